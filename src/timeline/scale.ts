/**
 * Making a sequence as long as its reader has time: by rounds, and by how long holds last.
 */
import type { Range } from '../model/amount.js';
import type { Seconds } from '../model/ids.js';
import type { RoutineSection, RoutineStep } from '../model/routine.js';
import { chooseStep, type TimedLibrary } from './choose-step.js';
import { compile } from './compile.js';
import { swapKey, type Preferences } from './preferences.js';
import { greatest } from './search.js';
import type { Course } from './section-order.js';
import type { Timeline } from './timeline.js';

/** What came of it, for an element to put into words. */
export interface ScaleReport {
  /** Whether the time wished for is neither below the shortest nor above the longest. */
  readonly fits: boolean;
  readonly shortest: Seconds;
  readonly longest: Seconds;
}

export interface Scaled {
  /** Each with one number of rounds, and the holds of its steps with one length. `compile` makes `timeline` of them. */
  readonly sections: readonly RoutineSection[];
  readonly timeline: Timeline;
  /** Of each section, in the order of the routine. */
  readonly rounds: readonly number[];
  /** How far holds are from the shortest to the longest that their ranges allow, 0 to 1. */
  readonly share: number;
  readonly says: ScaleReport;
}

/** Of each step of each section: how far its hold may be scaled. */
type Ranges = readonly (readonly (Range<Seconds> | undefined)[])[];

/** A course with so many rounds more than the fewest, and the so-manieth of the possible lengths of holds. */
type LayOut = (extra: number, length: number) => Omit<Scaled, 'says'>;

/**
 * Fits `course` into `minutes`: the fewest rounds that can reach the time, then holds as long as go without exceeding it, in whole seconds.
 * Nothing leaves its range: rounds that of their section, a hold that of its step, or of its entry where the step has none. Repetitions stay
 * as they are. Where the time is shorter than the shortest, or longer than the longest, it gives that.
 */
export function scaleTo(
  course: Course,
  library: TimedLibrary,
  preferences: Preferences,
  minutes: number,
): Scaled {
  const ranges = course.sections.map(({ steps }, place) =>
    steps.map((step, index) => holdRange(step, swapKey(place, index), library, preferences)),
  );
  const shares = sharesOf(ranges);
  const layOut: LayOut = (extra, length) => {
    const share = shares[length] ?? 0;
    const sections = course.sections.map((section, place) =>
      scaleSection(section, ranges[place] ?? [], extra, share),
    );
    const rounds = sections.map((section) => section.rounds.min);
    return { sections, timeline: compile({ sections }, library, preferences), rounds, share };
  };
  const most = Math.max(0, ...course.sections.map(({ rounds }) => rounds.max - rounds.min));
  // To the millisecond: 4.1 minutes times 60 are not quite 246.
  const target = Math.round(minutes * 60_000) / 1000;
  const shortest = layOut(0, 0);
  const longest = layOut(most, shares.length - 1);
  const says = { shortest: shortest.timeline.total, longest: longest.timeline.total };
  const fits = target >= says.shortest && target <= says.longest;
  if (fits) return { ...closest(layOut, most, shares.length - 1, target), says: { fits, ...says } };
  return { ...(target > says.longest ? longest : shortest), says: { fits, ...says } };
}

/** The layout that comes closest to a target that lies between the shortest and the longest, without exceeding it. */
function closest(layOut: LayOut, most: number, full: number, target: number): ReturnType<LayOut> {
  const total = (extra: number, length: number): number => layOut(extra, length).timeline.total;
  const extra = greatest(0, most, (rounds) => rounds === 0 || total(rounds - 1, full) < target);
  const best = layOut(
    extra,
    greatest(0, full, (length) => total(extra, length) <= target),
  );
  if (extra === 0) return best;
  // One round less, with the longest holds, may come closer: when the next round is too long as a whole, or its holds grow in large steps.
  const fewer = layOut(extra - 1, full);
  const isOver = best.timeline.total > target;
  return isOver || fewer.timeline.total >= best.timeline.total ? fewer : best;
}

/** The shares of their ranges at which any hold becomes a second longer, rising from 0. */
function sharesOf(ranges: Ranges): readonly number[] {
  const shares = new Set([0]);
  for (const range of ranges.flat()) {
    if (!range) continue;
    const { min, max } = range;
    for (let hold = Math.floor(min) + 1; hold <= max; hold++) shares.add((hold - min) / (max - min));
  }
  return [...shares].sort((a, b) => a - b);
}

function scaleSection(
  section: RoutineSection,
  ranges: Ranges[number],
  extra: number,
  share: number,
): RoutineSection {
  const rounds = Math.min(section.rounds.max, section.rounds.min + extra);
  const steps = section.steps.map((step, index) => {
    const range = ranges[index];
    if (!range) return step;
    const hold = holdAt(range, share);
    return { ...step, hold: { min: hold, max: hold } };
  });
  return { ...section, rounds: { min: rounds, max: rounds }, steps };
}

/** Far below any difference between two shares, far above what multiplying them loses. */
const TOLERANCE = 1e-9;

/** Down to whole seconds, but never below the shortest. */
function holdAt({ min, max }: Range<Seconds>, share: number): Seconds {
  return Math.max(min, Math.floor(min + share * (max - min) + TOLERANCE)) as Seconds;
}

/** How far the hold of a step may be scaled; undefined where it has none, or nobody wrote how long it is. */
function holdRange(
  step: RoutineStep,
  key: string,
  library: TimedLibrary,
  { swaps }: Preferences,
): Range<Seconds> | undefined {
  const chosen = chooseStep(step, key, library, swaps);
  // What a step says does not reach an entry of another measure: there is nothing to scale it by.
  if (!chosen?.numbersHold) return undefined;
  const { entry, dose } = chosen;
  if (entry.measure !== 'hold' && entry.measure !== 'reps-with-hold') return undefined;
  const own = dose.hold;
  if (typeof own === 'object' && own.min < own.max) return own;
  return typeof entry.dose.hold === 'object' ? entry.dose.hold : undefined;
}

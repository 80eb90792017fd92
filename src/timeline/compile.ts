/**
 * A routine → its timeline. Which rests there are, who gets ready where, and how sides follow each other is decided here and nowhere else.
 */
import type { Seconds } from '../model/ids.js';
import type { RoutineSection } from '../model/routine.js';
import type { TimedLibrary } from './choose-step.js';
import { planStep, type StepPlan } from './plan-step.js';
import { swapKey, type Preferences } from './preferences.js';
import { sectionOrder, type Course } from './section-order.js';
import type { Count, Segment, Timeline, TimelineSection, TimelineStep } from './timeline.js';

/** How long a section's title is shown. */
const TITLE = 3 as Seconds;
const FASTEST = 0.5;
const SLOWEST = 10;

/** A segment that says no more than where it stands, and how long it is. */
type Pause = Pick<Segment, 'step' | 'entry' | 'side' | 'set' | 'round'> & {
  readonly kind: 'get-ready' | 'switch-side' | 'rest';
  readonly seconds: Seconds;
};

/**
 * Lays `course` out in time. Steps whose entry the library does not have are left out, and sections that are left empty by that. Where
 * rounds are a range, there are the fewest.
 */
export function compile(course: Course, library: TimedLibrary, preferences: Preferences): Timeline {
  const layout = new Layout(preferences);
  for (const { section, place } of sectionOrder(course, preferences.stretching)) {
    const plans = section.steps.flatMap(
      (step, index) => planStep(step, index, swapKey(place, index), library, preferences) ?? [],
    );
    if (plans.length > 0) layout.addSection(section, plans);
  }
  return layout.finish();
}

/** A timeline while it grows. */
class Layout {
  readonly #preferences: Preferences;
  readonly #factor: number;
  readonly #segments: Segment[] = [];
  readonly #sections: TimelineSection[] = [];
  readonly #steps: TimelineStep[] = [];

  constructor(preferences: Preferences) {
    this.#preferences = preferences;
    this.#factor = paceFactor(preferences.pace);
  }

  addSection(section: RoutineSection, plans: readonly StepPlan[]): void {
    const from = this.#segments.length;
    this.#add({ kind: 'title', seconds: TITLE, waits: false, lead: 0 as Seconds });
    const rounds = section.rounds.min;
    for (let number = 1; number <= rounds; number++) {
      for (const [index, plan] of plans.entries()) {
        const atStart = number === 1 ? (0 as Seconds) : section.roundRest;
        this.#addStep(plan, { number, of: rounds }, index === 0 ? atStart : section.stepRest);
      }
    }
    this.#sections.push({ title: section.title, phase: section.phase, from, to: this.#segments.length });
  }

  finish(): Timeline {
    const starts = [0 as Seconds];
    let total = 0 as Seconds;
    for (const { seconds } of this.#segments) {
      total = (total + seconds) as Seconds;
      starts.push(total);
    }
    return { segments: this.#segments, starts, total, sections: this.#sections, steps: this.#steps };
  }

  /** A rest leads to the step, or its reader gets ready: never both. */
  #addStep(plan: StepPlan, round: Count, rest: Seconds): void {
    const { place, key, sets } = plan;
    const { entry, insteadOf, dose } = plan.chosen;
    const { firstReady, ready } = this.#preferences;
    const lead = { step: this.#steps.length, entry: entry.id, side: plan.sides[0], set: nth(1, sets), round };
    if (rest > 0) this.#addPause({ ...lead, kind: 'rest', seconds: rest });
    else this.#addPause({ ...lead, kind: 'get-ready', seconds: lead.step === 0 ? firstReady : ready });
    const from = this.#segments.length;
    for (let set = 1; set <= sets; set++) {
      if (set > 1) this.#addPause({ ...lead, set: nth(set, sets), kind: 'rest', seconds: plan.rest });
      this.#addSet(plan, nth(set, sets), round);
    }
    this.#steps.push({
      section: this.#sections.length,
      place,
      key,
      round,
      entry: entry.id,
      insteadOf,
      load: dose.load ?? entry.dose.load,
      tempo: dose.tempo ?? entry.dose.tempo,
      note: dose.note,
      from,
      to: this.#segments.length,
    });
  }

  #addSet(plan: StepPlan, set: Count, round: Count): void {
    const { entry } = plan.chosen;
    const { switchSides } = this.#preferences;
    const turn = (round.number - 1) * plan.sets + set.number - 1;
    const place = { step: this.#steps.length, entry: entry.id, set, round };
    const words = { cue: pick(entry.cues, turn), fault: pick(entry.faults, turn)?.id };
    for (const [index, side] of plan.sides.entries()) {
      if (index > 0) this.#addPause({ ...place, side, kind: 'switch-side', seconds: switchSides });
      for (const part of plan.window) this.#add({ ...place, ...words, ...part, side });
    }
  }

  #addPause(pause: Pause): void {
    if (pause.seconds > 0) this.#add({ ...pause, waits: false, lead: 0 as Seconds });
  }

  #add(segment: Omit<Segment, 'section'>): void {
    this.#segments.push({
      ...segment,
      section: this.#sections.length,
      seconds: (segment.seconds * this.#factor) as Seconds,
      lead: (segment.lead * this.#factor) as Seconds,
      waits: segment.waits || (this.#preferences.pace === 'none' && segment.kind !== 'title'),
    });
  }
}

function paceFactor(pace: Preferences['pace']): number {
  if (pace === 'none' || Number.isNaN(pace)) return 1;
  return Math.min(SLOWEST, Math.max(FASTEST, pace));
}

function nth(number: number, of: number): Count {
  return { number, of };
}

/** One of a list, another at each turn. */
function pick<Item>(list: readonly Item[], turn: number): Item | undefined {
  return list[turn % Math.max(1, list.length)];
}

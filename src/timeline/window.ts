/**
 * What one set is on one side: a hold, an interval, repetitions, or a row of short holds.
 */
import type { Amount } from '../model/amount.js';
import type { Seconds } from '../model/ids.js';
import { firstRange, tempoSeconds } from './amounts.js';
import type { ChosenStep } from './choose-step.js';
import type { Preferences } from './preferences.js';
import type { Segment } from './timeline.js';

/** A segment of work, but for where in the timeline it stands. */
export type WorkPart = Pick<Segment, 'kind' | 'seconds' | 'waits' | 'lead' | 'rep' | 'reps'>;

/** The time to move into a hold, and back out of it. */
const LEAD = 3 as Seconds;
/** What is expected where nobody wrote how long it lasts. It waits for its reader then. */
const EXPECTED_HOLD = 5;
const EXPECTED_WORK = 30;
const EXPECTED_REPETITION = 4;

/** The parts of one set on one side, in order. Of ranges the smaller number: light to start with. */
export function windowOf(step: ChosenStep, reps: Preferences['reps']): readonly WorkPart[] {
  switch (step.entry.measure) {
    case 'hold':
      return [timed('hold', amountOf(step, 'hold'), EXPECTED_HOLD)];
    case 'interval':
      return [timed('work', amountOf(step, 'work'), EXPECTED_WORK)];
    case 'reps':
      return [repetitions(step, amountOf(step, 'reps'), reps)];
    case 'reps-with-hold':
      return holds(step, amountOf(step, 'reps'));
  }
}

/**
 * How much of what a step counts, in one window. Where sides take turns, both are in it: an amount that is meant for each side is then there
 * twice.
 */
function amountOf(step: ChosenStep, counted: 'reps' | 'hold' | 'work'): number | undefined {
  const own: Amount | undefined = step.dose[counted];
  const amount = firstRange<number>(own, step.entry.dose[counted])?.min;
  const { perSide } = typeof own === 'object' ? step.dose : step.entry.dose;
  return amount !== undefined && perSide && step.entry.sides === 'alternating' ? 2 * amount : amount;
}

function timed(kind: 'hold' | 'work', known: number | undefined, expected: number): WorkPart {
  return { kind, seconds: (known ?? expected) as Seconds, waits: known === undefined, lead: 0 as Seconds };
}

function repetitions(step: ChosenStep, count: number | undefined, mode: Preferences['reps']): WorkPart {
  const known = tempoSeconds(step.dose.tempo ?? step.entry.dose.tempo) ?? step.entry.repetition;
  const seconds = count === undefined ? EXPECTED_WORK : count * (known ?? EXPECTED_REPETITION);
  const counts = mode === 'tempo' && count !== undefined && known !== undefined;
  return { kind: 'reps', seconds: seconds as Seconds, waits: !counts, lead: 0 as Seconds, reps: count };
}

/** A hold for each repetition. Where nobody wrote how many, the reader does some, and says when that is done. */
function holds(step: ChosenStep, count: number | undefined): readonly WorkPart[] {
  if (count === undefined) return [repetitions(step, undefined, 'done')];
  const hold = firstRange(step.dose.hold, step.entry.dose.hold)?.min;
  const part = timed('hold', hold, EXPECTED_HOLD);
  const seconds = (LEAD + part.seconds) as Seconds;
  return Array.from({ length: count }, (_, index) => ({
    ...part,
    seconds,
    lead: LEAD,
    rep: { number: index + 1, of: count },
  }));
}

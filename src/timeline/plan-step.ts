/**
 * A step with everything settled that its segments need: which entry, how many sets, which sides, how much, how long a rest.
 */
import type { Seconds } from '../model/ids.js';
import type { RoutineStep } from '../model/routine.js';
import type { Sides } from '../model/schema.js';
import { firstRange } from './amounts.js';
import { chooseStep, type ChosenStep, type TimedLibrary } from './choose-step.js';
import type { Preferences } from './preferences.js';
import type { Side } from './timeline.js';
import { windowOf, type WorkPart } from './window.js';

export interface StepPlan {
  readonly place: number;
  readonly key: string;
  readonly chosen: ChosenStep;
  readonly sets: number;
  /** A window each, in order. */
  readonly sides: readonly (Side | undefined)[];
  /** What one set on one side is made of. */
  readonly window: readonly WorkPart[];
  /** Between sets. */
  readonly rest: Seconds;
}

/** The plan of a step; undefined where the library has no entry for it. */
export function planStep(
  step: RoutineStep,
  place: number,
  key: string,
  library: TimedLibrary,
  preferences: Preferences,
): StepPlan | undefined {
  const chosen = chooseStep(step, key, library, preferences.swaps);
  if (!chosen) return undefined;
  const { dose, entry } = chosen;
  return {
    place,
    key,
    chosen,
    sets: firstRange(dose.sets, entry.dose.sets)?.min ?? 1,
    sides: sidesOf(entry.sides, preferences.firstSide),
    window: windowOf(chosen, preferences.reps),
    // Of a range the longer: nobody is hurried into the next set.
    rest: firstRange(dose.rest, entry.dose.rest)?.max ?? preferences.rest,
  };
}

function sidesOf(sides: Sides, first: Side): readonly (Side | undefined)[] {
  if (sides === 'none' || sides === 'alternating') return [undefined];
  return [first, first === 'left' ? 'right' : 'left'];
}

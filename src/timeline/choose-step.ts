/**
 * Which entry a step is done with, and what the step still says of it: a reader may have swapped it for another.
 */
import type { EntryId } from '../model/ids.js';
import type { RoutineStep, TimedEntry } from '../model/routine.js';
import { within } from './amounts.js';

/** The entries that a timeline may name. */
export interface TimedLibrary {
  get(id: EntryId): TimedEntry | undefined;
}

/** What a step says of the entry it is done with. */
export type StepDose = Omit<RoutineStep, 'entry'>;

export interface ChosenStep {
  readonly entry: TimedEntry;
  /** The entry that the routine names, where this is another. */
  readonly insteadOf?: EntryId | undefined;
  /** Whether the step's own numbers are meant for `entry` as well. */
  readonly numbersHold: boolean;
  readonly dose: StepDose;
}

/**
 * The entry of `step`, or the one it is swapped for; undefined where the library has neither.
 *
 * A step's numbers hold for another entry of the same measure, within that entry's own ranges. What the step says of its load, and its note,
 * were said of the entry that it names.
 */
export function chooseStep(
  step: RoutineStep,
  key: string,
  library: TimedLibrary,
  swaps: ReadonlyMap<string, EntryId>,
): ChosenStep | undefined {
  const named = library.get(step.entry);
  const swap = swaps.get(key) ?? step.entry;
  const other = swap === step.entry ? undefined : library.get(swap);
  if (!other) return named && { entry: named, numbersHold: true, dose: step };
  const numbersHold = named?.measure === other.measure;
  const dose = numbersHold ? doseWithin(step, other) : {};
  return { entry: other, insteadOf: step.entry, numbersHold, dose };
}

function doseWithin(step: RoutineStep, { dose }: TimedEntry): StepDose {
  return {
    sets: within(step.sets, dose.sets),
    reps: within(step.reps, dose.reps),
    hold: within(step.hold, dose.hold),
    work: within(step.work, dose.work),
    rest: within(step.rest, dose.rest),
    perSide: step.perSide,
    tempo: step.tempo,
  };
}

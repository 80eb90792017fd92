/**
 * A routine or a sequence, as the rest of Formcue knows it: sections of steps, each the dose of one entry.
 *
 * A routine has a course (warm up, work, stretch, cool down); a sequence is one round of calm holds that may be made longer or shorter. Both
 * name entries and hold none of them: what a run must know of those is a {@link TimedEntry}.
 */
import type { Amount, Dose, Range } from './amount.js';
import type { EntryId, FaultId, LevelId, RoutineId, Seconds, SourceId } from './ids.js';
import type { Section } from './exercise.js';
import type { Inline } from './prose.js';
import type { Measure, Sides } from './schema.js';

export const ROUTINE_KINDS = ['routine', 'sequence'] as const;
export type RoutineKind = (typeof ROUTINE_KINDS)[number];

/** What a section is for. Static stretches have a place of their own, since publishers disagree on it. */
export const SECTION_PHASES = ['warm-up', 'main', 'stretch', 'cool-down'] as const;
export type SectionPhase = (typeof SECTION_PHASES)[number];

/** One movement of a section. What it leaves out, its entry says. */
export interface RoutineStep {
  readonly entry: EntryId;
  readonly sets?: Amount | undefined;
  readonly reps?: Amount | undefined;
  readonly hold?: Amount<Seconds> | undefined;
  /** Whether its author wrote "per side". It matters where sides take turns; else each side gets the whole amount anyway. */
  readonly perSide?: boolean | undefined;
  /** The working time of an interval. */
  readonly work?: Amount<Seconds> | undefined;
  /** Between the sets of this step; 0 for none. */
  readonly rest?: Amount<Seconds> | undefined;
  readonly tempo?: string | undefined;
  readonly load?: string | undefined;
  /** A word of the author's on this step, in this routine. */
  readonly note?: string | undefined;
}

export interface RoutineSection {
  readonly title: string;
  readonly phase: SectionPhase;
  /** How often its steps are gone through: 1 unless it is a circuit, a range where it may be scaled. */
  readonly rounds: Range;
  /** Between rounds; 0 for none. */
  readonly roundRest: Seconds;
  /** Between one step and the next, as in a circuit; 0 for none: then the reader only gets ready. */
  readonly stepRest: Seconds;
  readonly steps: readonly RoutineStep[];
}

export interface Routine {
  readonly id: RoutineId;
  readonly kind: RoutineKind;
  readonly name: string;
  readonly level: LevelId;
  readonly sections: readonly RoutineSection[];
  /** Why it begins without a warm-up, where it does. */
  readonly withoutWarmUp?: string | undefined;
  readonly sources: readonly SourceId[];
  /** A day, `YYYY-MM-DD`. */
  readonly updated: string;
  readonly summary: readonly Inline[];
  readonly more: readonly Section[];
}

/** A fault to watch for while moving. */
export interface WatchedFault {
  readonly id: FaultId;
  readonly name: string;
  /** What to do instead, as plain text. */
  readonly fix: string;
}

/** What a run must know of an entry: its numbers, and what is said while it lasts. */
export interface TimedEntry {
  readonly id: EntryId;
  readonly name: string;
  readonly sides: Sides;
  /** Absent for a movement without sides. */
  readonly sideNames?: { readonly left: string; readonly right: string } | undefined;
  readonly measure: Measure;
  /** The usual dose. */
  readonly dose: Dose;
  /** Of its figure: how long one repetition takes. */
  readonly repetition?: Seconds | undefined;
  /** Plain text, the most important first. */
  readonly cues: readonly string[];
  readonly faults: readonly WatchedFault[];
  readonly easier: readonly EntryId[];
  readonly harder: readonly EntryId[];
}

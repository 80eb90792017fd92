/**
 * What a run of a routine or a sequence needs, in one file, so that it never waits for the network: its course, and of each entry in it the
 * numbers and the words that are said while it lasts.
 */
import type { Section } from '../model/exercise.js';
import type { FaultId, RoutineId } from '../model/ids.js';
import type { Inline } from '../model/prose.js';
import type { RoutineKind, RoutineSection, TimedEntry } from '../model/routine.js';
import type { CardDate, CardSource, PACK_FORMAT } from './card-data.js';

/** An entry that a step names, or that may take its place: one that easier and harder lead to. */
export interface RoutineEntry extends TimedEntry {
  /** The names of what it needs. */
  readonly equipment: readonly string[];
  /** The faults that have a picture. Absent for an entry without a figure. */
  readonly figure?: readonly FaultId[] | undefined;
}

/** `routines/<id>.json`. */
export interface RoutineData {
  readonly format: typeof PACK_FORMAT;
  readonly id: RoutineId;
  readonly kind: RoutineKind;
  readonly name: string;
  /** The name of the level. */
  readonly level: string;
  /** The names of what its steps need, each once. What an entry needs that takes the place of another, that entry says. */
  readonly equipment: readonly string[];
  readonly sections: readonly RoutineSection[];
  /** Why it begins without a warm-up, where it does. */
  readonly withoutWarmUp?: string | undefined;
  /** Each once; every step's entry, and all that `easier` and `harder` of any of them name. */
  readonly entries: readonly RoutineEntry[];
  readonly summary: readonly Inline[];
  readonly more: readonly Section[];
  /** In the order in which they are first cited, then those that stand for the whole. */
  readonly sources: readonly CardSource[];
  readonly updated: CardDate;
}

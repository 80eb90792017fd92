/**
 * The words that entries share: muscles, equipment, conditions, levels, patterns, and the sources they cite.
 */
import type { ConditionId, EquipmentId, LevelId, MuscleId, PatternId, SourceId } from './ids.js';
import type { DrawnMuscle } from './movement.js';

/** A word with an id: a piece of equipment, a condition. */
export interface Term {
  readonly name: string;
  /** What the word means, in a phrase, where that helps. */
  readonly meaning?: string | undefined;
}

export interface Muscle {
  /** The plain name, as a reader says it: "glutes". */
  readonly name: string;
  /** The anatomical name: "gluteus maximus". */
  readonly anatomical: string;
  /** How it is drawn: parts of the muscle map. Absent for one that is too deep, or too small, to be drawn. */
  readonly drawn?: readonly DrawnMuscle[] | undefined;
  /** The key of a group of muscles. */
  readonly group: string;
}

export interface Source {
  readonly title: string;
  readonly publisher: string;
  /** An http or https address. */
  readonly url: string;
  readonly authors?: string | undefined;
  readonly year?: number | undefined;
  readonly note?: string | undefined;
}

/** All vocabularies of a library. Levels are in order, easiest first. */
export interface Vocabulary {
  readonly muscles: ReadonlyMap<MuscleId, Muscle>;
  /** Group key to name: "lower-back" to "Lower back". */
  readonly muscleGroups: ReadonlyMap<string, string>;
  readonly equipment: ReadonlyMap<EquipmentId, Term>;
  readonly conditions: ReadonlyMap<ConditionId, Term>;
  readonly levels: ReadonlyMap<LevelId, Term>;
  readonly patterns: ReadonlyMap<PatternId, Term>;
  readonly sources: ReadonlyMap<SourceId, Source>;
}

/**
 * Ids, and the numbers that must not be mixed up.
 *
 * Ids join content; names are only ever shown. Each kind of id has a type of its own, so that a muscle's id cannot be
 * passed where an entry's is meant.
 */

declare const brand: unique symbol;

/** A `Base` value that only code which checked it may create. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };

/** An exercise or stretch: the name of its file without the ending. */
export type EntryId = Brand<string, 'EntryId'>;
/** A routine or a sequence: the name of its file without the ending. Shares its space with {@link EntryId}. */
export type RoutineId = Brand<string, 'RoutineId'>;
/** A fault, unique within its entry. */
export type FaultId = Brand<string, 'FaultId'>;
export type MuscleId = Brand<string, 'MuscleId'>;
export type EquipmentId = Brand<string, 'EquipmentId'>;
export type ConditionId = Brand<string, 'ConditionId'>;
export type LevelId = Brand<string, 'LevelId'>;
export type PatternId = Brand<string, 'PatternId'>;
export type SourceId = Brand<string, 'SourceId'>;

/** A length of time in seconds. */
export type Seconds = Brand<number, 'Seconds'>;
/** A point of time, or a length of it, in milliseconds: what clocks give. */
export type Milliseconds = Brand<number, 'Milliseconds'>;

/** The most characters an id may have. */
export const ID_MAX_LENGTH = 64;

/** Lower-case letters, digits and single hyphens between them. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether `text` has the form of an id. */
export function isId(text: string): boolean {
  return text.length <= ID_MAX_LENGTH && ID_PATTERN.test(text);
}

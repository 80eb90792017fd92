/**
 * A routine as a part of its library: its entries are looked up, and its steps held against them.
 */
import type { Exercise } from '../model/exercise.js';
import type { EntryId } from '../model/ids.js';
import { compareProblems, type Problem } from '../model/problem.js';
import type { Routine } from '../model/routine.js';
import { checkReference } from './check-reference.js';
import { checkSteps } from './check-steps.js';
import type { Ladder } from './ladder.js';
import type { Library } from './library.js';
import { parseRoutine } from './parse-routine.js';
import type { SourceFile } from './report.js';

/** Gives the compiled entry, if it is sound enough to be one. */
export type ExerciseOf = (id: EntryId) => Exercise | undefined;

export interface CompiledRoutine {
  readonly routine?: Routine;
  /** By place. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a routine. Steps whose entry does not exist, or does not compile, are left out; then sections without steps; there is no routine
 * when none is left.
 */
export function compileRoutine(file: SourceFile, library: Library, exerciseOf: ExerciseOf): CompiledRoutine {
  const { id, routine, places, references, problems } = parseRoutine(file);
  const all = [...problems];
  for (const reference of references) checkReference(file.path, undefined, reference, library, all);
  if (routine) checkSteps(file.path, routine, places, exerciseOf, all);
  all.sort(compareProblems);
  const isFirst = id !== undefined && library.routines.get(id)?.path === file.path;
  const sections = routine?.sections
    .map((section) => ({ ...section, steps: section.steps.filter(({ entry }) => exerciseOf(entry)) }))
    .filter(({ steps }) => steps.length > 0);
  return routine && isFirst && sections?.length
    ? { routine: { ...routine, sections }, problems: all }
    : { problems: all };
}

/** `entries`, and all that easier and harder lead to from them, the nearest first. */
export function reachableFrom(entries: Iterable<EntryId>, ladder: Ladder): Set<EntryId> {
  const reached = new Set(entries);
  // A set goes on with what is added to it on the way.
  for (const id of reached) {
    const { easier = [], harder = [] } = ladder.get(id) ?? {};
    for (const next of [...easier, ...harder]) reached.add(next);
  }
  return reached;
}

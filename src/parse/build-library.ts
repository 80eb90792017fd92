/**
 * Both passes over files that are all at hand: for tests, editors and browsers.
 */
import type { Exercise } from '../model/exercise.js';
import type { EntryId, RoutineId } from '../model/ids.js';
import { compareProblems, type Problem } from '../model/problem.js';
import type { Routine } from '../model/routine.js';
import { compileRoutine } from './compile-routine.js';
import { compileEntry, LibraryBuilder, type Library } from './library.js';
import { isEntryPath } from './parse-vocabulary.js';
import type { SourceFile } from './report.js';

export interface BuiltLibrary {
  readonly library: Library;
  readonly exercises: ReadonlyMap<EntryId, Exercise>;
  readonly routines: ReadonlyMap<RoutineId, Routine>;
  /** By file, then place. */
  readonly problems: readonly Problem[];
}

/** Reads files that belong together. */
export function buildLibrary(files: readonly SourceFile[]): BuiltLibrary {
  const builder = new LibraryBuilder();
  for (const file of files) builder.add(file);
  const library = builder.finish();
  const problems = [...library.problems];
  const exercises = new Map<EntryId, Exercise>();
  const isRoutine = ({ path }: SourceFile) => library.routinePaths.has(path);
  for (const file of files) {
    if (!isEntryPath(file.path) || isRoutine(file)) continue;
    const compiled = compileEntry(file, library);
    problems.push(...compiled.problems);
    if (compiled.exercise) exercises.set(compiled.exercise.id, compiled.exercise);
  }
  const routines = new Map<RoutineId, Routine>();
  for (const file of files.filter(isRoutine)) {
    const compiled = compileRoutine(file, library, (id) => exercises.get(id));
    problems.push(...compiled.problems);
    if (compiled.routine) routines.set(compiled.routine.id, compiled.routine);
  }
  return { library, exercises, routines, problems: problems.sort(compareProblems) };
}

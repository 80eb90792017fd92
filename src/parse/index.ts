/**
 * Text → model, or problems with file, line and column. Knows the content format; must not know the file system, the network or the
 * DOM: texts are handed in. Nothing in here throws because of what a file says.
 *
 * `parseEntry` and `parseRoutine` read one file by itself; `buildLibrary` reads files that belong together; `LibraryBuilder`,
 * `compileEntry` and `compileRoutine` do the same in two passes that hold one text at a time.
 */
export { buildLibrary, type BuiltLibrary } from './build-library.js';
export { compileRoutine, reachableFrom, type CompiledRoutine, type ExerciseOf } from './compile-routine.js';
export { compileEntry, LibraryBuilder, type CompiledEntry, type Library, type StandIn } from './library.js';
export { isRoutineFile, type RoutineOutline } from './outline-routine.js';
export type { EntryOutline } from './outline.js';
export { entryIdOf, parseEntry, type ParsedEntry } from './parse-entry.js';
export { isFigurePath, parseFigure, type ParsedFigure } from './parse-figure.js';
export { parseRoutine, type ParsedRoutine, type StepPlace } from './parse-routine.js';
export { isEntryPath, isVocabularyPath, parseVocabulary, type ParsedVocabulary } from './parse-vocabulary.js';
export type { Reference, ReferenceTarget } from './references.js';
export type { SourceFile } from './report.js';

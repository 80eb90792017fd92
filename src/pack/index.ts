/**
 * Models → compiled JSON, and reading it back. Knows what a card needs; must not know the DOM or the network: reading is handed in.
 *
 * What a page needs is `Pack`, with `decodeFile` or `trustFile`; what a build needs is `toCard` and the files of `pack-files.ts`.
 */
export * from './card-data.js';
export * from './content-source.js';
export { decodeCard } from './decode.js';
export { decodeRoutine } from './decode-routine.js';
export { decodeFile } from './decode-file.js';
export { decodeStill } from './decode-figure.js';
export { correctState, motionFile, stillFile, type CorrectState, type FigureStill } from './figure-data.js';
export {
  cardFile,
  indexEntry,
  indexFile,
  INDEX_FILE,
  itemFile,
  routineFile,
  vocabularyFile,
  VOCABULARY_FILE,
  type IndexEntry,
} from './pack-files.js';
export { loadRoutine } from './load-routine.js';
export { Pack } from './pack.js';
export type { RoutineData, RoutineEntry } from './routine-data.js';
export { trustFile } from './trust.js';
export { levelName, NO_NAMES, toCard, type Names } from './to-card.js';
export { toRoutine, type CompiledParts } from './to-routine.js';

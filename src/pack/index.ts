/**
 * Models → compiled JSON, and reading it back. Knows what a card needs; must not know the DOM or the network: reading is handed in.
 *
 * What a page needs is `Pack`, with `decodeFile` or `trustFile`; what a build needs is `toCard` and the files of `pack-files.ts`.
 */
export * from './card-data.js';
export * from './content-source.js';
export { decodeCard } from './decode.js';
export { decodeFile } from './decode-file.js';
export { decodeStill } from './decode-figure.js';
export { correctState, motionFile, stillFile, type CorrectState, type FigureStill } from './figure-data.js';
export {
  cardFile,
  indexEntry,
  indexFile,
  INDEX_FILE,
  itemFile,
  vocabularyFile,
  VOCABULARY_FILE,
  type IndexEntry,
} from './pack-files.js';
export { Pack } from './pack.js';
export { trustFile } from './trust.js';
export { levelName, NO_NAMES, toCard, type Names } from './to-card.js';

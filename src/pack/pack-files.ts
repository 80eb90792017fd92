/**
 * The files of a pack as text.
 *
 * The same content gives the same bytes, whatever the order in which it was read: keys have a fixed order, and entries are sorted
 * by id.
 */
import type { EntryId, RoutineId } from '../model/ids.js';
import type { RoutineKind } from '../model/routine.js';
import type { EntryKind } from '../model/schema.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { PACK_FORMAT, type CardData } from './card-data.js';

/** One line of `index.json`: what a list of entries, routines and sequences shows. */
export interface IndexEntry {
  readonly id: EntryId | RoutineId;
  /** Says in which folder its file is: `items/` for an exercise or a stretch, `routines/` for the others. */
  readonly kind: EntryKind | RoutineKind;
  readonly name: string;
  /** The name of the level, as on the card. */
  readonly level: string;
}

/** The file names of a pack, relative to its folder. */
export const INDEX_FILE = 'index.json';
export const VOCABULARY_FILE = 'vocabulary.json';
export const ITEMS_FOLDER = 'items';
export const FIGURES_FOLDER = 'figures';
export const ROUTINES_FOLDER = 'routines';

/** The name of an item's file. */
export function itemFile(id: string): string {
  return `${ITEMS_FOLDER}/${id}.json`;
}

/** The name of a routine's or a sequence's file. What is not an id does not choose the path. */
export function routineFile(id: string): string {
  return `${ROUTINES_FOLDER}/${encodeURIComponent(id)}.json`;
}

/** `items/<id>.json`. */
export function cardFile(card: CardData): string {
  return JSON.stringify(card);
}

/** What `index.json` says of a card, or of a routine. */
export function indexEntry({ id, kind, name }: Omit<IndexEntry, 'level'>, level: string): IndexEntry {
  return { id, kind, name, level };
}

/** `index.json`: everything in the pack, by id. */
export function indexFile(entries: readonly IndexEntry[]): string {
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
  return JSON.stringify({ format: PACK_FORMAT, entries: sorted });
}

/** `vocabulary.json`: each vocabulary as pairs of id and value, which keep their order. */
export function vocabularyFile(vocabulary: Vocabulary): string {
  const { muscles, muscleGroups, equipment, conditions, levels, patterns, sources } = vocabulary;
  return JSON.stringify({
    format: PACK_FORMAT,
    muscles: [...muscles],
    muscleGroups: [...muscleGroups],
    equipment: [...equipment],
    conditions: [...conditions],
    levels: [...levels],
    patterns: [...patterns],
    sources: [...sources],
  });
}

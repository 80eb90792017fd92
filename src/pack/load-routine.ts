/**
 * Routines of a pack. Apart from `Pack`, so that a page of cards does not load what only a player needs.
 */
import type { RoutineId } from '../model/ids.js';
import { ContentFailure, type ContentSource } from './content-source.js';
import { routineFile } from './pack-files.js';
import type { RoutineData } from './routine-data.js';

/** The routine or sequence with this id. Rejects with a {@link ContentFailure}. */
export async function loadRoutine(source: ContentSource, id: RoutineId): Promise<RoutineData> {
  if (!source.file) throw new ContentFailure('not-found', 'Its library has no routines.');
  return (await source.file(routineFile(id))) as RoutineData;
}

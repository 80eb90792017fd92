/**
 * All vocabulary files together: each id once, in the order of the files' paths and of the entries in them.
 */
import { problem, type Problem } from '../model/problem.js';
import type { VocabularyKind } from '../model/schema.js';
import type { Vocabulary } from '../model/vocabulary.js';
import type { ParsedVocabulary } from './parse-vocabulary.js';
import { didYouMean } from './suggest.js';

/** Joins `files`, which come sorted by path. Adds their own problems, ids that stand twice and unknown groups to `problems`. */
export function mergeVocabularies(files: readonly ParsedVocabulary[], problems: Problem[]): Vocabulary {
  for (const file of files) problems.push(...file.problems);
  const groups = new Map(files.flatMap((file) => file.groups));
  checkGroups(files, groups, problems);
  const itemsOf = (kind: VocabularyKind) => gather(files, kind, problems);
  // What a file of each kind holds was validated against that kind's schema.
  return {
    muscles: itemsOf('muscles'),
    muscleGroups: groups,
    equipment: itemsOf('equipment'),
    conditions: itemsOf('conditions'),
    levels: itemsOf('levels'),
    patterns: itemsOf('patterns'),
    sources: itemsOf('sources'),
  } as unknown as Vocabulary;
}

function gather(
  files: readonly ParsedVocabulary[],
  kind: VocabularyKind,
  problems: Problem[],
): Map<string, unknown> {
  const items = new Map<string, unknown>();
  const homes = new Map<string, string>();
  for (const file of files) {
    if (file.kind !== kind) continue;
    for (const { id, at, value } of file.items) {
      if (items.has(id)) {
        const message = `The id "${id}" of ${kind} is taken by ${homes.get(id) ?? file.path}.`;
        problems.push(problem(file.path, at, 'duplicate-id', message, 'Take one of the two out.'));
      } else {
        items.set(id, value);
        homes.set(id, file.path);
      }
    }
  }
  return items;
}

function checkGroups(
  files: readonly ParsedVocabulary[],
  groups: ReadonlyMap<string, string>,
  problems: Problem[],
): void {
  for (const file of files) {
    for (const { value, groupAt } of file.items) {
      if (!('group' in value) || groups.has(value.group)) continue;
      const mend = didYouMean(value.group, groups.keys()) ?? 'Add it to "groups", or use one that is there.';
      const message = `There is no group of muscles with the id "${value.group}".`;
      problems.push(problem(file.path, groupAt, 'unknown-id', message, mend));
    }
  }
}

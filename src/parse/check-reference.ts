/**
 * Holds one reference against what the library has.
 */
import type { EntryId, RoutineId } from '../model/ids.js';
import { problem, type Problem } from '../model/problem.js';
import type { Library } from './library.js';
import type { Reference, ReferenceTarget } from './references.js';
import { didYouMean } from './suggest.js';

/** What an author calls each target, and how to mend a reference when no near one is known. */
const TARGETS: Readonly<Record<ReferenceTarget, readonly [name: string, mend: string]>> = {
  entry: ['entry', 'Write the name of its file, without the ending.'],
  muscle: ['muscle', 'Add it to a vocabulary file of kind "muscles", or use one that is there.'],
  equipment: [
    'piece of equipment',
    'Add it to a vocabulary file of kind "equipment", or use one that is there.',
  ],
  condition: ['condition', 'Add it to a vocabulary file of kind "conditions", or use one that is there.'],
  level: ['level', 'Add it to a vocabulary file of kind "levels", or use one that is there.'],
  pattern: ['pattern', 'Add it to a vocabulary file of kind "patterns", or use one that is there.'],
  source: ['source', 'Add it to a file of kind "sources", or cite one that is there.'],
};

/** Adds a problem when `reference`, in the file at `path` of the entry `id` (`undefined` for a routine), leads nowhere or back to the entry itself. */
export function checkReference(
  path: string,
  id: EntryId | undefined,
  reference: Reference,
  library: Library,
  problems: Problem[],
): void {
  const { target, at } = reference;
  if (target === 'entry' && reference.id === id) {
    const message = `The entry refers to itself, "${id}".`;
    problems.push(problem(path, at, 'self-reference', message, 'Name another entry, or take it out.'));
    return;
  }
  const routine = target === 'entry' && library.routines.get(reference.id as RoutineId);
  if (routine) {
    const message = `"${reference.id}" is no entry: it is a ${routine.routine}.`;
    problems.push(problem(path, at, 'unknown-id', message, 'Name an exercise or a stretch.'));
    return;
  }
  const known: ReadonlyMap<string, unknown> = idsOf(target, library);
  if (known.has(reference.id)) return;
  const [name, mend] = TARGETS[target];
  const message = `There is no ${name} with the id "${reference.id}".`;
  problems.push(problem(path, at, 'unknown-id', message, didYouMean(reference.id, known.keys()) ?? mend));
}

function idsOf(target: ReferenceTarget, { entries, vocabulary }: Library): ReadonlyMap<string, unknown> {
  switch (target) {
    case 'entry':
      return entries;
    case 'muscle':
      return vocabulary.muscles;
    case 'equipment':
      return vocabulary.equipment;
    case 'condition':
      return vocabulary.conditions;
    case 'level':
      return vocabulary.levels;
    case 'pattern':
      return vocabulary.patterns;
    case 'source':
      return vocabulary.sources;
  }
}

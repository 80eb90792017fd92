/**
 * The little that a library must know of a routine before it can compile any: which one it is, and which entries it names.
 */
import type { EntryId, RoutineId } from '../model/ids.js';
import { ROUTINE_KINDS, type RoutineKind } from '../model/routine.js';
import { ENTRY_KINDS } from '../model/schema.js';
import { fieldOf, routineReferencesOf } from './references.js';
import type { Report, SourceFile } from './report.js';
import { splitFile } from './split-file.js';
import { suggest } from './suggest.js';
import type { YamlMap } from './yaml/node.js';
import { readerOf } from './yaml/some-fields.js';

export interface RoutineOutline {
  readonly id: RoutineId;
  readonly path: string;
  readonly routine: RoutineKind;
  /** Those that its steps name, whether they exist or not. */
  readonly entries: readonly EntryId[];
}

/**
 * The kind of a routine or a sequence that the front matter `tree` is for; `undefined` for an entry. A kind that is misspelt is taken for the
 * one that was meant.
 */
export function routineKindOf(tree: YamlMap | undefined): RoutineKind | undefined {
  const node = fieldOf(tree, 'kind');
  const written = node?.type === 'scalar' ? String(node.value).trim() : '';
  const known = [...ENTRY_KINDS, ...ROUTINE_KINDS];
  const meant = known.find((kind) => kind === written) ?? suggest(written, known);
  return ROUTINE_KINDS.find((kind) => kind === meant);
}

const readKind = readerOf(['kind']);

/** The reading of the whole reports. */
const unheard: Report = () => {};

/** Whether a Markdown file holds a routine or a sequence rather than an entry. */
export function isRoutineFile(file: SourceFile): boolean {
  const text = splitFile(file, unheard)?.frontMatter;
  return text !== undefined && routineKindOf(readKind(text.text, text.firstLine)) !== undefined;
}

/** The ids of entries that the steps in `tree` name, each once. */
export function entriesNamedIn(tree: YamlMap): string[] {
  const named = routineReferencesOf(tree).filter(({ target }) => target === 'entry');
  return [...new Set(named.map(({ id }) => id))];
}

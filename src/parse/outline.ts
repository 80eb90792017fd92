/**
 * The little that a library must know of an entry before it can compile any: what the first of the two passes keeps.
 *
 * A library may have ten thousand entries, so this holds no text of the file and no tree. Problems are left to the second pass.
 */
import type { EntryId, LevelId, RoutineId } from '../model/ids.js';
import { ENTRY_KINDS, type EntryKind } from '../model/schema.js';
import { idOf } from './open-file.js';
import { entriesNamedIn, routineKindOf, type RoutineOutline } from './outline-routine.js';
import { fieldOf, idsIn, type IdPlace } from './references.js';
import type { Report, SourceFile } from './report.js';
import { splitFile } from './split-file.js';
import type { YamlMap } from './yaml/node.js';
import { readerOf } from './yaml/some-fields.js';

export interface EntryOutline {
  readonly id: EntryId;
  readonly path: string;
  readonly kind: EntryKind | undefined;
  readonly name: string | undefined;
  readonly level: LevelId | undefined;
  /** As the file itself says it; see {@link Library} for both directions. */
  readonly easier: readonly IdPlace[];
  readonly harder: readonly IdPlace[];
}

/**
 * Reads the front matter of an entry or a routine alone, as far as it can be read. `undefined` when the file's name is no id.
 */
export function outlineFile(file: SourceFile): EntryOutline | RoutineOutline | undefined {
  const id = idOf(file.path);
  if (!id) return undefined;
  const text = splitFile(file, unheard)?.frontMatter;
  const tree = text && readFields(text.text, text.firstLine);
  const routine = routineKindOf(tree);
  if (tree && routine) {
    const entries = entriesNamedIn(tree).map((entry) => copyOf(entry) as EntryId);
    return { id: id as RoutineId, path: file.path, routine, entries };
  }
  return { id: id as EntryId, path: file.path, ...(tree ? fieldsOf(tree) : NO_FIELDS) };
}

const readFields = readerOf(['kind', 'name', 'level', 'easier', 'harder', 'sections']);

/** The second pass reports. */
const unheard: Report = () => {};

const NO_FIELDS = { kind: undefined, name: undefined, level: undefined, easier: [], harder: [] };

function fieldsOf(tree: YamlMap): Omit<EntryOutline, 'id' | 'path'> {
  const kind = textOf(tree, 'kind');
  return {
    kind: ENTRY_KINDS.find((known) => known === kind),
    name: copyOf(textOf(tree, 'name')),
    level: copyOf(idsIn(fieldOf(tree, 'level'))[0]?.id) as LevelId | undefined,
    easier: placesOf(tree, 'easier'),
    harder: placesOf(tree, 'harder'),
  };
}

function placesOf(tree: YamlMap, field: string): IdPlace[] {
  return idsIn(fieldOf(tree, field)).map(({ id, at }) => ({ id: copyOf(id), at }));
}

/** A string that an engine cut out of a file keeps the whole file in memory; a copy by way of JSON does not. */
function copyOf<Text extends string | undefined>(text: Text): Text {
  return text && (JSON.parse(JSON.stringify(text)) as Text);
}

function textOf(tree: YamlMap, field: string): string | undefined {
  const node = fieldOf(tree, field);
  const text = node?.type === 'scalar' && typeof node.value === 'string' ? node.value.trim() : '';
  return text || undefined;
}

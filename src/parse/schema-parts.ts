/**
 * Walks a valibot schema beside the data that it is for: valibot itself tells neither which fields a map knows nor a list from a map.
 */
import type { Path } from './explain-issue.js';
import type { YamlNode, YamlScalar } from './yaml/node.js';

/** The parts of a schema that lead from a map or a list to what is in it. */
interface SchemaParts {
  /** Of a map with known fields. */
  readonly entries?: Readonly<Record<string, SchemaParts>>;
  /** Of a map with any keys. */
  readonly value?: SchemaParts;
  /** Of a list. */
  readonly item?: SchemaParts;
  /** Of an optional value. */
  readonly wrapped?: SchemaParts;
}

/**
 * Stands for a list where a map belongs. valibot would take the list for a map with the fields 0, 1, 2; this it takes for neither.
 */
export const MISPLACED_LIST = Symbol('a list in the place of a map');

/** Plain data, with {@link MISPLACED_LIST} in it. */
export type CheckedValue =
  | YamlScalar['value']
  | typeof MISPLACED_LIST
  | readonly CheckedValue[]
  | { readonly [key: string]: CheckedValue };

/** The plain data of a tree, to be held against `schema`. Maps have no prototype. */
export function valueFor(schema: unknown, node: YamlNode): CheckedValue {
  if (node.type === 'scalar') return node.value;
  const parts = unwrap(schema);
  if (node.type === 'list') {
    if (parts?.entries ?? parts?.value) return MISPLACED_LIST;
    return node.items.map((item) => valueFor(parts?.item, item));
  }
  const map = Object.create(null) as Record<string, CheckedValue>;
  for (const { key, value } of node.entries) {
    // Most are; a look at the schema is for what may hold more.
    map[key] = value.type === 'scalar' ? value.value : valueFor(fieldOf(parts, key), value);
  }
  return map;
}

/** The fields that the map at `path` knows. */
export function fieldsAt(schema: unknown, path: Path): string[] {
  let parts = unwrap(schema);
  for (const step of path) parts = unwrap(typeof step === 'number' ? parts?.item : fieldOf(parts, step));
  return Object.keys(parts?.entries ?? {});
}

function unwrap(schema: unknown): SchemaParts | undefined {
  const parts = schema as SchemaParts | undefined;
  return parts?.wrapped ?? parts;
}

function fieldOf(parts: SchemaParts | undefined, key: string): SchemaParts | undefined {
  if (!parts?.entries) return parts?.value;
  return Object.hasOwn(parts.entries, key) ? parts.entries[key] : undefined;
}

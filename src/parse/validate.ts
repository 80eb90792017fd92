/**
 * Holds a tree of front matter against a schema: every fault at its exact place, and a value made of all that is sound.
 *
 * What fails is left out and the rest is validated again: an optional field or an item of a list goes alone; a field that must be
 * there takes the map around it along, so an entry without a name yields no value at all.
 */
import * as v from 'valibot';
import type { Position } from '../model/problem.js';
import { explain, type FieldFault, type Path } from './explain-issue.js';
import type { Report } from './report.js';
import { valueFor, type CheckedValue } from './schema-parts.js';
import { nodeAt, positionOf, type YamlMap } from './yaml/node.js';

type FieldsSchema = v.GenericSchema<unknown, unknown, v.BaseIssue<unknown>>;

/** Twice as deep as any schema is: no text may keep the rounds going. */
const MOST_ROUNDS = 10;

/** What `schema` makes of `tree`; `undefined` when a field that must be there is missing or faulty. All faults are reported. */
export function validate<Schema extends FieldsSchema>(
  schema: Schema,
  tree: YamlMap,
  report: Report,
): v.InferOutput<Schema> | undefined {
  let value: CheckedValue | undefined = valueFor(schema, tree);
  let result = v.safeParse(schema, value);
  if (!result.success) {
    for (const fault of firstFaults(schema, result.issues)) {
      if (!isUnread(tree, fault)) report(placeOf(tree, fault), fault.code, fault.message, fault.mend);
    }
  }
  // Each round removes what is faulty, and only the maps around it can fail next.
  for (let round = 0; !result.success && round < MOST_ROUNDS; round++) {
    const faulty = new Set<string>();
    for (const { code, path } of firstFaults(schema, result.issues)) {
      faulty.add(keyOf(code === 'missing-field' ? path.slice(0, -1) : path));
    }
    value = without(value, faulty, []);
    if (value === undefined) return undefined;
    result = v.safeParse(schema, value);
  }
  return result.success ? result.output : undefined;
}

/** The faults behind the issues; of several at one place only the first, which explains the others. */
function firstFaults(schema: FieldsSchema, issues: readonly v.BaseIssue<unknown>[]): FieldFault[] {
  const byPlace = new Map<string, FieldFault>();
  for (const fault of issues.flatMap((issue) => explain(schema, issue))) {
    const key = keyOf(fault.path);
    if (!byPlace.has(key)) byPlace.set(key, fault);
  }
  return [...byPlace.values()];
}

/** Whether a field that seems to be missing stands in the file, with a value that the parser has complained of. */
function isUnread(tree: YamlMap, { code, path }: FieldFault): boolean {
  const map = nodeAt(tree, path.slice(0, -1));
  return code === 'missing-field' && map.type === 'map' && !!map.unread?.includes(String(path.at(-1)));
}

/** An unknown field is shown at its key, a missing one at the map that lacks it, anything else at the value. */
function placeOf(tree: YamlMap, { code, path }: FieldFault): Position {
  if (code !== 'unknown-field') return positionOf(tree, path);
  const map = nodeAt(tree, path.slice(0, -1));
  const entry = map.type === 'map' ? map.entries.find(({ key }) => key === path.at(-1)) : undefined;
  return entry?.keyAt ?? map.at;
}

/** A copy of `value` without the parts whose paths are in `faulty`; `undefined` when it is one of them. */
function without(
  value: CheckedValue | undefined,
  faulty: ReadonlySet<string>,
  path: Path,
): CheckedValue | undefined {
  if (value === undefined || faulty.has(keyOf(path))) return undefined;
  if (Array.isArray(value)) {
    const items = value as readonly CheckedValue[];
    return items
      .map((item, index) => without(item, faulty, [...path, index]))
      .filter((item) => item !== undefined);
  }
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.create(null) as Record<string, CheckedValue>;
  for (const [key, part] of Object.entries(value)) {
    const kept = without(part, faulty, [...path, key]);
    if (kept !== undefined) copy[key] = kept;
  }
  return copy;
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}

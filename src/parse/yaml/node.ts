/**
 * What the YAML subset reads: a tree in which every key and value knows its place.
 */
import type { Position } from '../../model/problem.js';

export type YamlNode = YamlScalar | YamlList | YamlMap;

/** Text, a number, true, false or null, by YAML 1.2's core schema. */
export interface YamlScalar {
  readonly type: 'scalar';
  readonly value: string | number | boolean | null;
  readonly at: Position;
}

export interface YamlList {
  readonly type: 'list';
  readonly items: readonly YamlNode[];
  readonly at: Position;
}

export interface YamlMap {
  readonly type: 'map';
  readonly entries: readonly YamlEntry[];
  /** Keys whose value was a mistake: they stand in the file, and must not be called missing. */
  readonly unread?: readonly string[];
  readonly at: Position;
}

export interface YamlEntry {
  readonly key: string;
  readonly keyAt: Position;
  readonly value: YamlNode;
}

/** Plain data. Maps have no prototype, so no key can reach one. */
export type YamlValue =
  string | number | boolean | null | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** The plain data of a tree. */
export function toValue(node: YamlNode): YamlValue {
  switch (node.type) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(toValue);
    case 'map': {
      const map = Object.create(null) as Record<string, YamlValue>;
      for (const { key, value } of node.entries) map[key] = toValue(value);
      return map;
    }
  }
}

/** The value at `path`; the nearest node above it where there is none. */
export function nodeAt(node: YamlNode, path: readonly (string | number)[]): YamlNode {
  let found = node;
  for (const step of path) {
    const next =
      found.type === 'map'
        ? found.entries.find((entry) => entry.key === step)?.value
        : found.type === 'list' && typeof step === 'number'
          ? found.items[step]
          : undefined;
    if (!next) break;
    found = next;
  }
  return found;
}

/** The place of the value at `path`; of the nearest node above it where there is none. */
export function positionOf(node: YamlNode, path: readonly (string | number)[]): Position {
  return nodeAt(node, path).at;
}

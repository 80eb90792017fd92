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

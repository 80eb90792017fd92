/**
 * Collects the entries of one map, and keeps out keys that must not be in it.
 */
import type { Position } from '../../model/problem.js';
import { excerpt } from './characters.js';
import type { LineReader } from './line-reader.js';
import type { YamlEntry, YamlMap, YamlNode } from './node.js';

/** A key as it was read. */
export interface Key {
  readonly text: string;
  readonly at: Position;
  /** Its offset in the text. */
  readonly offset: number;
  readonly isQuoted: boolean;
}

/** Keys through which JavaScript reaches the prototype of an object. */
const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

export class MapBuilder {
  private readonly entries: YamlEntry[] = [];
  private readonly unread: string[] = [];
  private readonly lines = new Map<string, number>();

  constructor(private readonly reader: LineReader) {}

  /** Whether anything stands in the map, be it read or not. */
  get isEmpty(): boolean {
    return this.entries.length === 0 && this.unread.length === 0;
  }

  /** Whether an entry with this key may be added; reports it if not. To be asked once for each key, on its line. */
  admit(key: Key): boolean {
    this.reader.countKey(key.offset);
    if (FORBIDDEN_KEYS.includes(key.text)) {
      this.reader.find(key.offset, 'forbidden-key', `"${key.text}" cannot be a key.`, 'Use another key.');
      return false;
    }
    if (key.text === '<<' && !key.isQuoted) {
      const message = 'Merge keys (<<) are not supported.';
      this.reader.find(key.offset, 'yaml-unsupported', message, 'Write the fields out.');
      return false;
    }
    const first = this.lines.get(key.text);
    if (first !== undefined) {
      this.reader.find(
        key.offset,
        'duplicate-key',
        `${excerpt(key.text)} already stands in line ${first}; that one counts.`,
        'Delete one of the two.',
      );
      return false;
    }
    this.lines.set(key.text, key.at.line);
    return true;
  }

  /** Adds an admitted key; without a value if that could not be read. */
  add(key: Key, value: YamlNode | undefined): void {
    if (value) this.entries.push({ key: key.text, keyAt: key.at, value });
    else this.unread.push(key.text);
  }

  build(at: Position): YamlMap {
    const map: YamlMap = { type: 'map', entries: this.entries, at };
    return this.unread.length > 0 ? { ...map, unread: this.unread } : map;
  }
}

/**
 * Flow forms on one line: `[a, b]` and `{ a: 1, b: [x] }`.
 */
import { endsKey } from './characters.js';
import type { LineReader } from './line-reader.js';
import { MapBuilder, type Key } from './map-builder.js';
import type { YamlList, YamlMap, YamlNode } from './node.js';
import { refuseStart } from './refusals.js';
import { readPlain, readQuoted, readScalar } from './scalars.js';

/** Whether a flow form starts here. */
export function atFlow(reader: LineReader): boolean {
  const first = reader.text.charAt(reader.pos);
  return first === '[' || first === '{';
}

/** Reads the flow form that starts here, to behind its closing bracket. Undefined, and a problem, if it is wrong anywhere. */
export function readFlow(reader: LineReader): YamlList | YamlMap | undefined {
  return reader.nested(() => (reader.text.charAt(reader.pos) === '[' ? readList(reader) : readMap(reader)));
}

function readNode(reader: LineReader): YamlNode | undefined {
  return atFlow(reader) ? readFlow(reader) : readScalar(reader, true);
}

function readList(reader: LineReader): YamlList | undefined {
  const open = reader.pos;
  const at = reader.place();
  const items: YamlNode[] = [];
  reader.pos++;
  while (!closes(reader, ']')) {
    if (refuseUnclosed(reader, open)) return undefined;
    const item = readNode(reader);
    if (!item) return undefined;
    items.push(item);
    if (!passComma(reader, ']', open)) return undefined;
  }
  return { type: 'list', items, at };
}

function readMap(reader: LineReader): YamlMap | undefined {
  const open = reader.pos;
  const at = reader.place();
  const builder = new MapBuilder(reader);
  reader.pos++;
  while (!closes(reader, '}')) {
    if (refuseUnclosed(reader, open)) return undefined;
    const key = readKey(reader);
    if (!key) return undefined;
    const isAdmitted = builder.admit(key);
    const value = readMapValue(reader);
    if (!value) return undefined;
    if (isAdmitted) builder.add(key, value);
    if (!passComma(reader, '}', open)) return undefined;
  }
  return builder.build(at);
}

/** Reads a key and its colon. */
function readKey(reader: LineReader): Key | undefined {
  const offset = reader.pos;
  const at = reader.place();
  const first = reader.text.charAt(offset);
  const isQuoted = first === '"' || first === "'";
  if (atFlow(reader)) {
    const message = 'A list or map cannot be a key.';
    reader.find(offset, 'yaml-unsupported', message, 'Use text as the key.');
    return undefined;
  }
  if (!isQuoted && refuseStart(reader, true)) return undefined;
  const text = isQuoted ? readQuoted(reader) : readPlain(reader, true);
  if (text === undefined) return undefined;
  reader.skipBlanks();
  // Behind a quoted key the colon needs no gap, as in JSON.
  if (reader.text.charAt(reader.pos) !== ':') {
    reader.find(
      offset,
      'yaml-syntax',
      'Inside { } stands text without "key: value".',
      'Write "key: value" with a space behind the colon; if it belongs to the value before it, put that in quotes.',
    );
    return undefined;
  }
  reader.pos++;
  return { text, at, offset, isQuoted };
}

function readMapValue(reader: LineReader): YamlNode | undefined {
  const gap = reader.place();
  reader.skipBlanks();
  const next = reader.text.charAt(reader.pos);
  if (next === ',' || next === '}' || reader.atLineEnd()) return { type: 'scalar', value: null, at: gap };
  return readNode(reader);
}

/** Passes the closing bracket if it comes next. */
function closes(reader: LineReader, bracket: string): boolean {
  reader.skipBlanks();
  if (reader.text.charAt(reader.pos) !== bracket) return false;
  reader.pos++;
  return true;
}

/** Passes a comma, or stops before the closing bracket. Anything else is a problem. */
function passComma(reader: LineReader, bracket: string, open: number): boolean {
  reader.skipBlanks();
  const next = reader.text.charAt(reader.pos);
  if (next === bracket) return true;
  if (next === ',') {
    reader.pos++;
    return true;
  }
  if (refuseUnclosed(reader, open)) return false;
  if (next === ':' && endsKey(reader.text, reader.pos + 1, reader.lineEnd, true)) {
    const mend =
      bracket === ']' ? 'Put the text in quotes, or write { key: value }.' : 'Put the text in quotes.';
    reader.find(reader.pos, 'yaml-syntax', 'A colon stands where a value should end.', mend);
  } else {
    const message = `Expected a comma or "${bracket}" here.`;
    reader.find(reader.pos, 'yaml-syntax', message, 'Write it, or put the text in quotes.');
  }
  return false;
}

/** Reports that the line ends before the bracket at `open` is closed. */
function refuseUnclosed(reader: LineReader, open: number): boolean {
  if (!reader.atLineEnd()) return false;
  const bracket = reader.text.charAt(open);
  if (reader.continuesBelow()) {
    reader.find(
      open,
      'yaml-unsupported',
      `"${bracket}" goes on in the next line.`,
      'Write it on one line, or as an indented list or map.',
    );
  } else {
    reader.find(
      open,
      'yaml-syntax',
      `"${bracket}" is not closed on its line.`,
      reader.atComment() ? 'Text that holds a # must stand in quotes.' : 'Close it at the end of the line.',
    );
  }
  return true;
}

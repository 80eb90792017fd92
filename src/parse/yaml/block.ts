/**
 * Block maps and lists: structure by indentation, and how reading goes on after a mistake.
 *
 * Every function that reads a value leaves the reader on the next line with content. If it finds a mistake it returns undefined, and the
 * entry around it passes over all lines that are deeper than its own.
 */
import { closingQuote, isBlank, isGap, plainEnd } from './characters.js';
import { atFlow, readFlow } from './flow.js';
import type { LineReader } from './line-reader.js';
import { MapBuilder, type Key } from './map-builder.js';
import type { YamlList, YamlMap, YamlNode, YamlScalar } from './node.js';
import { refuseStart } from './refusals.js';
import { readPlain, readQuoted, readScalar, swallowedText } from './scalars.js';

/** YAML's own limit for a key on the line of its value. */
const MAX_KEY_LENGTH = 1024;

/** Whether an item of a list starts here. */
export function atDash(reader: LineReader): boolean {
  return reader.text.charAt(reader.pos) === '-' && isGap(reader.text, reader.pos + 1, reader.lineEnd);
}

/** Reads the entries of a map that starts here, and adds them to `builder`. */
export function readEntries(reader: LineReader, builder: MapBuilder): void {
  const column = reader.column;
  while (reader.column >= column) {
    if (reader.column > column) refuseIndent(reader, column);
    else readEntry(reader, builder, column);
  }
}

/** Reads a flow form or a scalar that ends with its line. Lines deeper than `column` would go on with it, and are a mistake. */
export function readOneLine(reader: LineReader, column: number): YamlNode | undefined {
  reader.entryColumn = column;
  const first = reader.text.charAt(reader.pos);
  const node = atFlow(reader) ? readFlow(reader) : readScalar(reader, false);
  if (!node || !endLine(reader, first)) return undefined;
  reader.nextLine();
  if (reader.column <= column) return node;
  if (node.type === 'scalar' && !startsKey(reader) && !atDash(reader)) {
    const message = 'The value of the line above goes on here.';
    reader.find(reader.pos, 'yaml-unsupported', message, 'Write it on one line, in quotes.');
  } else {
    const message = 'This line is indented, but the entry above already has its value.';
    reader.find(reader.pos, 'yaml-syntax', message, 'Indent it like the entry that it belongs beside.');
  }
  return undefined;
}

function readMap(reader: LineReader): YamlMap {
  return reader.nested(() => {
    const at = reader.place();
    const builder = new MapBuilder(reader);
    readEntries(reader, builder);
    return builder.build(at);
  });
}

function readEntry(reader: LineReader, builder: MapBuilder, column: number): void {
  const line = reader.line;
  reader.entryColumn = column;
  const key = readKey(reader);
  if (!key) {
    skipEntry(reader, line, column, true);
    return;
  }
  const isAdmitted = builder.admit(key);
  const value = readEntryValue(reader, column);
  if (!value) skipEntry(reader, line, column, true);
  if (isAdmitted) builder.add(key, value);
}

function readEntryValue(reader: LineReader, column: number): YamlNode | undefined {
  const gap = reader.pos;
  reader.skipBlanks();
  return reader.atLineEnd() ? readBelow(reader, column, gap, true) : readOneLine(reader, column);
}

function readList(reader: LineReader): YamlList {
  return reader.nested(() => {
    const at = reader.place();
    const column = reader.column;
    const items: YamlNode[] = [];
    while (reader.column > column || (reader.column === column && atDash(reader))) {
      if (reader.column > column) {
        refuseIndent(reader, column);
        continue;
      }
      const line = reader.line;
      reader.pos++;
      const item = readItem(reader, column);
      if (item) items.push(item);
      else skipEntry(reader, line, column, false);
    }
    return { type: 'list', items, at };
  });
}

function readItem(reader: LineReader, column: number): YamlNode | undefined {
  const gap = reader.pos;
  reader.skipBlanks();
  if (reader.atLineEnd()) return readBelow(reader, column, gap, false);
  if (!atDash(reader) && !startsKey(reader)) return readOneLine(reader, column);
  const tab = reader.text.slice(gap, reader.pos).indexOf('\t');
  if (tab >= 0) {
    reader.find(gap + tab, 'yaml-tab', 'A tab is used as indentation.', 'Write one space behind the hyphen.');
    return undefined;
  }
  return readBlock(reader, column);
}

/**
 * Reads a value that stands in the lines below its key or hyphen; null, placed at `gap`, if there is none. Below a key, a list need not
 * be indented.
 */
function readBelow(reader: LineReader, column: number, gap: number, inMap: boolean): YamlNode | undefined {
  const empty: YamlScalar = { type: 'scalar', value: null, at: reader.place(gap) };
  const swallowed = swallowedText(reader);
  reader.nextLine();
  const isListBesideKey = inMap && reader.column === column && atDash(reader);
  if (reader.column > column || isListBesideKey) return readBlock(reader, column);
  if (reader.leftOutLines) return undefined;
  if (swallowed) reader.findings.push(swallowed);
  return empty;
}

/** Reads any value that starts here, on the line of a hyphen or on a line of its own. */
function readBlock(reader: LineReader, column: number): YamlNode | undefined {
  if (atDash(reader)) return readList(reader);
  if (startsKey(reader)) return readMap(reader);
  return readOneLine(reader, column);
}

/** Whether "key:" starts here. */
function startsKey(reader: LineReader): boolean {
  const { text, lineEnd } = reader;
  const first = text.charAt(reader.pos);
  if (first === '[' || first === '{') return false;
  if (first !== '"' && first !== "'") return text.charAt(plainEnd(text, reader.pos, lineEnd, false)) === ':';
  const close = closingQuote(text, reader.pos, lineEnd);
  if (close < 0) return false;
  let offset = close + 1;
  while (isBlank(text.charCodeAt(offset))) offset++;
  return text.charAt(offset) === ':' && isGap(text, offset + 1, lineEnd);
}

/** Reads a key and its colon. */
function readKey(reader: LineReader): Key | undefined {
  const offset = reader.pos;
  const at = reader.place();
  if (atDash(reader)) {
    reader.find(
      offset,
      'yaml-syntax',
      'A list item stands among keys.',
      'Write a key above it, or indent it.',
    );
    return undefined;
  }
  if (atFlow(reader)) {
    const message = 'A list or map cannot be a key.';
    reader.find(offset, 'yaml-unsupported', message, 'Write "key: value" on this line.');
    return undefined;
  }
  const first = reader.text.charAt(offset);
  const isQuoted = first === '"' || first === "'";
  if (!isQuoted && refuseStart(reader, false)) return undefined;
  const text = isQuoted ? readQuoted(reader) : readPlain(reader, false);
  if (text === undefined) return undefined;
  if (isQuoted) reader.skipBlanks();
  if (reader.text.charAt(reader.pos) !== ':' || !isGap(reader.text, reader.pos + 1, reader.lineEnd)) {
    refuseMissingColon(reader, offset);
    return undefined;
  }
  if (reader.pos - offset > MAX_KEY_LENGTH) {
    reader.find(offset, 'yaml-syntax', 'The key is longer than 1,024 characters.', 'Write a short key.');
    return undefined;
  }
  reader.pos++;
  return { text, at, offset, isQuoted };
}

function refuseMissingColon(reader: LineReader, offset: number): void {
  const colon = reader.text.slice(offset, reader.pos + 1).lastIndexOf(':');
  if (colon < 0) {
    reader.find(
      offset,
      'yaml-syntax',
      'This line is not "key: value".',
      'Write a key and a colon before it; if it goes on with the line above, write both on one line.',
    );
    return;
  }
  const behind = offset + colon + 1;
  if (reader.text.charAt(behind) === '\xa0') {
    const message = 'Behind the colon stands a no-break space.';
    reader.find(behind, 'yaml-syntax', message, 'Type a plain space in its place.');
  } else {
    reader.find(behind, 'yaml-syntax', 'A space is missing behind the colon.', 'Write "key: value".');
  }
}

/** Makes sure that nothing but a comment follows the value that was read and started with `first`. */
function endLine(reader: LineReader, first: string): boolean {
  const isFlow = first === '[' || first === '{';
  const isPlain = !isFlow && first !== '"' && first !== "'";
  reader.skipBlanks();
  if (reader.atLineEnd()) {
    const swallowed = isPlain ? swallowedText(reader) : undefined;
    if (swallowed) reader.findings.push(swallowed);
    return true;
  }
  const next = reader.text.charAt(reader.pos);
  if (next === '#') {
    const message = 'A comment needs a space before its #.';
    reader.find(reader.pos, 'yaml-syntax', message, 'Write a space there.');
  } else if (next === ':' && isFlow) {
    const message = 'A list or map cannot be a key.';
    reader.find(reader.pos, 'yaml-unsupported', message, 'Use text as the key.');
  } else if (next === ':') {
    const message = 'A second colon stands in the value.';
    reader.find(reader.pos, 'yaml-syntax', message, 'Put the whole value in quotes.');
  } else {
    const close = isFlow ? 'bracket' : 'quote';
    const mend =
      first === "'"
        ? "Delete it; a ' inside single quotes is written twice ('')."
        : 'Delete it, or put the whole value in quotes.';
    reader.find(reader.pos, 'yaml-syntax', `Text stands behind the closing ${close}.`, mend);
  }
  return false;
}

/** Reports a line that is deeper than `column` but belongs to nothing above it, and passes over its like. */
function refuseIndent(reader: LineReader, column: number): void {
  const message = 'The indentation of this line fits no line above it.';
  reader.find(reader.pos, 'yaml-syntax', message, 'Indent it like the entry that it belongs beside.');
  while (reader.column > column) reader.nextLine();
}

/** Passes over the rest of an entry that started in `line` at `column`: all that is deeper, and what visibly ends or continues it. */
function skipEntry(reader: LineReader, line: number, column: number, inMap: boolean): void {
  while (!reader.ended) {
    const first = reader.text.charAt(reader.pos);
    const isRest =
      reader.line === line ||
      reader.column > column ||
      (reader.column === column && (first === ']' || first === '}' || (inMap && atDash(reader))));
    if (!isRest) return;
    reader.nextLine();
  }
}

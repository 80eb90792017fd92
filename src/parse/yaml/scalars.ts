/**
 * Scalars: unquoted, 'single-quoted' and "double-quoted" text on one line.
 */
import type { YamlScalar } from './node.js';
import { closingQuote, excerpt, isBlank, isGap, plainEnd } from './characters.js';
import { resolvePlain } from './core-schema.js';
import type { Finding, LineReader } from './line-reader.js';
import { refuseStart } from './refusals.js';

/** The characters that may follow a backslash alone. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['N', '\x85'],
  ['_', '\xa0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

/** How many hexadecimal digits must follow. */
const HEX_ESCAPES: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** Reads the scalar that starts here, and no further. Undefined, and a problem, where there is none. */
export function readScalar(reader: LineReader, inFlow: boolean): YamlScalar | undefined {
  const at = reader.place();
  const first = reader.text.charAt(reader.pos);
  if (first === '"' || first === "'") {
    const value = readQuoted(reader);
    return value === undefined ? undefined : { type: 'scalar', value, at };
  }
  if (refuseStart(reader, inFlow)) return undefined;
  return { type: 'scalar', value: resolvePlain(readPlain(reader, inFlow)), at };
}

/** Reads unquoted text up to what ends it. */
export function readPlain(reader: LineReader, inFlow: boolean): string {
  const start = reader.pos;
  reader.pos = plainEnd(reader.text, start, reader.lineEnd, inFlow);
  let end = reader.pos;
  // Not trimEnd(): YAML keeps every white space but spaces and tabs.
  while (end > start && isBlank(reader.text.charCodeAt(end - 1))) end--;
  return reader.text.slice(start, end);
}

/** Reads quoted text, to behind its closing quote. */
export function readQuoted(reader: LineReader): string | undefined {
  const open = reader.pos;
  const close = closingQuote(reader.text, open, reader.lineEnd);
  if (close < 0) {
    refuseUnclosedQuote(reader);
    return undefined;
  }
  reader.pos = close + 1;
  const written = reader.text.slice(open + 1, close);
  if (reader.text.charAt(open) === "'") return written.replaceAll("''", "'");
  return written.includes('\\') ? unescape(reader, written, open + 1) : written;
}

/** A warning if the comment that starts here looks like a part of the value before it. */
export function swallowedText(reader: LineReader): Finding | undefined {
  if (!reader.atComment() || isGap(reader.text, reader.pos + 1, reader.lineEnd)) return undefined;
  const lost = reader.text.slice(reader.pos, reader.lineEnd).trimEnd();
  return {
    at: reader.place(),
    code: 'swallowed-comment',
    message: `${excerpt(lost)} is a comment, not a part of the value.`,
    mend: 'Put the value in quotes if the # belongs to it; write a space behind the # if it is a comment.',
  };
}

function refuseUnclosedQuote(reader: LineReader): void {
  if (reader.continuesBelow()) {
    const message = 'Quoted text goes on in the next line.';
    reader.find(reader.pos, 'yaml-unsupported', message, 'Write it on one line, in quotes.');
  } else {
    const message = 'A quote is opened and not closed on its line.';
    reader.find(reader.pos, 'yaml-syntax', message, 'Close it at the end of the text.');
  }
}

function unescape(reader: LineReader, written: string, offset: number): string | undefined {
  let text = '';
  let done = 0;
  for (let slash = written.indexOf('\\'); slash >= 0; slash = written.indexOf('\\', done)) {
    text += written.slice(done, slash);
    const name = written.charAt(slash + 1);
    const digits = HEX_ESCAPES.get(name) ?? 0;
    const character =
      digits > 0 ? fromHex(written.slice(slash + 2, slash + 2 + digits), digits) : ESCAPES.get(name);
    if (character === undefined) {
      reader.find(
        offset + slash,
        'yaml-syntax',
        `"\\${name}" is not an escape in double quotes.`,
        'Write \\\\ for a backslash, or use single quotes.',
      );
      return undefined;
    }
    text += character;
    done = slash + 2 + digits;
  }
  return text + written.slice(done);
}

function fromHex(hex: string, digits: number): string | undefined {
  if (hex.length !== digits || !/^[\da-fA-F]+$/.test(hex)) return undefined;
  const code = parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

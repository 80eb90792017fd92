/**
 * A content file as front matter and body, before anything is parsed.
 *
 * It knows fences, line ends and the sizes allowed; it does not know what stands in either part.
 */
import { FILE_START, type Position } from '../model/problem.js';
import { MAX_BODY_SIZE, MAX_FILE_SIZE, MAX_FRONT_MATTER_SIZE } from './limits.js';
import type { Report, SourceFile } from './report.js';

/** A part of a file. Its lines end in line feeds. */
export interface Part {
  readonly text: string;
  /** The line of the file in which the text starts, from 1. */
  readonly firstLine: number;
}

export interface SplitFile {
  readonly frontMatter: Part;
  readonly body: Part;
}

const OPENING_FENCE = /^---[ \t]*(?=\n|$)/;
const FENCE = /\n---[ \t]*(?=\n|$)/g;
/** A line that was probably meant to be a fence: `----`, `--`, a dash from auto-correction, an indented one, `...`. */
const NEARLY_FENCE = /\n[ \t]*(?:[-–—]{2,}|[–—]|\.{3})[ \t]*(?=\n|$)/;

/**
 * Splits a file. The whole of a `.yaml` or `.yml` file is front matter, and its body is empty.
 *
 * Undefined, after a problem, if there is nothing to read or if a size is over its limit; then nothing else is reported but warnings of
 * byte order marks and carriage returns.
 */
export function splitFile(file: SourceFile, report: Report): SplitFile | undefined {
  if (file.text.length > MAX_FILE_SIZE) {
    report(FILE_START, 'file-too-large', tooLong('file', file.text.length, MAX_FILE_SIZE), 'Split the file.');
    return undefined;
  }
  if (file.text.trim() === '') {
    report(FILE_START, 'empty-file', 'There is nothing in this file.', 'Write an entry, or delete the file.');
    return undefined;
  }
  const text = withPlainLineEnds(withoutByteOrderMark(file.text, report), report);
  return /\.ya?ml$/i.test(file.path) ? wholeFile(text, report) : splitMarkdown(text, report);
}

function withoutByteOrderMark(text: string, report: Report): string {
  if (!text.startsWith('\ufeff')) return text;
  report(
    FILE_START,
    'byte-order-mark',
    'The file starts with a byte order mark.',
    'Save it as UTF-8 without a byte order mark.',
  );
  return text.slice(1);
}

function withPlainLineEnds(text: string, report: Report): string {
  const first = text.indexOf('\r');
  if (first < 0) return text;
  const before = text.slice(0, first);
  report(
    { line: lineAt(text, first), column: first - before.lastIndexOf('\n') },
    'carriage-return',
    'Lines end with carriage returns.',
    'Save the file with LF line ends.',
  );
  // Faster than replace() on the one file that matters here: a hostile one of nothing but carriage returns.
  return text.split(/\r\n?/).join('\n');
}

function wholeFile(text: string, report: Report): SplitFile | undefined {
  if (refuseFrontMatter(text, FILE_START, report)) return undefined;
  return { frontMatter: { text, firstLine: 1 }, body: { text: '', firstLine: lineAt(text, text.length) } };
}

function splitMarkdown(text: string, report: Report): SplitFile | undefined {
  const opening = OPENING_FENCE.exec(text)?.[0];
  if (opening === undefined) {
    refuseMissing(text, report);
    return undefined;
  }
  FENCE.lastIndex = opening.length;
  const closing = FENCE.exec(text);
  if (!closing) {
    refuseUnclosed(text, report);
    return undefined;
  }
  const frontMatter = { text: text.slice(opening.length + 1, closing.index), firstLine: 2 };
  const bodyStart = closing.index + closing[0].length + 1;
  const body = { text: text.slice(bodyStart), firstLine: lineAt(text, closing.index + 1) + 1 };
  if (refuseFrontMatter(frontMatter.text, { line: 2, column: 1 }, report)) return undefined;
  if (body.text.length > MAX_BODY_SIZE) {
    const message = tooLong('body', body.text.length, MAX_BODY_SIZE);
    const mend = 'Shorten it, or split the entry in two.';
    report({ line: body.firstLine, column: 1 }, 'body-too-large', message, mend);
    return undefined;
  }
  return { frontMatter, body };
}

function refuseFrontMatter(text: string, at: Position, report: Report): boolean {
  if (text.length <= MAX_FRONT_MATTER_SIZE) return false;
  const message = tooLong('front matter', text.length, MAX_FRONT_MATTER_SIZE);
  report(at, 'front-matter-too-large', message, 'Move what is prose to the body, or split the file.');
  return true;
}

function refuseMissing(text: string, report: Report): void {
  // The first line that holds anything, with a line break before it as the pattern has it.
  const firstUsed = text.slice(0, text.search(/\S/)).lastIndexOf('\n') + 1;
  const near = NEARLY_FENCE.exec(`\n${text.slice(firstUsed)}`);
  const isNear = near?.index === 0;
  report(
    isNear ? { line: lineAt(text, firstUsed), column: 1 } : FILE_START,
    'front-matter-missing',
    'The file does not start with front matter.',
    isNear
      ? 'Write exactly "---" here, and let it be the first line of the file.'
      : 'Start the file with a line "---", then fields such as "kind: exercise" and "name: Bird dog", then a line "---".',
  );
}

function refuseUnclosed(text: string, report: Report): void {
  const near = NEARLY_FENCE.exec(text);
  report(
    FILE_START,
    'front-matter-unclosed',
    'The front matter that starts here has no closing line.',
    near
      ? `Write exactly "---" in line ${lineAt(text, near.index + 1)}, or behind the last field.`
      : 'Write a line "---" behind the last field.',
  );
}

/** The line in which `offset` lies, from 1. */
function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

function tooLong(part: string, length: number, limit: number): string {
  return `The ${part} has ${length} characters, and at most ${limit} are allowed.`;
}

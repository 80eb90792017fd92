/**
 * What keeps the Markdown parser from text on which it would not come to an end in time.
 *
 * marked's time grows by the square of some counts, and its call stack with nesting. One pass over the lines finds such text. Prose
 * never reaches these limits: each is many times what a body of 64 kB holds when a person wrote it. Emphasis is not looked at here:
 * `emphasis.ts` pairs it in linear time and counts its depth.
 */
import { MAX_BODY_DEPTH, MAX_BODY_SIZE } from '../limits.js';
import { Containers } from './containers.js';

/** Lines that are not blank. */
export const MAX_LINES = 2500;
/** Lines with neither a blank line nor a list item between them: a paragraph, a quote, a block of code. */
export const MAX_LINES_IN_A_ROW = 500;
/** The length of all lines, each counted as often as it is deep in lists and quotes. */
const MAX_NESTED_SIZE = 8 * MAX_BODY_SIZE;
/**
 * For all paragraphs: how many marks they have that could start a link, code or an HTML comment, times their length. For each such mark
 * without a partner, marked reads the paragraph to its end.
 */
const MAX_SEARCH_WORK = 20_000_000;

/** What is over a limit: the index of the line, and what is wrong. */
export interface Excess {
  readonly line: number;
  readonly message: string;
}

/** Takes the lines of a body one after another, and says what is wrong once there is too much of something. */
type Gauge = (line: string) => string | undefined;

/** The first thing in `text` that is over a limit. Takes time in proportion to the length of `text`. */
export function findExcess(text: string): Excess | undefined {
  const gauges = [lineGauge(), nestingGauge(), searchGauge()];
  let line = 0;
  for (const content of text.split('\n')) {
    for (const gauge of gauges) {
      const message = gauge(content);
      if (message !== undefined) return { line, message };
    }
    line++;
  }
  return undefined;
}

function lineGauge(): Gauge {
  let lines = 0;
  return (line) =>
    !isBlank(line) && ++lines > MAX_LINES ? `The body has more than ${MAX_LINES} lines.` : undefined;
}

function nestingGauge(): Gauge {
  const containers = new Containers(MAX_BODY_DEPTH);
  let nestedSize = 0;
  let linesInARow = 0;
  return (line) => {
    const { depth, startsItem } = containers.enter(line);
    if (depth > MAX_BODY_DEPTH) return `Lists and quotes are nested more than ${MAX_BODY_DEPTH} deep.`;
    nestedSize += depth * line.length;
    if (nestedSize > MAX_NESTED_SIZE) return 'Too much of the body is deep in lists and quotes.';
    linesInARow = startsItem || isBlank(line) ? 0 : linesInARow + 1;
    if (linesInARow > MAX_LINES_IN_A_ROW) return `A paragraph has more than ${MAX_LINES_IN_A_ROW} lines.`;
    return undefined;
  };
}

/** A line that ends any paragraph before it: an item that is not empty, and has the number one if it has any. */
const ITEM = /^ {0,3}(?:[-+*]|1[.)])[ \t]+\S/;

function searchGauge(): Gauge {
  /** Of the paragraphs before this one. */
  let work = 0;
  let length = 0;
  let marks = 0;
  return (line) => {
    if (isBlank(line) || ITEM.test(line)) {
      work += length * marks;
      length = 0;
      marks = 0;
    }
    length += line.length;
    marks += line.match(/\[|`+|<[!?]/g)?.length ?? 0;
    return work + length * marks > MAX_SEARCH_WORK
      ? 'A paragraph has too many brackets, backticks or marks of HTML.'
      : undefined;
  };
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

/**
 * Which `*` and `_` belong together: the delimiter rules of CommonMark, in one pass.
 *
 * marked looks for the end of each emphasis anew from where it starts, which takes time by the square of a paragraph's length, and by
 * the cube where emphasis is nested. Here all of a paragraph is paired at once, and marked is told what was found.
 * This part knows characters only, no tokens.
 */

/** One emphasis. `width` is 1 for emphasis and 2 for strong; the delimiters are included. */
export interface EmphasisSpan {
  readonly width: 1 | 2;
  /** The offset after its last delimiter. */
  readonly end: number;
}

/** All emphasis of a paragraph. */
export interface Emphasis {
  /** By the offset of the first delimiter. */
  readonly spans: ReadonlyMap<number, EmphasisSpan>;
  /** How many of them are in one another, at most. */
  readonly depth: number;
  /** The offset of the outermost of those. */
  readonly deepest: number;
  /** The length of all of them, where what is nested counts again for each level. */
  readonly size: number;
}

const RUN = /\*+|_+/g;

/**
 * Pairs the delimiters of `text`: a paragraph in which code, links, HTML and escapes are masked, so that their characters are none.
 */
export function pairEmphasis(text: string): Emphasis {
  const pairing = new Pairing();
  RUN.lastIndex = 0;
  for (let match = RUN.exec(text); match; match = RUN.exec(text)) {
    pairing.add(delimiterRun(text, match.index, match[0].length));
  }
  return pairing;
}

/** Some of the same delimiter in a row. `position` and `length` are those of what is left when some of it is used up. */
interface DelimiterRun {
  readonly char: string;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Before any of it was used: rules 9 and 10 count the whole run. */
  readonly fullLength: number;
  position: number;
  length: number;
  /** How deep the emphasis is that stands between this run and the next that could open. */
  depthBehind: number;
}

class Pairing implements Emphasis {
  readonly spans = new Map<number, EmphasisSpan>();
  depth = 0;
  deepest = 0;
  size = 0;
  private readonly openers: DelimiterRun[] = [];
  /** For each kind of closer, the offset before which no opener of its is left: what keeps this linear. */
  private readonly searchedTo = new Map<string, number>();

  add(run: DelimiterRun): void {
    if (run.canClose) this.close(run);
    if (run.canOpen && run.length > 0) this.openers.push(run);
  }

  private close(closer: DelimiterRun): void {
    const kind = `${closer.char}${closer.canOpen}${closer.fullLength % 3}`;
    const start = closer.position;
    while (closer.length > 0) {
      const index = this.findOpener(closer, this.searchedTo.get(kind) ?? 0);
      const opener = this.openers[index];
      if (!opener) {
        this.searchedTo.set(kind, start);
        return;
      }
      this.pair(opener, index, closer);
    }
  }

  /** The index of the nearest opener that `closer` may end; -1 if there is none at or after `from`. */
  private findOpener(closer: DelimiterRun, from: number): number {
    for (let index = this.openers.length - 1; index >= 0; index--) {
      const opener = this.openers[index];
      if (!opener || opener.position < from) return -1;
      if (opener.char === closer.char && mayPair(opener, closer)) return index;
    }
    return -1;
  }

  private pair(opener: DelimiterRun, index: number, closer: DelimiterRun): void {
    const width = opener.length > 1 && closer.length > 1 ? 2 : 1;
    opener.length -= width;
    closer.position += width;
    closer.length -= width;
    const start = opener.position + opener.length;
    this.spans.set(start, { width, end: closer.position });
    this.size += closer.position - start;
    // What stood between them, unpaired, is text.
    const between = this.openers.splice(index + 1);
    const depth = between.reduce((deep, run) => Math.max(deep, run.depthBehind), opener.depthBehind) + 1;
    if (depth > this.depth) {
      this.depth = depth;
      this.deepest = start;
    }
    if (opener.length === 0) this.openers.pop();
    const before = this.openers.at(-1);
    if (before) before.depthBehind = before === opener ? depth : Math.max(before.depthBehind, depth);
  }
}

/** CommonMark's rules 9 and 10: a run that could open and close must not make up a multiple of three with its other end. */
function mayPair(opener: DelimiterRun, closer: DelimiterRun): boolean {
  if (!opener.canClose && !closer.canOpen) return true;
  return (
    (opener.fullLength + closer.fullLength) % 3 !== 0 ||
    (opener.fullLength % 3 === 0 && closer.fullLength % 3 === 0)
  );
}

function delimiterRun(text: string, position: number, length: number): DelimiterRun {
  const before = kindOf(codeBefore(text, position));
  const after = kindOf(text.codePointAt(position + length));
  const leftFlanking = after !== 'blank' && (after !== 'mark' || before !== 'letter');
  const rightFlanking = before !== 'blank' && (before !== 'mark' || after !== 'letter');
  // Within a word, underscores are letters.
  const char = text.charAt(position);
  const isStar = char === '*';
  return {
    char,
    position,
    length,
    fullLength: length,
    canOpen: leftFlanking && (isStar || !rightFlanking || before === 'mark'),
    canClose: rightFlanking && (isStar || !leftFlanking || after === 'mark'),
    depthBehind: 0,
  };
}

/** What stands beside a run: a blank or an end of the text, punctuation or a symbol, or anything else. */
type Neighbour = 'blank' | 'mark' | 'letter';

/** The kind of a code point; undefined is an end of the text. */
function kindOf(code: number | undefined): Neighbour {
  if (code === undefined) return 'blank';
  const character = String.fromCodePoint(code);
  // Most are, and comparing is quicker than the classes of Unicode.
  if ((character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')) return 'letter';
  if (/\s/u.test(character)) return 'blank';
  return /[\p{P}\p{S}]/u.test(character) ? 'mark' : 'letter';
}

/** The code point before `offset`; undefined at the start of the text. */
function codeBefore(text: string, offset: number): number | undefined {
  const pair = offset > 1 ? text.codePointAt(offset - 2) : undefined;
  return pair !== undefined && pair > 0xffff ? pair : text.codePointAt(offset - 1);
}

/**
 * Plain bodies, which nearly all are: headings with hashes, paragraphs, flat lists, emphasis with stars, links, citations.
 *
 * marked tries dozens of patterns at every block and mark, for what plain text does not hold. Where this reader meets anything that could
 * mean something else, or that would have to be reported, it gives up, and marked reads the whole body. Texts come out as `inlines.ts` makes
 * them of marked's tokens; here they are made at once, since where everything stands is known.
 */
import { isSafeHref } from '../../model/href.js';
import { isId, type SourceId } from '../../model/ids.js';
import type { Inline } from '../../model/prose.js';
import type { PlacedToken } from './blocks.js';
import type { CitationPlace } from './body.js';
import { pairEmphasis, type EmphasisSpan } from './emphasis.js';
import { Passage } from './passage.js';
import type { Stretch } from './stretch.js';
import type { PlainToken, ReadText } from './tokens.js';

/**
 * Plain text up to this length, in so many lines at most, is within every limit of `guard.ts`: it is one level deep, and its brackets
 * times its length are too few.
 */
const MAX_SIZE = 8 * 1024;
const MAX_LINES = 500;

/**
 * Escapes, code, HTML, underscores, tildes; character references; bare addresses; images, definitions and texts of footnotes; control characters and odd
 * line ends; blanks at the end of a line.
 */
const NOT_PLAIN =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\\`<_~\u0000-\u0009\u000b-\u001f\u2028\u2029]|&[a-zA-Z#]|(?<!\]\(https?):\/\/|!\[|\]:|[^\S\n](?:\n|$)/;

const HEADING = /(#{1,6}) (?=\S)/y;
const ITEM = /(?:-|\d{1,9}\.) /y;
/** What starts a line of words, and can start nothing else. */
const WORDS = /[\p{L}"'([“‘]|\*+[^\s*]|\d+(?![\d.)])/uy;

const MARK = /[*[\]]/g;
/** Emphasis that needs no pairing: what stands beside its stars lets them be nothing but its start and its end. */
const PLAIN_EMPHASIS = /(?<!\S)(\*\*?)(?=[a-zA-Z])[^*]*[a-zA-Z.:,!?]\1(?=\s|$)/y;
const CITATION = /\[\^([a-z0-9-]{1,200})\](?!\()/y;
const LINK = /\[(?!\^)([^[\]*]+)\]\(([^\s()[\]*<>"']+)\)/y;

/** The blocks of `body` if it is plain. Takes time in proportion to its length. */
export function readPlain(body: Stretch): readonly PlacedToken[] | undefined {
  if (body.text.length > MAX_SIZE || NOT_PLAIN.test(body.text)) return undefined;
  return new PlainReader(body).read();
}

class PlainReader {
  private readonly text: string;
  private pos = 0;
  private lines = 0;
  /** The offset of the next mark, as far as one was looked for. */
  private mark = -1;

  constructor(private readonly body: Stretch) {
    this.text = body.text;
  }

  read(): readonly PlacedToken[] | undefined {
    const tokens: PlacedToken[] = [];
    for (this.skipBlankLines(); this.pos < this.text.length; this.skipBlankLines()) {
      const at = this.pos;
      const token = this.block();
      if (!token || this.lines > MAX_LINES) return undefined;
      tokens.push({ token, stretch: this.body, at });
    }
    return tokens;
  }

  private block(): PlainToken | undefined {
    if (this.text.startsWith('#', this.pos)) return this.heading();
    return matchAt(ITEM, this.text, this.pos) ? this.list() : this.paragraph();
  }

  private heading(): PlainToken | undefined {
    const start = this.pos;
    const match = matchAt(HEADING, this.text, start);
    if (!match) return undefined;
    const end = this.passLine();
    const [hashes, { length: depth } = ''] = match;
    const read = this.text.endsWith('#', end) ? undefined : this.words(start + hashes.length, end, 0, true);
    return read && { type: 'heading', depth, raw: this.text.slice(start, end), read };
  }

  private paragraph(): PlainToken | undefined {
    const start = this.pos;
    let end = start;
    do {
      if (!startsWithWords(this.text, this.pos)) return undefined;
      end = this.passLine();
    } while (this.pos < this.text.length && !this.text.startsWith('\n', this.pos));
    const read = this.words(start, end, 0);
    return read && { type: 'paragraph', read };
  }

  /** A list without blank lines, of items that hold no more than words. */
  private list(): PlainToken | undefined {
    const ordered = !this.text.startsWith('-', this.pos);
    const items: ReadText[] = [];
    do {
      const item = this.item(ordered);
      if (!item) return undefined;
      items.push(item);
    } while (this.pos < this.text.length && !this.text.startsWith('\n', this.pos));
    this.skipBlankLines();
    // The list would go on.
    if (this.text.startsWith(' ', this.pos) || matchAt(ITEM, this.text, this.pos)) return undefined;
    return { type: 'list', ordered, read: items };
  }

  private item(ordered: boolean): ReadText | undefined {
    const start = this.pos;
    const marker = matchAt(ITEM, this.text, start)?.[0];
    if (!marker || marker.startsWith('-') === ordered) return undefined;
    const indentation = ' '.repeat(marker.length);
    let end = start;
    do {
      if (!startsWithWords(this.text, this.pos + marker.length)) return undefined;
      end = this.passLine();
    } while (this.text.startsWith(indentation, this.pos));
    return this.words(start + marker.length, end, marker.length);
  }

  /** The text from `start` to `end`, whose lines but the first are indented by so many blanks; undefined where a mark means nothing known. */
  private words(start: number, end: number, indentation: number, isHeading = false): ReadText | undefined {
    const text = new PlainText(this.body, indentation, isHeading);
    return this.inlines(text, text.inlines, start, end) ? text : undefined;
  }

  private inlines(text: PlainText, out: Inline[], start: number, end: number): boolean {
    let done = start;
    let stars: Spans | undefined;
    for (let at = this.nextMark(start); at < end; at = this.nextMark(done)) {
      if (at > done) out.push(text.words(done, at));
      if (this.text.startsWith('*', at)) {
        let span = plainEmphasis(this.text, at, start);
        // Emphasis in emphasis is not plain, so these are all that there are between `start` and `end`.
        if (!span) span = (stars ??= pairedStars(this.text.slice(start, end)))?.get(at - start);
        if (!span || start + span.end > end) return false;
        const children: Inline[] = [];
        done = start + span.end;
        if (!this.inlines(text, children, at + span.width, done - span.width)) return false;
        out.push({ type: span.width === 1 ? 'emphasis' : 'strong', children });
        continue;
      }
      const length = text.citation(out, at) || text.link(out, at);
      done = at + length;
      if (length === 0 || done > end) return false;
    }
    if (done < end) out.push(text.words(done, end));
    return true;
  }

  /** Where the next mark from `start` on is; `start` never goes back. */
  private nextMark(start: number): number {
    if (this.mark < start) {
      MARK.lastIndex = start;
      this.mark = MARK.exec(this.text)?.index ?? this.text.length;
    }
    return this.mark;
  }

  /** Goes to the next line, and says where this one ends. */
  private passLine(): number {
    const found = this.text.indexOf('\n', this.pos);
    const end = found < 0 ? this.text.length : found;
    this.pos = end + 1;
    this.lines++;
    return end;
  }

  private skipBlankLines(): void {
    while (this.text.startsWith('\n', this.pos)) this.pos++;
  }
}

function startsWithWords(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Most lines start with an ASCII letter, and comparing is quicker than the classes of Unicode.
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || matchAt(WORDS, text, at) !== null;
}

/** A text of a body while it is read. */
class PlainText implements ReadText {
  readonly inlines: Inline[] = [];
  readonly citations: CitationPlace[] = [];
  readonly passage: Passage;

  constructor(
    private readonly body: Stretch,
    private readonly indentation: number,
    isHeading: boolean,
  ) {
    this.passage = new Passage(body, isHeading);
  }

  /** The words from `start` to `end`: a line end is a space, as is the indentation behind it. */
  words(start: number, end: number): string {
    const raw = this.body.text.slice(start, end);
    if (this.indentation === 0) return this.passed(raw.replaceAll('\n', ' '), start);
    let words = '';
    let from = 0;
    for (let line = raw.indexOf('\n'); line >= 0; line = raw.indexOf('\n', from)) {
      words += this.passed(`${raw.slice(from, line)} `, start + from);
      from = line + 1 + this.indentation;
    }
    return words + this.passed(raw.slice(from), start + from);
  }

  /** Adds the citation at `at`, and says how long it is; 0 if there is none. */
  citation(out: Inline[], at: number): number {
    const match = matchAt(CITATION, this.body.text, at);
    if (!match || !isId(match[1] ?? '')) return 0;
    const source = match[1] as SourceId;
    out.push({ type: 'citation', source });
    this.citations.push({ source, at: this.body.at(at) });
    this.passage.cited = true;
    return match[0].length;
  }

  /** Adds the link at `at`, and says how long it is; 0 if there is none. */
  link(out: Inline[], at: number): number {
    const match = matchAt(LINK, this.body.text, at);
    if (!match) return 0;
    const [{ length }, { length: words } = '', href = ''] = match;
    if (!isSafeHref(href)) return 0;
    out.push({ type: 'link', href, children: [this.words(at + 1, at + 1 + words)] });
    return length;
  }

  private passed(words: string, at: number): string {
    if (words !== '') this.passage.add(words, at);
    return words;
  }
}

type Spans = ReadonlyMap<number, EmphasisSpan>;

/** The emphasis of a paragraph if every star is part of some, and none is in another. Brackets hold no stars, so none is cut in two. */
function pairedStars(text: string): Spans | undefined {
  const { spans, depth } = pairEmphasis(text);
  if (depth !== 1) return undefined;
  let paired = 0;
  for (const { width } of spans.values()) paired += 2 * width;
  let stars = 0;
  for (let at = text.indexOf('*'); at >= 0; at = text.indexOf('*', at + 1)) stars++;
  return stars === paired ? spans : undefined;
}

/** Emphasis at `at` that needs no pairing; its end is counted from `start`. */
function plainEmphasis(text: string, at: number, start: number): EmphasisSpan | undefined {
  const match = matchAt(PLAIN_EMPHASIS, text, at);
  return match ? { width: match[1] === '*' ? 1 : 2, end: at + match[0].length - start } : undefined;
}

/** What a sticky `pattern` finds at `index`. */
function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

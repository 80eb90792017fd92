/**
 * Tokens of plain bodies, which nearly all are: headings with hashes, paragraphs, flat lists, emphasis with stars, links, citations.
 *
 * marked tries dozens of patterns at every block and mark, for what plain text does not hold. Where this lexer meets anything that could
 * mean something else, it gives up, and marked reads the whole body. The tokens are those that marked gives, without those of blank lines.
 */
import type { Tokens } from 'marked';
import type { PlacedToken } from './blocks.js';
import { pairEmphasis } from './emphasis.js';
import type { Stretch } from './stretch.js';
import type { BodyToken, CitationToken } from './tokens.js';

/**
 * Plain text up to this length, in so many lines at most, is within every limit of `guard.ts`: it is one level deep, and its brackets
 * times its length are too few.
 */
const MAX_SIZE = 8 * 1024;
const MAX_LINES = 500;

/**
 * Escapes, code, HTML, underscores, tildes; images, definitions and texts of footnotes; control characters and odd line ends; blanks at the
 * end of a line.
 */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const NOT_PLAIN = /[\\`<_~\u0000-\u0009\u000b-\u001f\u2028\u2029]|!\[|\]:|[^\S\n](?:\n|$)/;

const HEADING = /(#{1,6}) (\S.*)/y;
const ITEM = /(?:-|\d{1,9}\.) /y;
/** What starts a line of words, and can start nothing else. */
const WORDS = /[\p{L}"'([“‘]|\*+[^\s*]|\d+(?![\d.)])/uy;

const MARK = /[*[\]]/g;
const CITATION = /\[\^([a-z0-9-]{1,200})\](?!\()/y;
const LINK = /\[(?!\^)([^[\]*]+)\]\(([^\s()[\]*<>"']+)\)/y;

/** The tokens of `body` if it is plain. Takes time in proportion to its length. */
export function lexPlain(body: Stretch): readonly PlacedToken[] | undefined {
  if (body.text.length > MAX_SIZE || NOT_PLAIN.test(body.text)) return undefined;
  return new PlainLexer(body).read();
}

class PlainLexer {
  private readonly text: string;
  private pos = 0;
  private lines = 0;

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

  private block(): BodyToken | undefined {
    if (this.text.startsWith('#', this.pos)) return this.heading();
    return matchAt(ITEM, this.text, this.pos) ? this.list() : this.paragraph();
  }

  private heading(): Tokens.Heading | undefined {
    const match = matchAt(HEADING, this.text, this.pos);
    if (!match) return undefined;
    const [raw, hashes = '', text = ''] = match;
    const tokens = text.endsWith('#') ? undefined : inlineTokens(text);
    if (!tokens) return undefined;
    this.passLine();
    return { type: 'heading', raw, depth: hashes.length, text, tokens };
  }

  private paragraph(): Tokens.Paragraph | undefined {
    const start = this.pos;
    let end = start;
    do {
      if (!startsWithWords(this.text, this.pos)) return undefined;
      end = this.passLine();
    } while (this.pos < this.text.length && !this.text.startsWith('\n', this.pos));
    const text = this.text.slice(start, end);
    const tokens = inlineTokens(text);
    return tokens && { type: 'paragraph', raw: text, text, tokens };
  }

  /** A list without blank lines, of items that hold no more than words. */
  private list(): Tokens.List | undefined {
    const start = this.pos;
    const ordered = !this.text.startsWith('-', start);
    const items: Tokens.ListItem[] = [];
    do {
      const item = this.item(ordered);
      if (!item) return undefined;
      items.push(item);
    } while (this.pos < this.text.length && !this.text.startsWith('\n', this.pos));
    const raw = this.text.slice(start, this.pos).trimEnd();
    this.skipBlankLines();
    // The list would go on.
    if (this.text.startsWith(' ', this.pos) || matchAt(ITEM, this.text, this.pos)) return undefined;
    return { type: 'list', raw, ordered, start: '', loose: false, items };
  }

  private item(ordered: boolean): Tokens.ListItem | undefined {
    const start = this.pos;
    const marker = matchAt(ITEM, this.text, start)?.[0];
    if (!marker || marker.startsWith('-') === ordered) return undefined;
    const indentation = ' '.repeat(marker.length);
    let text = '';
    do {
      const from = this.pos + marker.length;
      if (!startsWithWords(this.text, from)) return undefined;
      const end = this.passLine();
      text += (text && '\n') + this.text.slice(from, end);
    } while (this.text.startsWith(indentation, this.pos));
    const tokens = inlineTokens(text);
    if (!tokens) return undefined;
    const content: Tokens.Text = { type: 'text', raw: text, text, tokens };
    const raw = this.text.slice(start, this.pos);
    return { type: 'list_item', raw, task: false, loose: false, text, tokens: [content] };
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

/** The tokens of a paragraph; undefined where a mark is not one of those known here. */
function inlineTokens(text: string): BodyToken[] | undefined {
  const stars = text.includes('*') ? pairedStars(text) : undefined;
  const tokens: BodyToken[] = [];
  let done = 0;
  MARK.lastIndex = 0;
  for (let match = MARK.exec(text); match; match = MARK.exec(text)) {
    const at = match.index;
    const token = match[0] === '*' ? emphasis(text, at, stars) : (citation(text, at) ?? link(text, at));
    if (!token) return undefined;
    if (at > done) tokens.push(words(text.slice(done, at)));
    tokens.push(token);
    done = at + token.raw.length;
    MARK.lastIndex = done;
  }
  if (done < text.length) tokens.push(words(text.slice(done)));
  return tokens;
}

function words(text: string): Tokens.Text {
  return { type: 'text', raw: text, text, escaped: false };
}

type Spans = ReturnType<typeof pairEmphasis>['spans'];

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

function emphasis(text: string, at: number, stars: Spans | undefined): Tokens.Em | Tokens.Strong | undefined {
  const span = stars?.get(at);
  if (!span) return undefined;
  const raw = text.slice(at, span.end);
  const inner = raw.slice(span.width, -span.width);
  const tokens = inlineTokens(inner);
  return tokens && { type: span.width === 1 ? 'em' : 'strong', raw, text: inner, tokens };
}

function citation(text: string, at: number): CitationToken | undefined {
  const match = matchAt(CITATION, text, at);
  return match ? { type: 'citation', raw: match[0], source: match[1] ?? '' } : undefined;
}

function link(text: string, at: number): Tokens.Link | undefined {
  const match = matchAt(LINK, text, at);
  if (!match) return undefined;
  const [raw, inner = '', href = ''] = match;
  return { type: 'link', raw, href, title: null, text: inner, tokens: [words(inner)] };
}

/** What a sticky `pattern` finds at `index`. */
function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/**
 * The text of one paragraph or heading: tokens → inline nodes, with the problems, citations and plain words that are in it.
 */
import { isId, type SourceId } from '../../model/ids.js';
import { isSafeHref, schemeOf } from '../../model/href.js';
import { plainText, type Inline } from '../../model/prose.js';
import type { Token, Tokens } from 'marked';
import type { Report } from '../report.js';
import type { CitationPlace } from './body.js';
import { decodeReferences } from './character-references.js';
import { append, endsInBlank, trimmed, withoutCitations } from './inline-nodes.js';
import { Passage } from './passage.js';
import { slug } from './slug.js';
import type { Stretch } from './stretch.js';
import { isWordsAlone, textPieces } from './text-pieces.js';
import { bodyTokens, type BodyToken, type CitationToken } from './tokens.js';

/** What all of a body's paragraphs share. */
export interface Notes {
  readonly report: Report;
  readonly citations: CitationPlace[];
  readonly passages: Passage[];
}

export interface InlineOptions {
  readonly isHeading?: boolean;
  /** Whether a line end is shown as one; otherwise it is a space. */
  readonly keepLines?: boolean;
}

/** The inline nodes of `tokens`, whose text is the one of `stretch` from `from` to `end`. */
export function buildInlines(
  tokens: readonly Token[] | undefined,
  stretch: Stretch,
  from: number,
  end: number,
  notes: Notes,
  options: InlineOptions = {},
): readonly Inline[] {
  return new InlineBuilder(stretch, end, notes, options).build(bodyTokens(tokens), from);
}

/** Text as it stands, line by line: HTML and code. It was made of what stands in `stretch` from `from` to `end`. */
export function buildLines(
  text: string,
  stretch: Stretch,
  from: number,
  end: number,
  notes: Notes,
): readonly Inline[] {
  const passage = new Passage(stretch, false);
  const inlines: Inline[] = [];
  let cursor = from;
  for (const words of text.split('\n').map((line) => line.trim())) {
    if (words === '') continue;
    if (inlines.length > 0) inlines.push({ type: 'break' });
    inlines.push(words);
    const at = stretch.find(words, cursor, end);
    passage.add(`${words} `, at < 0 ? cursor : at);
    if (at >= 0) cursor = at + words.length;
  }
  notes.passages.push(passage);
  return inlines;
}

class InlineBuilder {
  private readonly passage: Passage;
  private hasHtml = false;
  /** Where the first `~~` is that could start struck text; -1 once that was reported. */
  private tildes: number | undefined;

  constructor(
    private readonly stretch: Stretch,
    private readonly end: number,
    private readonly notes: Notes,
    private readonly options: InlineOptions,
  ) {
    this.passage = new Passage(stretch, options.isHeading ?? false);
  }

  build(tokens: readonly BodyToken[], from: number): readonly Inline[] {
    const inlines = trimmed(this.nodes(tokens, from, false));
    this.notes.passages.push(this.passage);
    return inlines;
  }

  private nodes(tokens: readonly BodyToken[], from: number, inLink: boolean): Inline[] {
    const out: Inline[] = [];
    let cursor = from;
    for (const token of tokens) {
      const at = this.stretch.find(token.raw, cursor, this.end);
      this.add(out, token, at < 0 ? cursor : at, inLink);
      if (at >= 0) cursor = at + token.raw.length;
    }
    return out;
  }

  private add(out: Inline[], token: BodyToken, at: number, inLink: boolean): void {
    switch (token.type) {
      case 'text':
        this.addText(out, token.raw, at, inLink);
        return;
      case 'escape':
        this.addWords(out, token.text, at + 1);
        return;
      case 'strong':
        out.push({ type: 'strong', children: this.nodes(bodyTokens(token.tokens), at + 2, inLink) });
        return;
      case 'em':
        out.push({ type: 'emphasis', children: this.nodes(bodyTokens(token.tokens), at + 1, inLink) });
        return;
      case 'codespan':
        out.push({ type: 'code', text: token.text });
        this.passage.add(token.text, at + Math.max(0, token.raw.indexOf(token.text)));
        return;
      case 'br':
        this.addBreak(out, at);
        return;
      case 'link':
        this.addLink(out, token, at);
        return;
      case 'image':
        this.addImage(out, token, at);
        return;
      case 'html':
        this.addHtml(out, token.raw, at);
        return;
      case 'citation':
        this.addCitation(out, token, at);
        return;
      case 'footnote':
        reportFootnote(this.notes.report, this.stretch, at);
        return;
      default:
        // marked has no other inline tokens in this dialect; were there one, its text would still be shown.
        this.addText(out, token.raw, at, inLink);
    }
  }

  private addText(out: Inline[], raw: string, at: number, inLink: boolean): void {
    if (isWordsAlone(raw)) {
      this.addWords(out, raw, at);
      return;
    }
    this.noteTildes(raw, at);
    for (const piece of textPieces(raw)) {
      const offset = at + piece.offset;
      if (piece.type === 'line-end') {
        if (this.options.keepLines) this.addBreak(out, offset);
        else if (!endsInBlank(out)) this.addWords(out, ' ', offset);
      } else if (piece.type === 'address' && !inLink) {
        const text = decodeReferences(piece.text);
        out.push({ type: 'link', href: text, children: [text] });
        this.passage.add(text, offset);
      } else if (piece.type === 'address') {
        this.addWords(out, decodeReferences(piece.text), offset);
      } else {
        if (piece.type === 'unknown-reference') this.reportReference(piece.text, offset);
        this.addWords(out, piece.text, offset);
      }
    }
  }

  private addWords(out: Inline[], words: string, at: number): void {
    const last = out.at(-1);
    if (typeof last === 'string') out[out.length - 1] = last + words;
    else out.push(words);
    this.passage.add(words, at);
  }

  private addBreak(out: Inline[], at: number): void {
    out.push({ type: 'break' });
    this.passage.add(' ', at);
  }

  private addLink(out: Inline[], token: Tokens.Link, at: number): void {
    const href = token.autolink ? token.href : decodeReferences(token.href);
    // Character references mean nothing in an address in angle brackets.
    const children = token.autolink ? [token.text] : this.nodes(bodyTokens(token.tokens), at + 1, true);
    if (token.autolink) this.passage.add(token.text, at + 1);
    if (isSafeHref(href)) {
      const { rest, citations } = withoutCitations(children);
      out.push({ type: 'link', href, children: rest.length > 0 ? rest : [href] }, ...citations);
      return;
    }
    this.notes.report(
      this.stretch.at(at),
      'bad-link',
      `A link may not lead to "${schemeOf(href) ?? ''}:".`,
      'Use an address that starts with https, http, mailto or tel, or one that is relative.',
    );
    for (const child of children) append(out, child);
  }

  private addImage(out: Inline[], token: Tokens.Image, at: number): void {
    this.notes.report(
      this.stretch.at(at),
      'unsupported-markdown',
      'An image is not shown, only the words that stand for it.',
      'Take it out, or put it into the media slot of the card.',
    );
    const children = this.nodes(bodyTokens(token.tokens), at + 2, true);
    append(out, plainText(children));
    out.push(...withoutCitations(children).citations);
  }

  private addHtml(out: Inline[], raw: string, at: number): void {
    // The end of an element is part of the same mistake as its start.
    if (!(this.hasHtml && raw.startsWith('</'))) {
      reportHtml(this.notes.report, this.stretch, at);
      this.hasHtml = true;
    }
    this.addWords(out, raw.replace(/\n[ \t]*/g, ' '), at);
  }

  private addCitation(out: Inline[], token: CitationToken, at: number): void {
    this.passage.cited = true;
    if (isId(token.source)) {
      const source = token.source as SourceId;
      out.push({ type: 'citation', source });
      this.notes.citations.push({ source, at: this.stretch.at(at) });
      return;
    }
    const near = slug(token.source);
    this.notes.report(
      this.stretch.at(at),
      'bad-id',
      `"${token.source}" does not have the form of a source's id.`,
      `Write it with lower-case letters, digits and single hyphens${near === '' ? '' : `: [^${near}]`}.`,
    );
    this.addWords(out, token.raw, at);
  }

  private reportReference(text: string, at: number): void {
    this.notes.report(
      this.stretch.at(at),
      'unsupported-markdown',
      `The character reference ${text} is not known, and is shown as text.`,
      'Write the character itself.',
    );
  }

  /** Struck text is not part of the dialect, so its tildes are text: two pairs of them, the first before a word. */
  private noteTildes(raw: string, at: number): void {
    for (
      let index = raw.indexOf('~~');
      index >= 0 && this.tildes !== -1;
      index = raw.indexOf('~~', index + 2)
    ) {
      if (this.tildes === undefined) {
        if (/[^\s~]/.test(raw.charAt(index + 2)) || index + 2 === raw.length) this.tildes = at + index;
      } else {
        this.notes.report(
          this.stretch.at(this.tildes),
          'unsupported-markdown',
          'Struck text is shown as it is written, with its tildes.',
          'Take out what is struck.',
        );
        this.tildes = -1;
      }
    }
  }
}

export function reportHtml(report: Report, stretch: Stretch, at: number): void {
  report(
    stretch.at(at),
    'raw-html',
    'HTML is not read, and is shown as text.',
    'Write it in Markdown; put code between backticks.',
  );
}

export function reportFootnote(report: Report, stretch: Stretch, at: number): void {
  report(
    stretch.at(at),
    'footnote-text',
    'The text of a footnote is not shown.',
    'Take it out: what a source says of itself stands in the sources list, under the id that the mark names.',
  );
}

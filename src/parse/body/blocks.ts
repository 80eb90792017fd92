/**
 * Blocks: tokens → paragraphs, lists and headings. What the model has no block for is reported, and its words are kept in paragraphs.
 */
import type { Tokens } from 'marked';
import type { Block, Inline, List } from '../../model/prose.js';
import {
  buildInlines,
  buildLines,
  reportFootnote,
  reportHtml,
  type InlineOptions,
  type Notes,
} from './inlines.js';
import type { Stretch } from './stretch.js';
import { bodyTokens, type BodyToken, type PlainToken, type ReadText } from './tokens.js';

export type PlainHeading = Extract<PlainToken, { type: 'heading' }>;
type PlainList = Extract<PlainToken, { type: 'list' }>;

/** A token, and where in a stretch it starts: past its indentation. */
export interface PlacedToken {
  readonly token: BodyToken | PlainToken;
  readonly stretch: Stretch;
  readonly at: number;
}

/** Tokens with their places. They were read from `stretch`, from `from` on. */
export function place(tokens: readonly BodyToken[], stretch: Stretch, from = 0): readonly PlacedToken[] {
  let cursor = from;
  return tokens.map((token) => {
    const found = stretch.find(token.raw, cursor);
    const at = found < 0 ? cursor : found;
    if (found >= 0) cursor = found + token.raw.length;
    return { token, stretch, at: at + Math.max(0, token.raw.search(/\S/)) };
  });
}

/** The blocks of `tokens`. */
export function buildBlocks(tokens: readonly PlacedToken[], notes: Notes): readonly Block[] {
  const blocks: Block[] = [];
  for (const token of tokens) blocks.push(...buildBlock(token, notes));
  return blocks;
}

/** The blocks that one token gives: one, as a rule. */
export function buildBlock({ token, stretch, at }: PlacedToken, notes: Notes): readonly Block[] {
  switch (token.type) {
    case 'space':
    case 'def':
      return [];
    case 'paragraph':
    case 'text':
      return paragraphs(
        'read' in token ? takeText(token.read, notes) : buildParagraph(token, stretch, at, notes),
      );
    case 'heading':
      return [{ type: 'heading', children: buildHeading(token, stretch, at, notes) }];
    case 'list':
      return ['read' in token ? takeList(token, notes) : buildList(token, stretch, at, notes)];
    case 'blockquote':
      unsupported(notes, stretch, at, 'A quote is shown as plain paragraphs.', 'Take out the > marks.');
      return quoted(token, stretch, at, notes);
    case 'code':
      reportCode(token, stretch, at, notes);
      return paragraphs(
        buildLines(token.text, stretch, at + startOfCode(token), at + token.raw.length, notes),
      );
    case 'hr':
      unsupported(
        notes,
        stretch,
        at,
        'A line across is not shown.',
        'Take it out; a heading starts a new part.',
      );
      return [];
    case 'footnote':
      reportFootnote(notes.report, stretch, at);
      return [];
    case 'html':
      reportHtml(notes.report, stretch, at);
      return paragraphs(buildLines(token.raw, stretch, at, at + token.raw.length, notes));
    default:
      // marked has no other blocks in this dialect; were there one, its text would still be shown.
      return paragraphs(buildLines(token.raw, stretch, at, at + token.raw.length, notes));
  }
}

/** The words of a heading. */
export function buildHeading(
  token: Tokens.Heading | PlainHeading,
  stretch: Stretch,
  at: number,
  notes: Notes,
): readonly Inline[] {
  if ('read' in token) return takeText(token.read, notes);
  return buildText(token, stretch, at, notes, { isHeading: true });
}

/** A text that was read already: its passage and its citations count from now on. */
function takeText({ inlines, citations, passage }: ReadText, notes: Notes): readonly Inline[] {
  notes.passages.push(passage);
  for (const citation of citations) notes.citations.push(citation);
  return inlines;
}

function takeList({ ordered, read }: PlainList, notes: Notes): List {
  return { type: 'list', ordered, items: read.map((item) => paragraphs(takeText(item, notes))) };
}

function buildParagraph(
  token: Tokens.Paragraph | Tokens.Text,
  stretch: Stretch,
  at: number,
  notes: Notes,
): readonly Inline[] {
  const table = tableIn(token.text);
  if (table === undefined) return buildText(token, stretch, at, notes);
  const start = stretch.find(table, at);
  unsupported(
    notes,
    stretch,
    start < 0 ? at : start,
    'A table is shown as text, line by line.',
    'Write it as a list or in sentences.',
  );
  return buildText(token, stretch, at, notes, { keepLines: true });
}

/** The first row of a table: the line before one of hyphens and bars. Undefined if `text` holds no table. */
function tableIn(text: string): string | undefined {
  if (!text.includes('|')) return undefined;
  const lines = text.split('\n');
  const isRule = (line: string): boolean =>
    /^[ \t|:-]+$/.test(line) && line.includes('-') && line.includes('|');
  const rule = lines.findIndex((line, index) => index > 0 && isRule(line) && lines[index - 1]?.includes('|'));
  return lines[rule - 1]?.trim();
}

function buildText(
  token: Tokens.Paragraph | Tokens.Text | Tokens.Heading,
  stretch: Stretch,
  at: number,
  notes: Notes,
  options: InlineOptions = {},
): readonly Inline[] {
  const words = token.text.trimStart();
  const start = stretch.find(words, at, at + token.raw.length) - (token.text.length - words.length);
  if (start >= 0 && stretch.text.startsWith(token.text, start)) {
    return buildInlines(token.tokens, stretch, start, start + token.text.length, notes, options);
  }
  // marked took indentation out of lines that go on with the paragraph.
  const inner = stretch.within(at, token.raw.trimStart(), token.text);
  return buildInlines(token.tokens, inner, 0, token.text.length, notes, options);
}

function buildList(token: Tokens.List, stretch: Stretch, at: number, notes: Notes): List {
  let cursor = at;
  const items = token.items.map((item) => {
    const raw = item.raw.trimStart();
    const found = stretch.find(raw, cursor);
    const itemAt = found < 0 ? cursor : found;
    cursor = itemAt + raw.length;
    const inner = stretch.within(itemAt, raw, item.text);
    if (/^\[[ xX]\][ \t]/.test(item.text)) {
      unsupported(notes, inner, 0, 'A box to tick is shown as text.', 'Take out the brackets.');
    }
    return buildBlocks(place(bodyTokens(item.tokens), inner), notes);
  });
  return { type: 'list', ordered: token.ordered, items };
}

function quoted(token: Tokens.Blockquote, stretch: Stretch, at: number, notes: Notes): readonly Block[] {
  const inner = stretch.within(at, token.raw.trimStart(), token.text);
  // A quote in a quote is part of the same mistake.
  return place(bodyTokens(token.tokens), inner).flatMap((child) =>
    child.token.type === 'blockquote'
      ? quoted(child.token, child.stretch, child.at, notes)
      : buildBlock(child, notes),
  );
}

function reportCode(token: Tokens.Code, stretch: Stretch, at: number, notes: Notes): void {
  if (isUnclosedFence(token)) {
    reportUnclosedFence(stretch, at, notes);
    return;
  }
  unsupported(
    notes,
    stretch,
    at,
    token.codeBlockStyle === 'indented'
      ? 'Text indented by four spaces is code, and is shown as a plain paragraph.'
      : 'A block of code is shown as a plain paragraph.',
    token.codeBlockStyle === 'indented' ? 'Take out the indentation.' : 'Take out the fences.',
  );
}

/** Behind the line of the fence. */
function startOfCode(token: Tokens.Code): number {
  return token.codeBlockStyle === 'indented' ? 0 : token.raw.indexOf('\n') + 1;
}

export function reportUnclosedFence(stretch: Stretch, at: number, notes: Notes): void {
  notes.report(
    stretch.at(at),
    'unclosed-fence',
    'This fence is never closed, so all that follows it would be code.',
    'Take it out, or close it with a line of the same marks.',
  );
}

/** Whether `token` is code behind a fence that has no partner. */
export function isUnclosedFence(token: PlacedToken['token']): boolean {
  if (token.type !== 'code' || token.codeBlockStyle === 'indented') return false;
  const lines = token.raw.trimEnd().split('\n');
  const fence = /^ *(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1] ?? '';
  const last = lines.length > 1 ? (lines.at(-1) ?? '').trim() : '';
  return !(last.startsWith(fence) && last === fence.charAt(0).repeat(last.length));
}

function unsupported(notes: Notes, stretch: Stretch, at: number, message: string, mend: string): void {
  notes.report(stretch.at(at), 'unsupported-markdown', message, mend);
}

function paragraphs(children: readonly Inline[]): readonly Block[] {
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

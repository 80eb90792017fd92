/**
 * The tokens that `lexer.ts` gives: those of marked, and ours for citations and footnotes. And what `plain.ts` gives
 * in their place.
 */
import type { MarkedToken, Token } from 'marked';
import type { Inline } from '../../model/prose.js';
import type { CitationPlace } from './body.js';
import type { Passage } from './passage.js';

/** `[^ace-bird-dog]`. What stands in the brackets has not been checked. */
export interface CitationToken {
  readonly type: 'citation';
  readonly raw: string;
  readonly source: string;
}

/** `[^ace-bird-dog]: …`: the text of a footnote. */
export interface FootnoteToken {
  readonly type: 'footnote';
  readonly raw: string;
}

export type BodyToken = MarkedToken | CitationToken | FootnoteToken;

/** marked's own type allows tokens of any kind, so that nothing can be told from a token's `type`. */
export function bodyTokens(tokens: readonly Token[] | undefined): readonly BodyToken[] {
  return (tokens ?? []) as readonly BodyToken[];
}

/** The text of a block that was read to the end. */
export interface ReadText {
  readonly inlines: readonly Inline[];
  readonly citations: readonly CitationPlace[];
  readonly passage: Passage;
}

/** A block of a plain body. */
export type PlainToken =
  | { readonly type: 'heading'; readonly depth: number; readonly raw: string; readonly read: ReadText }
  | { readonly type: 'paragraph'; readonly read: ReadText }
  | { readonly type: 'list'; readonly ordered: boolean; readonly read: readonly ReadText[] };

/**
 * The tokens that `lexer.ts` gives: those of marked, and ours for citations and footnotes.
 */
import type { MarkedToken, Token } from 'marked';

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

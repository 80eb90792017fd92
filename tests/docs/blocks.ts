/** The code samples in the documentation: everything that stands in a code block, and where. */
import { readFileSync, readdirSync } from 'node:fs';
import { marked, type Token } from 'marked';

export interface Block {
  readonly file: string;
  /** The line of its first line of code, from 1. */
  readonly line: number;
  /** As the fence names it. A block without a fence holds commands: `sh`. */
  readonly language: string;
  readonly text: string;
}

/** What a newcomer reads: the README, how to contribute, and everything in docs/ but the decisions. */
export const PAGES: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** All blocks of a page, in order. */
export function blocksOf(file: string): Block[] {
  const page = readFileSync(file, 'utf8');
  const blocks: Block[] = [];
  let from = 0;
  void marked.walkTokens(marked.lexer(page), (token: Token) => {
    if (token.type !== 'code') return;
    const { text, lang, codeBlockStyle } = token as Token & {
      text: string;
      lang?: string;
      codeBlockStyle?: string;
    };
    // A block in a list is indented there and not here; its first line is in both.
    from = page.indexOf(text.split('\n')[0] ?? '', from);
    const line = page.slice(0, from).split('\n').length;
    blocks.push({ file, line, language: codeBlockStyle === 'indented' ? 'sh' : (lang ?? ''), text });
    from += 1;
  });
  return blocks;
}

/** How a test names a block. */
export function nameOf({ file, line }: Block): string {
  return `${file}:${line}`;
}

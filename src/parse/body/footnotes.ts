/**
 * Footnotes for marked's lexer: marks in the text, which are citations, and the texts that belong to them, which are not shown.
 */
import type { TokenizerExtension } from 'marked';
import type { CitationToken, FootnoteToken } from './tokens.js';

const MARK = /^\[\^([^[\]\n]{1,200})\]/;
const TEXT_START = /^ {0,3}\[\^[^[\]\n]{1,200}\]:/;
/** What ends a footnote's text where it would otherwise go on: a heading, item, quote, fence or the next text. */
const OTHER_BLOCK = /^ {0,3}(?:#{1,6}[ \t]|[-+*][ \t]|\d{1,9}[.)][ \t]|>|```|~~~|\[\^[^[\]\n]{1,200}\]:)/;
const INDENTED = /^(?: {4}|\t)/;

/** marked's text stops at every bracket of its own accord, so there is no need to say where a mark could start. */
export const citation: TokenizerExtension = {
  name: 'citation',
  level: 'inline',
  tokenizer(src, tokens): CitationToken | FootnoteToken | undefined {
    const match = MARK.exec(src);
    if (!match) return undefined;
    // A text may follow a paragraph without a blank line between them.
    const startsLine = tokens.at(-1)?.raw.endsWith('\n') ?? false;
    if (startsLine && src.charAt(match[0].length) === ':') {
      return { type: 'footnote', raw: src.slice(0, lineEnd(src, 0)) };
    }
    return { type: 'citation', raw: match[0], source: match[1] ?? '' };
  },
};

export const footnote: TokenizerExtension = {
  name: 'footnote',
  level: 'block',
  tokenizer(src): FootnoteToken | undefined {
    if (!TEXT_START.test(src)) return undefined;
    let end = lineEnd(src, 0);
    let afterBlank = false;
    for (let start = end + 1; start < src.length;) {
      const stop = lineEnd(src, start);
      const line = src.slice(start, stop);
      const isBlank = line.trim() === '';
      if (!isBlank) {
        if (afterBlank ? !INDENTED.test(line) : OTHER_BLOCK.test(line)) break;
        end = stop;
      }
      afterBlank = isBlank;
      start = stop + 1;
    }
    return { type: 'footnote', raw: src.slice(0, end) };
  },
};

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

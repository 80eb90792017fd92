/**
 * Characters that YAML does not allow and nobody can see: control characters and stray byte order marks.
 */
import type { Finding } from './line-reader.js';

const NOT_ALLOWED = /[^\t\n\x20-\x7e\x85\xa0-\ufefe\uff00-\ufffd]/;

/** The first such character, and how many there are. */
export function findControlCharacter(text: string, firstLine: number): Finding | undefined {
  const offset = text.search(NOT_ALLOWED);
  if (offset < 0) return undefined;
  const before = text.slice(0, offset).split('\n');
  const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  const others = text.split(NOT_ALLOWED).length - 2;
  return {
    at: { line: firstLine + before.length - 1, column: (before.at(-1) ?? '').length + 1 },
    code: 'yaml-syntax',
    message: `An invisible character (U+${code}) stands here${others > 0 ? `, and ${others} more below` : ''}.`,
    mend: 'Delete it.',
  };
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBlock, place, type PlacedToken } from '../../src/parse/body/blocks.js';
import { findExcess } from '../../src/parse/body/guard.js';
import type { Notes } from '../../src/parse/body/inlines.js';
import { lex } from '../../src/parse/body/lexer.js';
import { readPlain } from '../../src/parse/body/plain.js';
import { Stretch } from '../../src/parse/body/stretch.js';
import { splitFile } from '../../src/parse/split-file.js';
import { entryText } from '../cli/generated-content.js';

/** All that comes of a body's blocks: what they are, where they stand, and what is known of their texts. */
function seenOf(placed: readonly PlacedToken[]): unknown {
  const reported: unknown[] = [];
  const notes: Notes = { report: (...problem) => reported.push(problem), citations: [], passages: [] };
  const tokens = placed.filter(({ token }) => token.type !== 'space');
  const blocks = tokens.map((token) => buildBlock(token, notes));
  return {
    blocks,
    places: tokens.map(({ token, at }) =>
      token.type === 'heading' ? [at, token.depth, token.raw.trimEnd()] : [at],
    ),
    citations: notes.citations,
    texts: notes.passages.map(({ text, cited, isHeading }) => ({ text, cited, isHeading })),
    // Every word's place in the file.
    words: notes.passages.map((passage) => Array.from(passage.text, (_, offset) => passage.at(offset))),
    reported,
  };
}

/** Whether `text` is plain; then both readers must make the same of it, and the guard must find nothing. */
function isPlain(text: string): boolean {
  const body = Stretch.of(text, 1);
  const plain = readPlain(body);
  if (!plain) return false;
  expect(seenOf(plain)).toEqual(seenOf(place(lex(text), body)));
  expect(findExcess(text)).toBeUndefined();
  return true;
}

describe('the reader of plain bodies makes of them what marked does', () => {
  const files = ['content/exercises', 'content/stretches'].flatMap((folder) =>
    readdirSync(folder).map((name) => join(folder, name)),
  );

  it.each(files)('in %s', (path) => {
    const parts = splitFile({ path, text: readFileSync(path, 'utf8') }, () => {});
    expect(isPlain(parts?.body.text ?? '`')).toBe(true);
  });

  it('in generated entries', () => {
    expect(isPlain(entryText(19).split('---\n')[2] ?? '`')).toBe(true);
  });

  it.each([
    '',
    '\n\n',
    'a',
    '# a\nb\n\n# c',
    'a\nb 2\n3 c\n\nd',
    '13 people\n2019 was',
    '- a\n- b\n\nc',
    '1. a\n2. b\n   c\n   d\n10. e\n    f',
    '## a\n- b\n\n## c',
    '*a* b**c**',
    '**a:** b[^c] **d:**\n[e](f) *g[^h] [i\nj](k)*',
    '[^a][^b]',
    '(a) "b" “c” é [d](e?f=g&1#i) & h',
    'a | b: c; d! e? - f + g = h > i # j',
  ])('in %j', (text) => {
    expect(isPlain(text)).toBe(true);
  });

  const PIECES = [
    ...['a', 'words of it', '13', '1', ' ', '  ', '.', ':', '(', ')', '"', '“', 'é', '中', '😀', '\u0301'],
    ...[
      '*',
      '**',
      '*b*',
      '**c**',
      '***d***',
      '*e ',
      ' *',
      '*[f*](g)',
      '**[h](i)**',
      '*[^j]*',
      '_',
      '`',
      '\\',
    ],
    ...[
      '[',
      ']',
      '](',
      '](k)',
      '[l](m)',
      '[n\no](p)',
      '[^q]',
      '[^r-s]',
      '[^T]',
      '[^u](v)',
      '[^w]:',
      '[ ] ',
      '![',
    ],
    ...[
      '\n',
      '\n',
      '\n\n',
      '\n\n',
      '\n- ',
      '\n- x\n- y',
      '\n1. ',
      '\n1. z\n2. a',
      '\n2) ',
      '\n10. b',
      '\n* ',
    ],
    ...[
      '\n  c',
      '\n   d',
      '\n    e',
      '\n## ',
      '\n# f',
      '\n#',
      ' #',
      '\n===',
      '\n---',
      '\n> ',
      '\n+ ',
      '\n| a | b |',
    ],
    ...[
      '<',
      '&amp;',
      '~',
      '{#g}',
      'https://a.b',
      '%',
      '-',
      '=',
      '\t',
      '\u00a0',
      '\u2003',
      '\u2028',
      '\u0000',
    ],
  ];

  it('in any text that is plain', () => {
    let plain = 0;
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (snippet) => {
        if (isPlain(snippet)) plain++;
      }),
      { numRuns: 5000 },
    );
    expect(plain).toBeGreaterThan(100);
  });
});

describe('what is not plain is left to marked', () => {
  it.each([
    ...['`a`', '_a_', '\\*', '<b>', '![a](b)', '[a]: b', '~~a~~', '***a***', '**a *b***', '*a', '5 * 6'],
    ...['[a]', '[a][b]', '[a](b "c")', '[a](<b>)', '[*a*](b)', '[^A]', '[ ] a', 'a]'],
    ...['a\n===', 'a\n---', '---', '***', '> a', '| a |', '```', '    a', ' a', 'a ', 'a  \nb', 'a\n b'],
    ...[
      '* a',
      '+ a',
      '1) a',
      '-',
      '- ',
      '- - a',
      '- # a',
      '- 1. a',
      '-  a',
      '- a\nb',
      '- a\n\n- b',
      '- a\n\n  b',
    ],
    ...['- a\n1. b', 'a\n- b', 'a\n# b', 'a\n1. b', '#', '# ', '#a', '##  a', '# a #', '####### a'],
  ])('such as %j', (text) => {
    expect(isPlain(text)).toBe(false);
  });

  it('and so are bodies that a limit might stop', () => {
    expect(isPlain('a\n'.repeat(500))).toBe(true);
    expect(isPlain('a\n'.repeat(501))).toBe(false);
    expect(isPlain('a '.repeat(4096).trim())).toBe(true);
    expect(isPlain('a'.repeat(8193))).toBe(false);
  });
});

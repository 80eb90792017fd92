import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { ProblemCode } from '../../src/model/problem.js';
import { Stretch } from '../../src/parse/body/stretch.js';
import { read, textAt } from './body-support.js';

describe('a stretch', () => {
  it('knows the line and column of each offset', () => {
    const stretch = Stretch.of('ab\n\nc', 7);
    expect([0, 1, 2, 3, 4].map((offset) => stretch.at(offset))).toEqual([
      { line: 7, column: 1 },
      { line: 7, column: 2 },
      { line: 7, column: 3 },
      { line: 8, column: 1 },
      { line: 9, column: 1 },
    ]);
  });

  it('knows them within a container that strips marks and indentation', () => {
    const stretch = Stretch.of('x\n> - ab\n>   cd\nef', 1);
    const quote = stretch.within(2, '> - ab\n>   cd\nef', '- ab\n  cd\nef');
    expect(quote.at(2)).toEqual({ line: 2, column: 5 });
    const item = quote.within(0, '- ab\n  cd\nef', 'ab\ncd\nef');
    expect(item.at(0)).toEqual({ line: 2, column: 5 });
    expect(item.at(4)).toEqual({ line: 3, column: 6 });
    expect(item.at(6)).toEqual({ line: 4, column: 1 });
  });

  it('knows them behind tabs that became spaces', () => {
    const stretch = Stretch.of('-\ta\n\tb', 1);
    const item = stretch.within(0, '-\ta\n\tb', '  a\n  b');
    expect(item.at(2)).toEqual({ line: 1, column: 3 });
    expect(item.at(6)).toEqual({ line: 2, column: 2 });
  });

  it('falls back to the start of the line where a line was changed', () => {
    const stretch = Stretch.of('x\n> ab\n> cd', 1).within(2, '> ab\n> cd', 'ab\nzz\nnew');
    expect(stretch.at(4)).toEqual({ line: 3, column: 1 });
    expect(stretch.at(7)).toEqual({ line: 2, column: 1 });
  });
});

/** Faulty pieces of text that name themselves, so that a problem can be held against its place. */
const FAULTY: readonly (readonly [code: ProblemCode, piece: (n: number) => string])[] = [
  ['raw-html', (n) => `<u${n}>`],
  ['bad-link', (n) => `[k${n}](ftp:k)`],
  ['unsupported-markdown', (n) => `![i${n}](x.png)`],
  ['unsupported-markdown', (n) => `&un${n};`],
  ['bad-id', (n) => `[^B${n}]`],
  ['promise-word', (n) => `guaranteed${n === 0 ? '' : ` k${n}`}`],
  ['uncited-claim', (n) => `researchers k${n}`],
];

/** Text around the pieces. No sentence ends, so that each claim has a paragraph of its own. */
const around = fc.constantFrom(
  'word',
  'a *b* c',
  '**d** e',
  '`f`',
  'g\\*h',
  '&amp; i',
  '[j](k)',
  'é 😀',
  'l\nm',
  'n  \no',
);

const containers: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `- ${text.replace(/\n/g, '\n  ')}`,
  (text) => `12. ${text.replace(/\n/g, '\n    ')}`,
  (text) => `-\t${text.replace(/\n/g, '\n\t')}`,
  (text) => `> ${text.replace(/\n/g, '\n> ')}`,
  (text) => `>${text.replace(/\n/g, '\n>')}`,
  (text) => `> ${text}`,
  (text) => `- a\n  - ${text.replace(/\n/g, '\n    ')}`,
  (text) => `1. > ${text.replace(/\n/g, '\n   > ')}`,
  (text) => `### ${text.replace(/\n/g, ' ')}`,
  (text) => `   ${text}`,
];

describe('the place of a problem', () => {
  it('is where the text starts that the problem is about, in any container', () => {
    const paragraph = fc.record({
      before: around,
      kind: fc.nat({ max: FAULTY.length - 1 }),
      after: around,
      wrap: fc.constantFrom('', '*', '**', '_'),
      container: fc.nat({ max: containers.length - 1 }),
    });
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 6 }),
        fc.nat(50),
        (paragraphs, firstLine) => {
          const expected: { code: ProblemCode; piece: string }[] = [];
          const text = paragraphs
            .map(({ before, kind, after, wrap, container }, index) => {
              const [code, make] = FAULTY[kind] ?? FAULTY[0]!;
              const piece = make(index + 1);
              const isHeading = container === 9;
              if (!(isHeading && code === 'uncited-claim')) expected.push({ code, piece });
              return containers[container]!(`${before} ${wrap}${piece}${wrap} ${after}`);
            })
            .join('\n\n\n');
          const body = `## Setup\n\n${text}\n`;
          const { problems } = read(body, firstLine + 1);
          for (const { code, piece } of expected) {
            const at = problems.filter((problem) => problem.code === code);
            const there = at.map(({ line, column }) => textAt(body, { line: line - firstLine, column }));
            expect(
              there.some((found) => found?.startsWith(piece)),
              `${piece} in ${there.join(' | ')}`,
            ).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

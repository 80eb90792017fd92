import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROBLEM_KINDS } from '../../src/model/problem.js';
import { documents, oracle } from './yaml-documents.js';
import { nodesOf, read } from './yaml-helpers.js';

const snippets = fc.constantFrom(
  ...[
    '- ',
    ': ',
    '? ',
    '#',
    ' #',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '\\',
    '&a ',
    '*a',
    '!t ',
    '|',
    '>',
    '---\n',
    '...',
  ],
  ...[
    '\n',
    '\n  ',
    '\n    ',
    '\n- ',
    '\t',
    '\n\t',
    ' ',
    'a',
    'a: b',
    'key:',
    '<<: ',
    '%',
    '@',
    '`',
    '\r',
    '\u00a0',
    '\ufeff',
    '1',
    '-',
  ],
);
const punctuated = fc.array(snippets, { maxLength: 40 }).map((parts) => parts.join(''));
const mutated = fc
  .tuple(documents, fc.array(fc.tuple(fc.nat(400), fc.nat(4), snippets), { minLength: 1, maxLength: 4 }))
  .map(([{ text }, edits]) =>
    edits.reduce((mutant, [at, removed, added]) => {
      const offset = at % (mutant.length + 1);
      return mutant.slice(0, offset) + added + mutant.slice(offset + removed);
    }, text),
  );

describe.each([
  ['any string', fc.string({ unit: 'binary', maxLength: 200 }), 300],
  ['any YAML punctuation', punctuated, 1500],
  ['a document with slips of the pen', mutated, 1000],
])('%s', (_name, texts, numRuns) => {
  it('gives a map or problems with their places, never an exception, and the same again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = read(text, 3);
        const { map, problems } = reading;
        expect(map !== undefined || problems.length > 0).toBe(true);
        const lines = text.split('\n');
        for (const { line, column, message, mend } of problems) {
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual((lines[line - 3]?.length ?? -1) + 1);
          expect(`${message} ${mend}`).toMatch(/^\S.{10,}\. \S.{5,}\.$/s);
        }
        if (map)
          for (const { at } of nodesOf(map))
            expect(lines[at.line - 3]?.length).toBeGreaterThanOrEqual(at.column - 1);
        expect(read(text, 3)).toEqual(reading);
      }),
      { numRuns },
    );
  });

  it('means the same to YAML 1.2 wherever no error is reported', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { value, problems } = read(text);
        if (problems.some(({ code }) => PROBLEM_KINDS[code][0] === 'error')) return;
        expect(value).toEqual(oracle(text) ?? {});
      }),
      { numRuns },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ID_MAX_LENGTH, isId } from '../../src/model/ids.js';
import { compareProblems, formatProblem, problem } from '../../src/model/problem.js';
import { plainText } from '../../src/model/prose.js';
import type { SourceId } from '../../src/model/ids.js';

describe('a problem', () => {
  const at = { line: 3, column: 7 };

  it('takes its severity from its code, and is a line on a terminal', () => {
    const found = problem('a.md', at, 'wrong-type', 'Name holds 90.', 'Put it in quotes.');
    expect(found.severity).toBe('error');
    expect(formatProblem(found)).toBe('a.md:3:7  error  wrong-type  Name holds 90.  Put it in quotes.');
    expect(problem('a.md', at, 'promise-word', '', '').severity).toBe('warning');
  });

  it('is sorted by file, line, column and code, as numbers', () => {
    const place = fc.record({
      file: fc.constantFrom('a', 'b'),
      line: fc.integer({ min: 1, max: 20 }),
      column: fc.integer({ min: 1, max: 20 }),
      code: fc.constantFrom('bad-id' as const, 'bad-value' as const),
    });
    const key = (p: { file: string; line: number; column: number; code: string }) =>
      `${p.file} ${String(p.line).padStart(3)} ${String(p.column).padStart(3)} ${p.code}`;
    fc.assert(
      fc.property(fc.array(place), (places) => {
        const sorted = places
          .map((p) => problem(p.file, p, p.code, '', ''))
          .sort(compareProblems)
          .map(key);
        expect(sorted).toEqual(places.map(key).sort());
      }),
    );
  });
});

describe('isId', () => {
  it.each(['a', '0', 'bird-dog', 'a-1-b', 'a'.repeat(ID_MAX_LENGTH)])('takes "%s"', (text) => {
    expect(isId(text)).toBe(true);
  });

  it.each(['', '-a', 'a-', 'a--b', 'A', 'a b', 'a_b', 'ä', '../a', 'a\n', 'a'.repeat(ID_MAX_LENGTH + 1)])(
    'does not take "%s"',
    (text) => expect(isId(text)).toBe(false),
  );
});

describe('plainText', () => {
  it('is the words alone', () => {
    const words = plainText([
      'Keep ',
      { type: 'strong', children: ['the ', { type: 'emphasis', children: ['back'] }] },
      { type: 'break' },
      { type: 'code', text: 'long' },
      { type: 'citation', source: 'who' as SourceId },
      { type: 'link', href: '/x', children: [', please'] },
    ]);
    expect(words).toBe('Keep the back long, please');
  });
});

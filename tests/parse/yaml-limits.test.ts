import { describe, expect, it } from 'vitest';
import {
  MAX_FRONT_MATTER_DEPTH,
  MAX_FRONT_MATTER_KEYS,
  MAX_FRONT_MATTER_SIZE,
} from '../../src/parse/limits.js';
import { cpuOf, places, read } from './yaml-helpers.js';

const KEYS_OVER = Array.from({ length: MAX_FRONT_MATTER_KEYS + 1 }, (_, index) => `k${index}: 1`);
const INDENTED_OVER = Array.from(
  { length: MAX_FRONT_MATTER_DEPTH + 1 },
  (_, depth) => `${' '.repeat(depth)}a:`,
);
const LAUGHS = Array.from({ length: 9 }, (_, n) => `l${n + 1}: &l${n + 1} [${`*l${n}, `.repeat(9)}]`);
const BUILT_INS = [Object, Array, String, Number, Boolean, Function, Map, Set, RegExp, Date, Promise, Error];

/** All own properties of the prototypes of the built-ins, as text. */
function prototypes(): string {
  return BUILT_INS.map(({ prototype }) =>
    JSON.stringify(
      Object.entries(Object.getOwnPropertyDescriptors(prototype)).map(([key, { value }]) => [
        key,
        typeof value,
      ]),
    ),
  ).join('\n');
}

describe.each([
  ['2,000 nested [ as a document', '['.repeat(2000), '1:1 yaml-syntax'],
  ['2,000 nested [ as a value', `a: ${'['.repeat(2000)}`, '1:35 front-matter-too-deep'],
  ['2,000 nested { as a value', `a: ${'{a: '.repeat(2000)}`, '1:128 front-matter-too-deep'],
  ['3,000 nested hyphens as a document', '- '.repeat(3000), '1:1 yaml-syntax'],
  ['3,000 nested hyphens as a value', `a:\n  ${'- '.repeat(3000)}`, '2:65 front-matter-too-deep'],
  ['1,000 nested ?', '? '.repeat(1000), '1:1 yaml-unsupported'],
  [
    '1,000 nested ? in lines',
    Array.from({ length: 170 }, (_, n) => `${' '.repeat(n)}?`).join('\n'),
    '1:1 yaml-unsupported',
  ],
  ['an alias bomb', `l0: &l0 [lol]\n${LAUGHS.join('\n')}`, '1:5 yaml-unsupported'],
  [
    '50,000 keys',
    Array.from({ length: 50_000 }, (_, n) => `k${n}: 1`).join('\n'),
    '1:1 front-matter-too-large',
  ],
  ['20,000 anchors', 'a: &a\n'.repeat(20_000), '1:1 front-matter-too-large'],
  ['10 MB', 'a'.repeat(10_000_000), '1:1 front-matter-too-large'],
  ['1,001 keys', KEYS_OVER.join('\n'), '1001:1 front-matter-too-many-keys'],
  [
    '1,001 keys in a flow map',
    `a: { ${KEYS_OVER.slice(1).join(', ')} }`,
    '1:8889 front-matter-too-many-keys',
  ],
  ['maps 33 deep', INDENTED_OVER.join('\n'), '33:33 front-matter-too-deep'],
  ['prototype keys', '__proto__: { toString: 1 }\nconstructor: { prototype: { a: 1 } }', '1:1 forbidden-key'],
])('%s', (_name, text, first) => {
  it('is refused in under 50 ms of processor time, twice in one process, and leaves the built-ins alone', () => {
    const before = prototypes();
    for (let run = 0; run < 2; run++) {
      let problems: string[] = [];
      expect(cpuOf(() => (problems = places(read(text).problems)))).toBeLessThan(50);
      expect(problems[0]).toBe(first);
    }
    expect(prototypes()).toBe(before);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('Over a limit', () => {
  it('there is one problem and no map, whatever was wrong before', () => {
    const { map, problems } = read(`a: @\nb: @\n${KEYS_OVER.join('\n')}`);
    expect(places(problems)).toEqual(['1001:1 front-matter-too-many-keys']);
    expect(map).toBeUndefined();
  });
});

describe('At a limit', () => {
  it('there is no problem with the keys', () => {
    expect(read(KEYS_OVER.slice(1).join('\n')).problems).toEqual([]);
  });

  it('there is no problem with the depth, in flow forms or in blocks', () => {
    const inside = MAX_FRONT_MATTER_DEPTH - 1;
    expect(read(`a: ${'['.repeat(inside)}${']'.repeat(inside)}`).problems).toEqual([]);
    expect(read(`a:\n  ${'- '.repeat(inside)}`).problems).toEqual([]);
    expect(read(INDENTED_OVER.slice(1).join('\n').replace(/^ /gm, '')).problems).toEqual([]);
  });

  it('there is no problem with the size', () => {
    expect(read(`a: ${'b'.repeat(MAX_FRONT_MATTER_SIZE - 3)}`).problems).toEqual([]);
    expect(read(`a: ${'b'.repeat(MAX_FRONT_MATTER_SIZE - 2)}`).problems).toHaveLength(1);
  });
});

describe('Time', () => {
  /** Texts of about `size` characters that would be slow if anything were read again and again. */
  const shapes: readonly (readonly [string, (size: number) => string])[] = [
    ['a long list', (size) => `a:\n${'- b\n'.repeat(size / 4)}`],
    ['a long flow list', (size) => `a: [${'b,'.repeat(size / 2)}]`],
    ['a run of spaces in a value', (size) => `a: b${' '.repeat(size)}c`],
    ['a run of spaces before a comment', (size) => `a: b${' '.repeat(size)}#c`],
    ['a run of colons', (size) => `a: b${':'.repeat(size)}c`],
    ['a run of #', (size) => `a: b${' #'.repeat(size / 2)}`],
    ['a run of # without spaces', (size) => `a: b${'#'.repeat(size)}`],
    ['a run of quotes', (size) => `a: '${"''".repeat(size / 2)}'`],
    ['a run of escapes', (size) => `a: "${'\\n'.repeat(size / 2)}"`],
    ['a run of blank lines after an open bracket', (size) => `a: [${'\n'.repeat(size)}`],
    ['open brackets with comments between', (size) => 'a: [\n#\n'.repeat(size / 7)],
    ['open quotes', (size) => `a:\n${'- "\n'.repeat(size / 4)}`],
    ['open brackets in items', (size) => `a:\n${'- [\n'.repeat(size / 4)}`],
    ['lines that are no entries', (size) => '@\n'.repeat(size / 2)],
    ['lines with tabs', (size) => `a:\n${'\tb\n'.repeat(size / 3)}`],
    ['lines that go on', (size) => `a: b\n${' c\n'.repeat(size / 3)}`],
    ['lines indented ever less', (size) => zigzag(size)],
    ['control characters', (size) => `a: b\n${'\u0001\n'.repeat(size / 2)}`],
  ];

  it.each(shapes)('grows no faster than the text: %s', (_name, shape) => {
    const half = fastest(shape(MAX_FRONT_MATTER_SIZE / 2 - 8));
    const whole = fastest(shape(MAX_FRONT_MATTER_SIZE - 8));
    // Below a few milliseconds the clock says little; anything quadratic takes far longer at this size.
    expect(whole).toBeLessThan(Math.max(3 * half, 8));
    expect(whole).toBeLessThan(50);
  });

  function fastest(text: string): number {
    return Math.min(...Array.from({ length: 7 }, () => cpuOf(() => read(text))));
  }

  function zigzag(size: number): string {
    const lines = Array.from({ length: 30 }, (_, n) => `${' '.repeat(30 - n)}- a`).join('\n');
    return `a:\n${`${lines}\n`.repeat(size / (lines.length + 1))}`;
  }
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldOf } from '../../src/parse/references.js';
import { splitFile } from '../../src/parse/split-file.js';
import { parseYaml } from '../../src/parse/yaml/parse-yaml.js';
import { readerOf } from '../../src/parse/yaml/some-fields.js';
import { entryText } from '../cli/generated-content.js';

const NAMES = ['name', 'level', 'easier'];
const read = readerOf(NAMES);

/** Holds the wanted fields against those of the whole text; says how many fields were left out. */
function leftOut(text: string): number {
  const whole = parseYaml(text, 2, () => {});
  const some = read(text, 2);
  for (const name of NAMES) expect(fieldOf(some, name), text).toEqual(fieldOf(whole, name));
  return (whole?.entries.length ?? 0) - (some?.entries.length ?? 0);
}

describe('some fields are read as in the whole', () => {
  const files = ['content/exercises', 'content/stretches'].flatMap((folder) =>
    readdirSync(folder).map((name) => join(folder, name)),
  );

  it.each(files)('of %s', (path) => {
    const parts = splitFile({ path, text: readFileSync(path, 'utf8') }, () => {});
    expect(leftOut(parts?.frontMatter.text ?? '')).toBeGreaterThan(5);
  });

  it('of generated entries', () => {
    expect(leftOut(entryText(19).split('---\n')[1] ?? '')).toBeGreaterThan(5);
  });

  it.each([
    '',
    'name: a',
    'a: 1\nname: b\nname: c\nlevel:\n  d\nlevel: e',
    'name:\n  a\n  b\nlevel: c',
    'a:\n  name: b\nlevel: c',
    'name: "a\n  level: b\nlevel: c',
    'name: [a\n]\nlevel: b',
    'a: b\n---\nname: c',
    'a: b\n...\nname: c',
    '  a: b\nname: c',
    'a: b\n- c\nname: d',
    'a: {\nname: b',
    'a: b\n\n# c\nname: d',
    'name : a\n"level": b',
    'a: b\n\tname: c\n \tc\nlevel: d',
    'a: b\rname: c\nlevel: d',
    'a: b\u2028name: c\nlevel: d',
    'a: \0\nname: b\0',
    'easier:\n- a\n- b\nname: c',
    'easier:\n  - a\n  - b\nname: c',
  ])('of %j', (text) => {
    leftOut(text);
  });

  it.each([
    ['brackets', `a: ${'['.repeat(40)}${']'.repeat(40)}`],
    ['items', `a:\n  ${'- '.repeat(40)}b`],
    ['lines', Array.from({ length: 40 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')],
    ['keys', `a: { ${Array.from({ length: 1100 }, (_, index) => `a${index}: 1`).join(', ')} }`],
  ])('and not at all where %s are over a limit', (_, text) => {
    for (const whole of [`name: b\n${text}`, `name: b\n${text}\n`, `${text}\nname: b`]) {
      expect(parseYaml(whole, 2, () => {})).toBeUndefined();
      expect(read(whole, 2)).toBeUndefined();
    }
  });

  const PIECES = [
    ...[
      'name',
      'level',
      'easier',
      'a',
      'b',
      '"name"',
      '- ',
      '-',
      ': ',
      ':',
      ':',
      '\n',
      '\n',
      '\n',
      '\nname: ',
    ],
    ...['\nlevel: a', '\neasier: [a, b]', '\neasier:\n  - a\n  - b', '\neasier:\n- a', '\na: { name: b }'],
    ...['\n  ', '\n ', '\n    c', '\n\t', '\n#', ' #', '\n---', '\n...', '\n]', '[', ']', '{', '}', ','],
    ...['"', "'", '\\', '\r', '\u2028', '\0', '\u00a0', '|', '>', '&', '*', '!', '?', '~', '1', 'true', ' '],
  ];

  it('of any text', () => {
    let shorter = 0;
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.constantFrom('', 'a: b', 'name: c'), text, (start, rest) => {
        if (leftOut(start + rest) > 0) shorter++;
      }),
      { numRuns: 10_000 },
    );
    expect(shorter).toBeGreaterThan(100);
  });
});

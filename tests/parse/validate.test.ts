import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/model/problem.js';
import { entryFields, vocabularyFiles } from '../../src/model/schema.js';
import { reporter } from '../../src/parse/report.js';
import { validate } from '../../src/parse/validate.js';
import { parseYaml } from '../../src/parse/yaml/parse-yaml.js';

const SOUND: Readonly<Record<string, string>> = {
  kind: 'exercise',
  name: 'Bird dog',
  level: 'beginner',
  pattern: 'anti-extension',
  muscles: '{ primary: [multifidus] }',
  sides: 'diagonal',
  measure: 'reps',
  dose: '{ reps: 5-10 }',
  updated: '2026-11-21',
};

/** Validates sound front matter with some fields replaced, added or (`undefined`) taken out. */
function check(changes: Readonly<Record<string, string | undefined>>) {
  const text = Object.entries({ ...SOUND, ...changes })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
  const problems: Problem[] = [];
  const report = reporter('x.md', problems);
  const tree = parseYaml(text, 1, report);
  if (!tree) throw new Error('The test wrote YAML that cannot be read.');
  const fields = validate(entryFields, tree, report);
  const places = problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
  return { fields, problems, places };
}

/** A value in YAML's flow form. */
function inFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inFlow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, part]) => `${key}: ${inFlow(part)}`)
    .join(', ')} }`;
}

describe('validate', () => {
  it('finds nothing wrong with sound fields, and fills in what may be left out', () => {
    const { fields, problems } = check({});
    expect(problems).toEqual([]);
    expect(fields).toMatchObject({ name: 'Bird dog', aka: [], cautions: [], muscles: { secondary: [] } });
  });

  it.each([
    ['a value of another type', { name: '90' }, '2:7 wrong-type', 'Put it in quotes.'],
    ['an empty value', { name: '' }, '2:6 wrong-type', 'Give it a value'],
    ['text for a list', { aka: 'x' }, '10:6 wrong-type', '[first, second]'],
    ['text for a map', { dose: '8' }, '8:7 wrong-type', '{ field: value }'],
    ['a list for a map', { dose: '[{ reps: 5 }]' }, '8:7 wrong-type', '{ field: value }'],
    ['an empty list for a map', { dose: '[]' }, '8:7 wrong-type', '{ field: value }'],
    ['a list for an item', { cautions: '[[x]]' }, '10:12 wrong-type', '{ field: value }'],
    ['a list for an amount', { dose: '{ reps: [5] }' }, '8:15 wrong-type', 'single value'],
    ['a word outside a list', { sides: 'diagnal' }, '6:8 bad-value', 'Did you mean "diagonal"?'],
    [
      'a word far outside a list',
      { measure: 'xyz' },
      '7:10 bad-value',
      'reps, reps-with-hold, hold, interval',
    ],
    ['empty text', { name: '""' }, '2:7 bad-value', 'Give it a value'],
    ['text without end', { name: 'x'.repeat(401) }, '2:7 bad-value', 'Shorten it'],
    ['no primary muscle', { muscles: '{ primary: [] }' }, '5:21 bad-value', 'at least one item'],
    ['what is no id', { level: 'Beginner!' }, '3:8 bad-id', 'lower-case'],
    ['an id without end', { level: 'a'.repeat(65) }, '3:8 bad-id', '64 characters'],
    ['an unreadable amount', { dose: '{ reps: 10-5 }' }, '8:15 bad-amount', 'whole number or a range'],
    ['a time without a unit', { dose: '{ hold: 10 }' }, '8:15 bad-amount', 'time with its unit'],
    ['a date of another form', { updated: '21.11.2026' }, '9:10 bad-date', 'YYYY-MM-DD'],
    ['a day that does not exist', { updated: '2026-02-30' }, '9:10 bad-date', 'YYYY-MM-DD'],
    ['a kind that is none', { kind: 'excercise' }, '1:7 unknown-kind', 'Did you mean "exercise"?'],
    ['a missing field', { level: undefined }, '1:1 missing-field', 'level: beginner'],
    [
      'a missing field of a map',
      { muscles: '{ secondary: [abs] }' },
      '5:10 missing-field',
      'primary: [hamstrings]',
    ],
    ['an unknown field', { easer: '[plank]' }, '10:1 unknown-field', 'Did you mean "easier"?'],
    [
      'an unknown field of a map',
      { dose: '{ reps: 5, hodl: 5 s }' },
      '8:18 unknown-field',
      'Did you mean "hold"?',
    ],
    [
      'an unknown field of an item',
      { cautions: '[{ when: x, do: y, insted: z }]' },
      '10:30 unknown-field',
      'Did you mean "instead"?',
    ],
  ])('reports %s at its place, with a way to mend it', (_, changes, place, mend) => {
    const { problems, places } = check(changes);
    expect(places).toEqual([place]);
    expect(problems[0]?.mend).toContain(mend);
  });

  it('knows the days of a leap year', () => {
    expect(check({ updated: '2028-02-29' }).problems).toEqual([]);
    expect(check({ updated: '2027-02-29' }).places).toEqual(['9:10 bad-date']);
  });

  it('reports everything at once, also several unknown fields of one map', () => {
    const { places } = check({
      name: '90',
      sides: 'x',
      one: '1',
      two: '2',
      level: undefined,
      dose: '{ three: 3 }',
    });
    expect(places.sort()).toEqual(
      [
        '1:1 missing-field',
        '2:7 wrong-type',
        '5:8 bad-value',
        '7:9 unknown-field',
        '9:1 unknown-field',
        '10:1 unknown-field',
      ].sort(),
    );
  });

  it('leaves out what is faulty and keeps the rest', () => {
    const { fields, problems } = check({
      equipment: '[mat, 5, Wall!, chair]',
      cautions: '[{ when: a, do: first }, { when: b }, { when: c, do: third, instead: NO }]',
      dose: '{ reps: 5, hold: 10, more: 1 }',
      sideNames: '{ left: L }',
      whatever: 'x',
    });
    expect(problems).toHaveLength(8);
    expect(fields).toMatchObject({
      equipment: ['mat', 'chair'],
      cautions: [
        { when: 'a', do: 'first' },
        { when: 'c', do: 'third' },
      ],
      dose: { reps: { amount: { min: 5, max: 5 } } },
    });
    expect(fields).not.toHaveProperty('sideNames');
    expect(fields?.cautions[1]).not.toHaveProperty('instead');
  });

  it.each(Object.keys(SOUND))('gives no fields when "%s" is missing', (field) => {
    expect(check({ [field]: undefined }).fields).toBeUndefined();
  });

  it('reads any map as fields or problems, and never as both nothing', () => {
    const words = fc.constantFrom('x', '5', 'null', 'true', '2026-11-21', '"q"', 'mat');
    const fields = fc.constantFrom('when', 'do', 'reps', 'primary', 'left', 'zz', 'label');
    const node = fc.anything({ key: fields, values: [words], maxDepth: 3, maxKeys: 3 }).map(inFlow);
    const keys = fc.constantFrom(...Object.keys(entryFields.entries), 'odd');
    fc.assert(
      fc.property(fc.dictionary(keys, node), (changes) => {
        const { fields, problems } = check(changes);
        expect(fields !== undefined || problems.length > 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('holds vocabulary files against the schema of their kind', () => {
    const problems: Problem[] = [];
    const report = reporter('sources.yaml', problems);
    const text =
      'kind: sources\nentries:\n  a: { title: T, publisher: P, url: ftp://x, year: 98 }\n  b: { title: T, publisher: P, url: https://x.example }\n';
    const tree = parseYaml(text, 1, report);
    const fields = tree && validate(vocabularyFiles.sources, tree, report);
    expect(problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
      '3:37 bad-value',
      '3:52 bad-value',
    ]);
    expect(Object.keys(fields?.entries ?? {})).toEqual(['b']);
  });
});

import { describe, expect, it } from 'vitest';
import { places, read } from './yaml-helpers.js';

describe('A file with several mistakes', () => {
  const text = [
    'kind: exercise', // 4
    'name: Bird dog: the classic',
    'aka: [quadruped, arm and leg',
    'level: beginner', // 7
    'muscles:',
    '  primary: [erector-spinae]',
    '  secondary: &more',
    '    - obliques', // 11
    '  tertiary: "hams\\qtrings"',
    'dose:',
    '  sets: 1-3',
    '\treps: 5', // 15
    'cautions:',
    '- when: wrist-pain',
    '  do: `Rest`',
    '  instead: glute-bridge',
    '- {when: knee-pain', // 20
    '- when: back-pain',
    'level: advanced',
    'sources: [ace-bird-dog]',
  ].join('\n');
  const { map, value, problems } = read(text, 4);

  it('has all of them reported, each in its place', () => {
    expect(places(problems)).toEqual([
      '5:15 yaml-syntax',
      '6:6 yaml-syntax',
      '10:14 yaml-unsupported',
      '12:18 yaml-syntax',
      '15:1 yaml-tab',
      '18:7 yaml-syntax',
      '20:3 yaml-syntax',
      '22:1 duplicate-key',
    ]);
  });

  it('keeps every sound key', () => {
    expect(value).toEqual({
      kind: 'exercise',
      level: 'beginner',
      muscles: { primary: ['erector-spinae'] },
      dose: { sets: '1-3' },
      cautions: [{ when: 'wrist-pain', instead: 'glute-bridge' }, { when: 'back-pain' }],
      sources: ['ace-bird-dog'],
    });
  });

  it('names the keys that stand there without a value that can be read', () => {
    const muscles = map?.entries.find(({ key }) => key === 'muscles')?.value;
    expect(map?.unread).toEqual(['name', 'aka']);
    expect(muscles).toMatchObject({ unread: ['secondary', 'tertiary'] });
  });
});

describe('A mistake in any one line', () => {
  const lines = ['a: 1', 'b:', '  c: [x]', '  d:', '  - y', '  - e: 2', '    f: 3', 'g: { h: 4 }', 'i: 5'];

  it.each(lines.map((line, index) => [line, index] as const))(
    '%j leaves the keys after it sound',
    (_line, index) => {
      const mistaken = lines
        .map((line, at) => (at === index ? line.replace(/\S.*/, '@$&') : line))
        .join('\n');
      const { value, problems } = read(mistaken);
      expect(problems[0]).toMatchObject({ line: index + 1, code: 'yaml-syntax' });
      expect(problems).toHaveLength(1);
      const expected = ['a', 'b', 'g', 'i'].filter((key) => !lines[index]?.startsWith(key));
      expect(Object.keys(value as object)).toEqual(expected);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { places, read } from './yaml-helpers.js';

/** A snippet, its problems as `line:column code`, and what remains. `undefined`: there is no map. */
type Case = readonly [snippet: string, problems: readonly string[], value: unknown];

const unsupported: Case[] = [
  ['a: &x 1', ['1:4 yaml-unsupported'], {}],
  ['&x a: 1', ['1:1 yaml-unsupported'], undefined],
  ['a: *x', ['1:4 yaml-unsupported'], {}],
  ['a: [*x, b]', ['1:5 yaml-unsupported'], {}],
  ['a: !!str 1', ['1:4 yaml-unsupported'], {}],
  ['a: !<tag:x> 1', ['1:4 yaml-unsupported'], {}],
  ['a: !!js/function "x"', ['1:4 yaml-unsupported'], {}],
  ['<<: { a: 1 }\nb: 2', ['1:1 yaml-unsupported'], { b: 2 }],
  ['a: { <<: { b: 1 }, c: 2 }', ['1:6 yaml-unsupported'], { a: { c: 2 } }],
  ['a: |\n  text: [\n  - more\nb: 2', ['1:4 yaml-unsupported'], { b: 2 }],
  ['a: >-\n\n  text\n\n  more\nb: 2', ['1:4 yaml-unsupported'], { b: 2 }],
  ['- a\n', ['1:1 yaml-syntax'], undefined],
  ['---\na: 1', ['1:1 yaml-unsupported'], { a: 1 }],
  ['a: 1\n---\nb: 2', ['2:1 yaml-unsupported'], { a: 1 }],
  ['a: 1\n... # end\nb: 2', ['2:1 yaml-unsupported'], { a: 1 }],
  ['--- { a: 1 }', ['1:1 yaml-unsupported'], undefined],
  ['%YAML 1.2\na: 1', ['1:1 yaml-unsupported'], { a: 1 }],
  ['? a\n: 1\nb: 2', ['1:1 yaml-unsupported', '2:1 yaml-syntax'], { b: 2 }],
  ['a: ? b', ['1:4 yaml-unsupported'], {}],
  ['a: { ? b : c }', ['1:6 yaml-unsupported'], {}],
  ['a:\n  [b, c]: d', ['2:9 yaml-unsupported'], {}],
  ['a: 1\n[b]: c', ['2:1 yaml-unsupported'], { a: 1 }],
  ['a: { [b]: c }', ['1:6 yaml-unsupported'], {}],
  ['a: [b,\n  c]\nd: 1', ['1:4 yaml-unsupported'], { d: 1 }],
  ['a: [\n  b\n]\nd: 1', ['1:4 yaml-unsupported'], { d: 1 }],
  ['- a: {\n  }', ['1:1 yaml-syntax'], undefined],
  ['a:\n  - {\n    b: 1\n  }\n  - c', ['2:5 yaml-unsupported'], { a: ['c'] }],
  ['{\n  "a": 1\n}', ['1:1 yaml-unsupported'], undefined],
  ['a: one\n  two\n  three\nb: 2', ['2:3 yaml-unsupported'], { b: 2 }],
  ['a: "one\n  two"\nb: 2', ['1:4 yaml-unsupported'], { b: 2 }],
  ["a: 'one\n\n  # two'\n  three'\nb: 2", ['1:4 yaml-unsupported'], { b: 2 }],
];

const syntax: Case[] = [
  ['a: b: c', ['1:5 yaml-syntax'], {}],
  ['a: b:', ['1:5 yaml-syntax'], {}],
  ['a: "b": c', ['1:7 yaml-syntax'], {}],
  ['- a: b', ['1:1 yaml-syntax'], undefined],
  ['[a, b]', ['1:1 yaml-syntax'], undefined],
  ['only words', ['1:1 yaml-syntax'], undefined],
  ['"quoted"', ['1:1 yaml-syntax'], undefined],
  ['a:b', ['1:3 yaml-syntax'], undefined],
  ['"a":b', ['1:5 yaml-syntax'], undefined],
  ['a:\u00a0b', ['1:3 yaml-syntax'], undefined],
  [': a', ['1:1 yaml-syntax'], undefined],
  ['a: @b', ['1:4 yaml-syntax'], {}],
  ['a: `b`', ['1:4 yaml-syntax'], {}],
  ['a: %b', ['1:4 yaml-unsupported'], {}],
  ['a: , b', ['1:4 yaml-syntax'], {}],
  ['a: ]', ['1:4 yaml-syntax'], {}],
  ['a: }', ['1:4 yaml-syntax'], {}],
  ['a: - b', ['1:4 yaml-syntax'], {}],
  ['a: "b', ['1:4 yaml-syntax'], {}],
  ["a: 'b\nc: 1", ['1:4 yaml-syntax'], { c: 1 }],
  ["a: 'it's'", ['1:8 yaml-syntax'], {}],
  ['a: "b" c', ['1:8 yaml-syntax'], {}],
  ['a: "b"#c', ['1:7 yaml-syntax'], {}],
  ['a: "\\q"', ['1:5 yaml-syntax'], {}],
  ['a: "b\\xZZ"', ['1:6 yaml-syntax'], {}],
  ['a: "\\U00110000"', ['1:5 yaml-syntax'], {}],
  ['a: [b', ['1:4 yaml-syntax'], {}],
  ['a: [b\n# c\n   ', ['1:4 yaml-syntax'], {}],
  ['a: [b, [c]', ['1:4 yaml-syntax'], {}],
  ['a: [b, c #2]', ['1:4 yaml-syntax'], {}],
  ['a: [b] c', ['1:8 yaml-syntax'], {}],
  ['a: [b, , c]', ['1:8 yaml-syntax'], {}],
  ['a: [b: c]', ['1:6 yaml-syntax'], {}],
  ['a: [b}', ['1:6 yaml-syntax'], {}],
  ['a: [- b]', ['1:5 yaml-syntax'], {}],
  ['a: [#b]', ['1:5 yaml-syntax'], {}],
  ['a: { b: c: d }', ['1:10 yaml-syntax'], {}],
  ['a: { b: one, two }', ['1:14 yaml-syntax'], {}],
  ['a: { b:c }', ['1:6 yaml-syntax'], {}],
  ['a: { b: c', ['1:4 yaml-syntax'], {}],
  ['a: 1\n  b: 2\nc: 3', ['2:3 yaml-syntax'], { c: 3 }],
  ['a: [1]\n  - 2\nc: 3', ['2:3 yaml-syntax'], { c: 3 }],
  ['a:\n    b: 1\n  c: 2\nd: 3', ['3:3 yaml-syntax'], { a: { b: 1 }, d: 3 }],
  ['a:\n    - 1\n  - 2\nd: 3', ['3:3 yaml-syntax'], { a: [1], d: 3 }],
  ['  a: 1\nb: 2', ['2:1 yaml-syntax'], { a: 1, b: 2 }],
  ['a: 1\n- b\n- c\nd: 2', ['2:1 yaml-syntax'], { a: 1, d: 2 }],
  ['a: b\nc: d\u0008\u0000\nf: \ufeff', ['2:5 yaml-syntax'], { a: 'b', c: 'd\u0008\u0000', f: '\ufeff' }],
];

const tabs: Case[] = [
  ['a:\n\tb: 1\n\tc: 2\nd: 3', ['2:1 yaml-tab', '3:1 yaml-tab'], { d: 3 }],
  ['a:\n  b: 1\n  \tc: 2', ['3:3 yaml-tab'], { a: { b: 1 } }],
  ['\ta: 1', ['1:1 yaml-tab'], undefined],
  ['a:\n  -\tb: 1\n  - c', ['2:4 yaml-tab'], { a: ['c'] }],
  ['a:\n  -\t- b', ['2:4 yaml-tab'], { a: [] }],
];

const keys: Case[] = [
  ['a: 1\na: 2\nb: 3', ['2:1 duplicate-key'], { a: 1, b: 3 }],
  ['a: 1\n"a": @', ['2:1 duplicate-key', '2:6 yaml-syntax'], { a: 1 }],
  ['a: { b: 1, b: 2 }', ['1:12 duplicate-key'], { a: { b: 1 } }],
  ['__proto__: { polluted: 1 }\na: 1', ['1:1 forbidden-key'], { a: 1 }],
  [
    'a: { constructor: 1, "prototype": 2, c: 3 }',
    ['1:6 forbidden-key', '1:22 forbidden-key'],
    { a: { c: 3 } },
  ],
];

const swallowed: Case[] = [
  ['a: Set #1', ['1:8 swallowed-comment'], { a: 'Set' }],
  ['a: #fff', ['1:4 swallowed-comment'], { a: null }],
  ['a:\n  - band #2 # heavy', ['2:10 swallowed-comment'], { a: ['band'] }],
];

const sound: Case[] = [
  ['', [], {}],
  ['\n# nothing\n', [], {}],
  ['a: "Set #1" #x', [], { a: 'Set #1' }],
  ['a: b # note', [], { a: 'b' }],
  ['a: #note\n  b: 1', [], { a: { b: 1 } }],
  ['a: yes\nb: 1:30\nc: 010', [], { a: 'yes', b: '1:30', c: 10 }],
  ['"<<": 1', [], { '<<': 1 }],
  ['a: {b:, c:}', [], { a: { b: null, c: null } }],
  ['a: {"b":1}', [], { a: { b: 1 } }],
  ['a:\tb\t# c', [], { a: 'b' }],
];

describe.each([
  ['What is outside the subset', unsupported],
  ['What is no YAML', syntax],
  ['A tab as indentation', tabs],
  ['A key that cannot stand', keys],
  ['A swallowed comment', swallowed],
  ['What is sound', sound],
])('%s', (_name, cases) => {
  it.each(cases)('%j gives %j', (snippet, expected, remains) => {
    const { value, problems } = read(snippet);
    expect(places(problems)).toEqual(expected);
    expect(value).toEqual(remains);
  });
});

describe('A key', () => {
  it('has at most 1,024 characters, as in YAML', () => {
    expect(places(read(`${'k'.repeat(1025)}: 1\na: 2`).problems)).toEqual(['1:1 yaml-syntax']);
    expect(read(`${'k'.repeat(1024)}: 1`).problems).toEqual([]);
  });
});

describe('A mend', () => {
  it.each([
    ['a: b: c', 'Put the whole value in quotes.'],
    ["a: 'it's'", "''"],
    ['a: [b, c #2]', '#'],
    ['a: { b: one, two }', 'quotes'],
    ['a: 1\na: 2', 'Delete one'],
    ['a: one\n  two', 'Write it on one line, in quotes.'],
  ])('of %j says %j', (snippet, mend) => {
    expect(read(snippet).problems[0]?.mend).toContain(mend);
  });

  it('of a key that stands twice follows the line of the first', () => {
    expect(read('a: 1\nb: 2\nb: 3', 5).problems[0]?.message).toContain('in line 6');
  });

  it('stays short for long lines', () => {
    const [problem] = read(`a: b #${'c'.repeat(5000)}`).problems;
    expect(problem?.message.length).toBeLessThan(120);
  });
});

import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/prose.js';
import { codes, places, problemOf, read, show, showInlines, wordsOf } from './body-support.js';

const WHOLE = `It trains *balance*.

It is calm.

## Setup

Kneel on a mat.

## Steps

1. Brace.
2. Reach.

   Slowly.

## Cues

- Long neck
- Quiet hips

## Common faults

### The back sags

**Sign:** It dips. **Cause:** Too high. **Fix:** Lower it.[^ace]

**Coach:** Leg first.

## Breathing

In and out.

## Why

It asks little of the spine.[^callaghan-1998]

## Coaching

Hold first.
`;

describe('the sections of a body', () => {
  it('are read from a whole entry without a problem', () => {
    const { body, problems } = read(WHOLE);
    expect(problems).toEqual([]);
    expect(showInlines(body.summary)).toBe('It trains <em>balance</em>.<br>It is calm.');
    expect(show(body.setup)).toBe('<p>Kneel on a mat.</p>');
    expect(body.steps.map(show)).toEqual(['<p>Brace.</p>', '<p>Reach.</p><p>Slowly.</p>']);
    expect(body.cues.map(show)).toEqual(['<p>Long neck</p>', '<p>Quiet hips</p>']);
    expect(show(body.breathing)).toBe('<p>In and out.</p>');
    expect(show(body.why)).toBe('<p>It asks little of the spine.[^callaghan-1998]</p>');
    expect(show(body.coaching)).toBe('<p>Hold first.</p>');
    expect(body.more).toEqual([]);
    expect(body.faults).toEqual([
      {
        id: 'back-sags',
        name: 'The back sags',
        sign: ['It dips.'],
        cause: ['Too high.'],
        fix: ['Lower it.', { type: 'citation', source: 'ace' }],
        coach: ['Leg first.'],
      },
    ]);
  });

  it('give every citation in the order of the file, with its place', () => {
    const text = '## Why\n\nA.[^b] C.[^a]\n\n## Steps\n\n1. D.[^b]\n\n## Why\n\nE.[^c]\n';
    expect(read(text, 11).body.citations).toEqual([
      { source: 'b', at: { line: 13, column: 3 } },
      { source: 'a', at: { line: 13, column: 10 } },
      { source: 'b', at: { line: 17, column: 6 } },
      { source: 'c', at: { line: 21, column: 3 } },
    ]);
  });

  it('are found in any order, whatever the case and with a colon', () => {
    const { body, problems } = read('## COACHING:\n\nx\n\n## common   Faults\n\n## steps :\n\n1. y\n');
    expect(problems).toEqual([]);
    expect(show(body.coaching)).toBe('<p>x</p>');
    expect(body.steps.map(show)).toEqual(['<p>y</p>']);
  });

  it('may be headed by underlined or bold headings', () => {
    const { body, problems } = read('Steps\n-----\n\n1. y\n\n## **Setup**\n\nz\n');
    expect(problems).toEqual([]);
    expect(body.steps.map(show)).toEqual(['<p>y</p>']);
    expect(show(body.setup)).toBe('<p>z</p>');
  });

  it('with an unknown heading are kept under their own name after a warning', () => {
    const text = '## Steps\n\n1. a\n\n## Breething\n\nb\n\n## History\n\nc\n';
    const { body, problems } = read(text);
    expect(problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [5, 1, 'unknown-heading'],
      [9, 1, 'unknown-heading'],
    ]);
    expect(problems[0]?.mend).toContain('Did you mean "Breathing"?');
    expect(problems[1]?.mend).not.toContain('Did you mean');
    expect(body.more.map(({ title, blocks }) => [title, show(blocks)])).toEqual([
      ['Breething', '<p>b</p>'],
      ['History', '<p>c</p>'],
    ]);
  });

  it('that stand twice are one section with the contents of both', () => {
    const text = '## Setup\n\na\n\n## Steps\n\n1. b\n\n## setup\n\nc\n';
    expect(places(text)).toEqual(['9:1 duplicate-heading']);
    expect(problemOf(text, 'duplicate-heading').mend).toContain('line 1');
    expect(show(read(text).body.setup)).toBe('<p>a</p><p>c</p>');
  });

  it('hold headings of level three as headings', () => {
    const { body, problems } = read('## Steps\n\n1. a\n\n## Setup\n\n### Mat *only*\n\nb\n');
    expect(problems).toEqual([]);
    expect(show(body.setup)).toBe('<h>Mat <em>only</em></h><p>b</p>');
  });

  it('are not started by a heading without words', () => {
    const text = '## Setup\n\na\n\n##\n\nb\n\n## Steps\n\n1. c\n';
    expect(places(text)).toEqual(['5:1 unknown-heading']);
    expect(show(read(text).body.setup)).toBe('<p>a</p><p>b</p>');
  });

  it('are started by a heading of level one too, after a warning', () => {
    const text = '# Bird dog\n\nSummary.\n\n# Steps\n\n1. a\n\n# Notes\n\nb\n';
    const { body, problems } = read(text);
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [1, 'unknown-heading'],
      [5, 'unknown-heading'],
      [9, 'unknown-heading'],
    ]);
    expect(problems[1]?.mend).toContain('## Steps');
    expect(plainText(body.summary)).toBe('Summary.');
    expect(body.steps.map(show)).toEqual(['<p>a</p>']);
    expect(body.more.map(({ title, blocks }) => [title, show(blocks)])).toEqual([
      ['Bird dog', ''],
      ['Notes', '<p>b</p>'],
    ]);
  });
});

describe('the summary', () => {
  it('keeps all that stands before the first heading, one piece after the other', () => {
    const { body } = read('a\n\n- b\n- c\n\n### d\n\n> e\n');
    expect(showInlines(body.summary)).toBe('a<br>b<br>c<br>d<br>e');
  });

  it('may be absent', () => {
    expect(read('## Steps\n\n1. a\n').body.summary).toEqual([]);
  });
});

describe('Steps', () => {
  it('that are absent are reported at the start of the body', () => {
    expect(read('Hello.\n', 20).problems).toMatchObject([{ line: 20, column: 1, code: 'missing-section' }]);
    expect(read('', 3).problems).toMatchObject([{ line: 3, column: 1, code: 'missing-section' }]);
  });

  it('that are empty are reported at their heading', () => {
    expect(read('a\n\n## Steps\n\n1.\n\n## Setup\n').problems).toMatchObject([
      { line: 3, column: 1, code: 'missing-section' },
    ]);
  });

  it('that are no ordered list are reported once, and kept as steps', () => {
    const text = '## Steps\n\nLie down.\n\n- Lift.\n- Lower.\n\n1. Rest.\n';
    expect(places(text)).toEqual(['3:1 section-shape']);
    expect(read(text).body.steps.map(show)).toEqual([
      '<p>Lie down.</p>',
      '<p>Lift.</p>',
      '<p>Lower.</p>',
      '<p>Rest.</p>',
    ]);
  });

  it('may start at any number, be loose and hold lists', () => {
    const { body, problems } = read('## Steps\n\n3. a\n\n4. b\n   - c\n   - d\n');
    expect(problems).toEqual([]);
    expect(body.steps.map(show)).toEqual(['<p>a</p>', '<p>b</p><ul><li><p>c</p></li><li><p>d</p></li></ul>']);
  });
});

describe('Cues', () => {
  it('may be a list of either kind', () => {
    expect(codes('## Steps\n\n1. a\n\n## Cues\n\n1. b\n')).toEqual([]);
  });

  it('that are prose are reported, and kept as cues', () => {
    const text = '## Steps\n\n1. a\n\n## Cues\n\nLong neck.\n\nQuiet hips.\n';
    expect(places(text)).toEqual(['7:1 section-shape']);
    expect(read(text).body.cues.map(show)).toEqual(['<p>Long neck.</p>', '<p>Quiet hips.</p>']);
  });
});

describe('citations', () => {
  it('that are no id are reported, and stay as text', () => {
    const text = 'So it is.[^Callaghan 1998] Yes.';
    expect(places(text)).toEqual(['1:10 bad-id']);
    expect(problemOf(text, 'bad-id').mend).toContain('[^callaghan-1998]');
    expect(read(text).body.citations).toEqual([]);
    expect(plainText(read(text).body.summary)).toBe(text);
  });

  it('come behind a link that they were written into', () => {
    expect(showInlines(read('[see *it*[^a] here](b)').body.summary)).toBe(
      '<a b>see <em>it</em> here</a>[^a]',
    );
  });

  it('in the words for an image are kept', () => {
    expect(showInlines(read('![a[^b] c](d)').body.summary)).toBe('a c[^b]');
  });

  it('are text in code and when escaped', () => {
    expect(showInlines(read('`[^a]` \\[^a]').body.summary)).toBe('<code>[^a]</code> [^a]');
  });
});

describe('Markdown that is not supported', () => {
  const cases: readonly [name: string, text: string, places: string[], shown: string][] = [
    ['HTML in a line', 'a <b>c</b>', ['1:3 raw-html'], '<p>a <b>c</b></p>'],
    [
      'a block of HTML',
      'a\n\n<div>\n *c*\n</div>\n\nd',
      ['3:1 raw-html'],
      '<p>a</p><p><div><br>*c*<br></div></p><p>d</p>',
    ],
    ['an HTML comment', 'a <!-- b --> c', ['1:3 raw-html'], '<p>a <!-- b --> c</p>'],
    ['a link to a script', 'see [*it*](javascript:x)', ['1:5 bad-link'], '<p>see <em>it</em></p>'],
    ['a script behind a reference', '[it](java&#115;cript:x)', ['1:1 bad-link'], '<p>it</p>'],
    ['a script in angle brackets', 'a <javascript:x>', ['1:3 bad-link'], '<p>a javascript:x</p>'],
    ['a script in a definition', '[it][b]\n\n[b]: data:x', ['1:1 bad-link'], '<p>it</p>'],
    ['an image', 'a ![two *men*](x.png) b', ['1:3 unsupported-markdown'], '<p>a two men b</p>'],
    [
      'a table',
      'x\n| a | b |\n|---|---|\n| *c* | d |',
      ['2:1 unsupported-markdown'],
      '<p>x<br>| a | b |<br>|---|---|<br>| <em>c</em> | d |</p>',
    ],
    ['a block of code', '```js\na *b*\n\nc\n```', ['1:1 unsupported-markdown'], '<p>a *b*<br>c</p>'],
    ['indented code', 'a\n\n    b\n', ['3:5 unsupported-markdown'], '<p>a</p><p>b</p>'],
    ['a quote', 'a\n\n> b\n> > c', ['3:1 unsupported-markdown'], '<p>a</p><p>b</p><p>c</p>'],
    ['a line across', 'a\n\n***\n\nb', ['3:1 unsupported-markdown'], '<p>a</p><p>b</p>'],
    ['struck text', 'a ~~b~~ ~5 kg', ['1:3 unsupported-markdown'], '<p>a ~~b~~ ~5 kg</p>'],
    [
      'a box to tick',
      '- a\n- [ ] b',
      ['2:3 unsupported-markdown'],
      '<ul><li><p>a</p></li><li><p>[ ] b</p></li></ul>',
    ],
    ['an unknown reference', 'a &hopp; b', ['1:3 unsupported-markdown'], '<p>a &hopp; b</p>'],
    ['the text of a footnote', 'a[^b]\n\n[^b]: c\nd', ['3:1 footnote-text'], '<p>a[^b]</p>'],
    ['the text of a footnote below a paragraph', 'a[^b]\n[^b]: c', ['2:1 footnote-text'], '<p>a[^b]</p>'],
    [
      'the text of a footnote before a list',
      '[^b]: c\n- d',
      ['1:1 footnote-text'],
      '<ul><li><p>d</p></li></ul>',
    ],
    ['a long text of a footnote', '[^b]: c\n\n    d\n\ne', ['1:1 footnote-text'], '<p>e</p>'],
  ];

  it.each(cases)('%s is reported at its place, and its words are kept', (_name, text, expected, shown) => {
    const prefix = '## Setup\n\n';
    expect(places(prefix + text)).toEqual(
      expected.map((entry) => entry.replace(/^\d+/, (line) => String(Number(line) + 2))),
    );
    expect(show(read(prefix + text).body.setup)).toBe(shown);
  });

  it('is not seen in code, in prose with tildes or bars, or in safe links', () => {
    const text =
      '`<b>` a < b, ~5 kg, a ~~ b, a | b\n\n[a](https://x) [b](/c) [d](mailto:e@f) [g](tel:1) https://h.i';
    expect(places(text)).toEqual([]);
  });
});

describe('a fence that is never closed', () => {
  const text = 'a\n\n```\n\n## Steps\n\n1. b\n';

  it('is reported where it stands', () => {
    expect(places(text)).toEqual(['3:1 unclosed-fence']);
  });

  it('does not swallow the sections after it', () => {
    expect(read(text).body.steps.map(show)).toEqual(['<p>b</p>']);
    expect(codes(text)).toEqual(['unclosed-fence']);
  });

  it('is not closed by a line with more than marks in it', () => {
    expect(places('```\na\n``` b\n')).toEqual(['1:1 unclosed-fence', '3:1 unclosed-fence']);
    expect(places('~~~ a\n~~~~\n')).toEqual(['1:1 unsupported-markdown']);
  });

  it('in an item is reported too, and its words are kept', () => {
    const inItem = '## Setup\n\n- a\n\n  ~~~\n  b\n\nc';
    expect(places(inItem)).toEqual(['5:3 unclosed-fence']);
    expect(wordsOf(read(inItem).body.setup)).toBe('a b c');
  });

  it('stays code where its text is over a limit', () => {
    const text = `a\n\n\`\`\`${'2) '.repeat(2000)}\nb`;
    expect(places(text)).toEqual(['3:1 unclosed-fence']);
    expect(plainText(read(text).body.summary)).toBe('a b');
  });

  it('is one problem for each, however many there are', () => {
    const two = '```a\nb\n\n~~~~\nc\n~~~';
    expect(places(two)).toEqual(['1:1 unclosed-fence', '4:1 unclosed-fence']);
    expect(plainText(read(two).body.summary)).toBe('a b c ~~~');
  });
});

describe('bare addresses', () => {
  it.each([
    ['see https://a.b/c_d?e=f&amp;g.', 'see <a https://a.b/c_d?e=f&g>https://a.b/c_d?e=f&g</a>.'],
    ['(http://a.b/c_(d)) and', '(<a http://a.b/c_(d)>http://a.b/c_(d)</a>) and'],
    ['[see https://a.b](c)', '<a c>see https://a.b</a>'],
    ['xhttp://a', 'xhttp://a'],
  ])('of http and https become links: %s', (text, shown) => {
    expect(showInlines(read(text).body.summary)).toBe(shown);
  });
});

import { Marked } from 'marked';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { pairEmphasis } from '../../src/parse/body/emphasis.js';
import { read, show, wordsOf } from './body-support.js';

/** What the body parser makes of a snippet, in a section that takes any block. */
const blocksOf = (markdown: string) => read(`## Setup\n\n${markdown}\n`).body.setup;

const REFERENCES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  copy: '©',
  auml: 'ä',
  frac12: '½',
  nbsp: '\u00a0',
  hellip: '…',
};

/** The text that a browser shows for HTML of marked, with single blanks. */
function textOf(html: string): string {
  const text = html
    .replace(/<[^>]*>/g, (tag) => (/^<\/?(?:a|em|strong|code)\b/.test(tag) ? '' : ' '))
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (all, name: string) => REFERENCES[name] ?? all);
  return squeezed(text);
}

const squeezed = (text: string): string => text.replace(/[ \t\n]+/g, ' ').trim();

const oracle = new Marked({ gfm: false });

type Snippet = readonly [markdown: string, shown: string];

const SNIPPETS: Readonly<Record<string, readonly Snippet[]>> = {
  'backslash escapes': [
    ['\\*a\\* \\_b\\_ \\# \\[c\\]', '<p>*a* _b_ # [c]</p>'],
    ['\\a \\é \\ b', '<p>\\a \\é \\ b</p>'],
    ['\\\\*a*', '<p>\\<em>a</em></p>'],
    ['`\\*`', '<p><code>\\*</code></p>'],
    ['\\# a', '<p># a</p>'],
    ['1\\. a', '<p>1. a</p>'],
    ['\\&amp; \\<b>', '<p>&amp; <b></p>'],
  ],
  'character references': [
    ['a &amp; b &lt;c&gt; &quot;', '<p>a & b <c> "</p>'],
    ['&copy; &auml; &frac12; &hellip;', '<p>© ä ½ …</p>'],
    ['&#35; &#x23; &#X41; &#0;', '<p># # A \ufffd</p>'],
    ['&amp;lt; &amp;amp;', '<p>&lt; &amp;</p>'],
    ['&#38;lt; &#x26;#35;', '<p>&lt; &#35;</p>'],
    ['a & b &; &#; &x', '<p>a & b &; &#; &x</p>'],
    ['&#42;a&#42;', '<p>*a*</p>'],
    ['`&amp;`', '<p><code>&amp;</code></p>'],
    ['[a](b?c&amp;d "&copy;")', '<p><a b?c&d>a</a></p>'],
    ['a&nbsp;b', '<p>a\u00a0b</p>'],
  ],
  emphasis: [
    ['*a* _b_ **c** __d__ ***e***', '<p><em>a</em> <em>b</em> <b>c</b> <b>d</b> <em><b>e</b></em></p>'],
    ['a * b * c', '<p>a * b * c</p>'],
    ['a*b*c a_b_c', '<p>a<em>b</em>c a_b_c</p>'],
    ['*"a"* a*"b"*', '<p><em>"a"</em> a*"b"*</p>'],
    ['*a **b** c*', '<p><em>a <b>b</b> c</em></p>'],
    ['**a *b* c**', '<p><b>a <em>b</em> c</b></p>'],
    ['***a* b**', '<p><b><em>a</em> b</b></p>'],
    ['***a** b*', '<p><em><b>a</b> b</em></p>'],
    ['**a *b**', '<p>*<em>a <em>b</em></em></p>'],
    ['*a **b*', '<p>*a *<em>b</em></p>'],
    ['*a _b* c_', '<p><em>a _b</em> c_</p>'],
    ['**a*', '<p>*<em>a</em></p>'],
    ['*a**', '<p><em>a</em>*</p>'],
    ['*foo**bar*', '<p><em>foo**bar</em></p>'],
    ['*a `*` b*', '<p><em>a <code>*</code> b</em></p>'],
    ['*a\nb*', '<p><em>a b</em></p>'],
    ['* a*', '<ul><li><p>a*</p></li></ul>'],
    ['_(a)_b (_c_)', '<p>_(a)_b (<em>c</em>)</p>'],
    ['*[a*](b)', '<p>*<a b>a*</a></p>'],
  ],
  'code spans': [
    ['``a ` b`` ` `` `', '<p><code>a ` b</code> <code>``</code></p>'],
    ['`` ` `` ` a ` ` `', '<p><code>`</code> <code>a</code> <code> </code></p>'],
    ['`a\nb`', '<p><code>a b</code></p>'],
    ['`a ``b', '<p>`a ``b</p>'],
  ],
  links: [
    ['[a *b* `c`](d)', '<p><a d>a <em>b</em> <code>c</code></a></p>'],
    ['[a](b "t") [a](b \'t\') [a](b (t))', '<p><a b>a</a> <a b>a</a> <a b>a</a></p>'],
    ['[a](<b c>) [a](<>)', '<p><a b c>a</a> <a >a</a></p>'],
    ['[a](b(c)d) [a](b\\)c)', '<p><a b(c)d>a</a> <a b)c>a</a></p>'],
    ['[a [b] c](d) [a\\]b](c)', '<p><a d>a [b] c</a> <a c>a]b</a></p>'],
    ['[a] (b) [a](b c)', '<p>[a] (b) [a](b c)</p>'],
    ['[a [b](c) d](e)', '<p>[a <a c>b</a> d](e)</p>'],
    [
      '<https://a.b/c?d&amp;e> <f@g.h>',
      '<p><a https://a.b/c?d&amp;e>https://a.b/c?d&amp;e</a> <a mailto:f@g.h>f@g.h</a></p>',
    ],
    ['< a> a<b', '<p>< a> a<b</p>'],
    ['[A b][c] [c][] [c]\n\n[C]: /d "t"', '<p><a /d>A b</a> <a /d>c</a> <a /d>c</a></p>'],
    ['[a][b] [c]', '<p>[a][b] [c]</p>'],
    ['[a]: <b c>\n[d]: e\n\n[a] [d]', '<p><a b c>a</a> <a e>d</a></p>'],
  ],
  'line ends': [
    ['a  \nb\\\nc\nd', '<p>a<br>b<br>c d</p>'],
    ['a \n   b', '<p>a b</p>'],
    ['a\\', '<p>a\\</p>'],
    ['*a  \nb*', '<p><em>a<br>b</em></p>'],
    ['  a\n\tb  ', '<p>a b</p>'],
  ],
  headings: [
    ['### a ###', '<h>a</h>'],
    ['####### a', '<p>####### a</p>'],
    ['###a', '<p>###a</p>'],
    ['   ### a \\###', '<h>a ###</h>'],
    ['a\n### b\nc', '<p>a</p><h>b</h><p>c</p>'],
  ],
  lists: [
    ['- a\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['- a\n\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['3) a\n4) b', '<ol><li><p>a</p></li><li><p>b</p></li></ol>'],
    ['- a\n* b', '<ul><li><p>a</p></li></ul><ul><li><p>b</p></li></ul>'],
    ['- a\nb', '<ul><li><p>a b</p></li></ul>'],
    [
      '- a\n  - b\n    - c\n- d',
      '<ul><li><p>a</p><ul><li><p>b</p><ul><li><p>c</p></li></ul></li></ul></li><li><p>d</p></li></ul>',
    ],
    ['1. a\n\n   b\n2. c', '<ol><li><p>a</p><p>b</p></li><li><p>c</p></li></ol>'],
    ['a\n- b', '<p>a</p><ul><li><p>b</p></li></ul>'],
    ['a\n2. b', '<p>a 2. b</p>'],
    ['-\ta\n\n\tb', '<ul><li><p>a</p><p>b</p></li></ul>'],
    ['-a', '<p>-a</p>'],
    ['- # a\n- b\n  ===', '<ul><li><h>a</h></li><li><h>b</h></li></ul>'],
    ['-\n  a', '<ul><li><p>a</p></li></ul>'],
  ],
};

describe.each(Object.entries(SNIPPETS))('%s', (_group, snippets) => {
  it.each(snippets)('%j is read as CommonMark says', (markdown, shown) => {
    expect(show(blocksOf(markdown))).toBe(shown);
  });

  it.each(snippets)('%j has the text that marked shows', (markdown) => {
    expect(squeezed(wordsOf(blocksOf(markdown)))).toBe(textOf(oracle.parse(markdown) as string));
  });
});

describe('what our dialect leaves as text', () => {
  it.each(['a ~b~', 'www.a.b', 'a@b.c'])('%s', (markdown) => {
    expect(show(blocksOf(markdown))).toBe(`<p>${markdown}</p>`);
  });
});

describe('the pairing of emphasis', () => {
  /** Where CommonMark and marked differ, as worked out by hand from the specification. */
  it.each([
    ['x_*_*', { 2: [1, 5] }],
    ['x__**_**', { 3: [2, 8] }],
    ['xa_*_._*_', { 3: [1, 8], 4: [1, 7] }],
    ['é*a*😀*b*', { 1: [1, 4], 6: [1, 9] }],
    ['*a*b*', { 0: [1, 3] }],
    ['a***b***c', { 1: [1, 8], 2: [2, 7] }],
    ['a*b**c', {}],
    ['**a*b**c*', { 0: [2, 7] }],
    ['', {}],
  ])('of %j follows the specification', (text, expected) => {
    const spans = [...pairEmphasis(text).spans].map(([start, { width, end }]) => [start, [width, end]]);
    expect(Object.fromEntries(spans)).toEqual(expected);
  });

  const texts = fc
    .array(fc.constantFrom('*', '*', '_', '**', 'a', 'b', ' ', '.', 'é'), { maxLength: 30 })
    .map((parts) => parts.join(''));

  it('nests spans or keeps them apart, and measures how deep and long they are', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { spans, depth, size } = pairEmphasis(text);
        const all = [...spans].map(([start, { end }]) => ({ start, end }));
        const around = (at: number) => all.filter(({ start, end }) => start <= at && at < end).length;
        for (const a of all) {
          for (const b of all) expect(a.start < b.start && b.start < a.end && a.end < b.end).toBe(false);
        }
        expect(depth).toBe(Math.max(0, ...all.map(({ start }) => around(start))));
        expect(size).toBe(all.reduce((sum, { start, end }) => sum + end - start, 0));
      }),
      { numRuns: 500 },
    );
  });

  it('is what marked finds in words with simple emphasis', () => {
    const words = fc.constantFrom(
      'a',
      '*b*',
      '**c**',
      '_d_',
      '__e__',
      '*f **g** h*',
      '**i *j* k**',
      'l_m',
      '2 * 3',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (parts) => {
        const text = `x ${parts.join(' ')}`;
        const html = show(blocksOf(text)).replace(/(<\/?)b>/g, '$1strong>');
        expect(`${html}\n`).toBe(oracle.parse(text));
      }),
      { numRuns: 200 },
    );
  });
});

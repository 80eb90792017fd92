import { describe, expect, it } from 'vitest';
import { MAX_BODY_DEPTH, MAX_BODY_SIZE } from '../../src/parse/limits.js';
import { Containers } from '../../src/parse/body/containers.js';
import { findExcess, MAX_LINES, MAX_LINES_IN_A_ROW } from '../../src/parse/body/guard.js';
import { allWords, places, read } from './body-support.js';

/** `unit` again and again, as long as a body may be. */
const filled = (unit: string, start = ''): string =>
  (start + unit.repeat(Math.ceil(MAX_BODY_SIZE / unit.length))).slice(0, MAX_BODY_SIZE);

/** At most `lines` times, for text whose lines are what there must not be too many of. */
const lines = (unit: string, times: number, start = ''): string =>
  (start + unit.repeat(times)).slice(0, MAX_BODY_SIZE);

const nestedEmphasis = (depth: number): string =>
  '*a **a '.repeat(depth / 2) + 'b' + '** a*'.repeat(depth / 2);
const growing = (make: (index: number) => string): string => {
  let text = '';
  for (let index = 1; text.length < MAX_BODY_SIZE; index++) text += make(index);
  return text.slice(0, MAX_BODY_SIZE);
};

/** Units that are hard on Markdown parsers, each to be repeated until the body is full. */
const UNITS = [
  ...[
    '*',
    '_',
    '**a ',
    '*a ',
    '_a ',
    'a* ',
    '*a_',
    '*_a',
    '_*a ',
    '[*a]',
    '**a*b_c__',
    '*a **a ',
    'a**b',
    '*a*',
    '|*a*',
  ],
  ...[
    '~',
    '~~',
    '~~a ',
    '`',
    '`a',
    '`a`',
    '``a ',
    '* \\````  ',
    '[',
    '![',
    '](',
    '[]()',
    '[a](',
    '[a](b',
    '[a](b "',
  ],
  ...[
    '[a][',
    '[[a',
    '[a]',
    '\\[',
    '[\\',
    '[*a](b)',
    '![[]()',
    '[`a`](',
    '[a]: b\n',
    '[a]: b\n\n',
    '[a]: b "',
    '[a]:\n',
  ],
  ...[
    '<',
    '<a ',
    '<a b',
    '<a>*',
    '<!--',
    '<!a ',
    '<?',
    '<![CDATA[',
    '</a',
    '<div>\n',
    '<script>',
    '`a`!- <!--&.',
    '<a@b.',
  ],
  ...[
    '&',
    '&#',
    '&amp;',
    '&#1;',
    '&a;',
    '&#1;heals ',
    '> ',
    '>',
    '> a\n',
    '> a\nb\n',
    '> > ',
    '> - ',
    '- > ',
    '- ',
    '+ ',
  ],
  ...[
    '- a\n',
    '- a\n\n',
    '1. ',
    '1. a\n',
    '+ * - ',
    '+ a\n- b\n* c\n',
    '-\n',
    '  - a\n',
    '- [ ] a\n',
    '-\ta\n',
    'a\n- ',
  ],
  ...[
    '|',
    '|a',
    'a|b\n',
    '|\n|-\n',
    'a|b\n-|-\n',
    '\\',
    '\\*',
    '\\\n',
    'http://',
    'http://a.',
    'http://a ',
    'www.',
    'a@a.',
  ],
  ...[
    'a@',
    'mailto:a@',
    '===\n',
    'a\n===\n',
    'a\n---\n',
    '---\n',
    '- - -\n',
    '#',
    '# a\n',
    '#\n',
    '```\n',
    '~~~\n',
    '\ta\n',
  ],
  ...[
    '[^a]',
    '[^',
    '[^a]: b\n',
    '[^a]: b\n\n',
    '\n',
    ' ',
    'a\n',
    'a  \n',
    'a ',
    'a',
    'é',
    '😀',
    '"',
    '(',
    '\u0000',
    '### a\n',
  ],
  ...[
    '**Fix:** ',
    '{#a} ',
    'study ',
    'prevent ',
    'prevents injury ',
    'not ',
    '100 ',
    'heals ',
    '% of ',
    'reviewed by ',
  ],
] as const;

const SHAPES: readonly (readonly [name: string, text: string])[] = [
  ...UNITS.map((unit) => [JSON.stringify(unit), filled(unit)] as const),
  ['emphasis nested 250 deep', nestedEmphasis(250)],
  ['emphasis nested 1,000 deep', nestedEmphasis(1000)],
  ['emphasis nested as deep as it goes', nestedEmphasis(10000)],
  ['emphasis that is opened, then closed', '*a '.repeat(12000) + 'b* '.repeat(9000)],
  ['long emphasis around emphasis', `${'*x _x '.repeat(7)}${'**w** '.repeat(4000)}${' x_ x*'.repeat(7)}`],
  ['32,000 stars, a letter, 32,000 stars', `${'*'.repeat(32000)}a${'*'.repeat(32000)}`],
  ['2,000 quotes in one another', '> '.repeat(2000) + 'a'],
  ['growing backtick runs', growing((index) => `${'`'.repeat(index)} `)],
  ['growing star runs', growing((index) => `${'*'.repeat(index)}a`)],
  ['lists that grow by two blanks', growing((index) => `${' '.repeat(index * 2)}- a\n`)],
  ['lists that grow by one blank', growing((index) => `${' '.repeat(index)}1. a\n`)],
  ['growing quotes', growing((index) => `${'>'.repeat(index)} a\n`)],
  ['brackets that open, then close', '['.repeat(32000) + ']'.repeat(32000)],
  ['an address of brackets', `[a](${'('.repeat(65000)}`],
  ['many addresses of brackets', `${'[a]('.repeat(900)}${'('.repeat(60000)})`],
  ['a reference used again and again', lines('[a] ', 9000, '[a]: b\n\n')],
  ['references in references', lines('[[a][a]', 6000, '[a]: b\n\n')],
  ['a lazy paragraph in an item', lines('b\n', 30000, '- a\n')],
  ['a lazy paragraph in a quote', lines('b\n', 30000, '> - a\n')],
  ['an item of 490 lines, five times', lines(`- a\n${'bbbbbbbbb\n'.repeat(490)}\n`, 5)],
  ['a quote of 490 lines, five times', lines(`${'> - aaa\nbbb\n'.repeat(245)}\n`, 5)],
  ['indented markers in an item', lines('        2) bbbbb\n', 2400, '- a\n')],
  ['items up to the cap', lines('- an item of it\n', MAX_LINES - 1)],
  ['paragraphs up to the cap', lines('a *paragraph* of [it](b)\n\n', MAX_LINES / 2 - 1)],
  ['headings up to the cap', lines('## A heading of it\n', MAX_LINES - 1)],
  [
    'nested lists up to the cap',
    lines(Array.from({ length: 8 }, (_, n) => `${' '.repeat(2 * n)}- a word\n`).join(''), 300),
  ],
  ['deep items with long lines', lines(`${' '.repeat(14)}aaaaaaaaa\n\n`, 1200, `${'- '.repeat(7)}a\n\n`)],
  ['a line across that is none', `${'- '.repeat(32000)}a`],
  [
    'a table of many columns and rows',
    `${'|a'.repeat(10000)}|\n${'|-'.repeat(10000)}|\n${'|\n'.repeat(2000)}`,
  ],
  ['a word of 65,000 letters and an @', `${'a'.repeat(65000)}@`],
  ['an address of 65,000 dots', `http://a${'.'.repeat(65000)}`],
  ['attributes without end', `<a${' b'.repeat(32000)}`],
  ['many attributes, many times', `x <a${' b'.repeat(100)}`.repeat(310)],
  ['blanks, then a letter', `${' '.repeat(65000)}a`],
  ['blanks before a line end', `a${' '.repeat(65000)}\na`],
  ['items behind an unclosed fence', filled('2) ', '```')],
  ['many unclosed fences', growing((index) => `${'~'.repeat(200 - (index % 190))}\n\n`)],
];

/** Milliseconds of CPU that reading `text` takes: the least of a few times, as other work on the machine counts too. */
function cpuOf(text: string, bar: number): number {
  let least = Infinity;
  for (let time = 0; time < 6 && least >= bar; time++) {
    const start = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

describe('the hardest text that a body can hold', () => {
  it.each(SHAPES)('is read in 200 ms of CPU, or refused in 50: %s', (_name, text) => {
    const { problems } = read(text);
    const isRefused = problems.some(({ code }) => code === 'body-too-deep');
    if (isRefused) expect(problems).toHaveLength(1);
    const bar = isRefused ? 50 : 200;
    expect(cpuOf(text, bar)).toBeLessThan(bar);
  });
});

describe('a body over a limit', () => {
  const deep = (depth: number): string => `${'- '.repeat(depth)}a`;

  it.each<[name: string, text: string, place: string]>([
    ['quotes', `a\n\n${'> '.repeat(MAX_BODY_DEPTH + 1)}b`, '3:1'],
    ['items in a line', `a\n\n${deep(MAX_BODY_DEPTH + 1)}`, '3:1'],
    [
      'items below one another',
      Array.from({ length: 20 }, (_, n) => `${'   '.repeat(n)}1. a`).join('\n'),
      '17:1',
    ],
    ['quotes and items', `a\n${'> - '.repeat(9)}b`, '2:1'],
    ['emphasis', `a\n\nb\nc ${nestedEmphasis(MAX_BODY_DEPTH + 2)}`, '4:1'],
    ['emphasis over lines', `a\n\nb ${nestedEmphasis(MAX_BODY_DEPTH + 2).replaceAll(' ', '\n')}`, '3:1'],
    ['lines', '- a\n\n'.repeat(MAX_LINES + 1), `${2 * MAX_LINES + 1}:1`],
    ['lines of a paragraph', `\n${'a\n'.repeat(MAX_LINES_IN_A_ROW + 1)}`, `${MAX_LINES_IN_A_ROW + 2}:1`],
  ])('is one problem in the line where that is: %s', (_name, text, place) => {
    expect(places(text)).toEqual([`${place} body-too-deep`]);
    expect(read(text).body).toMatchObject({ summary: [], steps: [], more: [] });
  });

  it('is read if it is just within it', () => {
    for (const text of [
      `${'> '.repeat(MAX_BODY_DEPTH)}b`,
      deep(MAX_BODY_DEPTH),
      nestedEmphasis(MAX_BODY_DEPTH),
      '- a\n\n'.repeat(MAX_LINES),
      'a\n'.repeat(MAX_LINES_IN_A_ROW),
    ]) {
      expect(places(text)).not.toContainEqual(expect.stringContaining('body-too-deep'));
      expect(allWords(read(text).body).trim()).toMatch(/^[ab ]*$/);
    }
  });

  it('is refused where each part is within the limits, and all together is not', () => {
    const items = lines(`${' '.repeat(30)}a\n\n`, 1900, `${deep(15)}\n\n`);
    expect(read(items).problems).toMatchObject([
      { code: 'body-too-deep', message: 'Too much of the body is deep in lists and quotes.' },
    ]);
    const emphasis = `${'*x _x '.repeat(7)}${'word '.repeat(8000)}${' x_ x*'.repeat(7)}`;
    expect(places(`a\n\n${emphasis}`)).toEqual(['3:1 body-too-deep']);
  });
});

describe('the depth of lines', () => {
  const depths = (...text: string[]): number[] => {
    const containers = new Containers(MAX_BODY_DEPTH);
    return text.map((line) => containers.enter(line).depth);
  };

  it('grows with items in items, and ends with them', () => {
    expect(depths('- a', '  - b', '    1. c', '', '    d', '  - e', '- f', '', 'g')).toEqual([
      1, 2, 3, 3, 2, 2, 1, 1, 0,
    ]);
    expect(depths('- - 1. a', '\t- c')).toEqual([3, 3]);
    expect(depths('> - > b', '>   - c', '> d')).toEqual([3, 3, 3]);
  });

  it('does not grow with text, code and lines across', () => {
    expect(depths('- a', '      - b', '          - c')).toEqual([1, 1, 1]);
    expect(depths('- - - -', '* * *', '-a', '1.a', '-')).toEqual([0, 0, 0, 0, 1]);
  });
});

describe('ordinary text is never refused', () => {
  const sentence =
    'Push the floor away, keep the *low back* quiet, and **breathe out** as the leg goes up; see [the guide](https://a.b/c).[^ace-bird-dog] ';
  const wrapped = (text: string): string => text.replace(/(.{60,100}) /g, '$1\n');

  it.each<[name: string, text: string]>([
    ['long paragraphs', filled(`${wrapped(sentence.repeat(8))}\n\n`)],
    ['one line for each paragraph', filled(`${sentence.repeat(12)}\n\n`)],
    ['one very long paragraph', wrapped(filled(sentence).slice(0, 20000))],
    ['asterisks as bullets', filled(`* ${sentence}\n`)],
    ['short asterisks as bullets', lines('* A *short* item with `code`.\n', 2000)],
    ['emphasis side by side', filled('*one* **two** _three_ __four__ ***five*** ')],
    [
      'lists six deep',
      filled(Array.from({ length: 6 }, (_, n) => `${'  '.repeat(n)}- ${sentence}\n`).join('')),
    ],
    [
      'lists six deep with loose items',
      filled(Array.from({ length: 6 }, (_, n) => `${'   '.repeat(n)}1. ${sentence}\n\n`).join('')),
    ],
    ['stars as times signs', filled('3 * 4 and 5*6, 7 * 8 and snake_case_words _ here\n\n')],
    ['rows of hyphens', `${'-'.repeat(2000)}\n\n${'- '.repeat(200)}\n\n${'*'.repeat(500)}`],
    ['a link with a long address', `[a](https://b.c/${'d'.repeat(5000)})`],
    ['an image within its address', `![a](data:image/png;base64,${'A'.repeat(60000)})`],
    ['a long quote', filled(`> ${sentence}\n`).slice(0, 30000)],
    ['text without blanks between words', filled('膝を曲げて、背中をまっすぐに保ちます。')],
  ])('%s', (_name, text) => {
    expect(findExcess(text)).toBeUndefined();
    expect(places(text).filter((place) => place.includes('body-too-deep'))).toEqual([]);
  });
});

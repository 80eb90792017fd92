import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isSafeHref } from '../../src/model/href.js';
import { isId } from '../../src/model/ids.js';
import type { Block, Inline } from '../../src/model/prose.js';
import type { Body } from '../../src/parse/body/body.js';
import { allWords, read } from './body-support.js';

/** Single words, each of its own, so that one that is lost is missed. */
const WORD = 'qx';

type Piece = (word: () => string) => string;

const inline: readonly Piece[] = [
  (w) => w(),
  (w) => `${w()} ${w()}`,
  (w) => `*${w()}*`,
  (w) => `**${w()} *${w()}* ${w()}**`,
  (w) => `_${w()}`,
  (w) => `\`${w()} ${w()}\``,
  (w) => `[${w()} **${w()}**](https://a.b "t")`,
  (w) => `[${w()}](javascript:x)`,
  (w) => `[${w()} ${w()}][]`,
  (w) => `[^${w()}]`,
  (w) => `${w()}[^A b]`,
  (w) => `https://a.b/${w()}`,
  (w) => `<mailto:${w()}@a.b>`,
  (w) => `~~${w()}~~`,
  (w) => `**Sign:** ${w()}`,
  (w) => `**Cause**: ${w()} **Fix:** ${w()}`,
  (w) => `**Cuase:** ${w()}`,
  (w) => `${w()}&amp;${w()}&nope;\\*`,
  (w) => `${w()}\n${w()}`,
  (w) => `${w()}  \n   ${w()}\\\n${w()}`,
];

const block: readonly Piece[] = [
  (w) => `## ${w()} ${w()}`,
  (w) => `# ${w()}`,
  (w) => `### ${w()} {#${w()}}`,
  (w) => `### ${w()} **${w()}**`,
  (w) => `#### ${w()}`,
  (w) => `${w()}\n===`,
  (w) => `${w()} ${w()}\n---`,
  () => '## Steps',
  () => '## Cues',
  () => '## Common faults',
  () => '## Why',
  () => '## Setup:',
  () => '***',
  (w) => `- ${w()}\n- ${w()}\n  ${w()}\n${w()}`,
  (w) => `1. ${w()}\n\n   ${w()}\n2. ${w()}\n   - ${w()}\n     1) ${w()}`,
  (w) => `- [ ] ${w()}\n- [x] ${w()}`,
  (w) => `> ${w()}\n> - ${w()}\n> > ${w()}\n${w()}`,
  (w) => `| ${w()} | ${w()} |\n|---|---|\n| ${w()} | ${w()} | ${w()} |`,
  (w) => `\`\`\`\n${w()}\n\n  ${w()}\n\`\`\``,
  (w) => `    ${w()}\n\n    ${w()}`,
  (w) => `~~~~\n${w()}\n~~~`,
  (w) => `- ${w()}\n\n      ${w()}`,
  (w) => `-\n\n  ${w()}`,
];

/** A document of our own grammar, with all words that are in it. */
const documents = fc
  .array(
    fc.oneof(
      fc.constantFrom(...block),
      fc.array(fc.constantFrom(...inline), { minLength: 1, maxLength: 5 }).map(
        (pieces): Piece =>
          (w) =>
            pieces.map((piece) => piece(w)).join(' '),
      ),
    ),
    { maxLength: 14 },
  )
  .chain((pieces) =>
    fc
      .array(fc.constantFrom('\n\n', '\n\n', '\n'), { minLength: pieces.length, maxLength: pieces.length })
      .map((gaps) => {
        let count = 0;
        const word = () => `${WORD}${++count}z`;
        const text = pieces.map((piece, index) => piece(word) + gaps[index]).join('');
        return {
          text,
          words: Array.from({ length: count }, (_, index) => `${WORD}${index + 1}z`),
        };
      }),
  );

/** Every address, citation and id of a body has the right form, and no two strings stand side by side. */
function expectSound(body: Body): void {
  const inlines = (nodes: readonly Inline[]): void => {
    for (const [index, node] of nodes.entries()) {
      if (typeof node === 'string') {
        expect(node).not.toBe('');
        expect(typeof nodes[index + 1]).not.toBe('string');
      } else if (node.type === 'citation') {
        expect(isId(node.source)).toBe(true);
      } else if ('children' in node) {
        if (node.type === 'link') expect(isSafeHref(node.href)).toBe(true);
        inlines(node.children);
      }
    }
  };
  const blocks = (nodes: readonly Block[]): void => {
    for (const node of nodes) {
      if (node.type === 'list') node.items.forEach(blocks);
      else inlines(node.children);
    }
  };
  inlines(body.summary);
  [body.setup, ...body.steps, ...body.cues, body.breathing, body.why, body.coaching].forEach(blocks);
  body.more.forEach((section) => blocks(section.blocks));
  body.faults.forEach(({ sign, cause, fix, coach }) => [sign, cause, fix, coach].forEach(inlines));
  expect(body.faults.every(({ id }) => isId(id))).toBe(true);
  expect(new Set(body.faults.map(({ id }) => id)).size).toBe(body.faults.length);
}

function expectRead(text: string): void {
  const { body, problems } = read(text, 5);
  expectSound(body);
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  for (const { line, column, message, mend } of problems) {
    expect(line).toBeGreaterThanOrEqual(5);
    expect(line - 5).toBeLessThan(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 5]?.length ?? 0) + 1);
    expect(message).not.toBe('');
    expect(mend).not.toBe('');
  }
  expect(read(text, 5)).toEqual({ body, problems });
}

const MARKS = [
  ...'*_`~[](){}<>#!|\\&;:+-=.^"\' \t\n\u00a0\u0000é😀ab1',
  ...[
    '**',
    '](',
    '![',
    '[^a]',
    '[^a]: ',
    '\n\n',
    '\n- ',
    '\n1. ',
    '\n> ',
    '\n## ',
    '\n### ',
    '```',
    '~~~',
    '\n    ',
  ],
  ...[
    '  \n',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '&amp;',
    '&#0;',
    '&#x110000;',
    'http://',
    '**Fix:**',
    '## Steps\n',
    '\r\n',
    '\r',
  ],
  ...[
    '[a]: b\n',
    '---',
    '===',
    '|-|',
    '- [ ] ',
    '{#x}',
    '__proto__',
    'constructor',
    '\ud800',
    'study ',
    'cures ',
  ],
];

describe('no word is lost', () => {
  it('of any document without HTML, images and footnote texts', () => {
    fc.assert(
      fc.property(documents, ({ text, words }) => {
        const { body } = read(text);
        const kept = `${allWords(body)} ${body.citations.map(({ source }) => source).join(' ')} `;
        const known = new Set(kept.match(/qx\d+z/g));
        expect(words.filter((word) => !known.has(word))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('any text at all gives a body, the same one each time', () => {
  it('be it of any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), expectRead), { numRuns: 300 });
  });

  it('be it mostly marks of Markdown', () => {
    const text = fc.array(fc.constantFrom(...MARKS), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, expectRead), { numRuns: 600 });
  });

  it('be it a document with something taken out, put in or doubled', () => {
    const changes = fc.array(
      fc.record({ at: fc.nat(2000), length: fc.nat(8), mark: fc.constantFrom('', ...MARKS) }),
      { minLength: 1, maxLength: 5 },
    );
    const mutated = fc.tuple(documents, changes).map(([{ text }, edits]) =>
      edits.reduce((changed, { at, length, mark }) => {
        const place = changed.length === 0 ? 0 : at % changed.length;
        return changed.slice(0, place) + mark + changed.slice(place + length);
      }, text),
    );
    fc.assert(fc.property(mutated, expectRead), { numRuns: 300 });
  });

  it('and leaves the prototypes of the built-ins as they were', () => {
    const before = [Object, Array, String, Map, RegExp].map(
      ({ prototype }) => Reflect.ownKeys(prototype).length,
    );
    read(
      '## __proto__\n\n[^__proto__] [a][__proto__]\n\n[__proto__]: constructor\n\n### constructor {#__proto__}',
    );
    const after = [Object, Array, String, Map, RegExp].map(
      ({ prototype }) => Reflect.ownKeys(prototype).length,
    );
    expect(after).toEqual(before);
  });
});

/**
 * What a text may cost, and what it must never do, whatever stands in it.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_BODY_SIZE, MAX_FRONT_MATTER_SIZE } from '../../src/parse/limits.js';
import { buildLibrary, parseEntry, parseVocabulary } from '../../src/parse/index.js';
import { entryText } from '../cli/generated-content.js';

const SOUND = entryText(1);
const [FIELDS = '', BODY = ''] = SOUND.slice(4).split('---\n');

/** Milliseconds of CPU. */
function cpu(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The least of three runs: what the work costs, without what the machine does beside it. */
function cost(text: string): number {
  return Math.min(...[1, 2, 3].map(() => cpu(() => parseEntry({ path: 'x.md', text }))));
}

function entry(fields: string, body = BODY): string {
  return `---\n${FIELDS}${fields}---\n${body}`;
}

function fill(part: string, size: number): string {
  return part.repeat(Math.floor(size / part.length));
}

const BUILT_INS = [Object, Array, String, Number, Boolean, Map, Set, Promise, RegExp, Function, Error, Date];

/** Everything that a prototype has, as text. */
function prototypes(): string {
  return JSON.stringify(
    BUILT_INS.map(({ prototype }) =>
      Reflect.ownKeys(prototype).map((key) => {
        const { value, ...rest } = Object.getOwnPropertyDescriptor(prototype, key) ?? {};
        return [String(key), typeof value, Object.keys(rest)];
      }),
    ),
  );
}

/** Pieces that mean something in the format, in any order. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '---\n',
      'name: x\n',
      '  - ',
      '[',
      ']',
      '{',
      '}',
      ': ',
      '"',
      "'",
      '#',
      '&a ',
      '*a',
      '<<: ',
      '\t',
      '\n',
      '\r\n',
      '\ufeff',
    ],
    ...[
      '## Steps\n',
      '## Common faults\n',
      '### A fault {#x}\n',
      '**Fix:** ',
      '1. ',
      '- ',
      '> ',
      '```\n',
      '[^a]',
      '[a](b)',
    ],
    ...[
      '<b>',
      '&lt;',
      '\\',
      '| a | b |\n',
      '__proto__: x\n',
      '*',
      '**',
      '_',
      '![',
      '\0',
      '\ud800',
      '🦩',
      'constructor: ',
    ],
  ),
  fc.string({ maxLength: 5 }),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc
    .tuple(fc.array(piece, { maxLength: 10 }), fc.array(piece, { maxLength: 30 }))
    .map(([fields, body]) => entry(fields.join(''), BODY + body.join(''))),
  // A sound entry with a part taken out and another put in.
  fc
    .tuple(fc.nat(SOUND.length), fc.nat(40), fc.array(piece, { maxLength: 3 }))
    .map(([at, length, pieces]) => SOUND.slice(0, at) + pieces.join('') + SOUND.slice(at + length)),
);

describe('any text at all', () => {
  it('gives a model or problems, twice the same, and leaves the built-ins alone', () => {
    const before = prototypes();
    fc.assert(
      fc.property(anyText, (text) => {
        const first = parseEntry({ path: 'x.md', text });
        const hasErrors = first.problems.some(({ severity }) => severity === 'error');
        expect(first.exercise !== undefined || hasErrors).toBe(true);
        const lines = text.split(/\r\n?|\n/).length;
        for (const { line, column } of first.problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThanOrEqual(1);
        }
        expect(parseEntry({ path: 'x.md', text })).toEqual(first);
      }),
      { numRuns: 800 },
    );
    expect(prototypes()).toBe(before);
  });

  it('gives a vocabulary or problems', () => {
    const before = prototypes();
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom('', 'kind: muscles\nentries:\n', 'kind: sources\n'),
        (text, start) => {
          const file = { path: 'x.yaml', text: start + text };
          const { kind, problems } = parseVocabulary(file);
          expect(kind !== undefined || problems.length > 0).toBe(true);
          buildLibrary([file, { path: 'x.md', text }]);
        },
      ),
      { numRuns: 300 },
    );
    expect(prototypes()).toBe(before);
  });
});

/** A body of nearly the size allowed, in paragraphs of about 400 characters. */
function paragraphs(part: string): string {
  return entry('', BODY + fill(`${fill(part, 400)}\n\n`, MAX_BODY_SIZE - BODY.length));
}

/** Front matter of nearly the size allowed, with a list of as many parts as it takes. */
function listOf(field: string, part: string): string {
  return entry(`${field}: [${fill(`${part}, `, MAX_FRONT_MATTER_SIZE - 700)}${part}]\n`);
}

const WITHIN: Readonly<Record<string, string>> = {
  'plain prose': paragraphs('Plain words in a row. '),
  'one paragraph': entry('', BODY + fill('Plain words in a row. ', MAX_BODY_SIZE - BODY.length)),
  'short paragraphs': entry('', BODY + fill('A paragraph of a few words.\n\n', MAX_BODY_SIZE - BODY.length)),
  'opened emphasis': entry('', BODY + fill('*a **a ', MAX_BODY_SIZE - BODY.length)),
  'opened brackets': paragraphs('[ '),
  'backtick runs': entry('', BODY + Array.from({ length: 340 }, (_, n) => '`'.repeat(n)).join(' ')),
  'footnote marks': paragraphs('x[^a] '),
  'list items': entry('', BODY.replace('## Cues', `## Cues\n\n${fill('- a cue of a few words\n', 50_000)}`)),
  faults: entry(
    '',
    BODY.replace(
      '## Breathing',
      `${Array.from({ length: 1000 }, (_, n) => `### Fault ${n}\n\n**Sign:** a **Cause:** b **Fix:** c\n\n`).join('')}## Breathing`,
    ),
  ),
  'links that lead nowhere safe': paragraphs('[a](javascript:b) '),
  'raw HTML': entry('', BODY + fill('<b>x</b> ', MAX_BODY_SIZE - BODY.length)),
  promises: entry('', BODY + fill('prevents pain ', MAX_BODY_SIZE - BODY.length)),
  'unknown fields': entry(Array.from({ length: 900 }, (_, n) => `nam${n}: x\n`).join('')),
  'items of another type': listOf('sources', '1'),
  'faulty cautions': entry(`cautions: [${fill('{ when: A }, ', 12_000)}{ when: B }]\n`),
  'many ids': listOf('easier', 'a-source-2019').replace('sources: [study-one]\n', ''),
  'a long comment': entry(`# ${fill('x', 30_000)}\n`),
};

const OVER: Readonly<Record<string, string>> = {
  'a file of 10 MB': entry('', fill('word ', 10_000_000)),
  'a file of 10 MB without lines': fill('x', 10_000_000),
  'a file of 10 MB of lines': fill('\n', 10_000_000),
  'front matter of 40 kB': entry(`aka: [${fill('x, ', 40_000)}x]\n`),
  'brackets without end': entry(`aka: ${fill('[', 30_000)}\n`),
  'braces without end': entry(`aka: ${fill('{a: ', 30_000)}\n`, BODY + fill('*a ', 60_000)),
  'dashes without end': entry(`aka:\n  ${fill('- ', 30_000)}\n`),
  'indentation without end': entry(Array.from({ length: 200 }, (_, n) => `${' '.repeat(n)}k:\n`).join('')),
  '1,100 keys': entry(Array.from({ length: 1100 }, (_, n) => `k${n}: x\n`).join('')),
  'a body of 100 kB': entry('', fill('word ', 100_000)),
  'quotes without end': entry('', fill('> ', 60_000)),
  'lists without end': entry('', fill('- + ', 60_000)),
  'emphasis without end': entry('', `${fill('*a _b ', 30_000)}x${fill(' b_ a*', 30_000)}`),
  'a paragraph of brackets': entry('', fill('[', 60_000)),
  'more lines than anyone writes': entry('', fill('x\n\n', 60_000)),
};

describe('within the limits', () => {
  it.each(Object.entries(WITHIN))('%s costs under 200 ms of CPU', (_, text) => {
    const { problems } = parseEntry({ path: 'x.md', text });
    expect(problems.map(({ code }) => code).filter((code) => code.includes('-too-'))).toEqual([]);
    expect(cost(text)).toBeLessThan(200);
  });
});

describe('over the limits', () => {
  it.each(Object.entries(OVER))('%s gives one error, in under 50 ms of CPU', (_, text) => {
    const { problems, exercise } = parseEntry({ path: 'x.md', text });
    expect(problems.map(({ code }) => code)).toEqual([expect.stringContaining('-too-')]);
    expect(exercise).toBeUndefined();
    expect(cost(text)).toBeLessThan(50);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/model/problem.js';
import { MAX_BODY_SIZE, MAX_FILE_SIZE, MAX_FRONT_MATTER_SIZE } from '../../src/parse/limits.js';
import { reporter } from '../../src/parse/report.js';
import { splitFile } from '../../src/parse/split-file.js';
import { cpuOf, places } from './yaml-helpers.js';

function split(text: string, path = 'bird-dog.md') {
  const problems: Problem[] = [];
  const parts = splitFile({ path, text }, reporter(path, problems));
  return { parts, problems, places: places(problems) };
}

const ENTRY = '---\nkind: exercise\n---\n\n## Steps\n';
const ENTRY_PARTS = {
  frontMatter: { text: 'kind: exercise', firstLine: 2 },
  body: { text: '\n## Steps\n', firstLine: 4 },
};

describe('A Markdown file', () => {
  it('is split at its fences, and each part knows its first line', () => {
    expect(split(ENTRY)).toMatchObject({ parts: ENTRY_PARTS, problems: [] });
  });

  it('may have blanks behind its fences', () => {
    expect(split('---  \nkind: exercise\n---\t \n\n## Steps\n').parts).toEqual(ENTRY_PARTS);
  });

  it('may end with its front matter, and may have an empty one', () => {
    expect(split('---\na: 1\n---').parts).toEqual({
      frontMatter: { text: 'a: 1', firstLine: 2 },
      body: { text: '', firstLine: 4 },
    });
    expect(split('---\n---\nbody').parts).toEqual({
      frontMatter: { text: '', firstLine: 2 },
      body: { text: 'body', firstLine: 3 },
    });
  });

  it('keeps lines of hyphens in its body', () => {
    expect(split('---\na: 1\n---\none\n\n---\n\ntwo').parts?.body.text).toBe('one\n\n---\n\ntwo');
  });

  it('has every line where it was, whatever ends the lines', () => {
    const lines = fc.array(fc.stringMatching(/^[a-z#:]{1,5}$/), { maxLength: 8 });
    const ends = fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 18, maxLength: 18 });
    fc.assert(
      fc.property(lines, lines, ends, fc.boolean(), (frontMatter, body, lineEnds, hasMark) => {
        const all = ['---', ...frontMatter, '---', ...body];
        const text = all.map((line, index) => line + (lineEnds[index] ?? '')).join('');
        const { parts } = split((hasMark ? '\ufeff' : '') + text);
        expect(parts).toEqual({
          frontMatter: { text: frontMatter.join('\n'), firstLine: 2 },
          body: { text: body.map((line) => `${line}\n`).join(''), firstLine: 3 + frontMatter.length },
        });
      }),
    );
  });
});

describe('A YAML file', () => {
  it.each(['levels.yaml', 'a/levels.yml', 'LEVELS.YAML'])('is front matter as a whole: %s', (path) => {
    const { parts, problems } = split('kind: levels\n---\n', path);
    expect(parts?.frontMatter).toEqual({ text: 'kind: levels\n---\n', firstLine: 1 });
    expect(parts?.body.text).toBe('');
    expect(problems).toEqual([]);
  });
});

describe('Marks that editors leave', () => {
  it('are taken away after one warning each, and leave every place right', () => {
    const { parts, places: found } = split(`\ufeff${ENTRY.replaceAll('\n', '\r\n')}`);
    expect(parts).toEqual(ENTRY_PARTS);
    expect(found).toEqual(['1:1 byte-order-mark', '1:4 carriage-return']);
  });

  it('are found in YAML files too, and the first carriage return has its place', () => {
    const { parts, places: found } = split('\ufeffkind: levels\na: 1\r\nb: 2\rc: 3\n', 'levels.yaml');
    expect(parts?.frontMatter.text).toBe('kind: levels\na: 1\nb: 2\nc: 3\n');
    expect(found).toEqual(['1:1 byte-order-mark', '2:5 carriage-return']);
  });
});

describe('A file that cannot be split', () => {
  it.each(['', ' \n\t\r\n', '\ufeff', '\ufeff\n'])('%j is empty', (text) => {
    expect(split(text).places).toEqual(['1:1 empty-file']);
    expect(split(text, 'levels.yaml').places).toEqual(['1:1 empty-file']);
    expect(split(text).parts).toBeUndefined();
  });

  it.each([
    ['## Steps\n', '1:1', 'Start the file with a line "---"'],
    ['kind: exercise\n---\n', '1:1', 'Start the file with a line "---"'],
    ['--- kind: exercise\n---\n', '1:1', 'Start the file with a line "---"'],
    ['\n\n---\nkind: exercise\n---\n', '3:1', 'let it be the first line'],
    ['----\nkind: exercise\n----\n', '1:1', 'Write exactly "---" here'],
    ['  ---\nkind: exercise\n---\n', '1:1', 'Write exactly "---" here'],
    ['—\nkind: exercise\n---\n', '1:1', 'Write exactly "---" here'],
  ])('%j has no front matter', (text, place, mend) => {
    const { parts, problems, places: found } = split(text);
    expect(found).toEqual([`${place} front-matter-missing`]);
    expect(problems[0]?.mend).toContain(mend);
    expect(parts).toBeUndefined();
  });

  it.each([
    ['---\nkind: exercise\n\n## Steps\n', 'behind the last field'],
    ['---', 'behind the last field'],
    ['---\nkind: exercise\n----\n\n## Steps\n', 'in line 3'],
    ['---\nkind: exercise\n ---\n', 'in line 3'],
    ['---\nkind: exercise\n–––\n', 'in line 3'],
    ['---\nkind: exercise\n...\n', 'in line 3'],
  ])('%j does not close its front matter', (text, mend) => {
    const { parts, problems, places: found } = split(text);
    expect(found).toEqual(['1:1 front-matter-unclosed']);
    expect(problems[0]?.mend).toContain(mend);
    expect(parts).toBeUndefined();
  });
});

describe('A size over its limit', () => {
  const frontMatter = `a: ${'b'.repeat(MAX_FRONT_MATTER_SIZE - 3)}`;
  const body = 'c'.repeat(MAX_BODY_SIZE);

  it('is one problem, and nothing is split', () => {
    expect(split(`---\n${frontMatter}b\n---\n`)).toMatchObject({
      places: ['2:1 front-matter-too-large'],
      parts: undefined,
    });
    expect(split(`${frontMatter}b`, 'a.yaml')).toMatchObject({
      places: ['1:1 front-matter-too-large'],
      parts: undefined,
    });
    expect(split(`---\na: 1\n---\n${body}c`)).toMatchObject({
      places: ['4:1 body-too-large'],
      parts: undefined,
    });
    expect(split('\ufeff'.padEnd(MAX_FILE_SIZE + 1, '\r'))).toMatchObject({
      places: ['1:1 file-too-large'],
      parts: undefined,
    });
  });

  it('is not reached at the limit itself', () => {
    const { parts, problems } = split(`---\n${frontMatter}\n---\n${body}`);
    expect(problems).toEqual([]);
    expect(parts?.frontMatter.text).toHaveLength(MAX_FRONT_MATTER_SIZE);
    expect(parts?.body.text).toHaveLength(MAX_BODY_SIZE);
    expect(split(`---\n---\n${' '.repeat(MAX_FILE_SIZE - 8)}`).places).not.toContain('1:1 file-too-large');
  });

  it('is found at once in 10 MB', () => {
    const text = 'a: 1\n'.repeat(2_000_000);
    expect(cpuOf(() => split(text))).toBeLessThan(10);
    expect(split(text).places).toEqual(['1:1 file-too-large']);
  });
});

describe('Time', () => {
  it.each([
    ['fences with more behind them', '---\n'.padEnd(MAX_FILE_SIZE, '--- x\n')],
    ['one line of hyphens', '---\n'.padEnd(MAX_FILE_SIZE - 1, '-') + 'x'],
    ['one line of dashes', '---\n'.padEnd(MAX_FILE_SIZE - 1, '—') + 'x'],
    ['one line of blanks', '---\n'.padEnd(MAX_FILE_SIZE - 1, ' ') + 'x'],
    ['carriage returns', '---\r'.padEnd(MAX_FILE_SIZE, '\r')],
  ])('stays under 50 ms for the largest file: %s', (_name, text) => {
    expect(cpuOf(() => split(text))).toBeLessThan(50);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documents, oracle } from './yaml-documents.js';
import { nodesOf, read } from './yaml-helpers.js';

const CONTENT = new URL('../../content/', import.meta.url);
const contentFiles = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.(md|yaml)$/.test(path),
);

describe('a document of the subset', () => {
  it('has the value that YAML 1.2 gives it, and no problems', () => {
    fc.assert(
      fc.property(documents, ({ text }) => {
        const { value, problems } = read(text);
        expect(problems).toEqual([]);
        expect(value).toEqual(oracle(text));
      }),
      { numRuns: 800 },
    );
  });

  it('has the place of every key and scalar, from the first line given', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 9 }), ({ text, placed }, firstLine) => {
        const { map } = read(text, firstLine);
        const found = [...nodesOf(map as NonNullable<typeof map>)].filter(
          ({ type }) => type === 'scalar' || type === 'key',
        );
        const expected = placed.map(({ line, column }) => ({ line: line + firstLine - 1, column }));
        expect(found.map(({ at }) => at)).toEqual(expected);
        const lines = text.split('\n');
        for (const { written, line, column } of placed) {
          expect(lines[line - 1]?.slice(column - 1, column - 1 + written.length)).toBe(written);
        }
      }),
      { numRuns: 250 },
    );
  });

  it('has the place of every map and list: its bracket, its first hyphen or its first key', () => {
    fc.assert(
      fc.property(documents, ({ text }) => {
        const { map } = read(text);
        const lines = text.split('\n');
        const nodes = [...nodesOf(map as NonNullable<typeof map>)];
        nodes.forEach(({ type, at }, index) => {
          const first = lines[at.line - 1]?.charAt(at.column - 1);
          const next = nodes[index + 1];
          if (type === 'list') expect(first).toMatch(/[[-]/);
          if (type === 'map' && first !== '{') expect(next).toEqual({ type: 'key', at });
        });
      }),
      { numRuns: 150 },
    );
  });
});

describe('the content of this repository', () => {
  it('has files', () => {
    expect(contentFiles.length).toBeGreaterThan(0);
  });

  it.each(contentFiles)('%s has the value that YAML 1.2 gives it', (path) => {
    const file = readFileSync(new URL(path, CONTENT), 'utf8');
    const text = path.endsWith('.md') ? (/^---\n(.*?)\n---$/ms.exec(file)?.[1] ?? '') : file;
    const { value, problems } = read(text);
    expect(problems).toEqual([]);
    expect(Object.keys(value as object)).toContain('kind');
    expect(value).toEqual(oracle(text));
  });
});

/**
 * Canonical cases that are too large to be files.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProblemCode } from '../../src/model/problem.js';
import type { SourceFile } from '../../src/parse/index.js';

export interface GeneratedCase {
  readonly name: string;
  readonly file: () => SourceFile;
  readonly problems: readonly { code: ProblemCode; line: number; column: number }[];
  readonly model?: null;
}

/** A sound entry with more fields, and more of a body. */
function sound(fields: string, body: string): SourceFile {
  const text = readFileSync(join(import.meta.dirname, 'cases/sound.md'), 'utf8');
  return { path: 'generated.md', text: text.replace('\n---\n', `\n${fields}---\n`) + body };
}

const MEGABYTE = 1024 * 1024;

export const GENERATED: readonly GeneratedCase[] = [
  {
    name: 'a file of 10 MB',
    file: () => sound('', 'word '.repeat(2 * MEGABYTE)),
    problems: [{ code: 'file-too-large', line: 1, column: 1 }],
    model: null,
  },
  {
    name: 'front matter of 33 kB',
    file: () => sound(`aka: [${'x, '.repeat(11_000)}x]\n`, ''),
    problems: [{ code: 'front-matter-too-large', line: 2, column: 1 }],
    model: null,
  },
  {
    name: '1,100 keys',
    file: () => sound(Array.from({ length: 1100 }, (_, index) => `key${index}: 1\n`).join(''), ''),
    problems: [{ code: 'front-matter-too-many-keys', line: 1000, column: 1 }],
    model: null,
  },
  {
    name: 'a body of 65 kB',
    file: () => sound('', 'word '.repeat(13_200)),
    problems: [{ code: 'body-too-large', line: 12, column: 1 }],
    model: null,
  },
];

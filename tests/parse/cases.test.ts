/**
 * Runs every case in `cases/`; see `cases/README.md` for how to add one. No TypeScript is needed.
 */
import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROBLEM_KINDS, type Problem, type ProblemCode } from '../../src/model/problem.js';
import {
  buildLibrary,
  isRoutineFile,
  isVocabularyPath,
  parseEntry,
  parseRoutine,
  parseVocabulary,
  type SourceFile,
} from '../../src/parse/index.js';
import { GENERATED } from './generated-cases.js';

const FOLDER = join(import.meta.dirname, 'cases');

interface ExpectedProblem {
  readonly file?: string;
  readonly code: ProblemCode;
  readonly line: number;
  readonly column: number;
  /** A regular expression that the message matches. */
  readonly message?: string;
  /** A regular expression that the mend matches. */
  readonly mend?: string;
}

interface Expected {
  readonly problems: readonly ExpectedProblem[];
  /** A part of the exercise or routine, or of all of them by id for a folder; `null` when there must be none. */
  readonly model?: object | null;
}

/** What was made of a case. */
interface Outcome {
  readonly problems: readonly Problem[];
  readonly model: unknown;
}

function readFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'expected.json')
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).replaceAll(sep, '/'), text: readFileSync(path, 'utf8') }));
}

function parseAlone(file: SourceFile): Outcome {
  if (isVocabularyPath(file.path)) return { ...parseVocabulary(file), model: undefined };
  if (isRoutineFile(file)) {
    const { problems, routine } = parseRoutine(file);
    return { problems, model: routine ?? null };
  }
  const { problems, exercise } = parseEntry(file);
  return { problems, model: exercise ?? null };
}

function parseTogether(files: readonly SourceFile[]): Outcome {
  const { problems, exercises, routines } = buildLibrary(files);
  return { problems, model: Object.fromEntries<unknown>([...exercises, ...routines]) };
}

function compare(outcome: Outcome, expected: Expected, isFolder: boolean): void {
  const found = outcome.problems.map(({ file, code, line, column }) =>
    isFolder ? { file, code, line, column } : { code, line, column },
  );
  const wanted = expected.problems.map(({ file, code, line, column }) =>
    isFolder ? { file, code, line, column } : { code, line, column },
  );
  expect(found).toEqual(wanted);
  for (const [index, { message, mend }] of expected.problems.entries()) {
    if (message) expect(outcome.problems[index]?.message).toMatch(new RegExp(message));
    if (mend) expect(outcome.problems[index]?.mend).toMatch(new RegExp(mend));
  }
  if (expected.model === null) expect(outcome.model).toBeNull();
  else if (expected.model) expect(outcome.model).toMatchObject(expected.model);
}

function readExpected(path: string): Expected {
  return JSON.parse(readFileSync(path, 'utf8')) as Expected;
}

/** A case on disk, with what it must come to. */
interface Case {
  readonly name: string;
  readonly outcome: () => Outcome;
  readonly expected: Expected;
  readonly isFolder: boolean;
}

function readCase(entry: Dirent): Case[] {
  const path = join(FOLDER, entry.name);
  if (entry.isDirectory()) {
    const expected = readExpected(join(path, 'expected.json'));
    return [
      { name: `${entry.name}/`, outcome: () => parseTogether(readFiles(path)), expected, isFolder: true },
    ];
  }
  if (!/\.(?:md|yaml)$/.test(entry.name) || entry.name === 'README.md') return [];
  const expected = readExpected(path.replace(/\.(?:md|yaml)$/, '.json'));
  const file = { path: entry.name, text: readFileSync(path, 'utf8') };
  return [{ name: entry.name, outcome: () => parseAlone(file), expected, isFolder: false }];
}

const CASES: readonly Case[] = [
  ...readdirSync(FOLDER, { withFileTypes: true }).flatMap(readCase),
  ...GENERATED.map(({ name, file, ...expected }) => ({
    name,
    outcome: () => parseAlone(file()),
    expected,
    isFolder: false,
  })),
];

describe('the canonical cases', () => {
  it.each(CASES)('$name', ({ outcome, expected, isFolder }) => {
    compare(outcome(), expected, isFolder);
  });

  it('have one for every code of a problem', () => {
    const covered = new Set(CASES.flatMap(({ expected }) => expected.problems.map(({ code }) => code)));
    // A file that cannot be read never reaches the parser, and a pose that cannot be stood in is found by drawing it:
    // tests/cli/check.test.ts and tests/figure/check.test.ts have their cases.
    const missing = Object.keys(PROBLEM_KINDS).filter(
      (code) =>
        !/^(?:unreadable-file|pose-.*|fault-(?:limit|not-visible))$/.test(code) &&
        !covered.has(code as ProblemCode),
    );
    expect(missing).toEqual([]);
  });
});

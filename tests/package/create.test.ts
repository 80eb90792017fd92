/** `npm run create element <name>` in a copy of the project: what it makes must hold in every check at once. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const NAME = 'exercise-name';

/** A dozen commands on a busy machine. */
const MINUTES = 10 * 60_000;

/** What is not copied: it is made, or linked, or of no use there. */
const LEFT_OUT = ['.git', 'node_modules', 'dist', 'artifacts', 'storybook-static'];

let copy: string;

interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a program of the copy, or of its packages, there. */
function run(program: string, ...args: string[]): Outcome {
  const options = { cwd: copy, encoding: 'utf8', maxBuffer: 64_000_000 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], options);
  return { status, output: stdout + stderr };
}

/** That a program ends well; what it said, if it does not. */
function expectWell({ status, output }: Outcome): void {
  expect(status, output.slice(-6000)).toBe(0);
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'formcue-create-'));
  const root = resolve('.');
  cpSync(root, copy, {
    recursive: true,
    filter: (path) => path === root || !LEFT_OUT.includes(basename(path)),
  });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'dir');
}, MINUTES);
afterAll(() => rmSync(copy, { recursive: true }));

describe('creating an element', () => {
  it.each([
    ['ExerciseName', 'words in lower case'],
    ['name', 'two at least'],
    ['exercise-', 'joined by hyphens'],
    ['font-face', 'HTML keeps this name'],
    ['exercise-card', 'there is src/elements/exercise-card'],
    ['content-element', 'taken by src/elements/shared/content-element.ts'],
    ['figure-engine', 'has another file of this name'],
  ])('is refused for the name %s', (name, reason) => {
    const { status, output } = run('tools/create.mjs', 'element', name);
    expect(status).toBe(2);
    expect(output).toContain(reason);
  });

  it('is refused for anything but an element', () => {
    expect(run('tools/create.mjs', 'exercise', 'bird-dog').status).toBe(2);
    expect(run('tools/create.mjs', 'element').output).toContain('npm run create element');
  });

  describe('gives one that', () => {
    let said = '';
    beforeAll(() => {
      const outcome = run('tools/create.mjs', 'element', NAME);
      expectWell(outcome);
      said = outcome.output;
    }, MINUTES);

    it('comes with a word on what to do next, and cannot be created again', () => {
      expect(said).toContain(`<${NAME}> works`);
      expect(said).toContain('npm run visual:accept');
      expect(run('tools/create.mjs', 'element', NAME).output).toContain('The name is taken');
    });

    it('is in the manifest and in the docs, which are fresh', () => {
      expect(readFileSync(join(copy, 'docs/elements.md'), 'utf8')).toContain(`## \`<${NAME}>\``);
      expectWell(run('tools/docs.mjs', '--check'));
    });

    it.each(['tsconfig.json', 'tsconfig.browser.json'])(
      'holds in the type check of %s',
      (config) => expectWell(run('node_modules/typescript/bin/tsc', '--noEmit', '-p', config)),
      MINUTES,
    );

    it(
      'is as the house writes',
      () => {
        const files = [...said.matchAll(/^(?:created|edited) +(\S+)$/gm)].map(([, file = '']) => file);
        expect(files.length).toBeGreaterThan(10);
        const code = files.filter((file) => /\.(?:ts|mjs)$/.test(file));
        expectWell(run('node_modules/eslint/bin/eslint.js', ...code));
        expectWell(run('node_modules/prettier/bin/prettier.cjs', '--check', ...files));
      },
      MINUTES,
    );

    it(
      'passes its own test, and those of every element',
      () => {
        const tests = [`tests/elements/${NAME}.test.ts`, 'tests/contracts/contracts.test.ts'];
        const outcome = run('node_modules/@web/test-runner/dist/bin.js', '--files', ...tests);
        expectWell(outcome);
        const report = JSON.parse(readFileSync(join(copy, 'artifacts/browser-tests.json'), 'utf8')) as {
          passed: number;
        };
        expect(report.passed).toBeGreaterThan(20);
      },
      MINUTES,
    );

    it(
      'is small enough for the budgets, which a build of the whole keeps',
      () => expectWell(run('tools/build.mjs')),
      MINUTES,
    );

    it(
      'looks as tokens say, and has a story for every state',
      () => {
        const tests = ['tests/tokens', 'tests/stories'];
        const outcome = run('node_modules/vitest/vitest.mjs', 'run', '--project', 'node', ...tests);
        expectWell(outcome);
      },
      MINUTES,
    );

    it(
      'is shown by its stories as they say, each without a complaint',
      () => {
        const report = 'artifacts/its-stories.json';
        // The packages stand elsewhere, where a server gives out nothing unless it is told to.
        writeFileSync(
          join(copy, 'vitest.linked.config.ts'),
          `import { mergeConfig } from 'vitest/config';
          import config from './vitest.storybook.config.js';
          export default mergeConfig(config, { cacheDir: 'artifacts/vite', server: { fs: { strict: false } } });`,
        );
        const outcome = run(
          'node_modules/vitest/vitest.mjs',
          'run',
          ...['--config', 'vitest.linked.config.ts'],
          ...['--reporter', 'default', '--reporter', 'json', '--outputFile', report],
          `stories/elements/${NAME}.stories.ts`,
        );
        expectWell(outcome);
        const { numPassedTests } = JSON.parse(readFileSync(join(copy, report), 'utf8')) as {
          numPassedTests: number;
        };
        expect(numPassedTests).toBeGreaterThan(15);
      },
      MINUTES,
    );

    it(
      'is in the package, and in the script tag',
      () => {
        const tests = ['manifest', 'exports', 'cdn', 'layers', 'editor'].map(
          (name) => `tests/package/${name}.test.ts`,
        );
        expectWell(run('node_modules/vitest/vitest.mjs', 'run', '--project', 'package', ...tests));
      },
      MINUTES,
    );
  });
});

/**
 * The types that are packed, under every TypeScript that is supported: `tests/types/` holds what must compile, and in it, marked line by
 * line, what must not.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { usePacked } from './packed.js';

const root = resolve(import.meta.dirname, '../..');
const modules = join(root, 'node_modules');
const packed = usePacked();

/** The compilers, by version. */
const COMPILERS = {
  '5.9': 'typescript-5.9/bin/tsc',
  '6.0': 'typescript/bin/tsc',
  '7.0': 'typescript-7/bin/tsc',
};

/** The oldest and the newest look into the declarations of the package as well. */
const checksDeclarations = (version: string): boolean => version !== '6.0';

const FRAMEWORKS = ['react', '@types/react', 'vue', 'svelte'];

const OPTIONS = {
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'bundler',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  jsx: 'react-jsx',
  noEmit: true,
  skipLibCheck: true,
};

/** A project with files of `tests/types/`; with the frameworks, it has a copy of the package of its own, which finds them. */
function makeProject(name: string, folders: readonly string[], options = {}): string {
  const project = join(packed().project, name);
  mkdirSync(project, { recursive: true });
  for (const folder of folders)
    cpSync(join(root, 'tests/types', folder), join(project, folder), { recursive: true });
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: { ...OPTIONS, ...options },
      vueCompilerOptions: { strictTemplates: true },
      include: folders,
    }),
  );
  return project;
}

function addFrameworks(project: string): void {
  for (const name of FRAMEWORKS) {
    const path = join(project, 'node_modules', name);
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(join(modules, name), path, 'dir');
  }
  cpSync(packed().folder, join(project, 'node_modules/formcue'), { recursive: true });
}

/** What a script of a package of ours prints. */
function run(script: string, ...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(modules, script), ...args], {
    encoding: 'utf8',
  });
  return stdout + stderr;
}

/** The lines of a file, counted from 1, that follow a mark. */
function marked(file: string): number[] {
  const lines = readFileSync(join(root, 'tests/types', file), 'utf8').split('\n');
  return lines.flatMap((line, index) => (line.includes('<!-- error: ') ? [index + 2] : []));
}

/** The lines with errors, by file. */
function linesIn(output: string, pattern: RegExp): Record<string, number[]> {
  const found: Record<string, Set<number>> = {};
  for (const [, file = '', line] of output.matchAll(pattern))
    (found[file.replace(/^.*\//, '')] ??= new Set()).add(Number(line));
  return Object.fromEntries(
    Object.entries(found).map(([file, lines]) => [file, [...lines].sort((a, b) => a - b)]),
  );
}

describe.each(Object.entries(COMPILERS))('TypeScript %s', (version, compiler) => {
  it('is the compiler', () => {
    expect(run(compiler, '--version')).toContain(`Version ${version}.`);
  });

  it('compiles the types of the package without a framework, and finds every mistake', () => {
    const project = makeProject(`plain-${version}`, ['plain'], {
      skipLibCheck: !checksDeclarations(version),
    });
    expect(run(compiler, '-p', project)).toBe('');
  });

  it('compiles the types for React, Vue and Svelte, and finds every mistake', () => {
    // Only the newest is quick enough for the declarations of three frameworks.
    expect(run(compiler, '-p', frameworks, '--skipLibCheck', String(version !== '7.0'))).toBe('');
  });
});

let frameworks = '';
beforeAll(() => {
  frameworks = makeProject('frameworks', ['react', 'vue', 'svelte']);
  addFrameworks(frameworks);
});

describe('in templates', () => {
  it('of Vue, every mistake is found, and nothing else', () => {
    const output = run('vue-tsc/bin/vue-tsc.js', '-p', frameworks, '--pretty', 'false');
    expect(linesIn(output, /^(.+?)\((\d+),\d+\): error/gm), output).toEqual({
      'Invalid.vue': marked('vue/Invalid.vue'),
    });
  });

  it('of Svelte, every mistake is found, and nothing else', () => {
    const output = run(
      'svelte-check/bin/svelte-check',
      '--workspace',
      frameworks,
      '--tsconfig',
      join(frameworks, 'tsconfig.json'),
      '--output',
      'machine',
    );
    expect(linesIn(output, /^\d+ ERROR "([^"]+)" (\d+):/gm), output).toEqual({
      'Invalid.svelte': marked('svelte/Invalid.svelte'),
    });
  });
});

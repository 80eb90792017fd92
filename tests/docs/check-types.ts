/** Samples of TypeScript, React, Vue and Svelte: as files of a project that has installed the package, under its own compiler. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { nameOf, type Block } from './blocks.js';

const PROGRAMS = {
  ts: ['typescript/bin/tsc', '--noEmit', '--pretty', 'false'],
  tsx: ['typescript/bin/tsc', '--noEmit', '--pretty', 'false'],
  vue: ['vue-tsc/bin/vue-tsc.js', '--noEmit', '--pretty', 'false'],
  svelte: ['svelte-check/bin/svelte-check', '--output', 'machine', '--tsconfig', './tsconfig.json'],
} as const;

export type TypedLanguage = keyof typeof PROGRAMS;

export const TYPED = Object.keys(PROGRAMS) as readonly TypedLanguage[];

/** What a project has installed beside the package. */
const INSTALLED = ['@types/node', '@types/react', 'csstype', 'vue', 'svelte', 'typescript'];

const COMPILER_OPTIONS = {
  target: 'es2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: ['node'],
  jsx: 'react-jsx',
  strict: true,
  noEmit: true,
  verbatimModuleSyntax: true,
};

/** What a compiler says about `blocks`, all of one language, in `project`. */
export function problemsOfTypes(
  project: string,
  language: TypedLanguage,
  blocks: readonly Block[],
): string[] {
  for (const name of INSTALLED) install(project, name);
  const folder = join(project, `samples-${language}`);
  mkdirSync(folder);
  blocks.forEach(({ text }, index) => writeFileSync(join(folder, `sample${index}.${language}`), `${text}\n`));
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: COMPILER_OPTIONS, include: ['.'] }),
  );
  const [program, ...args] = PROGRAMS[language];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('node_modules', program), ...(language === 'svelte' ? args : ['-p', 'tsconfig.json', ...args])],
    { cwd: folder, encoding: 'utf8' },
  );
  const output = (stdout + stderr).replace(/sample(\d+)\.\w+/g, (file, index: string) => {
    const block = blocks[Number(index)];
    return block ? `${nameOf(block)} (${file})` : file;
  });
  return status === 0 ? [] : [output];
}

function install(project: string, name: string): void {
  const place = join(project, 'node_modules', name);
  const installed = resolve('node_modules', name);
  if (existsSync(place) || !existsSync(installed)) return;
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(installed, place, 'dir');
}

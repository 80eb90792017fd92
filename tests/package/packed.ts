/** The package as npm would publish it, unpacked into a project that depends on it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const RUNTIME = ['@lit/context', 'lit', 'marked', 'valibot'];

export interface Packed {
  /** A project whose node_modules hold the package and its dependencies. */
  readonly project: string;
  /** The package in it. */
  readonly folder: string;
  /** Paths of all files in the package. */
  readonly files: readonly string[];
}

/** Packs once for the tests of a file. */
export function usePacked(): () => Packed {
  let packed: Packed | undefined;
  beforeAll(() => {
    const project = mkdtempSync(join(tmpdir(), 'formcue-packed-'));
    const output = execFileSync(
      'npm',
      ['pack', '--json', '--ignore-scripts', '--pack-destination', project],
      {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    const answer = JSON.parse(output) as PackAnswer[] | Record<string, PackAnswer>;
    const [{ filename, files }] = Object.values(answer) as [PackAnswer];
    const modules = join(project, 'node_modules');
    const folder = join(modules, 'formcue');
    mkdirSync(folder, { recursive: true });
    execFileSync('tar', ['-xzf', join(project, filename), '-C', folder, '--strip-components=1']);
    for (const name of RUNTIME) {
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(join(root, 'node_modules', name), join(modules, name), 'dir');
    }
    packed = { project, folder, files: files.map(({ path }) => path) };
  });
  afterAll(() => {
    if (packed) rmSync(packed.project, { recursive: true });
  });
  return () => {
    if (!packed) throw new Error('The package is packed when the tests begin: ask for it in one of them.');
    return packed;
  };
}

interface PackAnswer {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

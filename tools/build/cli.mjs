/**
 * Bundles the command line: its own modules as a few files, where they are many otherwise, which is a tenth of what a build of a thousand
 * entries costs. Packages stay outside, as dependencies. See docs/decisions/0012.
 */
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../steps.mjs';

/**
 * Replaces what the compiler wrote in `folder`, the one of the command line, by the bundle.
 * @param {string} folder
 */
export async function buildCli(folder) {
  rmSync(folder, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/formcue.ts'],
    outdir: folder,
    bundle: true,
    // A command loads what it needs, and the parser after V8 was told how to treat it.
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'warning',
  });
  // npx runs it where it stands, and npm sets this only when a package is installed.
  chmodSync(join(folder, 'formcue.js'), 0o755);
}

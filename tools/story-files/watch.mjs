/**
 * Beside a Storybook in development: compiles content/ whenever it changes, and writes the stories of it anew. It ends when its standard
 * input does, and so with whoever started it.
 */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { root } from '../steps.mjs';
import { writeStories } from './write.mjs';

const compiler = spawn(
  process.execPath,
  ['dist/cli/formcue.js', 'build', 'content', '--out', 'dist/cdn/content', '--watch'],
  { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
);

/** One after the other, each after the build that it follows. */
let written = Promise.resolve();
compiler.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
  process.stdout.write(text);
  written = written
    .then(() => writeStories())
    .then(
      () => undefined,
      // The next change may mend it.
      (error) => console.error(error),
    );
});
compiler.on('exit', (code) => process.exit(code ?? 0));
process.stdin.on('end', () => compiler.kill()).resume();

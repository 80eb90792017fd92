/**
 * `npm run storybook`, and the second half of `npm run build`: Storybook for development (`dev`), or as files in storybook-static/ (`build`).
 * It tells nobody that it runs. Needs dist/. A build says how long it took, and fails when that is more than it may.
 */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fromPackage, root } from './steps.mjs';
import { writeStories } from './story-files/write.mjs';

const [command = 'build'] = process.argv.slice(2);
const [, program] = fromPackage('storybook/dist/bin/dispatcher.js');
const options =
  command === 'dev'
    ? ['--port', '6006', '--ci', '--no-open']
    : ['--output-dir', join(root, 'storybook-static'), '--quiet'];

/** Seconds that a build may take, on two cores. */
const BUDGET = 180;

const started = performance.now();
await writeStories();
// It ends with this process: then its standard input does.
if (command === 'dev') {
  spawn(process.execPath, ['tools/story-files/watch.mjs'], {
    cwd: root,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
}
const { status } = spawnSync(process.execPath, [program, command, '--disable-telemetry', ...options], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' },
});

const seconds = (performance.now() - started) / 1000;
const isSlow = command === 'build' && seconds > BUDGET;
if (command === 'build') console.log(`Storybook was built in ${seconds.toFixed(1)} s (at most ${BUDGET}).`);
process.exit(isSlow ? 1 : (status ?? 1));

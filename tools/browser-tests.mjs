/** How web-test-runner tests the elements, in whichever browser. */
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { browserTestCounts } from './browser-test-counts.mjs';

/** Path of a file of this project. */
const here = (/** @type {string} */ file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/**
 * @param {import('@web/test-runner').BrowserLauncher} browser
 * @param {string} report where the counts go, a file of this project
 * @param {readonly string[]} [without] files of tests that this browser cannot run here, and no other
 * @returns {import('@web/test-runner').TestRunnerConfig}
 */
export function browserTests(browser, report, without = []) {
  return {
    files: [
      'tests/elements/**/*.test.ts',
      'tests/contracts/**/*.test.ts',
      ...without.map((file) => `!${file}`),
    ],
    nodeResolve: true,
    browsers: [browser],
    plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: here('tsconfig.json') })],
    reporters: [defaultReporter(), browserTestCounts(here(report))],
    // Long, for a busy machine; a test that hangs is caught by the framework's own time-out.
    browserStartTimeout: 120_000,
    testsStartTimeout: 120_000,
    testsFinishTimeout: 240_000,
    testFramework: { config: { timeout: '30000' } },
  };
}

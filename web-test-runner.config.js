import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserTestCounts } from './tools/browser-test-counts.mjs';
import { findBrowser } from './tools/browsers.mjs';

/** Path of a file of this project. */
const here = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: ['tests/elements/**/*.test.ts', 'tests/contracts/**/*.test.ts'],
  nodeResolve: true,
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions: await findBrowser() })],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: here('tsconfig.json') })],
  reporters: [defaultReporter(), browserTestCounts(here('artifacts/browser-tests.json'))],
  // Long, for a busy machine; a test that hangs is caught by the framework's own time-out.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 240_000,
  testFramework: { config: { timeout: '30000' } },
};

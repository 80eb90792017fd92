import { configDefaults, defineConfig } from 'vitest/config';

/** Long enough for a first import on a busy machine; no test waits for it. */
const TIMEOUT = 60_000;

/** Tests that web-test-runner runs in a browser. */
const IN_BROWSER = ['tests/elements/**', 'tests/contracts/**'];
/** Tests of what the build makes, and of what the documentation says about it. */
const OF_THE_PACKAGE = ['tests/package/**/*.test.ts', 'tests/docs/**/*.test.ts'];
const OF_THE_DEMO = ['tests/demo/**/*.test.ts'];
/** Tests of the static Storybook. */
const OF_STORYBOOK = ['tests/storybook/**/*.test.ts'];
const IN_FIREFOX = ['tests/demo/firefox.test.ts'];

export default defineConfig({
  test: {
    projects: [
      project(
        'node',
        ['tests/**/*.test.ts'],
        [...IN_BROWSER, ...OF_THE_PACKAGE, ...OF_THE_DEMO, ...OF_STORYBOOK],
      ),
      project('package', OF_THE_PACKAGE),
      project('demo', OF_THE_DEMO, IN_FIREFOX),
      project('storybook-static', OF_STORYBOOK),
      project('firefox', IN_FIREFOX),
    ],
  },
});

function project(name: string, include: string[], exclude: string[] = []) {
  return {
    test: {
      name,
      include,
      exclude: [...configDefaults.exclude, ...exclude],
      testTimeout: TIMEOUT,
      hookTimeout: TIMEOUT,
    },
  };
}

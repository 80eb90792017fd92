/** What `npm test` and `npm run test:firefox` run; `npm run verify` runs the same and more. */
import { join } from 'node:path';
import { artifacts, fromPackage } from './steps.mjs';

/** @typedef {import('./steps.mjs').Step} Step */

/**
 * It checks types too, with tsconfig.build.json.
 * @type {Step}
 */
export const build = { name: 'Build', command: ['node', 'tools/build.mjs'] };

/** @type {readonly Step[]} */
export const testSteps = [
  typeCheck('Types, everywhere', 'tsconfig.json'),
  typeCheck('Types, without DOM and Node: model, parse, pack', 'tsconfig.pure.json'),
  typeCheck('Types, without Node: elements, define', 'tsconfig.browser.json'),
  build,
  vitest('Node tests', 'node'),
  browserTests('Browser tests', 'web-test-runner.config.js', 'browser-tests.json'),
];

/**
 * The stories, after a build.
 * @type {readonly Step[]}
 */
export const storySteps = [
  { name: 'Storybook, as files', command: ['node', 'tools/storybook.mjs', 'build'] },
  vitest('Stories', 'storybook', 'vitest.storybook.config.ts'),
  {
    name: 'Stills of stories',
    command: ['node', 'tools/visual.mjs'],
    report: join(artifacts, 'visual.json'),
    count: (report) => /** @type {import('./steps.mjs').Counts} */ (report),
  },
];

/**
 * What runs in Firefox, after a build.
 * @type {readonly Step[]}
 */
export const firefoxSteps = [
  browserTests('Browser tests in Firefox', 'web-test-runner.firefox.config.js', 'browser-tests-firefox.json'),
  vitest('Demo tests in Firefox', 'firefox'),
];

/**
 * @param {string} name
 * @param {string} config
 * @returns {Step}
 */
function typeCheck(name, config) {
  return { name, command: [...fromPackage('typescript/bin/tsc'), '--noEmit', '-p', config] };
}

/**
 * @param {string} name
 * @param {string} config of web-test-runner
 * @param {string} file the report, one of the artifacts
 * @returns {Step}
 */
function browserTests(name, config, file) {
  return {
    name,
    command: [...fromPackage('@web/test-runner/dist/bin.js'), '--config', config],
    report: join(artifacts, file),
    count: (report) => /** @type {import('./steps.mjs').Counts} */ (report),
  };
}

/**
 * One project of a configuration of vitest.
 * @param {string} name
 * @param {string} project
 * @param {string} [config]
 * @returns {Step}
 */
export function vitest(name, project, config = 'vitest.config.ts') {
  const report = join(artifacts, `vitest-${project}.json`);
  return {
    name,
    command: [
      ...fromPackage('vitest/vitest.mjs'),
      'run',
      '--config',
      config,
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    report,
    count: (json) => {
      const { numPassedTests, numFailedTests } =
        /** @type {{ numPassedTests: number, numFailedTests: number }} */ (json);
      return { passed: numPassedTests, failed: numFailedTests };
    },
  };
}

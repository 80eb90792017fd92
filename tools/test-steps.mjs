/** What `npm test` runs; `npm run verify` runs the same and more. */
import { join } from 'node:path';
import { artifacts, fromPackage } from './steps.mjs';

/** @typedef {import('./steps.mjs').Step} Step */

/** @type {readonly Step[]} */
export const testSteps = [
  typeCheck('Types, everywhere', 'tsconfig.json'),
  typeCheck('Types, without DOM and Node: model, parse, pack', 'tsconfig.pure.json'),
  typeCheck('Types, without Node: elements, define', 'tsconfig.browser.json'),
  // The build checks types too, with tsconfig.build.json.
  { name: 'Build', command: ['node', 'tools/build.mjs'] },
  vitest('Node tests', 'node'),
  {
    name: 'Browser tests',
    command: fromPackage('@web/test-runner/dist/bin.js'),
    report: join(artifacts, 'browser-tests.json'),
    count: (report) => /** @type {import('./steps.mjs').Counts} */ (report),
  },
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
 * One project of vitest.config.ts.
 * @param {string} name
 * @param {string} project
 * @returns {Step}
 */
export function vitest(name, project) {
  const report = join(artifacts, `vitest-${project}.json`);
  return {
    name,
    command: [
      ...fromPackage('vitest/vitest.mjs'),
      'run',
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

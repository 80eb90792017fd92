/** A reporter for web-test-runner that writes how many tests passed and failed, for `npm test` to add up. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * @param {string} file where the counts go
 * @returns {import('@web/test-runner').Reporter}
 */
export function browserTestCounts(file) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0 };
      for (const { testResults, errors } of sessions) {
        const results = testResults ? resultsOf(testResults) : [];
        counts.passed += results.filter((result) => result.passed).length;
        counts.failed += results.filter((result) => !result.passed && !result.skipped).length;
        // A file that could not be loaded, or an error outside any test.
        counts.failed += errors.length;
      }
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

/**
 * All tests of a suite and of the suites in it.
 * @param {import('@web/test-runner').TestSuiteResult} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
function resultsOf(suite) {
  return [...suite.tests, ...suite.suites.flatMap(resultsOf)];
}

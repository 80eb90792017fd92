/** `npm test`: types, build, Node tests, browser tests. */
import { runSteps } from './steps.mjs';
import { testSteps } from './test-steps.mjs';

await runSteps(testSteps);

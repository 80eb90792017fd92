/** `npm run test:stories`: every story in a browser, after a build of everything. */
import { runSteps } from './steps.mjs';
import { build, storySteps } from './test-steps.mjs';

await runSteps([build, ...storySteps]);

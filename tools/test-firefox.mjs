/** `npm run test:firefox`: the elements and the demo in an installed Firefox. */
import process from 'node:process';
import { installedFirefox, NO_FIREFOX } from './browsers.mjs';
import { runSteps } from './steps.mjs';
import { build, firefoxSteps } from './test-steps.mjs';

if (installedFirefox()) {
  await runSteps([build, ...firefoxSteps]);
} else {
  console.error(NO_FIREFOX);
  process.exitCode = 1;
}

import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserTests } from './tools/browser-tests.mjs';
import { findBrowser } from './tools/browsers.mjs';

export default browserTests(
  playwrightLauncher({ product: 'chromium', launchOptions: await findBrowser() }),
  'artifacts/browser-tests.json',
);

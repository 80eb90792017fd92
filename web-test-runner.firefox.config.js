import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserTests } from './tools/browser-tests.mjs';
import { findFirefox } from './tools/browsers.mjs';

const { launchOptions, media } = await findFirefox();

export default browserTests(
  playwrightLauncher({
    product: 'firefox',
    launchOptions,
    createPage: async ({ context }) => media.lendTo(await context.newPage()),
    // Most media hold for the whole browser.
    concurrency: 1,
  }),
  'artifacts/browser-tests-firefox.json',
  // On a machine without a sound card, Firefox runs no audio; Chromium does. What is placed there is tested by tones.test.ts in both.
  ['tests/elements/run/sound.test.ts'],
);

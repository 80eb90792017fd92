/** Photographs the pictures of the documentation from real cards in a browser, and compares them with those that are there. Needs a build. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { findBrowser } from '../browsers.mjs';
import { serve } from '../serve.mjs';
import { atRest, isComplete, untilIdle } from '../visual/rest.mjs';
import { Studio } from '../visual/studio.mjs';
import { SCALE } from './list.mjs';

/** @typedef {import('./list.mjs').Picture} Picture */

/** Where the page around a card seems to stand: on the server of the demo, beside what is built. */
const ADDRESS = '/demo/picture.html';

export class Darkroom {
  /** @type {import('../serve.mjs').Site} */
  #site;
  /** @type {import('playwright-core').Browser} */
  #browser;
  /** @type {Awaited<ReturnType<Studio['comparer']>>} */
  #compare;

  /**
   * @param {import('../serve.mjs').Site} site
   * @param {import('playwright-core').Browser} browser
   * @param {Awaited<ReturnType<Studio['comparer']>>} compare
   */
  constructor(site, browser, compare) {
    this.#site = site;
    this.#browser = browser;
    this.#compare = compare;
  }

  /**
   * Opens a browser, and a server for it.
   * @param {readonly string[]} [flags] for its command line, beside the usual ones
   */
  static async open(flags = []) {
    const found = await findBrowser();
    const [site, browser] = await Promise.all([
      serve(),
      chromium.launch({ ...found, args: [...found.args, ...flags] }),
    ]);
    return new Darkroom(site, browser, await new Studio(browser).comparer());
  }

  async close() {
    await this.#browser.close();
    await this.#site.close();
  }

  /**
   * @param {Picture} picture
   * @param {string} [css] styles for the page, to see what a change would look like
   * @returns {Promise<Buffer>} a PNG
   * @throws {Error} if the card does not come, or does not come to rest
   */
  async photograph(picture, css = '') {
    const { width, height, scheme, open } = picture;
    const page = await this.#browser.newPage({
      viewport: { width, height },
      deviceScaleFactor: SCALE,
      colorScheme: scheme,
      reducedMotion: 'reduce',
    });
    try {
      await page.route(`**${ADDRESS}`, (route) =>
        route.fulfill({ contentType: 'text/html', body: pageOf(picture, css) }),
      );
      await page.goto(this.#site.url + ADDRESS);
      const card = page.locator('exercise-card:state(ready)');
      await card.waitFor();
      await page.evaluate(untilIdle);
      await page.waitForFunction(isComplete);
      if (open) {
        await compareFault(card, open);
        await page.mouse.move(0, 0);
        await page.waitForFunction(isComplete);
      }
      return await atRest(() => page.screenshot({ clip: { x: 0, y: 0, width, height } }));
    } finally {
      await page.close();
    }
  }

  /**
   * How far two pictures are apart, as for stills of stories.
   * @param {Buffer} before a PNG
   * @param {Buffer} after
   */
  compare(before, after) {
    return this.#compare(before, after, { type: 'image/png', scale: SCALE });
  }
}

/**
 * Does what a reader does who opens a fault, and compares it with the correct pose.
 * @param {import('playwright-core').Locator} card
 * @param {string} name of the fault
 */
async function compareFault(card, name) {
  const tile = card.locator('summary', { hasText: name });
  // The first fault of such a card is open from the beginning, as far as the place allows; a reader who opens it gets all of it.
  if (await card.locator('details[open] > summary', { hasText: name }).count()) await tile.click();
  await tile.click();
  await tile.locator('..').getByRole('button', { name: 'Compare' }).click();
  await card.locator('figure exercise-figure:state(ready)').nth(1).waitFor();
}

/**
 * The page around a card, on the colours of a Git host, in a font that comes with the project: the same on every machine.
 * @param {Picture} picture
 * @param {string} css
 */
function pageOf({ scheme, theme, markup }, css) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Picture</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/dist/cdn/themes/all.css" />
    <style>
      ${fontFace(400)}
      ${fontFace(600)}
      html { color-scheme: ${scheme}; }
      body {
        margin: 0;
        padding: 20px;
        font: 16px/1.5 'Source Sans 3';
        background: ${scheme === 'dark' ? '#0d1117' : '#fff'};
        color: ${scheme === 'dark' ? '#e6edf3' : '#1f2328'};
      }
      exercise-card { display: block; }
      ${css}
    </style>
  </head>
  <body ${theme ? `data-fc-theme="${theme}"` : ''}>${markup}</body>
  <script async src="/dist/cdn/formcue.js"></script>
</html>`;
}

/** @param {number} weight */
function fontFace(weight) {
  const file = `@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`;
  const font = readFileSync(createRequire(import.meta.url).resolve(file)).toString('base64');
  return `@font-face { font-family: 'Source Sans 3'; font-weight: ${weight}; src: url(data:font/woff2;base64,${font}); }`;
}

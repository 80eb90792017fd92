/**
 * `npm run pictures`: the pictures of the README and the guides, photographed from real cards in a browser, into docs/pictures/. Needs a build.
 * Two machines draw a letter differently, so they are not compared byte for byte; their sizes are.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './browsers.mjs';
import { serve } from './serve.mjs';
import { root } from './steps.mjs';

/**
 * @typedef {object} Picture
 * @property {string} file Its name in docs/pictures/.
 * @property {number} width CSS pixels; the file has {@link SCALE} times as many.
 * @property {number} height
 * @property {'light' | 'dark'} scheme
 * @property {string} markup What stands in the page.
 * @property {string} [theme] One of the themes that ship.
 * @property {string} [open] The name of a fault that a reader has opened, and compares with the correct pose.
 */

/** Pixels of a file for each pixel of CSS. */
export const SCALE = 1.5;

const CARD = '<exercise-card exercise="bird-dog" heading-level="2" eager></exercise-card>';
const FAULTS = '<exercise-card exercise="bird-dog" heading-level="2" view="faults" eager></exercise-card>';

/** @type {readonly Picture[]} */
export const PICTURES = [
  { file: 'card-light.png', width: 760, height: 696, scheme: 'light', markup: CARD },
  { file: 'card-dark.png', width: 760, height: 696, scheme: 'dark', markup: CARD },
  { file: 'fault.png', width: 760, height: 768, scheme: 'light', markup: FAULTS, open: 'The low back sags' },
  { file: 'phone-night.png', width: 390, height: 690, scheme: 'dark', theme: 'night', markup: CARD },
];

/** The page around a card, on the colours of a Git host, in a font that comes with the project: the same on every machine. */
const ADDRESS = '/demo/picture.html';

/** @param {Picture} picture */
function pageOf({ scheme, theme, markup }) {
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

/**
 * Photographs one picture.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of the site
 * @param {Picture} picture
 */
async function photograph(browser, address, picture) {
  const { file, width, height, scheme, open } = picture;
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: SCALE,
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  await page.route(`**${ADDRESS}`, (route) =>
    route.fulfill({ contentType: 'text/html', body: pageOf(picture) }),
  );
  await page.goto(address + ADDRESS);
  const card = page.locator('exercise-card:state(ready)');
  await card.locator('exercise-figure:state(ready)').first().waitFor();
  // The figures of faults, and the controls, come when the page is idle.
  await page.waitForLoadState('networkidle');
  if (open) {
    const tile = card.locator('summary', { hasText: open });
    // The first fault of such a card is open from the beginning, as far as the place allows; a reader who opens it gets all of it.
    if (await card.locator('details[open] > summary', { hasText: open }).count()) await tile.click();
    await tile.click();
    await tile.locator('..').getByRole('button', { name: 'Compare' }).click();
    await card.locator('figure exercise-figure:state(ready)').nth(1).waitFor();
    await page.mouse.move(0, 0);
    await page.waitForLoadState('networkidle');
  }
  const png = await page.screenshot({ clip: { x: 0, y: 0, width, height } });
  writeFileSync(join(root, 'docs/pictures', file), png);
  console.log(`docs/pictures/${file}  ${Math.round(png.length / 1000)} kB`);
  await page.close();
}

async function makeAll() {
  const [site, browser] = await Promise.all([serve(), findBrowser().then((found) => chromium.launch(found))]);
  try {
    for (const picture of PICTURES) await photograph(browser, site.url, picture);
  } finally {
    await browser.close();
    await site.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await makeAll();

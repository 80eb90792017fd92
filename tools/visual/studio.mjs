/** Takes stills of stories from the static Storybook, in a browser, without a server and without a network. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../browsers.mjs';
import { root } from '../steps.mjs';
import { atRest, isComplete, untilIdle } from './rest.mjs';

/** Where stories seem to come from. Whatever else a page asks for is refused. */
const SITE = 'http://stories.invalid';

const STATIC = join(root, 'storybook-static');

/** What is served, by the beginning of its path. */
const FOLDERS = [
  { path: '/tools/visual/', folder: join(root, 'tools/visual') },
  { path: '/', folder: STATIC },
];

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Letters of one font, which comes with the project: the themes' own are other fonts on every system. */
const ONE_FONT = `:root, [data-fc-theme], exercise-card, exercise-figure {
  --fc-font: 'Source Sans 3' !important;
  --fc-heading-font: 'Source Sans 3' !important;
}
* { caret-color: transparent !important; }`;

/** A page is at least as high as this, and else as high as it needs to be, up to a limit; in pixels. */
const FIRST_HEIGHT = 240;
const HIGHEST = 4000;

/** Long enough for a busy machine, in milliseconds; nothing waits for its end. */
const TIMEOUT = 60_000;

/**
 * A page, and the line to what takes its pictures as WebP, which Playwright does not.
 * @typedef {object} Camera
 * @property {import('playwright-core').Page} page
 * @property {import('playwright-core').CDPSession} session
 */

export class Studio {
  /** @type {import('playwright-core').Browser} */
  #browser;

  /** @param {import('playwright-core').Browser} browser */
  constructor(browser) {
    this.#browser = browser;
  }

  /**
   * Opens a browser.
   * @param {readonly string[]} [flags] for its command line, beside the usual ones
   */
  static async open(flags = []) {
    const browser = await findBrowser();
    return new Studio(await chromium.launch({ ...browser, args: [...browser.args, ...flags] }));
  }

  async close() {
    await this.#browser.close();
  }

  /** A page in a window of its own: one behind others does not draw. */
  async #page() {
    const context = await this.#browser.newContext({ deviceScaleFactor: 1 });
    context.setDefaultTimeout(TIMEOUT);
    await context.route('**/*', answer);
    return context.newPage();
  }

  /**
   * A page for many stills, one after the other.
   * @returns {Promise<Camera>}
   */
  async camera() {
    const page = await this.#page();
    return { page, session: await page.context().newCDPSession(page) };
  }

  /**
   * Takes a still.
   * @param {Camera} camera
   * @param {import('./stills.mjs').Still} still
   * @param {string} [css] styles for the page and each shadow root, to see what a change would look like
   * @returns {Promise<Buffer>} a WebP picture
   * @throws {Error} if the story does not come to rest
   */
  async take({ page, session }, { story, width, globals, moment }, css) {
    const settings = Object.entries(globals).map(([name, value]) => `${name}:${value}`);
    await page.setViewportSize({ width, height: FIRST_HEIGHT });
    await page.goto(`${SITE}/iframe.html?viewMode=story&id=${story}&globals=${settings.join(';')}`);
    await page.waitForFunction(isFinished);
    await page.addStyleTag({ content: ONE_FONT });
    if (css) await page.evaluate(restyle, css);
    await page.evaluate(untilIdle);
    await page.waitForFunction(isComplete);
    // All of it in view.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height: Math.min(height, HIGHEST) });
    if (moment !== undefined) await page.evaluate(stopAt, moment);
    return atRest(async () => {
      const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 70 });
      return Buffer.from(data, 'base64');
    });
  }

  /** A page that compares pictures. */
  async comparer() {
    const page = await this.#page();
    await page.goto(`${SITE}/tools/visual/compare.html`);
    /**
     * @param {Buffer} before
     * @param {Buffer} after
     * @param {{ type: 'image/webp' | 'image/png', scale: number }} [format] of both; `scale` is the pixels for each pixel of CSS
     * @returns {Promise<{ most: number, difference: string | undefined }>}
     */
    return (before, after, { type, scale } = { type: 'image/webp', scale: 1 }) =>
      page.evaluate(
        ({ one, other, scale }) => {
          /** @type {typeof import('./compare-page.mjs').compareUrls} */
          const compareUrls = Reflect.get(globalThis, 'compareUrls');
          return compareUrls(one, other, scale);
        },
        { one: dataUrl(type, before), other: dataUrl(type, after), scale },
      );
  }
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function dataUrl(type, data) {
  return `data:${type};base64,${data.toString('base64')}`;
}

/** @param {import('playwright-core').Route} route */
async function answer(route) {
  const { origin, pathname } = new URL(route.request().url());
  const found = FOLDERS.find(({ path }) => pathname.startsWith(path));
  if (origin !== SITE || !found) return route.abort();
  try {
    await route.fulfill({
      body: await readFile(join(found.folder, pathname.slice(found.path.length))),
      contentType: TYPES[extname(pathname)] ?? 'application/octet-stream',
    });
  } catch {
    await route.fulfill({ status: 404, body: '' });
  }
}

/** Whether the story of a page is shown, and has played. Runs in the page. */
function isFinished() {
  const channel = /** @type {{ last(event: string): unknown } | undefined} */ (
    Reflect.get(globalThis, '__STORYBOOK_ADDONS_CHANNEL__')
  );
  return channel?.last('storyFinished') !== undefined;
}

/**
 * Stops figures in the course of their movement; those that play go on showing that they do. Runs in the page.
 * @param {number} moment the share of the repetition, from 0 to 1
 */
async function stopAt(moment) {
  const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // They are told that they are in sight.
  await drawn();
  await drawn();
  for (const element of document.querySelectorAll('exercise-figure')) {
    const films = element.shadowRoot?.getAnimations() ?? [];
    for (const film of films) {
      film.pause();
      film.currentTime = moment * Number(film.effect?.getComputedTiming().duration);
    }
    const figure = /** @type {{ seek(position: number): void }} */ (/** @type {unknown} */ (element));
    if (films.length === 0) figure.seek(moment);
  }
  await drawn();
  await drawn();
}

/**
 * Adds styles to the page and to every shadow root. Runs in the page.
 * @param {string} css
 */
function restyle(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  /** @param {Document | ShadowRoot} root */
  const add = (root) => {
    root.adoptedStyleSheets.push(sheet);
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) add(shadowRoot);
  };
  add(document);
}

/**
 * Storybook as files: it opens from any folder of any server, shows the elements and their pages, asks nobody else for anything, and
 * finds all that it asks for. Needs storybook-static/.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from '../../tools/browsers.mjs';
import { loadProject } from '../../tools/tokens/load.mjs';

/** Where it stands on the server: in a folder, as a publisher's own tools might. */
const FOLDER = '/tools/formcue/';
const FILES = 'storybook-static';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly type: 'docs' | 'story';
}

const index = JSON.parse(readFileSync(join(FILES, 'index.json'), 'utf8')) as {
  readonly entries: Readonly<Record<string, Entry>>;
};
const entries = Object.values(index.entries);
const docs = entries.filter(({ type }) => type === 'docs');
const elementPages = entries.filter(({ title, type }) => title.startsWith('Elements/') && type === 'docs');

const { tokens } = loadProject();

/** What a page of docs shows on purpose, with what it leaves in the console: an element that failed. */
const SHOWN = /^<exercise-(?:card|figure) exercise="[^"]+"> .*\(attempt \d+\)$/;

/** Notes of Storybook to its own authors, for its next version. */
const ITS_OWN = /will become mandatory in Storybook \d+|is deprecated and will be removed in Storybook \d+/;

let server: Server;
let browser: Browser;
let url: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(decodeURIComponent(pathname));
    const file = path.startsWith(FOLDER) ? path.slice(FOLDER.length) || 'index.html' : undefined;
    const found = file === undefined ? Promise.reject(new Error('elsewhere')) : readFile(join(FILES, file));
    found.then(
      (body) => response.writeHead(200, { 'content-type': TYPES[extname(file ?? '')] ?? '' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${FOLDER}`;
  browser = await chromium.launch(await findBrowser());
});

afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
});

// What has been looked at works no longer.
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

interface Visit {
  readonly page: Page;
  /** What went wrong: complaints in the console, exceptions, files that are not there, requests to other hosts. */
  readonly complaints: string[];
}

interface Meddling {
  /** Markup that is put before the first element of a name, once that is there. */
  readonly whenShown: readonly [tag: string, markup: string];
}

async function visit(address: string, meddling?: Meddling): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  await page.route(
    (target) => /^(?:https?|wss?):$/.test(target.protocol) && !target.href.startsWith(new URL(url).origin),
    async (route) => {
      complaints.push(`sent to another host: ${route.request().url()}`);
      await route.abort();
    },
  );
  page.on('console', (message) => {
    const isComplaint = ['error', 'warning'].includes(message.type());
    if (isComplaint && !ITS_OWN.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  if (meddling) await page.addInitScript(putBefore, meddling.whenShown);
  await page.goto(url + address);
  return { page, complaints };
}

/** Runs in the page, before all else. */
function putBefore([tag, markup]: readonly [string, string]): void {
  const observer = new MutationObserver(() => {
    const element = document.querySelector(tag);
    if (!element) return;
    observer.disconnect();
    const box = document.createElement('div');
    box.setHTMLUnsafe(markup);
    element.before(box);
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** What Storybook's own parts tell each other. */
interface Channel {
  last(event: string): [{ status: string }] | undefined;
  emit(event: string, payload: unknown): void;
}

/** How much of a figure's picture its trousers cover, in parts of ten thousand: more, the broader the person. Runs in the page. */
function legOf(figure: Element): number {
  const picture = figure.shadowRoot?.querySelector<SVGSVGElement>('svg');
  if (!picture) return 0;
  const { x, y, width, height } = picture.viewBox.baseVal;
  const shapes = [...picture.querySelectorAll<SVGPathElement>('path.legs')];
  let covered = 0;
  for (let row = 0; row < 100; row++) {
    for (let column = 0; column < 100; column++) {
      const point = new DOMPoint(x + (width * column) / 100, y + (height * row) / 100);
      if (shapes.some((shape) => shape.isPointInFill(point))) covered++;
    }
  }
  return covered;
}

describe('Storybook as files', () => {
  it('has a page of docs for each element', () => {
    expect(elementPages.map(({ title }) => title)).toEqual([
      'Elements/Content library',
      'Elements/Exercise card',
      'Elements/Exercise figure',
    ]);
  });

  it('opens in its own window, with a story in it', async () => {
    const { page, complaints } = await visit('?path=/story/elements-exercise-card--default');
    const story = page.frameLocator('#storybook-preview-iframe');
    await story.locator('exercise-card:state(ready)').waitFor();
    await page.getByRole('link', { name: 'Default' }).first().waitFor();
    await page.getByRole('link', { name: 'Formcue' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it.each(elementPages.map(({ title, id }) => [title, id]))('shows the page of %s', async (_title, id) => {
    const { page, complaints } = await visit(`iframe.html?viewMode=docs&id=${id}`);
    await page.locator('exercise-card:state(ready), exercise-figure:state(ready)').first().waitFor();
    await page.locator('.docblock-argstable').first().waitFor();
    expect(await page.locator('#storybook-docs h1').first().isVisible()).toBe(true);
    expect(complaints.filter((line) => !SHOWN.test(line))).toEqual([]);

    await page.setViewportSize({ width: 320, height: 800 });
    const { scrollWidth, clientWidth } = await page.locator('html').evaluate((html) => ({
      scrollWidth: html.scrollWidth,
      clientWidth: html.clientWidth,
    }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });

  it.each(docs.map(({ id }) => id))('shows %s as text, and whole on a telephone, in the dark', async (id) => {
    const { page } = await visit(`iframe.html?viewMode=docs&id=${id}&globals=scheme:dark`);
    await page.locator('#storybook-docs h1').first().waitFor();
    const lines = await page.locator('#storybook-docs').evaluate((element) => {
      const found: string[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.parentElement?.closest('code, pre, script, style, textarea'))
          found.push(node.nodeValue ?? '');
      }
      return found;
    });
    expect(lines.join('').length).toBeGreaterThan(100);
    expect(lines.filter((line) => /\|\s*:?-{2,}|\*\*|^#+ |\]\(/.test(line))).toEqual([]);
  });

  it.each(['theme:page;scheme:light', 'theme:paper;scheme:dark'])(
    'shows every token on one page, with what it comes to: %s',
    async (globals) => {
      const shown: string[] = [];
      const pages = docs.filter(({ title }) => title.startsWith('Foundations/'));
      for (const { id } of pages) {
        const { page } = await visit(`iframe.html?viewMode=docs&id=${id}&globals=${globals}`);
        await page.locator('#storybook-docs .foundation').first().waitFor();
        // Those of a figure come with its picture.
        await page.waitForFunction(() =>
          [...document.querySelectorAll('.token-value')].every(({ textContent }) => textContent),
        );
        shown.push(...(await page.locator('.token code').allTextContents()));
        await page.close();
      }
      expect(shown.sort()).toEqual(tokens.map(({ property }) => property).sort());
    },
  );

  it.each(['light', 'dark'])(
    'shows what is behind a figure in the colour of the page: %s',
    async (scheme) => {
      const { page } = await visit(
        `iframe.html?viewMode=docs&id=foundations-figure-colours--overview&globals=scheme:${scheme}`,
      );
      await page.locator('exercise-figure:state(ready)').first().waitFor();
      const row = page.locator('[data-property="--fc-figure-background"]');
      await row.getByText(scheme === 'dark' ? '#191a1c' : '#fbfaf5').waitFor();
    },
  );

  it.each([
    ['elements-exercise-card--faults-only', 'exercise-card'],
    ['elements-exercise-card--theme-night', 'exercise-card'],
    ['elements-exercise-figure--fault', 'exercise-figure'],
    ['elements-exercise-figure--playing', 'exercise-figure'],
    ['elements-content-library--nested', 'exercise-card'],
  ])('shows the story %s', async (id, tag) => {
    const { page, complaints } = await visit(`iframe.html?viewMode=story&id=${id}`);
    await page.locator(`${tag}:state(ready)`).first().waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([
    ['an image', (host: string) => `<img alt="" src="${host}">`],
    [
      'an image inside an element',
      (host: string) => `<p><template shadowrootmode="open"><img alt="" src="${host}"></template></p>`,
    ],
    ['a style sheet', (host: string) => `<link rel="stylesheet" href="${host}">`],
    ['a background', (host: string) => `<p style="background: url(${host})">Text</p>`],
    [
      'a font',
      (host: string) =>
        `<style>@font-face { font-family: Far; src: url(${host}) }</style><p style="font-family: Far">Text</p>`,
    ],
    ['a style sheet of a style sheet', (host: string) => `<style>@import "${host}";</style>`],
  ])('fails a story that asks another host for %s, and lets nothing out', async (_, markup) => {
    const host = 'https://elsewhere.invalid/thing';
    const { page, complaints } = await visit(
      'iframe.html?viewMode=story&id=elements-exercise-card--default',
      {
        whenShown: ['exercise-card', markup(host)],
      },
    );
    const finished = await page.waitForFunction(() => {
      const channel = Reflect.get(globalThis, '__STORYBOOK_ADDONS_CHANNEL__') as Channel | undefined;
      return channel?.last('storyFinished')?.[0];
    });
    expect(await finished.jsonValue()).toMatchObject({ status: 'error' });
    expect(complaints.join('\n')).toContain(`The story complains:\nrequest to another host: ${host}`);
    expect(complaints.join('\n')).not.toContain('sent to');
  });

  it('shows a story as the toolbar says', async () => {
    const globals = 'theme:paper;scheme:dark;direction:rtl;language:ar;motion:reduced;build:broad';
    const { page, complaints } = await visit(
      `iframe.html?viewMode=story&id=elements-exercise-figure--default&globals=${globals}`,
    );
    const figure = page.locator('exercise-figure:state(ready)');
    await figure.getByRole('button', { name: 'Show the start' }).waitFor();
    const seen = await figure.evaluate((element) => {
      const { direction, colorScheme } = getComputedStyle(element);
      return {
        direction,
        colorScheme: getComputedStyle(document.documentElement).colorScheme,
        own: colorScheme,
        build: getComputedStyle(element).getPropertyValue('--fc-figure-build'),
        lang: element.closest('[lang]')?.getAttribute('lang'),
        page: [document.documentElement.lang, document.documentElement.dir],
        stage: element.closest('.stage')?.matches('[lang=ar][dir=rtl]'),
        theme: element.closest('[data-fc-theme]')?.getAttribute('data-fc-theme'),
      };
    });
    expect(seen).toMatchObject({
      direction: 'rtl',
      colorScheme: 'dark',
      build: 'broad',
      lang: 'ar',
      page: ['ar', 'rtl'],
      stage: true,
      theme: 'paper',
    });
    expect(complaints).toEqual([]);
  });

  it('shows what somebody tries in the controls, also what fails, and comes back at once', async () => {
    const storyId = 'elements-exercise-figure--default';
    const { page } = await visit(`iframe.html?viewMode=story&id=${storyId}`);
    await page.waitForFunction(() => {
      const channel = Reflect.get(globalThis, '__STORYBOOK_ADDONS_CHANNEL__') as Channel | undefined;
      return channel?.last('storyFinished');
    });
    const send = (event: string, updatedArgs?: Readonly<Record<string, unknown>>): Promise<void> =>
      page.evaluate(
        ([name, payload]) =>
          (Reflect.get(globalThis, '__STORYBOOK_ADDONS_CHANNEL__') as Channel).emit(name, payload),
        [event, { storyId, updatedArgs }] as const,
      );
    await send('updateStoryArgs', { exercise: 'no-such-exercise' });
    await page.locator('exercise-figure:state(failed)').waitFor();
    await page.getByText('no-such-exercise: there is no picture here.').waitFor();
    await send('resetStoryArgs');
    // A story that is waited for shows nothing new for 15 seconds.
    await page.locator('exercise-figure:state(ready)').waitFor({ timeout: 8000 });
    await page.getByText('there is no picture here').waitFor({ state: 'hidden' });
    expect(await page.locator('body').getAttribute('class')).toContain('sb-show-main');
  });

  it('draws a figure at rest in the build of the toolbar', async () => {
    const story = 'iframe.html?viewMode=story&id=elements-exercise-figure--default&globals=build:';
    const show = async (build: string): Promise<() => Promise<number>> => {
      const { page } = await visit(story + build);
      const figure = page.locator('exercise-figure:state(ready)');
      await figure.locator('[part=toggle]').waitFor();
      return () => figure.evaluate(legOf);
    };
    const [slender, broad] = await Promise.all([show('slender'), show('broad')]);
    // The still has a build of its own, and stands until the engine has drawn another one.
    await expect
      .poll(async () => (await broad()) / (await slender()), { timeout: 30_000, interval: 250 })
      .toBeGreaterThan(1.1);
  });

  it.each([
    ['full', 10, Infinity],
    // One picture, and the other that the button shows.
    ['reduced', 1, 2],
  ])('moves a figure as the toolbar says: %s motion', async (motion, least, most) => {
    const { page } = await visit(
      `iframe.html?viewMode=story&id=elements-exercise-figure--default&globals=motion:${motion}`,
    );
    const figure = page.locator('exercise-figure:state(ready)');
    await figure.locator('[part=toggle]').click();
    const looks = await figure.evaluate(async (element) => {
      const seen = new Set<string>();
      for (let frame = 0; frame < 60; frame++) {
        await new Promise(requestAnimationFrame);
        const limbs = [...(element.shadowRoot?.querySelectorAll('svg *') ?? [])];
        seen.add(JSON.stringify(limbs.map((limb) => limb.getBoundingClientRect())));
      }
      return seen.size;
    });
    expect(looks).toBeGreaterThanOrEqual(least);
    expect(looks).toBeLessThanOrEqual(most);
  });
});

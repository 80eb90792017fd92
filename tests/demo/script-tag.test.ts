import type { Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settled, useDemo, type Visit } from './visit.js';

const { visit } = useDemo();

const CARD = '<exercise-card exercise="bird-dog"><h2>Bird dog</h2></exercise-card>';
const SCRIPT = '<script async src="/dist/cdn/formcue.js"></script>';

/** Opens a page of `html`, at an address in the demo. */
function open(html: string, prepare?: (page: Page) => Promise<unknown>): Promise<Visit> {
  return visit('made-up.html', {
    prepare: async (page) => {
      await page.route('**/demo/made-up.html', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><link rel="icon" href="data:,">${html}`,
        }),
      );
      await prepare?.(page);
    },
  });
}

async function expectLive(page: Page, count = 1): Promise<void> {
  await settled(page);
  expect(await page.locator('exercise-card:state(ready)').count()).toBe(count);
}

describe('the script tag', () => {
  it.each([
    ['in the head', `${SCRIPT}</head><body>${CARD}`],
    ['at the end', `<body>${CARD}${SCRIPT}`],
    ['without async, above the card', `<body><script src="/dist/cdn/formcue.js"></script>${CARD}`],
    ['twice', `${SCRIPT}</head><body>${CARD}${SCRIPT}`],
  ])('makes cards live: %s', async (_, html) => {
    const { page, complaints, requests } = await open(html);
    await expectLive(page);
    expect(complaints).toEqual([]);
    expect(requests.filter((address) => address.endsWith('/exercise-card.js'))).toHaveLength(1);
  });

  it('asks for nothing where there is no card, and for the card when one comes later', async () => {
    const { page, requests } = await open(`${SCRIPT}<p>No card yet.`);
    await page.waitForLoadState('networkidle');
    expect(requests.filter((address) => address.includes('/dist/'))).toHaveLength(1);
    await page.evaluate((html) => {
      document.body.append(document.createRange().createContextualFragment(html));
    }, CARD);
    await expectLive(page);
  });

  it('imports nothing before the page is parsed, so that an import map below it still counts', async () => {
    const html = `${SCRIPT}</head><body>${CARD}<script src="/slow.js"></script>
      <script type="importmap">{ "imports": { "host": "/host.js" } }</script>
      <script type="module">import { name } from 'host'; document.title = name;</script>`;
    const importedEarly: string[] = [];
    const { page, complaints } = await open(html, async (page) => {
      await page.route('**/host.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: "export const name = 'the host';" }),
      );
      await page.route('**/slow.js', async (route) => {
        const note = (request: Request): void => void importedEarly.push(request.url());
        page.on('request', note);
        // The parser stands still here until the loader has run, and two frames more.
        await page.waitForFunction(() => Symbol.for('formcue.script') in document);
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        );
        page.off('request', note);
        await route.fulfill({ contentType: 'text/javascript', body: '' });
      });
    });
    await expectLive(page);
    expect(importedEarly.filter((address) => !address.endsWith('/formcue.js'))).toEqual([]);
    expect(await page.title()).toBe('the host');
    expect(complaints).toEqual([]);
  });

  it('takes content from the folder that data-content names', async () => {
    const { page, requests } = await open(
      `<script async src="/dist/cdn/formcue.js" data-content="/elsewhere/"></script><body>${CARD}`,
      async (page) => {
        await page.route('**/elsewhere/items/bird-dog.json', async (route) =>
          route.fulfill({
            response: await route.fetch({
              url: route.request().url().replace('/elsewhere/', '/dist/cdn/content/'),
            }),
          }),
        );
      },
    );
    await expectLive(page);
    const files = requests.filter((address) => address.endsWith('.json'));
    expect(files[0]).toMatch(/\/elsewhere\/items\/bird-dog\.json$/);
    expect(files.filter((address) => !address.includes('/elsewhere/'))).toEqual([]);
  });

  it('prefers the library around a card', async () => {
    const { page, requests, complaints } = await open(
      `${SCRIPT}<body><content-library src="/dist/cdn/../cdn/content">${CARD}</content-library>`,
    );
    await expectLive(page);
    expect(complaints).toEqual([]);
    expect(requests.some((address) => address.endsWith('/content-library.js'))).toBe(true);
  });

  it('says why a card in a library failed, in the words of the library', async () => {
    const { page, complaints } = await open(
      `${SCRIPT}<body><content-library src="/dist/cdn/content/"><exercise-card exercise="no-such-thing">
         <h2>No such thing</h2></exercise-card></content-library>`,
    );
    const reason = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const card = document.querySelector('exercise-card');
          card?.addEventListener('content-error', ({ reason }) => resolve(reason));
        }),
    );
    expect(reason).toBe('not-found');
    expect(complaints.length).toBeGreaterThan(0);
  });

  it('shows a Markdown file, with a parser that only then is loaded', async () => {
    const markdown = `---
kind: exercise
name: Wall sit
level: beginner
pattern: squat
muscles: { primary: [quadriceps] }
sides: none
measure: hold
dose: { sets: 1-2, hold: 20-30 s }
updated: 2026-11-22
---

Legs work, the back rests.

## Steps

1. Slide down the wall and hold.
`;
    const { page, requests, complaints } = await open(
      `${SCRIPT}<body><exercise-card src="/wall-sit.md"><h2>Wall sit</h2></exercise-card>`,
      (page) =>
        page.route('**/wall-sit.md', (route) =>
          route.fulfill({ contentType: 'text/markdown', body: markdown }),
        ),
    );
    await expectLive(page);
    expect(await page.getByText('Slide down the wall and hold.').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    expect(requests.filter((address) => address.endsWith('/markdown-card.js'))).toHaveLength(1);
  });

  it('leaves the text of the page, with one clear line, when its files do not come', async () => {
    const { page, complaints } = await open(`${SCRIPT}<body>${CARD}`, (page) =>
      page.route('**/exercise-card.js', (route) => route.fulfill({ status: 404, body: '' })),
    );
    await expect.poll(() => complaints.filter((line) => line.startsWith('Formcue:'))).toHaveLength(1);
    expect(complaints.join('\n')).toContain('<exercise-card> could not be loaded');
    expect(await page.getByRole('heading', { name: 'Bird dog' }).isVisible()).toBe(true);
  });

  it('says how it wants to be loaded when it is loaded as a module', async () => {
    const { complaints } = await open(
      `<script type="module" src="/dist/cdn/formcue.js"></script><body>${CARD}`,
    );
    await expect.poll(() => complaints.join('\n')).toContain('<script async src="…">');
  });
});

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { CardData } from '../../src/pack/card-data.js';
import { plainText } from '../../src/model/prose.js';
import { decodeCard } from '../../src/pack/decode.js';
import { axeFindings, drawnTexts, scrollThrough, settled, useDemo } from './visit.js';

const { visit } = useDemo();

const article = readFileSync('demo/article.html', 'utf8');
const ids = [...article.matchAll(/<exercise-card exercise="([^"]+)"/g)].map(([, id]) => id ?? '');

function card(id: string): CardData {
  return decodeCard(JSON.parse(readFileSync(`dist/cdn/content/items/${id}.json`, 'utf8')));
}

/** What a reader must get from a card in any case: its name, each fault's fix, each caution. */
function essentials({ name, faults, cautions }: CardData): string[] {
  const texts = [name, ...faults.map(({ fix }) => plainText(fix)), ...cautions.map(({ when }) => when)];
  return texts.map((text) => text.replace(/\s+/g, ' '));
}

/** Keeps the sum of all layout shifts, those after input too. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts = ((globalThis as { shifts?: number[] }).shifts = []) as number[];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

async function shifted(page: Page): Promise<number> {
  // A shift is reported with the frame after it.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.evaluate(() =>
    (globalThis as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0),
  );
}

describe('the article', () => {
  it('has cards in its text', () => {
    expect(ids.length).toBeGreaterThan(4);
  });

  it('makes a card live when it comes near, and not before', async () => {
    const { page } = await visit('article.html');
    const isLive = (id: string): Promise<boolean> =>
      page.locator(`exercise-card[exercise="${id}"]`).evaluate((element) => element.matches(':state(ready)'));
    await page.waitForFunction(() => customElements.get('exercise-card'));
    expect(await isLive(ids.at(-1) ?? '')).toBe(false);
    for (const id of ids) {
      await page.locator(`exercise-card[exercise="${id}"]`).scrollIntoViewIfNeeded();
      await expect.poll(() => isLive(id)).toBe(true);
    }
  });

  it.each([360, 1280])('moves nothing while its cards become live, at %i px', async (width) => {
    const { page } = await visit('article.html', { viewport: { width, height: 800 }, prepare: watchShifts });
    await scrollThrough(page);
    await settled(page);
    expect(await shifted(page)).toBe(0);
  });

  it('shows what was measured as a shift when something does move', async () => {
    const { page } = await visit('article.html', { prepare: watchShifts });
    await page.evaluate(() => document.querySelector('h1')?.before(document.createElement('hr')));
    await expect.poll(() => shifted(page)).toBeGreaterThan(0);
  });

  it('gives axe nothing to find without the script', async () => {
    const { page } = await visit('article.html', {
      prepare: (p) => p.route('**/formcue.js', (route) => route.abort()),
    });
    expect(await page.evaluate(() => document.querySelector(':defined:is(exercise-card)'))).toBeNull();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('keeps the text of the page, with a calm line, where an item does not exist', async () => {
    const { page, complaints } = await visit('article.html', {
      prepare: (p) => p.route('**/items/superman.json', (route) => route.fulfill({ status: 404, body: '' })),
    });
    await scrollThrough(page);
    await settled(page);
    const failed = page.locator('exercise-card:state(failed)');
    expect(await failed.count()).toBe(1);
    expect(await failed.getAttribute('exercise')).toBe('superman');
    expect(await failed.getByRole('heading', { name: 'Superman' }).isVisible()).toBe(true);
    expect(await failed.getByRole('button', { name: 'Try again' }).isVisible()).toBe(true);
    // Chromium's own line, and one of ours that names the file.
    expect(complaints.filter((line) => line.includes('items/superman.json'))).toHaveLength(1);
    expect(await page.locator('exercise-card:state(ready)').count()).toBe(ids.length - 1);
  });

  it.each(['before any card is live', 'after all cards are live'])(
    'prints every card whole, %s',
    async (when) => {
      const { page } = await visit('article.html');
      if (when.startsWith('after')) {
        await scrollThrough(page);
        await settled(page);
      }
      await page.emulateMedia({ media: 'print' });
      const texts = await drawnTexts(page);
      for (const [index, id] of ids.entries()) {
        for (const text of essentials(card(id))) expect(texts[index]).toContain(text);
      }
    },
  );
});

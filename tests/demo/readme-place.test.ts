/** The place that the README keeps for its card: all of the card fits into it, in a narrow window and in a wide one. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../docs/blocks.js';
import { settled, useDemo } from './visit.js';

const { visit } = useDemo();

const snippet = blocksOf('README.md').find(({ language }) => language === 'html')?.text ?? '';

/** Opens the README's page. It is so high that all of the card is in view: what comes out of sight does not wait for its reader. */
async function open(html: string, width: number): Promise<Page> {
  const { page, complaints } = await visit('made-up.html', {
    viewport: { width, height: 4000 },
    prepare: (page) =>
      page.route('**/demo/made-up.html', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: html.replace('src="formcue/', 'src="/dist/cdn/'),
        }),
      ),
  });
  await page.locator('exercise-card:state(ready)').waitFor();
  await settled(page);
  expect(complaints).toEqual([]);
  return page;
}

async function heightOf(page: Page): Promise<number> {
  const box = await page.locator('exercise-card').boundingBox();
  return box?.height ?? NaN;
}

describe('the place of the card in the README', () => {
  it.each([320, 360, 768, 1280])('is not smaller than the card at %i px', async (width) => {
    const page = await open(snippet, width);
    // Without a place and without a fallback, a card takes the height it likes.
    const free = snippet.replace(/min-height: [^;]+;/g, '').replace(/<h2>[^]*?<\/p>/, '');
    expect(free).not.toContain('min-height');
    const [place, card] = [await heightOf(page), await heightOf(await open(free, width))];
    expect(card).toBeGreaterThan(1000);
    expect(place).toBeGreaterThanOrEqual(card);
    // Nor is it so large that a good part of it is empty.
    expect(place - card).toBeLessThan(300);
    expect(await page.locator('exercise-card:state(clipped)').count()).toBe(0);
    expect(await page.locator('[part=panel]').first().isVisible()).toBe(true);
  });
});

/** The demo in Firefox: what a page can do differently there, looked at where it is drawn. Chromium's tests say the rest. */
import { readdirSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { driveFirefox, scrollThrough, settled, useDemo } from './visit.js';

const { visit, url } = useDemo(driveFirefox);
const pages = readdirSync('demo').filter((name) => name.endsWith('.html'));

describe.each(pages)('demo/%s', (name) => {
  it('opens, is read to its end without a complaint, and asks no other host', async () => {
    const { page, complaints, requests } = await visit(name);
    await scrollThrough(page);
    if (name !== 'no-script.html') await settled(page);
    expect(await page.locator(':state(failed)').count()).toBe(0);
    expect(complaints).toEqual([]);
    expect(
      requests.filter((address) => !address.startsWith(`${url()}/`) && !address.startsWith('data:')),
    ).toEqual([]);
  });
});

describe('the sheet of all figures', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await visit('figures.html'));
    await scrollThrough(page);
    await settled(page);
  });

  it('has every path that shows in a box of its own, in each picture', async () => {
    const [pictures, broken] = await page.evaluate(() => {
      const figures = [...document.querySelectorAll('exercise-figure')];
      const pictures = figures.map((figure) =>
        [...(figure.shadowRoot?.querySelectorAll('svg[part=picture] path') ?? [])].filter((path) =>
          path.checkVisibility(),
        ),
      );
      const isDrawn = (path: Element): boolean => {
        const { width, height } = path.getBoundingClientRect();
        return width + height > 0 && !/NaN|undefined|Infinity/.test(path.getAttribute('d') ?? 'NaN');
      };
      return [
        pictures.filter((paths) => paths.length >= 10).length,
        pictures.flatMap((paths, index) =>
          paths
            .filter((path) => !isDrawn(path))
            .map((path) => `${figures[index]?.outerHTML ?? ''} ${path.getAttribute('class') ?? ''}`),
        ),
      ] as const;
    });
    expect(pictures).toBe(await page.locator('exercise-figure').count());
    expect(broken).toEqual([]);
  });

  it('draws arrows as wide as the figure allows', async () => {
    const width = (figure: string): Promise<number> =>
      page
        .locator(`${figure} svg[part=picture] .arrow`)
        .first()
        .evaluate((arrow) => parseFloat(getComputedStyle(arrow).strokeWidth));
    expect(await width('exercise-figure:not(.small)')).toBeGreaterThan(
      (await width('exercise-figure.small')) * 1.5,
    );
  });

  it('gives people the colours that the styles work out, in both schemes', async () => {
    for (const paint of ['skin', 'top'] as const) {
      await page.getByRole('radio', { name: 'Light' }).check();
      const light = await fills(paint);
      await page.getByRole('radio', { name: 'Dark' }).check();
      const dark = await fills(paint);
      expect(light.size, paint).toBeGreaterThan(1);
      expect(dark.size, paint).toBeGreaterThan(1);
      // What a browser does not understand would be the same in both: black.
      expect(
        [...dark].filter((fill) => light.has(fill)),
        paint,
      ).toEqual([]);
    }
  });

  /** The colours of a paint, of all people of the page. */
  async function fills(paint: string): Promise<Set<string>> {
    const found = await page.evaluate(
      (selector) =>
        [...document.querySelectorAll('exercise-figure')].flatMap(({ shadowRoot }) =>
          [...(shadowRoot?.querySelectorAll(selector) ?? [])].map((path) => getComputedStyle(path).fill),
        ),
      `svg[part=picture] path[class="${paint}"]`,
    );
    return new Set(found);
  }
});

describe('a card of the article', () => {
  it('plays its movement, and stands still when it is paused', async () => {
    const { page, complaints } = await visit('article.html');
    const figure = await leadFigure(page);
    await figure.getByRole('button', { name: 'Play the movement' }).click();
    await page.locator('exercise-figure:state(playing)').waitFor();
    const before = await upperPart(page, figure);
    await expect.poll(async () => (await upperPart(page, figure)).equals(before)).toBe(false);
    await figure.getByRole('button', { name: 'Pause' }).click();
    await expect.poll(() => page.locator('exercise-figure:state(playing)').count()).toBe(0);
    const paused = await upperPart(page, figure);
    expect((await upperPart(page, figure)).equals(paused)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('shows a fault that is chosen, in words and beside the correct line', async () => {
    const { page, complaints } = await visit('article.html');
    await leadFigure(page);
    const card = page.locator('exercise-card').first();
    await card.locator('.tiles summary').nth(1).click();
    const panel = card.locator('.tiles details').nth(1);
    await panel.locator('.pair exercise-figure:state(ready)').first().waitFor();
    expect(await panel.getByText('Do this').isVisible()).toBe(true);
    const box = await panel
      .locator('.pair exercise-figure svg[part=picture] [class^=fault]')
      .first()
      .boundingBox();
    expect(box?.height).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  /** The figure of the first card, at rest, in the viewport. */
  async function leadFigure(page: Page): Promise<Locator> {
    const figure = page.locator('exercise-card').first().locator('exercise-figure.lead');
    await page.locator('exercise-card').first().scrollIntoViewIfNeeded();
    await figure.and(page.locator(':state(ready)')).waitFor();
    await figure.scrollIntoViewIfNeeded();
    return figure;
  }

  /** What is seen of a figure where its controls are not. */
  async function upperPart(page: Page, figure: Locator): Promise<Buffer> {
    const { x, y, width, height } = (await figure.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    return page.screenshot({ clip: { x, y, width, height: height * 0.7 } });
  }
});

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { axeFindings, scrollThrough, settled, useDemo } from './visit.js';

const { visit, url } = useDemo();
const pages = readdirSync('demo').filter((name) => name.endsWith('.html'));

describe.each(pages)('demo/%s', (name) => {
  it('opens, is read to its end without a complaint, and asks no other host', async () => {
    const { page, complaints, requests } = await visit(name);
    await scrollThrough(page);
    if (name !== 'no-script.html') await settled(page);
    expect(complaints).toEqual([]);
    expect(
      requests.filter((address) => !address.startsWith(`${url()}/`) && !address.startsWith('data:')),
    ).toEqual([]);
  });

  it.each([
    ['light', 1280],
    ['dark', 360],
  ] as const)(
    'gives axe nothing to find (%s, %i px), and no sideways scrolling',
    async (colorScheme, width) => {
      const { page } = await visit(name, { colorScheme, viewport: { width, height: 800 } });
      await scrollThrough(page);
      if (name !== 'no-script.html') await settled(page);
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    },
  );
});

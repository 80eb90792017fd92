/** The theme of one's own in docs/tokens.md: it changes card and figure, on light and on dark pages, and can be read there. */
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../tools/browsers.mjs';
import { serve } from '../../tools/serve.mjs';
import { blocksOf } from './blocks.js';

const theme = blocksOf('docs/tokens.md').find(({ text }) => text.includes("[data-fc-theme='brand']"))?.text;

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([chromium.launch(await findBrowser()), serve()]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));

/** What a reader sees of an element in a section: colours as `rgb(…)`, behind its words the surface. */
interface Look {
  readonly surface: string;
  readonly words: Readonly<Record<string, string>>;
  readonly titleFont: string;
  readonly titleSize: string;
  readonly clothes: Readonly<Record<string, string>>;
}

/** How a card and its figure look in a section with `attributes`. */
async function lookIn(scheme: string, attributes: string): Promise<Look> {
  const page = await browser.newPage({ viewport: { width: 900, height: 3000 } });
  await page.route('**/own-theme.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>x</title><link rel="icon" href="data:,">
        <style>:root { color-scheme: ${scheme} } ${theme}</style>
        <script async src="/dist/cdn/formcue.js"></script>
        <section ${attributes}><exercise-card exercise="bird-dog" eager></exercise-card></section>`,
    }),
  );
  await page.goto(`${site.url}/own-theme.html`);
  await page.locator('exercise-card:state(ready) exercise-figure:state(ready)').first().waitFor();
  const look = await page.locator('exercise-card').evaluate((card) => {
    const inside = (name: string): Element => card.shadowRoot?.querySelector(`[part~="${name}"]`) ?? card;
    const title = getComputedStyle(inside('title'));
    const figure = card.shadowRoot?.querySelector('exercise-figure')?.shadowRoot;
    const fill = (name: string): [string, string] => {
      const shape = figure?.querySelector(`path.${name}:not(.far)`);
      return [name, shape ? getComputedStyle(shape).fill : ''];
    };
    const layers: string[] = [];
    for (let at: Element | null | undefined = inside('title'); at && at !== card.parentElement;) {
      layers.push(getComputedStyle(at).backgroundColor);
      at = at.parentElement ?? (at === card ? undefined : card);
    }
    return {
      surface: layers.find((layer) => layer !== 'rgba(0, 0, 0, 0)') ?? '',
      words: { title: title.color, eyebrow: getComputedStyle(inside('eyebrow')).color },
      titleFont: title.fontFamily,
      titleSize: title.fontSize,
      clothes: Object.fromEntries(['top', 'legs'].map(fill)),
    };
  });
  await page.close();
  return look;
}

/** From 1, the same, to 21, black and white, as WCAG 2 counts it. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((text) => {
      const share = Number(text) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

it.each(['light', 'dark'])('changes card and figure, and can be read: %s', async (scheme) => {
  expect(theme).toBeDefined();
  const [plain, branded] = await Promise.all([lookIn(scheme, ''), lookIn(scheme, 'data-fc-theme="brand"')]);
  expect(branded.surface).not.toBe(plain.surface);
  expect(branded.titleFont).not.toBe(plain.titleFont);
  expect(branded.titleSize).not.toBe(plain.titleSize);
  for (const [name, colour] of Object.entries(branded.words)) {
    expect(colour, name).not.toBe(plain.words[name]);
    expect(contrast(colour, branded.surface), name).toBeGreaterThanOrEqual(4.5);
  }
  for (const [name, colour] of Object.entries(branded.clothes)) {
    expect(colour, name).not.toBe(plain.clothes[name]);
    expect(contrast(colour, branded.surface), name).toBeGreaterThanOrEqual(3);
  }
});

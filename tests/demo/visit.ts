/** Opens pages of the demo as a reader would, and keeps what went wrong on the way. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll } from 'vitest';
import { chromium, firefox, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findBrowser, findFirefox } from '../../tools/browsers.mjs';
import { serve, type Site } from '../../tools/serve.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Visit {
  readonly page: Page;
  /** Errors and warnings in the console, uncaught exceptions, violated policies. */
  readonly complaints: string[];
  /** Addresses of everything that was asked for. */
  readonly requests: string[];
}

export interface VisitOptions extends BrowserContextOptions {
  /** Runs before the page is opened: routes, scripts. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** A browser, and how a page is opened in a context of its own. */
export interface Driver {
  readonly browser: Browser;
  readonly open: (options: BrowserContextOptions) => Promise<Page>;
}

async function driveChromium(): Promise<Driver> {
  const browser = await chromium.launch(await findBrowser());
  return { browser, open: async (options) => (await browser.newContext(options)).newPage() };
}

/** In Firefox, media hold for all pages; the last one to be opened has those that it was opened with. */
export async function driveFirefox(): Promise<Driver> {
  const { launchOptions, media } = await findFirefox();
  const browser = await firefox.launch(launchOptions);
  return {
    browser,
    async open({ colorScheme, forcedColors, reducedMotion, ...options }) {
      const page = await media.lendTo(await (await browser.newContext(options)).newPage());
      await page.emulateMedia({
        ...(colorScheme && { colorScheme }),
        ...(forcedColors && { forcedColors }),
        ...(reducedMotion && { reducedMotion }),
      });
      return page;
    },
  };
}

/** A server and a browser for the tests of a file. */
export function useDemo(drive: () => Promise<Driver> = driveChromium): {
  visit: (name: string, options?: VisitOptions) => Promise<Visit>;
  url: () => string;
} {
  let site: Site;
  let driver: Driver;
  beforeAll(async () => {
    [site, driver] = await Promise.all([serve(), drive()]);
  });
  afterAll(async () => {
    await driver.browser.close();
    await site.close();
  });

  async function visit(name: string, { prepare, ...options }: VisitOptions = {}): Promise<Visit> {
    const page = await driver.open({ viewport: { width: 1280, height: 800 }, ...options });
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`policy: ${violatedDirective} ${blockedURI}`);
      });
    });
    await prepare?.(page);
    await page.goto(`${site.url}/demo/${name}`);
    return { page, complaints, requests };
  }
  return { visit, url: () => site.url };
}

/** Scrolls to the end as a reader does, so that everything on the way comes near the viewport. */
export async function scrollThrough(page: Page): Promise<void> {
  const bottom = (): Promise<boolean> =>
    page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1);
  for (let steps = 0; steps < 400 && !(await bottom()); steps++) {
    await page.mouse.wheel(0, 250);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 10))));
  }
}

/** Waits until all cards and figures show their content, or have said that it did not come. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('exercise-card, exercise-figure')].every((element) =>
      element.matches(':state(ready), :state(failed)'),
    ),
  );
}

/** What axe finds: the rules, and where they are broken. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    interface Axe {
      run(): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>;
    }
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`),
    );
  });
}

/** For each card, the text that is drawn: of the shadow tree where there is one, else of the fallback; nothing that is hidden. */
export async function drawnTexts(page: Page): Promise<string[]> {
  // What a change of media opened counts as skipped until it is drawn.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  return page.evaluate(() => {
    const drawn = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element) || node.localName === 'style') return '';
      if (node.localName !== 'slot' && !node.checkVisibility()) return '';
      const children =
        node instanceof HTMLSlotElement && node.assignedNodes().length
          ? node.assignedNodes()
          : [...(node.shadowRoot ?? node).childNodes];
      return children.map(drawn).join('');
    };
    return [...document.querySelectorAll('exercise-card')].map((card) => drawn(card).replace(/\s+/g, ' '));
  });
}

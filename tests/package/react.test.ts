/** The package in a page of React 19: `tests/types/react/page.tsx`, in its strict mode, built as a publisher builds it and opened in a browser. */
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../tools/browsers.mjs';
import { usePacked } from './packed.js';

const ORIGIN = 'http://react.test';
const ENTRY = `
  import { StrictMode } from 'react';
  import { createRoot } from 'react-dom/client';
  import { Page } from './page';
  createRoot(document.body.firstElementChild).render(<StrictMode><Page /></StrictMode>);
`;
const HTML =
  '<!doctype html><html lang="en"><body><div></div><script type="module" src="/built/entry.js"></script>';
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

const root = resolve(import.meta.dirname, '../..');
const packed = usePacked();
let browser: Browser;

beforeAll(async () => {
  const { project, folder } = packed();
  for (const name of ['react', 'react-dom'])
    symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name), 'dir');
  cpSync(join(root, 'tests/types/react/page.tsx'), join(project, 'page.tsx'));
  writeFileSync(join(project, 'entry.jsx'), ENTRY);
  symlinkSync(join(folder, 'dist/cdn/content'), join(project, 'content'), 'dir');
  await build({
    absWorkingDir: project,
    entryPoints: ['entry.jsx'],
    outdir: 'built',
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    target: 'es2022',
    logLevel: 'error',
  });
  browser = await chromium.launch(await findBrowser());
});
afterAll(() => browser.close());

/** Opens the page, and keeps what went wrong. */
async function open(): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const file = join(packed().project, pathname);
    if (origin !== ORIGIN) return route.abort();
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: HTML });
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: TYPES[extname(file)] ?? '', body: readFileSync(file) });
  });
  await page.goto(ORIGIN);
  return { page, complaints };
}

it('takes properties, hears events, gives references and goes away in React 19', async () => {
  const { page, complaints } = await open();
  const card = page.locator('exercise-card.mine:state(ready)');
  const told = page.locator('output');
  await card.waitFor();
  await told.getByText('ready', { exact: true }).waitFor();
  expect(await card.getByRole('heading', { level: 2, name: 'Bird dog' }).count()).toBe(1);
  // Numbers and switches are properties, and no text in the markup.
  expect(
    await card.evaluate((element) => [
      Reflect.get(element, 'headingLevel'),
      Reflect.get(element, 'eager'),
      element.getAttribute('headinglevel'),
    ]),
  ).toEqual([2, true, null]);

  await card.getByRole('button', { name: 'Superman' }).click();
  await told.getByText('ready superman', { exact: true }).waitFor();
  expect(await card.getByRole('heading', { level: 2, name: 'Bird dog' }).count()).toBe(1);

  const faults = card.getByRole('heading', { name: 'What goes wrong' });
  expect(await faults.count()).toBe(1);
  await page.getByRole('button', { name: 'Less', exact: true }).click();
  await faults.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Again', exact: true }).click();
  await told.getByText('again').waitFor();
  await page.getByRole('button', { name: 'Away', exact: true }).click();
  await card.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

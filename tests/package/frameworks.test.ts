/**
 * Numbers as each framework hands them to our elements: a property here, an attribute there. `tests/types/` has a page for each framework, which
 * its type checker reads as well; here they are built and opened in a browser.
 */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build, transform, type Plugin } from 'esbuild';
import { chromium, type Browser } from 'playwright-core';
import { compile } from 'svelte/compiler';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileScript, parse } from 'vue/compiler-sfc';
import { findBrowser } from '../../tools/browsers.mjs';
import { usePacked } from './packed.js';

const PAGES: Readonly<Record<string, string>> = {
  'React 19': `
    import { createElement } from 'react';
    import { createRoot } from 'react-dom/client';
    import { Numbers } from './react/numbers.tsx';
    createRoot(document.body).render(createElement(Numbers));`,
  'Vue 3': `
    import { createApp } from 'vue';
    import Numbers from './vue/Numbers.vue';
    createApp(Numbers).mount(document.body);`,
  'Svelte 5': `
    import { mount } from 'svelte';
    import Numbers from './svelte/Numbers.svelte';
    mount(Numbers, { target: document.body });`,
};

const root = resolve(import.meta.dirname, '../..');
const packed = usePacked();
let browser: Browser;

beforeAll(async () => {
  const { project } = packed();
  for (const name of ['react', 'react-dom', 'vue', 'svelte']) {
    const path = join(project, 'node_modules', name);
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), path, 'dir');
  }
  for (const framework of ['react', 'vue', 'svelte'])
    cpSync(join(root, 'tests/types', framework), join(project, framework), { recursive: true });
  browser = await chromium.launch(await findBrowser());
});
afterAll(() => browser.close());

const templates: Plugin = {
  name: 'templates',
  setup(bundler) {
    bundler.onLoad({ filter: /\.vue$/ }, ({ path }) => {
      const { descriptor } = parse(readFileSync(path, 'utf8'), { filename: path });
      const { content } = compileScript(descriptor, {
        id: 'page',
        inlineTemplate: true,
        templateOptions: {
          compilerOptions: { isCustomElement: (tag) => /^(?:exercise|content)-/.test(tag) },
        },
      });
      return { contents: content, loader: 'ts' };
    });
    bundler.onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const { js } = compile(readFileSync(path, 'utf8'), { filename: path });
      return { contents: (await transform(js.code)).code };
    });
  },
};

/** The script of a page. */
async function bundle(entry: string): Promise<string> {
  const { project } = packed();
  writeFileSync(join(project, 'entry.js'), `import 'formcue/define/all';${entry}`);
  const { outputFiles } = await build({
    absWorkingDir: project,
    entryPoints: ['entry.js'],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    target: 'es2022',
    conditions: ['browser'],
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [templates],
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** What arrives at first, and after a change: the level of the card; phase and speed of the figure. */
const ARRIVES = {
  'card-number': [[2], [4]],
  'card-attribute': [[2], [4]],
  'card-text': [[2], [2]],
  'figure-number': [
    [0.5, 0.5],
    [1, 2],
  ],
  'figure-text': [
    ['0.5', 0.5],
    ['0.5', 0.5],
  ],
  'figure-word': [
    ['start', 1],
    ['mid', 1],
  ],
};

function arriving(moment: 0 | 1): unknown {
  return Object.fromEntries(Object.entries(ARRIVES).map(([id, moments]) => [id, moments[moment]]));
}

it.each(Object.entries(PAGES))(
  'numbers of %s arrive as numbers, however they are written',
  async (_, entry) => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.setContent('<!doctype html><html lang="en"><body></body></html>');
    await page.addScriptTag({ type: 'module', content: await bundle(entry) });
    const arrived = () =>
      page
        .locator('[id]')
        .evaluateAll((elements) =>
          Object.fromEntries(
            elements.map((element) => [
              element.id,
              ['headingLevel', 'phase', 'speed'].flatMap((name): unknown[] =>
                name in element ? [Reflect.get(element, name)] : [],
              ),
            ]),
          ),
        );
    const later = page.getByRole('button', { name: 'Later' });
    await later.waitFor();
    expect(await arrived()).toEqual(arriving(0));
    await later.click();
    await expect.poll(arrived).toEqual(arriving(1));
    expect(complaints).toEqual([]);
  },
);

/**
 * What mounting cards costs the main thread, beside the same content as plain innerHTML.
 *
 * Both pages hold the same number of containers, have the style sheet of the demo's publisher, and take turns in one browser. The baseline
 * writes the full markup of a rendered card, with every part open and the card's own style sheet made a page's, into each container.
 * Formcue's page has what a publisher's page has, a tag with the exercise's text inside, and registers the element. Reading that text
 * is the page's own cost, with or without Formcue: it is measured too, and said apart.
 *
 * Cards are without figures on both sides.
 *
 * The measure is CPU time of the renderer's main thread (TaskDuration in thread ticks) until everything near the viewport is drawn, less
 * what an empty run costs. Medians of several rounds, in turning order.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../tools/browsers.mjs';
import { fallback } from '../tools/demo-fallback.mjs';
import { serve } from '../tools/serve.mjs';
import { root } from '../tools/steps.mjs';
import { expectAtMost, median, writeResults } from './report.mjs';

/** How many cards, how many rounds, and the bar: at most so many times the baseline. */
const SIZES = [
  { count: 1, rounds: 11, bar: 1.8 },
  { count: 100, rounds: 5, bar: 0.5 },
  { count: 1000, rounds: 3, bar: 0.2 },
];

/**
 * @typedef {import('./mount-page.mjs').Adapter} Adapter
 * @typedef {import('./mount-page.mjs').Entry} Entry
 * @typedef {import('./mount-page.mjs').Rendered} Rendered
 * @typedef {typeof import('./mount-page.mjs')} PageModule
 */

/** @type {readonly Adapter[]} */
const ADAPTERS = ['nothing', 'innerHTML', 'text', 'formcue'];

const PAGE = `<!doctype html>
<meta charset="utf-8" />
<link rel="icon" href="data:," />
<link rel="stylesheet" href="publisher.css" />`;

const site = await serve();
const browser = await chromium.launch(await findBrowser());
try {
  const entries = await readEntries();
  const rendered = await renderedCards(entries);
  const results = [];
  for (const size of SIZES) results.push({ ...size, ...(await measure(size, entries, rendered)) });
  print(results);
  writeResults('mount', { browser: browser.version(), results });
} finally {
  await browser.close();
  await site.close();
}

/** Every entry of the pack. @returns {Promise<Entry[]>} */
async function readEntries() {
  /** @type {typeof import('../src/pack/decode.js')} */
  const { decodeCard } = await import(new URL('../dist/pack/decode.js', import.meta.url).href);
  const items = join(root, 'dist/cdn/content/items');
  return readdirSync(items).map((file) => {
    // The baseline has no pictures either; what figures cost, bench/figure.mjs measures.
    const { figure: _figure, ...card } = decodeCard(JSON.parse(readFileSync(join(items, file), 'utf8')));
    return { id: card.id, json: JSON.stringify(card), text: fallback(card).join('\n') };
  });
}

/** An empty page with the benchmark's own script. */
async function openPage() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.route('**/demo/bench.html', (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
  await page.route('**/demo/mount-page.mjs', (route) =>
    route.fulfill({ contentType: 'text/javascript', path: join(root, 'bench/mount-page.mjs') }),
  );
  await page.goto(`${site.url}/demo/bench.html`);
  const script = await page.evaluateHandle(
    (url) => /** @type {Promise<PageModule>} */ (import(url)),
    `${site.url}/demo/mount-page.mjs`,
  );
  return { page, script };
}

/**
 * @param {Entry[]} entries
 * @returns {Promise<Rendered>}
 */
async function renderedCards(entries) {
  const { page, script } = await openPage();
  const rendered = await script.evaluate((module, entries) => module.renderAll(entries), entries);
  await page.close();
  return rendered;
}

/**
 * @param {{ count: number, rounds: number }} size
 * @param {Entry[]} entries
 * @param {Rendered} rendered
 */
async function measure({ count, rounds }, entries, rendered) {
  /** @type {Record<Adapter, number[]>} */
  const times = { nothing: [], innerHTML: [], text: [], formcue: [] };
  for (let round = 0; round < rounds; round++) {
    const turned = [
      ...ADAPTERS.slice(round % ADAPTERS.length),
      ...ADAPTERS.slice(0, round % ADAPTERS.length),
    ];
    for (const adapter of turned) times[adapter].push(await runOnce(adapter, count, entries, rendered));
  }
  const nothing = median(times.nothing);
  const [innerHTML, text, formcue] = [times.innerHTML, times.text, times.formcue].map(
    (all) => median(all) - nothing,
  );
  return { nothing, innerHTML, text, formcue, ratio: (formcue ?? NaN) / (innerHTML ?? NaN), times };
}

/**
 * Milliseconds of main-thread CPU for one run in a fresh page.
 * @param {Adapter} adapter
 * @param {number} count
 * @param {Entry[]} entries
 * @param {Rendered} rendered
 */
async function runOnce(adapter, count, entries, rendered) {
  const { page, script } = await openPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const mount = await script.evaluateHandle(
    (module, { adapter, count, entries, rendered }) => module.prepare(adapter, count, entries, rendered),
    { adapter, count, entries, rendered },
  );
  const before = await taskDuration(devtools);
  await mount.evaluate((run) => run());
  const after = await taskDuration(devtools);
  await page.close();
  return (after - before) * 1000;
}

/**
 * Seconds of CPU that the page's main thread has used.
 * @param {import('playwright-core').CDPSession} devtools
 */
async function taskDuration(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
}

/** @param {readonly (Awaited<ReturnType<typeof measure>> & { count: number, bar: number })[]} results */
function print(results) {
  const cell = (/** @type {number | undefined} */ value) => (value ?? NaN).toFixed(1).padStart(11);
  console.log('Main-thread CPU of mounting, in ms: medians, less an empty run\n');
  console.log('cards   innerHTML     formcue   ratio   (the text that the page has anyway)');
  for (const { count, innerHTML, formcue, ratio, text } of results) {
    console.log(
      `${String(count).padStart(5)} ${cell(innerHTML)} ${cell(formcue)} ${ratio.toFixed(2).padStart(7)} ${cell(text)}`,
    );
  }
  console.log();
  for (const { count, ratio, bar } of results) {
    expectAtMost(`${count} cards, times innerHTML`, ratio, bar);
  }
}

/**
 * What a moving figure costs, beside a bare page that swaps the same path strings from memory, pages that keep the frames of a film in other
 * ways, and one that solves and draws every frame.
 *
 * All ways show the same films at the same times, 30 frames a second at most, in pages of their own that take turns in one browser. A film
 * stands still at its ends, so costs are told for each frame that was drawn. Solving goes on at the ends.
 *
 * Two measures. The main thread: CPU time of its tasks, and of scripts alone (TaskDuration and ScriptDuration in thread ticks). And
 * everything: CPU time and memory of the browser's processes that draw, since work that leaves the main thread is still done. Pages run for some
 * seconds beforehand. Medians of several rounds, in turning order.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as pass } from 'node:timers/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../tools/browsers.mjs';
import { serve } from '../tools/serve.mjs';
import { root } from '../tools/steps.mjs';
import { expectAtMost, median, writeResults } from './report.mjs';

const ROUNDS = 3;

/** Milliseconds: before measuring, and measured. The second is one repetition of the figure that is measured alone. */
const WARM_UP = 2000;
const MEASURED = 5000;

/** The figure with the most paths, and three others: one whose sides take turns, and one that is fast. */
const ONE = ['romanian-deadlift'];
const FOUR = [...ONE, 'glute-bridge', 'bird-dog', 'kettlebell-swing'];
const FIFTY = Array.from({ length: 50 }, (_, index) => FOUR[index % FOUR.length] ?? '');

/**
 * @typedef {import('./figure-page.mjs').Way} Way
 * @typedef {import('./figure-page.mjs').Studies} Studies
 * @typedef {typeof import('./figure-page.mjs')} PageModule
 * @typedef {Awaited<ReturnType<typeof runOnce>>} Run
 */

/** @satisfies {Record<string, { way: Way, ids: readonly string[], says: string }>} */
const SCENARIOS = {
  nothing: { way: 'nothing', ids: [], says: 'an empty page' },
  idle50: { way: 'idle', ids: FIFTY, says: '50 elements at rest' },
  element1: { way: 'element', ids: ONE, says: '1 element' },
  floor1: { way: 'swap', ids: ONE, says: '1 bare figure, swaps paths' },
  canvas1: { way: 'canvas', ids: ONE, says: '1 bitmap a frame, on a canvas' },
  strip1: { way: 'strip', ids: ONE, says: '1 strip of bitmaps, compositor' },
  movedStrip1: { way: 'movedStrip', ids: ONE, says: '1 strip of SVG, moved by script' },
  element4: { way: 'element', ids: FOUR, says: '4 elements' },
  floor4: { way: 'swap', ids: FOUR, says: '4 bare figures, swap paths' },
  strip4: { way: 'strip', ids: FOUR, says: '4 strips of bitmaps, compositor' },
  solve4: { way: 'solve', ids: FOUR, says: '4 bare figures, solve each frame' },
};
/** @typedef {keyof typeof SCENARIOS} Name */
const NAMES = /** @type {Name[]} */ (Object.keys(SCENARIOS));

const PAGE = `<!doctype html>
<meta charset="utf-8" />
<link rel="icon" href="data:," />`;

const site = await serve();
const browser = await chromium.launch(await findBrowser());
const processes = await browser.newBrowserCDPSession();
try {
  const studies = await lookAtFigures();
  const runs = await measureAll(studies);
  const results = Object.fromEntries(NAMES.map((name) => [name, summarise(name, runs, studies)]));
  print(/** @type {Results} */ (results));
  writeResults('figure', { browser: browser.version(), results, runs });
} finally {
  await browser.close();
  await site.close();
}

/** An empty page with the benchmark's own script. */
async function openPage() {
  const page = await browser.newPage({ viewport: { width: 1300, height: 800 } });
  await page.route('**/demo/bench.html', (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
  await page.route('**/demo/figure-page.mjs', (route) =>
    route.fulfill({ contentType: 'text/javascript', path: join(root, 'bench/figure-page.mjs') }),
  );
  await page.goto(`${site.url}/demo/bench.html`);
  const script = await page.evaluateHandle(
    (url) => /** @type {Promise<PageModule>} */ (import(url)),
    `${site.url}/demo/figure-page.mjs`,
  );
  return { page, script };
}

/** @returns {Promise<Studies>} */
async function lookAtFigures() {
  const { page, script } = await openPage();
  const studies = await script.evaluate((module, ids) => module.study(ids), FOUR);
  await page.close();
  return studies;
}

/**
 * @param {Studies} studies
 * @returns {Promise<Record<Name, Run[]>>}
 */
async function measureAll(studies) {
  const runs = /** @type {Record<Name, Run[]>} */ ({});
  for (const name of NAMES) runs[name] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // Turned, and every other round backwards, so that nothing always follows the same neighbour.
    const first = (round * 4) % NAMES.length;
    const turned = [...NAMES.slice(first), ...NAMES.slice(0, first)];
    for (const name of round % 2 ? turned.reverse() : turned) runs[name].push(await runOnce(name, studies));
  }
  return runs;
}

/**
 * What one way used in the time measured, in a fresh page.
 * @param {Name} name
 * @param {Studies} studies
 */
async function runOnce(name, studies) {
  const { page, script } = await openPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await script.evaluate((module, { way, ids, studies }) => module.start(way, ids, studies), {
    ...SCENARIOS[name],
    studies,
  });
  await pass(WARM_UP);
  const counted = await script.evaluate((module) => module.count());
  const before = await usage(devtools);
  await pass(MEASURED);
  const after = await usage(devtools);
  const { drawn, requested, animations } = await script.evaluate((module) => module.count());
  await page.close();
  const seconds = (after.now - before.now) / 1000;
  return {
    seconds,
    drawn: drawn - counted.drawn,
    requested: requested - counted.requested,
    animations,
    main: after.main - before.main,
    script: after.script - before.script,
    all: after.all - before.all,
    memory: after.memory,
  };
}

/**
 * What has been used until now: milliseconds of CPU, and bytes.
 * @param {import('playwright-core').CDPSession} devtools
 */
async function usage(devtools) {
  const { processInfo } = await processes.send('SystemInfo.getProcessInfo');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = (/** @type {string} */ wanted) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  const drawing = processInfo.filter(({ type }) => type === 'renderer' || type === 'GPU');
  return {
    now: performance.now(),
    main: metric('TaskDuration') * 1000,
    script: metric('ScriptDuration') * 1000,
    all: drawing.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0),
    memory: drawing.reduce((sum, { id }) => sum + memoryOf(id), 0),
  };
}

/**
 * Bytes of memory of a process, its share of what it shares. Known on Linux alone.
 * @param {number} id
 */
function memoryOf(id) {
  try {
    const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1];
    return Number(kilobytes) * 1024;
  } catch {
    return NaN;
  }
}

/**
 * @typedef {object} Result
 * @property {number} frames drawn in a second
 * @property {number} main milliseconds of main thread in a second
 * @property {number} script milliseconds of script in a second
 * @property {number} mainEach for each frame, less an empty page
 * @property {number} scriptEach for each frame
 * @property {number} all milliseconds of all processes that draw, in a second, less an empty page
 * @property {number} memory bytes beyond an empty page
 * @property {number} requested callbacks before a frame, in a second
 * @property {number} animations that run
 * @typedef {Record<Name, Result>} Results
 */

/**
 * @param {Name} name
 * @param {Record<Name, Run[]>} runs
 * @param {Studies} studies
 * @returns {Result}
 */
function summarise(name, runs, studies) {
  const { way, ids } = SCENARIOS[name];
  const middle = (/** @type {(run: Run) => number} */ value, of = name) => median(runs[of].map(value));
  const rate = (/** @type {(run: Run) => number} */ value, of = name) =>
    middle((run) => value(run) / run.seconds, of);
  // What the compositor does by itself is not seen by the page.
  const isCounted = way !== 'strip' && way !== 'element';
  const frames = isCounted ? rate(({ drawn }) => drawn) : stepsOf(ids, studies);
  const main = rate((run) => run.main);
  const script = rate((run) => run.script);
  return {
    frames,
    main,
    script,
    mainEach: (main - rate((run) => run.main, 'nothing')) / frames,
    scriptEach: script / frames,
    all: rate((run) => run.all) - rate((run) => run.all, 'nothing'),
    memory: middle((run) => run.memory) - middle((run) => run.memory, 'nothing'),
    requested: rate(({ requested }) => requested),
    animations: middle(({ animations }) => animations),
  };
}

/**
 * Frames a second of figures together.
 * @param {readonly string[]} ids
 * @param {Studies} studies
 */
function stepsOf(ids, { figures }) {
  return ids.reduce((sum, id) => sum + (figures.find((figure) => figure.id === id)?.changes ?? NaN), 0);
}

/** @param {Results} results */
function print(results) {
  const cell = (/** @type {number} */ value, digits = 1) =>
    (Number.isFinite(value) ? value.toFixed(digits) : '').padStart(9);
  console.log('Figures in motion: medians; what is beyond an empty page, but for its own row\n');
  console.log(
    `${''.padEnd(34)}${['frames', 'main', 'script', 'main', 'script', 'all CPU', 'memory'].map((head) => head.padStart(9)).join('')}`,
  );
  console.log(
    `${''.padEnd(34)}${['/s', 'ms/s', 'ms/s', 'ms/frame', 'ms/frame', 'ms/s', 'MiB'].map((head) => head.padStart(9)).join('')}`,
  );
  for (const name of NAMES) {
    const { frames, main, script, mainEach, scriptEach, all, memory } = results[name];
    console.log(
      `${SCENARIOS[name].says.padEnd(34)}${cell(frames)}${cell(main)}${cell(script)}` +
        `${cell(mainEach, 3)}${cell(scriptEach, 3)}${cell(all, 0)}${cell(memory / 2 ** 20)}`,
    );
  }
  console.log();
  const { nothing, idle50, element1, floor1, element4, floor4, solve4 } = results;
  expectAtMost(
    '1 playing, main thread for a frame, times swapping paths',
    element1.mainEach / floor1.mainEach,
    1.25,
  );
  expectAtMost(
    '4 playing, main thread for a frame, times swapping paths',
    element4.mainEach / floor4.mainEach,
    1.25,
  );
  expectAtMost('4 playing, main thread, times solving each frame', element4.mainEach / solve4.mainEach, 0.25);
  expectAtMost(
    '1 playing, script for a frame, times swapping paths',
    element1.scriptEach / floor1.scriptEach,
    1.25,
  );
  expectAtMost('1 playing, script for a frame, in ms', element1.scriptEach, 0.2);
  expectAtMost(
    '50 at rest, main thread, times 1 bare figure that swaps paths',
    (idle50.main - nothing.main) / floor1.main,
    0.01,
  );
  expectAtMost('50 at rest, callbacks before a frame, in a second', idle50.requested, 0);
  expectAtMost('50 at rest, animations', idle50.animations, 0);
}

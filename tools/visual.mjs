/**
 * `npm run visual`: takes stills of stories and compares them with the accepted ones in tests/visual/stills/. Where they differ,
 * artifacts/visual/index.html shows before, after and difference. `npm run visual:accept` makes what is there now the accepted ones. Words after
 * the command choose the stills that have one of them in their names; a word that is in none is an error. Needs a static Storybook (`npm run build`).
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { artifacts, root } from './steps.mjs';
import { knownWords, nameOf, stills, stillsFor, straysAmong } from './visual/stills.mjs';
import { reportPage } from './visual/report-page.mjs';
import { Studio } from './visual/studio.mjs';

const ACCEPTED = join(root, 'tests/visual/stills');
const OUT = join(artifacts, 'visual');
/** So many stills are taken side by side. */
const PAGES = 2;

const [words, accept] = [
  process.argv.slice(2).filter((word) => !word.startsWith('--')),
  process.argv.includes('--accept'),
];
const { chosen, unknown } = stillsFor(words);
if (unknown.length > 0) {
  /** @type {typeof import('../src/parse/suggest.js')} */
  const { withSuggestion } = await import(new URL('../dist/parse/suggest.js', import.meta.url).href);
  for (const word of unknown) {
    console.error(withSuggestion(`✗ No still has "${word}" in its name.`, word, knownWords()));
  }
  process.exit(1);
}

/**
 * What is wrong with a still.
 * @typedef {object} Finding
 * @property {string} name
 * @property {string} message
 * @property {readonly import('./visual/report-page.mjs').View[]} views What there is to look at.
 */

/** @type {Finding[]} */
const findings = [];
/**
 * Accepted pictures that no still makes any more, with what is wrong with them.
 * @type {Finding[]}
 */
const strays = [];
let most = 0;

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
mkdirSync(ACCEPTED, { recursive: true });

const studio = await Studio.open();
try {
  const waiting = [...chosen];
  await Promise.all(
    Array.from({ length: PAGES }, async () => {
      const [camera, compare] = await Promise.all([studio.camera(), studio.comparer()]);
      for (let still = waiting.shift(); still; still = waiting.shift()) await look(camera, compare, still);
    }),
  );
} finally {
  await studio.close();
}
if (!words.length) removeStrays();
finish();

/**
 * @param {import('./visual/studio.mjs').Camera} camera
 * @param {Awaited<ReturnType<Studio['comparer']>>} compare
 * @param {import('./visual/stills.mjs').Still} still
 */
async function look(camera, compare, still) {
  const name = nameOf(still);
  /** @type {Buffer} */
  let after;
  try {
    after = await studio.take(camera, still);
  } catch (cause) {
    findings.push({ name, message: firstLine(cause), views: [] });
    return;
  }
  const before = accepted(name);
  if (before?.equals(after)) return;
  const result = before && (await compare(before, after));
  most = Math.max(most, result?.most ?? 0);
  if (result && !result.difference) return;
  if (accept) {
    writeFileSync(join(ACCEPTED, `${name}.webp`), after);
    console.log(`accepted ${name}`);
    return;
  }
  writeFileSync(join(OUT, `${name}.after.webp`), after);
  if (before) writeFileSync(join(OUT, `${name}.before.webp`), before);
  if (result?.difference) {
    const [, png = ''] = result.difference.split(',');
    writeFileSync(join(OUT, `${name}.difference.png`), Buffer.from(png, 'base64'));
  }
  const message = result
    ? `differs: ${result.most.toFixed(1)} times what is tolerated`
    : 'has no accepted picture';
  /** @type {import('./visual/report-page.mjs').View[]} */
  const views = ['after'];
  if (before) views.unshift('before');
  if (result) views.push('difference');
  findings.push({ name, message, views });
}

/** @param {unknown} cause */
function firstLine(cause) {
  return String(cause).split('\n', 1)[0] ?? '';
}

/** @param {string} name */
function accepted(name) {
  try {
    return readFileSync(join(ACCEPTED, `${name}.webp`));
  } catch {
    return undefined;
  }
}

/** Removes the pictures that no still makes any more, if that is asked for, and names them if it is not. */
function removeStrays() {
  for (const file of straysAmong(readdirSync(ACCEPTED), stills)) {
    if (!accept) {
      strays.push({ name: file, message: 'is a picture of no still', views: [] });
      continue;
    }
    rmSync(join(ACCEPTED, file));
    console.log(`removed ${file}`);
  }
}

function finish() {
  const wrong = [...findings, ...strays];
  for (const { name, message } of wrong) console.error(`✗ ${name} ${message}`);
  if (wrong.length > 0) {
    writeFileSync(join(OUT, 'index.html'), reportPage(wrong));
    console.error('Look at artifacts/visual/index.html. If all of it is meant, run "npm run visual:accept".');
    process.exitCode = 1;
  }
  const passed = chosen.length - findings.length;
  writeFileSync(join(artifacts, 'visual.json'), JSON.stringify({ passed, failed: wrong.length }));
  console.log(
    `${passed} of ${chosen.length} stills as accepted; the largest difference is ${most.toFixed(2)} of what is tolerated.`,
  );
}

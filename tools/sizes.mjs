/**
 * What a reader downloads for the first card, what it is made of, and whether that is within the budget. Sizes are minified and
 * compressed with Brotli, each file by itself, as it travels. Writes dist/cdn/sizes.json.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { brotliCompressSync } from 'node:zlib';
import { CDN_REPORT, importsOf } from './build/cdn.mjs';
import { root } from './steps.mjs';

/** Bytes, Brotli: what the first card weighs at most. Over this the build fails. */
const FIRST_CARD_BUDGET = 12_000;
const FIRST_ITEM = 'content/items/bird-dog.json';
/** The same with its picture, once the pack has one. */
const WITH_PICTURE_BUDGET = 16_500;
const FIRST_PICTURE = 'content/figures/bird-dog/end.json';
/** What draws a movement, loaded when the first figure moves. */
const ENGINE_BUDGET = 10_000;
const ENGINE = 'figure-engine.js';

const folder = join(root, 'dist/cdn');
/** @type {Record<string, import('./build/cdn.mjs').BuiltFile>} */
const built = JSON.parse(readFileSync(CDN_REPORT, 'utf8'));

const scripts = Object.keys(built).map(measure);
const firstCardFiles = ['formcue.js', ...importsOf('exercise-card.js', built), FIRST_ITEM].map(measure);
const firstCard = {
  budget: FIRST_CARD_BUDGET,
  ...total(firstCardFiles),
  files: firstCardFiles,
};
const pictureFiles = existsSync(join(folder, FIRST_PICTURE))
  ? [...firstCardFiles, measure('exercise-figure.js'), measure(FIRST_PICTURE)]
  : undefined;
const withPicture = pictureFiles && {
  budget: WITH_PICTURE_BUDGET,
  ...total(pictureFiles),
  files: pictureFiles,
};
const engine = { budget: ENGINE_BUDGET, ...measure(ENGINE) };
const library = {
  scripts: { ...total(scripts), files: scripts },
  content: total(readdirSync(join(folder, 'content/items')).map((file) => measure(`content/items/${file}`))),
};

writeFileSync(
  join(folder, 'sizes.json'),
  `${JSON.stringify({ firstCard, withPicture, engine, library }, null, 2)}\n`,
);
print();
for (const [name, sized] of /** @type {const} */ ([
  ['The first card', firstCard],
  ['The first card with its picture', withPicture],
  ['The engine of figures', engine],
])) {
  if (!sized || sized.brotli <= sized.budget) continue;
  console.error(
    `${name} is ${sized.brotli - sized.budget} bytes over its budget of ${sized.budget}. The table above says what weighs most: ` +
      'move what a reader does not need at once into a file that is loaded later, or shorten the entry.',
  );
  process.exitCode = 1;
}

/** @param {string} file */
function read(file) {
  return readFileSync(join(folder, file));
}

/** @param {string} file */
function measure(file) {
  const bytes = read(file);
  return { file, minified: bytes.length, brotli: brotliCompressSync(bytes).length };
}

/** @param {readonly { minified: number, brotli: number }[]} files */
function total(files) {
  return {
    minified: files.reduce((sum, { minified }) => sum + minified, 0),
    brotli: files.reduce((sum, { brotli }) => sum + brotli, 0),
  };
}

function print() {
  row('First card', 'minified', 'brotli');
  for (const { file, minified, brotli } of firstCardFiles) {
    row(`  ${file}`, minified, brotli);
    for (const [part, bytes] of partsOf(file)) row(`      ${part}`, bytes);
  }
  row(`  together (at most ${FIRST_CARD_BUDGET.toLocaleString('en')})`, firstCard.minified, firstCard.brotli);
  if (withPicture) row('First card with its picture', withPicture.minified, withPicture.brotli);
  row(`Engine of figures (at most ${ENGINE_BUDGET.toLocaleString('en')})`, engine.minified, engine.brotli);
  row('All scripts', library.scripts.minified, library.scripts.brotli);
  row('All content', library.content.minified, library.content.brotli);
}

/**
 * @param {string} name
 * @param {number | string} minified
 * @param {number | string} [brotli]
 */
function row(name, minified, brotli = '') {
  console.log(
    `${name.padEnd(44)}${minified.toLocaleString('en').padStart(9)}${brotli.toLocaleString('en').padStart(9)}`,
  );
}

/**
 * The minified bytes of a script by where they come from: a package, or a folder of ours. Largest first.
 * @param {string} file
 */
function partsOf(file) {
  /** @type {Map<string, number>} */
  const parts = new Map();
  for (const [source, bytes] of Object.entries(built[file]?.sources ?? {})) {
    const part =
      /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ??
      /^src\/(?:[^/]+\/){0,2}/.exec(source)?.[0] ??
      source;
    parts.set(part, (parts.get(part) ?? 0) + bytes);
  }
  return [...parts].sort(([, a], [, b]) => b - a);
}

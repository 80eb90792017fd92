/**
 * Fills `demo/figures.html` while it is served: with every figure of the pack and every fault that has none, and why. Read anew for each
 * request, so that the page shows what was compiled last.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';

/**
 * @typedef {import('../src/pack/card-data.js').CardData} CardData
 * @typedef {import('../src/model/movement.js').Movement} Movement
 * @typedef {{ state: string, caption: string }} Shown
 */

const REGION = /([ \t]*)<!-- figures -->[\s\S]*?<!-- \/figures -->/;
const PHASES = [
  ['start', 'Start'],
  ['mid', 'On the way'],
  ['end', 'End'],
];

/**
 * @param {string} page as it lies in demo/
 * @param {string} [theme] what `?theme=` asks for
 * @returns {Promise<string>}
 */
export async function withFigures(page, theme) {
  const sections = await figureSections();
  return withTheme(page, theme).replace(REGION, (_, /** @type {string} */ indent) =>
    sections.map((line) => indent + line).join('\n'),
  );
}

/**
 * @param {string} page
 * @param {string} [theme]
 */
function withTheme(page, theme) {
  if (theme !== 'light' && theme !== 'dark') return page;
  return page.replace(' checked', '').replace(`value="${theme}"`, '$& checked');
}

/** @returns {Promise<string[]>} lines of HTML */
async function figureSections() {
  const pack = join(root, 'dist/cdn/content');
  /** @type {{ entries: { id: string, kind: string }[] }} */
  const { entries } = JSON.parse(readFileSync(join(pack, 'index.json'), 'utf8'));
  const cards = entries.filter(({ kind }) => kind === 'exercise' || kind === 'stretch');
  const sections = cards.map(async ({ id }) => {
    /** @type {CardData} */
    const card = JSON.parse(readFileSync(join(pack, 'items', `${id}.json`), 'utf8'));
    return card.figure ? section(card, card.figure, await reasons(id)) : [];
  });
  return (await Promise.all(sections)).flat();
}

/**
 * Why faults have no picture, by their ids. The pack does not hold what no card shows, so it comes from the content.
 * @param {string} id
 * @returns {Promise<Map<string, string>>}
 */
async function reasons(id) {
  const path = join(root, 'content/figures', `${id}.yaml`);
  if (!existsSync(path)) return new Map();
  /** @type {typeof import('../src/parse/index.js')} */
  const { parseFigure } = await import(new URL('../dist/parse/index.js', import.meta.url).href);
  const { movement } = parseFigure({ path, text: readFileSync(path, 'utf8') });
  return new Map(
    [...(movement?.faults ?? [])].flatMap(([fault, state]) =>
      'notDrawn' in state ? [[String(fault), state.notDrawn]] : [],
    ),
  );
}

/**
 * @param {CardData} card
 * @param {readonly string[]} drawn ids of faults
 * @param {ReadonlyMap<string, string>} why
 */
function section({ id, name, faults }, drawn, why) {
  const wrong = faults.filter((fault) => drawn.includes(fault.id));
  const rest = faults.filter((fault) => !drawn.includes(fault.id));
  return [
    `<section id="${id}">`,
    `  <h2>${escape(name)}</h2>`,
    ...sheet(PHASES.map(([phase, caption]) => figure(id, `phase="${phase}"`, caption ?? ''))),
    ...(wrong.length > 0 ? ['  <h3>What goes wrong</h3>'] : []),
    ...sheet(wrong.map((fault) => figure(id, `fault="${fault.id}"`, fault.name))),
    ...(rest.length > 0 ? ['  <h3>Not drawn</h3>', '  <dl class="demos not-drawn">'] : []),
    ...rest.flatMap((fault) => [
      `    <dt data-fault="${fault.id}">${escape(fault.name)}</dt>`,
      `    <dd>${escape(why.get(fault.id) ?? 'The content does not say why.')}</dd>`,
    ]),
    ...(rest.length > 0 ? ['  </dl>'] : []),
    '</section>',
  ];
}

/** @param {readonly string[]} figures */
function sheet(figures) {
  return figures.length > 0 ? ['  <div class="sheet">', ...figures, '  </div>'] : [];
}

/**
 * One state at both sizes. The small one says nothing new to those who do not see it.
 * @param {string} id
 * @param {string} state an attribute
 * @param {string} caption
 */
function figure(id, state, caption) {
  const words = `<p>${escape(caption)}</p>`;
  return [
    '    <figure>',
    `      <exercise-figure exercise="${id}" ${state}>${words}</exercise-figure>`,
    `      <exercise-figure class="small" exercise="${id}" ${state} decorative></exercise-figure>`,
    `      <figcaption>${escape(caption)}</figcaption>`,
    '    </figure>',
  ].join('\n');
}

/** @param {string} text */
function escape(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

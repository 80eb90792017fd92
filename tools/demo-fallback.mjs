/**
 * Writes the text inside the cards of demo and recipes from the compiled content, so that what a page shows without the script stays true to what the
 * card shows with it. Touches nothing but the regions between `<!-- fallback -->` and `<!-- /fallback -->`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';

/**
 * @typedef {import('../src/pack/card-data.js').CardData} CardData
 * @typedef {import('../src/model/prose.js').Inline} Inline
 * @typedef {import('../src/model/prose.js').Block} Block
 */

/** The built modules: the same code that a card runs. */
const [{ decodeCard }, words, say] = await Promise.all([
  /** @type {Promise<typeof import('../src/pack/decode.js')>} */ (fromDist('pack/decode.js')),
  /** @type {Promise<typeof import('../src/pack/words.js')>} */ (fromDist('pack/words.js')),
  /** @type {Promise<typeof import('../src/elements/shared/strings.js')>} */ (
    fromDist('elements/shared/strings.js')
  ),
]);

/** @param {string} module */
function fromDist(module) {
  return import(new URL(`../dist/${module}`, import.meta.url).href);
}

/** A card's region: its tag, the white space before the first mark, and the marks. */
const REGION = /(<exercise-card\b[^>]*>\n)(\s*)<!-- fallback -->[\s\S]*?<!-- \/fallback -->/g;

/** Folders with pages that hold cards. */
const FOLDERS = ['demo', 'stories/recipes'];

/**
 * The pages of the demo and of the recipes, as they should be.
 * @returns {Map<string, string>} text by path, relative to the project
 */
export function demoPages() {
  const pages = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.html'))
      .map((name) => `${folder}/${name}`),
  );
  return new Map(pages.map((page) => [page, withFallbacks(readFileSync(join(root, page), 'utf8'))]));
}

/** @param {string} page */
function withFallbacks(page) {
  return page.replace(REGION, (_, /** @type {string} */ tag, /** @type {string} */ indent) => {
    const file = join(root, 'dist/cdn/content/items', `${attribute(tag, 'exercise')}.json`);
    const card = decodeCard(JSON.parse(readFileSync(file, 'utf8')));
    const level = Number(attribute(tag, 'heading-level') ?? 3);
    const lines = [
      '<!-- fallback -->',
      ...fallback(card, level, attribute(tag, 'view')),
      '<!-- /fallback -->',
    ];
    return tag + lines.map((line) => indent + line).join('\n');
  });
}

/**
 * @param {string} tag
 * @param {string} name
 */
function attribute(tag, name) {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

/**
 * An entry as plain HTML, a line for each element: what to do, what goes wrong, and for whom not.
 * @param {CardData} card
 * @param {number} [level] of the heading
 * @param {string} [view] that of the card: `full`, `compact` (what to do), or `faults` for the name and what goes wrong alone
 * @returns {string[]}
 */
export function fallback(card, level = 3, view = 'full') {
  const title = element(`h${level}`, escape(card.name));
  /** @type {(title: string, lines: readonly string[]) => string[]} */
  const section = (title, lines) => (lines.length ? [element(`h${level + 1}`, title), ...lines] : []);
  if (view === 'faults') return [title, ...section(say.FAULTS, faults(card))];
  const stop = element('p', `<b>${say.STOP}</b>${say.STOP_RULE}`);
  const facts = [
    title,
    element('p', prose(card.summary)),
    element('p', works(card)),
    ...(card.dose.length ? [element('p', escape(doseLine(card.dose)))] : []),
  ];
  const steps = section(say.STEPS, list('ol', card.steps));
  if (view === 'compact') return [...facts, ...steps, stop];
  return [
    ...facts,
    ...section(say.SETUP, blocks(card.setup)),
    ...steps,
    ...section(say.CUES, list('ul', card.cues)),
    ...section(say.FAULTS, faults(card)),
    ...section(say.CAUTIONS, [...cautions(card), stop]),
    ...section(say.BREATHING, blocks(card.breathing)),
    element('p', escape(`${say.UPDATED}${card.updated.text}`)),
  ];
}

/** @param {CardData['dose']} dose */
function doseLine(dose) {
  /** Facts whose words do not run on into their label. @type {readonly string[]} */
  const inWords = [words.LOAD, words.TEMPO, words.FREQUENCY];
  return dose
    .map(({ value, label }) => (inWords.includes(label) ? `${label}: ${value}` : `${value} ${label}`))
    .join(' · ');
}

/** @param {CardData} card */
function works({ kind, primary, secondary }) {
  /** @param {CardData['primary']} muscles */
  const names = (muscles) => escape(say.theList(muscles.map(({ name }) => name)));
  const others = secondary.length ? `${say.ALSO}${names(secondary)}` : '';
  return `${kind === 'stretch' ? say.STRETCHES : say.WORKS}${names(primary)}${others}.`;
}

/** @param {CardData} card */
function faults({ faults }) {
  if (faults.length === 0) return [];
  return [
    '<dl>',
    ...faults.flatMap(({ name, sign, cause, fix }) => [
      `  ${element('dt', escape(name))}`,
      ...faultPart(say.SIGN, sign),
      ...faultPart(say.CAUSE, cause),
      ...faultPart(say.FIX, fix),
    ]),
    '</dl>',
  ];
}

/**
 * @param {string} label
 * @param {readonly Inline[]} words
 */
function faultPart(label, words) {
  return words.length ? [`  ${element('dd', `<b>${label}:</b> ${prose(words)}`)}`] : [];
}

/** @param {CardData} card */
function cautions({ cautions }) {
  return cautions.length ? ['<ul>', ...cautions.map(caution), '</ul>'] : [];
}

/** @param {CardData['cautions'][number]} caution */
function caution({ when, do: advice, instead }) {
  const other = instead ? `${say.OR_INSTEAD}${instead.name}` : '';
  return `  ${element('li', `<b>${escape(when)}?</b> ${escape(`${advice}${other}`)}.`)}`;
}

/**
 * @param {'ol' | 'ul'} tag
 * @param {readonly (readonly Block[])[]} items
 */
function list(tag, items) {
  if (items.length === 0) return [];
  return [`<${tag}>`, ...items.map((item) => `  ${element('li', inItem(item))}`), `</${tag}>`];
}

/** A lone paragraph stands in its item without a box of its own. @param {readonly Block[]} item */
function inItem(item) {
  const [only] = item;
  return item.length === 1 && only?.type === 'paragraph' ? prose(only.children) : blocks(item).join('');
}

/**
 * @param {readonly Block[]} all
 * @returns {string[]}
 */
function blocks(all) {
  return all.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
        return [element('p', prose(block.children))];
      case 'heading':
        return [element('h5', prose(block.children))];
      case 'list':
        return list(block.ordered ? 'ol' : 'ul', block.items);
    }
  });
}

/**
 * Citations are left out: their sources are listed on the card.
 * @param {readonly Inline[]} inlines
 * @returns {string}
 */
function prose(inlines) {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return escape(inline);
      switch (inline.type) {
        case 'strong':
          return element('strong', prose(inline.children));
        case 'emphasis':
          return element('em', prose(inline.children));
        case 'code':
          return element('code', escape(inline.text));
        case 'link':
          return `<a href="${escape(inline.href)}">${prose(inline.children)}</a>`;
        case 'break':
          return '<br />';
        case 'citation':
          return '';
      }
    })
    .join('');
}

/**
 * @param {string} tag
 * @param {string} html
 */
function element(tag, html) {
  return `<${tag}>${html}</${tag}>`;
}

/** @param {string} text */
function escape(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/**
 * Which stories are kept as stills, and how they are shown: each element in its states, in each theme, light and dark, and at the widths where
 * something changes. One more is one more line.
 */

/**
 * @typedef {object} Still
 * @property {string} story The id of a story.
 * @property {number} width In pixels.
 * @property {Readonly<Record<string, string>>} globals What Storybook's toolbar is set to.
 * @property {number} [moment] Where figures are stopped that their reader has set in motion: the share of the repetition, from 0 to 1.
 */

const CARD = 'elements-exercise-card--';
const FIGURE = 'elements-exercise-figure--';
const LIBRARY = 'elements-content-library--';

/** The themes, each in the schemes that it has. */
const THEMES = [
  { scheme: 'dark' },
  ...['paper', 'clinic', 'play'].flatMap((theme) => [
    { theme, scheme: 'light' },
    { theme, scheme: 'dark' },
  ]),
  { theme: 'night', scheme: 'light' },
  { theme: 'night', scheme: 'dark' },
];

/** @type {readonly Still[]} */
export const stills = [
  // Cards
  ...still(`${CARD}default`, [320, 768, 1280]),
  ...THEMES.flatMap((globals) => still(`${CARD}default`, [640], globals)),
  ...['paper', 'night', 'clinic', 'play'].flatMap((theme) => still(`${CARD}default`, [320], { theme })),
  ...still(`${CARD}default`, [1280], { theme: 'play' }),
  ...still(`${CARD}compact`, [320, 768]),
  ...still(`${CARD}faults-only`, [320, 768]),
  ...still(`${CARD}trainer`, [768]),
  ...still(`${CARD}promotion`, [768]),
  ...still(`${CARD}media`, [768]),
  ...still(`${CARD}no-figure`, [768]),
  ...still(`${CARD}only-required`, [768]),
  ...still(`${CARD}loading`, [768]),
  ...still(`${CARD}failed-network`, [320], { scheme: 'dark' }),
  ...still(`${CARD}failed-not-found`, [768]),
  ...still(`${CARD}nothing-named`, [768]),
  ...still(`${CARD}retry`, [768]),
  ...still(`${CARD}long-words-narrow`, [320]),
  ...still(`${CARD}right-to-left`, [768]),
  ...still(`${CARD}narrow`, [320]),
  ...still(`${CARD}small-place`, [768]),
  ...still(`${CARD}print`, [768]),
  ...still(`${CARD}fault-open`, [768]),
  ...still(`${CARD}compare`, [320, 768]),
  ...still(`${CARD}variant`, [768]),
  ...still(`${CARD}variant-shown`, [768]),
  // Figures
  ...still(`${FIGURE}default`, [320, 768]),
  ...THEMES.flatMap((globals) => still(`${FIGURE}fault`, [420], globals)),
  ...[
    'start',
    'mid',
    'correct',
    'muscles',
    'muscle-map',
    'front-view',
    'left-side',
    'small',
    'broad',
    'failed-not-found',
  ].flatMap((state) => still(`${FIGURE}${state}`, [420])),
  ...still(`${FIGURE}muscle-map`, [420], { scheme: 'dark' }),
  ...still(`${FIGURE}fault`, [420], { direction: 'rtl' }),
  ...still(`${FIGURE}default`, [420], { direction: 'rtl' }),
  ...still(`${FIGURE}default`, [1280]),
  ...['playing', 'paused'].flatMap((state) =>
    still(`${FIGURE}${state}`, [420]).map((played) => ({ ...played, moment: 0.3 })),
  ),
  ...['loading', 'nothing-named', 'long-words', 'narrow', 'print'].flatMap((state) =>
    still(`${FIGURE}${state}`, [420]),
  ),
  // Libraries, by what is in them
  ...still(`${LIBRARY}default`, [320, 768]),
  ...['failed-network', 'loading'].flatMap((state) => still(`${LIBRARY}${state}`, [768])),
  // Pages
  ...still('foundations-colour--colours', [1280]),
  ...still('recipes-article--page', [320, 1280]),
  ...still('recipes-course-page--page', [768]),
  ...still('recipes-landing-page--page', [320, 768, 1280]),
];

/**
 * The name of a still, and of its file.
 * @param {Still} still
 */
export function nameOf({ story, width, globals }) {
  return [story, ...Object.values(globals), width].join('.');
}

/**
 * The stills with one of `words` in their names, and the words that are in none; all stills for no words.
 * @param {readonly string[]} words
 * @returns {{ chosen: readonly Still[], unknown: readonly string[] }}
 */
export function stillsFor(words) {
  const isIn = (/** @type {Still} */ still, /** @type {string} */ word) => nameOf(still).includes(word);
  return {
    chosen: stills.filter((still) => !words.length || words.some((word) => isIn(still, word))),
    unknown: words.filter((word) => !stills.some((still) => isIn(still, word))),
  };
}

/** What a still can be chosen by: stories, parts of their names and settings. */
export function knownWords() {
  const words = stills.flatMap((still) => [still.story, ...nameOf(still).split(/--|\./)]);
  return [...new Set(words)];
}

/**
 * The pictures among `files` that no still makes any more. What is no picture of a still by its name is none of them.
 * @param {readonly string[]} files names in the folder of accepted pictures
 * @param {readonly Still[]} chosen
 */
export function straysAmong(files, chosen) {
  const names = new Set(chosen.map((still) => `${nameOf(still)}.webp`));
  return files.filter((file) => file.endsWith('.webp') && !names.has(file));
}

/**
 * A story at several widths.
 * @param {string} story
 * @param {readonly number[]} widths
 * @param {Readonly<Record<string, string>>} [globals]
 * @returns {Still[]}
 */
function still(story, widths, globals = {}) {
  return widths.map((width) => ({ story, width, globals }));
}

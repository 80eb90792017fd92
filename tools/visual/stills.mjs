/**
 * Which stories are kept as stills, and how they are shown: each element in each of its states, each theme, light and dark, and the widths at
 * which something changes. A still more is a line more.
 */

/**
 * @typedef {object} Still
 * @property {string} story The id of a story.
 * @property {number} width In pixels.
 * @property {Readonly<Record<string, string>>} globals What Storybook's toolbar is set to.
 */

/**
 * The name of a still, and of its file.
 * @param {Still} still
 */
export function nameOf({ story, width, globals }) {
  return [story, ...Object.values(globals), width].join('.');
}

/** @type {readonly Still[]} */
export const stills = [320, 768, 1280].map((width) => ({
  story: 'elements-exercise-card--default',
  width,
  globals: {},
}));

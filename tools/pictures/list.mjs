/** The pictures of the README and the guides: what each shows. One more is one more entry, and a place in a page. */

/**
 * @typedef {object} Picture
 * @property {string} file Its name in docs/pictures/.
 * @property {number} width CSS pixels; the file has {@link SCALE} times as many.
 * @property {number} height
 * @property {'light' | 'dark'} scheme
 * @property {string} markup What stands in the page.
 * @property {string} [theme] One of the themes that ship.
 * @property {string} [open] The name of a fault that a reader has opened, and compares with the correct pose.
 */

/** Where they are, from the folder of the project. */
export const FOLDER = 'docs/pictures';

/** Pixels of a file for each pixel of CSS. */
export const SCALE = 1.5;

const CARD = '<exercise-card exercise="bird-dog" heading-level="2" eager></exercise-card>';
const FAULTS = '<exercise-card exercise="bird-dog" heading-level="2" view="faults" eager></exercise-card>';

/** @type {readonly Picture[]} */
export const PICTURES = [
  { file: 'card-light.png', width: 760, height: 696, scheme: 'light', markup: CARD },
  { file: 'card-dark.png', width: 760, height: 696, scheme: 'dark', markup: CARD },
  { file: 'fault.png', width: 760, height: 768, scheme: 'light', markup: FAULTS, open: 'The low back sags' },
  { file: 'phone-night.png', width: 390, height: 690, scheme: 'dark', theme: 'night', markup: CARD },
];

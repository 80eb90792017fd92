/** The order of the themes wherever they are listed for people: from the page's own look to the boldest. Others follow by alphabet. */
const ORDER = ['page', 'paper', 'night', 'clinic', 'play'];

/**
 * Compares two themes by name, for `sort`.
 * @param {string} a
 * @param {string} b
 * @returns {number}
 */
export function byThemeOrder(a, b) {
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

/** @param {string} name */
function rank(name) {
  const place = ORDER.indexOf(name);
  return place < 0 ? ORDER.length : place;
}

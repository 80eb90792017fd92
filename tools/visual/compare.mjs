/**
 * Whether two pictures show the same, whoever drew their letters.
 *
 * Single pixels are no measure: another version of the browser, or another machine, sets other pixels along every edge of every letter.
 * So the mean colours of boxes are compared, and of each box only the best of the places that are one pixel of CSS around it. Square boxes find
 * what is gone, new, moved or of another colour; long flat and long narrow ones find hairlines, which hardly change a square. Letters that are
 * drawn with other pixels have the same mean colour.
 *
 * Runs in Node and in a browser.
 */

/**
 * Pixels, four bytes each, as a canvas gives them.
 * @typedef {object} Picture
 * @property {number} width
 * @property {number} height
 * @property {Uint8ClampedArray} data
 *
 * @typedef {object} Box
 * @property {number} x
 * @property {number} y
 * @property {number} width
 * @property {number} height
 *
 * @typedef {object} Comparison
 * @property {Box[]} changed Where they differ by more than a rasteriser makes them. Empty if they show the same.
 * @property {number} most The largest difference of a box, as a share of what is tolerated for its shape.
 */

/**
 * Shapes of boxes, in pixels, and how far their means may differ, of 255. `docs/decisions/0019` has what was measured: what rasterisers make
 * of the same letters stays below, what a reader sees is above. A hairline that vanishes is 19 in a flat box and under 5 in a square one.
 */
const SHAPES = [
  { width: 8, height: 8, tolerance: 14 },
  { width: 64, height: 2, tolerance: 14 },
  { width: 2, height: 64, tolerance: 8 },
];

/** Pictures may end this many pixels apart: heights of lines are rounded. */
const MOST_EXTRA = 2;

/**
 * @param {Picture} before
 * @param {Picture} after
 * @param {number} scale Their pixels for each pixel of CSS: boxes are so many times as large, and so many pixels around each are looked at.
 * @returns {Comparison}
 */
export function compare(before, after, scale) {
  const isOtherSize =
    before.width !== after.width || Math.abs(before.height - after.height) > MOST_EXTRA * scale;
  if (isOtherSize) {
    const width = Math.max(before.width, after.width);
    return {
      changed: [{ x: 0, y: 0, width, height: Math.max(before.height, after.height) }],
      most: Infinity,
    };
  }
  const size = { width: before.width, height: Math.min(before.height, after.height) };
  const [sumsBefore, sumsAfter] = [sumsOf(before), sumsOf(after)];
  const changed = [];
  let most = 0;
  const reach = Math.ceil(scale);
  for (const { width, height, tolerance } of SHAPES) {
    const shape = { width: Math.round(width * scale), height: Math.round(height * scale) };
    for (const box of boxesOf(size, shape)) {
      // Both ways: what is only in one of them has no place in the other where it could be found.
      const difference = Math.max(
        leastDifference(sumsBefore, sumsAfter, box, size, reach),
        leastDifference(sumsAfter, sumsBefore, box, size, reach),
      );
      most = Math.max(most, difference / tolerance);
      if (difference > tolerance) changed.push(box);
    }
  }
  return { changed, most };
}

/**
 * Sums of a colour's values over all that is above and to the left, so that the mean of any box takes four look-ups.
 * @typedef {object} Sums
 * @property {number} stride
 * @property {readonly Float64Array[]} channels
 */

/**
 * @param {Picture} picture
 * @returns {Sums}
 */
function sumsOf({ width, height, data }) {
  const stride = width + 1;
  const channels = [0, 1, 2].map((channel) => {
    const sums = new Float64Array(stride * (height + 1));
    for (let y = 0; y < height; y++) {
      let row = 0;
      for (let x = 0; x < width; x++) {
        row += data[4 * (y * width + x) + channel] ?? 0;
        sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] ?? 0) + row;
      }
    }
    return sums;
  });
  return { stride, channels };
}

/**
 * Boxes that overlap by half. Those at the far edges end there.
 * @param {{ width: number, height: number }} size
 * @param {{ width: number, height: number }} shape
 * @returns {Generator<Box>}
 */
function* boxesOf(size, shape) {
  const width = Math.min(shape.width, size.width);
  const height = Math.min(shape.height, size.height);
  const half = (/** @type {number} */ one) => Math.max(1, Math.floor(one / 2));
  const steps = (/** @type {number} */ all, /** @type {number} */ one) =>
    Math.ceil((all - one) / half(one)) + 1;
  for (let row = 0; row < steps(size.height, height); row++) {
    for (let column = 0; column < steps(size.width, width); column++) {
      yield {
        x: Math.min(column * half(width), size.width - width),
        y: Math.min(row * half(height), size.height - height),
        width,
        height,
      };
    }
  }
}

/**
 * How far the mean of a box is from the nearest mean in the other picture, `reach` pixels around.
 * @param {Sums} one
 * @param {Sums} other
 * @param {Box} box
 * @param {{ width: number, height: number }} size
 * @param {number} reach
 */
function leastDifference(one, other, box, size, reach) {
  let least = Infinity;
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      const x = box.x + dx;
      const y = box.y + dy;
      if (x < 0 || y < 0 || x + box.width > size.width || y + box.height > size.height) continue;
      let difference = 0;
      for (let channel = 0; channel < 3; channel++) {
        const here = mean(one, channel, box, box.x, box.y);
        difference = Math.max(difference, Math.abs(here - mean(other, channel, box, x, y)));
      }
      least = Math.min(least, difference);
      if (least === 0) return 0;
    }
  }
  return least;
}

/**
 * @param {Sums} sums
 * @param {number} channel
 * @param {{ width: number, height: number }} box
 * @param {number} x
 * @param {number} y
 */
function mean({ stride, channels }, channel, { width, height }, x, y) {
  const sums = channels[channel];
  const at = (/** @type {number} */ column, /** @type {number} */ row) => sums?.[row * stride + column] ?? 0;
  const sum = at(x + width, y + height) - at(x, y + height) - at(x + width, y) + at(x, y);
  return sum / (width * height);
}

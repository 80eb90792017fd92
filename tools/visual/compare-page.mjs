/** The half of comparing that runs in a page, where pictures can be read and drawn on. */
import { compare } from './compare.mjs';

/**
 * @param {string} before a picture as a data URL
 * @param {string} after
 * @param {number} scale Their pixels for each pixel of CSS.
 * @returns {Promise<{ most: number, difference: string | undefined }>} `difference` is a picture, a data URL, with what changed in frames;
 *   undefined if nothing did.
 */
export async function compareUrls(before, after, scale) {
  const [one, other] = await Promise.all([before, after].map(read));
  if (!one || !other) throw new Error('There is nothing to compare.');
  const { changed, most } = compare(one.pixels, other.pixels, scale);
  return { most, difference: changed.length > 0 ? mark(other, changed) : undefined };
}

/** @param {string} url */
async function read(url) {
  const image = await createImageBitmap(await (await fetch(url)).blob());
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser draws nothing.');
  context.drawImage(image, 0, 0);
  return { canvas, context, pixels: context.getImageData(0, 0, image.width, image.height) };
}

/**
 * The picture, pale, with what changed in full colour, framed.
 * @param {{ canvas: HTMLCanvasElement, context: CanvasRenderingContext2D }} picture
 * @param {readonly import('./compare.mjs').Box[]} changed
 */
function mark({ canvas, context }, changed) {
  const original = document.createElement('canvas');
  original.width = canvas.width;
  original.height = canvas.height;
  original.getContext('2d')?.drawImage(canvas, 0, 0);
  context.fillStyle = '#fffc';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#d4351c';
  // All frames first, so that boxes that overlap have one around them all.
  for (const { x, y, width, height } of changed) context.fillRect(x - 2, y - 2, width + 4, height + 4);
  for (const { x, y, width, height } of changed) {
    context.drawImage(original, x, y, width, height, x, y, width, height);
  }
  return canvas.toDataURL('image/png');
}

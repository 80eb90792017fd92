/** A picture as elements. */
import type { PicturePath } from '../../figure/picture.js';
import type { FigureStill } from '../../pack/figure-data.js';
import { paletteOf } from './palette.js';

type Attributes = Readonly<Record<string, unknown>>;

/** What of the element's properties a picture shows. */
export interface Shown {
  readonly side: string | undefined;
  readonly decorative: boolean;
}

/** A still, as a picture with its words. That of the side which was not drawn is its mirror image. */
export function pictureOf(still: FigureStill, shown: Shown): SVGElement {
  const { id, title, description, side, frame, paths } = still;
  const isMirrored = side && shown.side && shown.side !== side;
  const picture = svg('svg', {
    part: 'picture',
    viewBox: frame.join(' '),
    ...(shown.decorative
      ? { 'aria-hidden': true }
      : { role: 'img', 'aria-label': title, 'aria-describedby': 'words' }),
  });
  for (const [name, colour] of paletteOf(id)) picture.style.setProperty(name, colour);
  const words = svg('desc', { id: 'words' });
  words.textContent = isMirrored
    ? description.replace(/\b(left|right)\b/g, (word) => (word === 'left' ? 'right' : 'left'))
    : description;
  const group = svg('g', { transform: isMirrored ? `translate(${2 * frame[0] + frame[2]}) scale(-1 1)` : '' });
  group.append(...paths.map(pathOf));
  picture.append(words, group);
  return picture;
}

/** One shape; its paint is its class. */
export function pathOf([paint, d]: PicturePath): SVGElement {
  return svg('path', { class: paint, d });
}

export function svg(name: string, attributes: Attributes): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const attribute in attributes) made.setAttribute(attribute, String(attributes[attribute]));
  return made;
}

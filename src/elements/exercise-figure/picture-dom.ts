/** A picture as elements. */
import type { PicturePath } from '../../figure/picture.js';
import type { FigureStill } from '../../pack/figure-data.js';

type Attributes = Readonly<Record<string, string>>;

/** What of the element's properties a picture shows. */
export interface Shown {
  readonly side: string | undefined;
  readonly decorative: boolean;
}

/** A still, as a picture with its words. That of the side which was not drawn is its mirror image. */
export function pictureOf(still: FigureStill, { side: wanted, decorative }: Shown): SVGElement {
  const { id, title, side, frame, paths } = still;
  const isMirrored = side && wanted && wanted !== side;
  const words = svg('desc', { id: 'words' });
  words.textContent = wordsOf(still, wanted).join(' ');
  const group = svg(
    'g',
    isMirrored ? { transform: `translate(${2 * frame[0] + frame[2]}) scale(-1 1)` } : {},
    ...paths.map(pathOf),
  );
  const picture = svg(
    'svg',
    {
      part: 'picture',
      viewBox: frame.join(' '),
      ...(decorative
        ? { 'aria-hidden': 'true' }
        : { role: 'img', 'aria-label': title, 'aria-describedby': 'words' }),
    },
    words,
    group,
  );
  picture.style.setProperty('--n', `${personOf(id)}`);
  return picture;
}

/** What a still shows, and from where, when that side works. */
export function wordsOf(
  { description, view, mirrored, side }: FigureStill,
  wanted: string | undefined,
): readonly [description: string, view: string] {
  return (side && wanted && wanted !== side && mirrored) || [description, view];
}

/** One shape; its paint is its class. */
export function pathOf([paint, d]: PicturePath): SVGElement {
  return svg('path', { class: paint, d });
}

export function svg(name: string, attributes: Attributes, ...children: readonly Element[]): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const attribute in attributes) made.setAttribute(attribute, attributes[attribute] ?? '');
  made.append(...children);
  return made;
}

/** A number from which the styles make the colours that nobody chose: each exercise has a person of its own, always the same one. */
export function personOf(id: string): number {
  let number = 0;
  for (const letter of id) number = (number * 31 + letter.charCodeAt(0)) % 997;
  return number;
}

/** A picture as elements: made once, then only what has changed is written. */
import type { Picture } from '../../figure/picture.js';
import * as say from '../shared/figure-strings.js';

const HTML = 'http://www.w3.org/1999/xhtml' as const;
const SVG = 'http://www.w3.org/2000/svg' as const;

/** The inside of a figure. */
export interface FigureParts {
  readonly picture: SVGElement;
  readonly description: Element;
  readonly group: Element;
  readonly caption: HTMLElement;
  readonly controls: HTMLElement;
  readonly toggle: Element;
  readonly icon: Element;
}

type Attributes = Readonly<Record<string, string>>;

/** Fills `box` with an empty figure. */
export function makeParts(box: Element): FigureParts {
  box.replaceChildren();
  const picture = svg(box, 'svg', { part: 'picture' });
  const description = svg(picture, 'desc', { id: 'description' });
  const group = svg(picture, 'g');
  const caption = html(box, 'p', { part: 'caption' });
  for (const words of [say.HAPPENS, say.SHOULD_BE]) html(caption, 'span').textContent = words;
  const controls = html(box, 'div', { part: 'controls' });
  const toggle = html(controls, 'button', { part: 'toggle', type: 'button' });
  const icon = svg(svg(toggle, 'svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }), 'path');
  return { picture, description, group, caption, controls, toggle, icon };
}

/** Writes a whole picture; a mirrored one about the middle of its frame. */
export function drawPicture(
  { picture, group }: FigureParts,
  { frame, paths }: Picture,
  isMirrored = false,
): void {
  const [left, , width] = frame;
  picture.setAttribute('viewBox', frame.join(' '));
  group.setAttribute('transform', isMirrored ? `translate(${2 * left + width} 0) scale(-1 1)` : '');
  group.replaceChildren();
  for (const [paint, d] of paths) svg(group, 'path', { class: paint, d });
}

/** Writes what differs in the next frame of a film from what is there. */
export function drawFrame({ group }: FigureParts, before: readonly string[], next: readonly string[]): void {
  next.forEach((d, index) => {
    if (d !== before[index]) group.children[index]?.setAttribute('d', d);
  });
}

function svg(parent: Element, name: string, attributes: Attributes = {}): SVGElement {
  return put(parent, document.createElementNS(SVG, name), attributes);
}

function html(parent: Element, name: string, attributes: Attributes = {}): HTMLElement {
  return put(parent, document.createElementNS(HTML, name), attributes);
}

function put<Made extends Element>(parent: Element, made: Made, attributes: Attributes): Made {
  for (const name in attributes) made.setAttribute(name, attributes[name] ?? '');
  parent.append(made);
  return made;
}

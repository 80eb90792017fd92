/** Elements of HTML, made in one line. */

/** An element as a part of its shadow tree, or as none where `part` is empty. */
export function html(name: string, part: string, parent?: Element): HTMLElement {
  const made = document.createElement(name);
  if (part) made.setAttribute('part', part);
  parent?.append(made);
  return made;
}

/** A window with an empty strip behind it, in the place of a picture. */
export function filmWindow(): HTMLElement {
  const window = html('div', 'picture');
  window.className = 'window';
  window.ariaHidden = 'true';
  html('div', '', window);
  return window;
}

/** Writes an attribute, if it differs. */
export function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/**
 * Parts that can be opened and closed. Whether one is open is kept in the page itself: `hidden` on the part, `aria-expanded` on its
 * button, so that a search of the browser can open what it finds, and a repeated rendering changes nothing.
 */

/** The value of `hidden` for a part that is open or not. What is closed is still found by the browser's search. */
export const CLOSED = 'until-found';

/** Opens or closes the part with the given id, and tells its button. */
export function setOpen(root: ShadowRoot, id: string, open: boolean): void {
  const part = root.getElementById(id);
  if (open) part?.removeAttribute('hidden');
  else part?.setAttribute('hidden', CLOSED);
  root.querySelector(`[aria-controls="${id}"]`)?.setAttribute('aria-expanded', `${open}`);
}

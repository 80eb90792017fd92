/**
 * The colour behind an element, which what is drawn there needs to leave gaps in it.
 */

/** A computed colour with an alpha of less than 1, in any of the notations that browsers give. */
const SEES_THROUGH = /^rgba\(|\/ (?:0|0?\.\d+)\)$/;

/** The nearest opaque background around `element`, out of shadow trees and through slots; `undefined` where there is none up to the page. */
export function pageColour(element: Element): string | undefined {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const colour = getComputedStyle(at).backgroundColor;
    if (!SEES_THROUGH.test(colour)) return colour;
  }
  return undefined;
}

/** The element around another one as it is shown. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

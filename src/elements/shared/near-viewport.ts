/**
 * Tells an element once that it is about to be seen. One observer serves the whole page, so that waiting costs next to nothing.
 */

/** How far outside the viewport an element counts as near: about a screen of a phone, enough for its content to arrive. */
const MARGIN = '600px';

const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** Calls `near` once, as soon as `element` is near the viewport. */
export function whenNear(element: Element, near: () => void): void {
  observer ??= new IntersectionObserver(announce, { rootMargin: MARGIN });
  waiting.set(element, near);
  observer.observe(element);
}

/** Stops waiting. Nothing refers to `element` any more. */
export function stopWaiting(element: Element): void {
  waiting.delete(element);
  observer?.unobserve(element);
}

function announce(entries: readonly IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) {
    const near = isIntersecting && waiting.get(target);
    if (!near) continue;
    stopWaiting(target);
    near();
  }
}

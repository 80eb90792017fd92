/** Waits with what is not urgent. */

/** Milliseconds after which it is done all the same: a page with advertisements may never be idle. */
const PATIENCE = 2000;

/** Calls `then` when the browser has nothing better to do. Safari says only that this turn is over. */
export function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(then, { timeout: PATIENCE });
  else setTimeout(then);
}

/** Waits with what is not urgent. */

/** Calls `then` when the browser has nothing better to do. Safari says only that this turn is over. */
export function whenIdle(then: () => void): void {
  (globalThis.requestIdleCallback ?? setTimeout)(then);
}

/**
 * What the player knows of time: two clocks that it is handed, and never asks itself.
 */
import type { Milliseconds } from '../model/ids.js';

/** One moment, by both clocks. */
export interface Moment {
  /** Of a clock that only goes forward, as `performance.now()`. On many machines it stands still while they sleep. */
  readonly now: Milliseconds;
  /** Of the clock on the wall, as `Date.now()`. It may be set, forward and back. */
  readonly wall: Milliseconds;
}

export interface Clock {
  now(): Milliseconds;
  wall(): Milliseconds;
  /**
   * Calls `callback` once, when {@link Clock.now} has come to `at` or soon behind it.
   * @returns what takes the call back.
   */
  wake(at: Milliseconds, callback: () => void): () => void;
}

/**
 * What a reader or a publisher may choose about time, and what holds when nobody does.
 */
import type { EntryId, Seconds } from '../model/ids.js';
import type { Side } from './timeline.js';

export interface Preferences {
  /**
   * Every time is so many times as long: 0.5 to 10; what is outside becomes the nearer end. `none` for no clock at all: each segment but
   * titles waits for its reader.
   */
  readonly pace: number | 'none';
  /** Whether repetitions wait for "Done", or are counted at their tempo. Those whose tempo nobody gave wait in any case. */
  readonly reps: 'done' | 'tempo';
  /** Seconds to get ready for the first step; 0 for none. */
  readonly firstReady: Seconds;
  /** Seconds to get ready for a step that no rest leads to; 0 for none. */
  readonly ready: Seconds;
  /** Seconds to change sides; 0 for none. */
  readonly switchSides: Seconds;
  /** Seconds between sets where neither the routine nor the entry says; 0 for none. */
  readonly rest: Seconds;
  readonly firstSide: Side;
  /** Where static stretches stand that a routine has: behind the work, or before it, right after the warm-up. */
  readonly stretching: 'after' | 'before';
  /** Entries that are done in place of a step's own, by {@link swapKey}. */
  readonly swaps: ReadonlyMap<string, EntryId>;
}

export const DEFAULTS: Preferences = {
  pace: 1,
  reps: 'done',
  firstReady: 10 as Seconds,
  ready: 7 as Seconds,
  switchSides: 6 as Seconds,
  rest: 30 as Seconds,
  firstSide: 'left',
  stretching: 'after',
  swaps: new Map(),
};

/** Under which key a swap of a step is kept, for all rounds of it: which section of the routine as written, and which step of that. From 0. */
export function swapKey(section: number, place: number): string {
  return `${section}.${place}`;
}

/**
 * Where a run is at a moment: arithmetic on the anchor. How often and how late anybody asks makes no difference.
 */
import type { Milliseconds, Seconds } from '../model/ids.js';
import type { Segment } from '../timeline/timeline.js';
import { withDone } from './log.js';
import type { Place, PlayerState } from './state.js';

/** Smaller than any clock's step: what arithmetic on milliseconds may be wrong by, in seconds. */
const ROUNDING = 1e-6;

/** A segment, and when it begins and ends if nobody steps in. One that waits never ends. */
export interface Window {
  readonly index: number;
  readonly segment: Segment;
  readonly start: Milliseconds;
  readonly end: Milliseconds;
}

/** The present segment; none in an empty timeline. */
export function segmentOf(state: PlayerState): Segment | undefined {
  return state.timeline.segments[state.index];
}

/** How long the present segment is, with what its reader added. */
export function lengthOf(state: PlayerState): Seconds {
  return ((segmentOf(state)?.seconds ?? 0) + state.extra) as Seconds;
}

/** How much of the present segment has gone by: 0 to its length, and 0 while it waits. */
export function elapsedAt(state: PlayerState, now: Milliseconds): Seconds {
  if (!state.run || segmentOf(state)?.waits) return state.elapsed;
  const since = Math.max(0, now - state.run.anchor) / 1000;
  return Math.min(state.elapsed + since, lengthOf(state)) as Seconds;
}

/** Whole seconds left of the present segment, as shown: 0 to its length, rounded up. All of it where it waits. */
export function remaining(state: PlayerState, now: Milliseconds): number {
  return Math.max(0, Math.ceil(lengthOf(state) - elapsedAt(state, now) - ROUNDING));
}

/** The present segment and those that begin until then, no further than the first that waits. None unless running. */
export function windowsUntil(state: PlayerState, until: Milliseconds): readonly Window[] {
  const { run, timeline } = state;
  const windows: Window[] = [];
  if (!run) return windows;
  let start = run.anchor - state.elapsed * 1000;
  let length: number = lengthOf(state);
  for (let index = state.index; index < timeline.segments.length; index++) {
    const segment = timeline.segments[index];
    if (!segment || (index > state.index && start > until)) break;
    if (index > state.index) length = segment.seconds;
    // The present one ends by its anchor alone, so that no rounding of its start is carried on.
    const left = index === state.index ? run.anchor + (length - state.elapsed) * 1000 : start + length * 1000;
    const end = segment.waits ? Infinity : left;
    windows.push({ index, segment, start: start as Milliseconds, end: end as Milliseconds });
    start = end;
  }
  return windows;
}

/** The run at the last of these windows, from its start, unless it is the present one. All before it have passed. */
export function landed(state: PlayerState, windows: readonly Window[]): PlayerState {
  const last = windows.at(-1);
  if (!last || !state.run || last.index === state.index) return state;
  return {
    ...state,
    index: last.index,
    elapsed: 0 as Seconds,
    extra: 0 as Seconds,
    run: { ...state.run, anchor: last.start },
    log: withDone(state, windows.slice(0, -1)),
  };
}

/** The run at that moment, completed if its last segment has passed. */
export function advanced(state: PlayerState, now: Milliseconds): PlayerState {
  const windows = windowsUntil(state, now);
  const last = windows.at(-1);
  if (!last) return state;
  if (last.end > now) return landed(state, windows);
  return completed({ ...state, log: withDone(state, windows) });
}

/** The end: at the last segment, all of it gone. */
export function completed(state: PlayerState): PlayerState {
  const index = Math.max(0, state.timeline.segments.length - 1);
  const ended = { ...state, index, extra: 0 as Seconds };
  const last = segmentOf(ended);
  return {
    ...ended,
    status: 'completed',
    elapsed: (last && !last.waits ? last.seconds : 0) as Seconds,
    run: undefined,
    pausedBy: undefined,
    away: undefined,
  };
}

/** Where that is, in the timeline. */
export function placeAt(state: PlayerState, now: Milliseconds): Place {
  if (state.status === 'completed') return { index: state.timeline.segments.length, elapsed: 0 as Seconds };
  return { index: state.index, elapsed: elapsedAt(state, now) };
}

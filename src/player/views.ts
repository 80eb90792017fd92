/**
 * What is shown of a player at a moment, and when that changes next.
 */
import type { Milliseconds, Seconds } from '../model/ids.js';
import { pendingAt } from './announce.js';
import { elapsedAt, lengthOf, remaining, segmentOf, windowsUntil } from './place.js';
import type { PlayerState } from './state.js';

export interface Progress {
  /** In the present segment, and how long it is. */
  readonly elapsed: Seconds;
  readonly length: Seconds;
  /** In the timeline, as it was laid out; what was added to a rest does not move it. */
  readonly position: Seconds;
  readonly total: Seconds;
}

export function progress(state: PlayerState, now: Milliseconds): Progress {
  const { timeline, index } = state;
  const { total } = timeline;
  const elapsed = elapsedAt(state, now);
  const inSegment = Math.min(elapsed, segmentOf(state)?.seconds ?? 0);
  const position = state.status === 'completed' ? total : (timeline.starts[index] ?? 0) + inSegment;
  return { elapsed, length: lengthOf(state), position: Math.min(position, total) as Seconds, total };
}

/** When the display changes next, or an announcement is due; undefined when nothing runs, or the reader is waited for. */
export function nextWake(state: PlayerState, now: Milliseconds): Milliseconds | undefined {
  const present = windowsUntil(state, now)[0];
  if (!present) return undefined;
  const pending = pendingAt(state);
  if (present.segment.waits) return pending;
  const shown = remaining(state, now);
  const next = present.end - Math.max(0, shown - 1) * 1000;
  return Math.min(next, pending ?? Infinity) as Milliseconds;
}

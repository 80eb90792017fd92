/**
 * Where a timeline is at a time.
 */
import type { Seconds } from '../model/ids.js';
import { greatest } from './search.js';
import type { Timeline } from './timeline.js';

export interface Position {
  /** Of a segment. 0 in a timeline that has none. */
  readonly index: number;
  /** Since the segment's start. */
  readonly elapsed: Seconds;
}

/**
 * The segment that runs at `seconds` from the start, as if none waited for its reader. Where one ends, the next has begun; one without length
 * is passed over, unless nothing but such is behind it. Before the start is the start; from the end on, it is the end of the last segment.
 */
export function at(timeline: Timeline, seconds: number): Position {
  const { segments, starts } = timeline;
  const startOf = (index: number): number => starts[index] ?? timeline.total;
  const time = Math.max(0, seconds);
  const index = greatest(0, Math.max(0, segments.length - 1), (candidate) => startOf(candidate) <= time);
  const elapsed = Math.min(time - startOf(index), segments[index]?.seconds ?? 0);
  return { index, elapsed: elapsed as Seconds };
}

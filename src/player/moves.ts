/**
 * From one segment to another, when the reader says so.
 */
import type { Milliseconds, Seconds } from '../model/ids.js';
import type { Segment } from '../timeline/timeline.js';
import { planned } from './cues.js';
import { isWorking, withDone } from './log.js';
import { completed, elapsedAt, lengthOf, segmentOf } from './place.js';
import { NOTHING_ANNOUNCED, type Place, type PlayerState } from './state.js';

/** A segment that has run for longer than this is begun anew before the one before it is. */
const BEGUN = 3;
/** A rest grows to this at most, in seconds. */
const LONGEST_REST = 3600;

/** At a place, running or paused as before; an index behind the last segment completes. */
export function movedTo(state: PlayerState, { index, elapsed }: Place, now: Milliseconds): PlayerState {
  if (index >= state.timeline.segments.length) return completed(state);
  const moved: PlayerState = {
    ...state,
    index,
    elapsed,
    extra: 0 as Seconds,
    away: undefined,
    announced: { ...NOTHING_ANNOUNCED, at: state.announced.at },
  };
  return moved.run ? planned({ ...moved, run: { ...moved.run, anchor: now } }, now) : moved;
}

/** At the start of a segment. */
export function movedToStart(state: PlayerState, index: number, now: Milliseconds): PlayerState {
  return movedTo(state, { index, elapsed: 0 as Seconds }, now);
}

/** The start of the present segment if it has run a while, else of the one before it. Titles and empty segments are passed over. */
export function previous(state: PlayerState, now: Milliseconds): PlayerState {
  const { segments } = state.timeline;
  const isPlace = (segment: Segment): boolean =>
    segment.kind !== 'title' && (segment.waits || segment.seconds > 0);
  const present = segmentOf(state);
  const anew = present !== undefined && isPlace(present) && elapsedAt(state, now) > BEGUN;
  const before = anew ? -1 : segments.slice(0, state.index).findLastIndex(isPlace);
  return movedToStart(state, before >= 0 ? before : state.index, now);
}

/** "Done" counts only where the reader was asked. */
export function done(state: PlayerState, now: Milliseconds): PlayerState {
  const segment = segmentOf(state);
  const log = segment?.waits ? withDone(state, [{ index: state.index, segment }]) : state.log;
  return movedToStart({ ...state, log }, state.index + 1, now);
}

/** The present rest, longer or shorter; the same state where there is none, or nothing to change. */
export function extended(state: PlayerState, seconds: number, now: Milliseconds): PlayerState {
  const segment = segmentOf(state);
  if (segment?.kind !== 'rest' || segment.waits || !Number.isFinite(seconds)) return state;
  const elapsed = elapsedAt(state, now);
  const longest = Math.max(LONGEST_REST, segment.seconds);
  const length = Math.min(Math.max(lengthOf(state) + seconds, elapsed), longest);
  const extra = (length - segment.seconds) as Seconds;
  return extra === state.extra ? state : planned({ ...state, extra }, now);
}

/**
 * The first segment behind the present side of a set: the switch to the other side, or what is behind the set when it was the second.
 * Undefined where sides make no difference. While the reader gets ready, rests or switches, the side is the one that this leads to.
 */
export function behindSide({ timeline: { segments }, index }: PlayerState): number | undefined {
  const start = segments.findIndex((segment, place) => place >= index && isWorking(segment));
  const side = segments[start]?.side;
  if (!side) return undefined;
  // The next set begins with the other side again, so the side alone tells where this one ends.
  const behind = segments.findIndex(
    (segment, place) => place > start && !(isWorking(segment) && segment.side === side),
  );
  return behind < 0 ? segments.length : behind;
}

/**
 * What our own voice says, and what screen readers are told: seldom, and only what the reader cannot know already.
 */
import type { Milliseconds } from '../model/ids.js';
import type { Moment } from './clock.js';
import { halfwayOf } from './cues.js';
import type { Message } from './effects.js';
import { isWorking } from './log.js';
import { lengthOf, remaining, segmentOf, windowsUntil } from './place.js';
import { speaks, type Announced, type PlayerState } from './state.js';

/** No two announcements are closer than this, in milliseconds. */
const APART = 5_000;
const MOST_IN_SEGMENT = 4;
/** A mark that was passed longer ago is let be. */
const LATE = 1_000;
/** Seconds left that are announced, where a segment is twice as long. */
const LAST = 10;

/** What is said of the present segment: one cue or one fault, in turns from set to set. */
export function segmentMessage(state: PlayerState, now: Milliseconds): Message | undefined {
  const segment = segmentOf(state);
  if (!segment) return undefined;
  const { index, timeline } = state;
  const seconds = remaining(state, now);
  if (!isWorking(segment)) {
    const next = timeline.segments.slice(index).find(isWorking);
    return { what: 'segment', index, segment, seconds, next };
  }
  const { cue, fault, set, round } = segment;
  const turn = (set?.number ?? 1) + (round?.number ?? 1);
  const faultFirst = turn % 2 === 1 ? fault !== undefined : cue === undefined;
  const watch = faultFirst ? { fault } : { cue };
  return { what: 'segment', index, segment, seconds, ...watch };
}

/** A mark of the present segment that was passed in time since `before`; the last seconds only where `all` are asked for. */
export function markPassed(
  before: PlayerState,
  after: PlayerState,
  now: Milliseconds,
  all: boolean,
): Message | undefined {
  const present = windowsUntil(after, now)[0];
  if (!present || !before.run || before.index !== after.index || present.segment.waits) return undefined;
  const seen = before.run.seen.now;
  const isPassed = (left: number): boolean => {
    const at = present.end - left * 1000;
    return at > seen && at <= now && now - at <= LATE;
  };
  const halfway = halfwayOf(present.segment);
  const seconds = remaining(after, now);
  if (halfway !== undefined && isPassed(halfway)) return { what: 'halfway', seconds };
  const isLong = lengthOf(after) >= 2 * LAST;
  return all && isLong && isPassed(LAST) ? { what: 'seconds-left', seconds } : undefined;
}

/**
 * An announcement for what happened between two states, and the state that remembers it.
 * @param how Whether a control did it, and said so; whether the reader is in another segment than before.
 */
export function announcing(
  before: PlayerState,
  after: PlayerState,
  { now }: Moment,
  how: { readonly byReader: boolean; readonly isNew: boolean },
): readonly [PlayerState, Message | undefined] {
  const { byReader, isNew } = how;
  const { announced } = after;
  const quiet = byReader || speaks(after) || after.status === 'idle' || after.status === 'stopped';
  const here: Announced = isNew ? { at: announced.at, count: 0, pending: !quiet } : announced;
  if (quiet) return [remembering(after, { ...here, pending: false }), undefined];
  const message = messageFor(before, after, here, now);
  if (!message) return [remembering(after, here), undefined];
  const isSoon = here.at !== undefined && now - here.at < APART;
  if (isSoon || here.count >= MOST_IN_SEGMENT) return [remembering(after, here), undefined];
  return [{ ...after, announced: { at: now, count: here.count + 1, pending: false } }, message];
}

function messageFor(
  before: PlayerState,
  after: PlayerState,
  here: Announced,
  now: Milliseconds,
): Message | undefined {
  if (after.status === 'completed') return before.status === 'completed' ? undefined : { what: 'completed' };
  if (after.pausedBy)
    return before.pausedBy === after.pausedBy
      ? undefined
      : { what: 'paused', by: after.pausedBy, lasted: after.away?.lasted };
  return here.pending ? segmentMessage(after, now) : markPassed(before, after, now, true);
}

function remembering(state: PlayerState, announced: Announced): PlayerState {
  const { at, count, pending } = state.announced;
  const isSame = at === announced.at && count === announced.count && pending === announced.pending;
  return isSame ? state : { ...state, announced };
}

/** When an announcement that came too soon may be made; undefined if there is none. */
export function pendingAt({ run, announced }: PlayerState): Milliseconds | undefined {
  if (!run || !announced.pending) return undefined;
  return ((announced.at ?? run.seen.now) + APART) as Milliseconds;
}

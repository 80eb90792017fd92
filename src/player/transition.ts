/**
 * The player: a state and an event make another state, and what is to be done about it. A function, so that every case can be tried.
 *
 * First the state comes to the moment of the event, then the event is done, then the two states are compared: effects follow from the
 * difference, so that none can be forgotten or come twice.
 */
import type { Milliseconds, Seconds } from '../model/ids.js';
import type { Timeline } from '../timeline/timeline.js';
import { arrived } from './absence.js';
import { announcing } from './announce.js';
import type { Moment } from './clock.js';
import { planned, runsShort } from './cues.js';
import type { Effect } from './effects.js';
import type { PlayerEvent, PlayerEventType } from './events.js';
import { behindSide, done, extended, movedTo, movedToStart, previous } from './moves.js';
import { elapsedAt } from './place.js';
import { effectsBetween } from './report.js';
import { isSameSegment, retimed } from './retime.js';
import { fingerprintOf, type Snapshot } from './snapshot.js';
import { isLive, NOTHING_ANNOUNCED, type PausedBy, type PlayerState, type Status } from './state.js';

/** Where a run begins: at a place, with what was done before. */
type Beginning = Pick<Snapshot, 'index' | 'elapsed' | 'log' | 'earlier'>;

const START: Beginning = { index: 0, elapsed: 0 as Seconds, log: [], earlier: [] };

/** Events that no control of ours sends, and says so itself. */
const NOT_BY_READER: ReadonlySet<PlayerEventType> = new Set<PlayerEventType>([
  'tick',
  'hidden',
  'shown',
  'offer',
  'taken-over',
]);

/** Asked for at a place that the reader was not at any more. */
const OF_PLACE: ReadonlySet<PlayerEventType> = new Set<PlayerEventType>([
  'next',
  'previous',
  'extend',
  'done',
  'skip-side',
]);

/**
 * The state behind an event, and what is to be done, in this order. An event that makes no sense in a state gives the same state and no
 * effects; so does one whose moment is no number. Never throws, never changes its input.
 */
export function transition(
  state: PlayerState,
  event: PlayerEvent,
): readonly [PlayerState, readonly Effect[]] {
  if (!Number.isFinite(event.now) || !Number.isFinite(event.wall)) return [state, []];
  const now = Math.max(event.now, state.run?.seen.now ?? event.now) as Milliseconds;
  const moment: Moment = { now, wall: event.wall };
  const here = arrived(state, moment);
  const isAway = here.away !== state.away;
  const next = isAway && OF_PLACE.has(event.type) ? here : after(here, event, moment);
  const isPassive = event.type === 'tick' || event.type === 'shown' || here.status !== state.status;
  if (next === here && !isPassive) return [state, []];
  const full = runsShort(next, now) ? planned(next, now) : next;
  const byReader = !NOT_BY_READER.has(event.type) && !isAway;
  const isNew = !isSameSegment(state.timeline, state.index, full.timeline, full.index);
  const [remembered, message] = announcing(state, full, moment, { byReader, isNew });
  const effects = effectsBetween(state, remembered, { event, moment, message, isNew });
  return [remembered, effects];
}

function after(state: PlayerState, event: PlayerEvent, moment: Moment): PlayerState {
  switch (event.type) {
    case 'start':
      return isLive(state) ? state : begun(state, moment);
    case 'restart':
      return state.status === 'idle' ? state : begun(state, moment);
    case 'accept-offer':
      return state.offer ? begun(state, moment, state.offer) : state;
    case 'decline-offer':
      return state.offer ? { ...state, offer: undefined } : state;
    case 'offer':
      return offered(state, event.saved);
    case 'mute':
    case 'unmute': {
      const muted = event.type === 'mute';
      return muted === state.muted ? state : { ...state, muted };
    }
    case 'voice':
      return event.on === state.voice ? state : { ...state, voice: event.on };
    case 'hidden':
    case 'shown': {
      const hidden = event.type === 'hidden';
      return hidden === state.hidden ? state : { ...state, hidden };
    }
    case 'retime':
      return inTimeline(state, event.timeline, event.index, moment.now);
    default:
      return isLive(state) ? afterWhileLive(state, event, moment) : state;
  }
}

function afterWhileLive(state: PlayerState, event: PlayerEvent, moment: Moment): PlayerState {
  const { now } = moment;
  switch (event.type) {
    case 'pause':
      return state.run ? halted(state, 'paused', now, 'reader') : state;
    case 'taken-over':
      return state.pausedBy === 'another' ? state : halted(state, 'paused', now, 'another');
    case 'stop':
      return halted({ ...state, away: undefined }, 'stopped', now);
    case 'resume':
      return state.run ? state : resumed(state, moment);
    case 'continue-here':
      return state.away ? resumed(state, moment) : state;
    case 'jump-ahead':
      return state.away ? movedTo(resumed(state, moment), state.away.wouldBe, now) : state;
    case 'next':
      return movedToStart(state, state.index + 1, now);
    case 'previous':
      return previous(state, now);
    case 'jump':
      return isPlaceIn(state, event.index) ? movedToStart(state, event.index, now) : state;
    case 'extend':
      return extended(state, event.seconds, now);
    case 'done':
      return done(state, now);
    case 'skip-side': {
      const behind = behindSide(state);
      return behind === undefined ? state : movedToStart(state, behind, now);
    }
    default:
      return state;
  }
}

/** Running, from the start or from what was saved. */
function begun(
  state: PlayerState,
  moment: Moment,
  { index, elapsed, log, earlier }: Beginning = START,
): PlayerState {
  if (state.timeline.segments.length === 0) return state;
  const anew: PlayerState = {
    ...state,
    index,
    elapsed,
    log,
    earlier,
    extra: 0 as Seconds,
    offer: undefined,
    announced: NOTHING_ANNOUNCED,
  };
  return resumed(anew, moment);
}

function resumed(state: PlayerState, moment: Moment): PlayerState {
  const { now } = moment;
  const run = { anchor: now, seen: moment, cued: { until: now, all: false } };
  return planned({ ...state, status: 'running', run, pausedBy: undefined, away: undefined }, now);
}

function halted(state: PlayerState, status: Status, now: Milliseconds, pausedBy?: PausedBy): PlayerState {
  return { ...state, status, elapsed: elapsedAt(state, now), run: undefined, pausedBy };
}

function offered(state: PlayerState, saved: Snapshot): PlayerState {
  const isOurs = saved.routine === state.routine && saved.fingerprint === fingerprintOf(state.timeline);
  return state.status === 'idle' && isOurs && isPlaceIn(state, saved.index)
    ? { ...state, offer: saved }
    : state;
}

/** In another timeline. One that is empty ends the run. */
function inTimeline(state: PlayerState, timeline: Timeline, index: number, now: Milliseconds): PlayerState {
  if (timeline === state.timeline) return state;
  const last = Math.max(0, timeline.segments.length - 1);
  const place = Number.isInteger(index) ? Math.min(Math.max(index, 0), last) : 0;
  if (timeline.segments.length > 0 || !isLive(state)) return retimed(state, timeline, place, now);
  return retimed(halted(state, 'stopped', now), timeline, place, now);
}

function isPlaceIn({ timeline }: PlayerState, index: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < timeline.segments.length;
}

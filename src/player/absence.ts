/**
 * A player comes to a moment, and finds that time went on, or that its reader was away.
 *
 * A page that is hidden but alive hears of time often enough. A gap that goes far beyond the sounds that were placed means a page that was
 * frozen, or a machine that slept: nobody trained in it. Either clock may tell: one stands still in sleep, the other may be set back.
 */
import type { Milliseconds, Seconds } from '../model/ids.js';
import type { Moment } from './clock.js';
import { advanced, elapsedAt, landed, placeAt, windowsUntil } from './place.js';
import type { Place, PlayerState, Run } from './state.js';

/** So far behind the last cue placed a gap is no absence yet. */
const TOLERANCE = 30_000;

/** A running state as of that moment: further on, or paused because its reader was away. */
export function arrived(state: PlayerState, moment: Moment): PlayerState {
  const { run } = state;
  if (!run) return state;
  // Neither clock takes back what was seen.
  const now = Math.max(moment.now, run.seen.now) as Milliseconds;
  const gap = Math.max(now - run.seen.now, moment.wall - run.seen.wall);
  const seen = { ...state, run: { ...run, seen: { now, wall: moment.wall } } };
  const supposed = (run.seen.now + gap) as Milliseconds;
  const inTime = supposed <= run.cued.until + TOLERANCE;
  return (inTime ? undefined : paused(state, run, now, supposed)) ?? advanced(seen, now);
}

/** Paused where the reader was last told to be; undefined if time makes no difference there. */
function paused(
  state: PlayerState,
  run: Run,
  now: Milliseconds,
  supposed: Milliseconds,
): PlayerState | undefined {
  const stood = now <= run.cued.until;
  const until = stood ? now : run.cued.until;
  const there = landed(state, windowsUntil(state, until));
  const at: Place = { index: there.index, elapsed: elapsedThere(there, state, run, until, stood) };
  const wouldBe = placeAt(advanced(state, supposed), supposed);
  if (wouldBe.index === at.index && wouldBe.elapsed === at.elapsed) return undefined;
  return {
    ...there,
    status: 'paused',
    elapsed: at.elapsed,
    run: undefined,
    pausedBy: 'absence',
    away: { lasted: ((supposed - run.seen.now) / 1000) as Seconds, at, wouldBe },
  };
}

/** In place where the clock stood still; else at the start of what was announced, but never further back than what was seen. */
function elapsedThere(
  there: PlayerState,
  state: PlayerState,
  run: Run,
  until: Milliseconds,
  stood: boolean,
): Seconds {
  if (stood) return elapsedAt(there, until);
  return there.index === state.index ? elapsedAt(state, run.seen.now) : (0 as Seconds);
}

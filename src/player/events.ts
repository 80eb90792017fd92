/**
 * What may happen to a player. Each event says when it happened, where that matters: the player knows the time from nothing else.
 */
import type { Seconds } from '../model/ids.js';
import type { Timeline } from '../timeline/timeline.js';
import type { Moment } from './clock.js';
import type { Snapshot } from './snapshot.js';

/** Who ends a run. Never why: a reason may be one of health. */
export type StoppedBy = 'reader' | 'page';

type Happening =
  | { readonly type: 'start' }
  /** Time has gone on. */
  | { readonly type: 'tick' }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  /** The reader leaves the present segment out. */
  | { readonly type: 'next' }
  | { readonly type: 'previous' }
  | { readonly type: 'jump'; readonly index: number }
  /** Makes the present rest longer, or shorter. */
  | { readonly type: 'extend'; readonly seconds: Seconds }
  /** The reader has done what the present segment says. */
  | { readonly type: 'done' }
  | { readonly type: 'skip-side' }
  | { readonly type: 'mute' }
  | { readonly type: 'unmute' }
  /** Whether our own voice is wanted, and works. */
  | { readonly type: 'voice'; readonly on: boolean }
  | { readonly type: 'stop'; readonly by: StoppedBy }
  /** From the start of the timeline, whatever was done. */
  | { readonly type: 'restart' }
  | { readonly type: 'hidden' }
  | { readonly type: 'shown' }
  /** The answers to {@link PlayerState.away}. */
  | { readonly type: 'continue-here' }
  | { readonly type: 'jump-ahead' }
  /** A saved run was found: what `readSnapshot` made of it. */
  | { readonly type: 'offer'; readonly saved: Snapshot }
  | { readonly type: 'accept-offer' }
  | { readonly type: 'decline-offer' }
  /** The timeline was made anew: another pace, a swap. `index` is where the run goes on in it. */
  | { readonly type: 'retime'; readonly timeline: Timeline; readonly index: number }
  /** Another tab or player runs this routine now. */
  | { readonly type: 'taken-over' };

export type PlayerEventType = Happening['type'];

/** An event as a control sends it. The session adds the moment. */
export type PlayerInput = Happening;

export type PlayerEvent = Happening & Moment;

/**
 * What a player knows at a moment: a value, never changed. Where it is in its timeline is an anchor and a place there; no count goes down.
 */
import type { EntryId, Milliseconds, RoutineId, Seconds } from '../model/ids.js';
import type { Timeline } from '../timeline/timeline.js';
import type { Moment } from './clock.js';
import type { Snapshot } from './snapshot.js';

export type Status = 'idle' | 'running' | 'paused' | 'stopped' | 'completed';

/** A place in a timeline. An index one behind the last segment is the end. */
export interface Place {
  readonly index: number;
  readonly elapsed: Seconds;
}

/** How far cues are placed. Every placing makes another one, so that it can be told from the one before. */
export interface Cued {
  readonly until: Milliseconds;
  /** Nothing is left to place: what is behind waits for the reader, or is the end. */
  readonly all: boolean;
}

/** What holds only while the clock runs. */
export interface Run {
  /** When `elapsed` of the state was so. */
  readonly anchor: Milliseconds;
  /** The last moment that the player heard of. */
  readonly seen: Moment;
  readonly cued: Cued;
}

/** What to tell a reader who was away for longer than cues were placed. */
export interface Away {
  readonly lasted: Seconds;
  /** Where the player stopped. */
  readonly at: Place;
  /** Where it would be, had time gone on. */
  readonly wouldBe: Place;
}

/** A working segment that ended by the clock or by "Done". */
export interface Done {
  readonly segment: number;
  /** As the clock counted; 0 where the reader said when. */
  readonly seconds: Seconds;
}

/** What was done of one step. */
export interface StepDone {
  readonly entry: EntryId;
  /** Sets of which every part was done, */
  readonly sets: number;
  /** of so many. */
  readonly of: number;
  readonly reps: number;
  /** Of work and holds, as the clock counted; what a reader ended by "Done" adds nothing. */
  readonly seconds: Seconds;
}

/** What keeps announcements apart. */
export interface Announced {
  /** When the last one was. */
  readonly at?: Milliseconds | undefined;
  /** How many in this segment. */
  readonly count: number;
  /** This segment came too soon behind the last announcement: it is announced as soon as may be. */
  readonly pending: boolean;
}

export type PausedBy = 'reader' | 'absence' | 'another';

export interface PlayerState {
  readonly routine: RoutineId;
  readonly timeline: Timeline;
  readonly status: Status;
  /** The present segment. */
  readonly index: number;
  /** In the present segment, at the anchor. Always 0 in a segment that waits. */
  readonly elapsed: Seconds;
  /** Added to the present rest, or taken from it. */
  readonly extra: Seconds;
  /** Present while running, and only then. */
  readonly run?: Run | undefined;
  /** No beeps and no voice. */
  readonly muted: boolean;
  /** Whether the reader wants our own voice. */
  readonly voice: boolean;
  /** Whether the page is hidden. */
  readonly hidden: boolean;
  /** Present while paused, and only then. `another` when another tab or player took the run over. */
  readonly pausedBy?: PausedBy | undefined;
  readonly away?: Away | undefined;
  /** A saved run that the reader may go on with. Only while idle. */
  readonly offer?: Snapshot | undefined;
  readonly log: readonly Done[];
  /** What was done in steps that the timeline no longer has. */
  readonly earlier: readonly StepDone[];
  readonly announced: Announced;
}

export const NOTHING_ANNOUNCED: Announced = { count: 0, pending: false };

/** A player that has not started. It touches nothing of the page until it does. */
export function newPlayer(
  routine: RoutineId,
  timeline: Timeline,
  { muted = false, voice = false }: { readonly muted?: boolean; readonly voice?: boolean } = {},
): PlayerState {
  return {
    routine,
    timeline,
    status: 'idle',
    index: 0,
    elapsed: 0 as Seconds,
    extra: 0 as Seconds,
    muted,
    voice,
    hidden: false,
    log: [],
    earlier: [],
    announced: NOTHING_ANNOUNCED,
  };
}

/** Whether a run has begun and has not ended. */
export function isLive({ status }: PlayerState): boolean {
  return status === 'running' || status === 'paused';
}

/** Whether our own voice speaks, so that a screen reader need not. */
export function speaks({ voice, muted }: PlayerState): boolean {
  return voice && !muted;
}

/**
 * What a player wants to have done, as data: one adapter carries it out, and nothing here makes a sound.
 */
import type { FaultId, Milliseconds, Seconds } from '../model/ids.js';
import type { Segment } from '../timeline/timeline.js';
import type { StoppedBy } from './events.js';
import type { Snapshot } from './snapshot.js';
import type { PausedBy } from './state.js';
import type { Summary } from './log.js';

/** `ready` counts in, at another pitch than `count`, which counts a segment out. */
export type CueName = 'ready' | 'count' | 'go' | 'halfway' | 'switch' | 'rest' | 'done';

export interface PlacedCue {
  readonly cue: CueName;
  /** By the clock that only goes forward. */
  readonly at: Milliseconds;
}

/** What is spoken or announced: kinds and numbers. Words come from the page's strings. */
export type Message =
  | {
      readonly what: 'segment';
      readonly index: number;
      readonly segment: Segment;
      /** Left of it, as shown. */
      readonly seconds: number;
      /** One thing to feel for, or one fault to watch for; never both. */
      readonly cue?: string | undefined;
      readonly fault?: FaultId | undefined;
      /** The work that this leads to, where it is none itself. */
      readonly next?: Segment | undefined;
    }
  | { readonly what: 'halfway' | 'seconds-left'; readonly seconds: number }
  | { readonly what: 'paused'; readonly by: PausedBy; readonly lasted?: Seconds | undefined }
  | { readonly what: 'completed' };

/** What the page is told. Everything here may become public. */
export type Notice =
  | { readonly name: 'routine-start'; readonly detail: { readonly index: number; readonly resumed: boolean } }
  | {
      readonly name: 'segment-change';
      readonly detail: { readonly index: number; readonly segment: Segment };
    }
  | { readonly name: 'routine-pause'; readonly detail: { readonly by: PausedBy } }
  | { readonly name: 'routine-resume'; readonly detail: { readonly index: number } }
  | { readonly name: 'routine-stop'; readonly detail: { readonly by: StoppedBy; readonly done: Summary } }
  | { readonly name: 'routine-complete'; readonly detail: { readonly done: Summary } };

export type Effect =
  /** Takes the place of all that is placed on the audio clock. An empty list means silence, of the voice as well. */
  | { readonly type: 'place-cues'; readonly cues: readonly PlacedCue[] }
  | { readonly type: 'say'; readonly message: Message }
  /** For screen readers, in a polite region. */
  | { readonly type: 'announce'; readonly message: Message }
  /** A cue that is due now, to be seen and to be felt. */
  | { readonly type: 'flash'; readonly cue: CueName }
  | { readonly type: 'vibrate'; readonly cue: CueName }
  /** `on` may come again when the page is shown: locks are lost while it is hidden. */
  | { readonly type: 'wake-lock'; readonly on: boolean }
  | { readonly type: 'save'; readonly snapshot: Snapshot }
  /** What was saved of this routine is over. */
  | { readonly type: 'forget' }
  | ({ readonly type: 'notify' } & Notice);

/**
 * A timeline: a routine laid out in time, as a flat list of segments. A value, never changed: other preferences make another one.
 */
import type { EntryId, FaultId, Seconds } from '../model/ids.js';
import type { SectionPhase } from '../model/routine.js';

/** What the reader does in a segment. */
export const SEGMENT_KINDS = ['title', 'get-ready', 'work', 'hold', 'reps', 'switch-side', 'rest'] as const;
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** A side of the body, or of a movement. */
export type Side = 'left' | 'right';

/** One of several: the second set of three. Counted from 1. */
export interface Count {
  readonly number: number;
  readonly of: number;
}

export interface Segment {
  readonly kind: SegmentKind;
  /** How long it lasts; how long it is expected to, where it waits for the reader. Never negative. */
  readonly seconds: Seconds;
  /** Ends when its reader says so, not by the clock. */
  readonly waits: boolean;
  /** The part of `seconds` at its start in which the reader moves into a hold. 0 for all but holds of repetitions. */
  readonly lead: Seconds;
  /** Which section of the timeline. */
  readonly section: number;
  /** Which step of the timeline this belongs to, or leads to: a get-ready and a rest lead to the next. Absent for a title. */
  readonly step?: number | undefined;
  /** The entry of that step. */
  readonly entry?: EntryId | undefined;
  /** Absent where sides make no difference, or take turns. Of a switch: the side to change to. */
  readonly side?: Side | undefined;
  readonly set?: Count | undefined;
  /** Of a hold among several in a set. */
  readonly rep?: Count | undefined;
  /** Of a segment of repetitions: how many. */
  readonly reps?: number | undefined;
  readonly round?: Count | undefined;
  /** One thing to feel for, another in each set. */
  readonly cue?: string | undefined;
  /** One fault to watch for, another in each set. */
  readonly fault?: FaultId | undefined;
}

/** A step as the reader does it: one entry of one round of one section. */
export interface TimelineStep {
  readonly section: number;
  /** Which step of the routine's section. From 0. */
  readonly place: number;
  /** Names the step in all its rounds, wherever its section stands: what a swap of it is kept under. See `swapKey`. */
  readonly key: string;
  readonly round: Count;
  readonly entry: EntryId;
  /** The entry that the routine names, where another is done in its place. */
  readonly insteadOf?: EntryId | undefined;
  readonly load?: string | undefined;
  readonly tempo?: string | undefined;
  readonly note?: string | undefined;
  /** Its first segment (the get-ready or rest that leads to it is not one of its own), and the one behind its last. */
  readonly from: number;
  readonly to: number;
}

export interface TimelineSection {
  readonly title: string;
  readonly phase: SectionPhase;
  /** Its first segment, and the one behind its last. */
  readonly from: number;
  readonly to: number;
}

export interface Timeline {
  readonly segments: readonly Segment[];
  /** When each segment starts, from the start of the timeline; one more at the end, the total. */
  readonly starts: readonly Seconds[];
  readonly total: Seconds;
  readonly sections: readonly TimelineSection[];
  readonly steps: readonly TimelineStep[];
}

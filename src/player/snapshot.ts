/**
 * What is saved of a run, and reading it back: text of unknown origin → a place in this very timeline, or nothing.
 */
import { isId, type EntryId, type Milliseconds, type RoutineId, type Seconds } from '../model/ids.js';
import type { Timeline } from '../timeline/timeline.js';
import type { Moment } from './clock.js';
import { isWorking } from './log.js';
import { elapsedAt } from './place.js';
import type { Done, PlayerState, StepDone } from './state.js';

const VERSION = 1;
/** A run older than this is not offered, in milliseconds. */
const OLDEST = 12 * 3600_000;
/** More steps than any routine has. */
const MOST_EARLIER = 1000;
const MOST_SECONDS = 86_400;

export interface Snapshot {
  readonly version: typeof VERSION;
  readonly routine: RoutineId;
  /** Of the timeline: a place in another one means nothing. */
  readonly fingerprint: string;
  readonly index: number;
  readonly elapsed: Seconds;
  /** By the clock on the wall. */
  readonly savedAt: Milliseconds;
  readonly log: readonly Done[];
  readonly earlier: readonly StepDone[];
}

export function snapshotOf(state: PlayerState, { now, wall }: Moment): Snapshot {
  const { routine, timeline, index, log, earlier } = state;
  const length = timeline.segments[index]?.seconds ?? 0;
  const elapsed = Math.min(elapsedAt(state, now), length) as Seconds;
  const fingerprint = fingerprintOf(timeline);
  return { version: VERSION, routine, fingerprint, index, elapsed, savedAt: wall, log, earlier };
}

/** Eight hexadecimal digits that tell timelines apart (FNV-1a). No protection against anybody: who can write it can write the place. */
export function fingerprintOf({ segments }: Timeline): string {
  const text = segments
    .map(({ kind, entry, side, seconds, waits }) => [kind, entry, side, seconds, waits].join(' '))
    .join('\n');
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++)
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * The run that `value` is, if it is one of this routine and timeline and not older than 12 hours; else undefined. Never throws on JSON.
 * A clock that was set back since makes a run younger than nothing: that is no fault of the run.
 */
export function readSnapshot(
  value: unknown,
  present: { readonly routine: RoutineId; readonly timeline: Timeline; readonly wall: Milliseconds },
): Snapshot | undefined {
  const { routine, timeline, wall } = present;
  const fingerprint = fingerprintOf(timeline);
  const saved = Object(value) as Partial<Record<keyof Snapshot, unknown>>;
  const { index, elapsed, savedAt } = saved;
  if (saved.version !== VERSION || saved.routine !== routine || saved.fingerprint !== fingerprint)
    return undefined;
  if (!isCount(index) || !isAmount(elapsed) || typeof savedAt !== 'number') return undefined;
  if (!Number.isFinite(savedAt) || wall - savedAt > OLDEST) return undefined;
  const segment = timeline.segments[index];
  if (!segment || elapsed > (segment.waits ? 0 : segment.seconds)) return undefined;
  const log = readLog(saved.log, timeline);
  const earlier = readEarlier(saved.earlier);
  if (!log || !earlier) return undefined;
  return {
    version: VERSION,
    routine,
    fingerprint,
    index,
    elapsed: elapsed as Seconds,
    savedAt: savedAt as Milliseconds,
    log,
    earlier,
  };
}

function readLog(value: unknown, { segments }: Timeline): readonly Done[] | undefined {
  if (!Array.isArray(value) || value.length > segments.length) return undefined;
  const log = value.map(readDone);
  const isWhole = log.every((done): done is Done => done !== undefined && isWorking(segments[done.segment]));
  const isOnce = new Set(log.map((done) => done?.segment)).size === log.length;
  return isWhole && isOnce ? log : undefined;
}

function readDone(value: unknown): Done | undefined {
  const { segment, seconds } = Object(value) as Partial<Record<keyof Done, unknown>>;
  return isCount(segment) && isAmount(seconds) ? { segment, seconds: seconds as Seconds } : undefined;
}

function readEarlier(value: unknown): readonly StepDone[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_EARLIER) return undefined;
  const steps = value.map(readStepDone);
  return steps.every((step): step is StepDone => step !== undefined) ? steps : undefined;
}

function readStepDone(value: unknown): StepDone | undefined {
  const { entry, sets, of, reps, seconds } = Object(value) as Partial<Record<keyof StepDone, unknown>>;
  if (typeof entry !== 'string' || !isId(entry)) return undefined;
  if (!isCount(sets) || !isCount(of) || sets > of || !isCount(reps) || !isAmount(seconds)) return undefined;
  return { entry: entry as EntryId, sets, of, reps, seconds: seconds as Seconds };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_SECONDS;
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= MOST_SECONDS;
}

/**
 * What was done: segments that ended by the clock or by "Done". What a reader left out is not in it, and nothing is counted that nobody
 * measured.
 */
import type { Seconds } from '../model/ids.js';
import type { Segment, SegmentKind, Timeline, TimelineStep } from '../timeline/timeline.js';
import type { Done, PlayerState, StepDone } from './state.js';

const WORKING: ReadonlySet<SegmentKind> = new Set<SegmentKind>(['work', 'hold', 'reps']);

/** Whether the reader trains in it. */
export function isWorking(segment: Segment | undefined): boolean {
  return segment !== undefined && WORKING.has(segment.kind);
}

/** The log with what has passed since. A segment that is done again is not counted twice. */
export function withDone(
  { log }: PlayerState,
  passed: readonly { readonly index: number; readonly segment: Segment }[],
): readonly Done[] {
  const known = new Set(log.map(({ segment }) => segment));
  const added = passed
    .filter(({ index, segment }) => isWorking(segment) && !known.has(index))
    .map(({ index, segment }) => ({
      segment: index,
      seconds: segment.waits ? (0 as Seconds) : segment.seconds,
    }));
  return added.length > 0 ? [...log, ...added] : log;
}

export interface Summary {
  /** In the order of the routine; only steps of which something was done. */
  readonly steps: readonly StepDone[];
  readonly sets: number;
  readonly seconds: Seconds;
}

/** What was done so far. */
export function summary({ timeline, log, earlier }: PlayerState): Summary {
  const steps = [...earlier, ...stepsDone(timeline, log)];
  return {
    steps,
    sets: steps.reduce((sum, step) => sum + step.sets, 0),
    seconds: steps.reduce((sum, step) => sum + step.seconds, 0) as Seconds,
  };
}

/** By step what these segments of a timeline come to. */
export function stepsDone(timeline: Timeline, log: readonly Done[]): readonly StepDone[] {
  const seconds = new Map(log.map((done) => [done.segment, done.seconds]));
  return timeline.steps
    .map((step) => stepDone(timeline, step, seconds))
    .filter((step): step is StepDone => step !== undefined);
}

function stepDone(
  timeline: Timeline,
  { entry, from, to }: TimelineStep,
  seconds: ReadonlyMap<number, Seconds>,
): StepDone | undefined {
  const parts = timeline.segments
    .slice(from, to)
    .map((segment, place) => ({ segment, seconds: seconds.get(from + place) }))
    .filter(({ segment }) => isWorking(segment));
  const done = parts.filter((part) => part.seconds !== undefined);
  if (done.length === 0) return undefined;
  const sets = new Set(parts.map(({ segment }) => segment.set?.number));
  const broken = new Set(
    parts.filter((part) => part.seconds === undefined).map(({ segment }) => segment.set?.number),
  );
  return {
    entry,
    sets: sets.size - broken.size,
    of: sets.size,
    reps: done.reduce((sum, { segment }) => sum + (segment.rep ? 1 : (segment.reps ?? 0)), 0),
    seconds: done.reduce((sum, part) => sum + (part.seconds ?? 0), 0) as Seconds,
  };
}

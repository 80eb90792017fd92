/**
 * The same run in another timeline: at another pace, or with another entry in a step.
 */
import type { Milliseconds, Seconds } from '../model/ids.js';
import type { Timeline } from '../timeline/timeline.js';
import { planned } from './cues.js';
import { stepsDone } from './log.js';
import { completed, elapsedAt, lengthOf } from './place.js';
import { NOTHING_ANNOUNCED, type Done, type PlayerState } from './state.js';

/**
 * The state in another timeline, at a segment of it that is not past its end.
 * In the same segment the same share of it has gone by, so that no time is gained or lost by a change of pace.
 */
export function retimed(
  state: PlayerState,
  timeline: Timeline,
  index: number,
  now: Milliseconds,
): PlayerState {
  const before = keysOf(state.timeline);
  const after = keysOf(timeline);
  const isSame = before[state.index] === after[index];
  const segment = timeline.segments[index];
  const length = lengthOf(state);
  const share = isSame && length > 0 ? elapsedAt(state, now) / length : 0;
  const moved: PlayerState = {
    ...state,
    timeline,
    index,
    elapsed: (segment && !segment.waits ? share * segment.seconds : 0) as Seconds,
    extra: 0 as Seconds,
    away: undefined,
    offer: undefined,
    announced: isSame ? state.announced : { ...NOTHING_ANNOUNCED, at: state.announced.at },
    ...logIn(state, before, after),
  };
  if (state.status === 'completed') return completed(moved);
  return moved.run ? planned({ ...moved, run: { ...moved.run, anchor: now } }, now) : moved;
}

/** Whether two places in two timelines are the same piece of the same step. */
export function isSameSegment(from: Timeline, index: number, to: Timeline, place: number): boolean {
  return from === to ? index === place : keysOf(from)[index] === keysOf(to)[place];
}

/** What was done, by the segments of another timeline; what it has no segment for is kept as a sum. */
function logIn(
  { timeline, log, earlier }: PlayerState,
  before: readonly string[],
  after: readonly string[],
): Pick<PlayerState, 'log' | 'earlier'> {
  const places = new Map(after.map((key, place) => [key, place]));
  const kept: Done[] = [];
  const lost: Done[] = [];
  for (const done of log) {
    const place = places.get(before[done.segment] ?? '');
    if (place === undefined) lost.push(done);
    else kept.push({ ...done, segment: place });
  }
  return { log: kept, earlier: [...earlier, ...stepsDone(timeline, lost)] };
}

/** By which a segment is known in any timeline of its routine. */
function keysOf(timeline: Timeline): readonly string[] {
  const seen = new Map<string, number>();
  return timeline.segments.map((segment) => {
    const section = timeline.sections[segment.section];
    const step = segment.step === undefined ? undefined : timeline.steps[segment.step];
    const parts = [section?.phase, section?.title, step?.place, step?.round.number, segment.entry];
    parts.push(segment.kind, segment.set?.number, segment.side, segment.rep?.number);
    const key = JSON.stringify(parts);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return `${key} ${count}`;
  });
}

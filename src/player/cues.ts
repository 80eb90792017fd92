/**
 * When something sounds: a plan for minutes ahead, so that sound comes in time though the page sleeps.
 */
import type { Milliseconds } from '../model/ids.js';
import type { Segment } from '../timeline/timeline.js';
import type { CueName, PlacedCue } from './effects.js';
import { isWorking } from './log.js';
import { windowsUntil, type Window } from './place.js';
import type { PlayerState } from './state.js';

/** Cues are placed for so long, */
const AHEAD = 180_000;
/** and again as soon as less than this is left: so two minutes of sound are always placed. */
const TOP_UP = 120_000;

/** Work shorter than this is not counted out: its signals would run into each other. */
const COUNTED_FROM = 10;
/** Work shorter than this has no halfway. */
export const HALFWAY_FROM = 40;
const COUNTS = [3, 2, 1];

/** The state with cues planned anew from a moment on; without a plan unless it runs. */
export function planned(state: PlayerState, now: Milliseconds): PlayerState {
  if (!state.run) return state;
  const last = windowsUntil(state, (now + AHEAD) as Milliseconds).at(-1);
  const waits = last?.segment.waits ?? false;
  const end = (waits ? last?.start : last?.end) ?? now;
  const isEnd = last?.index === state.timeline.segments.length - 1 && end <= now + AHEAD;
  const all = waits || isEnd;
  const until = (all ? Math.max(now, end) : now + AHEAD) as Milliseconds;
  return { ...state, run: { ...state.run, cued: { until, all } } };
}

/** Whether it is time to plan further. */
export function runsShort({ run }: PlayerState, now: Milliseconds): boolean {
  return run !== undefined && !run.cued.all && run.cued.until - now < TOP_UP;
}

/** The cues from one moment to another, both included, in their order. */
export function cuesBetween(
  state: PlayerState,
  from: Milliseconds,
  until: Milliseconds,
): readonly PlacedCue[] {
  const windows = windowsUntil(state, until);
  return windows
    .flatMap((window) => cuesOf(window, state))
    .filter(({ at }) => at >= from && at <= until)
    .sort((a, b) => a.at - b.at);
}

function cuesOf(window: Window, { timeline }: PlayerState): readonly PlacedCue[] {
  const { index, segment, start, end } = window;
  const first = startCue(segment, timeline.segments[index - 1]);
  const cues: PlacedCue[] = first ? [{ cue: first, at: start }] : [];
  if (segment.waits) return cues;
  const halfway = halfwayOf(segment);
  if (halfway !== undefined) cues.push({ cue: 'halfway', at: (end - halfway * 1000) as Milliseconds });
  const count = countOf(segment);
  const length = (end - start) / 1000;
  if (count)
    for (const left of COUNTS.filter((left) => left < length))
      cues.push({ cue: count, at: (end - left * 1000) as Milliseconds });
  if (index === timeline.segments.length - 1) cues.push({ cue: 'done', at: end });
  return cues;
}

/** What sounds as a segment begins. Work that ends without a rest has an end that can be heard as well. */
function startCue(segment: Segment, before: Segment | undefined): CueName | undefined {
  if (isWorking(segment)) return 'go';
  if (segment.kind === 'switch-side') return 'switch';
  return segment.kind === 'rest' || isWorking(before) ? 'rest' : undefined;
}

/** How many seconds are left at its half; none where it has no half worth a word. */
export function halfwayOf(segment: Segment): number | undefined {
  const held = segment.seconds - segment.lead;
  return isWorking(segment) && !segment.waits && held >= HALFWAY_FROM ? held / 2 : undefined;
}

function countOf(segment: Segment): CueName | undefined {
  if (segment.kind === 'title') return undefined;
  if (!isWorking(segment)) return 'ready';
  return segment.seconds >= COUNTED_FROM ? 'count' : undefined;
}

/**
 * Where a run goes on when its timeline is made anew: after a swap, at another pace, with more or fewer rounds.
 */
import type { Count, Segment, Timeline, TimelineStep } from './timeline.js';

/**
 * The segment of `to` that is the same moment as the segment at `index` of `from`: of the same step, round, set, side and repetition, and of
 * the same kind. Where there is none, the start of that step (the get-ready or rest that leads to it); where the step is gone, the start of
 * the nearest one behind it; where none is left behind it, the last segment. An `index` past the end counts as the end.
 */
export function sameMoment(from: Timeline, index: number, to: Timeline): number {
  const place = Math.min(Math.max(0, index), from.segments.length - 1);
  const segment = from.segments[place];
  const last = Math.max(0, to.segments.length - 1);
  if (!segment) return 0;
  if (segment.kind === 'title') return titleLike(from, segment, to) ?? last;
  const step = segment.step ?? 0;
  const target = sameStep(from.steps[step], to);
  const same = to.segments.findIndex((other) => other.step === target && isSame(segment, other));
  if (target !== undefined && same >= 0) return same;
  return startFrom(from, step, to) ?? last;
}

/** The title of the section that has the first step that is left of those behind the title. */
function titleLike(from: Timeline, title: Segment, to: Timeline): number | undefined {
  const first = from.steps.findIndex(({ section }) => section === title.section);
  const target = nearestBehind(from, first, to);
  const section = target === undefined ? undefined : to.steps[target]?.section;
  return section === undefined ? undefined : to.sections[section]?.from;
}

function startFrom(from: Timeline, step: number, to: Timeline): number | undefined {
  const target = nearestBehind(from, step, to);
  return target === undefined ? undefined : to.segments.findIndex((segment) => segment.step === target);
}

/** Which step of `to` is step number `step` of `from`, or the first behind it that `to` has. */
function nearestBehind(from: Timeline, step: number, to: Timeline): number | undefined {
  for (const candidate of from.steps.slice(step)) {
    const target = sameStep(candidate, to);
    if (target !== undefined) return target;
  }
  return undefined;
}

function sameStep(step: TimelineStep | undefined, to: Timeline): number | undefined {
  const target = to.steps.findIndex(
    ({ key, round }) => key === step?.key && round.number === step.round.number,
  );
  return target < 0 ? undefined : target;
}

function isSame(one: Segment, other: Segment): boolean {
  const alike = (a: Count | undefined, b: Count | undefined): boolean => a?.number === b?.number;
  // Of a pause the side is that of what it leads to: another first side leaves it the same pause.
  const isPause = one.kind === 'rest' || one.kind === 'get-ready';
  return (
    one.kind === other.kind &&
    (isPause || one.side === other.side) &&
    alike(one.set, other.set) &&
    alike(one.rep, other.rep)
  );
}

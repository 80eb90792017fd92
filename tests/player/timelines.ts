/**
 * Small timelines for the player, made by hand and at random. They keep the rules of a timeline, and know nothing of how one is compiled.
 */
import fc from 'fast-check';
import { swapKey } from '../../src/timeline/preferences.js';
import type { EntryId, FaultId, RoutineId, Seconds } from '../../src/model/ids.js';
import type {
  Segment,
  SegmentKind,
  Side,
  Timeline,
  TimelineSection,
  TimelineStep,
} from '../../src/timeline/timeline.js';

export const ROUTINE = 'strong-lower-back' as RoutineId;

/** One step: how it is measured, how often, and how long each thing takes. */
export interface StepSpec {
  readonly entry: string;
  readonly kind: 'work' | 'hold' | 'reps';
  readonly seconds: number;
  readonly waits?: boolean;
  readonly sets?: number;
  readonly sides?: boolean;
  readonly repsInSet?: number;
  readonly rest?: number;
  readonly restWaits?: boolean;
}

export interface SectionSpec {
  readonly title: string;
  readonly steps: readonly StepSpec[];
}

const READY = 5;
const SWITCH = 6;
const TITLE = 3;

/** Lays sections out: a title, then for each step a get-ready, and its sets with switches and rests between. */
export function timelineOf(sections: readonly SectionSpec[], pace = 1): Timeline {
  const segments: Segment[] = [];
  const steps: TimelineStep[] = [];
  const laid: TimelineSection[] = [];
  const add = (kind: SegmentKind, seconds: number, more: Partial<Segment>): void => {
    const scaled = (seconds * pace) as Seconds;
    segments.push({ kind, seconds: scaled, waits: false, lead: 0 as Seconds, section: laid.length, ...more });
  };
  for (const section of sections) {
    const from = segments.length;
    add('title', TITLE, {});
    section.steps.forEach((spec, place) => {
      const start = addStep(spec, steps.length, add, () => segments.length);
      steps.push({
        section: laid.length,
        place,
        key: swapKey(laid.length, place),
        round: { number: 1, of: 1 },
        entry: spec.entry as EntryId,
        from: start,
        to: segments.length,
      });
    });
    laid.push({ title: section.title, phase: 'main', from, to: segments.length });
  }
  const starts = [0];
  for (const { seconds } of segments) starts.push((starts.at(-1) ?? 0) + seconds);
  return {
    segments,
    starts: starts as Seconds[],
    total: (starts.at(-1) ?? 0) as Seconds,
    sections: laid,
    steps,
  };
}

/** @returns where the step's first own segment is. */
function addStep(
  spec: StepSpec,
  step: number,
  add: (kind: SegmentKind, seconds: number, more: Partial<Segment>) => void,
  length: () => number,
): number {
  const { kind, seconds, waits = false, sets = 1, sides = false, repsInSet = 1, rest = 0 } = spec;
  const entry = spec.entry as EntryId;
  const windows: readonly (Side | undefined)[] = sides ? ['left', 'right'] : [undefined];
  const common = { step, entry };
  add('get-ready', READY, { ...common, side: windows[0] });
  const start = length();
  for (let number = 1; number <= sets; number++) {
    const set = { number, of: sets };
    if (number > 1 && rest > 0)
      add('rest', rest, { ...common, side: windows[0], waits: spec.restWaits ?? false });
    windows.forEach((side, window) => {
      if (window > 0) add('switch-side', SWITCH, { ...common, side, set });
      for (let rep = 1; rep <= repsInSet; rep++)
        add(kind, seconds, {
          ...common,
          side,
          set,
          waits,
          rep: repsInSet > 1 ? { number: rep, of: repsInSet } : undefined,
          reps: kind === 'reps' ? 8 : undefined,
          cue: `cue ${number}`,
          fault: `fault-${number}` as FaultId,
        });
    });
  }
  return start;
}

/**
 * Title 3, ready 5, hold left 30, switch 6, hold right 30, rest 20, left 30, switch 6, right 30 | ready 5, reps wait |
 * title 3, ready 5, work 50.
 */
export const SAMPLE: readonly SectionSpec[] = [
  {
    title: 'Main',
    steps: [
      { entry: 'side-plank', kind: 'hold', seconds: 30, sets: 2, sides: true, rest: 20 },
      { entry: 'bird-dog', kind: 'reps', seconds: 30, waits: true },
    ],
  },
  { title: 'Cool-down', steps: [{ entry: 'march', kind: 'work', seconds: 50 }] },
];

/** All by the clock, 15 minutes: longer than cues are placed ahead. */
export const LONG: readonly SectionSpec[] = [
  {
    title: 'Main',
    steps: [{ entry: 'march', kind: 'work', seconds: 60, sets: 12, rest: 15 }],
  },
];

const step: fc.Arbitrary<StepSpec> = fc.record({
  entry: fc.constantFrom('side-plank', 'bird-dog', 'march', 'bridge'),
  kind: fc.constantFrom('work', 'hold', 'reps'),
  seconds: fc.oneof(
    fc.integer({ min: 1, max: 90 }),
    fc.constantFrom(0, 0.5, 7.25, 240),
    fc.integer({ min: 1, max: 400 }).map((tenths) => tenths / 10),
  ),
  waits: fc.boolean(),
  sets: fc.integer({ min: 1, max: 3 }),
  sides: fc.boolean(),
  repsInSet: fc.integer({ min: 1, max: 3 }),
  rest: fc.constantFrom(0, 5, 15.5, 40, 150),
  restWaits: fc.constantFrom(false, false, false, true),
});

export const arbitrarySections: fc.Arbitrary<readonly SectionSpec[]> = fc.array(
  fc.record({
    title: fc.constantFrom('Warm-up', 'Main', 'Cool-down'),
    steps: fc.array(step, { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 2 },
);

export const arbitraryTimeline: fc.Arbitrary<Timeline> = fc
  .tuple(arbitrarySections, fc.constantFrom(1, 0.5, 1.3, 10))
  .map(([sections, pace]) => timelineOf(sections, pace));

/** Random routines, the entries they name, and preferences. Some entries are missing, some amounts are words. */
import fc from 'fast-check';
import type { Amount, Dose, Range } from '../../src/model/amount.js';
import type { EntryId, FaultId, Seconds } from '../../src/model/ids.js';
import {
  SECTION_PHASES,
  type RoutineSection,
  type RoutineStep,
  type TimedEntry,
} from '../../src/model/routine.js';
import { MEASURES, SIDES } from '../../src/model/schema.js';
import { compile } from '../../src/timeline/compile.js';
import { DEFAULTS, swapKey, type Preferences } from '../../src/timeline/preferences.js';
import type { Timeline } from '../../src/timeline/timeline.js';

export interface Course {
  readonly sections: readonly RoutineSection[];
  readonly library: ReadonlyMap<EntryId, TimedEntry>;
}

const IDS = ['hinge', 'plank', 'bridge', 'bird-dog', 'swing', 'twist'] as EntryId[];
/** Of these, no library has an entry. */
const MISSING = ['gone'] as EntryId[];
const anyId = fc.constantFrom(...IDS, ...MISSING);

export function range(min: number, max: number): fc.Arbitrary<Range> {
  return fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
    .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));
}

function amount(min: number, max: number): fc.Arbitrary<Amount | undefined> {
  return fc.oneof(
    { weight: 4, arbitrary: range(min, max) },
    { weight: 1, arbitrary: fc.constant('a few') },
    { weight: 2, arbitrary: fc.constant(undefined) },
  );
}

function time(min: number, max: number): fc.Arbitrary<Amount<Seconds> | undefined> {
  return amount(min, max) as fc.Arbitrary<Amount<Seconds> | undefined>;
}

const seconds = (max: number) => fc.integer({ min: 0, max }) as unknown as fc.Arbitrary<Seconds>;
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

const dose: fc.Arbitrary<Dose> = fc.record({
  sets: amount(1, 4),
  reps: amount(1, 6),
  perSide: optional(fc.boolean()),
  hold: time(0, 40),
  rest: time(0, 60),
  work: time(0, 60),
  tempo: fc.constantFrom(undefined, '3-1-1-0', '2 – 0 – 2', '0.5-0-0.5-0', 'slow', '0-0-0-0'),
});

function entry(id: EntryId): fc.Arbitrary<TimedEntry> {
  return fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    sides: fc.constantFrom(...SIDES),
    measure: fc.constantFrom(...MEASURES),
    dose,
    repetition: optional(fc.constantFrom(2.5, 4, 6) as unknown as fc.Arbitrary<Seconds>),
    cues: fc.array(fc.string(), { maxLength: 3 }),
    faults: fc.array(
      fc.record({ id: fc.string() as unknown as fc.Arbitrary<FaultId>, name: fc.string(), fix: fc.string() }),
      { maxLength: 3 },
    ),
    easier: fc.constant([]),
    harder: fc.constant([]),
  });
}

const step: fc.Arbitrary<RoutineStep> = fc
  .tuple(anyId, dose, optional(fc.string()), optional(fc.string()))
  .map(([id, own, load, note]) => ({ ...own, entry: id, load, note }));

const section: fc.Arbitrary<RoutineSection> = fc.record({
  title: fc.string(),
  phase: fc.constantFrom(...SECTION_PHASES),
  rounds: range(1, 4),
  roundRest: seconds(90),
  stepRest: fc.oneof(fc.constant(0 as Seconds), seconds(40)),
  steps: fc.array(step, { maxLength: 4 }),
});

export const courses: fc.Arbitrary<Course> = fc.record({
  sections: fc.array(section, { maxLength: 4 }),
  library: fc
    .tuple(...IDS.map(entry))
    .map((entries) => new Map(entries.map((one): [EntryId, TimedEntry] => [one.id, one]))),
});

const swaps = fc
  .array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }), anyId), { maxLength: 4 })
  .map((list) => new Map(list.map(([place, index, id]) => [swapKey(place, index), id])));

/** Any preferences; `chosen` holds in all of them. */
export function preferences(chosen: Partial<Preferences> = {}): fc.Arbitrary<Preferences> {
  return fc
    .record({
      pace: fc.constantFrom<Preferences['pace']>(1, 1, 0.5, 0.7, 1.5, 10, 'none'),
      reps: fc.constantFrom<Preferences['reps']>('done', 'tempo'),
      firstReady: seconds(15),
      ready: seconds(10),
      switchSides: seconds(10),
      rest: seconds(60),
      firstSide: fc.constantFrom<Preferences['firstSide']>('left', 'right'),
      stretching: fc.constantFrom<Preferences['stretching']>('after', 'before'),
      swaps,
    })
    .map((random) => ({ ...random, ...chosen }));
}

/** Timelines as the compiler makes them. */
export const timelines: fc.Arbitrary<Timeline> = fc
  .tuple(courses, preferences())
  .map(([course, chosen]) => compile(course, course.library, chosen));

/** A library of the entries given, with what they leave out filled in. */
export function libraryOf(
  ...entries: (Partial<Omit<TimedEntry, 'id'>> & { id: string })[]
): ReadonlyMap<EntryId, TimedEntry> {
  const blank = {
    sides: 'none',
    measure: 'hold',
    dose: {},
    cues: [],
    faults: [],
    easier: [],
    harder: [],
  } as const;
  return new Map(
    entries.map((one) => [one.id as EntryId, { ...blank, name: one.id, ...one, id: one.id as EntryId }]),
  );
}

/** A section of the steps given: one round of work without rests, unless `chosen` says otherwise. */
export function sectionOf(
  steps: readonly RoutineStep[],
  chosen: Partial<RoutineSection> = {},
): RoutineSection {
  const none = 0 as Seconds;
  return {
    title: 'Main',
    phase: 'main',
    rounds: { min: 1, max: 1 },
    roundRest: none,
    stepRest: none,
    steps,
    ...chosen,
  };
}

export function stepOf(entryId: string, own: Omit<RoutineStep, 'entry'> = {}): RoutineStep {
  return { entry: entryId as EntryId, ...own };
}

/** A single number, as an amount. */
export function exactly<N extends number>(number: N): Range<Seconds & N> {
  return { min: number as Seconds & N, max: number as Seconds & N };
}

/** The defaults, but for what is chosen. */
export function choose(chosen: Partial<Preferences> = {}): Preferences {
  return { ...DEFAULTS, ...chosen };
}

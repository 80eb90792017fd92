/**
 * Files of routines of every shape that the format allows, for properties.
 */
import fc from 'fast-check';
import type { Amount, Range } from '../../src/model/amount.js';
import type { EntryId, FaultId, RoutineId, Seconds, SourceId } from '../../src/model/ids.js';
import { ROUTINE_KINDS, SECTION_PHASES, type RoutineSection } from '../../src/model/routine.js';
import { MEASURES, SIDES } from '../../src/model/schema.js';
import { PACK_FORMAT } from '../../src/pack/card-data.js';
import type { RoutineData, RoutineEntry } from '../../src/pack/routine-data.js';

const words = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
const ID = /^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/;
const seconds = fc.nat(86_400) as fc.Arbitrary<Seconds>;

function optional<T>(arbitrary: fc.Arbitrary<T>) {
  return fc.option(arbitrary, { nil: undefined });
}

function range<N extends number>(number: fc.Arbitrary<number>): fc.Arbitrary<Range<N>> {
  return fc.tuple(number, number).map(([a, b]) => ({ min: Math.min(a, b) as N, max: Math.max(a, b) as N }));
}

const count: fc.Arbitrary<Amount> = fc.oneof(words, range(fc.integer({ min: 1, max: 1000 })));
const time: fc.Arbitrary<Amount<Seconds>> = fc.oneof(
  words,
  range<Seconds>(fc.double({ min: 0, max: 86_400, noNaN: true, noDefaultInfinity: true }).map((n) => n + 0)),
);
const amounts = {
  sets: optional(count),
  reps: optional(count),
  perSide: optional(fc.constant(true)),
  hold: optional(time),
  rest: optional(time),
  work: optional(time),
  load: optional(words),
  tempo: optional(words),
};

function entryOf(id: EntryId, ids: readonly EntryId[]): fc.Arbitrary<RoutineEntry> {
  const others = fc.subarray([...ids]);
  return fc.record({
    id: fc.constant(id),
    name: words,
    sides: fc.constantFrom(...SIDES),
    sideNames: optional(fc.record({ left: words, right: words })),
    measure: fc.constantFrom(...MEASURES),
    dose: fc.record({ label: optional(words), ...amounts, frequency: optional(words) }),
    repetition: optional(seconds),
    cues: fc.array(words, { maxLength: 3 }),
    faults: fc.array(
      fc.record({ id: fc.stringMatching(ID) as fc.Arbitrary<FaultId>, name: words, fix: words }),
      { maxLength: 3 },
    ),
    easier: others,
    harder: others,
    equipment: fc.array(words, { maxLength: 3 }),
    figure: optional(fc.array(fc.stringMatching(ID) as fc.Arbitrary<FaultId>, { maxLength: 3 })),
  });
}

function sectionOf(ids: readonly EntryId[]): fc.Arbitrary<RoutineSection> {
  return fc.record({
    title: words,
    phase: fc.constantFrom(...SECTION_PHASES),
    rounds: range(fc.integer({ min: 1, max: 20 })),
    roundRest: seconds,
    stepRest: seconds,
    steps: fc.array(fc.record({ entry: fc.constantFrom(...ids), ...amounts, note: optional(words) }), {
      minLength: 1,
      maxLength: 4,
    }),
  });
}

export const routine: fc.Arbitrary<RoutineData> = fc
  .uniqueArray(fc.stringMatching(ID) as fc.Arbitrary<EntryId>, { minLength: 1, maxLength: 4 })
  .chain((ids) =>
    fc.record({
      format: fc.constant(PACK_FORMAT),
      id: fc.stringMatching(ID) as fc.Arbitrary<RoutineId>,
      kind: fc.constantFrom(...ROUTINE_KINDS),
      name: words,
      level: words,
      equipment: fc.array(words, { maxLength: 3 }),
      sections: fc.array(sectionOf(ids), { minLength: 1, maxLength: 3 }),
      withoutWarmUp: optional(words),
      entries: fc.tuple(...ids.map((id) => entryOf(id, ids))),
      summary: fc.array(words, { maxLength: 2 }),
      more: fc.array(
        fc.record({
          title: words,
          blocks: fc.array(
            fc.record({
              type: fc.constant('paragraph' as const),
              children: fc.array(words, { maxLength: 2 }),
            }),
            { maxLength: 2 },
          ),
        }),
        { maxLength: 2 },
      ),
      sources: fc.array(
        fc.record({
          id: fc.stringMatching(ID) as fc.Arbitrary<SourceId>,
          title: words,
          publisher: words,
          url: fc.webUrl(),
          year: optional(fc.nat(2100)),
        }),
        { maxLength: 2 },
      ),
      updated: fc.constant({ iso: '2026-11-22', text: '22 November 2026' }),
    }),
  );

/**
 * The shape of a routine's or a sequence's front matter. Amounts are written as in the dose of an entry.
 */
import * as v from 'valibot';
import type { Range } from './amount.js';
import type { EntryId, LevelId, Seconds, SourceId } from './ids.js';
import { MOST_ROUNDS } from './limits.js';
import { parseCount, parseDuration, type Measured } from './read-amount.js';
import { ROUTINE_KINDS, SECTION_PHASES } from './routine.js';
import { count, duration, id, isoDate, text } from './schema.js';

/** A number of which the clock must know the size: no words, and not of a side. */
function exact<N extends number, Output>(
  read: (written: string | number) => Measured<N>,
  expected: string,
  take: (range: Range<N>) => Output | undefined,
) {
  return v.pipe(
    v.union([v.string(), v.number()]),
    v.rawTransform(({ dataset, addIssue, NEVER }): Output => {
      const result = read(dataset.value);
      const isRange = 'amount' in result && typeof result.amount === 'object' && !result.perSide;
      const taken = isRange ? take(result.amount) : undefined;
      if (taken !== undefined) return taken;
      const message = 'message' in result ? result.message : `"${dataset.value}" cannot stand here`;
      addIssue({ label: 'amount', message, expected });
      return NEVER;
    }),
  );
}

const rounds = exact<number, Range>(
  parseCount,
  `a whole number from 1 to ${MOST_ROUNDS}; in a sequence also a range, such as 1-3`,
  (range) => (range.max <= MOST_ROUNDS ? range : undefined),
);
const pause: v.GenericSchema<string | number, Seconds> = exact(
  parseDuration,
  'one time with its unit, such as 60 s',
  ({ min, max }) => (min === max ? min : undefined),
);

/** A step alone. */
export const stepFields = v.strictObject({
  entry: id<EntryId>(),
  sets: v.optional(count),
  reps: v.optional(count),
  hold: v.optional(duration),
  work: v.optional(duration),
  rest: v.optional(duration),
  tempo: v.optional(text),
  load: v.optional(text),
  note: v.optional(text),
});
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- a type by name: spelt out, declarations cannot name the brands in it
export interface WrittenStep extends v.InferOutput<typeof stepFields> {}
const step: v.GenericSchema<v.InferInput<typeof stepFields>, WrittenStep> = stepFields;

/** A section alone. */
export const sectionFields = v.strictObject({
  title: text,
  phase: v.picklist(SECTION_PHASES),
  rounds: v.optional(rounds),
  roundRest: v.optional(pause),
  stepRest: v.optional(pause),
  steps: v.pipe(v.array(step), v.minLength(1)),
});
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- a type by name: spelt out, declarations cannot name the brands in it
export interface WrittenSection extends v.InferOutput<typeof sectionFields> {}
const section: v.GenericSchema<v.InferInput<typeof sectionFields>, WrittenSection> = sectionFields;

/** The front matter of a routine or a sequence. */
export const routineFields = v.strictObject({
  kind: v.picklist(ROUTINE_KINDS),
  name: text,
  level: id<LevelId>(),
  sections: v.pipe(v.array(section), v.minLength(1)),
  withoutWarmUp: v.optional(text),
  sources: v.optional(v.array(id<SourceId>()), []),
  updated: isoDate,
});
export type RoutineFields = v.InferOutput<typeof routineFields>;

/**
 * The shape of front matter and vocabulary files.
 *
 * This is the one source: the TypeScript types of the fields, validation at run time, and the JSON Schema that editors use all
 * come from here. It knows the form of a value, not where it stood and not whether an id exists.
 */
import * as v from 'valibot';
import type { Amount } from './amount.js';
import {
  ID_MAX_LENGTH,
  ID_PATTERN,
  type ConditionId,
  type EntryId,
  type EquipmentId,
  type LevelId,
  type MuscleId,
  type PatternId,
  type Seconds,
  type SourceId,
} from './ids.js';
import { DRAWN_MUSCLES } from './movement.js';
import { parseCount, parseDuration, type Measured } from './read-amount.js';

export const ENTRY_KINDS = ['exercise', 'stretch'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** How left and right matter to a movement. */
export const SIDES = ['none', 'limb', 'stretched', 'direction', 'diagonal', 'alternating'] as const;
export type Sides = (typeof SIDES)[number];

/** What is counted. */
export const MEASURES = ['reps', 'reps-with-hold', 'hold', 'interval'] as const;
export type Measure = (typeof MEASURES)[number];

/** Words of an author, at most a long sentence of them. */
export const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(400));

/** An id with the type of what it names. */
export function id<Id extends string>() {
  return v.pipe(
    v.string(),
    v.maxLength(ID_MAX_LENGTH),
    v.regex(ID_PATTERN),
    v.transform((value) => value as Id),
  );
}

/** An amount as it is written: a number, or text that `read` understands or leaves as words. */
function amount<N extends number>(read: (written: string | number) => Measured<N>) {
  return v.pipe(
    v.union([v.string(), v.number()]),
    v.rawTransform(({ dataset, addIssue, NEVER }): { amount: Amount<N>; perSide: boolean } => {
      const result = read(dataset.value);
      if ('amount' in result) return result;
      addIssue({ label: 'amount', message: result.message, expected: result.expected });
      return NEVER;
    }),
  );
}

/** Sets or repetitions, as `model/read-amount.ts` reads them. */
export const count = amount<number>(parseCount);
/** A time, as `model/read-amount.ts` reads it. */
export const duration = amount<Seconds>(parseDuration);

const doseFields = {
  sets: v.optional(count),
  reps: v.optional(count),
  hold: v.optional(duration),
  rest: v.optional(duration),
  work: v.optional(duration),
  load: v.optional(text),
  tempo: v.optional(text),
  frequency: v.optional(text),
};

const dose = v.strictObject(doseFields);
const labelledDose = v.strictObject({ label: text, ...doseFields });

const caution = v.strictObject({
  when: id<ConditionId>(),
  do: text,
  instead: v.optional(id<EntryId>()),
  source: v.optional(id<SourceId>()),
});

/** A day of the calendar, `YYYY-MM-DD`. */
export const isoDate = v.pipe(v.string(), v.isoDate(), v.check(isDayOfCalendar, 'not a day of the calendar'));

/** Whether a well-formed date exists. A day too many, as in 2026-02-30, would be taken for one of the next month. */
function isDayOfCalendar(date: string): boolean {
  const day = Number(date.slice(-2));
  return day <= 28 || new Date(`${date}T00:00Z`).getUTCDate() === day;
}

/** The front matter of an exercise or a stretch. */
export const entryFields = v.strictObject({
  kind: v.picklist(ENTRY_KINDS),
  name: text,
  aka: v.optional(v.array(text), []),
  level: id<LevelId>(),
  pattern: id<PatternId>(),
  equipment: v.optional(v.array(id<EquipmentId>()), []),
  muscles: v.strictObject({
    primary: v.pipe(v.array(id<MuscleId>()), v.minLength(1)),
    secondary: v.optional(v.array(id<MuscleId>()), []),
  }),
  sides: v.picklist(SIDES),
  sideNames: v.optional(v.strictObject({ left: text, right: text })),
  measure: v.picklist(MEASURES),
  dose,
  otherDoses: v.optional(v.array(labelledDose), []),
  easier: v.optional(v.array(id<EntryId>()), []),
  harder: v.optional(v.array(id<EntryId>()), []),
  after: v.optional(v.array(id<EntryId>()), []),
  confusedWith: v.optional(v.array(id<EntryId>()), []),
  cautions: v.optional(v.array(caution), []),
  sources: v.optional(v.array(id<SourceId>()), []),
  updated: isoDate,
});
export type EntryFields = v.InferOutput<typeof entryFields>;
export type WrittenDose = v.InferOutput<typeof dose>;

const term = v.strictObject({ name: text, meaning: v.optional(text) });

function termsFile<Kind extends string>(kind: Kind) {
  return v.strictObject({ kind: v.literal(kind), entries: v.record(v.string(), term) });
}

/** Vocabulary files by their kind. Keys of `entries` are ids. */
export const vocabularyFiles = {
  muscles: v.strictObject({
    kind: v.literal('muscles'),
    groups: v.record(v.string(), text),
    entries: v.record(
      v.string(),
      v.strictObject({
        name: text,
        anatomical: text,
        group: text,
        drawn: v.optional(v.array(v.picklist(DRAWN_MUSCLES))),
      }),
    ),
  }),
  equipment: termsFile('equipment'),
  conditions: termsFile('conditions'),
  levels: termsFile('levels'),
  patterns: termsFile('patterns'),
  sources: v.strictObject({
    kind: v.literal('sources'),
    entries: v.record(
      v.string(),
      v.strictObject({
        title: text,
        publisher: text,
        url: v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/)),
        authors: v.optional(text),
        year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100))),
        note: v.optional(text),
      }),
    ),
  }),
} as const;
export type VocabularyKind = keyof typeof vocabularyFiles;

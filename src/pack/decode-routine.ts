/**
 * A routine of a pack, read back: JSON of unknown origin → a course that can be run.
 *
 * As with cards, nothing of the input is passed on. Besides, numbers that a clock could not run are left out, and so are steps of entries that
 * the file does not hold, so that a player meets neither.
 */
import type { Amount, Dose, Range } from '../model/amount.js';
import { isId, type EntryId, type FaultId, type Seconds } from '../model/ids.js';
import { MOST_REPS, MOST_ROUNDS, MOST_SECONDS } from '../model/limits.js';
import {
  ROUTINE_KINDS,
  SECTION_PHASES,
  type RoutineSection,
  type RoutineStep,
  type WatchedFault,
} from '../model/routine.js';
import type { Measure, Sides } from '../model/schema.js';
import { PACK_FORMAT } from './card-data.js';
import { ContentFailure } from './content-source.js';
import {
  date,
  inlines,
  list,
  object,
  oneOf,
  optionalText,
  sections,
  sources,
  text,
  type Fields,
} from './readers.js';
import type { RoutineData, RoutineEntry } from './routine-data.js';

const texts = list<string>((value) => optionalText(value) ?? []);
const ids = list<EntryId & FaultId>((value) => (isId(text(value)) ? text<EntryId & FaultId>(value) : []));

/** A range from `least` to `most`; nothing where it is none, or turned round. */
function range<N extends number>(value: unknown, least: number, most: number): Range<N> | undefined {
  const { min, max } = Object(value) as { min?: unknown; max?: unknown };
  const isRange =
    typeof min === 'number' && typeof max === 'number' && min >= least && min <= max && max <= most;
  return isRange ? { min: min as N, max: max as N } : undefined;
}

function wholeRange(value: unknown, most: number): Range | undefined {
  const read = range(value, 1, most);
  return read && Number.isInteger(read.min) && Number.isInteger(read.max) ? read : undefined;
}

const count = (value: unknown): Amount | undefined => optionalText(value) ?? wholeRange(value, MOST_REPS);
const time = (value: unknown): Amount<Seconds> | undefined =>
  optionalText(value) ?? range<Seconds>(value, 0, MOST_SECONDS);
const seconds = (value: unknown): Seconds | undefined =>
  range<Seconds>({ min: value, max: value }, 0, MOST_SECONDS)?.min;
const yes = (value: unknown): true | undefined => value === true || undefined;

/** What a dose and a step have in common. */
const amounts = {
  sets: count,
  reps: count,
  perSide: yes,
  hold: time,
  rest: time,
  work: time,
  load: optionalText,
  tempo: optionalText,
};

const step = object<RoutineStep>({ entry: text, ...amounts, note: optionalText });

const section = object<RoutineSection>({
  title: text,
  phase: oneOf('main', ...SECTION_PHASES),
  rounds: (value) => wholeRange(value, MOST_ROUNDS) ?? { min: 1, max: 1 },
  roundRest: (value) => seconds(value) ?? NO_REST,
  stepRest: (value) => seconds(value) ?? NO_REST,
  steps: list(step),
});

const NO_REST = 0 as Seconds;

const sides = object<{ left: string; right: string }>({ left: text, right: text });

const entry = object<RoutineEntry>({
  id: text,
  name: text,
  sides: oneOf<Sides>('none', 'limb', 'stretched', 'direction', 'diagonal', 'alternating'),
  sideNames: (value, depth) => (value ? sides(value, depth) : undefined),
  measure: oneOf<Measure>('reps', 'reps-with-hold', 'hold', 'interval'),
  dose: object<Dose>({ label: optionalText, ...amounts, frequency: optionalText }),
  repetition: seconds,
  cues: texts,
  faults: list(object<WatchedFault>({ id: text, name: text, fix: text })),
  easier: ids,
  harder: ids,
  equipment: texts,
  figure: (value, depth) => (value ? ids(value, depth) : undefined),
});

const fields = object<Omit<RoutineData, 'format'>>({
  id: text,
  kind: oneOf(...ROUTINE_KINDS),
  name: text,
  level: text,
  equipment: texts,
  sections: list(section),
  withoutWarmUp: optionalText,
  entries: list(entry),
  summary: inlines,
  more: sections,
  sources,
  updated: date,
});

/**
 * A routine made of `value`, whatever `value` is.
 * @throws ContentFailure `invalid` when it is of another format, has no id or no name, or nothing to do.
 */
export function decodeRoutine(value: unknown): RoutineData {
  const { format } = Object(value) as Fields;
  if (format !== PACK_FORMAT) throw new ContentFailure('invalid', `Format ${format as string}`);
  const read = fields(value, 0);
  if (!isId(read.id) || !read.name) throw new ContentFailure('invalid', 'No id or name');
  const whole = { format: PACK_FORMAT, ...read, ...joined(read) } as const;
  if (whole.sections.length === 0) throw new ContentFailure('invalid', 'No steps');
  return whole;
}

/** Entries by their ids, each once, and whatever names one of them. */
function joined({ entries, sections: all }: Pick<RoutineData, 'entries' | 'sections'>) {
  const byId = new Map<EntryId, RoutineEntry>();
  for (const found of entries) if (isId(found.id) && !byId.has(found.id)) byId.set(found.id, found);
  const known = (others: readonly EntryId[]) => others.filter((id) => byId.has(id));
  return {
    entries: [...byId.values()].map((found) => ({
      ...found,
      easier: known(found.easier),
      harder: known(found.harder),
    })),
    sections: all
      .map((part) => ({ ...part, steps: part.steps.filter((found) => byId.has(found.entry)) }))
      .filter(({ steps }) => steps.length > 0),
  };
}

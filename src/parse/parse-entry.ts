/**
 * One Markdown file → one exercise, or the problems that stand in the way.
 *
 * What is faulty but may be left out is left out, and the rest compiles. A file makes no exercise when its name is no id, when a
 * field that must be there is missing or faulty, or when it has no steps: then there is nothing honest to show.
 * Whether the ids that it names exist is for `library.ts` to say.
 */
import type { Dose } from '../model/amount.js';
import type { Exercise } from '../model/exercise.js';
import type { EntryId } from '../model/ids.js';
import { compareProblems, type Problem } from '../model/problem.js';
import { entryFields, type EntryFields, type Measure, type WrittenDose } from '../model/schema.js';
import type { Body } from './body/body.js';
import { parseBody } from './body/parse-body.js';
import { checkFieldWording } from './check-field-wording.js';
import { idOf, openFile } from './open-file.js';
import { fieldOf, referencesOf, type Reference } from './references.js';
import type { Report, SourceFile } from './report.js';
import { validate } from './validate.js';
import { positionOf, type YamlMap } from './yaml/node.js';

export interface ParsedEntry {
  /** From the file's name; `undefined` where that is not an id. */
  readonly id: EntryId | undefined;
  /** Absent when something that every exercise needs is missing or faulty. */
  readonly exercise?: Exercise;
  /** Every id that the file names, with its place. */
  readonly references: readonly Reference[];
  /** By place. */
  readonly problems: readonly Problem[];
}

/** Reads an entry. Never throws: what is wrong with the text is in `problems`. */
export function parseEntry(file: SourceFile): ParsedEntry {
  const problems: Problem[] = [];
  const { id: name, tree, body: part, report } = openFile(file, problems);
  const id = name as EntryId | undefined;
  const fields = tree && readFields(tree, report);
  const body = part && parseBody(part.text, part.firstLine, report);
  const references: Reference[] = tree ? referencesOf(tree) : [];
  for (const { source, at } of body?.citations ?? []) references.push({ target: 'source', id: source, at });
  problems.sort(compareProblems);
  const parsed = { id, references, problems };
  return id && fields && body && body.steps.length > 0
    ? { ...parsed, exercise: assemble(id, fields, body) }
    : parsed;
}

/** The id that a file's name gives its entry, if it has the form of one. */
export function entryIdOf(path: string): EntryId | undefined {
  return idOf(path) as EntryId | undefined;
}

function readFields(tree: YamlMap, report: Report): EntryFields | undefined {
  checkFieldWording(tree, report);
  const fields = validate(entryFields, tree, report);
  if (fields) checkDose(fields.measure, tree, report);
  return fields;
}

/** The amounts of which a measure counts some, and no others. */
export type CountedAmount = 'reps' | 'hold' | 'work';

/** What a dose must say, by what is counted. */
export const COUNTED: Readonly<Record<Measure, readonly CountedAmount[]>> = {
  reps: ['reps'],
  'reps-with-hold': ['reps', 'hold'],
  hold: ['hold'],
  interval: ['work'],
};

/** Looks at what is written, so that an amount that cannot be read is not called missing as well. */
function checkDose(measure: Measure, tree: YamlMap, report: Report): void {
  const dose = fieldOf(tree, 'dose');
  for (const field of COUNTED[measure]) {
    if (fieldOf(dose, field)) continue;
    report(
      positionOf(tree, ['dose']),
      'dose-mismatch',
      `The measure is ${measure}, but the dose has no "${field}".`,
      `Add "${field}" to the dose, or choose another measure.`,
    );
  }
}

function assemble(id: EntryId, fields: EntryFields, body: Body): Exercise {
  const { dose, otherDoses, ...rest } = fields;
  const { citations: _places, ...prose } = body;
  return { id, ...rest, doses: [toDose(dose), ...otherDoses.map(toDose)], ...prose };
}

type WrittenAmounts = Pick<WrittenDose, 'sets' | 'reps' | 'hold' | 'rest' | 'work'>;

/** "Per side" may stand with any of the amounts; it is said once for the whole dose, or step. */
export function toDose<Words extends object>(
  written: WrittenAmounts & Words,
): Dose & Omit<Words, keyof WrittenAmounts> {
  const { sets, reps, hold, rest, work, ...words } = written;
  const perSide = [sets, reps, hold, rest, work].some((amount) => amount?.perSide);
  return {
    ...words,
    ...(sets && { sets: sets.amount }),
    ...(reps && { reps: reps.amount }),
    ...(hold && { hold: hold.amount }),
    ...(rest && { rest: rest.amount }),
    ...(work && { work: work.amount }),
    ...(perSide && { perSide }),
  };
}

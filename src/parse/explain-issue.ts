/**
 * Says what a schema's complaint means to an author: the code, a sentence on what is wrong, a sentence on how to mend it.
 */
import type { BaseIssue } from 'valibot';
import { ID_MAX_LENGTH, ID_PATTERN } from '../model/ids.js';
import type { ProblemCode } from '../model/problem.js';
import { ROUTINE_KINDS } from '../model/routine.js';
import { ENTRY_KINDS } from '../model/schema.js';
import { fieldsAt, MISPLACED_LIST } from './schema-parts.js';
import { didYouMean } from './suggest.js';

/** The keys and indexes that lead to a value. */
export type Path = readonly (string | number)[];

/** What is wrong with a field. */
export interface FieldFault {
  /** For a missing field: the field, where it should be. */
  readonly path: Path;
  readonly code: ProblemCode;
  readonly message: string;
  readonly mend: string;
}

const MARKDOWN_KINDS: readonly string[] = [...ENTRY_KINDS, ...ROUTINE_KINDS];

/** For each field that an entry or a routine must have. */
const EXAMPLES: Readonly<Record<string, string>> = {
  name: 'name: Bird dog',
  level: 'level: beginner',
  pattern: 'pattern: hip-hinge',
  muscles: 'muscles: { primary: [hamstrings] }',
  primary: 'primary: [hamstrings]',
  sides: 'sides: none',
  measure: 'measure: reps',
  dose: 'dose: { sets: 1-3, reps: 5-10 }',
  updated: 'updated: 2026-11-21',
  sections: 'sections: [{ title: Warm-up, phase: warm-up, steps: [{ entry: pelvic-tilt }] }]',
  phase: 'phase: main',
  entry: 'entry: bird-dog',
};
/** Those of them that stand in another field. */
const INNER = ['primary', 'phase', 'entry'];

/** The faults behind one issue: one, or several where fields are unknown, since valibot names only the first of a map. */
export function explain(schema: unknown, issue: BaseIssue<unknown>): FieldFault[] {
  const path = pathOf(issue);
  const last = issue.path?.at(-1);
  if (issue.type === 'strict_object' && last?.origin === 'key') {
    return issue.expected === 'never'
      ? unknownFields(schema, path.slice(0, -1), last.input)
      : [missingField(path)];
  }
  if (path.length === 1 && path[0] === 'kind' && typeof issue.input === 'string') {
    return [{ path, ...unknownKind(issue.input, kindsLike(allowedBy(issue))) }];
  }
  return [{ path, ...explainValue(issue, nameOf(path)) }];
}

/** Every kind that a file may be of which may be one of `allowed`. */
function kindsLike(allowed: readonly string[]): readonly string[] {
  return allowed.some((kind) => MARKDOWN_KINDS.includes(kind)) ? MARKDOWN_KINDS : allowed;
}

function pathOf(issue: BaseIssue<unknown>): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** A field as an author would call it: `reps`, or "an item of equipment". */
function nameOf(path: Path): string {
  const field = path.findLast((step) => typeof step === 'string') ?? 'the front matter';
  return typeof path.at(-1) === 'number' ? `an item of ${field}` : field;
}

function missingField(path: Path): FieldFault {
  const field = String(path.at(-1));
  const parent = path.length > 1 ? ` in ${nameOf(path.slice(0, -1))}` : '';
  const example = path.length === 1 || INNER.includes(field) ? EXAMPLES[field] : undefined;
  return {
    path,
    code: 'missing-field',
    message: `The field "${field}" is missing${parent}.`,
    mend: example ? `Add it, for example "${example}".` : `Add "${field}: " with its value.`,
  };
}

function unknownFields(schema: unknown, path: Path, input: unknown): FieldFault[] {
  const known = fieldsAt(schema, path);
  return Object.keys(input as object)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      path: [...path, key],
      code: 'unknown-field' as const,
      message: `"${key}" is not a field${path.length > 0 ? ` of ${nameOf(path)}` : ''}.`,
      mend: didYouMean(key, known) ?? `Known fields are ${known.join(', ')}.`,
    }));
}

export type Explanation = Omit<FieldFault, 'path'>;

function explainValue(issue: BaseIssue<unknown>, name: string): Explanation {
  const subject = capital(name);
  switch (issue.type) {
    case 'picklist':
    case 'literal':
      return typeof issue.input === 'string' ? notInList(issue, subject) : wrongType(issue, subject);
    case 'regex':
      return issue.requirement === ID_PATTERN ? badId(issue.input) : badAddress(issue.input, subject);
    case 'max_length':
      return issue.requirement === ID_MAX_LENGTH ? badId(issue.input) : tooLong(issue, subject);
    case 'min_length':
      return badValue(`${subject} is empty.`, mendEmpty(issue));
    case 'integer':
    case 'min_value':
    case 'max_value':
      return badValue(`${subject} is ${String(issue.input)}, which is out of range.`, mendRange(issue, name));
    case 'raw_transform':
      return {
        code: 'bad-amount',
        message: `${subject}: ${issue.message}.`,
        mend: `Write ${issue.expected ?? 'an amount'}.`,
      };
    case 'iso_date':
    case 'check':
      return {
        code: 'bad-date',
        message: `"${String(issue.input)}" is not a day of the calendar.`,
        mend: 'Write the day as YYYY-MM-DD, such as 2026-11-21.',
      };
    default:
      return wrongType(issue, subject);
  }
}

function mendEmpty({ input }: BaseIssue<unknown>): string {
  return Array.isArray(input)
    ? 'It needs at least one item.'
    : 'Give it a value, or leave it out if it is not needed.';
}

function mendRange({ type, requirement }: BaseIssue<unknown>, name: string): string {
  if (name === 'year') return 'Write a whole year, such as 2019.';
  if (type === 'integer') return 'Write a whole number.';
  return `Write a number of at ${type === 'min_value' ? 'least' : 'most'} ${String(requirement)}.`;
}

function badValue(message: string, mend: string): Explanation {
  return { code: 'bad-value', message, mend };
}

function notInList(issue: BaseIssue<unknown>, subject: string): Explanation {
  const allowed = allowedBy(issue);
  const written = String(issue.input);
  return badValue(
    `${subject} cannot be "${written}".`,
    didYouMean(written, allowed) ?? `It is one of ${allowed.join(', ')}.`,
  );
}

/** The values of a picklist, which valibot names as `("a" | "b")`. */
function allowedBy(issue: BaseIssue<unknown>): string[] {
  return Array.from((issue.expected ?? '').matchAll(/"([^"]*)"/g), (match) => match[1] ?? '');
}

/** For a kind that cannot stand in a file of this type. */
export function unknownKind(written: string, allowed: readonly string[]): Explanation {
  return {
    code: 'unknown-kind',
    message: `"${written}" is not a kind that this file can have.`,
    mend: didYouMean(written, allowed) ?? `It is one of ${allowed.join(', ')}.`,
  };
}

/** For what should be an id. */
export function badId(input: unknown): Explanation {
  return {
    code: 'bad-id',
    message: `"${String(input)}" does not have the form of an id.`,
    mend: `Use lower-case letters, digits and single hyphens, at most ${ID_MAX_LENGTH} characters.`,
  };
}

function badAddress(input: unknown, subject: string): Explanation {
  return badValue(
    `${subject} is "${String(input)}", which is not a web address.`,
    'Write a whole address that starts with https:// or http://.',
  );
}

function tooLong(issue: BaseIssue<unknown>, subject: string): Explanation {
  return badValue(
    `${subject} is longer than ${String(issue.requirement)} characters.`,
    'Shorten it; longer text belongs in the body.',
  );
}

function wrongType(issue: BaseIssue<unknown>, subject: string): Explanation {
  const message = `${subject} ${found(issue.input)}, where ${belongs(issue)} belongs.`;
  return { code: 'wrong-type', message, mend: mendType(issue) };
}

function found(input: unknown): string {
  if (input === null) return 'is empty';
  if (Array.isArray(input) || input === MISPLACED_LIST) return 'holds a list';
  if (typeof input === 'object') return 'holds a map';
  if (typeof input === 'string') return 'holds text';
  return `holds the ${typeof input === 'number' ? 'number' : 'value'} ${String(input)}`;
}

function belongs({ type, message }: BaseIssue<unknown>): string {
  switch (type) {
    case 'strict_object':
    case 'record':
      return 'a map of fields';
    case 'array':
      return 'a list';
    case 'number':
      return 'a number';
    case 'union':
      // A schema that takes something else says so itself.
      return message.startsWith('Invalid') ? 'a number or text' : message;
    default:
      return 'text';
  }
}

function mendType({ type, input }: BaseIssue<unknown>): string {
  if (input === null) return 'Give it a value, or leave the line out.';
  if (type === 'array') return 'Put it in square brackets: [first, second].';
  if (type === 'strict_object' || type === 'record')
    return 'Write it in braces, { field: value }, or indented on lines of its own.';
  if (type === 'number') return 'Write a number, without quotes.';
  if (typeof input === 'object') return 'Write a single value.';
  // Text where a schema takes numbers or lists of them.
  return typeof input === 'string' ? 'Write the numbers, without quotes.' : 'Put it in quotes.';
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * What can be wrong with content, and how it is said.
 *
 * Bad content never throws. It yields problems, each with its place and with a way to mend it; what is sound still compiles.
 */

/** A place in a file. Both count from 1; columns count UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The start of a file. */
export const FILE_START: Position = { line: 1, column: 1 };

export type Severity = 'error' | 'warning';

/** Every kind of problem: its severity, and what it means in a line. The docs table and the tests are made from this. */
export const PROBLEM_KINDS = {
  // The file as a whole
  'empty-file': ['error', 'The file has nothing in it.'],
  'file-too-large': ['error', 'The file is larger than any entry may be.'],
  'unreadable-file': ['error', 'The file could not be read, or is not UTF-8 text.'],
  'byte-order-mark': ['warning', 'The file starts with a byte order mark.'],
  'carriage-return': ['warning', 'Lines end with carriage returns (CRLF).'],
  // Front matter
  'front-matter-missing': ['error', 'The file does not start with front matter.'],
  'front-matter-unclosed': ['error', 'The front matter has no closing line of three hyphens.'],
  'front-matter-too-large': ['error', 'The front matter, or a YAML file, is over 32 kB.'],
  'front-matter-too-deep': ['error', 'Maps and lists are nested more than 32 deep.'],
  'front-matter-too-many-keys': ['error', 'There are more than 1,000 keys.'],
  'yaml-syntax': ['error', 'The YAML cannot be read here.'],
  'yaml-unsupported': ['error', 'A YAML feature outside the documented subset.'],
  'yaml-tab': ['error', 'A tab is used as indentation.'],
  'duplicate-key': ['error', 'The same key stands twice in one map.'],
  'forbidden-key': ['error', 'A key that JavaScript gives a meaning of its own.'],
  'swallowed-comment': ['warning', 'A # made the rest of a value a comment.'],
  // Fields
  'unknown-kind': ['error', 'The kind is not one that Formcue knows.'],
  'missing-field': ['error', 'A field that must be there is not.'],
  'unknown-field': ['error', 'A field that means nothing here.'],
  'wrong-type': ['error', 'A value of another type than the field holds.'],
  'bad-value': ['error', 'A value outside the list of those allowed.'],
  'bad-id': ['error', 'An id that does not have the form of one.'],
  'bad-amount': ['error', 'A number, range or time that cannot be read.'],
  'bad-date': ['error', 'A date that is not a day of the calendar.'],
  'dose-mismatch': ['warning', 'The dose lacks what the measure counts.'],
  // Body
  'body-too-large': ['error', 'The body is over 64 kB.'],
  'body-too-deep': ['error', 'Lists, quotes or emphasis are nested too deep.'],
  'missing-section': ['error', 'A section that must be there is not, or is empty.'],
  'unknown-heading': ['warning', 'A heading that is not one of the sections.'],
  'duplicate-heading': ['error', 'The same section stands twice.'],
  'section-shape': ['error', 'A section holds something else than it should, such as prose for a list.'],
  'fault-incomplete': ['error', 'A fault lacks its sign, cause or fix.'],
  'duplicate-fault': ['error', 'Two faults of an entry have the same id.'],
  'raw-html': ['error', 'Raw HTML, which is shown as text.'],
  'bad-link': ['error', 'A link with a scheme that is not allowed.'],
  'unclosed-fence': ['error', 'A code fence is opened and never closed.'],
  'unsupported-markdown': ['warning', 'A Markdown construct that is shown as plain text.'],
  'footnote-text': ['warning', 'The text of a footnote, which is not shown.'],
  // Wording
  'promise-word': ['warning', 'A promise that health content must not make.'],
  'uncited-claim': ['warning', 'A claim of evidence without a citation.'],
  // Between files
  'duplicate-id': ['error', 'Two files have the same id.'],
  'unknown-id': ['error', 'An id that nothing has.'],
  'self-reference': ['error', 'An entry refers to itself.'],
  'ladder-cycle': ['error', 'Easier and harder go round in a circle.'],
  // Routines
  'missing-warm-up': ['error', 'A routine starts without a warm-up, and does not say why.'],
  'dose-unsuited': ['error', 'A step gives an amount that its entry does not count.'],
  'dose-out-of-range': ['warning', 'A step asks for more or less than its entry does.'],
  'missing-prerequisite': ['warning', 'A step comes before what its entry asks to be at ease with first.'],
  // Figures
  'missing-figure': ['warning', 'An entry has no figure, though others of its library have one.'],
  'undrawn-fault': ['warning', 'The figure of an entry neither shows a fault nor says why not.'],
  'unknown-fault': ['error', 'A figure has a pose for a fault that its entry does not have.'],
  'pose-limit': ['error', 'A joint goes further than a body does.'],
  'fault-limit': ['warning', 'In a fault, a joint goes further than a body does.'],
  'pose-floor': ['error', 'A part of the body is below the floor.'],
  'pose-contact': ['error', 'What should touch the floor does not.'],
  'pose-reach': ['error', 'A hand or a foot does not reach what it holds, or where it is planted.'],
  'pose-balance': ['error', 'A body that stands still would tip over.'],
  'pose-drift': ['error', 'A planted hand or foot slides.'],
  'fault-not-visible': ['error', 'A fault looks like the correct pose.'],
} as const satisfies Record<string, readonly [Severity, string]>;

export type ProblemCode = keyof typeof PROBLEM_KINDS;

/** One thing that is wrong, where, and how to mend it. */
export interface Problem extends Position {
  /** The path of the file as it was given. */
  readonly file: string;
  readonly severity: Severity;
  readonly code: ProblemCode;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** How to mend it, in a sentence. */
  readonly mend: string;
}

/** Makes a problem; its severity follows from its code. */
export function problem(
  file: string,
  at: Position,
  code: ProblemCode,
  message: string,
  mend: string,
): Problem {
  return { file, line: at.line, column: at.column, severity: PROBLEM_KINDS[code][0], code, message, mend };
}

/** One line for a terminal: `file:line:column  severity  code  message  how to mend it`. */
export function formatProblem(p: Problem): string {
  return `${p.file}:${p.line}:${p.column}  ${p.severity}  ${p.code}  ${p.message}  ${p.mend}`;
}

/** By file, then place: the order in which an author mends them. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/**
 * Characters that cannot start unquoted text: what YAML means by each of them, and what an author can write instead.
 */
import type { ProblemCode } from '../../model/problem.js';
import { endsKey, isLetterOrDigit } from './characters.js';
import type { LineReader } from './line-reader.js';

interface Refusal {
  readonly code: ProblemCode;
  readonly message: string;
  readonly mend: string;
}

function unsupported(message: string, mend: string): Refusal {
  return { code: 'yaml-unsupported', message, mend };
}

function syntax(message: string, mend: string): Refusal {
  return { code: 'yaml-syntax', message, mend };
}

const BLOCK_SCALAR = unsupported(
  'Block scalars (| and >) are not supported.',
  'Write the text on one line, in quotes.',
);
const NO_OPEN_BRACKET = syntax(
  'A bracket is closed that was not opened.',
  'Delete it, or put the text in quotes.',
);

const REFUSALS: ReadonlyMap<string, Refusal> = new Map([
  [
    '&',
    unsupported('Anchors (&) are not supported.', 'Write the value out; if it is text, put it in quotes.'),
  ],
  [
    '*',
    unsupported('Aliases (*) are not supported.', 'Write the value out; if it is text, put it in quotes.'),
  ],
  ['!', unsupported('Tags (!) are not supported.', 'Leave the tag out; if it is text, put it in quotes.')],
  ['|', BLOCK_SCALAR],
  ['>', BLOCK_SCALAR],
  [
    '%',
    unsupported(
      'Directives are not supported, and text cannot start with %.',
      'Delete it, or put the text in quotes.',
    ),
  ],
  ['@', syntax('Unquoted text cannot start with @.', 'Put the text in quotes.')],
  ['`', syntax('Unquoted text cannot start with a backtick.', 'Put the text in quotes.')],
  [',', syntax('There is nothing before the comma.', 'Delete the comma, or put the text in quotes.')],
  ['#', syntax('A comment needs a space before its #.', 'Write a space there, or put the text in quotes.')],
  [']', NO_OPEN_BRACKET],
  ['}', NO_OPEN_BRACKET],
]);

/** Those that start text unless a gap follows: `-5` is a number, `- 5` an item. */
const REFUSALS_BEFORE_GAP: ReadonlyMap<string, Refusal> = new Map([
  ['?', unsupported('Complex keys (?) are not supported.', 'Write "key: value".')],
  ['-', syntax('A list cannot start here.', 'Write its items on lines of their own, or as [a, b].')],
  [':', syntax('There is no key before the colon.', 'Write a key, or put the text in quotes.')],
]);

/** Reports what stands here if it cannot start unquoted text. */
export function refuseStart(reader: LineReader, inFlow: boolean): boolean {
  // Nearly all text starts with a letter or a digit: this spares it the look-up.
  if (isLetterOrDigit(reader.text.charCodeAt(reader.pos))) return false;
  const first = reader.text.charAt(reader.pos);
  let refusal = REFUSALS.get(first);
  if (!refusal && endsKey(reader.text, reader.pos + 1, reader.lineEnd, inFlow)) {
    refusal = REFUSALS_BEFORE_GAP.get(first);
  }
  if (!refusal) return false;
  reader.find(reader.pos, refusal.code, refusal.message, refusal.mend);
  return true;
}

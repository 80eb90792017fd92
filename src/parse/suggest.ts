/**
 * "Did you mean": the known word that is nearest to one that is not known.
 */

/** Longer words are not compared; ids and headings are shorter. */
const MAX_WORD_LENGTH = 64;

/**
 * The word of `known` that `word` was most likely meant to be, or undefined if none is near. Case, spaces, hyphens and underscores do not
 * count; up to a third of the other characters, and always one, may be wrong, missing, too many or swapped with their neighbour.
 */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > 2 * MAX_WORD_LENGTH) return undefined;
  const wanted = simplified(word);
  if (wanted.length === 0 || wanted.length > MAX_WORD_LENGTH) return undefined;
  // Fewer than all characters: else any letter would be near any other.
  let allowed = Math.min(Math.max(1, Math.floor(wanted.length / 3)), wanted.length - 1);
  let nearest: string | undefined;
  for (const candidate of known) {
    if (candidate === word || candidate.length > 2 * MAX_WORD_LENGTH) continue;
    const distance = distanceWithin(wanted, simplified(candidate), allowed);
    if (distance > allowed) continue;
    if (distance === 0) return candidate;
    nearest = candidate;
    // The next one must be nearer; of two equally near words the first is taken.
    allowed = distance - 1;
  }
  return nearest;
}

/** `Did you mean "x"?`; undefined if no known word is near. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const nearest = suggest(word, known);
  return nearest === undefined ? undefined : `Did you mean "${nearest}"?`;
}

/** `sentence`, and behind it what was probably meant by `word`, if a known word is near. */
export function withSuggestion(sentence: string, word: string, known: Iterable<string>): string {
  const suggestion = didYouMean(word, known);
  return suggestion === undefined ? sentence : `${sentence} ${suggestion}`;
}

function simplified(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/g, '');
}

/**
 * How many characters must be changed, added, left out or swapped with their neighbour to make `a` into `b` (Damerau-Levenshtein, where
 * no part is edited twice). Any number above `limit` if it is more than that.
 */
function distanceWithin(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(last, column - 1) + (isSame ? 0 : 1),
        at(last, column) + 1,
        at(current, column - 1) + 1,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    // Swaps reach two rows back, so both must be beyond the limit.
    if (least > limit && Math.min(...last) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}

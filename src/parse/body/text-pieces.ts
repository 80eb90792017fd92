/**
 * Plain text of a paragraph in pieces: character references are replaced, line ends told apart, and bare addresses found.
 */
import { characterOf, REFERENCE } from './character-references.js';

export type TextPiece =
  | { readonly type: 'words'; readonly text: string; readonly offset: number }
  /** A character reference with a name that is not known. */
  | { readonly type: 'unknown-reference'; readonly text: string; readonly offset: number }
  | { readonly type: 'line-end'; readonly offset: number }
  /** An address that starts with http or https, and so becomes a link. Its references are not replaced. */
  | { readonly type: 'address'; readonly text: string; readonly offset: number };

/** A line end takes the blanks of the next line's start along. */
const SPECIAL = new RegExp(String.raw`\n[ \t]*|${REFERENCE}|\bhttps?:\/\/[^\s<>"]+`, 'g');
/** What may start one of these, or struck text. */
const MAYBE_SPECIAL = /[\n&~]|:\/\//;
/** What may end a sentence or a bracket, and so does not end an address. */
const CLOSING = /[.,:;!?'*_~)\]]$/;

/** Whether `raw` is nothing but words, as most text is: looking for anything else at once is quicker than taking it to pieces. */
export function isWordsAlone(raw: string): boolean {
  return !MAYBE_SPECIAL.test(raw);
}

/** The pieces of `raw`, in order; `offset` is where each starts in it. */
export function textPieces(raw: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let done = 0;
  for (const { 0: found, index: offset } of raw.matchAll(SPECIAL)) {
    if (offset > done) pieces.push({ type: 'words', text: raw.slice(done, offset), offset: done });
    done = offset + found.length;
    if (found.startsWith('\n')) {
      pieces.push({ type: 'line-end', offset });
    } else if (found.startsWith('&')) {
      const character = characterOf(found);
      if (character === undefined) pieces.push({ type: 'unknown-reference', text: found, offset });
      else pieces.push({ type: 'words', text: character, offset });
    } else {
      const address = addressOf(found);
      const end = offset + address.length;
      pieces.push({ type: 'address', text: address, offset });
      if (end < done) pieces.push({ type: 'words', text: raw.slice(end, done), offset: end });
    }
  }
  if (done < raw.length) pieces.push({ type: 'words', text: raw.slice(done), offset: done });
  return pieces;
}

/** An address without the marks of the sentence around it. A bracket stays if the address has its partner. */
function addressOf(found: string): string {
  let end = found.length;
  let unpaired = found.split(')').length - found.split('(').length;
  while (CLOSING.test(found.charAt(end - 1))) {
    const isBracket = found.charAt(end - 1) === ')';
    if (isBracket && unpaired <= 0) break;
    if (isBracket) unpaired--;
    end--;
  }
  return found.slice(0, end);
}

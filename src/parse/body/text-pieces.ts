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
/** In most text there is nothing of the kind, and looking for any of it at once is quicker. */
const MAYBE_SPECIAL = /[\n&]|:\/\//;
/** What may end a sentence or a bracket, and so does not end an address. */
const CLOSING = /[.,:;!?'*_~)\]]$/;

/** The pieces of `raw`, in order; `offset` is where each starts in it. */
export function* textPieces(raw: string): Generator<TextPiece, void, undefined> {
  if (!MAYBE_SPECIAL.test(raw)) {
    yield { type: 'words', text: raw, offset: 0 };
    return;
  }
  let done = 0;
  for (const match of raw.matchAll(SPECIAL)) {
    const offset = match.index;
    if (offset > done) yield { type: 'words', text: raw.slice(done, offset), offset: done };
    const found = match[0];
    done = offset + found.length;
    if (found.startsWith('\n')) {
      yield { type: 'line-end', offset };
    } else if (found.startsWith('&')) {
      const character = characterOf(found);
      if (character === undefined) yield { type: 'unknown-reference', text: found, offset };
      else yield { type: 'words', text: character, offset };
    } else {
      const address = addressOf(found);
      yield { type: 'address', text: address, offset };
      if (address.length < found.length) {
        yield { type: 'words', text: found.slice(address.length), offset: offset + address.length };
      }
    }
  }
  if (done < raw.length) yield { type: 'words', text: raw.slice(done), offset: done };
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

/**
 * The characters that carry meaning in YAML, and where unquoted text ends.
 */

const TAB = 9;
const SPACE = 32;
const HASH = 35;
const COLON = 58;

/** What certainly does not end unquoted text; one pattern for a whole run is quicker than a look at each character. */
const BLOCK_WORDS = /[^:#\n]*/y;
const FLOW_WORDS = /[^:#,[\]{}\n]*/y;

/** Whether it is a space or a tab. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** Whether it is an ASCII letter or digit. */
export function isLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** Whether the character at `offset` is a blank, or behind the line. */
export function isGap(text: string, offset: number, lineEnd: number): boolean {
  return offset >= lineEnd || isBlank(text.charCodeAt(offset));
}

/** Whether it is one of `,[]{}`, which end unquoted text inside flow forms. */
function isFlowIndicator(code: number): boolean {
  return code === 44 || code === 91 || code === 93 || code === 123 || code === 125;
}

/** Whether the colon before `offset` ends a key: a gap follows, or inside flow forms the end of the value. */
export function endsKey(text: string, offset: number, lineEnd: number, inFlow: boolean): boolean {
  return isGap(text, offset, lineEnd) || (inFlow && isFlowIndicator(text.charCodeAt(offset)));
}

/** Where unquoted text that starts at `from` is ended: by a colon with a gap behind it, a comment, a flow indicator, the line. */
export function plainEnd(text: string, from: number, lineEnd: number, inFlow: boolean): number {
  const words = inFlow ? FLOW_WORDS : BLOCK_WORDS;
  for (let offset = from; offset < lineEnd; offset++) {
    words.lastIndex = offset;
    words.test(text);
    offset = words.lastIndex;
    if (offset >= lineEnd) return lineEnd;
    const code = text.charCodeAt(offset);
    if (code === COLON && endsKey(text, offset + 1, lineEnd, inFlow)) return offset;
    if (code === HASH && isBlank(text.charCodeAt(offset - 1))) return offset;
    if (inFlow && isFlowIndicator(code)) return offset;
  }
  return lineEnd;
}

/** The offset of the quote that closes the one at `open`; -1 if none does on this line. */
export function closingQuote(text: string, open: number, lineEnd: number): number {
  const quote = text.charAt(open);
  for (let offset = open + 1; offset < lineEnd; offset++) {
    const character = text.charAt(offset);
    if (quote === '"' && character === '\\') offset++;
    else if (character === quote) {
      if (quote === '"' || text.charAt(offset + 1) !== quote) return offset;
      offset++;
    }
  }
  return -1;
}

/** Text for a message: in quotes, and not longer than a line can bear. */
export function excerpt(text: string): string {
  return text.length > 40 ? `"${text.slice(0, 39)}…"` : `"${text}"`;
}

/**
 * How deep each line of a body is in lists and quotes: close enough to CommonMark to bound what the parser will find.
 */

const MARKER = /(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/y;
const THEMATIC_BREAK = /([-*])(?:[ \t]*\1){2,}[ \t]*$/y;

export class Containers {
  /** The columns at which the contents of the open lists start. */
  private readonly open: number[] = [];
  private afterBlank = false;

  /** @param enough the depth from which on it does not matter how much deeper a line is */
  constructor(private readonly enough: number) {}

  /** How deep the next line is, and whether it starts a list item outside of quotes. */
  enter(line: string): { readonly depth: number; readonly startsItem: boolean } {
    let column = 0;
    let quotes = 0;
    let isItem = false;
    /** The column at which the content of a quote starts. */
    let quoted = 0;
    for (let index = 0; index < line.length && quotes + this.open.length <= this.enough; index++) {
      const character = line.charAt(index);
      if (character === ' ') {
        column++;
      } else if (character === '\t') {
        column += 4 - (column % 4);
      } else if (character === '>') {
        quotes++;
        column++;
        quoted = column + 1;
      } else {
        const marker = matchAt(THEMATIC_BREAK, line, index) ? '' : matchAt(MARKER, line, index);
        if (!isItem && (marker || this.afterBlank)) this.closeTo(column);
        // Four columns in, it is text or code, not an item.
        if (!marker || column >= Math.max(quoted, this.open.at(-1) ?? 0) + 4) break;
        isItem = true;
        column += marker.length;
        index += marker.length - 1;
        this.open.push(column + 1);
      }
    }
    this.afterBlank = line.trim() === '';
    return { depth: quotes + this.open.length, startsItem: isItem && quotes === 0 };
  }

  private closeTo(column: number): void {
    while ((this.open.at(-1) ?? 0) > column) this.open.pop();
  }
}

/** What a sticky `pattern` finds at `index`; empty if nothing. */
function matchAt(pattern: RegExp, line: string, index: number): string {
  pattern.lastIndex = index;
  return pattern.exec(line)?.[0] ?? '';
}

/**
 * Where the words of a body stand in its file.
 *
 * marked's tokens have no positions, only the text they were read from. A stretch is text as marked saw it, and knows for each of its lines
 * where in the file that line stands; containers strip indentation and `>`, so the content of an item or a quote is a stretch of its own.
 * This part knows text and lines, no tokens.
 */
import type { Position } from '../../model/problem.js';

/** Where a line of a stretch stands in the file. */
interface Place {
  /** The file's line, from 1. */
  readonly line: number;
  /** Added to an offset within the stretch's line, it gives the offset within the file's line; undefined if that is not known. */
  readonly shift: number | undefined;
}

/** The lines of a stretch. */
interface Lines {
  /** The offset of each. */
  readonly starts: readonly number[];
  /** The place of the line with an index. */
  readonly placeOf: (index: number) => Place;
}

const NOWHERE: Place = { line: 1, shift: undefined };

export class Stretch {
  private known: Lines | undefined;

  /** @param findPlaces gives the place of each line, for the offsets of all */
  private constructor(
    readonly text: string,
    private readonly findPlaces: (starts: readonly number[]) => Lines['placeOf'],
  ) {}

  /** A whole body, whose first line is line `firstLine` of the file. */
  static of(text: string, firstLine: number): Stretch {
    return new Stretch(text, () => (index) => ({ line: firstLine + index, shift: 0 }));
  }

  /** Worked out when a place is first asked for: in most stretches there is nothing to report. */
  private get lines(): Lines {
    if (!this.known) {
      const starts = lineStarts(this.text);
      this.known = { starts, placeOf: this.findPlaces(starts) };
    }
    return this.known;
  }

  /** The place of an offset; the start of its line where a container's marks make the column unsure. */
  at(offset: number): Position {
    const { starts, placeOf } = this.lines;
    const index = lineOf(starts, offset);
    const place = placeOf(index);
    if (place.shift === undefined) return { line: place.line, column: 1 };
    const column = offset - (starts[index] ?? 0) + place.shift + 1;
    return { line: place.line, column: Math.max(1, column) };
  }

  /** Where `raw` stands between `from` and `end`; -1 if it does not, because marked changed it. */
  find(raw: string, from: number, end = this.text.length): number {
    if (this.text.startsWith(raw, from)) return from;
    const found = this.text.indexOf(raw, from);
    return found + raw.length <= end ? found : -1;
  }

  /**
   * What a container holds: `raw` starts at `from` in this stretch, and `text` is what marked made of it by taking away indentation and
   * marks. Each line of `text` comes from the same line of `raw`.
   */
  within(from: number, raw: string, text: string): Stretch {
    return new Stretch(text, (starts) => {
      const places = this.placesWithin(from, raw, text, starts);
      return (index) => places[index] ?? NOWHERE;
    });
  }

  private placesWithin(from: number, raw: string, text: string, starts: readonly number[]): readonly Place[] {
    const outerLines = this.lines;
    const rawStarts = lineStarts(raw);
    return starts.map((start, index): Place => {
      const rawStart = rawStarts[index];
      // marked added a line of its own: only where the container starts is sure.
      if (rawStart === undefined) return { line: this.at(from).line, shift: undefined };
      const lineIndex = lineOf(outerLines.starts, from + rawStart);
      const outer = outerLines.placeOf(lineIndex);
      const taken = charactersBefore(lineAt(raw, rawStart), lineAt(text, start));
      if (outer.shift === undefined || taken === undefined) return { line: outer.line, shift: undefined };
      const rawColumn = from + rawStart - (outerLines.starts[lineIndex] ?? 0);
      return { line: outer.line, shift: outer.shift + rawColumn + taken };
    });
  }
}

/** The index of the line that holds `offset`. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * How many characters of `rawLine` come before `line`: less than none where tabs of `rawLine` are spaces in `line`, as their ends are
 * laid over one another. Undefined if `line` is no part of `rawLine`.
 */
function charactersBefore(rawLine: string, line: string): number | undefined {
  const words = line.trimStart();
  const blanks = line.length - words.length;
  if (rawLine.endsWith(words)) return rawLine.length - line.length;
  const index = rawLine.indexOf(words);
  return index < 0 ? undefined : index - blanks;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.slice(start) : text.slice(start, end);
}

/**
 * The plain words of one paragraph or heading, and where in the file each of them stands: what wording is checked on.
 */
import type { Position } from '../../model/problem.js';
import type { Stretch } from './stretch.js';

export class Passage {
  private words = '';
  /** Whether a citation stands in it. */
  cited = false;
  /** From an offset in `words` on, offsets in the stretch differ from it by `shift`. In order. */
  private readonly marks: { readonly offset: number; readonly shift: number }[] = [];

  constructor(
    private readonly stretch: Stretch,
    readonly isHeading: boolean,
  ) {}

  get text(): string {
    return this.words;
  }

  /** Adds words that stand at `source` in the stretch. */
  add(words: string, source: number): void {
    const shift = source - this.words.length;
    if (this.marks.at(-1)?.shift !== shift) this.marks.push({ offset: this.words.length, shift });
    this.words += words;
  }

  /** The place of the word at `offset`. */
  at(offset: number): Position {
    let low = 0;
    let high = this.marks.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.marks[middle]?.offset ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.stretch.at(offset + (this.marks[low]?.shift ?? 0));
  }
}

/**
 * A YAML document as lines: where reading has come to, what is wrong so far, and the limits.
 *
 * It knows lines, indentation, comments and document marks. It does not know what a line means.
 */
import type { Position, ProblemCode } from '../../model/problem.js';
import { MAX_FRONT_MATTER_DEPTH, MAX_FRONT_MATTER_KEYS } from '../limits.js';
import { isBlank } from './characters.js';

/** A problem that has been found and not yet reported. */
export interface Finding {
  readonly at: Position;
  readonly code: ProblemCode;
  readonly message: string;
  readonly mend: string;
}

/**
 * A limit was passed. It is thrown, and caught in `parseYaml`, because it ends the reading at once from any depth; nothing else in the
 * parser throws.
 */
export class OverLimit extends Error {
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.message);
    this.finding = finding;
  }
}

export class LineReader {
  readonly text: string;
  readonly findings: Finding[] = [];
  /** Offset of the next character to read. */
  pos = 0;
  /** Offset behind the last character of the current line. */
  lineEnd = 0;
  /** The current line as the file counts it. */
  line: number;
  /** Whether there is no further line with content. */
  ended = false;
  /** Whether lines were left out for their tabs between the previous line with content and this one. */
  leftOutLines = false;
  /** The column of the entry whose value is being read, from 0: lines that are deeper belong to that value. */
  entryColumn = -1;

  private lineStart = 0;
  private nextStart = 0;
  private started = false;
  private depth = 0;
  private keys = 0;

  constructor(text: string, firstLine: number) {
    this.text = text;
    this.line = firstLine - 1;
  }

  /** The column of the next character, from 0; on a new line that is its indentation. -1 when there are no more lines. */
  get column(): number {
    return this.ended ? -1 : this.pos - this.lineStart;
  }

  /** The place of an offset on the current line. */
  place(offset = this.pos): Position {
    return { line: this.line, column: offset - this.lineStart + 1 };
  }

  find(offset: number, code: ProblemCode, message: string, mend: string): void {
    this.findings.push({ at: this.place(offset), code, message, mend });
  }

  /** Goes to the first character of the next line that holds more than a comment. */
  nextLine(): void {
    this.leftOutLines = false;
    while (this.nextStart <= this.text.length) {
      this.lineStart = this.nextStart;
      const lineBreak = this.text.indexOf('\n', this.lineStart);
      this.lineEnd = lineBreak < 0 ? this.text.length : lineBreak;
      this.nextStart = this.lineEnd + 1;
      this.line++;
      this.pos = this.lineStart;
      while (this.text.charCodeAt(this.pos) === 32) this.pos++;
      const indentEnd = this.pos;
      this.skipBlanks();
      if (this.pos === this.lineEnd || this.text.charAt(this.pos) === '#') continue;
      if (this.pos > indentEnd) {
        this.find(indentEnd, 'yaml-tab', 'A tab is used as indentation.', 'Indent with spaces.');
        this.leftOutLines = true;
      } else if (this.isDocumentMark()) {
        if (!this.skipDocumentMark()) break;
      } else {
        this.started = true;
        return;
      }
    }
    this.ended = true;
  }

  /** Passes spaces and tabs on the current line. */
  skipBlanks(): void {
    while (this.pos < this.lineEnd && isBlank(this.text.charCodeAt(this.pos))) this.pos++;
  }

  /** Whether nothing but a comment follows on the current line. Blanks must have been skipped. */
  atLineEnd(): boolean {
    return this.pos >= this.lineEnd || this.atComment();
  }

  /** Whether the next character starts a comment. */
  atComment(): boolean {
    return this.text.charAt(this.pos) === '#' && isBlank(this.text.charCodeAt(this.pos - 1));
  }

  /** Whether the next line with content belongs to the value that is being read. */
  continuesBelow(): boolean {
    for (let start = this.nextStart; start < this.text.length;) {
      let offset = start;
      while (this.text.charCodeAt(offset) === 32) offset++;
      const indent = offset - start;
      while (isBlank(this.text.charCodeAt(offset))) offset++;
      const first = this.text.charAt(offset);
      if (first === '') break;
      if (first !== '\n' && first !== '#') {
        return indent > this.entryColumn || (indent === this.entryColumn && (first === ']' || first === '}'));
      }
      const lineBreak = this.text.indexOf('\n', offset);
      if (lineBreak < 0) break;
      start = lineBreak + 1;
    }
    return false;
  }

  /** Reads a map or list that starts here, one level deeper. */
  nested<Node>(read: () => Node): Node {
    this.depth++;
    if (this.depth > MAX_FRONT_MATTER_DEPTH) {
      throw this.overLimit(
        'front-matter-too-deep',
        `Maps and lists are nested more than ${MAX_FRONT_MATTER_DEPTH} deep.`,
        'Nest them less deeply.',
        this.pos,
      );
    }
    const node = read();
    this.depth--;
    return node;
  }

  /** Counts one key, which starts at `offset`. */
  countKey(at: number): void {
    this.keys++;
    if (this.keys > MAX_FRONT_MATTER_KEYS) {
      throw this.overLimit(
        'front-matter-too-many-keys',
        `There are more than ${MAX_FRONT_MATTER_KEYS} keys.`,
        'Split the file into several.',
        at,
      );
    }
  }

  private overLimit(code: ProblemCode, message: string, mend: string, offset: number): OverLimit {
    return new OverLimit({ at: this.place(offset), code, message, mend });
  }

  private isDocumentMark(): boolean {
    if (this.pos !== this.lineStart) return false;
    const mark = this.text.slice(this.pos, this.pos + 3);
    if (mark !== '---' && mark !== '...') return false;
    return this.pos + 3 >= this.lineEnd || isBlank(this.text.charCodeAt(this.pos + 3));
  }

  /** Reports the mark. An opening mark with nothing around it can be passed over; behind any other stands another document. */
  private skipDocumentMark(): boolean {
    const start = this.pos;
    const mark = this.text.slice(start, start + 3);
    this.pos += 3;
    this.skipBlanks();
    this.find(
      start,
      'yaml-unsupported',
      `"${mark}" divides documents, and a file holds one.`,
      this.started ? 'Move what follows to another file, or delete this line.' : 'Delete this line.',
    );
    return mark === '---' && !this.started && this.atLineEnd();
  }
}

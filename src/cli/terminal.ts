/**
 * What a command sees of the world around it, so that tests can be that world.
 */
export interface Terminal {
  /** The folder that paths are relative to. */
  readonly cwd: string;
  /** Writes to standard output as it is. */
  out(text: string): void;
  /** Writes to standard error as it is. */
  error(text: string): void;
  /** Whether a person watches standard error, so that a line may be rewritten. */
  readonly isInteractive: boolean;
  /** Ends a command that would otherwise go on, such as `--watch`. */
  readonly signal?: AbortSignal;
}

export function processTerminal(): Terminal {
  return {
    cwd: process.cwd(),
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    isInteractive: process.stderr.isTTY === true,
  };
}

/** Milliseconds between two changes of the progress line. */
const PROGRESS_INTERVAL = 100;

/** A line that says how far long work has come. Silent when nobody watches, and during the first moments. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #total: number;
  readonly #verb: string;
  #next = performance.now() + PROGRESS_INTERVAL;
  #isShown = false;

  constructor(terminal: Terminal, verb: string, total: number) {
    this.#terminal = terminal;
    this.#verb = verb;
    this.#total = total;
  }

  /** Says that `done` of all are done, if it is time to. */
  show(done: number): void {
    if (!this.#terminal.isInteractive || performance.now() < this.#next) return;
    this.#next = performance.now() + PROGRESS_INTERVAL;
    this.#isShown = true;
    this.#terminal.error(`\r${this.#verb} ${done} of ${this.#total}`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#isShown) this.#terminal.error('\r\u001b[K');
  }
}

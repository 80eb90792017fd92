/**
 * Keeps where a run is, on this device alone, so that a reload or a crash costs nothing. Storage that is blocked, full or emptied by somebody
 * else costs the memory and nothing more. What it gives back is whatever was found: the player decides whether that is a run of its own.
 */

const PREFIX = 'formcue:run:';

export class ProgressStore {
  readonly #key: string;
  /** What was saved last, for as long as the page lives. */
  #copy: unknown;

  /** @param run which routine it is of */
  constructor(run: string) {
    this.#key = PREFIX + run;
  }

  /** Whether it will outlast the page. */
  save(snapshot: unknown): boolean {
    this.#copy = snapshot;
    try {
      localStorage.setItem(this.#key, JSON.stringify(snapshot));
      return true;
    } catch {
      return false;
    }
  }

  /** What was saved; `undefined` when there is nothing, or nothing that can be read. */
  load(): unknown {
    try {
      const text = localStorage.getItem(this.#key);
      return text === null ? this.#copy : (JSON.parse(text) as unknown);
    } catch {
      return this.#copy;
    }
  }

  forget(): void {
    this.#copy = undefined;
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // Nothing could be saved there either.
    }
  }
}

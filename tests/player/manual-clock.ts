import type { Milliseconds } from '../../src/model/ids.js';
import type { Clock } from '../../src/player/clock.js';

/** A clock that goes when it is told to, and wakes in order on its way. */
export class ManualClock implements Clock {
  #now = 1_000;
  #wall = 1_700_000_000_000;
  readonly #wakes = new Set<{ readonly at: number; readonly callback: () => void }>();

  now(): Milliseconds {
    return this.#now as Milliseconds;
  }

  wall(): Milliseconds {
    return this.#wall as Milliseconds;
  }

  wake(at: Milliseconds, callback: () => void): () => void {
    const wake = { at, callback };
    this.#wakes.add(wake);
    return () => this.#wakes.delete(wake);
  }

  /** How many calls are awaited. */
  get awaited(): number {
    return this.#wakes.size;
  }

  /** Time goes on, and each call comes when it is due. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (let due = this.#next(end); due; due = this.#next(end)) {
      this.#wakes.delete(due);
      this.#step(Math.max(0, due.at - this.#now));
      due.callback();
    }
    this.#step(end - this.#now);
  }

  /** Time goes on while nothing is called, as on a page that is frozen; what is due comes with the next {@link pass}. */
  freeze(milliseconds: number): void {
    this.#step(milliseconds);
  }

  /** Only the clock on the wall moves: it was set, or the machine slept. */
  setWall(by: number): void {
    this.#wall += by;
  }

  #step(milliseconds: number): void {
    this.#now += milliseconds;
    this.#wall += milliseconds;
  }

  #next(end: number): { readonly at: number; readonly callback: () => void } | undefined {
    return [...this.#wakes].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}

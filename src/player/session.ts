/**
 * A run as it lasts: the one thing here that changes. It holds the present state, asks the clock, and wakes itself when the display changes.
 */
import type { Clock } from './clock.js';
import type { Effect } from './effects.js';
import type { PlayerEvent, PlayerInput } from './events.js';
import type { PlayerState } from './state.js';
import { transition } from './transition.js';
import { nextWake } from './views.js';

/** Carries one effect out. It may send events: they come after the present one. */
export type Perform = (effect: Effect, session: Session) => void;

export type Listener = (state: PlayerState) => void;

export class Session {
  readonly #clock: Clock;
  readonly #perform: Perform;
  readonly #listeners = new Set<Listener>();
  readonly #queue: PlayerEvent[] = [];
  #state: PlayerState;
  #busy = false;
  #disposed = false;
  #cancel: (() => void) | undefined;

  constructor(state: PlayerState, clock: Clock, perform: Perform) {
    this.#state = state;
    this.#clock = clock;
    this.#perform = perform;
  }

  get state(): PlayerState {
    return this.#state;
  }

  /** Calls `listener` behind each change, with the state. @returns what ends this. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Something happened, now. Nothing happens behind {@link Session.dispose}.
   * @throws what handlers threw, when all is done: one that fails keeps nobody else from its work, and the run goes on.
   */
  send(input: PlayerInput): void {
    if (this.#disposed) return;
    this.#queue.push({ ...input, now: this.#clock.now(), wall: this.#clock.wall() });
    if (this.#busy) return;
    this.#busy = true;
    const failures: unknown[] = [];
    for (let event = this.#queue.shift(); event && !this.#disposed; event = this.#queue.shift())
      this.#handle(event, failures);
    this.#busy = false;
    this.#arm();
    if (failures.length === 1) throw failures[0];
    if (failures.length > 1) throw new AggregateError(failures, 'Handlers of a player failed');
  }

  /** Ends the session without a word: nothing wakes it, nobody hears of it. A run is ended by `stop` before. */
  dispose(): void {
    this.#disposed = true;
    this.#queue.length = 0;
    this.#listeners.clear();
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #handle(event: PlayerEvent, failures: unknown[]): void {
    const [state, effects] = transition(this.#state, event);
    const changed = state !== this.#state;
    this.#state = state;
    for (const effect of effects) attempt(() => this.#perform(effect, this), failures);
    if (!changed) return;
    for (const listener of [...this.#listeners]) attempt(() => listener(state), failures);
  }

  /** Only one call is ever awaited, the next one that matters. */
  #arm(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    if (this.#disposed) return;
    const at = nextWake(this.#state, this.#clock.now());
    if (at !== undefined) this.#cancel = this.#clock.wake(at, () => this.send({ type: 'tick' }));
  }
}

function attempt(work: () => void, failures: unknown[]): void {
  try {
    work();
  } catch (failure) {
    failures.push(failure);
  }
}

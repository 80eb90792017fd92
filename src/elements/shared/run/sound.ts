/**
 * Beeps, placed ahead on the audio clock: they come in time when the page is busy or hidden. Nothing is made before {@link Sound.unlock},
 * which must be called in a gesture of the reader's, so that a page that nobody started stays fit for the back/forward cache.
 */
import type { Milliseconds } from '../../../model/ids.js';
import { placeTones, TONES, type PlacedTone } from './tones.js';

/** A sound and when it is due, on the clock of `performance.now()`. */
export interface DueCue {
  readonly cue: keyof typeof TONES;
  readonly at: Milliseconds;
}

/** How long a page waits for a context to run before it does without: some never answer. */
const PATIENCE = 500;

/** Milliseconds by which a cue may be late and is still played, at once: what a press sets off is due at the press. */
const LATE = 150;

/** Milliseconds after which cues are placed again that were placed before the context could say when its samples are heard. */
const SOON = 100;

/** How browsers are asked to mix with what else is heard, where they can be asked. */
interface AudioSession {
  type: string;
}

export class Sound {
  #context: AudioContext | undefined;
  #due: readonly DueCue[] = [];
  #placed: PlacedTone[] = [];
  #muted = false;
  #again: ReturnType<typeof setTimeout> | undefined;

  /** Whether beeps are heard now. */
  get isHeard(): boolean {
    return !this.#muted && this.#context?.state === 'running';
  }

  /**
   * Makes the context, or wakes it. To be called in a gesture. Resolves, never rejects, to whether beeps can be heard; a context that does not
   * answer within half a second counts as one that cannot.
   */
  async unlock(): Promise<boolean> {
    const context = (this.#context ??= this.#open());
    if (!context) return false;
    if (context.state !== 'running') {
      const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
      await Promise.race([context.resume().catch(() => undefined), patience]);
    }
    return context.state === 'running';
  }

  #open(): AudioContext | undefined {
    const { audioSession } = navigator as Navigator & { readonly audioSession?: AudioSession };
    try {
      const context = new AudioContext({ latencyHint: 'interactive' });
      // Beside the reader's own music, not in its place.
      if (audioSession) audioSession.type = 'transient';
      // Phones interrupt a context for a call, and browsers suspend it: what was placed is placed anew when it runs again.
      context.addEventListener('statechange', () => this.#place());
      return context;
    } catch {
      // No Web Audio, or none left: cues are seen, and felt.
      return undefined;
    }
  }

  /** Places `due` in place of all that was placed and has not begun. What is past by more than 150 ms is dropped. */
  place(due: readonly DueCue[]): void {
    this.#due = due;
    this.#place(performance.now() - LATE);
  }

  /** Places what is due after `from`; without it what is still to come, since the rest has been heard. */
  #place(from = performance.now()): void {
    for (const tone of this.#placed) tone.cancel();
    this.#placed = [];
    clearTimeout(this.#again);
    const context = this.#context;
    if (!context || !this.isHeard) return;
    // Asked before the times are read: what is read between the two is placed again, and never taken for sure.
    const isSure = hasPlayed(context);
    const inContext = clockOf(context);
    if (!isSure) this.#again = setTimeout(() => this.#place(), SOON);
    for (const { cue, at } of this.#due) {
      if (at < from) continue;
      const start = Math.max(inContext(at), context.currentTime);
      this.#placed.push(placeTones(context, TONES[cue], start));
    }
  }

  /** One sound at once, so that a reader can set the volume. Call {@link unlock} first. */
  test(): void {
    const context = this.#context;
    if (context?.state === 'running') placeTones(context, TONES.go, context.currentTime);
  }

  /** Nothing is heard until it is unmuted; what is due by then is heard again. */
  mute(muted: boolean): void {
    if (muted === this.#muted) return;
    this.#muted = muted;
    this.#place();
  }

  /** Gives the context back. A later {@link unlock} makes another one. */
  async close(): Promise<void> {
    this.place([]);
    const context = this.#context;
    this.#context = undefined;
    await context?.close().catch(() => undefined);
  }
}

/**
 * Times of `performance.now()` as times of the context. Its output lags behind `currentTime` by what the device buffers; the time stamp says
 * which sample is heard when.
 */
function clockOf(context: AudioContext): (at: number) => number {
  const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp();
  return performanceTime > 0
    ? (at) => contextTime + (at - performanceTime) / 1000
    : (at) => context.currentTime + (at - performance.now()) / 1000;
}

/** Whether its time stamp says anything yet: until the first sample has been played, it is 0. */
function hasPlayed(context: AudioContext): boolean {
  return (context.getOutputTimestamp().performanceTime ?? 0) > 0;
}

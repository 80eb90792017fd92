/**
 * The two clocks of a page, and waking at a time. Truth is `performance.now()`; the wall clock only tells how long a device slept. A page that is
 * hidden is woken once a second or once a minute, so a worker wakes it then, where the page's policy allows one.
 */
import type { Milliseconds } from '../../../model/ids.js';
import { Alarm } from './alarm.js';

export class BrowserClock {
  readonly #alarm = new Alarm();

  now(this: void): Milliseconds {
    return performance.now() as Milliseconds;
  }

  wall(this: void): Milliseconds {
    return Date.now() as Milliseconds;
  }

  /** Calls back once, when `at` has come or soon after; the result takes that back. */
  wake(at: Milliseconds, callback: () => void): () => void {
    const delay = Math.max(0, at - performance.now());
    let isOver = false;
    const once = (): void => {
      if (isOver) return;
      cancel();
      callback();
    };
    const timer = setTimeout(once, delay);
    const cancelAlarm = document.hidden ? this.#alarm.set(delay, once) : undefined;
    const cancel = (): void => {
      isOver = true;
      clearTimeout(timer);
      cancelAlarm?.();
    };
    return cancel;
  }

  /** Ends the worker, if there is one. */
  dispose(): void {
    this.#alarm.dispose();
  }
}

/** The other side of `alarm.ts`. Runs in a worker; imports nothing. */

interface Message {
  readonly id: number;
  /** Milliseconds; without it the timer is taken back. */
  readonly delay?: number;
}

const timers = new Map<number, ReturnType<typeof setTimeout>>();

addEventListener('message', ({ data: { id, delay } }: MessageEvent<Message>) => {
  clearTimeout(timers.get(id));
  timers.delete(id);
  if (delay === undefined) return;
  timers.set(
    id,
    setTimeout(() => {
      timers.delete(id);
      postMessage(id);
    }, delay),
  );
});

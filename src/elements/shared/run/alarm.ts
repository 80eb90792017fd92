/** A timer in a worker, which browsers do not slow down in hidden pages. Made when it is first set. Without workers it never rings. */
export class Alarm {
  readonly #makeWorker: () => Worker;
  #worker: Worker | undefined;
  #isRefused = false;
  readonly #set = new Map<number, () => void>();
  #last = 0;

  /** @param makeWorker may throw */
  constructor(
    makeWorker = () => new Worker(new URL('./alarm-worker.js', import.meta.url), { type: 'module' }),
  ) {
    this.#makeWorker = makeWorker;
  }

  /** Rings in `delay` milliseconds, unless the result is called before. */
  set(delay: number, ring: () => void): () => void {
    const worker = this.#open();
    if (!worker) return () => undefined;
    const id = ++this.#last;
    this.#set.set(id, ring);
    worker.postMessage({ id, delay });
    return () => {
      if (this.#set.delete(id)) worker.postMessage({ id });
    };
  }

  dispose(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#set.clear();
  }

  #open(): Worker | undefined {
    if (this.#worker || this.#isRefused) return this.#worker;
    try {
      this.#worker = this.#makeWorker();
    } catch {
      // The script is of another site than the page: then a page is woken as its browser likes.
      this.#isRefused = true;
      return undefined;
    }
    this.#worker.addEventListener('message', ({ data }: MessageEvent<number>) => {
      const ring = this.#set.get(data);
      this.#set.delete(data);
      ring?.();
    });
    // A policy that allows no workers is told this way.
    this.#worker.addEventListener('error', () => {
      this.#isRefused = true;
      this.dispose();
    });
    return this.#worker;
  }
}

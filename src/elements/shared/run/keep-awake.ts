/** Keeps the screen on while a run goes on. A browser that refuses, as in a frame of another site, is not asked for a reason. */
export class KeepAwake {
  #wanted = false;
  #lock: WakeLockSentinel | undefined;

  /** Asks for the lock, or gives it back. */
  set(wanted: boolean): void {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    if (wanted) {
      document.addEventListener('visibilitychange', this.#ask);
      this.#ask();
    } else {
      document.removeEventListener('visibilitychange', this.#ask);
      this.#release();
    }
  }

  /** Browsers take the lock away from a page that is hidden. */
  readonly #ask = (): void => {
    if (document.hidden || (this.#lock && !this.#lock.released)) return;
    const { wakeLock } = navigator as Navigator & { readonly wakeLock?: WakeLock };
    wakeLock?.request('screen').then(
      (lock) => {
        this.#release();
        this.#lock = lock;
        // The run may have ended while the browser thought about it.
        if (!this.#wanted) this.#release();
      },
      () => undefined,
    );
  };

  #release(): void {
    const lock = this.#lock;
    this.#lock = undefined;
    void lock?.release().catch(() => undefined);
  }
}

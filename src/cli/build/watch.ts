/**
 * Says when content may have changed.
 */
import { watch, type FSWatcher } from 'node:fs';

/** Milliseconds of quiet after a change: editors write a file in several steps. */
const QUIET = 50;

/** Watches folders, each without those in it. What has changed is for the listener to find out. */
export class FolderWatch {
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #listener: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(listener: () => void) {
    this.#listener = listener;
  }

  /** Watches these folders from now on, and no others. */
  follow(folders: readonly string[]): void {
    for (const [folder, watcher] of this.#watchers) {
      if (folders.includes(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of folders) {
      if (!this.#watchers.has(folder)) this.#start(folder);
    }
  }

  #start(folder: string): void {
    try {
      const watcher = watch(folder, () => this.#changed());
      watcher.on('error', () => this.#changed());
      this.#watchers.set(folder, watcher);
    } catch (error) {
      // A folder may be gone again since it was listed; the one around it tells of that.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  #changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#listener, QUIET);
  }
}

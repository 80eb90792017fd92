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
      if (this.#watchers.has(folder)) continue;
      const watcher = watch(folder, () => this.#changed());
      // A folder that goes away is looked for again, and then not found.
      watcher.on('error', () => this.#changed());
      this.#watchers.set(folder, watcher);
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

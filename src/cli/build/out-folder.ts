/**
 * The folder that a pack is written to. Nothing is ever written or removed outside of it.
 */
import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { FIGURES_FOLDER, ITEMS_FOLDER, ROUTINES_FOLDER } from '../../pack/pack-files.js';
import { isInside } from '../content-folder.js';
import { UsageError } from '../usage.js';

export class OutFolder {
  readonly location: string;
  readonly #temporary: string;
  /** Names of what is there: `index.json`, `items/bird-dog.json`. */
  readonly #present = new Set<string>();
  /** Names of the folders that are there. */
  readonly #folders = new Set<string>();

  /**
   * Looks at the folder; it need not exist yet.
   * @throws UsageError when it cannot take a pack made of `content`.
   */
  constructor(location: string, content: string) {
    this.location = realLocation(location);
    this.#temporary = join(this.location, `.formcue-${process.pid}.tmp`);
    if (isInside(this.location, realpathSync(content))) {
      throw new UsageError('The folder of --out contains the content; name another one.');
    }
    for (const folder of ['', ITEMS_FOLDER, ROUTINES_FOLDER, FIGURES_FOLDER]) {
      for (const name of this.#look(folder)) {
        // A file here is somebody else's: file managers leave some.
        if (folder === FIGURES_FOLDER && !this.#isFile(`${folder}/${name}`)) this.#look(`${folder}/${name}`);
      }
    }
  }

  #isFile(name: string): boolean {
    return lstatSync(join(this.location, name), { throwIfNoEntry: false })?.isFile() ?? false;
  }

  /** Takes note of what is in a folder of the pack. */
  #look(folder: string): string[] {
    const path = join(this.location, folder);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (!stats) return [];
    if (!stats.isDirectory()) throw new UsageError(`"${path}" is not a folder; name another --out.`);
    const names = readdirSync(path);
    for (const name of names) this.#present.add(folder ? `${folder}/${name}` : name);
    this.#folders.add(folder);
    return names;
  }

  has(name: string): boolean {
    return this.#present.has(name);
  }

  /** The text of a file that is there; `undefined` when there is none. */
  read(name: string): string | undefined {
    return this.has(name) ? readFileSync(join(this.location, name), 'utf8') : undefined;
  }

  /**
   * Writes a file whole or not at all. Leaves it alone when it has these bytes already; says whether it wrote. One that is there stays whole
   * until the new one takes its place; a new one needs no such care, and saves a step for each file of a first build.
   */
  write(name: string, text: string): boolean {
    if (this.read(name) === text) return false;
    const path = join(this.location, name);
    this.#makeFolder(dirname(name));
    if (this.has(name)) {
      writeNew(this.#temporary, text);
      renameSync(this.#temporary, path);
    } else {
      writeNew(path, text);
      this.#present.add(name);
    }
    return true;
  }

  remove(name: string): void {
    rmSync(join(this.location, name), { force: true });
    this.#present.delete(name);
  }

  /** Removes a folder of the pack if nothing is in it any more. */
  removeIfEmpty(folder: string): void {
    const path = join(this.location, folder);
    if (!this.#folders.has(folder) || readdirSync(path).length > 0) return;
    rmdirSync(path);
    this.#folders.delete(folder);
    this.#present.delete(folder);
  }

  /** Makes the folder and the one of items. */
  prepare(): void {
    this.#makeFolder(ITEMS_FOLDER);
  }

  #makeFolder(folder: string): void {
    if (folder === '.' || this.#folders.has(folder)) return;
    mkdirSync(join(this.location, folder), { recursive: true });
    this.#folders.add(folder);
  }
}

/** Writes a new file at `path`; what stands there, such as a link, is taken away and not followed. */
function writeNew(path: string, text: string): void {
  const file = openNew(path);
  try {
    const written = writeSync(file, text);
    // A disk that is nearly full takes a part. This goes on with the rest until all is written, or says what is wrong.
    if (written < Buffer.byteLength(text)) writeFileSync(file, Buffer.from(text).subarray(written));
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

function openNew(path: string): number {
  try {
    // `wx` does not follow a link.
    return openSync(path, 'wx');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    rmSync(path);
    return openSync(path, 'wx');
  }
}

/** `location` with all links resolved, as far as it exists. */
function realLocation(location: string): string {
  const whole = resolve(location);
  if (lstatSync(whole, { throwIfNoEntry: false })) return realpathSync(whole);
  const parent = dirname(whole);
  return parent === whole ? whole : join(realLocation(parent), basename(whole));
}

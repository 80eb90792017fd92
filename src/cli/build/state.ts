/**
 * What the last build into a folder read and wrote, so that the next one can tell that nothing has changed, and knows which files are
 * its own to remove.
 *
 * It lies in a folder that anyone may have written to: what is not as it should be counts as no state at all.
 */
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isId } from '../../model/ids.js';
import type { Problem } from '../../model/problem.js';
import { VERSION } from '../../version.js';
import type { ContentFile } from '../content-folder.js';
import type { OutFolder } from './out-folder.js';

/** What a build wrote besides the files that every pack has. */
export interface Written {
  /** Ids of the items. */
  readonly items: readonly string[];
  /** Ids of the routines and sequences. */
  readonly routines: readonly string[];
  /** Names of the files of figures. */
  readonly figures: readonly string[];
}

export interface BuildState extends Written {
  /** See {@link toolStamp}. */
  readonly tool: string;
  /** The content folder as it was shown, and the way to it from the folder of the pack. */
  readonly content: readonly [shown: string, way: string];
  /** Path, size and time of every content file. */
  readonly files: readonly (readonly [path: string, size: number, modified: number])[];
  readonly problems: readonly Problem[];
}

/** What the name of a file of a figure looks like: nothing else is ever removed as one. */
const FIGURE_FILE = /^figures\/[a-z0-9-]+\/[a-z0-9-]+\.json$/;
const STATE_FILE = '.formcue-state.json';

/** Differs between two builds of Formcue, also while its version stays: what one has compiled, the other may compile otherwise. */
export function toolStamp(): string {
  return `${VERSION} ${statSync(fileURLToPath(import.meta.url)).mtimeMs}`;
}

export function readState(out: OutFolder): BuildState | undefined {
  let state: Partial<BuildState> | null;
  try {
    state = JSON.parse(out.read(STATE_FILE) ?? 'null') as Partial<BuildState> | null;
  } catch {
    return undefined;
  }
  // A build of before there were routines wrote none.
  const { tool, content, files, items, routines = [], figures, problems } = state ?? {};
  const isWhole =
    typeof tool === 'string' &&
    Array.isArray(content) &&
    Array.isArray(files) &&
    Array.isArray(problems) &&
    isListOfIds(items) &&
    isListOfIds(routines) &&
    Array.isArray(figures) &&
    figures.every((name: unknown) => typeof name === 'string' && FIGURE_FILE.test(name));
  return isWhole ? { tool, content, files, items, routines, figures, problems } : undefined;
}

function isListOfIds(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((id: unknown) => typeof id === 'string' && isId(id));
}

export function writeState(out: OutFolder, state: BuildState): void {
  out.write(STATE_FILE, JSON.stringify(state));
}

/** Whether `files` are what the build before this one read. */
export function isSameContent(state: BuildState, files: readonly ContentFile[]): boolean {
  return (
    state.files.length === files.length &&
    files.every(({ path, size, modified }, index) => {
      const before = state.files[index];
      return before?.[0] === path && before[1] === size && before[2] === modified;
    })
  );
}

/**
 * What the paths of `formcue check` name, and which files belong together with them.
 */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Problem } from '../model/problem.js';
import { withSuggestion } from '../parse/suggest.js';
import { CONTENT_NAME, isInside, listContent, type ContentFile } from './content-folder.js';
import { UsageError } from './usage.js';

export interface Gathered {
  /** What is to be checked, by location. */
  readonly asked: ReadonlyMap<string, ContentFile>;
  /** The library that ids are looked up in, by location. A lone file that was asked for is not in it. */
  readonly together: ReadonlyMap<string, ContentFile>;
  /** Of what could not be looked at. */
  readonly problems: Problem[];
}

/** The folder of the content where none is named. */
export const HOME = 'content';

/**
 * Finds what `paths`, relative to `cwd`, name; the folder `content` when there are none. What lies in that folder belongs to it.
 * @throws UsageError for a path that does not exist, or a file that is no content.
 */
export function gather(paths: readonly string[], cwd: string): Gathered {
  const asked = new Map<string, ContentFile>();
  const together = new Map<string, ContentFile>();
  const problems: Problem[] = [];
  let touchesHome = false;
  for (const path of paths.length > 0 ? paths : [HOME]) {
    const location = resolve(cwd, path);
    const stats = statOf(location, path);
    touchesHome ||= isInside(resolve(cwd, HOME), location);
    if (stats.isDirectory()) {
      const listing = listContent(location, path);
      for (const file of listing.files) {
        asked.set(file.location, file);
        together.set(file.location, file);
      }
      problems.push(...listing.problems);
    } else if (stats.isFile() && CONTENT_NAME.test(path)) {
      asked.set(location, { path, location, size: stats.size, modified: stats.mtimeMs });
    } else {
      throw new UsageError(`"${path}" is neither a folder nor a .md or .yaml file.`);
    }
  }
  if (touchesHome) {
    for (const file of listContent(resolve(cwd, HOME), HOME).files) {
      together.set(file.location, asked.get(file.location) ?? file);
    }
  }
  return { asked, together, problems };
}

/** @throws UsageError when there is nothing at `location`. */
export function statOf(location: string, path: string) {
  const stats = statSync(location, { throwIfNoEntry: false });
  if (!stats) {
    const message = `There is no file or folder "${path}".`;
    throw new UsageError(withSuggestion(message, basename(location), besides(location)));
  }
  return stats;
}

/** The names of what stands beside a path that does not exist. */
function besides(location: string): string[] {
  const folder = statSync(dirname(location), { throwIfNoEntry: false });
  return folder?.isDirectory() ? readdirSync(dirname(location)) : [];
}

/**
 * Content on disk: which files there are, and their text.
 *
 * Content may come from a repository that the publisher does not know. A link never leads outside the folder, a circle of links
 * ends, and what cannot be read is a problem of that file alone.
 */
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import { isUtf8 } from 'node:buffer';
import { join, sep } from 'node:path';
import { FILE_START, problem, type Problem } from '../model/problem.js';
import { MAX_FILE_SIZE } from '../parse/limits.js';

/** A content file as it was found. */
export interface ContentFile {
  /** As it is shown: the given folder and the way from there, with slashes. */
  readonly path: string;
  /** For the file system. */
  readonly location: string;
  /** In bytes. */
  readonly size: number;
  /** In milliseconds since 1970. */
  readonly modified: number;
}

export interface ContentListing {
  /** By path. */
  readonly files: readonly ContentFile[];
  /** Locations of all folders, for watching. */
  readonly folders: readonly string[];
  /** Of what could not be looked at. */
  readonly problems: readonly Problem[];
}

/** The text of a file, or why there is none. */
export type ContentText = { readonly text: string } | { readonly problem: Problem };

/** Names of content files. */
export const CONTENT_NAME = /\.(?:md|ya?ml)$/i;
/** Files about a folder, for people. */
const PASSED_OVER = /^(?:\.|node_modules$|readme\.md$)/i;

/**
 * Lists the content in the folder at `location`, which is shown as `shown`. Hidden files and folders, `node_modules` and readme
 * files are passed over.
 */
export function listContent(location: string, shown: string): ContentListing {
  const root = realpathSync(location);
  const files: ContentFile[] = [];
  const folders: string[] = [];
  const problems: Problem[] = [];
  walk({ location, path: shown.replaceAll(sep, '/').replace(/\/+$/, '') || '/' }, [root]);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, folders, problems };

  /** `above` holds the real paths from the root down to this folder. */
  function walk(folder: { location: string; path: string }, above: readonly string[]): void {
    const entries = attempt(folder.path, problems, () =>
      readdirSync(folder.location, { withFileTypes: true }),
    );
    folders.push(folder.location);
    for (const entry of entries ?? []) {
      if (PASSED_OVER.test(entry.name)) continue;
      const found = { location: join(folder.location, entry.name), path: pathIn(folder.path, entry.name) };
      attempt(found.path, problems, () => visit(entry, found, above));
    }
  }

  function visit(entry: Dirent, found: { location: string; path: string }, above: readonly string[]): void {
    if (entry.isSymbolicLink()) {
      follow(found, above);
    } else if (entry.isDirectory()) {
      walk(found, [...above, join(above.at(-1) ?? root, entry.name)]);
    } else if (CONTENT_NAME.test(entry.name)) {
      add(found, statSync(found.location));
    }
  }

  function follow(found: { location: string; path: string }, above: readonly string[]): void {
    const real = realpathSync(found.location);
    const stats = statSync(real);
    if (!stats.isDirectory() && !CONTENT_NAME.test(found.path)) return;
    if (!isInside(root, real)) {
      problems.push(
        unreadable(found.path, 'The link leads outside the content folder.', 'Move the content inside.'),
      );
    } else if (above.includes(real)) {
      problems.push(
        unreadable(found.path, 'The link leads back to a folder around it.', 'Take the link out.'),
      );
    } else if (stats.isDirectory()) {
      walk(found, [...above, real]);
    } else {
      add(found, stats);
    }
  }

  function add({ location, path }: { location: string; path: string }, stats: Stats): void {
    // A pipe or a device would be waited for without end.
    if (stats.isFile()) files.push({ path, location, size: stats.size, modified: stats.mtimeMs });
    else problems.push(unreadable(path, 'This is not a regular file.', 'Replace it by one.'));
  }
}

/** Reads a file that was listed. */
export function readContent({ path, location, size }: ContentFile): ContentText {
  if (size > MAX_FILE_SIZE) {
    const message = `The file has ${size} bytes, and at most ${MAX_FILE_SIZE} are allowed.`;
    return { problem: problem(path, FILE_START, 'file-too-large', message, 'Split the file.') };
  }
  const problems: Problem[] = [];
  const text = attempt(path, problems, () => readFileSync(location, 'utf8'));
  // Reading as UTF-8 puts this character where bytes are none; rarely, it was in the file.
  if (text?.includes('\uFFFD') && !isUtf8(readFileSync(location))) {
    return { problem: unreadable(path, 'The file is not UTF-8 text.', 'Save it as UTF-8.') };
  }
  const [unread] = problems;
  return unread ? { problem: unread } : { text: text ?? '' };
}

/** Whether the real path `inner` is `outer` or lies in it. */
export function isInside(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

function pathIn(folder: string, name: string): string {
  if (folder === '.') return name;
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

function unreadable(path: string, message: string, mend: string): Problem {
  return problem(path, FILE_START, 'unreadable-file', message, mend);
}

/** What `work` gives; if the file system refuses, a problem instead. */
function attempt<T>(path: string, problems: Problem[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    const code = 'code' in error ? String(error.code) : error.message;
    problems.push(
      unreadable(path, `It could not be read (${code}).`, 'Check that it exists and may be read.'),
    );
    return undefined;
  }
}

/**
 * The content that comes with Formcue: its words stand in for lists that an author's content does not have,
 * and its figures can be drawn by name.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isId } from '../model/ids.js';
import type { VocabularyKind } from '../model/schema.js';
import type { SourceFile } from '../parse/index.js';

/** Beside `dist/` of the package, and beside `src/` of the project. */
const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

/** The list of this kind that comes with Formcue. Of sources there is none: an author's claims are not theirs. */
export function packageVocabulary(kind: VocabularyKind): SourceFile | undefined {
  const path = join(CONTENT, 'vocabulary', `${kind}.yaml`);
  return existsSync(path) ? { path, text: readFileSync(path, 'utf8') } : undefined;
}

/** How the folder of that content is named from `cwd`. */
export function packageContentFrom(cwd: string): string {
  return relative(cwd, CONTENT).replaceAll(sep, '/') || '.';
}

/** Whether that content has a figure of the entry `id`. */
export function packageHasFigure(id: string): boolean {
  return isId(id) && existsSync(join(CONTENT, 'figures', `${id}.yaml`));
}

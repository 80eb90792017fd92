/**
 * Compiles content into a pack, and keeps it up to date while content changes.
 *
 * Two passes, one text at a time: the first gathers outlines of what is new, the second compiles and writes. Files that have not changed
 * are compiled again only when something that they show from elsewhere may have: another entry's name, the ladder, the vocabulary, their
 * figure.
 */
import type { EntryId, RoutineId } from '../../model/ids.js';
import { compareProblems, type Problem } from '../../model/problem.js';
import {
  cardFile,
  INDEX_FILE,
  indexEntry,
  indexFile,
  itemFile,
  VOCABULARY_FILE,
  vocabularyFile,
  type IndexEntry,
} from '../../pack/pack-files.js';
import { levelName, toCard } from '../../pack/to-card.js';
import { compileEntry, entryIdOf, isEntryPath, LibraryBuilder, type Library } from '../../parse/index.js';
import { readContent, type ContentFile, type ContentListing } from '../content-folder.js';
import { packageVocabulary } from '../package-content.js';
import { Progress, type Terminal } from '../terminal.js';
import { FigureBuild } from './figure-build.js';
import type { OutFolder } from './out-folder.js';
import { RoutineBuild } from './routine-build.js';
import type { Written } from './state.js';

/** What came of a build. */
export interface BuildResult {
  /** Ids of all items of the pack, sorted. */
  readonly items: readonly EntryId[];
  /** Ids of all its routines and sequences, sorted. */
  readonly routines: readonly RoutineId[];
  /** Names of all files of figures, sorted. */
  readonly figures: readonly string[];
  /** How many files were written and removed. */
  readonly written: number;
  readonly removed: number;
  /** By file, then place. */
  readonly problems: readonly Problem[];
}

export class PackBuild {
  readonly #out: OutFolder;
  readonly #terminal: Terminal;
  readonly #builder = new LibraryBuilder(packageVocabulary);
  /** Files as they were last read, by path. */
  readonly #read = new Map<string, ContentFile>();
  /** By path; only of files that have some. */
  readonly #problems = new Map<string, readonly Problem[]>();
  /** By path of the file that it comes from. */
  readonly #index = new Map<string, IndexEntry>();
  /** Items that are in the folder and that this or the last build wrote. */
  #items: ReadonlySet<string>;
  readonly #figures: FigureBuild;
  readonly #routines: RoutineBuild;
  /** Those of the library as it was last. */
  #figuresBefore: Library['figures'] = new Map();

  /** @param written What the last build into `out` wrote; what of it is no longer made is removed. */
  constructor(out: OutFolder, terminal: Terminal, written?: Written) {
    this.#out = out;
    this.#terminal = terminal;
    this.#items = new Set(written?.items);
    this.#figures = new FigureBuild(out, written?.figures ?? []);
    this.#routines = new RoutineBuild(out, written?.routines ?? []);
  }

  /** Brings the pack up to date with `listing`. */
  update(listing: ContentListing): BuildResult {
    const changed = listing.files.filter((file) => !isSameFile(this.#read.get(file.path), file));
    const touchesOthers = this.#outline(listing, changed);
    const library = this.#builder.finish();
    const own = new Set(changed);
    const isTouched = (file: ContentFile) => touchesOthers || own.has(file);
    this.#routines.prepare(library);
    const isRoutine = ({ path }: ContentFile) => library.routinePaths.has(path);
    const entries = listing.files.filter(
      (file) =>
        isEntryPath(file.path) &&
        !isRoutine(file) &&
        (isTouched(file) ||
          hasOtherFigure(file.path, this.#figuresBefore, library.figures) ||
          this.#routines.lacks(entryIdOf(file.path))),
    );
    this.#figuresBefore = library.figures;
    this.#out.prepare();
    let written = this.#compile(entries, library);
    written += this.#routines.compile(listing.files.filter(isRoutine), isTouched, library);
    const index = [...this.#index.values()];
    if (this.#out.write(INDEX_FILE, indexFile([...index, ...this.#routines.index()]))) written++;
    if (this.#out.write(VOCABULARY_FILE, vocabularyFile(library.vocabulary))) written++;
    const items = index.map(({ id }) => id as EntryId).sort();
    written += this.#figures.takeWritten();
    const removed =
      this.#removeStale(new Set(items)) + this.#figures.removeStale(items) + this.#routines.removeStale();
    const problems = [
      ...listing.problems,
      ...library.problems,
      ...this.#figures.problems(library),
      ...this.#routines.problems(),
      ...[...this.#problems.values()].flat(),
    ];
    const figures = this.#figures.files();
    const routines = this.#routines.ids();
    return { items, routines, figures, written, removed, problems: problems.sort(compareProblems) };
  }

  /** The first pass. Says whether files that have not changed may come out otherwise. */
  #outline(listing: ContentListing, changed: readonly ContentFile[]): boolean {
    let touchesOthers = false;
    const present = new Set(listing.files.map(({ path }) => path));
    for (const path of this.#read.keys()) {
      if (present.has(path)) continue;
      this.#forget(path);
      if (this.#builder.remove(path)) touchesOthers = true;
    }
    const progress = new Progress(this.#terminal, 'Read', changed.length);
    for (const [done, file] of changed.entries()) {
      this.#forget(file.path);
      this.#read.set(file.path, file);
      const read = readContent(file);
      if ('problem' in read) this.#problems.set(file.path, [read.problem]);
      const outlineChanged =
        'text' in read
          ? this.#builder.add({ path: file.path, text: read.text })
          : this.#builder.remove(file.path);
      touchesOthers ||= outlineChanged;
      progress.show(done);
    }
    progress.end();
    return touchesOthers;
  }

  /** The second pass. Says how many files it wrote. */
  #compile(files: readonly ContentFile[], library: Library): number {
    const progress = new Progress(this.#terminal, 'Compiled', files.length);
    let written = 0;
    for (const [done, file] of files.entries()) {
      const read = readContent(file);
      if ('problem' in read) {
        this.#problems.set(file.path, [read.problem]);
        continue;
      }
      const { exercise, problems } = compileEntry({ path: file.path, text: read.text }, library);
      if (problems.length > 0) this.#problems.set(file.path, problems);
      else this.#problems.delete(file.path);
      this.#index.delete(file.path);
      const figure = exercise && this.#figures.draw(exercise, library);
      const id = entryIdOf(file.path);
      // Another file may have the same id, and the entry with it.
      if (id && library.entries.get(id)?.path === file.path) {
        this.#routines.keep(id, exercise, figure, library);
      }
      if (exercise) {
        const card = toCard(exercise, library, figure);
        // The name on the card is cut out of the file's text, and would keep all of it; the outline has a copy.
        this.#index.set(file.path, {
          ...indexEntry(card, levelName(exercise.level, library.vocabulary)),
          name: library.nameOf(card.id) ?? card.name,
        });
        if (this.#out.write(itemFile(card.id), cardFile(card))) written++;
      }
      progress.show(done);
    }
    progress.end();
    return written;
  }

  #forget(path: string): void {
    this.#read.delete(path);
    this.#problems.delete(path);
    this.#index.delete(path);
    this.#routines.forget(path);
  }

  #removeStale(items: ReadonlySet<string>): number {
    const stale = [...this.#items].filter((id) => !items.has(id));
    for (const id of stale) this.#out.remove(itemFile(id));
    this.#items = items;
    return stale.length;
  }
}

/** Whether the figure of the entry at `path` has changed, come or gone. Once there are figures, every entry without one is told. */
function hasOtherFigure(path: string, before: Library['figures'], now: Library['figures']): boolean {
  if ((before.size === 0) !== (now.size === 0)) return true;
  const id = entryIdOf(path);
  return id !== undefined && before.get(id) !== now.get(id);
}

function isSameFile(before: ContentFile | undefined, now: ContentFile): boolean {
  return before?.size === now.size && before.modified === now.modified;
}

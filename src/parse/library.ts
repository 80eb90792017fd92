/**
 * What holds between files: unique ids, ids that exist, ladders that lead up, and the words of all vocabularies together.
 *
 * A build makes two passes, so that its memory does not grow with the text: `LibraryBuilder` takes every file and keeps an
 * outline; `compileEntry` then takes one file at a time, with the finished {@link Library} beside it.
 */
import type { Exercise } from '../model/exercise.js';
import type { EntryId, RoutineId } from '../model/ids.js';
import { compareProblems, FILE_START, problem, type Problem } from '../model/problem.js';
import type { VocabularyKind } from '../model/schema.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { checkFigure } from './check-figure.js';
import { checkReference } from './check-reference.js';
import { buildLadder, findCircles, type Ladder } from './ladder.js';
import { mergeVocabularies } from './merge-vocabularies.js';
import type { RoutineOutline } from './outline-routine.js';
import { outlineFile, type EntryOutline } from './outline.js';
import { parseEntry } from './parse-entry.js';
import { isFigurePath, parseFigure, type ParsedFigure } from './parse-figure.js';
import {
  isVocabularyPath,
  parseVocabulary,
  VOCABULARY_KINDS,
  type ParsedVocabulary,
} from './parse-vocabulary.js';
import type { SourceFile } from './report.js';
import { didYouMean } from './suggest.js';

/** What is known of all files together. */
export interface Library {
  /** By id, each id once: of two files with the same id, the one whose path sorts first. */
  readonly entries: ReadonlyMap<EntryId, EntryOutline>;
  /** By id. No entry has the same id. */
  readonly routines: ReadonlyMap<RoutineId, RoutineOutline>;
  /** Of all files that hold a routine or a sequence, also of one whose id is taken. */
  readonly routinePaths: ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
  /** The kinds of vocabulary that no file was added for, and that {@link StandIn} gave. */
  readonly standIns: readonly VocabularyKind[];
  readonly ladder: Ladder;
  /** By the id of the entry that they draw; each sound enough to be drawn. */
  readonly figures: ReadonlyMap<EntryId, ParsedFigure>;
  /**
   * Those of vocabulary and figure files, duplicate ids and circles. What is wrong inside an entry, {@link compileEntry} says, and inside a
   * routine `compileRoutine`.
   */
  readonly problems: readonly Problem[];
  /** The name of an entry, as its front matter has it. */
  nameOf(id: EntryId): string | undefined;
}

/** The vocabulary file that is taken for a kind of which no file was added; undefined for none. It is read once at most. */
export type StandIn = (kind: VocabularyKind) => SourceFile | undefined;

/** Gathers files in any order. A path that is added again replaces what it was. */
export class LibraryBuilder {
  readonly #outlines = new Map<string, EntryOutline | RoutineOutline>();
  readonly #vocabularies = new Map<string, ParsedVocabulary>();
  readonly #figures = new Map<string, ParsedFigure>();
  readonly #standIn: StandIn;
  readonly #standIns = new Map<VocabularyKind, ParsedVocabulary | undefined>();

  constructor(standIn: StandIn = () => undefined) {
    this.#standIn = standIn;
  }

  /**
   * Takes an entry, a routine, a figure or a vocabulary file. True when other files may now compile otherwise. A figure touches the entry that it draws alone:
   * {@link Library.figures} says which one that is.
   */
  add(file: SourceFile): boolean {
    if (isFigurePath(file.path)) {
      this.#figures.set(file.path, parseFigure(file));
      return false;
    }
    const before = this.#outlines.get(file.path);
    if (isVocabularyPath(file.path)) {
      this.#vocabularies.set(file.path, parseVocabulary(file));
      return true;
    }
    const outline = outlineFile(file);
    if (outline) this.#outlines.set(file.path, outline);
    return !before || !outline || shownElsewhere(before) !== shownElsewhere(outline);
  }

  /** Forgets a file. True as for {@link add}. */
  remove(path: string): boolean {
    this.#figures.delete(path);
    const removed = [this.#outlines.delete(path), this.#vocabularies.delete(path)];
    return removed.includes(true);
  }

  /** The same for the same files, whatever the order in which they came. */
  finish(): Library {
    const problems: Problem[] = [];
    const own = byPath(this.#vocabularies);
    const standIns = this.#standInsFor(own);
    const vocabulary = mergeVocabularies([...own, ...standIns.map(([, file]) => file)], problems);
    const entries = new Map<EntryId, EntryOutline>();
    const routines = new Map<RoutineId, RoutineOutline>();
    const routinePaths = new Set<string>();
    const taken = new Map<string, EntryOutline | RoutineOutline>();
    for (const outline of byPath(this.#outlines)) {
      if (isRoutine(outline)) routinePaths.add(outline.path);
      const first = taken.get(outline.id);
      if (first) problems.push(duplicate(outline, first));
      else if (isRoutine(outline)) routines.set(outline.id, outline);
      else entries.set(outline.id, outline);
      if (!first) taken.set(outline.id, outline);
    }
    const ladder = buildLadder(entries);
    problems.push(...findCircles(ladder, entries));
    const figures = gatherFigures(byPath(this.#figures), entries, problems);
    problems.sort(compareProblems);
    return {
      entries,
      routines,
      routinePaths,
      vocabulary,
      standIns: standIns.map(([kind]) => kind),
      ladder,
      figures,
      problems,
      nameOf: (id) => entries.get(id)?.name,
    };
  }

  /** A kind is taken whole or not at all: who writes a list of levels has an order in mind. */
  #standInsFor(own: readonly ParsedVocabulary[]): (readonly [VocabularyKind, ParsedVocabulary])[] {
    const missing = VOCABULARY_KINDS.filter((kind) => own.every((file) => file.kind !== kind));
    return missing.flatMap((kind) => {
      if (!this.#standIns.has(kind)) {
        const file = this.#standIn(kind);
        this.#standIns.set(kind, file && parseVocabulary(file));
      }
      const parsed = this.#standIns.get(kind);
      return parsed ? [[kind, parsed] as const] : [];
    });
  }
}

/** The figures that draw an entry; what is wrong with any goes to `problems`. */
function gatherFigures(
  parsed: readonly ParsedFigure[],
  entries: ReadonlyMap<EntryId, EntryOutline>,
  problems: Problem[],
): Map<EntryId, ParsedFigure> {
  const figures = new Map<EntryId, ParsedFigure>();
  for (const figure of parsed) {
    problems.push(...figure.problems);
    const { id, path } = figure;
    if (!id) continue;
    const first = figures.get(id);
    if (!entries.has(id)) {
      const message = `There is no entry with the id "${id}" that this figure could draw.`;
      const mend = didYouMean(id, entries.keys()) ?? 'Give the file the name of its entry.';
      problems.push(problem(path, FILE_START, 'unknown-id', message, mend));
    } else if (first) {
      problems.push(duplicate({ path, id }, first));
    } else {
      figures.set(id, figure);
    }
  }
  return figures;
}

function isRoutine(outline: EntryOutline | RoutineOutline): outline is RoutineOutline {
  return 'routine' in outline;
}

/** What other files show of one: of an entry its name, and where it stands on the ladder; of a routine that it is one. */
function shownElsewhere(outline: EntryOutline | RoutineOutline): string {
  if (isRoutine(outline)) return outline.routine;
  const { name, easier, harder } = outline;
  return JSON.stringify([name, easier.map(({ id }) => id), harder.map(({ id }) => id)]);
}

function byPath<T>(files: ReadonlyMap<string, T>): T[] {
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file);
}

interface Named {
  readonly path: string;
  readonly id?: string | undefined;
}

function duplicate(outline: Named, first: Named): Problem {
  const message = `The id "${outline.id}" is taken by ${first.path}.`;
  return problem(outline.path, FILE_START, 'duplicate-id', message, 'Rename one of the two files.');
}

export interface CompiledEntry {
  readonly exercise?: Exercise;
  /** By place. */
  readonly problems: readonly Problem[];
}

/**
 * Reads an entry as a part of its library: ids are looked up, and both directions of the ladder filled in. Names of entries that do
 * not exist are left out of the exercise; unknown muscles, sources and the like stay, to be shown as they are written.
 */
export function compileEntry(file: SourceFile, library: Library): CompiledEntry {
  const { id, exercise, references, problems } = parseEntry(file);
  const all = [...problems];
  for (const reference of references) checkReference(file.path, id, reference, library, all);
  const isFirst = id !== undefined && library.entries.get(id)?.path === file.path;
  if (exercise && isFirst) checkFigure(file.path, exercise, library, all);
  all.sort(compareProblems);
  return exercise && isFirst ? { exercise: join(exercise, library), problems: all } : { problems: all };
}

function join(exercise: Exercise, { entries, ladder }: Library): Exercise {
  const exists = (id: EntryId) => id !== exercise.id && entries.has(id);
  const rungs = ladder.get(exercise.id);
  return {
    ...exercise,
    easier: [...(rungs?.easier ?? [])],
    harder: [...(rungs?.harder ?? [])],
    after: exercise.after.filter(exists),
    confusedWith: exercise.confusedWith.filter(exists),
    cautions: exercise.cautions.map(({ instead, ...caution }) =>
      instead && exists(instead) ? { ...caution, instead } : caution,
    ),
  };
}

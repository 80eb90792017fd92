/**
 * Writes routines and sequences into a pack. Their files hold what a run needs of every entry that it may come to, so the entries that they name,
 * or reach by easier and harder, are kept: a routine is compiled again when one of those was.
 */
import { repetitionTime } from '../../figure/tempo.js';
import type { Exercise } from '../../model/exercise.js';
import type { EntryId, FaultId, RoutineId } from '../../model/ids.js';
import type { Problem } from '../../model/problem.js';
import { indexEntry, routineFile, type IndexEntry } from '../../pack/pack-files.js';
import { levelName } from '../../pack/to-card.js';
import { toRoutine, type CompiledParts } from '../../pack/to-routine.js';
import { compileRoutine, reachableFrom, type Library } from '../../parse/index.js';
import { readContent, type ContentFile } from '../content-folder.js';
import type { OutFolder } from './out-folder.js';

export class RoutineBuild {
  readonly #out: OutFolder;
  /** Ids of those that are in the folder and that this or the last build wrote. */
  #present: ReadonlySet<string>;
  /** By id, those that some routine may come to. */
  readonly #kept = new Map<EntryId, CompiledParts>();
  /** Entries that each routine may come to, by the path of its file. */
  #reached: ReadonlyMap<string, ReadonlySet<EntryId>> = new Map();
  #needed: ReadonlySet<EntryId> = new Set();
  /** Entries that were compiled since routines last were. */
  readonly #renewed = new Set<EntryId>();
  readonly #index = new Map<string, IndexEntry>();
  readonly #problems = new Map<string, readonly Problem[]>();

  /** @param present Ids of routines that the last build into `out` wrote. */
  constructor(out: OutFolder, present: Iterable<string>) {
    this.#out = out;
    this.#present = new Set(present);
  }

  /** To be called before entries are compiled: looks which of them routines need. */
  prepare({ routines, entries: known, ladder }: Library): void {
    this.#reached = new Map(
      [...routines.values()].map(({ path, entries }) => [path, reachableFrom(entries, ladder)]),
    );
    this.#needed = new Set([...this.#reached.values()].flatMap((ids) => [...ids]));
    for (const id of this.#kept.keys()) {
      if (!this.#needed.has(id) || !known.has(id)) this.#kept.delete(id);
    }
  }

  /** Whether the entry must be compiled, though it has not changed: a routine has come to it only now. */
  lacks(id: EntryId | undefined): boolean {
    return id !== undefined && this.#needed.has(id) && !this.#kept.has(id);
  }

  /** Takes what became of an entry: `exercise` is absent when it cannot be shown. */
  keep(
    id: EntryId,
    exercise: Exercise | undefined,
    figure: readonly FaultId[] | undefined,
    { figures }: Library,
  ): void {
    if (!this.#needed.has(id)) return;
    this.#renewed.add(id);
    const movement = figure && figures.get(id)?.movement;
    if (exercise) this.#kept.set(id, { exercise, figure, repetition: movement && repetitionTime(movement) });
    else this.#kept.delete(id);
  }

  /** Compiles those of `files` that have changed, or may come out otherwise. Says how many files it wrote. */
  compile(
    files: readonly ContentFile[],
    isTouched: (file: ContentFile) => boolean,
    library: Library,
  ): number {
    const isRenewed = ({ path }: ContentFile) =>
      [...(this.#reached.get(path) ?? [])].some((id) => this.#renewed.has(id));
    const touched = files.filter((file) => isTouched(file) || isRenewed(file));
    this.#renewed.clear();
    return touched.filter((file) => this.#compileFile(file, library)).length;
  }

  #compileFile(file: ContentFile, library: Library): boolean {
    const { path } = file;
    this.forget(path);
    const read = readContent(file);
    if ('problem' in read) {
      this.#problems.set(path, [read.problem]);
      return false;
    }
    const exerciseOf = (id: EntryId) => this.#kept.get(id)?.exercise;
    const { routine, problems } = compileRoutine({ path, text: read.text }, library, exerciseOf);
    if (problems.length > 0) this.#problems.set(path, problems);
    if (!routine) return false;
    const named = routine.sections.flatMap(({ steps }) => steps.map(({ entry }) => entry));
    const entries = [...reachableFrom(named, library.ladder)].flatMap((id) => this.#kept.get(id) ?? []);
    const data = toRoutine(routine, entries, library.vocabulary);
    this.#index.set(path, indexEntry(data, levelName(routine.level, library.vocabulary)));
    return this.#out.write(routineFile(data.id), JSON.stringify(data));
  }

  forget(path: string): void {
    this.#index.delete(path);
    this.#problems.delete(path);
  }

  index(): readonly IndexEntry[] {
    return [...this.#index.values()];
  }

  problems(): readonly Problem[] {
    return [...this.#problems.values()].flat();
  }

  /** Ids of all routines and sequences of the pack, sorted. */
  ids(): RoutineId[] {
    return this.index()
      .map(({ id }) => id as RoutineId)
      .sort();
  }

  /** Removes what is no longer made; says how many files that were. */
  removeStale(): number {
    const made = new Set<string>(this.ids());
    const stale = [...this.#present].filter((id) => !made.has(id));
    for (const id of stale) this.#out.remove(routineFile(id));
    this.#present = made;
    return stale.length;
  }
}

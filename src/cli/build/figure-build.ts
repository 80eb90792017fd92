/**
 * Draws figures into a pack: stills as paths, and the poses that a moving figure is drawn from. What has not changed is not drawn again.
 */
import { describeMuscles } from '../../figure/describe.js';
import { ENGLISH } from '../../figure/english.js';
import { prepareMotion } from '../../figure/motion.js';
import { drawMuscleMap } from '../../figure/muscle-map.js';
import type { WorkingMuscles } from '../../figure/muscles.js';
import { packForOtherBuild, packMovement } from '../../figure/pack-movement.js';
import { buildFor, drawnFaults, hairFor, PHASES } from '../../figure/stills.js';
import { BUILDS, type BuildName } from '../../figure/surface.js';
import type { Exercise } from '../../model/exercise.js';
import type { EntryId, FaultId, MuscleId } from '../../model/ids.js';
import type { Movement } from '../../model/movement.js';
import type { Problem } from '../../model/problem.js';
import { plainText } from '../../model/prose.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { PACK_FORMAT } from '../../pack/card-data.js';
import { motionFile, stillFile, type FigureMotion, type FigureStill } from '../../pack/figure-data.js';
import type { Library, ParsedFigure } from '../../parse/index.js';
import { checkPoses } from '../check-poses.js';
import { drawCorrectStill, drawFaultStill, drawPhaseStill, type DescribedStill } from '../draw-stills.js';
import { hasErrors } from '../summary.js';
import type { OutFolder } from './out-folder.js';

/** What was made of a figure, and of what. */
interface Drawn {
  readonly figure: ParsedFigure;
  /** What of its entry the pictures show. */
  readonly words: string;
  /** The faults that have a picture. */
  readonly card: readonly FaultId[];
  readonly files: readonly string[];
}

export class FigureBuild {
  readonly #out: OutFolder;
  readonly #drawn = new Map<EntryId, Drawn>();
  readonly #problems = new WeakMap<ParsedFigure, readonly Problem[]>();
  /** Names of files that this or the last build wrote. */
  #present: ReadonlySet<string>;
  #written = 0;

  constructor(out: OutFolder, present: Iterable<string>) {
    this.#out = out;
    this.#present = new Set(present);
  }

  /** Draws the figure of an entry, if it has one without errors; says which faults have a picture. */
  draw(exercise: Exercise, { figures, vocabulary }: Library): readonly FaultId[] | undefined {
    const { id, name, faults } = exercise;
    const figure = figures.get(id);
    if (!figure?.movement || hasErrors([...figure.problems, ...this.#problemsOf(figure)])) {
      this.#drawn.delete(id);
      return undefined;
    }
    const muscles = workingMuscles(exercise, vocabulary);
    const words = JSON.stringify([
      name,
      exercise.sides,
      muscles,
      exercise.muscles,
      faults.map((fault) => [fault.id, fault.name, plainText(fault.sign)]),
    ]);
    const before = this.#drawn.get(id);
    if (before?.figure === figure && before.words === words) return before.card;
    const build = buildFor(id);
    const stills = [
      ...drawStills(exercise, figure.movement, build),
      drawMap(exercise, muscles, vocabulary, build),
    ];
    const { sides } = exercise;
    const hair = hairFor(id);
    const alternates = sides === 'diagonal' || sides === 'alternating';
    const packing = { hair, build, alternates };
    const motion: FigureMotion = {
      format: PACK_FORMAT,
      id,
      alternates,
      hair,
      build,
      muscles,
      frame: stills[0]?.frame ?? [0, 0, 1, 1],
      figure: packMovement(figure.movement, packing),
      other: packForOtherBuild(figure.movement, packing),
    };
    const files = [
      ...stills.map((still) => [stillFile(id, still.state), JSON.stringify(still)] as const),
      [motionFile(id), JSON.stringify(motion)] as const,
    ];
    for (const [file, text] of files) if (this.#out.write(file, text)) this.#written++;
    const states = stills.map(({ state }) => state);
    const card = faults.map((fault) => fault.id).filter((fault) => states.includes(fault));
    this.#drawn.set(id, { figure, words, card, files: files.map(([file]) => file) });
    return card;
  }

  /** What is wrong with the poses of all figures. */
  problems({ figures }: Library): readonly Problem[] {
    return [...figures.values()].flatMap((figure) => this.#problemsOf(figure));
  }

  #problemsOf(figure: ParsedFigure): readonly Problem[] {
    const problems = this.#problems.get(figure) ?? checkPoses(figure);
    this.#problems.set(figure, problems);
    return problems;
  }

  /** How many files were written since it was last asked. */
  takeWritten(): number {
    const written = this.#written;
    this.#written = 0;
    return written;
  }

  /** The names of all files of figures, sorted. */
  files(): string[] {
    return [...this.#drawn.values()].flatMap(({ files }) => files).sort();
  }

  /** Removes what is no longer made for the entries with these ids; says how many files that were. */
  removeStale(ids: readonly EntryId[]): number {
    const made = new Set<string>(ids);
    for (const id of this.#drawn.keys()) if (!made.has(id)) this.#drawn.delete(id);
    const files = new Set(this.files());
    const stale = [...this.#present].filter((file) => !files.has(file));
    for (const file of stale) this.#out.remove(file);
    for (const folder of new Set(stale.map((file) => file.slice(0, file.lastIndexOf('/'))))) {
      this.#out.removeIfEmpty(folder);
    }
    this.#present = files;
    return stale.length;
  }
}

/** How the muscles of an entry are drawn. */
function workingMuscles({ muscles }: Exercise, vocabulary: Vocabulary): WorkingMuscles {
  const drawn = (ids: readonly MuscleId[]) => [
    ...new Set(ids.flatMap((id) => vocabulary.muscles.get(id)?.drawn ?? [])),
  ];
  const primary = drawn(muscles.primary);
  return { primary, secondary: drawn(muscles.secondary).filter((muscle) => !primary.includes(muscle)) };
}

function drawMap(
  { id, name, muscles }: Exercise,
  working: WorkingMuscles,
  vocabulary: Vocabulary,
  build: BuildName,
): FigureStill {
  const names = (ids: readonly MuscleId[]) =>
    ids.map((muscle) => vocabulary.muscles.get(muscle)?.name ?? muscle);
  const words = describeMuscles(name, names(muscles.primary), names(muscles.secondary), ENGLISH);
  return {
    format: PACK_FORMAT,
    id,
    state: 'muscles',
    name,
    ...words,
    build,
    ...drawMuscleMap(working, BUILDS[build]),
  };
}

function drawStills(exercise: Exercise, movement: Movement, build: BuildName): FigureStill[] {
  const motion = prepareMotion(movement, BUILDS[build]);
  const stills = [
    ...PHASES.map((phase) => drawPhaseStill(exercise, motion, phase)),
    ...drawnFaults(movement).flatMap(([id, state]) =>
      [drawFaultStill, drawCorrectStill].flatMap((draw) => draw(exercise, motion, id, state) ?? []),
    ),
  ];
  const { id, name } = exercise;
  return stills.map(({ state, title, description, view, mirrored, side, picture }: DescribedStill) => ({
    format: PACK_FORMAT,
    id,
    state,
    title,
    name,
    description,
    view,
    mirrored,
    side,
    build,
    frame: picture.frame,
    paths: picture.paths,
  }));
}

/**
 * `formcue figures`: writes still pictures as SVG files, for feeds, e-mail and social cards.
 */
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { prepareMotion } from '../../figure/motion.js';
import { buildFor, drawnFaults, PHASES, type Phase } from '../../figure/stills.js';
import { BUILD_NAMES, BUILDS, type BuildName } from '../../figure/surface.js';
import { pictureToSvg } from '../../figure/svg.js';
import type { Exercise } from '../../model/exercise.js';
import type { EntryId } from '../../model/ids.js';
import type { Movement } from '../../model/movement.js';
import { compileEntry, LibraryBuilder, type Library } from '../../parse/index.js';
import { didYouMean, withSuggestion } from '../../parse/suggest.js';
import { checkPoses } from '../check-poses.js';
import { listContent, readContent } from '../content-folder.js';
import { drawFaultStill, drawPhaseStill, type DescribedStill } from '../draw-stills.js';
import { HOME, statOf } from '../gather.js';
import { packageContentFrom, packageHasFigure, packageVocabulary } from '../package-content.js';
import { count, hasErrors } from '../summary.js';
import type { Terminal } from '../terminal.js';
import { readArguments, UsageError } from '../usage.js';

const HELP = `formcue figures [ids] --out <folder> [options]

Writes still pictures as SVG files that stand alone: <id>.svg for the end of a movement,
<id>-start.svg and <id>-mid.svg for its other phases, <id>-<fault>.svg for a fault.

  ids        the entries; all that have a figure when none is given
  --out      where the files go
  --content  the folder of the content, "content" by default. What comes with Formcue is in
             node_modules/formcue/content
  --phase    "start", "mid" or "end" (default)
  --fault    a fault instead, by its id; "all" for each that can be drawn. Without ids, of every
             entry that has it
  --build    "slender" or "broad"; without it each entry has the build that it has in a pack
  --size     width and height in pixels, such as 640x480; without it the picture takes the width
             it is given
  --theme    "light" or "dark", on the background of that theme, as e-mail needs it; without it
             the picture follows its reader's setting, and has no background
`;

const OPTIONS = {
  help: 'flag',
  out: 'text',
  content: 'text',
  phase: 'text',
  fault: 'text',
  build: 'text',
  size: 'text',
  theme: 'text',
} as const;

interface Wanted {
  readonly phase: Phase;
  readonly fault: string | undefined;
  /** The entry's own where none is named. */
  readonly build: BuildName | undefined;
  readonly theme: 'light' | 'dark' | undefined;
  readonly size: readonly [width: number, height: number] | undefined;
}

export function figures(args: readonly string[], terminal: Terminal): Promise<number> {
  const { flags, texts, paths } = readArguments(args, OPTIONS);
  if (flags.has('help')) {
    terminal.out(HELP);
    return Promise.resolve(0);
  }
  const out = texts.get('out');
  if (out === undefined) {
    throw new UsageError('Say where the pictures go, such as: formcue figures bird-dog --out pictures');
  }
  if (texts.has('phase') && texts.has('fault')) {
    throw new UsageError('Name a --phase or a --fault, not both.');
  }
  const wanted: Wanted = {
    phase: oneOf('phase', texts.get('phase'), PHASES) ?? 'end',
    fault: texts.get('fault'),
    build: oneOf('build', texts.get('build'), BUILD_NAMES),
    theme: oneOf('theme', texts.get('theme'), ['light', 'dark'] as const),
    size: sizeOf(texts.get('size')),
  };
  const content = texts.get('content') ?? HOME;
  if (!texts.has('content') && !existsSync(resolve(terminal.cwd, HOME))) {
    const packaged = packageContentFrom(terminal.cwd);
    throw new UsageError(
      `There is no folder "${HOME}". Name one, such as that which comes with Formcue: --content ${packaged}`,
    );
  }
  const { library, exercises } = readLibrary(content, terminal);
  const drawable = [...library.figures].flatMap(([id, figure]) => {
    const exercise = exercises.get(id);
    const { movement } = figure;
    // Poses are checked one figure at a time, and only of those that are wanted.
    const isAsked = paths.length === 0 || paths.includes(id);
    const isWrong = hasErrors(figure.problems) || (isAsked && hasErrors(checkPoses(figure)));
    if (isWrong && paths.includes(id)) {
      throw new UsageError(`The figure of "${id}" has errors; "formcue check ${content}" says which.`);
    }
    return movement && exercise && !isWrong ? [[id, { movement, exercise }] as const] : [];
  });
  const unknown = paths.find((id) => drawable.every(([known]) => known !== id));
  if (unknown !== undefined) {
    throw unknownFigure(
      unknown,
      content,
      drawable.map(([id]) => id),
      terminal,
    );
  }
  if (drawable.length === 0) {
    throw new UsageError(`No figure in "${content}" can be drawn; "formcue check ${content}" may say why.`);
  }
  const files = draw(paths, new Map(drawable), wanted);
  const folder = resolve(terminal.cwd, out);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new UsageError(`"${out}" is not a folder; name another --out.`);
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, svg] of files) writeFileSync(join(folder, name), svg);
  terminal.out(`${count(files.size, 'picture')} in ${out}.\n`);
  return Promise.resolve(0);
}

function oneOf<Value extends string>(
  option: string,
  written: string | undefined,
  values: readonly Value[],
): Value | undefined {
  if (written === undefined) return undefined;
  const value = values.find((known) => known === written);
  if (!value) {
    throw new UsageError(
      withSuggestion(
        `--${option} cannot be "${written}". It is one of ${values.join(', ')}.`,
        written,
        values,
      ),
    );
  }
  return value;
}

function sizeOf(written: string | undefined): Wanted['size'] {
  if (written === undefined) return undefined;
  const [, width = '', height = ''] = /^([1-9]\d{1,3})x([1-9]\d{1,3})$/.exec(written) ?? [];
  if (!width)
    throw new UsageError(`--size is a width and a height in pixels, such as 640x480, not "${written}".`);
  return [Number(width), Number(height)];
}

function readLibrary(
  shown: string,
  terminal: Terminal,
): { library: Library; exercises: Map<EntryId, Exercise> } {
  const location = resolve(terminal.cwd, shown);
  if (!statOf(location, shown).isDirectory()) throw new UsageError(`"${shown}" is not a folder.`);
  const builder = new LibraryBuilder(packageVocabulary);
  const files = listContent(location, shown).files.flatMap((file) => {
    const read = readContent(file);
    return 'text' in read ? [{ path: file.path, text: read.text }] : [];
  });
  for (const file of files) builder.add(file);
  const library = builder.finish();
  const exercises = new Map<EntryId, Exercise>();
  for (const file of files) {
    if (![...library.figures.keys()].some((id) => library.entries.get(id)?.path === file.path)) continue;
    const { exercise } = compileEntry(file, library);
    if (exercise) exercises.set(exercise.id, exercise);
  }
  return { library, exercises };
}

/** @param known The ids that could be meant. */
function unknownFigure(
  id: string,
  content: string,
  known: readonly string[],
  terminal: Terminal,
): UsageError {
  const hint = packageHasFigure(id)
    ? `One comes with Formcue: --content ${packageContentFrom(terminal.cwd)}`
    : (didYouMean(id, known) ?? 'Another folder is named by --content.');
  return new UsageError(`There is no figure of "${id}" in "${content}". ${hint}`);
}

interface Drawable {
  readonly movement: Movement;
  readonly exercise: Exercise;
}

/** The files by name. Nothing is written before all of them are known to be drawable. */
function draw(
  ids: readonly string[],
  drawable: ReadonlyMap<string, Drawable>,
  wanted: Wanted,
): Map<string, string> {
  const files = new Map<string, string>();
  for (const id of ids.length > 0 ? ids : idsWith(wanted.fault, drawable)) {
    const found = drawable.get(id);
    if (found) for (const [name, svg] of drawEntry(found, wanted)) files.set(name, svg);
  }
  return files;
}

/** The entries that are meant when none is named: those that draw the fault, if it is one fault that is wanted. */
function idsWith(fault: string | undefined, drawable: ReadonlyMap<string, Drawable>): string[] {
  if (fault === undefined || fault === 'all') return [...drawable.keys()];
  const faultsOf = ({ movement }: Drawable) => drawnFaults(movement).map(([id]) => id as string);
  const ids = [...drawable].flatMap(([id, found]) => (faultsOf(found).includes(fault) ? [id] : []));
  if (ids.length === 0) {
    throw unknownFault(`No fault "${fault}" is drawn.`, fault, [...drawable.values()].flatMap(faultsOf));
  }
  return ids;
}

/** @param drawn The faults that could be meant. */
function unknownFault(message: string, fault: string, drawn: readonly string[]): UsageError {
  const known = [...new Set(drawn)].sort();
  const hint = didYouMean(fault, known) ?? (known.length > 0 ? `Drawn are ${known.join(', ')}.` : '');
  return new UsageError(`${message} ${hint}`.trim());
}

function drawEntry(
  { movement, exercise }: Drawable,
  { phase, fault, build, theme, size }: Wanted,
): [string, string][] {
  const { id } = exercise;
  const motion = prepareMotion(movement, BUILDS[build ?? buildFor(id)]);
  const write = ({ state, picture, ...words }: DescribedStill): [string, string] => {
    const file = state === 'end' ? id : `${id}-${state}`;
    return [`${file}.svg`, `${pictureToSvg(picture, { ...words, theme, size, idPrefix: file })}\n`];
  };
  if (fault === undefined) return [write(drawPhaseStill(exercise, motion, phase))];
  const faults = drawnFaults(movement).filter(([faultId]) => fault === 'all' || faultId === fault);
  if (faults.length === 0 && fault !== 'all') {
    const state = [...movement.faults].find(([faultId]) => faultId === fault)?.[1];
    if (state && 'notDrawn' in state) {
      throw new UsageError(`The fault "${fault}" of "${id}" is not drawn: ${state.notDrawn}`);
    }
    const known = drawnFaults(movement).map(([faultId]) => faultId);
    throw unknownFault(`No fault "${fault}" of "${id}" is drawn.`, fault, known);
  }
  const stills = faults.flatMap(([faultId, state]) => drawFaultStill(exercise, motion, faultId, state) ?? []);
  return stills.map(write);
}

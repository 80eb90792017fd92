/**
 * `formcue check`: says what is wrong with content.
 */
import type { Exercise } from '../../model/exercise.js';
import type { EntryId } from '../../model/ids.js';
import { compareProblems, formatProblem, type Problem } from '../../model/problem.js';
import {
  compileEntry,
  compileRoutine,
  entryIdOf,
  isFigurePath,
  isRoutineFile,
  isVocabularyPath,
  LibraryBuilder,
  parseEntry,
  parseFigure,
  parseRoutine,
  parseVocabulary,
  type ExerciseOf,
  type Library,
} from '../../parse/index.js';
import { checkPoses } from '../check-poses.js';
import { readContent, type ContentFile } from '../content-folder.js';
import { gather } from '../gather.js';
import { packageVocabulary } from '../package-content.js';
import { count, countProblems } from '../summary.js';
import { Progress, type Terminal } from '../terminal.js';
import { readArguments, UsageError } from '../usage.js';

const HELP = `formcue check [paths] [--format text|json] [--strict]

Says what is wrong with content: file:line:column, severity, code, what is wrong, how to mend it.

  paths     folders or files; "content" when none is given. What lies in ./content is checked
            against all of ./content. Another folder is checked by itself, and so is another
            file: the ids that it names are not looked up. A list of words that the content
            does not have, such as muscles, is the one that comes with Formcue
  --format  "text" (default) or "json"
  --strict  warnings count as errors
`;

export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
  const { flags, texts, paths } = readArguments(args, { help: 'flag', strict: 'flag', format: 'text' });
  if (flags.has('help')) {
    terminal.out(HELP);
    return 0;
  }
  const format = texts.get('format') ?? 'text';
  if (format !== 'text' && format !== 'json') {
    throw new UsageError(`--format is "text" or "json", not "${format}".`);
  }
  const { files, problems, standIns } = checkPaths(paths, terminal);
  const { errors, warnings } = countProblems(problems);
  if (format === 'json') {
    terminal.out(`${JSON.stringify({ files, errors, warnings, problems }, null, 2)}\n`);
  } else {
    terminal.out(problems.map((problem) => `${formatProblem(problem)}\n`).join(''));
    terminal.out(`${count(errors, 'error')}, ${count(warnings, 'warning')} in ${count(files, 'file')}.\n`);
    if (standIns.length > 0) terminal.out(`Words that come with Formcue: ${standIns.join(', ')}.\n`);
  }
  return errors > 0 || (flags.has('strict') && warnings > 0) ? 1 : 0;
}

interface Checked {
  readonly files: number;
  readonly problems: readonly Problem[];
  /** The lists that came from the package. */
  readonly standIns: Library['standIns'];
}

/** Checks what `paths` name; says how many files that are, and what is wrong with them, by file and place. */
function checkPaths(paths: readonly string[], terminal: Terminal): Checked {
  const { asked, together, problems } = gather(paths, terminal.cwd);
  const builder = new LibraryBuilder(packageVocabulary);
  for (const file of together.values()) {
    const read = readContent(file);
    if ('text' in read) builder.add({ path: file.path, text: read.text });
  }
  const library = builder.finish();
  const exerciseOf = readExercises(together.values(), library);
  const progress = new Progress(terminal, 'Checked', asked.size);
  let done = 0;
  for (const [location, file] of asked) {
    problems.push(...problemsOf(file, together.has(location) ? { library, exerciseOf } : undefined));
    progress.show(++done);
  }
  progress.end();
  const askedPaths = new Set(Array.from(asked.values(), ({ path }) => path));
  problems.push(...library.problems.filter(({ file }) => askedPaths.has(file)));
  for (const file of together.values()) {
    // What a figure and its entry say of each other is found with the entry, which may not have been asked for.
    const figure = library.figures.get(entryIdOf(file.path) as EntryId);
    if (!figure || askedPaths.has(file.path) || !askedPaths.has(figure.path)) continue;
    problems.push(...problemsOf(file, { library, exerciseOf }).filter((found) => found.file === figure.path));
  }
  const standIns = together.size > 0 ? library.standIns : [];
  return { files: asked.size, problems: problems.sort(compareProblems), standIns };
}

/** Entries that routines name, each compiled when it is first asked for. */
function readExercises(files: Iterable<ContentFile>, library: Library): ExerciseOf {
  const byPath = new Map(Array.from(files, (file) => [file.path, file]));
  const known = new Map<EntryId, Exercise | undefined>();
  return (id) => {
    const file = byPath.get(library.entries.get(id)?.path ?? '');
    if (!known.has(id) && file) {
      const read = readContent(file);
      const { exercise } = 'text' in read ? compileEntry({ path: file.path, text: read.text }, library) : {};
      known.set(id, exercise);
    }
    return known.get(id);
  };
}

/** What a file is held against when it is not alone. */
interface Together {
  readonly library: Library;
  readonly exerciseOf: ExerciseOf;
}

/** What is wrong inside a file. A vocabulary or figure file that belongs to a library is reported there. */
function problemsOf(file: ContentFile, together: Together | undefined): readonly Problem[] {
  const read = readContent(file);
  if ('problem' in read) return [read.problem];
  const source = { path: file.path, text: read.text };
  if (isFigurePath(file.path)) {
    const figure = parseFigure(source);
    return [...(together ? [] : figure.problems), ...checkPoses(figure)];
  }
  if (isVocabularyPath(file.path)) return together ? [] : parseVocabulary(source).problems;
  if (isRoutineFile(source)) {
    return (together ? compileRoutine(source, together.library, together.exerciseOf) : parseRoutine(source))
      .problems;
  }
  return (together ? compileEntry(source, together.library) : parseEntry(source)).problems;
}

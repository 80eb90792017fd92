/**
 * `formcue build`: compiles content into a pack.
 */
import { relative, resolve } from 'node:path';
import { formatProblem, type Problem } from '../../model/problem.js';
import { INDEX_FILE, itemFile, routineFile, VOCABULARY_FILE } from '../../pack/pack-files.js';
import { prepareEngine } from '../build/engine.js';
import { OutFolder } from '../build/out-folder.js';
import type { PackBuild } from '../build/pack-build.js';
import {
  isSameContent,
  readState,
  toolStamp,
  writeState,
  type BuildState,
  type Written,
} from '../build/state.js';
import { FolderWatch } from '../build/watch.js';
import { listContent, type ContentListing } from '../content-folder.js';
import { statOf } from '../gather.js';
import { count, countProblems } from '../summary.js';
import type { Terminal } from '../terminal.js';
import { readArguments, UsageError } from '../usage.js';

const HELP = `formcue build <folder> --out <folder> [--watch]

Compiles content into a pack: items/<id>.json for each entry, figures/<id>/ for each figure,
routines/<id>.json for each routine and sequence, index.json, vocabulary.json. Problems are printed as "formcue check" does; everything sound is
built all the same. A figure with an error is left out, and its card does without.

  <folder>  the content
  --out     where the pack goes. Only what changes is written, and only what an earlier build
            wrote is removed; .formcue-state.json there remembers it
  --watch   goes on, and rebuilds what changes
`;

/** Where from, where to. */
interface Task {
  readonly shown: string;
  readonly location: string;
  readonly out: OutFolder;
  readonly shownOut: string;
  readonly tool: string;
}

export async function build(args: readonly string[], terminal: Terminal): Promise<number> {
  const { flags, texts, paths } = readArguments(args, { help: 'flag', watch: 'flag', out: 'text' });
  if (flags.has('help')) {
    terminal.out(HELP);
    return 0;
  }
  const task = readTask(paths, texts.get('out'), terminal);
  const state = readState(task.out);
  if (flags.has('watch')) return watch(task, state, terminal);
  const listing = listContent(task.location, task.shown);
  if (state && isUpToDate(task, state, listing)) {
    return finish(task, state, 'nothing changed', state.problems, terminal);
  }
  prepareEngine(listing.files.length);
  const pack = await startBuild(task, state, terminal);
  return update(task, pack, listing, terminal);
}

function readTask(paths: readonly string[], shownOut: string | undefined, terminal: Terminal): Task {
  const [shown] = paths;
  if (shown === undefined || paths.length > 1) {
    throw new UsageError('Name one folder of content, such as: formcue build content --out public/pack');
  }
  if (shownOut === undefined) {
    throw new UsageError(`Say where the pack goes, such as: formcue build ${shown} --out public/pack`);
  }
  const location = resolve(terminal.cwd, shown);
  if (!statOf(location, shown).isDirectory()) throw new UsageError(`"${shown}" is not a folder.`);
  const out = new OutFolder(resolve(terminal.cwd, shownOut), location);
  return { shown, location, out, shownOut, tool: toolStamp() };
}

/** Whether a build would change nothing. What could not be read may have become readable without a trace, so it is tried again. */
function isUpToDate(task: Task, state: BuildState, listing: ContentListing): boolean {
  const [shown, way] = state.content;
  return (
    state.tool === task.tool &&
    shown === task.shown &&
    way === wayTo(task) &&
    listing.problems.length === 0 &&
    state.problems.every(({ code }) => code !== 'unreadable-file') &&
    isSameContent(state, listing.files) &&
    [INDEX_FILE, VOCABULARY_FILE].every((name) => task.out.has(name)) &&
    state.items.every((id) => task.out.has(itemFile(id))) &&
    state.routines.every((id) => task.out.has(routineFile(id))) &&
    state.figures.every((name) => task.out.has(name))
  );
}

function wayTo({ out, location }: Task): string {
  return relative(out.location, location);
}

/** The parser and the packer are loaded only when there is something to compile. */
async function startBuild(task: Task, state: BuildState | undefined, terminal: Terminal): Promise<PackBuild> {
  const { PackBuild } = await import('../build/pack-build.js');
  return new PackBuild(task.out, terminal, state);
}

function update(task: Task, pack: PackBuild, listing: ContentListing, terminal: Terminal): number {
  const { items, routines, figures, written, removed, problems } = pack.update(listing);
  writeState(task.out, {
    tool: task.tool,
    content: [task.shown, wayTo(task)],
    files: listing.files.map(({ path, size, modified }) => [path, size, modified]),
    items,
    routines,
    figures,
    problems,
  });
  const done = `${count(written, 'file')} written, ${removed} removed`;
  return finish(task, { items, routines }, done, problems, terminal);
}

function finish(
  task: Task,
  { items, routines }: Pick<Written, 'items' | 'routines'>,
  done: string,
  problems: readonly Problem[],
  terminal: Terminal,
): number {
  const { errors, warnings } = countProblems(problems);
  terminal.out(problems.map((problem) => `${formatProblem(problem)}\n`).join(''));
  const made = [count(items.length, 'item')];
  if (routines.length > 0) made.push(count(routines.length, 'routine'));
  terminal.out(
    `${made.join(' and ')} in ${task.shownOut}: ${done}. ${count(errors, 'error')}, ${count(warnings, 'warning')}.\n`,
  );
  return errors > 0 ? 1 : 0;
}

/** Builds now and after every change, until the terminal's signal. */
async function watch(task: Task, state: BuildState | undefined, terminal: Terminal): Promise<number> {
  const pack = await startBuild(task, state, terminal);
  return new Promise((resolvePromise, reject) => {
    let seen = '';
    const folders = new FolderWatch(rebuild);
    terminal.signal?.addEventListener('abort', () => {
      folders.close();
      resolvePromise(0);
    });
    rebuild();

    function rebuild(): void {
      try {
        const listing = listContent(task.location, task.shown);
        folders.follow(listing.folders);
        // The file system also tells of things that change no content.
        const now = JSON.stringify(listing);
        if (now === seen) return;
        seen = now;
        update(task, pack, listing, terminal);
      } catch (error) {
        folders.close();
        reject(error);
      }
    }
  });
}

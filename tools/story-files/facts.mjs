/**
 * What stories say of content beyond what a card shows: the files, what the checker found in them, and what a figure does not draw.
 * Needs dist/.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import process from 'node:process';
import { root } from '../steps.mjs';

/**
 * @typedef {import('../../src/model/prose.js').Inline} Inline
 * @typedef {import('../../src/model/problem.js').Problem} Problem
 * @typedef {import('../../src/model/movement.js').Movement} Movement
 * @typedef {import('../../src/pack/card-data.js').CardData} CardData
 * @typedef {import('../../src/parse/index.js').SourceFile} SourceFile
 * @typedef {import('../../stories/shared/facts.js').EntryFacts} EntryFacts
 * @typedef {import('../../stories/shared/facts.js').FigureFacts} FigureFacts
 * @typedef {import('../../stories/shared/facts.js').ProblemFacts} ProblemFacts
 */

/** Names of content files. */
const READABLE = /\.(?:md|ya?ml)$/i;

/**
 * The facts of every entry below a folder of content, by path. An entry that does not compile is among them, with its problems.
 * @param {string} content the folder
 * @returns {Promise<EntryFacts[]>}
 */
export async function readFacts(content) {
  const [{ buildLibrary, entryIdOf, isEntryPath, isFigurePath }, { toCard }] = await Promise.all([
    /** @type {Promise<typeof import('../../src/parse/index.js')>} */ (fromDist('parse/index.js')),
    /** @type {Promise<typeof import('../../src/pack/to-card.js')>} */ (fromDist('pack/to-card.js')),
  ]);
  const files = readContent(content);
  const { library, exercises } = buildLibrary(files);
  const problems = check(content);
  const problemsOf = (/** @type {string} */ path) => problems.filter(({ file }) => file === path);
  const cards = new Map([...exercises.values()].map((exercise) => [exercise.id, toCard(exercise, library)]));
  return files
    .filter(({ path }) => isEntryPath(path) && !library.routinePaths.has(path))
    .map(({ path, text }) => {
      const id = /** @type {CardData['id']} */ (entryIdOf(path));
      const card = cards.get(id);
      const figure = library.figures.get(id);
      const drawing = files.find((file) => isFigurePath(file.path) && entryIdOf(file.path) === id);
      return {
        id,
        folder: path.split('/').at(-2) ?? '',
        path,
        name: card?.name ?? id,
        revision: createHash('sha256')
          .update(text)
          .update(drawing?.text ?? '')
          .digest('hex')
          .slice(0, 12),
        problems: [...problemsOf(path), ...(drawing ? problemsOf(drawing.path) : [])].map(problemFacts),
        ...(card && { card: cardFacts(card) }),
        ...(card && figure?.movement && { figure: figureFacts(figure.path, figure.movement, card) }),
      };
    });
}

/** @param {string} module */
function fromDist(module) {
  return import(new URL(`../../dist/${module}`, import.meta.url).href);
}

/**
 * All content files, with the paths that the command line gives them.
 * @param {string} content
 * @returns {SourceFile[]}
 */
function readContent(content) {
  const folder = relative(root, content);
  return readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((name) => READABLE.test(name) && !/(?:^|[\\/])(?:\.|readme\.md$)/i.test(name))
    .map((name) => ({
      path: join(folder, name).split(sep).join('/'),
      text: readFileSync(join(content, name), 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * What `formcue check` says. It ends with 1 where it finds errors, which is an answer too.
 * @param {string} content
 * @returns {readonly Problem[]}
 */
function check(content) {
  const args = [join(root, 'dist/cli/formcue.js'), 'check', '--format', 'json', relative(root, content)];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (!stdout) throw new Error(`formcue check said nothing of ${content}. ${stderr}`);
  return /** @type {{ problems: readonly Problem[] }} */ (JSON.parse(stdout)).problems;
}

/** @param {Problem} problem @returns {ProblemFacts} */
function problemFacts({ file, line, column, severity, code, message, mend }) {
  return { place: `${file}:${line}:${column}`, severity, code, message, mend };
}

/** @param {CardData} card @returns {EntryFacts['card']} */
function cardFacts({ updated, sources }) {
  return {
    updated: updated.text,
    sources: sources.map(({ title, publisher, year, url }) => ({
      title,
      publisher: year === undefined ? publisher : `${publisher}, ${year}`,
      url,
    })),
  };
}

/**
 * @param {string} path
 * @param {Movement} movement
 * @param {CardData} card
 * @returns {FigureFacts}
 */
function figureFacts(path, { tempo, faults }, card) {
  return {
    path,
    hasSides: card.sides !== undefined,
    tempo: [...tempo],
    faults: card.faults.map(({ id, name, sign, cause, fix }) => {
      const state = faults.get(id);
      return {
        id,
        name,
        sign: plain(sign),
        cause: plain(cause),
        fix: plain(fix),
        ...(!state && { notDrawn: 'The content does not say why.' }),
        ...(state && 'notDrawn' in state && { notDrawn: state.notDrawn }),
      };
    }),
  };
}

/**
 * Words without their marks. Citations are left out: the card has them.
 * @param {readonly Inline[]} inlines
 * @returns {string}
 */
function plain(inlines) {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      if ('children' in inline) return plain(inline.children);
      if (inline.type === 'code') return inline.text;
      return inline.type === 'break' ? ' ' : '';
    })
    .join('');
}

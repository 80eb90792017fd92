/**
 * Bundles the script tag: a small classic script, and the files that it loads when their tag is on the page. Everything that a first card
 * needs is in one file, `exercise-card.js`; the others take what they share with it from there, so that a page has one copy of each thing
 * and a card never waits for a second file.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { minify } from 'terser';
import { artifacts, root } from '../steps.mjs';
import { leanLit } from './lean-lit.mjs';
import { minifyTemplates } from './minify-templates.mjs';

/** The file that holds what is shared, and the module that says what that is. */
const CARD = 'exercise-card.js';
const CARD_ENTRY = 'src/define/script-chunks/exercise-card.ts';

/** Loaded only for a card that names a file. */
const FILE = 'read-file.js';
const FILE_ENTRY = 'src/elements/shared/read-file.ts';

/** Loaded only for a card that names a Markdown file. */
const PARSER = 'markdown-card.js';
const PARSER_ENTRY = 'src/elements/shared/markdown-card.ts';

/** A figure at rest; then what a reader can do with it; then, loaded only when it must move, what plays it and what draws it. */
const FIGURE = 'exercise-figure.js';
const FIGURE_ENTRY = 'src/define/script-chunks/exercise-figure.ts';
const FIGURE_CONTROLS = 'figure-controls.js';
const FIGURE_CONTROLS_ENTRY = 'src/define/script-chunks/figure-controls.ts';
const FIGURE_PLAYER = 'film-player.js';
const FIGURE_PLAYER_ENTRY = 'src/elements/exercise-figure/film-player.ts';
const FIGURE_ENGINE = 'figure-engine.js';
const FIGURE_ENGINE_ENTRY = 'src/elements/exercise-figure/figure-engine.ts';
const FIGURE_PROPS = 'figure-props.js';
const FIGURE_PROPS_ENTRY = 'src/elements/exercise-figure/figure-props.ts';
const FIGURE_MUSCLES = 'figure-muscles.js';
const FIGURE_MUSCLES_ENTRY = 'src/elements/exercise-figure/figure-muscles.ts';

/** Where the files of elements begin. What they share with the card's file has the names that it has there. */
const ELEMENTS = 'src/define/script-chunks/';

const LIBRARY = 'content-library.js';
const LIBRARY_ENTRY = 'src/define/script-chunks/content-library.ts';

/** Modules of which a page must have one copy: whatever has a state or a class that others ask about. */
const SHARED = [
  /\/src\/elements\/shared\/(?:base-element|content-element|context|define|fetch-text|log-once|styles)\.ts$/,
  /\/src\/pack\/(?:content-source|pack)\.ts$/,
  /\/src\/define\/script-chunks\/exercise-card\.ts$/,
];

/**
 * What the card's file calls what the others take from it. Part of what they agree on: a name must not change its meaning, since a page may
 * get its files from two versions for a while.
 * @type {Record<string, string>}
 */
const SHARED_NAMES = {
  BaseElement: 'B',
  ContentElement: 'E',
  ContentFailure: 'F',
  Pack: 'P',
  addStyles: 's',
  contentContext: 'c',
  define: 'd',
  fetchText: 'f',
  logOnce: 'l',
  register: 'register',
};

/**
 * Names of properties that only our own files know. Part of what those agree on, like {@link SHARED_NAMES}. None of them may be the name of
 * something in the DOM, in a pack, or in the elements' interface.
 * @type {Record<string, string>}
 */
const OWN_PROPERTIES = {
  ask: '_k',
  awake: '_a',
  box: '_b',
  controls: '_c',
  draw: '_d',
  early: '_e',
  fail: '_f',
  openRoot: '_o',
  step: '_p',
  still: '_s',
  wanted: '_w',
};

/** @type {import('esbuild').BuildOptions & { metafile: true }} */
const SETTINGS = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  metafile: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  // Never Lit's development build.
  conditions: ['production'],
  tsconfig: join(root, 'tsconfig.json'),
  logLevel: 'warning',
};

/** For the files that share {@link OWN_PROPERTIES}. */
const SHORT = {
  mangleProps: new RegExp(`^(?:${Object.keys(OWN_PROPERTIES).join('|')})$`),
  mangleQuoted: true,
  mangleCache: OWN_PROPERTIES,
};

/** What is in the built files, for the table of sizes and the tests. */
export const CDN_REPORT = join(artifacts, 'cdn.json');

/**
 * Writes the script and its files, and {@link CDN_REPORT}.
 * @param {string} folder
 */
export async function buildCdn(folder) {
  const templates = minifyTemplates(/\/src\/elements\/.*\.ts$/);
  const results = await Promise.all([
    buildFile({
      ...SETTINGS,
      entryPoints: ['src/define/script.ts'],
      outfile: join(folder, 'formcue.js'),
      format: 'iife',
    }),
    buildFile({
      ...SETTINGS,
      ...SHORT,
      entryPoints: [CARD_ENTRY],
      outfile: join(folder, CARD),
      plugins: [lateFiles, leanLit, templates],
    }),
    ...[
      [LIBRARY_ENTRY, LIBRARY],
      [FILE_ENTRY, FILE],
      [PARSER_ENTRY, PARSER],
      [FIGURE_ENTRY, FIGURE],
      [FIGURE_CONTROLS_ENTRY, FIGURE_CONTROLS],
      [FIGURE_PLAYER_ENTRY, FIGURE_PLAYER],
      [FIGURE_ENGINE_ENTRY, FIGURE_ENGINE],
      [FIGURE_PROPS_ENTRY, FIGURE_PROPS],
      [FIGURE_MUSCLES_ENTRY, FIGURE_MUSCLES],
    ].map(([entry = '', file = '']) =>
      buildFile({
        ...SETTINGS,
        ...(entry.startsWith(ELEMENTS) ? SHORT : {}),
        entryPoints: [entry],
        outfile: join(folder, file),
        plugins: [lateFiles, sharedFromCard, templates],
      }),
    ),
  ]);
  const files = Object.assign({}, ...results.map(contentsOf));
  mkdirSync(artifacts, { recursive: true });
  writeFileSync(CDN_REPORT, JSON.stringify(files, null, 2));
}

/**
 * Bundles one file. A second minifier goes over it: it sees through functions and constants, and saves some three per cent.
 * @param {import('esbuild').BuildOptions & { metafile: true, outfile: string }} options
 */
async function buildFile(options) {
  const { metafile } = await build(options);
  const { code } = await minify(readFileSync(options.outfile, 'utf8'), {
    module: options.format === 'esm',
    ecma: 2020,
    // Safe here: no function of ours is called with `new`, and no property is read for what reading it does.
    compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
    // Lit's own properties; only one file has Lit.
    mangle: { properties: { regex: /^_\$/ } },
  });
  writeFileSync(options.outfile, withSharedNames(code ?? '', basename(options.outfile)));
  return metafile;
}

/**
 * The code of a file with {@link SHARED_NAMES}, and all that it takes from the card's file in one statement.
 * @param {string} code
 * @param {string} file
 */
function withSharedNames(code, file) {
  /** @param {string} name */
  const shared = (name) => {
    const short = SHARED_NAMES[name];
    if (!short) throw new Error(`${file}: give ${name} a name in SHARED_NAMES.`);
    return short;
  };
  if (file === CARD) {
    return code.replace(
      /export\{([^}]*)\};?$/,
      (_, /** @type {string} */ list) => `export{${renamed(list, (local, name) => [local, shared(name)])}};`,
    );
  }
  /** @type {string[]} */
  const taken = [];
  const rest = code.replace(
    /import\{([^}]*)\}from"\.\/exercise-card\.js";?/g,
    (_, /** @type {string} */ list) => {
      taken.push(renamed(list, (name, local) => [shared(name), local]));
      return '';
    },
  );
  return taken.length ? `import{${taken.join()}}from"./${CARD}";${rest}` : code;
}

/**
 * The list of an `import` or `export`, with other names.
 * @param {string} list
 * @param {(from: string, to: string) => readonly [from: string, to: string]} rename
 */
function renamed(list, rename) {
  return list
    .split(',')
    .map((item) => {
      const [from = '', to = from] = item.trim().split(' as ');
      const [newFrom, newTo] = rename(from, to);
      return newFrom === newTo ? newFrom : `${newFrom} as ${newTo}`;
    })
    .join();
}

/** What is loaded late from modules that have no file of their own: figures of cards come with the figure's files. */
/** @type {Record<string, string>} */
const LATE = { 'card-figures.js': FIGURE, 'card-fault-figures.js': FIGURE_CONTROLS };

/**
 * Leaves what is loaded late in its own file.
 * @type {import('esbuild').Plugin}
 */
const lateFiles = {
  name: 'late-files',
  setup(builder) {
    builder.onResolve({ filter: /^\.{1,2}\// }, ({ path, kind }) => {
      const file = basename(path);
      return kind === 'dynamic-import' ? { path: `./${LATE[file] ?? file}`, external: true } : undefined;
    });
  },
};

/**
 * Takes shared modules from the card's file. A name that the card does not export fails when the file is loaded; the demo's tests do so.
 * @type {import('esbuild').Plugin}
 */
const sharedFromCard = {
  name: 'shared-from-card',
  setup(builder) {
    builder.onResolve({ filter: /./ }, async ({ path, kind, resolveDir, pluginData }) => {
      if (kind === 'entry-point' || pluginData === sharedFromCard) return undefined;
      const resolved = await builder.resolve(path, { kind, resolveDir, pluginData: sharedFromCard });
      return SHARED.some((shared) => shared.test(resolved.path))
        ? { path: `./${CARD}`, external: true, sideEffects: false }
        : resolved;
    });
  },
};

/**
 * What is known of a built file: what it imports at once, and how many bytes of which sources are in it.
 * @typedef {{ imports: string[], sources: Record<string, number> }} BuiltFile
 */

/**
 * @param {import('esbuild').Metafile} metafile
 * @returns {Record<string, BuiltFile>} by file name
 */
function contentsOf({ outputs }) {
  return Object.fromEntries(
    Object.entries(outputs).map(([file, { imports, inputs }]) => [
      basename(file),
      {
        imports: imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => basename(path)),
        sources: Object.fromEntries(
          Object.entries(inputs).map(([source, { bytesInOutput }]) => [source, bytesInOutput]),
        ),
      },
    ]),
  );
}

/**
 * A file and all that it imports at once, each once.
 * @param {string} file
 * @param {Record<string, BuiltFile>} files
 * @returns {string[]}
 */
export function importsOf(file, files) {
  const found = new Set([file]);
  for (const name of found) files[name]?.imports.forEach((imported) => found.add(imported));
  return [...found];
}

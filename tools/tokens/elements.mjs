/**
 * Which tokens an element uses, found in its styles, and the block of CSS that brings them in: each under a short private name, with its
 * default, at the root of the shadow tree. A default on `:host` under the public name would hide what the page sets.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../steps.mjs';
import { useCss } from './css.mjs';
import { loadProject } from './load.mjs';

/** @typedef {import('./load.mjs').Token} Token */

/**
 * Each sheet of an element. The first of an element is there at once; others come later, and build on it.
 * `component` is the prefix of its own tokens, `host` where they are brought in.
 */
export const SHEETS = [
  sheet('exercise-card', 'exercise-card', 'card', "article,\n  [part='failure']"),
  sheet('exercise-card', 'card-fault-figures', 'card', "article,\n  [part='failure']"),
  sheet('exercise-figure', 'exercise-figure', 'figure', "[part='figure']"),
  sheet('exercise-figure', 'figure-controls', 'figure', "[part='figure']"),
];

/** Custom properties that are no tokens: what a theme or a page says to elements as a whole. Their JSDoc names them. */
export const SETTINGS = new Set(['--fc-scheme']);

/** Where the colours of a person come from: a number on the picture, which does not reach its parent. */
const PERSON = "[part='picture']";

/** Private names that are no token's: set by scripts, or by a card on the figures in it. */
const FROM_OUTSIDE = new Set(['n', 'page', 'room']);

/**
 * @param {string} tag
 * @param {string} name
 * @param {string} component
 * @param {string} host
 */
function sheet(tag, name, component, host) {
  return {
    tag,
    component,
    host,
    file: `src/elements/${tag}/${name}.styles.ts`,
    module: `src/elements/${tag}/${name}.tokens.ts`,
  };
}

/**
 * What a style sheet uses.
 * @typedef {object} Use
 * @property {typeof SHEETS[number]} sheet
 * @property {ReadonlyMap<string, Token>} brought by private name: those that this sheet brings in
 * @property {readonly { token: Token, fallback: string }[]} inPlace those used under their public name, as nothing else can inherit
 * @property {readonly string[]} unknown names that nobody defines
 */

/**
 * @param {readonly Token[]} tokens
 * @returns {Use[]}
 */
export function readUses(tokens) {
  const byName = new Map(tokens.map((token) => [token.name, token]));
  /** @type {Use[]} */
  const uses = [];
  for (const sheet of SHEETS) {
    const text = read(sheet.file).replace(/\/\*[^]*?\*\//g, '');
    const siblings = SHEETS.filter(({ tag }) => tag === sheet.tag)
      .map(({ file }) => read(file))
      .join('\n');
    const known = new Set(
      uses.filter((use) => use.sheet.tag === sheet.tag).flatMap(({ brought }) => [...brought.keys()]),
    );
    /** @type {Map<string, Token>} */
    const brought = new Map();
    /** @type {string[]} */
    const unknown = [];
    const names = [...text.matchAll(/var\(\s*--(?!fc-)([\w-]+)/g)].map(([, name = '']) => name);
    for (const name of [...new Set(names)].sort()) {
      const token =
        byName.get(`${sheet.component}-${name}`) ?? byName.get(name) ?? byName.get(`base-${name}`);
      const isLocal = new RegExp(`[\\s;{]--${name}:`).test(siblings) && !(token && known.has(name));
      if (token) {
        if (!known.has(name)) brought.set(name, token);
      } else if (!isLocal && !FROM_OUTSIDE.has(name)) unknown.push(`--${name}`);
    }
    /** @type {{ token: Token, fallback: string }[]} */
    const inPlace = [];
    for (const { property, fallback } of publicUses(text)) {
      const token = byName.get(property.slice('--fc-'.length));
      if (token) inPlace.push({ token, fallback });
      else if (!SETTINGS.has(property)) unknown.push(property);
    }
    uses.push({ sheet, brought, inPlace, unknown });
  }
  return uses;
}

/**
 * Every `var(--fc-…, fallback)`, with brackets within the fallback.
 * @param {string} text
 */
function publicUses(text) {
  return [...text.matchAll(/var\(\s*(--fc-[\w-]+)\s*(,?)\s*/g)].map((found) => {
    const start = found.index + found[0].length;
    let depth = 1;
    let end = start;
    while (depth > 0 && end < text.length) {
      if (text[end] === '(') depth++;
      if (text[end] === ')') depth--;
      end++;
    }
    return {
      property: found[1] ?? '',
      fallback: text
        .slice(start, end - 1)
        .replace(/\s+/g, ' ')
        .trim(),
    };
  });
}

/**
 * All tokens that an element depends on, by its tag: those in its styles, and those in their defaults.
 * @param {readonly Token[]} tokens
 * @param {readonly Use[]} [uses]
 * @returns {Map<string, Token[]>}
 */
export function tokensByTag(tokens, uses = readUses(tokens)) {
  const tags = [...new Set(SHEETS.map(({ tag }) => tag))];
  return new Map(
    tags.map((tag) => {
      const own = uses.filter(({ sheet }) => sheet.tag === tag);
      const css = own.flatMap(({ brought, inPlace }) =>
        [...brought.values(), ...inPlace.map(({ token }) => token)].map((token) => useCss(token, tokens)),
      );
      const properties = new Set(css.flatMap((text) => text.match(/--fc-[\w-]+/g) ?? []));
      return [tag, tokens.filter(({ property }) => properties.has(property))];
    }),
  );
}

/**
 * The modules that bring tokens in: text by path.
 * @returns {Map<string, string>}
 */
export function tokenModules() {
  const { tokens } = loadProject();
  const uses = readUses(tokens);
  return new Map(
    uses
      .filter(({ brought }) => brought.size > 0)
      .map(({ sheet, brought }) => {
        const names = new Map(
          uses
            .filter((use) => use.sheet.tag === sheet.tag)
            .flatMap((use) => [...use.brought])
            .map(([name, token]) => [token.name, name]),
        );
        /** @type {(token: Token) => string} */
        const refer = (token) => {
          const name = names.get(token.name);
          return name === undefined ? useCss(token, tokens, refer) : `var(--${name})`;
        };
        const lines = (/** @type {boolean} */ person) =>
          [...brought]
            .filter(([, token]) => (token.extension.person ?? false) === person)
            .map(([name, token]) => `    --${name}: ${useCss(token, tokens, refer)};\n`)
            .join('');
        const blocks = [rule(sheet.host, lines(false)), rule(PERSON, lines(true))].join('');
        return [
          sheet.module,
          `/** The tokens of \`${sheet.file.replace(/.*\//, '')}\`, made from tokens/ by \`npm run docs\`. */
import { css } from '../shared/styles.js';

// prettier-ignore
export const tokens = css\`
${blocks}\`;
`,
        ];
      }),
  );
}

/**
 * @param {string} selector
 * @param {string} lines
 */
function rule(selector, lines) {
  return lines && `  ${selector} {\n${lines}  }\n`;
}

/** @param {string} file */
function read(file) {
  return readFileSync(join(root, file), 'utf8');
}

/**
 * Reads design tokens: JSON in the DTCG format (Format Module 2025.10). Values stay as they are written; what names another token is
 * resolved, so that every token ends in a value. What DTCG cannot say is in `$extensions.formcue`:
 *
 *     css          the default as CSS, with other tokens in braces; without it, the default is `$value`
 *     dark         the value in a dark colour scheme
 *     follows      paths of tokens that are taken before the default, the first that a page sets
 *     person       the default varies with the exercise, and so belongs to a picture
 *     colorScheme  of a theme: the scheme of the elements in it, where that is not the page's
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../steps.mjs';
import { byThemeOrder } from './theme-order.mjs';

/**
 * @typedef {object} Extension
 * @property {string} [css]
 * @property {unknown} [dark]
 * @property {readonly string[]} [follows]
 * @property {boolean} [person]
 *
 * @typedef {object} Token
 * @property {string} name its path joined by "-": `figure-skin`
 * @property {string} property the custom property: `--fc-figure-skin`
 * @property {string} layer the file it stands in: `base`, `role`, `component`, or a theme's name
 * @property {string} type
 * @property {unknown} value without aliases
 * @property {unknown} written as it stands in the file
 * @property {string} description
 * @property {Extension} extension
 *
 * @typedef {object} Theme
 * @property {string} name
 * @property {string} description
 * @property {readonly Token[]} tokens
 * @property {string | undefined} colorScheme
 */

export const LAYERS = /** @type {const} */ (['base', 'role', 'component']);

const TYPES = new Set(['color', 'dimension', 'duration', 'fontFamily', 'fontWeight', 'number']);

/** What `$extensions.formcue` of a token may hold. */
const EXTENSIONS = new Set(['css', 'dark', 'follows', 'person']);

/** A name in braces, in an alias or within CSS. */
export const REFERENCE = /\{([^{}]+)\}/g;

/** The project's tokens, in the order of the layers, and its themes. */
export function loadProject() {
  const tokens = loadTokens(LAYERS.map((layer) => read(layer, `tokens/${layer}.tokens.json`)));
  const themes = readdirSync(join(root, 'tokens/themes'))
    .map((file) => file.replace('.tokens.json', ''))
    .sort(byThemeOrder)
    .map((name) => read(name, `tokens/themes/${name}.tokens.json`))
    .map((source) => loadTheme(source, tokens));
  return { tokens, themes };
}

/**
 * @typedef {object} Source
 * @property {string} layer
 * @property {string} file for errors
 * @property {Record<string, unknown>} json
 */

/**
 * The tokens of several files, which may name one another's.
 * @param {readonly Source[]} sources
 * @returns {Token[]}
 * @throws {Error} with file and path, for what is no token, an unknown name, a name that stands twice, a circle
 */
export function loadTokens(sources) {
  const found = sources.flatMap(collect);
  /** @type {Map<string, typeof found[number]>} */
  const byPath = new Map();
  for (const each of found) {
    if (byPath.has(each.path)) fail(each, 'stands twice');
    byPath.set(each.path, each);
  }
  for (const each of found) {
    const inCss = [...(each.extension.css ?? '').matchAll(REFERENCE)].map(([, name = '']) => name);
    for (const name of [...inCss, ...(each.extension.follows ?? [])]) {
      if (!byPath.has(name)) fail(each, `names {${name}}, which is no token`);
    }
  }
  return found.map(({ path: _, file: __, ...token }, index) => ({
    ...token,
    value: resolve(/** @type {typeof found[number]} */ (found[index]), byPath, []),
  }));
}

/**
 * A theme: it sets tokens that there are, and no others.
 * @param {Source} source
 * @param {readonly Token[]} known
 * @returns {Theme}
 */
export function loadTheme(source, known) {
  const { json, layer, file } = source;
  const names = new Map(known.map((token) => [token.name, token]));
  const found = collect(source);
  for (const each of found) {
    const meant = names.get(each.name);
    if (!meant) return fail(each, 'is no token, so a theme cannot set it');
    if (meant.type !== each.type) fail(each, `is a ${each.type}, but the token is a ${meant.type}`);
    // A sheet holds values: it is read without the tokens that another name could stand for.
    if ([each.written, each.extension.css].some((value) => typeof value === 'string' && /[{}]/.test(value)))
      fail(each, 'names another token, but a theme says its values');
  }
  const own = extensionOf(json);
  if (typeof json.$description !== 'string') throw new Error(`${file}: a theme needs a $description.`);
  return {
    name: layer,
    description: json.$description,
    tokens: found.map(({ path: _, file: __, ...token }) => token),
    colorScheme: typeof own.colorScheme === 'string' ? own.colorScheme : undefined,
  };
}

/**
 * @param {string} layer
 * @param {string} file
 * @returns {Source}
 */
function read(layer, file) {
  return { layer, file, json: JSON.parse(readFileSync(join(root, file), 'utf8')) };
}

/**
 * All tokens of a file.
 * @param {Source} source
 * @returns {(Token & { path: string, file: string })[]}
 */
function collect({ layer, file, json }) {
  /** @type {(Token & { path: string, file: string })[]} */
  const found = [];
  /**
   * @param {Record<string, unknown>} group
   * @param {readonly string[]} path
   * @param {unknown} inherited the type that a group gives its tokens
   */
  const visit = (group, path, inherited) => {
    for (const [key, value] of Object.entries(group)) {
      if (key.startsWith('$')) continue;
      const place = [...path, key];
      const at = { file, path: place.join('.') };
      if (!/^[a-z][a-z0-9-]*$/.test(key)) fail(at, 'is no name: lower case, digits and hyphens');
      if (!isRecord(value)) {
        fail(at, 'is neither a group nor a token');
        continue;
      }
      const type = value.$type ?? inherited;
      if (!('$value' in value)) {
        visit(value, place, type);
        continue;
      }
      if (typeof type !== 'string' || !TYPES.has(type)) fail(at, `has the $type ${JSON.stringify(type)}`);
      const extension = extensionOf(value);
      const strange = Object.keys(extension).find((one) => !EXTENSIONS.has(one));
      if (strange) fail(at, `has ${strange} in its $extensions, which nobody reads`);
      if (type === 'color' && ![value.$value, extension.dark].every(isColour))
        fail(at, 'is no opaque colour with six digits in its hex, which is what CSS gets');
      const name = place.join('-');
      found.push({
        ...at,
        name,
        property: `--fc-${name}`,
        layer,
        type: String(type),
        value: value.$value,
        written: value.$value,
        description: typeof value.$description === 'string' ? value.$description : '',
        extension,
      });
    }
  };
  visit(json, [], json.$type);
  return found;
}

/**
 * The value at the end of a chain of aliases.
 * @param {Token & { path: string, file: string }} token
 * @param {ReadonlyMap<string, Token & { path: string, file: string }>} byPath
 * @param {readonly string[]} way the paths that led here
 * @returns {unknown}
 */
function resolve(token, byPath, way) {
  if (way.includes(token.path)) fail(token, `goes in a circle: ${[...way, token.path].join(' → ')}`);
  const alias = typeof token.written === 'string' ? /^\{([^{}]+)\}$/.exec(token.written)?.[1] : undefined;
  if (alias === undefined) return token.written;
  const next = byPath.get(alias);
  if (!next) return fail(token, `names {${alias}}, which is no token`);
  if (next.type !== token.type) fail(token, `is a ${token.type}, but {${alias}} is a ${next.type}`);
  return resolve(next, byPath, [...way, token.path]);
}

/**
 * @param {Record<string, unknown>} json
 * @returns {Extension & { colorScheme?: unknown }}
 */
function extensionOf(json) {
  const all = isRecord(json.$extensions) ? json.$extensions : {};
  return isRecord(all.formcue) ? all.formcue : {};
}

/**
 * Whether CSS can have all of a value: a name of another token, or a colour. No value is one, too.
 * @param {unknown} value
 */
function isColour(value) {
  if (!isRecord(value)) return value === undefined || typeof value === 'string';
  return /^#[0-9a-f]{6}$/.test(String(value.hex)) && (value.alpha ?? 1) === 1;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * @param {{ file: string, path: string }} at
 * @param {string} why
 * @returns {never}
 */
function fail({ file, path }, why) {
  throw new Error(`${file}: ${path} ${why}.`);
}

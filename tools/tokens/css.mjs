/** Tokens as CSS: values, defaults and the sheets of themes. */
import { REFERENCE } from './load.mjs';

/** @typedef {import('./load.mjs').Token} Token */

/** Families that are keywords, and so have no quotes. */
const GENERIC = new Set(['serif', 'sans-serif', 'monospace', 'system-ui', 'ui-rounded', 'ui-serif']);

/**
 * A value of DTCG as CSS.
 * @param {Pick<Token, 'type'>} token
 * @param {unknown} value
 * @returns {string}
 */
export function valueToCss({ type }, value) {
  if (type === 'color') {
    const { hex } = /** @type {{ hex: string }} */ (value);
    return hex.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
  }
  if (type === 'dimension' || type === 'duration') {
    const { value: amount, unit } = /** @type {{ value: number, unit: string }} */ (value);
    return `${amount}${unit}`;
  }
  if (type === 'fontFamily') {
    const families = /** @type {readonly string[]} */ (value);
    return families.map((family) => (GENERIC.has(family) ? family : `'${family}'`)).join(', ');
  }
  return String(value);
}

/**
 * What a theme gives a token, or a token without an expression has by default.
 * @param {Token} token
 */
function ownCss(token) {
  const { dark } = token.extension;
  const light = valueToCss(token, token.value);
  return dark ? `light-dark(${light}, ${valueToCss(token, dark)})` : light;
}

/**
 * The default of a token, in which others are what `refer` makes of them.
 * @param {Token} token
 * @param {readonly Token[]} tokens
 * @param {(token: Token) => string} [refer] by default, the token with its own default behind it
 * @returns {string}
 */
export function defaultCss(token, tokens, refer = (other) => useCss(other, tokens)) {
  const named = (/** @type {string} */ path) => {
    const other = tokens.find(({ name }) => name === path.replaceAll('.', '-'));
    if (!other) throw new Error(`${token.property} names {${path}}, which is no token.`);
    return other;
  };
  const { css, follows = [] } = token.extension;
  const alias = typeof token.written === 'string' ? token.written : undefined;
  const text = (css ?? alias ?? ownCss(token)).replace(REFERENCE, (_, /** @type {string} */ path) =>
    refer(named(path)),
  );
  return follows.reduceRight((inner, path) => `var(${named(path).property}, ${inner})`, text);
}

/**
 * A token as it is used: what the page sets, else the default.
 * @param {Token} token
 * @param {readonly Token[]} tokens
 * @param {(token: Token) => string} [refer]
 * @returns {string}
 */
export function useCss(token, tokens, refer) {
  return `var(${token.property}, ${defaultCss(token, tokens, refer)})`;
}

/**
 * The sheet of a theme: what it sets, and `initial` for what only other themes set, so that a theme within another one is whole.
 * @param {import('./load.mjs').Theme} theme
 * @param {readonly import('./load.mjs').Theme[]} themes
 * @returns {string}
 */
export function themeSheet(theme, themes) {
  const own = new Map(theme.tokens.map((token) => [token.property, token.extension.css ?? ownCss(token)]));
  const others = new Set(themes.flatMap(({ tokens }) => tokens.map(({ property }) => property)));
  const lines = [
    // Not the scheme of the region itself: that is the page's, and another theme in it could not have it back.
    `--fc-scheme: ${theme.colorScheme ?? 'initial'};`,
    ...[...others].sort().map((property) => `${property}: ${own.get(property) ?? 'initial'};`),
  ];
  const body = lines.map((line) => `  ${line}\n`).join('');
  return `/* ${theme.description} */\n[data-fc-theme='${theme.name}'],\n.fc-theme-${theme.name} {\n${body}}\n`;
}

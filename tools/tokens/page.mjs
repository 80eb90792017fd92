/** docs/tokens.md: an introduction, then tables of all tokens and themes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../steps.mjs';
import { defaultCss, valueToCss } from './css.mjs';
import { tokensByTag } from './elements.mjs';
import { LAYERS, loadProject } from './load.mjs';

/** @typedef {import('./load.mjs').Token} Token */

/** @returns {string} */
export function tokensPage() {
  const { tokens, themes } = loadProject();
  const byTag = tokensByTag(tokens);
  const users = (/** @type {Token} */ token) =>
    [...byTag]
      .filter(([, used]) => used.includes(token))
      .map(([tag]) => `\`${tag}\``)
      .join(', ');
  const layers = LAYERS.map((layer) => {
    const rows = tokens
      .filter((token) => token.layer === layer)
      .map((token) => [
        `\`${token.property}\``,
        `\`${defaultCss(token, tokens)}\``,
        users(token),
        token.description,
      ]);
    return `## ${layer[0]?.toUpperCase()}${layer.slice(1)}\n\n${table(['token', 'default', 'used by', ''], rows)}`;
  });
  const sheets = themes.map(({ name, description, tokens: set, colorScheme }) => {
    const rows = set.map((token) => {
      const { css, dark } = token.extension;
      const light = css ?? valueToCss(token, token.value);
      return [`\`${token.property}\``, `\`${light}\``, dark ? `\`${valueToCss(token, dark)}\`` : ''];
    });
    const scheme = colorScheme ? ` Its elements are ${colorScheme} wherever they stand.` : '';
    return `## Theme: ${name}\n\n${description}${scheme}\n${rows.length ? `\n${table(['token', 'value', 'in a dark scheme'], rows)}` : ''}`;
  });
  return [readFileSync(join(root, 'tools/tokens/introduction.md'), 'utf8'), ...layers, ...sheets].join('\n');
}

/**
 * @param {readonly string[]} columns
 * @param {readonly (readonly string[])[]} rows
 */
function table(columns, rows) {
  return [columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

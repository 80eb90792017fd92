/** The themes as style sheets: one for each, and all in one. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { themeSheet } from '../tokens/css.mjs';
import { loadProject } from '../tokens/load.mjs';

/** @param {readonly string[]} folders where they go */
export function writeThemes(folders) {
  const { themes } = loadProject();
  const sheets = new Map(themes.map((theme) => [theme.name, themeSheet(theme, themes)]));
  sheets.set('all', [...sheets.values()].join('\n'));
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true });
    for (const [name, sheet] of sheets) writeFileSync(join(folder, `${name}.css`), sheet);
  }
}

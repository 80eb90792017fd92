/** What editors know of our tags: data for VS Code, Web Types for JetBrains. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cssData, htmlData } from '../editor/vscode.mjs';
import { webTypes } from '../editor/web-types.mjs';
import { root } from '../steps.mjs';
import { loadProject } from '../tokens/load.mjs';

/**
 * @param {readonly import('../docs/interface.mjs').Tag[]} tags
 * @param {string} folder
 */
export function writeEditorData(tags, folder) {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  const { name, version, homepage } =
    /** @type {{ name: string, version: string, homepage: string | undefined }} */ (JSON.parse(text));
  const { themes } = loadProject();
  const files = {
    'vscode.html-custom-data.json': htmlData(tags, themes, homepage),
    'vscode.css-custom-data.json': cssData(tags),
    'web-types.json': webTypes(tags, themes, { name, version, homepage }),
  };
  mkdirSync(folder, { recursive: true });
  for (const [file, data] of Object.entries(files))
    writeFileSync(join(folder, file), `${JSON.stringify(data, null, 2)}\n`);
}

/** What frameworks know of our tags: types, each file for those who import it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProject } from '../tokens/load.mjs';
import { reactTypes } from '../types/react.mjs';
import { svelteTypes } from '../types/svelte.mjs';
import { vueTypes } from '../types/vue.mjs';

/**
 * @param {readonly import('../docs/interface.mjs').Tag[]} tags
 * @param {string} folder
 */
export function writeFrameworkTypes(tags, folder) {
  const themes = loadProject().themes.map(({ name }) => name);
  const types = {
    react: reactTypes(tags, themes),
    vue: vueTypes(tags, themes),
    svelte: svelteTypes(tags, themes),
  };
  mkdirSync(folder, { recursive: true });
  for (const [framework, text] of Object.entries(types)) {
    writeFileSync(join(folder, `${framework}.d.ts`), text);
    // Whoever imports it for its types may leave the import in the code, so that there is a module.
    writeFileSync(join(folder, `${framework}.js`), 'export {};\n');
  }
}

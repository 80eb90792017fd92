/** `npm run tokens`: writes the modules that bring tokens into the elements. Needs no build; `npm run docs` writes them too. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';
import { tokenModules } from './tokens/elements.mjs';

for (const [file, text] of tokenModules()) writeFileSync(join(root, file), text);

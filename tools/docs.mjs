/**
 * `npm run docs`: writes what is made from the source and the content: custom-elements.json, docs/elements.md, docs/problems.md, docs/tokens.md, the
 * modules that bring tokens into styles, and the text inside the demo's cards. With `--check` it writes nothing, and fails if something is stale. Needs a build.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { demoPages } from './demo-fallback.mjs';
import { elementsPage } from './docs/elements-page.mjs';
import { makeManifest } from './docs/manifest.mjs';
import { problemsPage } from './docs/problems-page.mjs';
import { root } from './steps.mjs';
import { tokenModules } from './tokens/elements.mjs';
import { tokensPage } from './tokens/page.mjs';

const manifest = makeManifest();

/** Text by path, relative to the project. */
const files = new Map([
  ['custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`],
  ['docs/elements.md', elementsPage(manifest)],
  ['docs/problems.md', await problemsPage()],
  ...demoPages(),
  ['docs/tokens.md', tokensPage()],
  ...tokenModules(),
]);

const stale = [...files].filter(([file, text]) => {
  const path = join(root, file);
  return !existsSync(path) || readFileSync(path, 'utf8') !== text;
});

if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is stale: run "npm run docs".`);
  if (stale.length > 0) process.exitCode = 1;
  else console.log(`${files.size} generated files are fresh.`);
} else {
  for (const [file, text] of stale) {
    writeFileSync(join(root, file), text);
    console.log(`wrote ${file}`);
  }
}

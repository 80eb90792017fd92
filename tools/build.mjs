/**
 * `npm run build`: everything in dist/.
 *
 *     dist/                  modules, types and source maps, for those who install the package
 *     dist/cli/              the command line, bundled
 *     dist/schema/           JSON Schema of front matter and vocabulary files, for editors
 *     dist/editor/           what editors know of the elements: data for VS Code, Web Types
 *     dist/types/            types of the elements in React, Vue and Svelte
 *     dist/themes/           the themes, as style sheets; the same in dist/cdn/themes/
 *     dist/cdn/              the one script tag and its chunks
 *     dist/cdn/content/      the compiled content pack
 *     dist/cdn/sizes.json    what a reader downloads; over the budget, the build fails
 *
 * With `--go-on`, errors in content and sizes over the budget are said, and do not fail: for commands that someone uses while writing.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { buildCdn } from './build/cdn.mjs';
import { buildCli } from './build/cli.mjs';
import { writeEditorData } from './build/editor.mjs';
import { writeFrameworkTypes } from './build/framework-types.mjs';
import { writeSchemas } from './build/schemas.mjs';
import { tagsOf } from './docs/interface.mjs';
import { makeManifest } from './docs/manifest.mjs';
import { writeThemes } from './build/themes.mjs';
import { fromPackage, root } from './steps.mjs';

const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });

const isCompiled = run([...fromPackage('typescript/bin/tsc'), '-p', 'tsconfig.build.json']);
if (!isCompiled) process.exit(1);
await buildCli(join(dist, 'cli'));
await writeSchemas(join(dist, 'schema'));
const tags = tagsOf(makeManifest());
writeEditorData(tags, join(dist, 'editor'));
writeFrameworkTypes(tags, join(dist, 'types'));
await buildCdn(join(dist, 'cdn'));
writeThemes([join(dist, 'themes'), join(dist, 'cdn/themes')]);
// Errors in content or too large a script fail the build, and everything sound is built all the same.
const isSound = run(['node', 'dist/cli/formcue.js', 'build', 'content', '--out', 'dist/cdn/content']);
const isSmall = run(['node', 'tools/sizes.mjs']);
if (!isSound || !isSmall) {
  if (process.argv.includes('--go-on')) console.error('"npm run build" would fail for this; going on.');
  else process.exitCode = 1;
}

/**
 * Whether the command succeeded.
 * @param {readonly ['node', ...string[]]} command
 */
function run([, ...args]) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

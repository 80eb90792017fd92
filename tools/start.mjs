/** `npm start`: builds, serves the demo article with live cards, and recompiles content/ when it changes. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { serve } from './serve.mjs';
import { root } from './steps.mjs';

const FIRST_PORT = Number(process.env.PORT ?? 8080);

spawnSync(process.execPath, ['tools/build.mjs', '--go-on'], { cwd: root, stdio: 'inherit' });
// An error in content is shown in the page by what is missing; only without a script is there nothing to see.
if (!existsSync(join(root, 'dist/cdn/formcue.js'))) process.exit(1);

const site = await serve(FIRST_PORT);
const compiler = spawn(
  process.execPath,
  ['dist/cli/formcue.js', 'build', 'content', '--out', 'dist/cdn/content', '--watch'],
  { cwd: root, stdio: 'inherit' },
);

console.log(`
  The article    ${site.url}/demo/article.html
  All figures    ${site.url}/demo/figures.html
  All demos      ${site.url}/demo/

content/ is compiled again when it changes: save, then reload the page. Ctrl+C stops.
`);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    compiler.kill();
    void site.close();
  });
}
compiler.on('exit', (code) => {
  process.exitCode = code ?? 0;
  void site.close();
});

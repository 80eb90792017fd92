/**
 * What `formcue build` costs, beside Eleventy on the same files: generated entries of about 2 kB. CPU time and peak memory of the whole
 * process, Node's own start included, taking turns in the same run. Eleventy is as it comes, with no layout and no plugins; it is also run
 * without a template language for Markdown, which is the least that it can do, and that figure is printed beside.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { transformSync } from 'esbuild';
import { root } from '../tools/steps.mjs';
import { expectAtMost, median, writeResults } from './report.mjs';

const SIZES = [
  { files: 1_000, rounds: 5 },
  { files: 10_000, rounds: 3 },
];

/**
 * @typedef {{ cpu: number, peak: number }} Usage Seconds of CPU, bytes of memory.
 * @typedef {'formcue' | 'unchanged' | 'eleventy' | 'leanEleventy'} Run
 */

/** Not a name that Eleventy looks for. */
const LEAN_CONFIG = 'lean.config.mjs';

const bench = join(root, 'bench');
const formcue = join(root, 'dist/cli/formcue.js');
const eleventy = join(bench, 'node_modules/@11ty/eleventy/cmd.cjs');
const work = mkdtempSync(join(tmpdir(), 'formcue-bench-'));

try {
  installEleventy();
  const { VOCABULARY, entryId, entryText } = await generator();
  const start = median([1, 2, 3, 4, 5].map(() => run(['-e', '']).cpu));
  const results = SIZES.map(({ files, rounds }) => {
    const project = join(work, String(files));
    const content = join(project, 'content');
    mkdirSync(content, { recursive: true });
    for (const [name, text] of Object.entries(VOCABULARY)) writeFileSync(join(content, name), text);
    for (let number = 0; number < files; number++) {
      writeFileSync(join(content, `${entryId(number)}.md`), entryText(number));
    }
    writeFileSync(join(project, LEAN_CONFIG), 'export default () => ({ markdownTemplateEngine: false });\n');
    return { files, ...measure(project, rounds) };
  });
  report(start, results);
  writeResults('build', { node: process.version, start, results });
} finally {
  rmSync(work, { recursive: true });
}

function installEleventy() {
  if (existsSync(eleventy)) return;
  console.log('Installing Eleventy into bench/, to compare with, once.');
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], { cwd: bench, stdio: 'inherit' });
  if (status !== 0) throw new Error('Eleventy could not be installed.');
}

/**
 * The generated content of the tests.
 * @returns {Promise<typeof import('../tests/cli/generated-content.js')>}
 */
async function generator() {
  const source = readFileSync(join(root, 'tests/cli/generated-content.ts'), 'utf8');
  const { code } = transformSync(source, { loader: 'ts', format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

/**
 * @param {string} project
 * @param {number} rounds
 */
function measure(project, rounds) {
  /** @type {Record<Run, Usage[]>} */
  const usages = { formcue: [], unchanged: [], eleventy: [], leanEleventy: [] };
  let items = '';
  for (let round = 0; round < rounds; round++) {
    // Folders of their own: to remove thousands of files just before a run would slow that run down.
    const [pack, site, leanSite] = ['pack', 'site', 'lean-site'].map((name) => `${name}-${round}`);
    const eleventyTo = (/** @type {string} */ out, /** @type {string[]} */ ...more) =>
      run([eleventy, '--input=content', `--output=${out}`, '--formats=md', '--quiet', ...more], project);
    const build = [formcue, 'build', 'content', '--out', `${pack}`];
    usages.formcue.push(run(build, project));
    usages.unchanged.push(run(build, project));
    usages.eleventy.push(eleventyTo(`${site}`));
    usages.leanEleventy.push(eleventyTo(`${leanSite}`, `--config=${LEAN_CONFIG}`));
    items = join(project, `${pack}`, 'items');
    const [ours, theirs] = [items, join(project, `${site}`)].map((folder) => readdirSync(folder).length);
    if (ours !== theirs) throw new Error(`Formcue made ${ours} files and Eleventy ${theirs}.`);
  }
  return {
    /** Bytes of the pack. */
    result: readdirSync(items).reduce((sum, file) => sum + statSync(join(items, file)).size, 0),
    formcue: medianUsage(usages.formcue),
    unchanged: medianUsage(usages.unchanged),
    eleventy: medianUsage(usages.eleventy),
    leanEleventy: medianUsage(usages.leanEleventy),
    usages,
  };
}

/**
 * What a Node program uses.
 * @param {string[]} args
 * @param {string} [cwd]
 * @returns {Usage}
 */
function run(args, cwd = work) {
  const report = join(work, 'usage.json');
  const { status, stderr } = spawnSync(process.execPath, ['--import', join(bench, 'usage.mjs'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, FORMCUE_USAGE: report },
  });
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stderr}`);
  return JSON.parse(readFileSync(report, 'utf8'));
}

/** @param {readonly Usage[]} usages @returns {Usage} */
function medianUsage(usages) {
  return { cpu: median(usages.map(({ cpu }) => cpu)), peak: median(usages.map(({ peak }) => peak)) };
}

/**
 * @param {number} start
 * @param {(ReturnType<typeof measure> & { files: number })[]} results
 */
function report(start, results) {
  const seconds = (/** @type {Usage} */ { cpu }) => cpu.toFixed(2).padStart(9);
  const memory = (/** @type {Usage} */ { peak }) => (peak / 2 ** 20).toFixed(0).padStart(7);
  console.log(
    `CPU seconds and peak MiB of the whole process (medians; Node alone takes ${start.toFixed(2)} s)\n`,
  );
  console.log(' files     formcue   MiB  unchanged   MiB   Eleventy   MiB  (lean)     MiB');
  for (const { files, formcue, unchanged, eleventy, leanEleventy } of results) {
    console.log(
      [
        String(files).padStart(6),
        ...[formcue, unchanged, eleventy, leanEleventy].flatMap((u) => [seconds(u), memory(u)]),
      ].join(' '),
    );
  }
  console.log();
  for (const { files, formcue, unchanged, eleventy } of results) {
    expectAtMost(`${files} files, times Eleventy's CPU`, formcue.cpu / eleventy.cpu, 0.4);
    // Node's own start is in both, and has nothing to do with what changed.
    const again = (unchanged.cpu - start) / (formcue.cpu - start);
    expectAtMost(`${files} files unchanged, times the first build`, again, 0.1);
  }
  const [few, many] = results;
  if (!few || !many) return;
  const growth = (many.formcue.cpu - start) / (few.formcue.cpu - start);
  expectAtMost('ten times the files, times the CPU', growth, 11);
  expectAtMost(
    'ten times the files, times the peak memory beyond the result',
    (many.formcue.peak - many.result) / (few.formcue.peak - few.result),
    1.5,
  );
}

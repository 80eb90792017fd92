/**
 * What `formcue build` costs, beside Eleventy on the same files: generated entries of about 2 kB. CPU time and peak memory of the whole
 * process, Node's own start included, taking turns in the same run. Eleventy has no layout, no plugins and no template language for
 * Markdown here, which is the least it can do.
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
 * @typedef {'formcue' | 'unchanged' | 'eleventy'} Run
 */

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
    writeFileSync(
      join(project, 'eleventy.config.mjs'),
      'export default () => ({ markdownTemplateEngine: false });\n',
    );
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
  const usages = { formcue: [], unchanged: [], eleventy: [] };
  const pack = join(project, 'pack');
  const site = join(project, 'site');
  const build = [formcue, 'build', 'content', '--out', 'pack'];
  for (let round = 0; round < rounds; round++) {
    rmSync(pack, { recursive: true, force: true });
    rmSync(site, { recursive: true, force: true });
    usages.formcue.push(run(build, project));
    usages.unchanged.push(run(build, project));
    usages.eleventy.push(
      run([eleventy, '--input=content', '--output=site', '--formats=md', '--quiet'], project),
    );
    const [ours, theirs] = [join(pack, 'items'), site].map((folder) => readdirSync(folder).length);
    if (ours !== theirs) throw new Error(`Formcue made ${ours} files and Eleventy ${theirs}.`);
  }
  const items = join(pack, 'items');
  return {
    /** Bytes of the pack. */
    result: readdirSync(items).reduce((sum, file) => sum + statSync(join(items, file)).size, 0),
    formcue: medianUsage(usages.formcue),
    unchanged: medianUsage(usages.unchanged),
    eleventy: medianUsage(usages.eleventy),
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
  console.log(' files     formcue   MiB  unchanged   MiB   Eleventy   MiB');
  for (const { files, formcue, unchanged, eleventy } of results) {
    console.log(
      [
        String(files).padStart(6),
        ...[formcue, unchanged, eleventy].flatMap((u) => [seconds(u), memory(u)]),
      ].join(' '),
    );
  }
  console.log();
  for (const { files, formcue, unchanged, eleventy } of results) {
    expectAtMost(`${files} files, times Eleventy's CPU`, formcue.cpu / eleventy.cpu, 0.4);
    expectAtMost(
      `${files} files unchanged, times Eleventy's CPU`,
      unchanged.cpu / eleventy.cpu,
      0.04 + start / eleventy.cpu,
    );
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

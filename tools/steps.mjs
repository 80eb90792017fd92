/**
 * Runs steps one after the other, adds up what they counted, and ends with the line `N passed, N failed`. A failed step does not
 * stop the next; what it printed is repeated at the end, where a reader looks first.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Where tools leave what they found: reports, measurements. */
export const artifacts = join(root, 'artifacts');

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 *
 * @typedef {object} Step
 * @property {string} name What is checked.
 * @property {readonly [string, ...string[]]} command A program, and its arguments. `node` is this one.
 * @property {string} [report] A JSON file that the command writes, for steps that count for more than one.
 * @property {(report: unknown) => Counts} [count] Reads `report`.
 *
 * @typedef {object} Outcome
 * @property {Step} step
 * @property {Counts} counts
 * @property {string} output
 */

/** After so many minutes a step is taken to hang, and ended. The longest takes about two on a small machine. */
const MOST_MINUTES = Number(process.env.FORMCUE_STEP_MINUTES ?? 12);

/** How many lines of a failed step are repeated. */
const REPEATED_LINES = 80;

/**
 * Runs `steps`, prints the sum as the last line, and sets the exit code.
 * @param {readonly Step[]} steps
 */
export async function runSteps(steps) {
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const step of steps) outcomes.push(await runStep(step));

  const failures = outcomes.filter(({ counts }) => counts.failed > 0);
  for (const { step, output } of failures) {
    console.log(`\n✗ ${step.name}\n${lastLines(output)}`);
  }
  const passed = sum(outcomes.map(({ counts }) => counts.passed));
  const failed = sum(outcomes.map(({ counts }) => counts.failed));
  if (failed > 0) process.exitCode = 1;
  console.log(`\n${passed} passed, ${failed} failed`);
}

/**
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
async function runStep(step) {
  console.log(`\n▸ ${step.name}`);
  if (step.report) rmSync(step.report, { force: true });
  const started = performance.now();
  const { code, output } = await run(step.command);
  const counts = countsOf(step, code);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const numbers = step.count ? `: ${counts.passed} passed, ${counts.failed} failed` : '';
  console.log(`${counts.failed > 0 ? '✗' : '✓'} ${step.name}${numbers} (${seconds} s)`);
  return { step, counts, output };
}

/**
 * What a step counts for. The exit code has the last word: a command that failed, failed at least once.
 * @param {Step} step
 * @param {number} code
 * @returns {Counts}
 */
function countsOf(step, code) {
  if (!step.count) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const counts =
    step.report && existsSync(step.report)
      ? step.count(JSON.parse(readFileSync(step.report, 'utf8')))
      : { passed: 0, failed: 0 };
  const ranNothing = counts.passed === 0 && counts.failed === 0;
  return (code !== 0 || ranNothing) && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * Runs a command, shows what it prints, and keeps it.
 * @param {readonly [string, ...string[]]} command
 * @returns {Promise<{ code: number, output: string }>}
 */
function run([program, ...args]) {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(program === 'node' ? process.execPath : program, args, {
    cwd: root,
    env: { ...process.env, ...colour },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that a hanging worker ends with its step.
    detached: process.platform !== 'win32',
  });
  let output = '';
  /** @param {NodeJS.ReadableStream} from @param {NodeJS.WritableStream} to */
  const pass = (from, to) => {
    from.setEncoding('utf8');
    from.on('data', (/** @type {string} */ text) => {
      output += text;
      to.write(text);
    });
  };
  pass(child.stdout, process.stdout);
  pass(child.stderr, process.stderr);
  const hangs = setTimeout(() => {
    output += `\nNo end after ${MOST_MINUTES} minutes.`;
    endGroup(child);
  }, MOST_MINUTES * 60_000);
  const interrupt = () => {
    endGroup(child);
    process.exit(130);
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  return new Promise((resolve) => {
    /** @param {number} code @param {string} text */
    const end = (code, text) => {
      clearTimeout(hangs);
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      resolve({ code, output: text });
    };
    child.on('error', (error) => end(1, String(error)));
    child.on('close', (code) => end(code ?? 1, output));
  });
}

/**
 * Ends a command and all that it started.
 * @param {import('node:child_process').ChildProcess} child
 */
function endGroup({ pid }) {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

/** @param {string} output */
function lastLines(output) {
  const lines = output.trimEnd().split('\n');
  const left = lines.length - REPEATED_LINES;
  return left > 0 ? `… ${left} lines above …\n${lines.slice(left).join('\n')}` : lines.join('\n');
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * A program of `node_modules`, run by this Node.
 * @param {string} file its script, below node_modules
 * @returns {readonly ['node', string]}
 */
export function fromPackage(file) {
  return ['node', join(root, 'node_modules', file)];
}

/** Statistics, bars and results, shared by the benchmarks. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { artifacts } from '../tools/steps.mjs';

/** @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = NaN, high = NaN] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  return (low + high) / 2;
}

/**
 * Says whether `value` keeps within `bar`, and fails the run if it does not.
 * @param {string} what
 * @param {number} value
 * @param {number} bar
 */
export function expectAtMost(what, value, bar) {
  const isMet = value <= bar;
  console.log(`${isMet ? '✓' : '✗'} ${what}: ${value.toFixed(2)} (at most ${bar})`);
  if (!isMet) process.exitCode = 1;
}

/**
 * Writes results to artifacts/.
 * @param {string} name
 * @param {unknown} results
 */
export function writeResults(name, results) {
  mkdirSync(artifacts, { recursive: true });
  writeFileSync(join(artifacts, `bench-${name}.json`), `${JSON.stringify(results, null, 2)}\n`);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** Bytes of one still: the whole file, words included. */
const RAW_LIMIT = 9_000;
const GZIP_LIMIT = 4_000;

/** Bytes of the poses of twelve movements, compressed together. */
const DOZEN_LIMIT = 3_000;

const FIGURES = join(import.meta.dirname, '../../dist/cdn/content/figures');
const STILLS = readdirSync(FIGURES, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.json') && !name.endsWith('motion.json'),
);

describe('the stills of the pack', () => {
  it('are there', () => {
    for (const state of ['start', 'mid', 'end', 'muscles'])
      expect(STILLS).toContain(`bird-dog/${state}.json`);
    expect(STILLS.length).toBeGreaterThan(4 * readdirSync(FIGURES).length);
  });

  it.each(STILLS)('%s is small', (name) => {
    const text = readFileSync(join(FIGURES, name));
    expect(text.length).toBeLessThanOrEqual(RAW_LIMIT);
    expect(gzipSync(text).length).toBeLessThanOrEqual(GZIP_LIMIT);
  });
});

describe('the poses of the pack', () => {
  it('are small: all that its films are made of, as it is in the files', () => {
    const all = readdirSync(FIGURES).map((id) => readFileSync(join(FIGURES, id, 'motion.json')));
    expect(gzipSync(Buffer.concat(all), { level: 9 }).length).toBeLessThanOrEqual(
      (DOZEN_LIMIT * all.length) / 12,
    );
  });
});

import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CDN_REPORT, importsOf, type BuiltFile } from '../../tools/build/cdn.mjs';

interface Sized {
  readonly file: string;
  readonly brotli: number;
}
const sizes = JSON.parse(readFileSync('dist/cdn/sizes.json', 'utf8')) as {
  firstCard: { budget: number; brotli: number; files: Sized[] };
  withPicture: { budget: number; brotli: number; files: Sized[] };
};
const built = JSON.parse(readFileSync(CDN_REPORT, 'utf8')) as Record<string, BuiltFile>;

describe('the script tag', () => {
  it('is a handful of files with stable names', () => {
    expect(readdirSync('dist/cdn').sort()).toEqual([
      'content',
      'content-library.js',
      'exercise-card.js',
      'exercise-figure.js',
      'figure-controls.js',
      'figure-engine.js',
      'figure-muscles.js',
      'figure-props.js',
      'film-player.js',
      'formcue.js',
      'markdown-card.js',
      'read-file.js',
      'sizes.json',
      'themes',
    ]);
  });

  it.each(['dist/cdn/themes', 'dist/themes'])('has each theme in %s, and all in one', (folder) => {
    const names = ['clinic', 'night', 'page', 'paper', 'play'];
    expect(readdirSync(folder).sort()).toEqual(['all', ...names].map((name) => `${name}.css`));
    const sheet = (name: string): string => readFileSync(`${folder}/${name}.css`, 'utf8');
    for (const name of names) {
      expect(sheet(name)).toContain(`[data-fc-theme='${name}']`);
      expect(sheet('all')).toContain(sheet(name));
    }
  });

  it('gives a first card within its budget', () => {
    expect(sizes.firstCard.files.map(({ file }) => file)).toEqual([
      'formcue.js',
      'exercise-card.js',
      'content/items/bird-dog.json',
    ]);
    expect(sizes.firstCard.brotli).toBe(sizes.firstCard.files.reduce((sum, { brotli }) => sum + brotli, 0));
    expect(sizes.firstCard.budget).toBe(12_000);
    expect(sizes.firstCard.brotli).toBeLessThanOrEqual(sizes.firstCard.budget);
  });

  it('gives a first card with its picture within its budget', () => {
    expect(sizes.withPicture.files.map(({ file }) => file)).toEqual([
      'formcue.js',
      'exercise-card.js',
      'content/items/bird-dog.json',
      'exercise-figure.js',
      'content/figures/bird-dog/end.json',
    ]);
    expect(sizes.withPicture.budget).toBe(16_500);
    expect(sizes.withPicture.brotli).toBeLessThanOrEqual(sizes.withPicture.budget);
  });

  it('is itself about half a kilobyte', () => {
    expect(sizes.firstCard.files[0]?.brotli).toBeLessThan(550);
  });

  it('brings no parser with a first card', () => {
    const sources = importsOf('exercise-card.js', built).flatMap((file) =>
      Object.keys(built[file]?.sources ?? {}),
    );
    expect(sources).toContain('src/elements/exercise-card/exercise-card.ts');
    const late = /src\/parse\/|src\/pack\/decode|\/(?:marked|valibot)\//;
    expect(sources.filter((source) => late.test(source))).toEqual([]);
    expect(Object.keys(built['markdown-card.js']?.sources ?? {}).join()).toContain('src/parse/');
  });

  it('brings what plays and draws a figure only when it must move', () => {
    const sources = importsOf('exercise-figure.js', built).flatMap((file) =>
      Object.keys(built[file]?.sources ?? {}),
    );
    expect(sources).toContain('src/elements/exercise-figure/exercise-figure.ts');
    const late = /controls|fault-figures|film-player|figure-engine|src\/figure\/|decode/;
    expect(sources.filter((source) => late.test(source))).toEqual([]);
    expect(Object.keys(built['figure-controls.js']?.sources ?? {})).toEqual(
      expect.arrayContaining([
        'src/elements/exercise-figure/figure-controls.ts',
        'src/elements/exercise-card/card-fault-figures.ts',
      ]),
    );
    expect(importsOf('exercise-card.js', built)).toEqual(['exercise-card.js']);
  });

  it('has one copy of what figures share with cards', () => {
    const shared = /base-element|content-element|near-viewport|shared\/styles|pack\/pack\.ts/;
    expect(
      Object.keys(built['exercise-figure.js']?.sources ?? {}).filter((file) => shared.test(file)),
    ).toEqual([]);
    // A name that the card's file does not export would fail when the figure's is loaded.
    const namesIn = (file: string, pattern: RegExp): string[] =>
      [...readFileSync(`dist/cdn/${file}`, 'utf8').matchAll(pattern)].flatMap(([, list = '']) =>
        list.split(','),
      );
    const exported = namesIn('exercise-card.js', /export\{([^}]*)\}/g).map((name) =>
      name.split(' as ').at(-1),
    );
    for (const file of Object.keys(built)) {
      const taken = namesIn(file, /import\{([^}]*)\}/g).map((name) => name.split(' as ')[0]);
      if (file === 'exercise-figure.js') expect(taken.length).toBeGreaterThan(4);
      expect(taken.filter((name) => !exported.includes(name), file)).toEqual([]);
    }
  });

  it("has one copy of Lit, and not its developers' build", () => {
    const withLit = Object.entries(built).filter(([, { sources }]) =>
      Object.keys(sources).some((source) => /\/lit-html\.js$/.test(source)),
    );
    expect(withLit.map(([file]) => file)).toEqual(['exercise-card.js']);
    for (const file of Object.keys(built)) {
      expect(readFileSync(`dist/cdn/${file}`, 'utf8')).not.toContain('Lit is in dev mode');
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean, suggest } from '../../src/parse/suggest.js';
import { cpuOf } from './yaml-helpers.js';

const MUSCLES = [
  'erector-spinae',
  'multifidus',
  'gluteus-maximus',
  'gluteus-medius',
  'hamstrings',
  'obliques',
];
const SECTIONS = ['Setup', 'Steps', 'Cues', 'Common faults', 'Breathing', 'Why', 'Coaching'];

describe('The word that was meant', () => {
  it.each([
    ['gluteus-maximums', MUSCLES, 'gluteus-maximus'],
    ['glutes-maximus', MUSCLES, 'gluteus-maximus'],
    ['multifdius', MUSCLES, 'multifidus'],
    ['hamstring', MUSCLES, 'hamstrings'],
    ['Erector Spinae', MUSCLES, 'erector-spinae'],
    ['erectorspinae', MUSCLES, 'erector-spinae'],
    ['erector_spinae', MUSCLES, 'erector-spinae'],
    ['Set-up', SECTIONS, 'Setup'],
    ['common fault', SECTIONS, 'Common faults'],
    ['Step', SECTIONS, 'Steps'],
    ['Hwy', SECTIONS, 'Why'],
    ['confusedwith', ['confusedWith'], 'confusedWith'],
    ['mats', ['band', 'mat'], 'mat'],
  ])('for %j is found', (word, known, meant) => {
    expect(suggest(word, known)).toBe(meant);
    expect(didYouMean(word, known)).toBe(`Did you mean "${meant}"?`);
  });

  it.each([
    ['biceps', MUSCLES],
    ['Variations', SECTIONS],
    ['x', ['y', 'do']],
    ['', ['a']],
    ['--', ['a']],
    ['mat', ['mat']],
    ['mat', []],
  ])('for %j is not guessed', (word, known) => {
    expect(suggest(word, known)).toBeUndefined();
    expect(didYouMean(word, known)).toBeUndefined();
  });

  it('is the nearest one, and the first of those that are equally near', () => {
    expect(suggest('gluteus-mxdius', MUSCLES)).toBe('gluteus-medius');
    expect(suggest('leg-raise', ['leg-raises', 'leg-raiser'])).toBe('leg-raises');
  });

  it('takes any iterable', () => {
    expect(suggest('matt', new Map([['mat', 1]]).keys())).toBe('mat');
  });
});

describe('Nearness', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 2, maxLength: 7 });

  it('is what a plain definition of the distance says', () => {
    fc.assert(
      fc.property(letters, letters, (word, known) => {
        const allowed = Math.min(Math.max(1, Math.floor(word.length / 3)), word.length - 1);
        const isNear = word !== known && distance(word, known) <= allowed;
        expect(suggest(word, [known])).toBe(isNear ? known : undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it('is least for the word that is suggested', () => {
    fc.assert(
      fc.property(letters, fc.array(letters, { maxLength: 6 }), (word, known) => {
        const others = known.filter((candidate) => candidate !== word);
        const nearest = suggest(word, known);
        if (nearest === undefined) return;
        expect(distance(word, nearest)).toBe(Math.min(...others.map((other) => distance(word, other))));
      }),
    );
  });

  /** By definition: the cheapest way to treat the last characters. */
  function distance(a: string, b: string): number {
    if (a === '' || b === '') return a.length + b.length;
    const shorter = (one: number, other: number): number =>
      distance(a.slice(0, a.length - one), b.slice(0, b.length - other));
    const costs = [shorter(1, 0) + 1, shorter(0, 1) + 1, shorter(1, 1) + (a.at(-1) === b.at(-1) ? 0 : 1)];
    if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
      costs.push(shorter(2, 2) + 1);
    return Math.min(...costs);
  }
});

describe('Cost', () => {
  it('is bounded for long words and long lists', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `kettlebell-swing-variation-${index}`);
    expect(cpuOf(() => suggest('kettlebell-swing-variaton-x', ids))).toBeLessThan(200);
    expect(cpuOf(() => suggest('x'.repeat(100_000), ids))).toBeLessThan(5);
    expect(cpuOf(() => suggest('kettlebell', ['x'.repeat(1_000_000)]))).toBeLessThan(5);
  });
});

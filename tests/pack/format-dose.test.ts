import { describe, expect, it } from 'vitest';
import type { Dose } from '../../src/model/amount.js';
import type { Seconds } from '../../src/model/ids.js';
import type { Sides } from '../../src/model/schema.js';
import { doseFacts, inOneLine } from '../../src/pack/format-dose.js';
import { longDate, sideNames } from '../../src/pack/words.js';

const cell = (dose: Dose, sides: Sides = 'none') =>
  doseFacts(dose, sides).map(({ value, label }) => `${value} ${label}`);
const seconds = (min: number, max = min) => ({ min: min as Seconds, max: max as Seconds });

describe('a dose in words', () => {
  for (const [from, to, text] of [
    [30, 30, '30 s'],
    [0, 0, '0 s'],
    [2.5, 2.5, '2.5 s'],
    [45, 90, '45–90 s'],
    [30, 60, '30–60 s'],
    [60, 60, '1 min'],
    [60, 120, '1–2 min'],
    [90, 90, '1:30 min'],
    [65, 150, '1:05–2:30 min'],
  ] as const) {
    it(`writes a hold of ${from} to ${to} seconds as ${text}`, () => {
      expect(cell({ hold: seconds(from, to) })).toEqual([`${text} hold`]);
    });
  }

  it('says one set and one rep in the singular', () => {
    expect(cell({ sets: { min: 1, max: 1 }, reps: { min: 1, max: 1 } })).toEqual(['1 set', '1 rep']);
  });

  for (const [sides, words] of [
    ['limb', 'each side'],
    ['stretched', 'each side'],
    ['direction', 'each way'],
    ['diagonal', 'each diagonal'],
    ['alternating', 'each side'],
  ] as const) {
    it(`says "per side" of a ${sides} movement as "${words}"`, () => {
      expect(cell({ reps: { min: 8, max: 8 }, perSide: true }, sides)).toEqual([`8 reps, ${words}`]);
    });
  }

  it('says "per side" with the hold where there are no repetitions', () => {
    expect(cell({ hold: seconds(30), rest: seconds(15), perSide: true }, 'stretched')).toEqual([
      '30 s hold, each side',
      '15 s rest',
    ]);
  });

  it('shows work, load, tempo and frequency', () => {
    expect(cell({ work: seconds(40), load: 'no weight', tempo: '3-1-1-0', frequency: 'daily' })).toEqual([
      '40 s work',
      'no weight load',
      '3-1-1-0 tempo',
      'daily how often',
    ]);
  });

  it('keeps an amount in words as it was written', () => {
    expect(cell({ hold: 'a few seconds' })).toEqual(['a few seconds hold']);
  });

  it('stands in one line where load and frequency say by themselves what they are', () => {
    const dose = { sets: { min: 1, max: 1 }, hold: seconds(20, 30), frequency: '2–3 days a week' };
    expect(inOneLine(doseFacts(dose, 'none'))).toBe('1 set · 20–30 s hold · 2–3 days a week');
  });
});

describe('words of a pack', () => {
  it('name the sides of a movement, and none where it has none', () => {
    expect(sideNames('direction')?.right).toBe('To the right');
    expect(sideNames('diagonal')?.left).toBe('Left leg and right arm');
    expect(sideNames('limb')?.left).toBe('Left side');
    expect(sideNames('none')).toBeUndefined();
  });

  it('write a day as people do', () => {
    expect(longDate('2026-11-01')).toBe('1 November 2026');
    expect(longDate('2027-01-31')).toBe('31 January 2027');
  });
});

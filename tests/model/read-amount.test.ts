import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCount, parseDuration } from '../../src/model/read-amount.js';

const gap = fc.constantFrom('', ' ', '  ');
const dash = fc.tuple(gap, fc.constantFrom('-', '–'), gap).map((parts) => parts.join(''));
const side = fc.constantFrom('', ' per side', ' each side', ' a side', ' PER SIDE');
const unit = fc.constantFrom(
  ['s', 1],
  ['sec', 1],
  ['seconds', 1],
  ['S', 1],
  ['min', 60],
  ['minutes', 60],
) as fc.Arbitrary<[string, number]>;
const rising = (most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

describe('parseCount', () => {
  it('reads every number and range, however it is spaced', () => {
    fc.assert(
      fc.property(rising(1000), dash, side, fc.boolean(), ([min, max], between, words, isRange) => {
        const written = isRange ? `${min}${between}${max}${words}` : `${min}${words}`;
        expect(parseCount(written)).toEqual({
          amount: { min, max: isRange ? max : min },
          perSide: words !== '',
        });
      }),
    );
  });

  it('takes a number as it is', () => {
    expect(parseCount(8)).toEqual({ amount: { min: 8, max: 8 }, perSide: false });
  });

  it('keeps words as words', () => {
    expect(parseCount('as many as feel right')).toEqual({ amount: 'as many as feel right', perSide: false });
    expect(parseCount('a few per side')).toEqual({ amount: 'a few', perSide: true });
  });

  it.each([
    '5 or so',
    '10-5',
    '0',
    '1001',
    '2.5',
    '-5',
    '+5',
    '.5',
    '5-',
    '5 - 6 - 7',
    '',
    ' ',
    NaN,
    Infinity,
    1e21,
  ])('does not guess what "%s" means', (written) => {
    expect(parseCount(written)).toHaveProperty('message');
  });
});

describe('parseDuration', () => {
  it('reads every time and range of times, in seconds', () => {
    fc.assert(
      fc.property(
        rising(600),
        dash,
        gap,
        unit,
        side,
        ([min, max], between, before, [name, seconds], words) => {
          expect(parseDuration(`${min}${between}${max}${before}${name}${words}`)).toEqual({
            amount: { min: min * seconds, max: max * seconds },
            perSide: words !== '',
          });
        },
      ),
    );
  });

  it('reads minutes and seconds', () => {
    const clock = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(clock, ([minutes, seconds]) => {
        const written = `${minutes}:${String(seconds).padStart(2, '0')}`;
        const total = minutes * 60 + seconds;
        expect(parseDuration(written)).toEqual({ amount: { min: total, max: total }, perSide: false });
      }),
    );
    expect(parseDuration('0:45-1:30')).toMatchObject({ amount: { min: 45, max: 90 } });
  });

  it('keeps words as words, and never makes a number of them', () => {
    expect(parseDuration('a few seconds')).toEqual({ amount: 'a few seconds', perSide: false });
  });

  it.each(['10', '10 reps', '1:60', '1:5', '20-10 s', '90000 s', '2 min 30', 5])(
    'does not guess what "%s" means',
    (written) => {
      expect(parseDuration(written)).toHaveProperty('message');
    },
  );

  it('answers any text with an amount or a message', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.:–s min-]{1,8}$/)), (written) => {
        for (const read of [parseCount(written), parseDuration(written)]) {
          if ('message' in read) expect(read.expected).toBeTruthy();
          else if (typeof read.amount === 'object')
            expect(read.amount.min).toBeLessThanOrEqual(read.amount.max);
          else expect(written).toContain(read.amount);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

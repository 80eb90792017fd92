/**
 * What makes stills light, held against shapes that no figure draws: tangled, flat, tiny, dense.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitCurves } from '../../src/figure/fit-curves.js';
import { lightPath } from '../../src/figure/lighten.js';
import { loopsOf } from '../../src/figure/path-points.js';
import { closedCurve, polygon, type Flat } from '../../src/figure/path.js';
import { unite, type Loop } from '../../src/figure/unite.js';
import { away } from './closed-lines.js';

/** How often closed lines go around a point, by the angles at which they are seen from there. */
function turnsAround([x, y]: Flat, loops: readonly Loop[]): number {
  let angle = 0;
  for (const loop of loops) {
    loop.forEach(([fromX, fromY], index) => {
      const [toX, toY] = loop[(index + 1) % loop.length]!;
      const [aX, aY, bX, bY] = [fromX - x, fromY - y, toX - x, toY - y];
      angle += Math.atan2(aX * bY - aY * bX, aX * bX + aY * bY);
    });
  }
  return Math.round(angle / (2 * Math.PI)) || 0;
}

/** As lines come out of a path. */
function withoutRepeats(line: readonly Flat[]): Flat[] {
  return line.filter((point, index) => String(point) !== String(line.at(index - 1)));
}

/** Few whole places, so that points stand more than once, and lines lie on each other and run back along themselves. */
const place: fc.Arbitrary<Flat> = fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 }));
const line = fc.array(place, { minLength: 3, maxLength: 9 }).map(withoutRepeats);
const tangle = fc.array(
  line.filter(({ length }) => length > 2),
  { minLength: 1, maxLength: 4 },
);
/** Anywhere, and mostly well apart. */
const spread: fc.Arbitrary<Flat> = fc.tuple(
  fc.double({ min: -40, max: 40, noNaN: true }),
  fc.double({ min: -40, max: 40, noNaN: true }),
);

describe('any closed lines, united,', () => {
  it('cover what they covered, once', () => {
    const probes = Array.from({ length: 100 }, (_, index): Flat => [
      ((index % 10) - 4.5) * 1.37 + 0.11,
      (Math.floor(index / 10) - 4.5) * 1.31 + 0.07,
    ]);
    fc.assert(
      fc.property(tangle, (loops) => {
        const united = unite(loops);
        // Crossings may lie on each other; then it says that it cannot tell, about once in 2,000 tangles.
        fc.pre(united !== undefined);
        for (const probe of probes) {
          if (away(probe, loops) < 0.02) continue;
          // What is covered has its line to the left as seen on a map: that is a turn back, as pictures count.
          const turns = turnsAround(probe, loops) === 0 ? 0 : -1;
          expect(turnsAround(probe, united), JSON.stringify([probe, united])).toBe(turns);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are nothing where there is nothing', () => {
    expect(unite([])).toEqual([]);
    expect(unite([[]])).toEqual([]);
  });
});

describe('any closed line, fitted,', () => {
  it('goes by its points', () => {
    fc.assert(
      fc.property(fc.array(spread, { maxLength: 40 }), (points) => {
        const line: Flat[] = [[-40, -40], [40, -40], [0, 40], ...points];
        const fitted = loopsOf(fitCurves(line, 0.1));
        for (const point of line) expect(away(point, fitted)).toBeLessThan(0.25);
      }),
    );
  });

  it('is as it was, however close together its points are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 24, max: 2000 }),
        fc.double({ min: 1, max: 9, noNaN: true }),
        (count, radius) => {
          const circle = Array.from({ length: count }, (_, index): Flat => {
            const angle = (-2 * Math.PI * index) / count;
            return [radius * Math.cos(angle), radius * Math.sin(angle)];
          });
          const [fitted = []] = loopsOf(fitCurves(circle, 0.1));
          for (const point of circle) expect(away(point, [fitted])).toBeLessThan(0.2);
          for (const point of fitted) expect(away(point, [circle])).toBeLessThan(0.2);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is nothing where it has no area', () => {
    expect(fitCurves([], 0.1)).toBe('');
    expect(fitCurves([[1, 2]], 0.1)).toBe('');
    expect(
      fitCurves(
        [
          [1, 2],
          [3, 4],
        ],
        0.1,
      ),
    ).toBe('');
    expect(
      fitCurves(
        Array.from({ length: 9 }, (): Flat => [1, 2]),
        0.1,
      ),
    ).toBe('');
  });
});

describe('any path, lightened,', () => {
  it('says only what a path can say, and is no longer', () => {
    fc.assert(
      fc.property(fc.array(fc.array(spread, { maxLength: 12 }), { maxLength: 4 }), (shapes) => {
        const d = shapes.map((points) => closedCurve(points)).join('');
        const light = lightPath(d, 0.1);
        expect(light).toMatch(/^[Mlcqz\d -]*$/);
        expect(light.length).toBeLessThanOrEqual(d.length);
      }),
    );
  });

  it('is left alone where it is nothing, straight, or broken', () => {
    const broken = 'M0 0c10 0 NaN 10 10 20z';
    for (const d of [
      '',
      polygon([
        [0, 0],
        [0, 9],
        [9, 9],
      ]),
      broken,
    ])
      expect(lightPath(d, 0.1)).toBe(d);
    expect(lightPath('', 0.1, 0.6)).toBe('');
    expect(lightPath(broken, 0.1, 0.6)).toBe(broken);
  });

  it('has its later parts where they were, from wherever they are counted', () => {
    const [whole, parts] = [
      'M0 0c90 0 90 90 0 90zM300 0c90 0 90 90 0 90z',
      'M0 0c90 0 90 90 0 90m300-90c90 0 90 90 0 90',
    ];
    expect(loopsOf(parts)).toEqual(loopsOf(whole));
  });
});

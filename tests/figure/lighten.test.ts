import { describe, expect, it } from 'vitest';
import { fitCurves } from '../../src/figure/fit-curves.js';
import { pointsOf } from '../../src/figure/fit.js';
import { lighten } from '../../src/figure/lighten.js';
import { prepareMotion } from '../../src/figure/motion.js';
import { loopsOf } from '../../src/figure/path-points.js';
import { closedCurve, type Flat } from '../../src/figure/path.js';
import type { Picture } from '../../src/figure/picture.js';
import { drawScene } from '../../src/figure/scene.js';
import { drawPhase } from '../../src/figure/stills.js';
import { unite, type Loop } from '../../src/figure/unite.js';
import { away } from './closed-lines.js';
import { readFigures } from './figures.js';

function square(left: number, top: number, size: number): Flat[] {
  return [
    [left, top],
    [left, top + size],
    [left + size, top + size],
    [left + size, top],
  ];
}

function circle(x: number, y: number, radius: number): Flat[] {
  return Array.from({ length: 90 }, (_, index): Flat => {
    const angle = (index * Math.PI) / 45;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** Positive for what runs against the clock as seen in a picture. */
function areaOf(loops: readonly Loop[]): number {
  return loops
    .flatMap((loop) =>
      loop.map(([x, y], index) => {
        const [nextX, nextY] = loop[(index + 1) % loop.length]!;
        return (nextX * y - x * nextY) / 2;
      }),
    )
    .reduce((sum, each) => sum + each, 0);
}

describe('closed lines, united,', () => {
  it('go around both where they overlap', () => {
    const loops = unite([square(0, 0, 4), square(2, 2, 4)])!;
    expect(loops).toHaveLength(1);
    expect(areaOf(loops)).toBeCloseTo(28, 1);
  });

  it('stay apart where they do not', () => {
    const loops = unite([square(0, 0, 4), square(6, 0, 4)])!;
    expect(loops.map((loop) => areaOf([loop])).map(Math.round)).toEqual([16, 16]);
  });

  it('lose what lies within another, whichever way it runs', () => {
    const around = square(0, 0, 9);
    for (const within of [square(2, 2, 4), circle(4, 4, 3).toReversed()]) {
      expect(areaOf(unite([around, within])!)).toBeCloseTo(81, 1);
      expect(unite([around.toReversed(), within.toReversed()])).toHaveLength(1);
    }
  });

  it('keep a hole as a hole', () => {
    const ring = unite([square(0, 0, 9), square(3, 3, 3).toReversed()])!;
    expect(ring).toHaveLength(2);
    expect(areaOf(ring)).toBeCloseTo(72, 1);
    const frame = [
      [0, 0, 9, 2],
      [0, 7, 9, 2],
      [0, 0, 2, 9],
      [7, 0, 2, 9],
    ].map(([left = 0, top = 0, width = 0, height = 0]): Flat[] => [
      [left, top],
      [left, top + height],
      [left + width, top + height],
      [left + width, top],
    ]);
    expect(areaOf(unite(frame)!)).toBeCloseTo(81 - 25, 1);
  });

  it('are told apart where they lie on each other', () => {
    expect(areaOf(unite([circle(0, 0, 5), circle(0, 0, 5)])!)).toBeCloseTo(25 * Math.PI, 0);
    expect(areaOf(unite([square(0, 0, 4), square(4, 0, 4), square(0, 4, 4)])!)).toBeCloseTo(48, 1);
  });

  it('unite with themselves', () => {
    const eight: Flat[] = [
      [0, 0],
      [4, 4],
      [4, 0],
      [0, 4],
    ];
    expect(areaOf(unite([eight])!)).toBeCloseTo(8, 1);
  });
});

describe('fitted curves', () => {
  it('make a circle of few', () => {
    const d = fitCurves(circle(3, -4, 10), 0.1);
    const [around = []] = loopsOf(d);
    for (const [x, y] of around) expect(Math.abs(Math.hypot(x - 3, y + 4) - 10)).toBeLessThan(0.15);
    expect(pointsOf(d).length).toBeLessThanOrEqual(7);
  });

  it('make a square of lines, and leave its corners where they are', () => {
    expect(fitCurves(square(-2, 1, 5), 0.1)).toMatch(/^M[^a-z]*l[^a-z]*z$/);
    expect(
      pointsOf(fitCurves(square(-2, 1, 5), 0.1))
        .slice(0, 4)
        .sort(),
    ).toEqual(square(-2, 1, 5).sort());
  });

  it('have a corner where a curve meets one', () => {
    const half = circle(0, 0, 8).slice(0, 46);
    const corners = pointsOf(fitCurves(half, 0.1)).map(String);
    expect(corners).toContain('8,0');
    expect(corners).toContain('-8,0');
  });
});

/** Lying, kneeling and standing, with apparatus and cropped. */
const SHOWN = /^(?:partial-crunch|bird-dog|kettlebell-swing|seated-figure-four|pelvic-tilt)$/;

describe.each(readFigures().filter(([id]) => SHOWN.test(id)))('the light picture of %s', (_id, movement) => {
  const motion = prepareMotion(movement);
  const [ghost] = motion.keys;
  const heavy: Picture = drawScene({ movement, ...motion.keys.at(-1)!, ghost, frameAround: motion.keys });
  const light = lighten(heavy);

  it('has the same paints in the same frame', () => {
    expect(light.frame).toBe(heavy.frame);
    expect(light.paths.map(([paint]) => paint)).toEqual(heavy.paths.map(([paint]) => paint));
  });

  it('has every line where it was, to less than a pixel', () => {
    const pixel = heavy.frame[2] / 640 / 10;
    heavy.paths.forEach(([paint, d], index) => {
      const before = unite(loopsOf(d))!;
      const after = loopsOf(light.paths[index]![1]);
      const moved = after.flat().map((point) => away(point, before));
      expect(Math.max(...moved), paint).toBeLessThan(Math.max(pixel, 0.12));
      const missed = before.filter((loop) => Math.abs(areaOf([loop])) > 0.5).flat();
      expect(Math.max(...missed.map((point) => away(point, after))), paint).toBeLessThan(
        Math.max(pixel, 0.12),
      );
    });
  });

  it('is lighter by a quarter', () => {
    const sizeOf = ({ paths }: Picture) => JSON.stringify(paths).length;
    expect(sizeOf(light)).toBeLessThan(0.75 * sizeOf(heavy));
  });

  it('is the mirror of that of the other side', () => {
    const [right, left] = (['right', 'left'] as const).map((side) => drawPhase(motion, 'end', { side }));
    right!.paths.forEach(([, d], index) =>
      expect(pointsOf(left!.paths[index]![1])).toEqual(pointsOf(d).map(([x, y]) => [0 - x, y])),
    );
  });
});

describe('a light picture', () => {
  it('has its strokes as they were', () => {
    const ring = closedCurve(circle(0, 0, 8)) + closedCurve(circle(10, 0, 8));
    const { paths } = lighten({
      frame: [0, 0, 1000, 1000],
      paths: [
        ['fault-ring', ring],
        ['skin', ring],
      ],
    });
    expect(paths[0]).toEqual(['fault-ring', ring]);
    expect(loopsOf(paths[1]![1])).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { projectionOf, type Projection } from '../../src/figure/camera.js';
import { pointsOf } from '../../src/figure/fit.js';
import { bodyAt, prepareMotion } from '../../src/figure/motion.js';
import { flatShape, outlineOf, outlinePart, silhouette } from '../../src/figure/outline.js';
import {
  closedCurve,
  FINE,
  mirrorPath,
  openCurve,
  polygon,
  stretchOfCurve,
  type Flat,
} from '../../src/figure/path.js';
import { ball } from '../../src/figure/shapes.js';
import { namedChains } from '../../src/figure/surface.js';
import { degrees } from '../../src/figure/units.js';
import { readFigures } from './figures.js';

const FIGURES = readFigures();
const CAMERAS = [
  [-16, 12],
  [0, 0],
  [-90, 0],
  [58, 14],
  [-40, 44],
] as const;

function camera(yaw: number, pitch: number): Projection {
  return projectionOf({ yaw: degrees(yaw), pitch: degrees(pitch) });
}

/** Points along the curves of a path, in percent of stature. */
function sample(d: string): Flat[] {
  const points: Flat[] = [];
  let at: Flat = [0, 0];
  for (const [, command = '', rest = ''] of d.matchAll(/([Mclq])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?\d+/g) ?? []).map((number) => Number(number) / 10);
    const size = command === 'c' ? 6 : command === 'q' ? 4 : 2;
    if (command === 'M') at = [0, 0];
    for (let index = 0; index < numbers.length; index += size) {
      const steps = Array.from({ length: size / 2 }, (_, step): Flat => [
        at[0] + numbers[index + 2 * step]!,
        at[1] + numbers[index + 2 * step + 1]!,
      ]);
      const hull = [at, ...steps];
      for (let share = command === 'M' ? 1 : 0.1; share <= 1.001; share += 0.1) {
        points.push(bezier(hull, share));
      }
      at = steps.at(-1)!;
    }
  }
  return points;
}

function bezier(hull: readonly Flat[], share: number): Flat {
  if (hull.length === 1) return hull[0]!;
  const next = hull.slice(1).map((point, index): Flat => {
    const before = hull[index]!;
    return [before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share];
  });
  return bezier(next, share);
}

function windings(points: readonly Flat[], [x, y]: Flat): number {
  let turned = 0;
  points.forEach((point, index) => {
    const next = points[(index + 1) % points.length]!;
    const from = Math.atan2(point[1] - y, point[0] - x);
    const to = Math.atan2(next[1] - y, next[0] - x);
    turned += Math.atan2(Math.sin(to - from), Math.cos(to - from));
  });
  return Math.round(turned / (2 * Math.PI));
}

describe('an outline', () => {
  it('of a ball is a circle', () => {
    for (const [yaw, pitch] of CAMERAS) {
      const project = camera(yaw, pitch);
      const [x, y] = project([3, 40, -2]);
      for (const [px, py] of sample(silhouette([[ball([3, 40, -2], 8)]], project))) {
        expect(Math.abs(Math.hypot(px - x, py - y) / 8 - 1)).toBeLessThan(0.01);
      }
    }
  });

  it.each(FIGURES)('holds the middle of every level of %s, and runs the same way around', (_id, movement) => {
    const motion = prepareMotion(movement);
    for (const position of [0, 0.4, 1]) {
      const { surface } = bodyAt(motion, position);
      for (const [yaw, pitch] of CAMERAS) {
        const project = camera(yaw, pitch);
        // The nose is drawn as a part of the profile.
        const drawn = namedChains(surface).filter(([name, chain]) => name !== 'nose' && chain.length > 0);
        const missed = drawn.flatMap(([name, chain]) => {
          const points = sample(silhouette([chain], project, FINE));
          const outside = chain.filter(
            ({ centre }) => windings(points, project(centre) as unknown as Flat) > -1,
          );
          return outside.length > 0 ? [`${name}: ${outside.length} at ${yaw}, ${pitch}, ${position}`] : [];
        });
        expect.soft(missed).toEqual([]);
      }
    }
  });

  it('of a part is a part of the outline', () => {
    const project = camera(-16, 12);
    const [, movement] = FIGURES[0]!;
    const { torso } = prepareMotion(movement).keys[0].surface;
    const { points, left, right } = outlineOf(torso, project);
    const part = pointsOf(outlinePart(torso, 4, project));
    const whole = new Set(points.map(([x, y]) => `${Math.round(x * 10)} ${Math.round(y * 10)}`));
    expect(part.filter(([x, y]) => !whole.has(`${Math.round(x * 10)} ${Math.round(y * 10)}`))).toEqual([]);
    expect(part.at(0)).toEqual(points[right[4]!]!.map((value) => Math.round(value * 10) / 10));
    expect(part.at(-1)).toEqual(points[left[4]!]!.map((value) => Math.round(value * 10) / 10));
  });

  it('of a flat shape runs the same way around from both sides', () => {
    const square = [
      [0, 0, 0],
      [9, 0, 0],
      [9, 9, 0],
      [0, 9, 0],
    ] as const;
    expect(windings(sample(flatShape(square)), [4, 4])).toBe(-1);
    expect(windings(sample(flatShape(square.toReversed())), [4, 4])).toBe(-1);
  });
});

describe('a path', () => {
  const zigzag: Flat[] = [
    [0, 0],
    [10.04, -3.27],
    [20, 4],
    [22, 15],
    [-5, 9.96],
  ];
  const rounded = zigzag.map((point) => point.map((value) => Math.round(value * 10) / 10 || 0));

  it('goes through its points', () => {
    expect(pointsOf(openCurve(zigzag))).toEqual(rounded);
    expect(pointsOf(closedCurve(zigzag))).toEqual([...rounded, rounded[0]]);
    expect(pointsOf(polygon(zigzag))).toEqual(rounded);
    expect(pointsOf(stretchOfCurve(zigzag, 3, 1))).toEqual([3, 4, 0, 1].map((index) => rounded[index]));
  });

  it('has only whole numbers, and no character too many', () => {
    for (const d of [openCurve(zigzag), closedCurve(zigzag), polygon(zigzag)]) {
      expect(d).toMatch(/^M[-\d]+[ -]\d+(?:[clq](?:[ -]?\d+)+)+z?$/);
      expect(d).not.toMatch(/ -|[a-z] | {2}|-0/);
    }
  });

  it('leaves out a point that the curve meets anyway, and no other', () => {
    const straight: Flat[] = [
      [0, 0],
      [5, 0],
      [10, 0],
      [15, 0],
      [20, 0],
      [20, 9],
    ];
    expect(pointsOf(openCurve(straight)).length).toBeLessThan(straight.length);
    const bent = straight.map(([x, y], index): Flat => [x, index === 2 ? 1 : y]);
    expect(pointsOf(openCurve(bent))).toContainEqual([10, 1]);
  });

  it('can be mirrored exactly', () => {
    const d = closedCurve(zigzag) + polygon(zigzag);
    expect(pointsOf(mirrorPath(d))).toEqual(pointsOf(d).map(([x, y]) => [0 - x, y]));
    expect(mirrorPath(mirrorPath(d))).toBe(d);
  });
});

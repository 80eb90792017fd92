import { describe, expect, it } from 'vitest';
import { boundsOf, pointsOf, pointsOfPaths } from '../../src/figure/fit.js';
import { drawMuscleMap } from '../../src/figure/muscle-map.js';
import { loopsOf } from '../../src/figure/path-points.js';
import { DRAWN_MUSCLES } from '../../src/model/movement.js';

const map = drawMuscleMap({ primary: ['glutes'], secondary: ['hamstrings', 'glutes'] });
const pathOf = (paint: string) => map.paths.find(([each]) => each === paint)![1];

describe('the map of muscles', () => {
  it('lies within its frame', () => {
    const [left, top, width, height] = map.frame.map((value) => value / 10) as [
      number,
      number,
      number,
      number,
    ];
    const bounds = boundsOf(pointsOfPaths(map.paths));
    expect(map.frame.every(Number.isInteger)).toBe(true);
    expect(bounds.left).toBeGreaterThan(left);
    expect(bounds.top).toBeGreaterThan(top);
    expect(bounds.right).toBeLessThan(left + width);
    expect(bounds.bottom).toBeLessThan(top + height);
  });

  it('has the same body from the front and from behind', () => {
    const shapes = pathOf('body').split(/(?=M)/);
    const half = shapes.length / 2;
    const withoutPlace = shapes.map((shape) => shape.replace(/^M-?\d+/, ''));
    expect(withoutPlace.slice(0, half)).toEqual(withoutPlace.slice(half));
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it('shows a muscle that works as that, and on both sides', () => {
    const { left, right } = boundsOf(loopsOf(pathOf('muscle-primary')).flat());
    const middle = (left + right) / 2;
    expect(middle).toBeGreaterThan(0);
    for (const [x, y] of loopsOf(pathOf('muscle-primary')).flat()) {
      const mirrored = loopsOf(pathOf('muscle-primary')).flat();
      expect(Math.min(...mirrored.map(([a, b]) => Math.hypot(2 * middle - x - a, y - b)))).toBeLessThan(0.5);
    }
  });

  it('hatches what helps, and nothing else', () => {
    const helping = boundsOf(loopsOf(pathOf('muscle-secondary')).flat());
    const hatched = boundsOf(pointsOf(pathOf('muscle-hatch')));
    for (const edge of ['left', 'top', 'right', 'bottom'] as const) {
      expect(Math.abs(hatched[edge] - helping[edge]), edge).toBeLessThan(1.5);
    }
    expect(drawMuscleMap({ primary: DRAWN_MUSCLES, secondary: [] }).paths.map(([paint]) => paint)).toEqual([
      'body',
      'muscle-primary',
    ]);
  });
});

/**
 * The `d` of a path → points close together along its lines and curves.
 */
import type { Flat } from './path.js';
import { UNITS_PER_PERCENT } from './picture.js';

/** How many numbers one step of a command has. */
const NUMBERS: Readonly<Record<string, number>> = { c: 6, q: 4 };
/** The longest step along a curve, in percent of stature, and the fewest steps of one: none turns by more than a few degrees. */
const STEP = 0.5;
const FEWEST = 5;
const NOWHERE: Flat = [0, 0];

/**
 * The parts of a path as closed lines, in percent of stature. The last point of each is not its first again; a part with fewer than 3 points is left
 * out.
 */
export function loopsOf(d: string): Flat[][] {
  const loops: Flat[][] = [];
  for (const [, command = '', rest = ''] of d.matchAll(/([Mmlcq])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?\d+/g) ?? []).map((number) => Number(number) / UNITS_PER_PERCENT);
    const loop = loops.at(-1);
    if (command === 'M' || command === 'm' || !loop) {
      const [x = 0, y = 0] = numbers;
      const [fromX, fromY] = (command === 'm' && loop?.at(-1)) || NOWHERE;
      loops.push([[fromX + x, fromY + y]]);
    } else {
      draw(loop, numbers, NUMBERS[command] ?? 2);
    }
  }
  return loops.map(withoutRepeats).filter((loop) => loop.length > 2);
}

/** Goes on with a loop by the steps of a command, each of so many numbers: points as seen from where the step starts. */
function draw(loop: Flat[], numbers: readonly number[], size: number): void {
  for (let index = 0; index + size <= numbers.length; index += size) {
    const from = loop.at(-1) ?? NOWHERE;
    const hull: Flat[] = [from];
    for (let step = index; step < index + size; step += 2) {
      hull.push([from[0] + (numbers[step] ?? 0), from[1] + (numbers[step + 1] ?? 0)]);
    }
    loop.push(...pointsAlong(hull));
  }
}

/** Points of a curve after its first, by its control points. */
function pointsAlong(hull: readonly Flat[]): readonly Flat[] {
  if (hull.length === 2) return hull.slice(1);
  let long = 0;
  hull.forEach(([x, y], index) => {
    const [lastX, lastY] = hull[index - 1] ?? [x, y];
    long += Math.hypot(x - lastX, y - lastY);
  });
  const steps = Math.max(Math.ceil(long / STEP), FEWEST);
  return Array.from({ length: steps }, (_, index) => pointAt(hull, (index + 1) / steps));
}

/** De Casteljau's construction. */
function pointAt(hull: readonly Flat[], share: number): Flat {
  let points = hull;
  while (points.length > 1) {
    points = points.slice(1).map(([x, y], index): Flat => {
      const [fromX, fromY] = points[index] ?? [x, y];
      return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
    });
  }
  return points[0] ?? NOWHERE;
}

function withoutRepeats(loop: readonly Flat[]): Flat[] {
  return loop.filter(([x, y], index) => {
    const [lastX, lastY] = loop.at(index - 1) ?? [x, y];
    return x !== lastX || y !== lastY;
  });
}

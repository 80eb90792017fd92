/**
 * A picture with fewer bytes that looks the same: what overlaps in a path is united, and drawn with as few curves as it can be.
 *
 * For stills, which are drawn once and read often. A film needs its frames soon, and nobody downloads them.
 */
import { fitCurves } from './fit-curves.js';
import { loopsOf } from './path-points.js';
import type { Flat } from './path.js';
import { UNITS_PER_PERCENT, type Picture, type PicturePath } from './picture.js';
import { unite, type Loop } from './unite.js';

/** Strokes, and what has one: what their lines enclose is not all that is painted. The rim of a shoe lies under it, and shows around the whole alone. */
const STROKES: ReadonlySet<string> = new Set([
  'arrow',
  'arrow-head',
  'spine',
  'fault-glow',
  'casing',
  'fault-line',
  'correct-line',
  'fault-ring',
  'muscle-hatch',
]);
/** How far a line may move, in pixels of a picture that is 640 wide, and the least that is of use, in percent of stature: about what rounding moves it by. */
const OFF_PIXELS = 0.4;
const LEAST_OFF = 0.06;
/** A shape or a hole smaller than this, in percent of stature squared, is a crumb that rounding has left. */
const CRUMB = 0.06;
/** A path of the commands and whole numbers that drawing writes. */
const WHOLE = /^[Mmlcqz\d -]*$/;

/** The picture with its filled paths made anew; strokes, order and frame stay. Lines move by less than a pixel of a picture that is 640 wide. */
export function lighten({ frame, paths }: Picture): Picture {
  const off = Math.max((OFF_PIXELS * frame[2]) / 640 / UNITS_PER_PERCENT, LEAST_OFF);
  return {
    frame,
    paths: paths.map(([paint, d]): PicturePath => [paint, STROKES.has(paint) ? d : lightPath(d, off)]),
  };
}

/**
 * The shapes of one filled path, united where they overlap. The same path where that would be longer, or where it is not sound.
 * @param off How far a line may move, in percent of stature.
 * @param size How large they are drawn, 1 as they are. What is small is on a coarser grid.
 */
export function lightPath(d: string, off: number, size = 1): string {
  // Straight lines have nothing to spare.
  if (size === 1 && !/[cq]/.test(d)) return d;
  // What is broken stays so, for whoever reads it to refuse.
  if (!WHOLE.test(d)) return d;
  const loops = loopsOf(d);
  // Of lines that cross, the area says nothing of how much is seen.
  const shapes = unite(loops)?.filter((loop) => Math.abs(areaOf(loop)) > CRUMB) ?? loops;
  const light = shapes.map((loop) => fitCurves(resized(loop, size), off * size)).join('');
  return size !== 1 || (light !== '' && light.length < d.length) ? light : d;
}

/** Points as far from the origin as `size` says, 1 as they are. */
export function resized(points: Loop, size: number): Loop {
  return points.map(([x, y]): Flat => [x * size, y * size]);
}

function areaOf(loop: Loop): number {
  let twice = 0;
  loop.forEach(([x, y], index) => {
    const [nextX, nextY] = loop[(index + 1) % loop.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return twice / 2;
}

/**
 * The frame of a picture: around everything that must be in it.
 */
import type { Crop } from '../model/movement.js';
import type { Projection } from './camera.js';
import type { Flat } from './path.js';
import { UNITS_PER_PERCENT, type Picture, type PicturePath } from './picture.js';
import { jointAt, type Body } from './solver.js';
import { allLevels } from './surface.js';

/** Air around what is drawn, in percent of stature. */
const PADDING = 4;
/** Wider figures than this get a wide frame. */
const LYING = 1.5;
const WIDE = 16 / 9;
const STANDARD = 4 / 3;

/** Left, top, right and bottom, in percent of stature. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The corners of a box around each level of a body. */
export function cornersOfBody({ surface }: Body, project: Projection): Flat[] {
  return allLevels(surface).flatMap(({ centre, axes }): Flat[] => {
    const [x, y] = project(centre);
    const seen = axes.map(project);
    const halfWidth = Math.hypot(...seen.map(([right]) => right));
    const halfHeight = Math.hypot(...seen.map(([, down]) => down));
    return [
      [x - halfWidth, y - halfHeight],
      [x + halfWidth, y + halfHeight],
    ];
  });
}

/** Around points. */
export function boundsOf(points: readonly Flat[]): Bounds {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

/** The points of paths, and no handles. */
export function pointsOfPaths(paths: readonly PicturePath[]): Flat[] {
  return paths.flatMap(([, d]) => pointsOf(d));
}

/** How many numbers one step of a command has. */
const NUMBERS: Readonly<Record<string, number>> = { c: 6, q: 4 };

/** The points that a path goes through, in percent of stature. */
export function pointsOf(d: string): Flat[] {
  let [x, y] = [0, 0];
  const points: Flat[] = [];
  for (const [, command = '', rest = ''] of d.matchAll(/([Mmlcq])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?\d+/g) ?? []).map(Number);
    const size = NUMBERS[command] ?? 2;
    if (command === 'M') [x, y] = [0, 0];
    for (let index = size; index <= numbers.length; index += size) {
      x += numbers[index - 2] ?? 0;
      y += numbers[index - 1] ?? 0;
      points.push([x / UNITS_PER_PERCENT, y / UNITS_PER_PERCENT]);
    }
  }
  return points;
}

/** The frame around bounds: padded evenly to 4:3, or to 16:9 around what lies. */
export function frameAround({ left, top, right, bottom }: Bounds): Picture['frame'] {
  const width = right - left + 2 * PADDING;
  const height = bottom - top + 2 * PADDING;
  const aspect = width / height > LYING ? WIDE : STANDARD;
  return frameOf((left + right) / 2, (top + bottom) / 2, Math.max(width, height * aspect), aspect);
}

/** The frame that a crop asks for. */
export function cropped(
  { around, width, shift }: Crop,
  { skeleton }: Body,
  project: Projection,
): Picture['frame'] {
  const [x, y] = project(jointAt(skeleton, around));
  return frameOf(x + shift[0], y - shift[1], width, STANDARD);
}

function frameOf(x: number, y: number, width: number, aspect: number): Picture['frame'] {
  const units = (value: number) => Math.round(value * UNITS_PER_PERCENT) || 0;
  const height = width / aspect;
  return [units(x - width / 2), units(y - height / 2), units(width), units(height)];
}

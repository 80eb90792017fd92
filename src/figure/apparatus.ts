/**
 * What a figure stands at, sits on or lies on.
 */
import type { Movement, StandingProp } from '../model/movement.js';
import type { Projection } from './camera.js';
import { flex, offset, UPRIGHT } from './frame.js';
import type { PicturePath } from './picture.js';
import { box, panel, rod, solid } from './shapes.js';
import { add, type Vector } from './vector.js';

export interface ApparatusPaths {
  readonly behind: readonly PicturePath[];
  readonly front: readonly PicturePath[];
}

/** From the middle of the hips down to the seat of a chair, in percent of stature. */
const SEAT_DROP = 6.5;
/** Half the depth, height and breadth of a box. */
const BOX: Vector = [15, 10, 17];

export function drawApparatus(movement: Movement, project: Projection): ApparatusPaths {
  const { apparatus, pelvisAt = [0, 0, 0] } = movement;
  if (!apparatus) return { behind: [], front: [] };
  const draw: Readonly<Record<StandingProp, () => ApparatusPaths>> = {
    'bench-45': () => bench(pelvisAt, project),
    chair: () => chair([apparatus.x + pelvisAt[0], pelvisAt[1] - SEAT_DROP, pelvisAt[2]], project),
    wall: () => wall(apparatus.x, project),
    box: () => ({ behind: boxAt(apparatus.x, project), front: [] }),
  };
  return draw[apparatus.kind]();
}

/** A bench for back extensions. Its pad is under the thighs of a body that leans at 45°. */
function bench(pelvis: Vector, project: Projection): ApparatusPaths {
  const frame = flex(UPRIGHT, -45);
  // Down along the legs, away from their front, and to the right.
  const at = (along: number, ahead: number, right = 0) => offset(pelvis, frame, ahead, -along, right);
  const below = (point: Vector, height: number, right = 0): Vector => [point[0], height, point[2] + right];
  const [top, low] = [at(14, 10), at(50, 10)];
  const tubes = [
    rod(1.1, below(top, 1), top, low, below(low, 1.2)),
    rod(1.1, add(below(low, 1), [-6, 0, 0]), add(below(top, 1), [8, 0, 0])),
    ...[top, low].map((point) => rod(1.1, below(point, 1, -14), below(point, 1, 14))),
  ];
  return {
    behind: [
      ['tube', tubes.map((tube) => bars(project, tube)).join('')],
      ['prop', box(at(53.6, 4), frame, [0.9, 0.9, 11], project)],
      ['tube', box(at(53.6, 4), frame, [8, 0.9, 11], project)],
      ['prop', box(at(11, 8.6), frame, [2, 7.5, 11], project)],
    ],
    front: [['prop', solid(project, rod(2.1, at(45, -4.2, -11), at(45, -4.2, 11)))]],
  };
}

/** A bent tube, each stretch of it straight. */
function bars(project: Projection, points: readonly { readonly centre: Vector }[]): string {
  return points
    .slice(1)
    .map((point, index) => solid(project, rod(1.1, points[index]?.centre ?? point.centre, point.centre)))
    .join('');
}

function chair([x, y, z]: Vector, project: Projection): ApparatusPaths {
  const legs = [-9, 15].flatMap((ahead) =>
    [-10, 10].map((right) => rod(0.9, [x + ahead, y, z + right], [x + ahead, 0.9, z + right])),
  );
  const posts = [-10, 10].map((right) => rod(0.9, [x - 10, y, z + right], [x - 11.5, y + 27, z + right]));
  return {
    behind: [
      ['tube', solid(project, ...legs, ...posts)],
      ['prop', box([x - 11, y + 22, z], UPRIGHT, [0.8, 6, 11], project)],
      ['prop', box([x + 3, y - 1.1, z], UPRIGHT, [14, 1.1, 12], project)],
    ],
    front: [],
  };
}

/** A wall whose face is at `x`. It goes on upwards, past the edge of the picture. */
function wall(x: number, project: Projection): ApparatusPaths {
  return {
    behind: [
      ['mat-edge', box([x - 1.5, 75, 0], UPRIGHT, [1.5, 75, 26], project)],
      ['mat', panel([x, 75, 0], [0, 75, 0], [0, 0, 26], project)],
    ],
    front: [],
  };
}

function boxAt(x: number, project: Projection): PicturePath[] {
  const centre: Vector = [x, BOX[1], 0];
  const [depth, height, breadth] = BOX;
  return [
    ['prop', box(centre, UPRIGHT, BOX, project)],
    ['prop-light', panel([x, 2 * height, 0], [depth, 0, 0], [0, 0, breadth], project)],
  ];
}

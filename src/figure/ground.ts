/**
 * What the figure is on: a mat or a patch of floor, and its shadow where it comes near.
 */
import type { Movement } from '../model/movement.js';
import type { Projection } from './camera.js';
import { joinStraight } from './chains.js';
import { silhouette } from './outline.js';
import { COARSE, polygon } from './path.js';
import type { PicturePath } from './picture.js';
import { panel } from './shapes.js';
import { BOTH_SIDES } from './skeleton.js';
import { lowestOf, type Chain, type Level, type Surface } from './surface.js';
import { length } from './vector.js';

/** Half the breadth of a mat and of a patch of floor, and the thickness of a mat, in percent of stature. */
const MAT_HALF = 17;
const FLOOR_HALF = 21;
const MAT_THICK = 1.1;
/** From this height on, a part casts no shadow; nearer to the floor, it casts more. */
const SHADOW_HEIGHT = 6.5;

export function drawGround({ kind, from, to }: Movement['ground'], project: Projection): PicturePath[] {
  const middle = (from + to) / 2;
  const half = (to - from) / 2;
  if (kind === 'floor') {
    const oval: Level = {
      centre: [middle, 0, 0],
      axes: [
        [half, 0, 0],
        [0, 0, FLOOR_HALF],
        [0, 0, 0],
      ],
    };
    return [['floor', silhouette([[oval]], project)]];
  }
  const isNear = (x: number, z: number) => (project([x, 0, z])[2] >= 0 ? 1 : -1);
  const nearEnd = middle + half * isNear(1, 0);
  const nearSide = MAT_HALF * isNear(0, 1);
  const edge = (x: number, z: number) => [project([x, 0, z]), project([x, -MAT_THICK, z])] as const;
  const band = (a: ReturnType<typeof edge>, b: ReturnType<typeof edge>) => polygon([a[0], b[0], b[1], a[1]]);
  const corner = edge(nearEnd, nearSide);
  return [
    ['mat', panel([middle, 0, 0], [half, 0, 0], [0, 0, MAT_HALF], project)],
    ['mat-edge', band(edge(2 * middle - nearEnd, nearSide), corner) + band(corner, edge(nearEnd, -nearSide))],
  ];
}

/** The shadow of every part that is near the floor. */
export function drawShadow({ torso, head, sides }: Surface, project: Projection): PicturePath {
  const limbs = BOTH_SIDES.flatMap((side) => {
    const { thigh, shank, foot, upperArm, forearm, hand } = sides[side];
    return [...joinStraight(thigh, shank), foot, ...joinStraight(upperArm, forearm, hand)];
  });
  const shadows = [torso, head.slice(0, 2), ...limbs].flatMap(shadowsOf);
  return ['shadow', silhouette(shadows, project, COARSE)];
}

/** The stretches of a chain that are near the floor, flattened onto it. */
function shadowsOf(chain: Chain): Chain[] {
  const runs: Level[][] = [[]];
  for (const level of chain) {
    const share = 1 - Math.max(lowestOf(level), 0) / SHADOW_HEIGHT;
    if (share > 0.15) runs.at(-1)?.push(shadowOf(level, share));
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function shadowOf({ centre, axes }: Level, share: number): Level {
  const radius = Math.max(length(axes[0]), length(axes[1])) * 0.95 * share + 0.6;
  return {
    centre: [centre[0], 0, centre[2]],
    axes: [
      [radius, 0, 0],
      [0, 0, radius],
      [0, 0, 0],
    ],
  };
}

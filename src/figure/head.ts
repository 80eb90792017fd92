/**
 * The head: a face that is told by its outline alone, hair behind a hairline, and ears.
 */
import type { Place, Projection } from './camera.js';
import { offset } from './frame.js';
import { flatShape, silhouette } from './outline.js';
import type { Detail } from './path.js';
import type { PicturePath } from './picture.js';
import type { Skeleton } from './skeleton.js';
import { inflate } from './chains.js';
import type { Body } from './solver.js';
import type { Chain, Level } from './surface.js';
import { add, scale, type Vector } from './vector.js';

export type Hair = 'bun' | 'short';

/** The middle line of the face, from the top of the forehead to the throat: to the front of where the skull sits, and up. */
const PROFILE = [
  [4.2, 6.4],
  [6.3, 7.2],
  [6.8, 6.2],
  [6.95, 5],
  [6.6, 4],
  [7.35, 2.9],
  [8.2, 1.75],
  [7.9, 1.2],
  [6.95, 0.95],
  [7.1, 0.2],
  [6.8, -0.25],
  [6.9, -0.75],
  [6.45, -1.3],
  [6.5, -2.2],
  [5.6, -3],
  [3.6, -2.8],
  [1.4, -1.6],
  [0.5, 3],
] as const;

/** Across the hairline, in the skull as a ball of radius 1: to the back, and up. */
const HAIRLINE = { back: 0.72, up: 0.694 } as const;
/** Where the hair starts along that direction, and the rings by which it is drawn. */
const HAIR_STARTS = -0.03;
const RINGS = [0.35, 0.72, 0.95] as const;
/** How thick the hair is, in percent of stature. */
const THICKNESS: Readonly<Record<Hair, number>> = { bun: 0.55, short: 0.4 };
const BUN = { behind: 6.5, up: 2.3, radius: 2.4 } as const;
/** An ear on the far side shows only when the head is seen nearly from the front or the back. */
const BOTH_EARS_SHOW = 0.5;

/** The path of each part, in painting order; some are empty, depending on how the head is turned. */
export function drawHead(
  { skeleton, surface }: Body,
  project: Projection,
  hair: Hair,
  detail?: Detail,
): PicturePath[] {
  const [skull, ...jaw] = surface.head;
  if (!skull) return [];
  const { headFrame } = skeleton;
  const depth = (v: Vector) => project(v)[2];
  const profile = flatShape(profileOf(skeleton, project), detail);
  const showsHair = depth(partingOf(skeleton)) >= 0;
  const bun = hair === 'bun' ? silhouette([[bunOf(skull, skeleton)]], project, detail) : '';
  const hasBunBehind = depth(scale(headFrame.anterior, -1)) < 0;
  const toRight = depth(headFrame.right);
  const ear = (side: 'right' | 'left') => silhouette([[surface.sides[side].ear]], project, detail);
  const nearEar = toRight >= 0 ? 'right' : 'left';
  const farEar = toRight >= 0 ? 'left' : 'right';
  const cap = silhouette([capOf(inflate([skull], THICKNESS[hair]), HAIR_STARTS, 1)], project, detail);
  return [
    ['ear', Math.abs(toRight) < BOTH_EARS_SHOW ? ear(farEar) : ''],
    ['hair', hasBunBehind ? bun : ''],
    ['skin', showsHair ? silhouette([surface.head], project, detail) + profile : ''],
    ['hair', cap + (hasBunBehind ? '' : bun)],
    // From the front, the face lies over the hair.
    ['skin', showsHair ? '' : silhouette([capOf([skull], -HAIR_STARTS, -1), jaw], project, detail) + profile],
    ['ear', ear(nearEar)],
  ];
}

function profileOf({ skull, headFrame }: Skeleton, project: Projection): Place[] {
  return PROFILE.map(([forward, up]) => project(offset(skull, headFrame, forward, up, 0)));
}

/** Where the plane of the hairline looks. */
function partingOf({ headFrame }: Skeleton): Vector {
  return add(scale(headFrame.anterior, -HAIRLINE.back), scale(headFrame.cranial, HAIRLINE.up));
}

function bunOf(skull: Level, { headFrame }: Skeleton): Level {
  const { behind, up, radius } = BUN;
  const { anterior, cranial, right } = headFrame;
  return {
    centre: offset(skull.centre, headFrame, -behind, up, 0),
    axes: [scale(anterior, radius), scale(right, radius), scale(cranial, radius)],
  };
}

/** A part of the skull on one side of the hairline, as a chain of rings: 1 is the side of the hair, -1 that of the face. */
function capOf(skulls: Chain, from: number, side: 1 | -1): Chain {
  return skulls.flatMap(({ centre, axes: [depth, breadth, height] }) => {
    const pole = add(scale(depth, -HAIRLINE.back * side), scale(height, HAIRLINE.up * side));
    const along = add(scale(depth, HAIRLINE.up), scale(height, HAIRLINE.back));
    return [from, ...RINGS].map((share): Level => {
      const radius = Math.sqrt(1 - share * share);
      return {
        centre: add(centre, scale(pole, share)),
        axes: [scale(along, radius), scale(breadth, radius), [0, 0, 0]],
      };
    });
  });
}

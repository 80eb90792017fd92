/**
 * What a figure holds.
 */
import type { FigureSide, HeldProp } from '../model/movement.js';
import type { Projection } from './camera.js';
import type { PicturePath } from './picture.js';
import { ball, cylinder, disc, rod, solid } from './shapes.js';
import type { Skeleton } from './skeleton.js';
import { add, between, normalize, scale, subtract, type Vector } from './vector.js';

/** A prop in three parts, since limbs come between them. */
export interface PropPaths {
  readonly behind: readonly PicturePath[];
  /** In the layer of the prop. */
  readonly middle: readonly PicturePath[];
  readonly front: readonly PicturePath[];
  /** Drawn with an arm: under its hand and over it. */
  readonly inHand?: (side: FigureSide) => {
    readonly under: readonly PicturePath[];
    readonly over: readonly PicturePath[];
  };
}

const NONE: PropPaths = { behind: [], middle: [], front: [] };

/** In percent of stature, from the middle of the bar outwards. */
const BARBELL = { grip: 9, plate: 22, thickness: 2.5, end: 28.5, bar: 0.75, radius: 7.6 } as const;
const DUMBBELL = { half: 2.6, end: 5.4, bar: 0.8, radius: 2.9 } as const;
/** From the middle between the hands down to the middle of the bell. */
const KETTLEBELL = { drop: 7.6, radius: 5.4, handle: 0.85, half: 3.4 } as const;

export function drawHeld(
  prop: HeldProp | undefined,
  { arms }: Skeleton,
  project: Projection,
  near: FigureSide,
): PropPaths {
  const [right, left] = [arms.right.grip, arms.left.grip];
  const middle = between(right, left, 0.5);
  const elbows = between(arms.right.elbow, arms.left.elbow, 0.5);
  // Towards the viewer, so that the end of a bar in front is known.
  const across = normalize(near === 'right' ? subtract(right, left) : subtract(left, right));
  switch (prop) {
    case 'barbell':
      return barbell(middle, across, project);
    case 'kettlebell':
      return kettlebell(middle, normalize(subtract(middle, elbows)), across, project);
    case 'dumbbells':
      return {
        ...NONE,
        inHand: (side) =>
          dumbbell(arms[side].grip, scale(arms[side].hand.right, near === 'right' ? 1 : -1), project),
      };
    case 'band':
      return { ...NONE, front: [['tube', solid(project, rod(0.6, right, left))]] };
    case undefined:
      return NONE;
  }
}

function barbell(middle: Vector, across: Vector, project: Projection): PropPaths {
  const { grip, plate, thickness, end, bar, radius } = BARBELL;
  const at = (out: number) => add(middle, scale(across, out));
  const rodFrom = (from: number, to: number): PicturePath => [
    'tube',
    solid(project, rod(bar, at(from), at(to))),
  ];
  const plates = (inner: number, outer: number): PicturePath[] => [
    ['prop', solid(project, cylinder(at(inner), at(outer), radius))],
    ['prop-light', solid(project, [disc(at(outer), across, radius * 0.62)])],
    ['prop', solid(project, [disc(at(outer), across, 1.5)])],
  ];
  return {
    behind: [rodFrom(-end, -grip + 1), ...plates(-plate - thickness, -plate)],
    middle: [rodFrom(-grip, grip)],
    front: [rodFrom(grip, plate), ...plates(plate, plate + thickness), rodFrom(plate + thickness, end)],
  };
}

function dumbbell(grip: Vector, across: Vector, project: Projection) {
  const { half, end, bar, radius } = DUMBBELL;
  const at = (out: number) => add(grip, scale(across, out));
  const head = (from: number, to: number): PicturePath => [
    'prop',
    solid(project, cylinder(at(from), at(to), radius)),
  ];
  return {
    under: [head(-end, -half), ['tube', solid(project, rod(bar, at(-half), at(half)))]] as PicturePath[],
    over: [
      head(half, end),
      ['prop-light', solid(project, [disc(at(end), across, radius * 0.55)])],
    ] as PicturePath[],
  };
}

function kettlebell(middle: Vector, down: Vector, across: Vector, project: Projection): PropPaths {
  const { drop, radius, handle, half } = KETTLEBELL;
  const at = (along: number, out: number) => add(middle, add(scale(down, along), scale(across, out)));
  const arch = rod(
    handle,
    at(drop - 3, -half - 0.2),
    at(0.8, -half),
    at(0, -half * 0.5),
    at(0, half * 0.5),
    at(0.8, half),
    at(drop - 3, half + 0.2),
  );
  const bell = at(drop, 0);
  // Light falls from above and behind the viewer.
  const spot = add(bell, [-1.5, 1.8, 3]);
  return {
    ...NONE,
    middle: [
      ['tube', solid(project, arch)],
      ['prop', solid(project, [ball(bell, radius)])],
      ['prop-light', solid(project, [ball(spot, 1.5)])],
    ],
  };
}

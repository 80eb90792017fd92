/**
 * What a figure holds, and what it stands at. Most movements need neither, so it is handed to the stage.
 */
import type { FigureSide, HeldProp, Movement } from '../model/movement.js';
import { drawApparatus } from './apparatus.js';
import type { Projection } from './camera.js';
import type { View } from './person.js';
import type { PicturePath } from './picture.js';
import { ball, cylinder, disc, rod, solid } from './shapes.js';
import type { Skeleton } from './skeleton.js';
import { add, between, normalize, scale, subtract, type Vector } from './vector.js';

/** Props in parts, since limbs come between them. */
export interface PropPaths {
  /** A wall: behind everything but the ground. */
  readonly backdrop: readonly PicturePath[];
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

type HeldPaths = Omit<PropPaths, 'backdrop'>;

/** Draws all props of a movement. */
export type PropPainter = (movement: Movement, skeleton: Skeleton, view: View) => PropPaths;

const NONE: HeldPaths = { behind: [], middle: [], front: [] };

/** In percent of stature, from the middle of the bar outwards. */
const BARBELL = { grip: 9, plate: 22, thickness: 2.5, end: 28.5, bar: 0.75, radius: 7.6 } as const;
const DUMBBELL = { half: 2.6, end: 5.4, bar: 0.8, radius: 2.9 } as const;
/** From the middle between the hands down to the middle of the bell. */
const KETTLEBELL = { drop: 7.6, radius: 5.4, handle: 0.85, half: 3.4 } as const;

export const drawProps: PropPainter = (movement, skeleton, view) => {
  const held = drawHeld(movement.holds, skeleton, view);
  const stand = drawApparatus(movement, view.project);
  const isWall = movement.apparatus?.kind === 'wall';
  return {
    ...held,
    backdrop: isWall ? stand.behind : [],
    behind: isWall ? held.behind : [...stand.behind, ...held.behind],
    front: [...held.front, ...stand.front],
  };
};

function drawHeld(
  prop: HeldProp | undefined,
  { arms }: Skeleton,
  { project, near, isSwapped }: View,
): HeldPaths {
  const [right, left] = [arms.right.grip, arms.left.grip];
  const middle = between(right, left, 0.5);
  const elbows = between(arms.right.elbow, arms.left.elbow, 0.5);
  // Towards the viewer, so that the end of a bar in front is known.
  const across = normalize(near === 'right' ? subtract(right, left) : subtract(left, right));
  switch (prop) {
    case 'barbell':
      return barbell(middle, across, project);
    case 'kettlebell':
      return kettlebell(
        middle,
        normalize(subtract(middle, elbows)),
        across,
        // Light falls from above and behind the viewer.
        [-1.5, 1.8, isSwapped ? -3 : 3],
        project,
      );
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

function barbell(middle: Vector, across: Vector, project: Projection): HeldPaths {
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

/** @param light Where the bell shines, from its middle. */
function kettlebell(
  middle: Vector,
  down: Vector,
  across: Vector,
  light: Vector,
  project: Projection,
): HeldPaths {
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
  const spot = add(bell, light);
  return {
    ...NONE,
    middle: [
      ['tube', solid(project, arch)],
      ['prop', solid(project, [ball(bell, radius)])],
      ['prop-light', solid(project, [ball(spot, 1.5)])],
    ],
  };
}

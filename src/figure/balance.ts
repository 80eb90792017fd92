/**
 * Whether a body stands by itself: where its mass is, over what carries it.
 */
import { MASS } from './body.js';
import { BOTH_SIDES, type Skeleton } from './skeleton.js';
import { allLevels, lowestOf, type Surface } from './surface.js';
import { add, between, scale, type Vector } from './vector.js';

/** What is lower than this carries the body, in percent of stature; all lengths below are. */
const CARRYING_HEIGHT = 1.6;
/** How far the middle of the mass may be past what carries it. */
const TOLERANCE = 2;
/** How much of a cross-section carries: the edge of a rounded part does not. */
const CARRYING_SHARE = 0.7;

type Span = readonly [low: number, high: number];

/** How far the middle of the mass is past what carries the body, along x and along z: 0 where it is over it. Endless for what nothing carries. */
export function beyondSupport(skeleton: Skeleton, surface: Surface): { alongX: number; alongZ: number } {
  const [x, , z] = centreOfMass(skeleton, surface);
  let alongX: Span = [Infinity, -Infinity];
  let alongZ: Span = [Infinity, -Infinity];
  for (const { centre, axes } of allLevels(surface).filter((level) => lowestOf(level) < CARRYING_HEIGHT)) {
    const grown = ([low, high]: Span, axis: 0 | 2): Span => {
      const radius = Math.hypot(...axes.map((half) => half[axis])) * CARRYING_SHARE;
      return [Math.min(low, centre[axis] - radius), Math.max(high, centre[axis] + radius)];
    };
    alongX = grown(alongX, 0);
    alongZ = grown(alongZ, 2);
  }
  return { alongX: beyond(x, alongX), alongZ: beyond(z, alongZ) };
}

function beyond(value: number, [low, high]: Span): number {
  return Math.max(low - TOLERANCE - value, value - high - TOLERANCE, 0);
}

function centreOfMass({ head, legs, arms }: Skeleton, { torso }: Surface): Vector {
  const trunk = torso.slice(1, 13);
  const middle = scale(
    trunk.reduce<Vector>((sum, { centre }) => add(sum, centre), [0, 0, 0]),
    1 / trunk.length,
  );
  const parts: (readonly [Vector, number])[] = [
    [head, MASS.head],
    [middle, MASS.trunk],
  ];
  for (const side of BOTH_SIDES) {
    const { hip, knee, ankle, heel, toe } = legs[side];
    const { shoulder, elbow, wrist, grip } = arms[side];
    parts.push(
      [between(shoulder, elbow, 0.436), MASS.upperArm],
      [between(elbow, wrist, 0.43), MASS.forearm],
      [grip, MASS.hand],
      [between(hip, knee, 0.433), MASS.thigh],
      [between(knee, ankle, 0.433), MASS.shank],
      [between(heel, toe, 0.45), MASS.foot],
    );
  }
  const mass = parts.reduce((sum, [, part]) => sum + part, 0);
  return scale(
    parts.reduce<Vector>((sum, [place, part]) => add(sum, scale(place, part)), [0, 0, 0]),
    1 / mass,
  );
}

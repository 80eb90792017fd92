/**
 * Two bones that reach for a point: where the joint between them goes.
 */
import type { Frame } from './frame.js';
import { clamp, fromRadians } from './units.js';
import { add, cross, dot, length, normalize, rotate, scale, subtract, type Vector } from './vector.js';

export interface Reach {
  /** The elbow or knee. */
  readonly middle: Vector;
  readonly end: Vector;
  readonly upper: Frame;
  readonly lower: Frame;
  /** How far the point was out of reach; 0 when it was met. */
  readonly shortfall: number;
}

/** A limb is never stretched quite straight, so that its bend keeps a direction. */
const STRAIGHTEST = 0.9999;

/**
 * Bones of the lengths `first` and `second` from `origin` to `target`. They bend in the plane across `hinge`, the limb's own right, so that
 * no joint flips over.
 * @param bend 1 bends like a knee, -1 like an elbow.
 */
export function reachFor(
  target: Vector,
  origin: Vector,
  first: number,
  second: number,
  hinge: Vector,
  bend: 1 | -1,
): Reach {
  const way = subtract(target, origin);
  const longest = (first + second) * STRAIGHTEST;
  const wanted = length(way);
  const far = Math.min(wanted, longest);
  const ahead = scale(way, 1 / (wanted || 1));
  const axis = normalize(subtract(hinge, scale(ahead, dot(hinge, ahead))));
  const cosine = (first * first + far * far - second * second) / (2 * first * far);
  const lift = fromRadians(Math.acos(clamp(cosine, -1, 1)) * bend);
  const upperWay = rotate(ahead, axis, lift);
  const middle = add(origin, scale(upperWay, first));
  const end = add(origin, scale(ahead, far));
  return {
    middle,
    end,
    upper: alongBone(upperWay, axis),
    lower: alongBone(normalize(subtract(end, middle)), axis),
    shortfall: wanted - far,
  };
}

/** The frame of a bone that runs along `way`. */
function alongBone(way: Vector, axis: Vector): Frame {
  const cranial = scale(way, -1);
  return { anterior: cross(cranial, axis), cranial, right: axis };
}

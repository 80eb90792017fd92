/**
 * How a part of the body is turned: its own front, its own up and its own right.
 */
import { add, cross, rotate, scale, UP, type Vector } from './vector.js';
import { degrees, type Degrees } from './units.js';

/** Three directions of length 1, at right angles to each other. */
export interface Frame {
  /** To the front of the part. */
  readonly anterior: Vector;
  /** Towards the head along the part; a limb's bone runs the other way. */
  readonly cranial: Vector;
  /** To the right of the body. */
  readonly right: Vector;
}

/** Upright, facing along x. */
export const UPRIGHT: Frame = { anterior: [1, 0, 0], cranial: UP, right: [0, 0, 1] };

export function turn(frame: Frame, axis: Vector, angle: number): Frame {
  if (angle === 0) return frame;
  const by: Degrees = degrees(angle);
  return {
    anterior: rotate(frame.anterior, axis, by),
    cranial: rotate(frame.cranial, axis, by),
    right: rotate(frame.right, axis, by),
  };
}

/** Turns about the part's own right: a limb swings to the front by a positive angle, a trunk to the back. */
export function flex(frame: Frame, angle: number): Frame {
  return turn(frame, frame.right, angle);
}

/** Turns about the part's own front: a limb swings to the right by a positive angle. */
export function lean(frame: Frame, angle: number): Frame {
  return turn(frame, frame.anterior, angle);
}

/** Turns about the part's own length: its front goes to the left by a positive angle. */
export function twist(frame: Frame, angle: number): Frame {
  return turn(frame, frame.cranial, angle);
}

/** The point that lies so far from `origin` along the three directions of `frame`, in percent of stature. */
export function offset(
  origin: Vector,
  frame: Frame,
  anterior: number,
  cranial: number,
  right: number,
): Vector {
  const { anterior: a, cranial: u, right: r } = frame;
  return [
    origin[0] + a[0] * anterior + u[0] * cranial + r[0] * right,
    origin[1] + a[1] * anterior + u[1] * cranial + r[1] * right,
    origin[2] + a[2] * anterior + u[2] * cranial + r[2] * right,
  ];
}

/** A frame with this front and this up, which are at right angles. */
export function frameOf(anterior: Vector, cranial: Vector): Frame {
  return { anterior, cranial, right: cross(anterior, cranial) };
}

/** Like {@link offset}, as a direction. */
export function direction(frame: Frame, anterior: number, cranial: number, right: number): Vector {
  return add(add(scale(frame.anterior, anterior), scale(frame.cranial, cranial)), scale(frame.right, right));
}

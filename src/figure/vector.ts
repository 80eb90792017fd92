/**
 * Points and directions in the room of the figure, in percent of stature: x to where it faces when upright, y up, z to its right.
 */
import { toRadians, type Degrees } from './units.js';

export type Vector = readonly [x: number, y: number, z: number];

export const ORIGIN: Vector = [0, 0, 0];
export const UP: Vector = [0, 1, 0];

export function add(a: Vector, b: Vector): Vector {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

export function subtract(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

export function scale(a: Vector, factor: number): Vector {
  return [a[0] * factor, a[1] * factor, a[2] * factor];
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function length(a: Vector): number {
  return Math.hypot(a[0], a[1], a[2]);
}

export function distance(a: Vector, b: Vector): number {
  return length(subtract(a, b));
}

/** The direction of `a`; of no length when `a` has none. */
export function normalize(a: Vector): Vector {
  return scale(a, 1 / (length(a) || 1));
}

/** The point at `share` of the way from `a` to `b`. */
export function between(a: Vector, b: Vector, share: number): Vector {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

/** `v` turned about `axis`, a direction of length 1, by the right-hand rule. */
export function rotate(v: Vector, axis: Vector, angle: Degrees): Vector {
  const cos = Math.cos(toRadians(angle));
  const sin = Math.sin(toRadians(angle));
  return add(add(scale(v, cos), scale(cross(axis, v), sin)), scale(axis, dot(axis, v) * (1 - cos)));
}

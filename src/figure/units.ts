/**
 * The two units of the figure. Lengths are in percent of stature, so that every figure is 100 tall; angles are in degrees.
 */
import type { Degrees, Stature } from '../model/movement.js';

export type { Degrees, Stature };

/** `value`, which is in degrees. */
export function degrees(value: number): Degrees {
  return value as Degrees;
}

/** `value`, which is in percent of stature. */
export function stature(value: number): Stature {
  return value as Stature;
}

const PER_DEGREE = Math.PI / 180;

export function toRadians(angle: Degrees): number {
  return angle * PER_DEGREE;
}

export function fromRadians(radians: number): Degrees {
  return degrees(radians / PER_DEGREE);
}

/** `value`, or the nearest bound. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

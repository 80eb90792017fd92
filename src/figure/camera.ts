/**
 * From the room to the picture: orthographic, so that nothing gets smaller with distance.
 */
import type { Camera } from '../model/movement.js';
import { toRadians } from './units.js';
import type { Vector } from './vector.js';

/** A point of the picture in percent of stature: to the right, down, and towards the viewer. */
export type Place = readonly [x: number, y: number, depth: number];

export type Projection = (v: Vector) => Place;

export function projectionOf({ yaw, pitch }: Camera): Projection {
  const cosYaw = Math.cos(toRadians(yaw));
  const sinYaw = Math.sin(toRadians(yaw));
  const cosPitch = Math.cos(toRadians(pitch));
  const sinPitch = Math.sin(toRadians(pitch));
  return ([x, y, z]) => {
    const towards = z * cosYaw - x * sinYaw;
    return [x * cosYaw + z * sinYaw, towards * sinPitch - y * cosPitch, towards * cosPitch + y * sinPitch];
  };
}

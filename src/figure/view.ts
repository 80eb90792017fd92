/** From where a figure is looked at. */
import type { Camera } from '../model/movement.js';
import { degrees } from './units.js';

export const VIEWS = ['side', 'front', 'back', 'three-quarter'] as const;
export type ViewName = (typeof VIEWS)[number];

/** How far to the front of the figure the camera stands, in degrees: 0 is at its right side. */
const YAWS: Readonly<Record<Exclude<ViewName, 'side'>, number>> = {
  front: -90,
  back: 90,
  'three-quarter': -45,
};

/** The camera of a view; `side` is the movement's own. */
export function viewCamera(own: Camera, view: ViewName = 'side'): Camera {
  return view === 'side' ? own : { yaw: degrees(YAWS[view]), pitch: own.pitch };
}

/**
 * The frame of a picture, from what must be in it: bodies, what they hold, what stands there, and marks.
 */
import type { Crop, Movement } from '../model/movement.js';
import { drawApparatus } from './apparatus.js';
import { boundsOfBody, boundsOfPaths, cropped, frameAround, NO_BOUNDS, unite } from './fit.js';
import { drawGround } from './ground.js';
import { drawHead } from './head.js';
import { COARSE } from './path.js';
import type { View } from './person.js';
import type { Picture, PicturePath } from './picture.js';
import { drawHeld } from './props.js';
import type { Body } from './solver.js';

/** @param marks Lines and arrows that must not be cut off; a crop cuts whatever it cuts. */
export function frameOfBodies(
  movement: Movement,
  bodies: readonly Body[],
  { project, near, hair }: View,
  crop: Crop | undefined,
  marks: readonly PicturePath[] = [],
): Picture['frame'] {
  const [first] = bodies;
  if (crop && first) return cropped(crop, first, project);
  const stand = drawApparatus(movement, project);
  const standing = movement.apparatus?.kind === 'wall' ? [] : [...stand.behind, ...stand.front];
  const floor = movement.ground.kind === 'floor' ? drawGround(movement.ground, project) : [];
  let bounds = unite(boundsOfPaths([...marks, ...standing, ...floor]), NO_BOUNDS);
  for (const body of bodies) {
    const held = drawHeld(movement.holds, body.skeleton, project, near);
    bounds = unite(bounds, boundsOfBody(body, project));
    const head = drawHead(body, project, hair, COARSE);
    bounds = unite(bounds, boundsOfPaths([...held.behind, ...held.middle, ...held.front, ...head]));
  }
  return frameAround(bounds);
}

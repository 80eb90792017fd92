/**
 * The frame of a picture, from what must be in it: bodies, what they hold, what stands there, and marks.
 */
import type { Crop, Movement } from '../model/movement.js';
import { boundsOfBody, boundsOfPaths, cropped, frameAround, unite } from './fit.js';
import { drawGround } from './ground.js';
import { drawHead } from './head.js';
import { COARSE } from './path.js';
import type { View } from './person.js';
import type { Picture, PicturePath } from './picture.js';
import type { PropPainter } from './props.js';
import type { Body } from './solver.js';

/** @param marks Lines and arrows that must not be cut off; a crop cuts whatever it cuts. */
export function frameOfBodies(
  movement: Movement,
  bodies: readonly Body[],
  view: View,
  crop: Crop | undefined,
  paintProps: PropPainter | undefined,
  marks: readonly PicturePath[] = [],
): Picture['frame'] {
  const { project, hair } = view;
  const [first] = bodies;
  if (crop && first) return cropped(crop, first, project);
  const floor = movement.ground.kind === 'floor' ? drawGround(movement.ground, project) : [];
  let bounds = boundsOfPaths([...marks, ...floor]);
  for (const body of bodies) {
    const props = paintProps?.(movement, body.skeleton, view);
    const shown = props ? [...props.behind, ...props.middle, ...props.front] : [];
    bounds = unite(bounds, boundsOfBody(body, project));
    const head = drawHead(body, project, hair, COARSE);
    bounds = unite(bounds, boundsOfPaths([...shown, ...head]));
  }
  return frameAround(bounds);
}

/**
 * The frame of a picture, from what must be in it: bodies, what they hold, what stands there, and marks.
 */
import type { Crop, Movement } from '../model/movement.js';
import { boundsOf, cornersOfBody, cropped, frameAround, pointsOfPaths } from './fit.js';
import { drawGround } from './ground.js';
import { drawHead } from './head.js';
import { COARSE, type Flat } from './path.js';
import type { View } from './person.js';
import type { Picture, PicturePath } from './picture.js';
import { drawProps } from './props.js';
import type { Body } from './solver.js';

/**
 * @param views All ways in which the bodies are seen; the first decides for a crop.
 * @param marks Lines and arrows that must not be cut off; a crop cuts whatever it cuts.
 */
export function frameOfBodies(
  movement: Movement,
  bodies: readonly Body[],
  views: readonly [View, ...View[]],
  crop: Crop | undefined,
  marks: readonly PicturePath[] = [],
): Picture['frame'] {
  const [first] = bodies;
  const { project } = views[0];
  if (crop && first) return cropped(crop, first, project);
  const floor = movement.ground.kind === 'floor' ? drawGround(movement.ground, project) : [];
  const points = pointsOfPaths([...marks, ...floor]);
  for (const view of views) for (const body of bodies) points.push(...pointsAround(movement, body, view));
  return frameAround(boundsOf(points));
}

function pointsAround(movement: Movement, body: Body, view: View): Flat[] {
  const { behind, middle, front } = drawProps(movement, body.skeleton, view);
  const head = drawHead(body, view.project, view.hair, COARSE);
  return [...cornersOfBody(body, view.project), ...pointsOfPaths([...behind, ...middle, ...front, ...head])];
}

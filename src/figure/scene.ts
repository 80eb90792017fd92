/**
 * A body with everything that a still picture says of it: the pose behind it, arrows, the marks of a fault, a frame around it all.
 */
import type { Crop, Zone } from '../model/movement.js';
import { drawArrow, type SampledArrow } from './arrows.js';
import { frameOfBodies } from './frame-of-bodies.js';
import { paintMuscles, type WorkingMuscles } from './muscles.js';
import { drawMarks } from './overlay.js';
import { drawSilhouette, type View } from './person.js';
import type { Picture, PicturePath } from './picture.js';
import { drawProps } from './props.js';
import type { Skeleton } from './skeleton.js';
import type { Body } from './solver.js';
import { drawStage, viewOf, type Stage } from './stage.js';

export interface Scene extends Omit<
  Stage,
  'frame' | 'under' | 'over' | 'last' | 'paintLayer' | 'paintProps'
> {
  readonly crop?: Crop | undefined;
  readonly arrows?: readonly SampledArrow[] | undefined;
  /** The pose behind the figure. */
  readonly ghost?: Body | undefined;
  readonly fault?: { readonly zones: readonly Zone[]; readonly correct: Skeleton } | undefined;
  /** Bodies that must all fit the frame, the last of them the end of the movement. Without them, this one and its ghost. */
  readonly frameAround?: readonly Body[] | undefined;
  /** The frame, if it is known: that of another picture of the movement. Not changed over. */
  readonly frame?: Picture['frame'] | undefined;
  /** Muscles that are drawn on the body. */
  readonly muscles?: WorkingMuscles | undefined;
}

export function drawScene(scene: Scene): Picture {
  const { ghost, muscles } = scene;
  const view = viewOf(scene);
  const over = marksOf(scene, view);
  return drawStage({
    ...scene,
    under: ghost ? [['ghost', drawSilhouette(ghost, view)]] : [],
    over,
    last: scene.frameAround?.at(-1),
    paintLayer: muscles && paintMuscles(muscles),
    paintProps: drawProps,
    frame: scene.frame ?? frameWith(over, scene, view),
  });
}

/** The frame of the scene's picture, without drawing it. Not changed over. */
export function frameOfScene(scene: Scene): Picture['frame'] {
  const view = viewOf(scene);
  return frameWith(marksOf(scene, view), scene, view);
}

function frameWith(marks: readonly PicturePath[], scene: Scene, view: View): Picture['frame'] {
  const { movement, ghost, fault } = scene;
  const around = scene.frameAround ?? [scene, ...(ghost ? [ghost] : [])];
  const crop = scene.crop ?? (fault ? undefined : movement.crop);
  return frameOfBodies(movement, around, [view], crop, marks);
}

/** What lies over the figure: the marks of a fault, and arrows. */
function marksOf(scene: Scene, { project }: View): PicturePath[] {
  const { skeleton, fault, arrows = [] } = scene;
  return [
    ...(fault ? drawMarks(fault.zones, skeleton, fault.correct, project) : []),
    ...arrows.flatMap((arrow) => drawArrow(arrow, scene, project)),
  ];
}

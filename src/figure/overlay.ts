/**
 * What marks a fault: the line that the body makes, and the line that it should make.
 */
import { CONTOURS, type Joint, type Zone } from '../model/movement.js';
import type { Projection } from './camera.js';
import { contourOf } from './contour.js';
import { silhouette } from './outline.js';
import { openCurve } from './path.js';
import type { PicturePath } from './picture.js';
import { ball } from './shapes.js';
import { jointAt } from './solver.js';
import type { Skeleton } from './skeleton.js';

type Contour = (typeof CONTOURS)[number];

/** The radius of the ring around a joint, in percent of stature. */
const RING = 7.5;

export function drawMarks(
  zones: readonly Zone[],
  faulty: Skeleton,
  correct: Skeleton,
  project: Projection,
): PicturePath[] {
  const contours = zones.filter(isContour);
  const line = (skeleton: Skeleton, contour: Contour) => openCurve(contourOf(skeleton, contour).map(project));
  const wrong = contours.map((contour) => line(faulty, contour)).join('');
  const right = [...new Set(contours.map(shownCorrect))].map((contour) => line(correct, contour)).join('');
  const rings = zones
    .filter((zone): zone is Joint => !isContour(zone))
    .map((joint) => silhouette([[ball(jointAt(faulty, joint), RING)]], project))
    .join('');
  const marks: PicturePath[] = [
    ['fault-glow', wrong],
    ['casing', wrong],
    ['fault-line', wrong],
    ['casing', right],
    ['correct-line', right],
    ['casing', rings],
    ['fault-ring', rings],
  ];
  return marks.filter(([, d]) => d !== '');
}

function isContour(zone: Zone): zone is Contour {
  return (CONTOURS as readonly string[]).includes(zone);
}

/** The whole back shows where a part of it should be. */
function shownCorrect(contour: Contour): Contour {
  return contour === 'neck' || contour === 'hip-line' || contour === 'pelvis' ? contour : 'back';
}

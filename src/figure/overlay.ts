/**
 * What marks a fault: the line that the body makes and the line that it should make, or where a joint is and where it should be.
 */
import { CONTOURS, type FigureSide, type Joint, type Zone } from '../model/movement.js';
import type { Projection } from './camera.js';
import { contourOf } from './contour.js';
import { silhouette } from './outline.js';
import { openCurve } from './path.js';
import type { PicturePath } from './picture.js';
import { ball } from './shapes.js';
import { jointAt } from './solver.js';
import { BOTH_SIDES, type Skeleton } from './skeleton.js';

type Contour = (typeof CONTOURS)[number];

/** The radius of the ring around a joint, and of the one at the end of a hand: around what hangs from it too. In percent of stature. */
const RING = 7.5;
const HAND_RING = 10.5;
/** A ring shows where a joint should be when it is this far from there, as it is seen. */
const MOVED = 7;

export function drawMarks(
  zones: readonly Zone[],
  faulty: Skeleton,
  correct: Skeleton,
  project: Projection,
): PicturePath[] {
  const contours = zones.filter(isContour);
  const joints = zones.filter((zone): zone is Joint => !isContour(zone));
  // A knee that is in the wrong place shows along the whole leg.
  const legs = BOTH_SIDES.filter((side) => joints.includes(`${side}-knee`));
  const ringed = joints.filter((joint) => !joint.endsWith('-knee'));
  const hipSide = project(correct.pelvisFrame.anterior)[2] > 0 ? 'front' : 'back';
  const line = (skeleton: Skeleton, contour: Contour) =>
    openCurve(contourOf(skeleton, contour, hipSide).map(project));
  const ring = (skeleton: Skeleton, joint: Joint) =>
    silhouette([[ball(jointAt(skeleton, joint), ringOf(joint))]], project);
  const isMoved = (joint: Joint) => {
    const [from, to] = [project(jointAt(correct, joint)), project(jointAt(faulty, joint))];
    return Math.hypot(to[0] - from[0], to[1] - from[1]) >= MOVED;
  };
  const wrong = [
    ...contours.map((contour) => line(faulty, contour)),
    ...legs.map((side) => legLine(faulty, side, project)),
  ].join('');
  const right = [
    ...[...new Set(contours.map(shownCorrect))].map((contour) => line(correct, contour)),
    ...legs.map((side) => legLine(correct, side, project)),
    ...ringed.filter(isMoved).map((joint) => ring(correct, joint)),
  ].join('');
  const rings = ringed.map((joint) => ring(faulty, joint)).join('');
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

/** Straight from the hip to the knee, and on to the ankle. */
function legLine({ legs }: Skeleton, side: FigureSide, project: Projection): string {
  const { hip, knee, ankle } = legs[side];
  return openCurve([project(hip), project(knee)]) + openCurve([project(knee), project(ankle)]);
}

function ringOf(joint: Joint): number {
  return joint.endsWith('-fingertips') ? HAND_RING : RING;
}

function isContour(zone: Zone): zone is Contour {
  return (CONTOURS as readonly string[]).includes(zone);
}

/** The whole back shows where a part of it should be. */
function shownCorrect(contour: Contour): Contour {
  return contour === 'neck' || contour === 'hip-line' || contour === 'pelvis' ? contour : 'back';
}

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
/** Degrees by which a knee is bent more or less than it should be, from which on its leg is marked. */
const BENT = 12;

export function drawMarks(
  zones: readonly Zone[],
  faulty: Skeleton,
  correct: Skeleton,
  project: Projection,
): PicturePath[] {
  const contours = zones.filter(isContour);
  const joints = zones.filter((zone): zone is Joint => !isContour(zone));
  const legs = joints.flatMap((joint) => bentLeg(joint, faulty, correct));
  const ringed = joints.filter((joint) => bentLeg(joint, faulty, correct).length === 0);
  const hipSide = project(correct.pelvisFrame.anterior)[2] > 0 ? 'front' : 'back';
  const line = (skeleton: Skeleton, contour: Contour) =>
    openCurve(contourOf(skeleton, contour, hipSide).map(project));
  const legLine = ({ legs }: Skeleton, side: FigureSide) => {
    const [hip, knee, ankle] = [legs[side].hip, legs[side].knee, legs[side].ankle].map(project);
    return hip && knee && ankle ? openCurve([hip, knee]) + openCurve([knee, ankle]) : '';
  };
  const ring = (skeleton: Skeleton, joint: Joint) =>
    silhouette([[ball(jointAt(skeleton, joint), ringOf(joint))]], project);
  const isMoved = (joint: Joint) => {
    const [from, to] = [project(jointAt(correct, joint)), project(jointAt(faulty, joint))];
    return Math.hypot(to[0] - from[0], to[1] - from[1]) >= MOVED;
  };
  const wrong = [
    ...contours.map((contour) => line(faulty, contour)),
    ...legs.map((side) => legLine(faulty, side)),
  ].join('');
  const right = [
    ...[...new Set(contours.map(shownCorrect))].map((contour) => line(correct, contour)),
    ...legs.map((side) => legLine(correct, side)),
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

/** The leg whose knee is bent wrongly: that shows along the leg, not at the place of the knee. */
function bentLeg(joint: Joint, faulty: Skeleton, correct: Skeleton): FigureSide[] {
  return BOTH_SIDES.filter(
    (side) => joint === `${side}-knee` && Math.abs(faulty.pose[side].knee - correct.pose[side].knee) >= BENT,
  );
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

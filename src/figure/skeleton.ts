/**
 * A pose → where every joint is and how every part is turned: forward kinematics, with limbs that reach for what they hold.
 */
import type { FigureSide, Grip, LimbEnd, LimbPose, Pose, Turn } from '../model/movement.js';
import {
  FOREARM,
  HAND,
  HIP_HALF,
  SCAPULA_SHIFT,
  SCAPULA_TURNS,
  SHANK,
  SHOULDER,
  SPINE,
  SPINE_BASE,
  SPINE_LEAN,
  THIGH,
  UPPER_ARM,
} from './body.js';
import { flex, frameOf, lean, offset, turn, twist, UPRIGHT, type Frame } from './frame.js';
import { reachFor, type Reach } from './reach.js';
import { clamp, degrees, fromRadians } from './units.js';
import { between, cross, dot, length, normalize, scale, UP, type Vector } from './vector.js';

/** The sides in the order in which they are worked out. */
export const BOTH_SIDES: readonly FigureSide[] = ['right', 'left'];

/** 1 on the right, -1 on the left. */
export function sign(side: FigureSide): 1 | -1 {
  return side === 'right' ? 1 : -1;
}

export function otherSide(side: FigureSide): FigureSide {
  return side === 'right' ? 'left' : 'right';
}

export interface Leg {
  readonly hip: Vector;
  readonly knee: Vector;
  readonly ankle: Vector;
  readonly heel: Vector;
  readonly ball: Vector;
  readonly toe: Vector;
  readonly thigh: Frame;
  readonly shank: Frame;
  readonly foot: Frame;
}

export interface Arm {
  readonly shoulder: Vector;
  readonly elbow: Vector;
  readonly wrist: Vector;
  /** The middle of a closed hand. */
  readonly grip: Vector;
  readonly fingertips: Vector;
  readonly upperArm: Frame;
  readonly forearm: Frame;
  readonly hand: Frame;
}

/** A point of the spine, and how the spine runs there. */
export interface SpinePoint {
  readonly at: Vector;
  /** Its cranial direction is the tangent of the spine. */
  readonly frame: Frame;
}

/** The angles of a limb that reached for something, as a pose would give them. */
export type SolvedLimb =
  Pick<LimbPose, 'hip' | 'knee' | 'ankle'> | Pick<LimbPose, 'shoulder' | 'elbow' | 'wrist'>;

export interface Skeleton {
  readonly pose: Pose;
  /** The middle between the hip joints. */
  readonly pelvis: Vector;
  readonly pelvisFrame: Frame;
  /** From the base to the skull: 1 + 4 lumbar + 6 thoracic + 3 neck points. */
  readonly spine: readonly SpinePoint[];
  readonly chestFrame: Frame;
  readonly baseOfNeck: Vector;
  /** Where the skull sits on the neck. */
  readonly skull: Vector;
  readonly headFrame: Frame;
  /** The middle of the head. */
  readonly head: Vector;
  readonly legs: Readonly<Record<FigureSide, Leg>>;
  readonly arms: Readonly<Record<FigureSide, Arm>>;
  /** What the ends that reached were solved to. */
  readonly solved: ReadonlyMap<LimbEnd, SolvedLimb>;
  /** How far each such end stayed from its target. */
  readonly shortfalls: ReadonlyMap<LimbEnd, number>;
}

/** Where the end of a limb is held in the world. */
export interface Hold {
  /** The place of the ankle or wrist. */
  readonly at: Vector;
  /** Where toes or fingers point. */
  readonly towards: Vector;
}

export interface Constraints {
  /** Where the pelvis is. */
  readonly root: Vector;
  /** Feet and hands that lie flat. */
  readonly flat: ReadonlySet<LimbEnd>;
  readonly held: ReadonlyMap<LimbEnd, Hold | Grip>;
}

interface Parts {
  readonly chestFrame: Frame;
  readonly baseOfNeck: Vector;
  readonly headFrame: Frame;
  readonly head: Vector;
  readonly pelvis: Vector;
  readonly pelvisFrame: Frame;
  readonly legs: Partial<Record<FigureSide, Leg>>;
}

export function buildSkeleton(pose: Pose, constraints: Constraints): Skeleton {
  const { root, held } = constraints;
  let pelvisFrame = turn(UPRIGHT, UP, pose.yaw);
  pelvisFrame = lean(twist(flex(pelvisFrame, -1 * pose.pelvis), pose.roll), pose.tilt);
  const trunk = buildSpine(pose, root, pelvisFrame);
  const solved = new Map<LimbEnd, SolvedLimb>();
  const shortfalls = new Map<LimbEnd, number>();
  const parts = { ...trunk, pelvis: root, pelvisFrame, legs: {} as Record<FigureSide, Leg> };
  // A foot that rests on the other leg needs that leg first.
  const rightRests = isGrip(held.get('right-foot'));
  const legOrder = rightRests ? [...BOTH_SIDES].reverse() : BOTH_SIDES;
  for (const side of legOrder) {
    parts.legs[side] = buildLeg(side, pose[side], parts, constraints, solved, shortfalls);
  }
  const arms = {} as Record<FigureSide, Arm>;
  for (const side of BOTH_SIDES) arms[side] = buildArm(side, pose, parts, constraints, solved, shortfalls);
  return { ...parts, pose, arms, solved, shortfalls };
}

function buildSpine(pose: Pose, root: Vector, pelvisFrame: Frame) {
  let at = offset(root, pelvisFrame, SPINE_BASE[0], SPINE_BASE[1], 0);
  /** Follows the neutral curve as well as the pose. */
  let curved = flex(pelvisFrame, -SPINE_LEAN);
  /** Follows the pose alone: how the chest and the head are turned. */
  let straight = pelvisFrame;
  let chestFrame = straight;
  let baseOfNeck = at;
  const spine: SpinePoint[] = [{ at, frame: curved }];
  for (const { name, links, arc, neutral } of SPINE) {
    const [flexion, side, rotation] = pose[name];
    // Half a turn before each link and half after it, so that the links lie along the arc.
    const halfTurn = (frame: Frame, curve: number) =>
      twist(lean(flex(frame, -(flexion + curve) / links / 2), side / links / 2), rotation / links / 2);
    for (let link = 0; link < links; link++) {
      curved = halfTurn(curved, neutral);
      at = offset(at, curved, 0, arc / links, 0);
      curved = halfTurn(curved, neutral);
      straight = halfTurn(halfTurn(straight, 0), 0);
      spine.push({ at, frame: curved });
    }
    if (name === 'thoracic') {
      chestFrame = straight;
      baseOfNeck = at;
    }
  }
  const [nod, tilt, rotation] = pose.head;
  const headFrame = lean(twist(flex(straight, -1 * nod), rotation), tilt);
  return { spine, chestFrame, baseOfNeck, skull: at, headFrame, head: offset(at, headFrame, 1.6, 3.6, 0) };
}

function buildLeg(
  side: FigureSide,
  pose: LimbPose,
  parts: Parts,
  { flat, held }: Constraints,
  solved: Map<LimbEnd, SolvedLimb>,
  shortfalls: Map<LimbEnd, number>,
): Leg {
  const end: LimbEnd = `${side}-foot`;
  const hip = offset(parts.pelvis, parts.pelvisFrame, 0, 0, sign(side) * HIP_HALF);
  const hold = targetOf(held.get(end), parts);
  const posed = turnBall(parts.pelvisFrame, pose.hip, side);
  const bones = reach(hold, hip, posed, pose.knee, LEG);
  const { middle: knee, end: ankle, upper: thigh, lower: shank } = bones;
  const foot = flat.has(end) ? flatFoot(shank, hold?.towards) : flex(shank, pose.ankle);
  if (hold) {
    shortfalls.set(end, bones.shortfall);
    solved.set(end, {
      hip: ballAngles(parts.pelvisFrame, thigh, side, pose.hip[0]),
      knee: angleBetween(thigh, shank),
      ankle: hingeAngle(shank, foot),
    });
  }
  return {
    hip,
    knee,
    ankle,
    heel: offset(ankle, foot, -3.4, -1.9, 0),
    ball: offset(ankle, foot, 7, -2.5, 0),
    toe: offset(ankle, foot, 10.2, -2.9, 0),
    thigh,
    shank,
    foot,
  };
}

function buildArm(
  side: FigureSide,
  pose: Pose,
  parts: Parts,
  { flat, held }: Constraints,
  solved: Map<LimbEnd, SolvedLimb>,
  shortfalls: Map<LimbEnd, number>,
): Arm {
  const end: LimbEnd = `${side}-hand`;
  const limb = pose[side];
  const { chestFrame: chest } = parts;
  const [flexion, abduction] = limb.shoulder;
  const [starts, ends] = SCAPULA_TURNS;
  const raised = clamp((Math.max(flexion, abduction) - starts) / (ends - starts), 0, 1);
  const shoulder = offset(
    parts.baseOfNeck,
    chest,
    // A shoulder that goes back draws its joint back a little.
    SHOULDER[0] + limb.scapula[0] + Math.min(flexion, 0) / 40,
    SHOULDER[1] + limb.scapula[1] + raised * SCAPULA_SHIFT[0],
    sign(side) * (SHOULDER[2] - raised * SCAPULA_SHIFT[1]),
  );
  const hold = targetOf(held.get(end), parts);
  const posed = turnBall(chest, limb.shoulder, side);
  const bones = reach(hold, shoulder, posed, limb.elbow, ARM);
  const { middle: elbow, end: wrist, upper: upperArm, lower: forearm } = bones;
  const hand = flat.has(end) ? flatHand(forearm, hold?.towards) : flex(forearm, limb.wrist);
  if (hold) {
    shortfalls.set(end, bones.shortfall);
    solved.set(end, {
      shoulder: ballAngles(chest, upperArm, side, flexion),
      elbow: angleBetween(upperArm, forearm),
      wrist: hingeAngle(forearm, hand),
    });
  }
  return {
    shoulder,
    elbow,
    wrist,
    grip: offset(wrist, hand, 0.6, -3.8, 0),
    fingertips: offset(wrist, hand, 0, -HAND, 0),
    upperArm,
    forearm,
    hand,
  };
}

function isGrip(hold: Hold | Grip | undefined): hold is Grip {
  return hold !== undefined && 'on' in hold;
}

/** Where the end of a limb must go, and where it points there if that is given. */
type Target = Pick<Hold, 'at'> & Partial<Hold>;

function targetOf(hold: Hold | Grip | undefined, parts: Parts): Target | undefined {
  return isGrip(hold) ? { at: gripPlace(hold, parts) } : hold;
}

/** The lengths of a limb's two bones, and which way the joint between them bends: 1 like a knee, -1 like an elbow. */
interface Bones {
  readonly first: number;
  readonly second: number;
  readonly bend: 1 | -1;
}

const LEG: Bones = { first: THIGH, second: SHANK, bend: 1 };
const ARM: Bones = { first: UPPER_ARM, second: FOREARM, bend: -1 };

/** Two bones from `origin`: as they are posed, bent by `flexion`, or, to a target, as they must be. */
function reach(
  target: Target | undefined,
  origin: Vector,
  upper: Frame,
  flexion: number,
  { first, second, bend }: Bones,
): Reach {
  if (target) return reachFor(target.at, origin, first, second, upper.right, bend);
  const lower = flex(upper, -bend * flexion);
  const middle = offset(origin, upper, 0, -first, 0);
  return { middle, end: offset(middle, lower, 0, -second, 0), upper, lower, shortfall: 0 };
}

/** Where a grip is on the body as it stands. */
function gripPlace({ on, along, offset: [anterior, cranial, right] }: Grip, parts: Parts): Vector {
  if (on === 'chest') return offset(parts.baseOfNeck, parts.chestFrame, anterior, cranial, right);
  if (on === 'head') return offset(parts.head, parts.headFrame, anterior, cranial, right);
  if (on === 'pelvis') return offset(parts.pelvis, parts.pelvisFrame, anterior, cranial, right);
  const [side, part] = on.split('-') as [FigureSide, 'thigh' | 'shank' | 'foot'];
  const leg = parts.legs[side];
  // Only a foot can rest on a leg that is not there yet: on its own, which the checks refuse.
  if (!leg) return parts.pelvis;
  const ends = {
    thigh: [leg.hip, leg.knee],
    shank: [leg.knee, leg.ankle],
    foot: [leg.heel, leg.toe],
  } as const;
  return offset(between(ends[part][0], ends[part][1], along), leg[part], anterior, cranial, right);
}

function turnBall(parent: Frame, [flexion, abduction, rotation]: Turn, side: FigureSide): Frame {
  return twist(lean(flex(parent, flexion), -sign(side) * abduction), -sign(side) * rotation);
}

/** The angles by which {@link turnBall} makes `part` of `parent`. Of the equal ones, the flexion nearest to `near`. */
function ballAngles(parent: Frame, part: Frame, side: FigureSide, near: number): Turn {
  const way = scale(part.cranial, -1);
  let flexion = fromRadians(Math.atan2(dot(way, parent.anterior), -dot(way, parent.cranial)));
  const abduction = fromRadians(Math.asin(clamp(sign(side) * dot(way, parent.right), -1, 1)));
  flexion = degrees(flexion - 360 * Math.round((flexion - near) / 360));
  const unrotated = lean(flex(parent, flexion), -sign(side) * abduction);
  const rotation = fromRadians(
    Math.atan2(dot(cross(unrotated.right, part.right), unrotated.cranial), dot(unrotated.right, part.right)),
  );
  return [flexion, abduction, degrees(-sign(side) * rotation)];
}

function hingeAngle(from: Frame, to: Frame) {
  return fromRadians(
    Math.atan2(dot(cross(from.cranial, to.cranial), from.right), dot(from.cranial, to.cranial)),
  );
}

function angleBetween(upper: Frame, lower: Frame) {
  return fromRadians(Math.acos(clamp(dot(upper.cranial, lower.cranial), -1, 1)));
}

/** A foot flat on the floor. */
function flatFoot(shank: Frame, towards: Vector | undefined): Frame {
  let ahead: Vector = towards ?? [shank.anterior[0], 0, shank.anterior[2]];
  if (length(ahead) < 0.2) ahead = cross(UP, shank.right);
  return frameOf(normalize([ahead[0], 0, ahead[2]]), UP);
}

/** A hand with its palm on the floor. */
function flatHand(forearm: Frame, towards: Vector | undefined): Frame {
  const ahead = towards ?? normalize([forearm.anterior[0], 0, forearm.anterior[2]]);
  return { anterior: scale(UP, -1), cranial: scale(ahead, -1), right: normalize(cross(ahead, UP)) };
}

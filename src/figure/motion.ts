/**
 * A movement in time: its key poses settled, and every pose between them.
 */
import {
  LIMB_ENDS,
  type Bend,
  type FaultState,
  type Grip,
  type KeyPose,
  type LimbEnd,
  type LimbPose,
  type Movement,
  type Pose,
} from '../model/movement.js';
import { plantedIn, settle, type Body, type Reference, type Settled } from './solver.js';
import { BOTH_SIDES } from './skeleton.js';
import type { Build } from './surface.js';
import { solveTouches } from './touch.js';
import { clamp, degrees, stature, type Degrees } from './units.js';

/** A key pose that stands. */
export interface SettledKey extends Settled {
  /** With the angles that its contacts were solved to. */
  readonly key: KeyPose;
  /** The ends of limbs that are planted or hold on in it. */
  readonly held: ReadonlySet<LimbEnd>;
}

/** A movement whose key poses stand. */
export interface Motion {
  readonly movement: Movement;
  readonly reference: Reference;
  readonly keys: readonly [SettledKey, ...SettledKey[]];
}

export function prepareMotion(movement: Movement, build?: Build): Motion {
  const [firstKey, ...others] = movement.keys;
  const first = settleKey(movement, firstKey, undefined, build);
  const { reference } = first;
  return {
    movement,
    reference,
    keys: [first, ...others.map((key) => settleKey(movement, key, reference, build))],
  };
}

function settleKey(
  movement: Movement,
  written: KeyPose,
  reference: Reference | undefined,
  build?: Build,
): SettledKey {
  const key = solveTouches(movement, written, reference);
  const held = new Set(plantedIn(movement, key));
  for (const end of LIMB_ENDS) if (key.grips[end]) held.add(end);
  return { ...settle(movement, key, reference, build), key, held };
}

/** The body in a fault. */
export function settleFault(
  { movement, reference }: Motion,
  fault: FaultState,
  build?: Build,
): Body & { readonly key: KeyPose } {
  const footing = fault.support ? { ...movement, support: fault.support } : movement;
  const key = solveTouches(footing, fault.key, reference);
  return { ...settle(footing, key, reference, build), key };
}

/**
 * The body at `position` of the way from the first key pose to the last, 0 to 1, each step between two keys as long as the others.
 */
export function bodyAt(motion: Motion, position: number, build?: Build): Body {
  const steps = motion.keys.length - 1;
  const place = clamp(position, 0, 1) * steps;
  const step = Math.min(Math.floor(place), Math.max(steps - 1, 0));
  const from = motion.keys[step] ?? motion.keys[0];
  const to = motion.keys[step + 1] ?? from;
  const share = place - step;
  if (share === 0 || from === to) return from;
  if (share === 1) return to;
  return settle(motion.movement, mixKeys(from, to, share), motion.reference, build);
}

/** A limb that is held in both key poses stays held; one that is let go moves by its angles. */
function mixKeys(from: SettledKey, to: SettledKey, share: number): KeyPose {
  const held = LIMB_ENDS.filter((end) => from.held.has(end) && to.held.has(end));
  const grips: Partial<Record<LimbEnd, Grip>> = {};
  for (const end of held) {
    const start = from.key.grips[end];
    const finish = to.key.grips[end];
    if (start) grips[end] = start.on === finish?.on ? mixGrips(start, finish, share) : start;
  }
  const isPlanted = (end: LimbEnd) => held.includes(end) && !grips[end];
  const nearest = share < 0.5 ? from.key : to.key;
  return {
    pose: mixPoses(withSolved(from, held), withSolved(to, held), share),
    planted: LIMB_ENDS.filter(isPlanted),
    free: LIMB_ENDS.filter(
      (end) => !isPlanted(end) && (from.held.has(end) || to.held.has(end) || nearest.free.includes(end)),
    ),
    grips,
    touch: [],
  };
}

function mixGrips(from: Grip, to: Grip, share: number): Grip {
  return {
    on: from.on,
    along: mix(from.along, to.along, share),
    offset: [0, 1, 2].map((axis) =>
      mix(from.offset[axis] ?? 0, to.offset[axis] ?? 0, share),
    ) as unknown as Grip['offset'],
  };
}

/** The pose with the angles of limbs that reached for something and are about to be let go, or just were not held. */
function withSolved({ skeleton, key, held }: SettledKey, stayHeld: readonly LimbEnd[]): Pose {
  let { pose } = key;
  for (const end of held) {
    const solved = skeleton.solved.get(end);
    if (!solved || stayHeld.includes(end)) continue;
    const side = end.startsWith('right') ? 'right' : 'left';
    const isArm = 'shoulder' in solved;
    pose = { ...pose, [side]: { ...pose[side], ...solved, ...(isArm && { arm: undefined }) } };
  }
  return pose;
}

export function mixPoses(from: Pose, to: Pose, share: number): Pose {
  const angle = (a: Degrees, b: Degrees) => degrees(mix(a, b, share));
  const triple = (a: Bend, b: Bend): Bend => [angle(a[0], b[0]), angle(a[1], b[1]), angle(a[2], b[2])];
  const limb = (a: LimbPose, b: LimbPose): LimbPose => ({
    hip: triple(a.hip, b.hip),
    knee: angle(a.knee, b.knee),
    ankle: angle(a.ankle, b.ankle),
    shoulder: triple(a.shoulder, b.shoulder),
    arm: a.arm === undefined || b.arm === undefined ? undefined : angle(a.arm, b.arm),
    scapula: [
      stature(mix(a.scapula[0], b.scapula[0], share)),
      stature(mix(a.scapula[1], b.scapula[1], share)),
    ],
    elbow: angle(a.elbow, b.elbow),
    wrist: angle(a.wrist, b.wrist),
    hand: share < 0.5 ? a.hand : b.hand,
  });
  const [a, b] = alikeArms(from, to);
  return {
    pelvis: angle(a.pelvis, b.pelvis),
    roll: angle(a.roll, b.roll),
    tilt: angle(a.tilt, b.tilt),
    yaw: angle(a.yaw, b.yaw),
    lumbar: triple(a.lumbar, b.lumbar),
    thoracic: triple(a.thoracic, b.thoracic),
    neck: triple(a.neck, b.neck),
    head: triple(a.head, b.head),
    right: limb(a.right, b.right),
    left: limb(a.left, b.left),
  };
}

/** Where one pose gives an arm in the world and the other against the chest, both against the chest. */
function alikeArms(from: Pose, to: Pose): [Pose, Pose] {
  let pair: [Pose, Pose] = [from, to];
  for (const side of BOTH_SIDES) {
    if ((from[side].arm === undefined) === (to[side].arm === undefined)) continue;
    pair = [againstChest(pair[0], side), againstChest(pair[1], side)];
  }
  return pair;
}

function againstChest(pose: Pose, side: 'right' | 'left'): Pose {
  const { arm, shoulder, ...limb } = pose[side];
  if (arm === undefined) return pose;
  const flexion = degrees(shoulder[0] + arm + pose.pelvis + pose.lumbar[0] + pose.thoracic[0]);
  return { ...pose, [side]: { ...limb, arm: undefined, shoulder: [flexion, shoulder[1], shoulder[2]] } };
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

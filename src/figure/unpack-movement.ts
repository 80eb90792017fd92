/**
 * A packed movement → the movement itself: what the engine reads from `motion.json`. {@link packMovement} packs it.
 *
 * A packed movement is solved: its contacts meet the floor, and its arms are given against the chest. What is at rest is left out.
 */
import type { FaultId } from '../model/ids.js';
import type { Bend, KeyPose, LimbPose, Movement, Pose } from '../model/movement.js';
import type { Picture } from './picture.js';
import { degrees, stature } from './units.js';
import type { ViewName } from './view.js';

/** An angle of a ball joint or of a part of the spine: one number where it only flexes. In degrees. */
export type PackedBend = number | readonly number[];

/** Hip, knee, ankle, shoulder, elbow and wrist in degrees; the shoulder forward and up in percent of stature; 1 for a fist. */
export type PackedLimb = readonly [
  hip?: PackedBend,
  knee?: number,
  ankle?: number,
  shoulder?: PackedBend,
  elbow?: number,
  wrist?: number,
  forward?: number,
  up?: number,
  fist?: number,
];

/** Everything that is turned, in degrees. Without a left limb, it is as the right one. */
export type PackedPose = readonly [
  pelvis?: number,
  roll?: number,
  tilt?: number,
  yaw?: number,
  lumbar?: PackedBend,
  thoracic?: PackedBend,
  neck?: PackedBend,
  head?: PackedBend,
  right?: PackedLimb,
  left?: PackedLimb,
];

export interface PackedKey extends Partial<Pick<KeyPose, 'planted' | 'free' | 'grips'>> {
  readonly pose: PackedPose;
}

/** What a fault changes of its movement. */
export type FaultChange = Partial<Pick<Movement, 'support' | 'camera' | 'crop' | 'layers'>>;

/** The number of the correct key pose beside a fault, its own key pose, the frame of its film, and what else is its own. */
export type PackedFault = readonly [
  beside: number,
  key: PackedKey,
  frame: Picture['frame'],
  change?: FaultChange,
];

export interface PackedMovement extends Omit<Movement, 'arrows' | 'keys' | 'faults'> {
  readonly keys: readonly [PackedKey, ...PackedKey[]];
  /** Around everything that it shows from there: faults too, and both sides where they take turns. Those of the stills' build serve both. */
  readonly frames?: Readonly<Record<Exclude<ViewName, 'side'>, Picture['frame']>> | undefined;
  /** Those that have a pose. */
  readonly faults: Readonly<Record<FaultId, PackedFault>>;
}

/** The movement to its correct end, or into a fault. Without arrows and faults, which only stills show. */
export function unpackMovement(packed: PackedMovement, fault?: PackedFault): Movement {
  const [first, ...others] = packed.keys;
  const [beside = 0, last, , change] = fault ?? [];
  // Into a fault by way of the correct key pose before it.
  const before = beside > 1 ? packed.keys.slice(beside - 1, beside) : [];
  const way = last ? [...before, last] : others;
  return {
    ...packed,
    ...change,
    arrows: [],
    keys: [unpackKey(first), ...way.map(unpackKey)],
    faults: new Map(),
  };
}

function unpackKey({ pose, planted = [], free = [], grips = {} }: PackedKey): KeyPose {
  return { pose: unpackPose(pose), planted, free, grips, touch: [] };
}

function unpackPose([
  pelvis = 0,
  roll = 0,
  tilt = 0,
  yaw = 0,
  lumbar,
  thoracic,
  neck,
  head,
  right = [],
  left = right,
]: PackedPose): Pose {
  return {
    pelvis: degrees(pelvis),
    roll: degrees(roll),
    tilt: degrees(tilt),
    yaw: degrees(yaw),
    lumbar: unpackBend(lumbar),
    thoracic: unpackBend(thoracic),
    neck: unpackBend(neck),
    head: unpackBend(head),
    right: unpackLimb(right),
    left: unpackLimb(left),
  };
}

function unpackLimb([
  hip,
  knee = 0,
  ankle = 0,
  shoulder,
  elbow = 0,
  wrist = 0,
  forward = 0,
  up = 0,
  fist,
]: PackedLimb): LimbPose {
  return {
    hip: unpackBend(hip),
    knee: degrees(knee),
    ankle: degrees(ankle),
    shoulder: unpackBend(shoulder),
    scapula: [stature(forward), stature(up)],
    elbow: degrees(elbow),
    wrist: degrees(wrist),
    hand: fist ? 'fist' : 'open',
  };
}

function unpackBend(packed: PackedBend = 0): Bend {
  const [flexion = 0, side = 0, twist = 0] = typeof packed === 'number' ? [packed] : packed;
  return [degrees(flexion), degrees(side), degrees(twist)];
}

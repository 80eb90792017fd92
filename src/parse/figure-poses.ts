/**
 * Poses as they are written → poses in full: what is not written is at rest, and a fault changes the correct pose.
 */
import type { WrittenFault, WrittenFigure, WrittenLimb, WrittenPose } from '../model/figure-schema.js';
import type {
  Bend,
  Camera,
  Contact,
  Crop,
  Degrees,
  FaultState,
  FigureSide,
  Grip,
  KeyPose,
  LimbEnd,
  LimbPose,
  SolvedAngle,
  Stature,
} from '../model/movement.js';

const ZERO = 0 as Degrees;
const STRAIGHT: Bend = [ZERO, ZERO, ZERO];

const LIMB_AT_REST: LimbPose = {
  hip: STRAIGHT,
  knee: ZERO,
  ankle: ZERO,
  shoulder: STRAIGHT,
  scapula: [0 as Stature, 0 as Stature],
  elbow: ZERO,
  wrist: ZERO,
  hand: 'open',
};

/** Upright, with straight limbs. */
const AT_REST: KeyPose = {
  pose: {
    pelvis: ZERO,
    roll: ZERO,
    tilt: ZERO,
    yaw: ZERO,
    lumbar: STRAIGHT,
    thoracic: STRAIGHT,
    neck: STRAIGHT,
    head: STRAIGHT,
    right: LIMB_AT_REST,
    left: LIMB_AT_REST,
  },
  planted: [],
  free: [],
  grips: {},
  touch: [],
};

export function keyPoses(poses: readonly WrittenPose[]): KeyPose[] {
  return poses.map((written) => changed(AT_REST, written));
}

/** The pose of a fault, made from the key pose that it changes. */
export function faultState(
  { change = {}, zones = [], from, support, camera, crop, ghost, layers }: WrittenFault,
  keys: readonly [KeyPose, ...KeyPose[]],
): FaultState {
  const beside = Math.min(from ?? keys.length, keys.length) - 1;
  return {
    key: changed(keys[beside] ?? keys[0], change),
    beside,
    zones,
    support,
    camera: camera && cameraOf(camera),
    crop: crop && cropOf(crop),
    ghost,
    layers,
  };
}

/** Angles are added to those of `key`; whatever else is written replaces. */
function changed(key: KeyPose, written: WrittenPose): KeyPose {
  const { pose } = key;
  const angle = (field: 'pelvis' | 'roll' | 'tilt' | 'yaw') => plus(pose[field], written[field]);
  const bend = (field: 'lumbar' | 'thoracic' | 'neck' | 'head') => plusThree(pose[field], written[field]);
  const limb = (side: FigureSide) => changedLimb(pose[side], { ...bothSides(written), ...written[side] });
  return {
    pose: {
      pelvis: angle('pelvis'),
      roll: angle('roll'),
      tilt: angle('tilt'),
      yaw: angle('yaw'),
      lumbar: bend('lumbar'),
      thoracic: bend('thoracic'),
      neck: bend('neck'),
      head: bend('head'),
      right: limb('right'),
      left: limb('left'),
    },
    planted: written.planted ?? key.planted,
    free: written.free ?? key.free,
    grips: written.grips ? gripsOf(written.grips) : key.grips,
    touch: written.touch ? touchesOf(written.touch) : key.touch,
  };
}

/** What is written of both sides together. */
function bothSides(written: WrittenPose): WrittenLimb {
  const { hip, knee, ankle, shoulder, arm, scapula, elbow, wrist, hand } = written;
  const both = { hip, knee, ankle, shoulder, arm, scapula, elbow, wrist, hand };
  return Object.fromEntries(Object.entries(both).filter(([, value]) => value !== undefined));
}

function changedLimb(limb: LimbPose, written: WrittenLimb): LimbPose {
  const [forward = 0, up = 0] = written.scapula ?? [];
  return {
    hip: plusThree(limb.hip, written.hip),
    knee: plus(limb.knee, written.knee),
    ankle: plus(limb.ankle, written.ankle),
    shoulder: plusThree(limb.shoulder, written.shoulder),
    arm: written.arm === undefined ? limb.arm : plus(limb.arm ?? ZERO, written.arm),
    scapula: [(limb.scapula[0] + forward) as Stature, (limb.scapula[1] + up) as Stature],
    elbow: plus(limb.elbow, written.elbow),
    wrist: plus(limb.wrist, written.wrist),
    hand: written.hand ?? limb.hand,
  };
}

function plus(angle: Degrees, change = 0): Degrees {
  return (angle + change) as Degrees;
}

function plusThree(bend: Bend, change: readonly [number, number, number] = [0, 0, 0]): Bend {
  return [plus(bend[0], change[0]), plus(bend[1], change[1]), plus(bend[2], change[2])];
}

function gripsOf(written: NonNullable<WrittenPose['grips']>): KeyPose['grips'] {
  const grips: Partial<Record<LimbEnd, Grip>> = {};
  for (const [end, grip] of Object.entries(written)) {
    const [anterior = 0, cranial = 0, right = 0] = grip?.offset ?? [];
    if (!grip) continue;
    grips[end as LimbEnd] = {
      on: grip.on,
      along: grip.along,
      offset: [anterior as Stature, cranial as Stature, right as Stature],
    };
  }
  return grips;
}

function touchesOf(written: NonNullable<WrittenPose['touch']>): KeyPose['touch'] {
  return Object.entries(written).flatMap(([contact, solved]) => {
    const [angle = '', axis] = solved?.split('.') ?? [];
    if (!angle) return [];
    return [[contact as Contact, { angle, axis: axis ? 1 : 0 } as SolvedAngle] as const];
  });
}

export function cameraOf({ yaw, pitch }: WrittenFigure['camera']): Camera {
  return { yaw: yaw as Degrees, pitch: pitch as Degrees };
}

export function cropOf({ around, width, shift }: NonNullable<WrittenFigure['crop']>): Crop {
  return { around, width: width as Stature, shift: shiftOf(shift) ?? [0 as Stature, 0 as Stature] };
}

export function shiftOf(shift: readonly number[] | undefined): readonly [Stature, Stature] | undefined {
  if (!shift) return undefined;
  const [right = 0, up = 0] = shift;
  return [right as Stature, up as Stature];
}

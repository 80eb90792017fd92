/**
 * A figure as it is written → the movement that it means: what is not written is at rest, and a fault changes the correct pose.
 */
import type { WrittenFault, WrittenFigure, WrittenLimb, WrittenPose } from './figure-schema.js';
import type { FaultId } from './ids.js';
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
  Movement,
  NotDrawn,
  SolvedAngle,
  Stature,
} from './movement.js';

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

/** `undefined` when no pose is written. */
export function readMovement(figure: WrittenFigure): Movement | undefined {
  const [first, ...others] = keyPoses(figure.poses);
  if (!first) return undefined;
  const keys = [first, ...others] as const;
  const faults = new Map<FaultId, FaultState | NotDrawn>();
  for (const [id, fault] of Object.entries(figure.faults ?? {})) {
    const { notDrawn } = fault;
    faults.set(id as FaultId, notDrawn === undefined ? faultState(fault, keys) : { notDrawn });
  }
  const {
    camera,
    ground,
    support = [],
    anchor = 'pelvis',
    planted = [],
    holds,
    apparatus,
    spine = false,
  } = figure;
  const { easing = 'controlled', arrows = [], near = 'right', layers } = figure;
  const [out = 0, hold = 0, back = 0, rest = 0] = figure.tempo;
  return {
    camera: cameraOf(camera),
    ground: { kind: ground.kind, from: ground.from as Stature, to: ground.to as Stature },
    support,
    pelvisAt: pointOf(figure.pelvisAt),
    anchor,
    planted,
    holds,
    apparatus: apparatus && { kind: apparatus.kind, x: (apparatus.x ?? 0) as Stature },
    spine,
    crop: figure.crop && cropOf(figure.crop),
    tempo: [out, hold, back, rest],
    easing,
    arrows: arrows.map(({ along, shift, from = 1 }) => ({ along, shift: shiftOf(shift), from: from - 1 })),
    near,
    layers,
    keys,
    faults,
  };
}

function pointOf(written: readonly number[] | undefined): Movement['pelvisAt'] {
  if (!written) return undefined;
  const [x = 0, y = 0, z = 0] = written;
  return [x as Stature, y as Stature, z as Stature];
}

function keyPoses(poses: readonly WrittenPose[]): KeyPose[] {
  return poses.map((written) => changed(AT_REST, written));
}

/** The pose of a fault, made from the key pose that it changes. */
function faultState(
  { change = {}, zones = [], from, support, camera, crop, ghost = true, layers }: WrittenFault,
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

function plusThree(bend: Bend, change: number | readonly number[] = 0): Bend {
  const [first = 0, second = 0, third = 0] = typeof change === 'number' ? [change] : change;
  return [plus(bend[0], first), plus(bend[1], second), plus(bend[2], third)];
}

function gripsOf(written: NonNullable<WrittenPose['grips']>): KeyPose['grips'] {
  const grips: Partial<Record<LimbEnd, Grip>> = {};
  for (const [end, grip] of Object.entries(written)) {
    const [anterior = 0, cranial = 0, right = 0] = grip?.offset ?? [];
    if (!grip) continue;
    grips[end as LimbEnd] = {
      on: grip.on,
      along: grip.along ?? 0,
      offset: [anterior as Stature, cranial as Stature, right as Stature],
    };
  }
  return grips;
}

function touchesOf(written: NonNullable<WrittenPose['touch']>): KeyPose['touch'] {
  const touches: [Contact, SolvedAngle][] = [];
  for (const [contact, solved] of Object.entries(written)) {
    const [angle = '', axis] = solved?.split('.') ?? [];
    if (angle) touches.push([contact as Contact, { angle, axis: axis ? 1 : 0 } as SolvedAngle]);
  }
  return touches;
}

function cameraOf({ yaw, pitch }: WrittenFigure['camera']): Camera {
  return { yaw: yaw as Degrees, pitch: pitch as Degrees };
}

function cropOf({ around, width, shift }: NonNullable<WrittenFigure['crop']>): Crop {
  return { around, width: width as Stature, shift: shiftOf(shift) ?? [0 as Stature, 0 as Stature] };
}

function shiftOf(shift: readonly number[] | undefined): readonly [Stature, Stature] | undefined {
  if (!shift) return undefined;
  const [right = 0, up = 0] = shift;
  return [right as Stature, up as Stature];
}

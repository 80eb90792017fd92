/**
 * A movement → its packed form, which the engine reads with {@link unpackMovement}: solved once, when a library is built, and short.
 */
import type { FaultId } from '../model/ids.js';
import type { Bend, FaultState, KeyPose, LimbPose, Movement, Pose } from '../model/movement.js';
import { frameOfBodies } from './frame-of-bodies.js';
import type { Hair } from './head.js';
import { bodyAt, prepareMotion, settleFault, settleMotion, type Motion } from './motion.js';
import { UNITS_PER_PERCENT, type Picture } from './picture.js';
import type { Body } from './solver.js';
import { viewOf } from './stage.js';
import { drawnFaults } from './stills.js';
import { BUILD_NAMES, BUILDS, lowestContact, type BuildName } from './surface.js';
import {
  unpackMovement,
  type FaultChange,
  type PackedBend,
  type PackedFault,
  type PackedKey,
  type PackedLimb,
  type PackedMovement,
  type PackedPose,
} from './unpack-movement.js';
import { viewCamera, type ViewName } from './view.js';

const NO_FRAME = [0, 0, 0, 0] as const;
/** Bodies that a frame must hold, for each step from one key pose to the next. */
const STEPS_BETWEEN = 4;
/** How far a contact may be from the floor when it was solved for another build, in percent of stature. */
const NEAR_ENOUGH = 0.2;
/** Steps of a number in a degree or a percent of stature. */
const STEPS = 10;
/** Frames of films end on whole percents of stature: in the units of a picture. */
const FRAME_STEP = UNITS_PER_PERCENT;

/** How a film is made of it: that decides what its frames must hold. */
export interface PackOptions {
  readonly hair: Hair;
  /** For whom its contacts are solved. */
  readonly build: BuildName;
  /** Whether its sides take turns. */
  readonly alternates: boolean;
}

export function packMovement(movement: Movement, options: PackOptions): PackedMovement {
  const { arrows: _arrows, ...rest } = movement;
  const build = BUILDS[options.build];
  const motion = prepareMotion(movement, build);
  const [first, ...others] = motion.keys;
  const keys = [packKey(first.key), ...others.map(({ key }) => packKey(key))] as const;
  const packed: PackedMovement = { ...rest, keys, faults: {} };
  const faults: [FaultId, PackedFault][] = [];
  const bodies = bodiesOf(motion);
  for (const [id, fault] of movement.faults) {
    if ('notDrawn' in fault) continue;
    const change = changeOf(fault);
    const own = [fault.beside, packKey(settleFault(motion, fault).key)] as const;
    const into = settleMotion(unpackMovement(packed, [...own, NO_FRAME, change]), build);
    const shown = bodiesOf(into);
    bodies.push(...shown);
    const view = viewOf({ ...options, movement: into.movement });
    const frame = widened(frameOfBodies(into.movement, shown, [view], into.movement.crop));
    faults.push([id, Object.keys(change).length > 0 ? [...own, frame, change] : [...own, frame]]);
  }
  const frameFrom = (view: ViewName) => frameOfView(movement, bodies, view, options);
  return {
    ...packed,
    frames: {
      front: frameFrom('front'),
      back: frameFrom('back'),
      'three-quarter': frameFrom('three-quarter'),
    },
    faults: Object.fromEntries(faults),
  };
}

/**
 * The movement packed for the other build. Undefined where both move alike: that is nearly everywhere, since joints, backs and soles are the
 * same in both. Who lies on a belly lies higher on a bigger one.
 */
export function packForOtherBuild(movement: Movement, options: PackOptions): PackedMovement | undefined {
  const [build] = BUILD_NAMES.filter((name) => name !== options.build);
  if (!build) return undefined;
  const own = prepareMotion(movement, BUILDS[options.build]);
  const [first, ...others] = own.keys;
  const keys = [first.key, ...others.map(({ key }) => key)] as const;
  const other = settleMotion({ ...movement, keys }, BUILDS[build]);
  const misses = ({ touch }: KeyPose, { surface }: Body) =>
    touch.some(([contact]) => Math.abs(lowestContact(surface, [contact])) > NEAR_ENOUGH);
  const differs =
    other.keys.some((key) => misses(key.key, key)) ||
    drawnFaults(movement).some(([, fault]) => {
      const { key } = settleFault(own, fault);
      return misses(key, settleFault(other, { ...fault, key: { ...key, touch: [] } }));
    });
  if (!differs) return undefined;
  const { frames: _frames, ...packed } = packMovement(movement, { ...options, build });
  return packed;
}

/** A frame that holds `frame`, in fewer digits. */
function widened([left, top, width, height]: Picture['frame']): Picture['frame'] {
  const before = (value: number) => Math.floor(value / FRAME_STEP) * FRAME_STEP;
  const [newLeft, newTop] = [before(left), before(top)];
  return [newLeft, newTop, -before(-left - width) - newLeft, -before(-top - height) - newTop];
}

/** Bodies at key poses and between them, where a limb can reach farther than in either. */
function bodiesOf(motion: Motion): Body[] {
  const steps = (motion.keys.length - 1) * STEPS_BETWEEN;
  return Array.from({ length: steps + 1 }, (_, step) => bodyAt(motion, step / (steps || 1)));
}

/** The frame around bodies as they are seen from elsewhere. A crop belongs to the camera that it was made for. */
function frameOfView(movement: Movement, bodies: readonly Body[], view: ViewName, options: PackOptions) {
  const stage = { ...options, movement, camera: viewCamera(movement.camera, view) };
  const turned = options.alternates ? [viewOf({ ...stage, isSwapped: true })] : [];
  return widened(frameOfBodies(movement, bodies, [viewOf(stage), ...turned], undefined));
}

function changeOf({ support, camera, crop, layers }: FaultState): FaultChange {
  return {
    ...(support && { support }),
    ...(camera && { camera }),
    ...(crop && { crop }),
    ...(layers && { layers }),
  };
}

function packKey({ pose, planted, free, grips }: KeyPose): PackedKey {
  return {
    pose: packPose(pose),
    ...(planted.length > 0 && { planted }),
    ...(free.length > 0 && { free }),
    ...(Object.keys(grips).length > 0 && { grips }),
  };
}

function packPose({ pelvis, roll, tilt, yaw, lumbar, thoracic, neck, head, right, left }: Pose): PackedPose {
  const limbs = [packLimb(right), packLimb(left)];
  const isAlike = JSON.stringify(limbs[0]) === JSON.stringify(limbs[1]);
  const angles = [pelvis, roll, tilt, yaw].map(rounded);
  const bends = [lumbar, thoracic, neck, head].map(packBend);
  return withoutRests([...angles, ...bends, ...(isAlike ? limbs.slice(1) : limbs)]) as unknown as PackedPose;
}

/** The arm is against the chest, since the pose has been solved. */
function packLimb({ hip, knee, ankle, shoulder, elbow, wrist, scapula, hand }: LimbPose): PackedLimb {
  return withoutRests([
    packBend(hip),
    rounded(knee),
    rounded(ankle),
    packBend(shoulder),
    rounded(elbow),
    rounded(wrist),
    ...scapula.map(rounded),
    hand === 'fist' ? 1 : 0,
  ]) as unknown as PackedLimb;
}

function packBend(bend: Bend): PackedBend {
  const [flexion = 0, ...others] = withoutRests(bend.map(rounded));
  return others.length > 0 ? [flexion, ...others] : flexion;
}

/** Without what is at rest at its end. */
function withoutRests<Item>(list: readonly Item[]): Item[] {
  const isAtRest = (item: Item) => item === 0 || (Array.isArray(item) && item.length === 0);
  return list.slice(0, list.findLastIndex((item) => !isAtRest(item)) + 1);
}

function rounded(value: number): number {
  return Math.round(value * STEPS) / STEPS || 0;
}

/**
 * A movement → its packed form, which the engine reads with {@link unpackMovement}: solved once, when a library is built, and short.
 */
import type { FaultId } from '../model/ids.js';
import type { Bend, FaultState, KeyPose, LimbPose, Movement, Pose } from '../model/movement.js';
import { prepareMotion, settleFault } from './motion.js';
import {
  MOVEMENT_AT_REST,
  type PackedBend,
  type PackedFault,
  type PackedKey,
  type PackedLimb,
  type PackedMovement,
  type PackedPose,
} from './unpack-movement.js';

/** Steps of a number in a degree or a percent of stature. */
const STEPS = 10;

export function packMovement(movement: Movement): PackedMovement {
  const { arrows: _arrows, keys: _keys, faults, ...rest } = movement;
  const motion = prepareMotion(movement);
  const [first, ...others] = motion.keys;
  const packedFaults: [FaultId, PackedFault][] = [];
  for (const [id, fault] of faults) {
    if (!('notDrawn' in fault)) {
      packedFaults.push([id, packFault(fault, settleFault(motion, fault).key)]);
    }
  }
  return {
    ...changes(rest, MOVEMENT_AT_REST),
    camera: rest.camera,
    ground: rest.ground,
    tempo: rest.tempo,
    keys: [packKey(first.key), ...others.map(({ key }) => packKey(key))],
    ...(packedFaults.length > 0 && {
      faults: Object.fromEntries(packedFaults) as Record<FaultId, PackedFault>,
    }),
  };
}

/** The fields of `value` that are there and differ from those at rest. */
function changes<Value extends object>(
  value: Value,
  atRest: Readonly<Record<string, unknown>>,
): Partial<Value> {
  const differs = ([name, own]: [string, unknown]) =>
    own !== undefined && JSON.stringify(own) !== JSON.stringify(atRest[name]);
  return Object.fromEntries(Object.entries(value).filter(differs)) as Partial<Value>;
}

function packFault({ beside, support, camera, crop, layers }: FaultState, key: KeyPose): PackedFault {
  const change = changes({ support, camera, crop, layers }, {});
  return Object.keys(change).length > 0 ? [beside, packKey(key), change] : [beside, packKey(key)];
}

function packKey({ pose, planted, free, grips }: KeyPose): PackedKey {
  return { pose: packPose(pose), ...changes({ planted, free, grips }, { planted: [], free: [], grips: {} }) };
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

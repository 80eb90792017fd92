/**
 * The same movement with right and left changed over: what the other side of an alternating movement is. The figure goes on facing the same
 * way, which a mirror image would not.
 */
import type { FaultId } from '../../src/model/ids.js';
import type {
  Bend,
  FaultState,
  KeyPose,
  LimbEnd,
  Movement,
  NotDrawn,
  Pose,
} from '../../src/model/movement.js';
import { degrees } from '../../src/figure/units.js';

export function swapSides(movement: Movement): Movement {
  const [first, ...others] = movement.keys;
  return {
    ...movement,
    support: movement.support.map(otherSide),
    anchor: otherSide(movement.anchor),
    planted: movement.planted.map(otherSide),
    arrows: movement.arrows.map((arrow) => ({ ...arrow, along: otherSide(arrow.along) })),
    crop: movement.crop && { ...movement.crop, around: otherSide(movement.crop.around) },
    keys: [swapKey(first), ...others.map(swapKey)],
    faults: new Map<FaultId, FaultState | NotDrawn>(
      Array.from(movement.faults, ([id, fault]) => {
        if ('notDrawn' in fault) return [id, fault] as const;
        const { support, zones, crop } = fault;
        const swapped = {
          ...fault,
          key: swapKey(fault.key),
          zones: zones.map(otherSide),
          support: support?.map(otherSide),
          crop: crop && { ...crop, around: otherSide(crop.around) },
        };
        return [id, swapped] as const;
      }),
    ),
  };
}

/** A name that starts with a side, for the other side; any other name as it is. */
export function otherSide<Name extends string>(name: Name): Name {
  return name.replace(/^(?:right|left)(?=-)/, (side) => (side === 'right' ? 'left' : 'right')) as Name;
}

function swapKey(key: KeyPose): KeyPose {
  const grips: Partial<Record<LimbEnd, NonNullable<KeyPose['grips'][LimbEnd]>>> = {};
  for (const [end, grip] of Object.entries(key.grips)) {
    const [anterior, cranial, right] = grip.offset;
    const offset = [anterior, cranial, (0 - right) as typeof right] as const;
    grips[otherSide(end as LimbEnd)] = { ...grip, on: otherSide(grip.on), offset };
  }
  return {
    pose: swapPose(key.pose),
    planted: key.planted.map(otherSide),
    free: key.free.map(otherSide),
    grips,
    touch: key.touch.map(([contact, { angle, axis }]) => [
      otherSide(contact),
      { angle: otherSide(angle), axis },
    ]),
  };
}

function swapPose({ right, left, ...trunk }: Pose): Pose {
  const bend = ([flexion, side, twist]: Bend): Bend => [flexion, degrees(0 - side), degrees(0 - twist)];
  return {
    ...trunk,
    roll: degrees(0 - trunk.roll),
    tilt: degrees(0 - trunk.tilt),
    yaw: degrees(0 - trunk.yaw),
    lumbar: bend(trunk.lumbar),
    thoracic: bend(trunk.thoracic),
    neck: bend(trunk.neck),
    head: bend(trunk.head),
    right: left,
    left: right,
  };
}

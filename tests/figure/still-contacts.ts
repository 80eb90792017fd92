import { LIMB_ENDS, type Joint, type LimbEnd, type Movement } from '../../src/model/movement.js';
import type { Motion } from '../../src/figure/motion.js';
import { jointAt, plantedIn, type Body } from '../../src/figure/solver.js';
import { lowestContact } from '../../src/figure/surface.js';
import { distance } from '../../src/figure/vector.js';

/** Percent of stature: as far as a hand, foot or knee that stays where it is may move. As good as nothing. */
export const NO_DRIFT = 0.001;
/** What is as near to the floor in two key poses stands on it in both. */
const ON_THE_FLOOR = 0.1;

/** The joints that say where a hand, foot or knee is, and how a foot is turned. */
const JOINTS_OF = { foot: ['ankle', 'heel', 'toe'], hand: ['wrist'], knee: ['knee'] } as const;

type StillEnd = LimbEnd | 'right-knee' | 'left-knee';

/** The hands, feet and knees that stay where they are from key pose `index` to the next: planted in both, or carrying the body in both. */
export function stillEnds({ keys, movement }: Motion, index: number): StillEnd[] {
  const [from, to] = [keys[index]!, keys[index + 1]!];
  const planted = LIMB_ENDS.filter((end) =>
    [from, to].every(({ key }) => plantedIn(movement, key).includes(end) && !key.grips[end]),
  );
  const carrying = movement.support.filter(
    (contact): contact is StillEnd =>
      /-(?:foot|hand|knee)$/.test(contact) &&
      [from, to].every(({ key, surface }) => {
        const isFree = (key.free as readonly string[]).includes(contact);
        return !isFree && Math.abs(lowestContact(surface, [contact])) < ON_THE_FLOOR;
      }),
  );
  return [...new Set([...planted, ...carrying])];
}

/** What drifts on the way from key pose `index` to the next, and how far. */
export function driftOf(motion: Motion, index: number, body: Body): (readonly [Joint, number])[] {
  const { skeleton } = motion.keys[index]!;
  return stillEnds(motion, index)
    .flatMap(jointsOf)
    .map((joint) => [joint, distance(jointAt(body.skeleton, joint), jointAt(skeleton, joint))] as const)
    .filter(([, drift]) => !(drift <= NO_DRIFT));
}

function jointsOf(end: StillEnd): Joint[] {
  const [side, part] = end.split('-') as ['right' | 'left', keyof typeof JOINTS_OF];
  return JOINTS_OF[part].map((joint) => `${side}-${joint}` as const);
}

/** How far the lowest part of what carries the body is from the floor. */
export function offTheFloor({ support, pelvisAt }: Movement, { surface }: Body): number {
  return pelvisAt || support.length === 0 ? 0 : Math.abs(lowestContact(surface, support));
}

/** The number of the key pose before `position`, 0 to 1. */
export function stepAt({ keys }: Motion, position: number): number {
  const steps = keys.length - 1;
  return Math.min(Math.floor(position * steps), steps - 1);
}

/**
 * A movement in time: its key poses settled, and every pose between them.
 */
import {
  LIMB_ENDS,
  type FaultState,
  type Grip,
  type KeyPose,
  type LimbEnd,
  type Movement,
  type Pose,
} from '../model/movement.js';
import { plantedIn, settle, type Body, type Reference, type Settled } from './solver.js';
import { USUAL_BUILD, type Build } from './surface.js';
import { solveTouches } from './touch.js';
import { clamp } from './units.js';

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
  /** Of the body that moves. */
  readonly build: Build;
  readonly reference: Reference;
  readonly keys: readonly [SettledKey, ...SettledKey[]];
}

/** The angles that make contacts meet the floor are solved for this build, and arms are given against the chest. */
export function prepareMotion(movement: Movement, build: Build = USUAL_BUILD): Motion {
  const [firstKey, ...others] = movement.keys;
  const first = solveTouches(movement, firstKey, undefined, build);
  const { reference } = settle(movement, first, undefined, build);
  const solved = others.map((key) => solveTouches(movement, key, reference, build));
  return { ...settleMotion({ ...movement, keys: [first, ...solved] }, build), movement };
}

/** The same for a movement that is solved already. */
export function settleMotion(movement: Movement, build: Build = USUAL_BUILD): Motion {
  const [firstKey, ...others] = movement.keys;
  const first = settleKey(movement, firstKey, undefined, build);
  const { reference } = first;
  return {
    movement,
    build,
    reference,
    keys: [first, ...others.map((key) => settleKey(movement, key, reference, build))],
  };
}

function settleKey(
  movement: Movement,
  key: KeyPose,
  reference: Reference | undefined,
  build: Build,
): SettledKey {
  const held = new Set([...plantedIn(movement, key), ...LIMB_ENDS.filter((end) => key.grips[end])]);
  return { ...settle(movement, key, reference, build), key, held };
}

/** The body in a fault. */
export function settleFault(
  { movement, build, reference }: Motion,
  fault: FaultState,
): Body & { readonly key: KeyPose } {
  const footing = fault.support ? { ...movement, support: fault.support } : movement;
  const key = solveTouches(footing, fault.key, reference, build);
  return { ...settle(footing, key, reference, build), key };
}

/**
 * The body at `position` of the way from the first key pose to the last, 0 to 1, each step between two keys as long as the others.
 */
export function bodyAt(motion: Motion, position: number): Body {
  const steps = motion.keys.length - 1;
  const place = clamp(position, 0, 1) * steps;
  const step = Math.min(Math.floor(place), Math.max(steps - 1, 0));
  const from = motion.keys[step] ?? motion.keys[0];
  const to = motion.keys[step + 1] ?? from;
  const share = place - step;
  if (share === 0 || from === to) return from;
  if (share === 1) return to;
  return settle(motion.movement, mixKeys(from, to, share), motion.reference, motion.build);
}

/** A limb that is held in both key poses stays held; one that is let go moves by its angles. */
function mixKeys(from: SettledKey, to: SettledKey, share: number): KeyPose {
  const held = LIMB_ENDS.filter((end) => from.held.has(end) && to.held.has(end));
  const grips: Partial<Record<LimbEnd, Grip>> = {};
  for (const end of held) {
    const start = from.key.grips[end];
    const finish = to.key.grips[end];
    if (start) grips[end] = start.on === finish?.on ? mix(start, finish, share) : start;
  }
  const isPlanted = (end: LimbEnd) => held.includes(end) && !grips[end];
  const nearest = share < 0.5 ? from.key : to.key;
  return {
    pose: mix(withSolved(from, held), withSolved(to, held), share),
    planted: LIMB_ENDS.filter(isPlanted),
    free: LIMB_ENDS.filter(
      (end) => !isPlanted(end) && (from.held.has(end) || to.held.has(end) || nearest.free.includes(end)),
    ),
    grips,
    touch: [],
  };
}

/** The pose with the angles of limbs that reached for something and are about to be let go, or just were not held. */
function withSolved({ skeleton, key, held }: SettledKey, stayHeld: readonly LimbEnd[]): Pose {
  let { pose } = key;
  for (const end of held) {
    const solved = skeleton.solved.get(end);
    if (!solved || stayHeld.includes(end)) continue;
    const side = end.startsWith('right') ? 'right' : 'left';
    pose = { ...pose, [side]: { ...pose[side], ...solved } };
  }
  return pose;
}

/** Between two things of one form: their numbers are mixed; of what is no number, the nearer counts. */
function mix<Thing>(from: Thing, to: Thing, share: number): Thing {
  return mixParts(from, to, share) as Thing;
}

function mixParts(from: unknown, to: unknown, share: number): unknown {
  if (typeof from === 'number') return from + (Number(to) - from) * share;
  if (typeof from !== 'object' || !from) return share < 0.5 ? from : to;
  const others = Object(to) as Readonly<Record<string, unknown>>;
  const mixed = Object.entries(from).map(
    ([name, part]) => [name, mixParts(part, others[name], share)] as const,
  );
  return Array.isArray(from) ? mixed.map(([, part]) => part) : Object.fromEntries(mixed);
}

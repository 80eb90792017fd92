/**
 * Solves the angles that make contacts meet the floor, so that an author never has to tune them by hand.
 */
import type { KeyPose, LimbPose, Pose, SolvedAngle } from '../model/movement.js';
import { settle, type Footing, type Reference } from './solver.js';
import { BOTH_SIDES } from './skeleton.js';
import { lowestContact, type Build } from './surface.js';
import { clamp, degrees, type Degrees } from './units.js';

/** A contact this near the floor meets it, in percent of stature. */
const CLOSE_ENOUGH = 0.04;
const MOST_STEPS = 6;
/** Contacts move each other; a second pass settles them. */
const PASSES = 2;
/** The first step from the author's angle, and the longest of any, in degrees. */
const FIRST_STEP = 2;
const LONGEST_STEP = 15;

/**
 * `key` with every angle of its `touch` solved, and with its arms against the chest. Contacts that cannot meet the floor come as near as they
 * can.
 */
export function solveTouches(
  footing: Footing,
  key: KeyPose,
  reference: Reference | undefined,
  build: Build,
): KeyPose {
  let { pose } = key;
  for (let pass = 0; pass < PASSES; pass++) {
    for (const [contact, angle] of key.touch) {
      const heightAt = (value: number) => {
        const tried = withAngle(pose, angle, degrees(value));
        const posed = { ...key, pose: againstChest(tried) };
        return lowestContact(settle(footing, posed, reference, build).surface, [contact]);
      };
      pose = withAngle(pose, angle, degrees(findRoot(heightAt, angleOf(pose, angle))));
    }
  }
  return { ...key, pose: againstChest(pose) };
}

/** The pose with arms that point somewhere in the world given against the chest, which then carries them along. */
function againstChest(pose: Pose): Pose {
  const limb = ({ arm, ...rest }: LimbPose): LimbPose => {
    if (arm === undefined) return rest;
    const [flexion, abduction, rotation] = rest.shoulder;
    const fromWorld = arm + pose.pelvis + pose.lumbar[0] + pose.thoracic[0];
    return { ...rest, shoulder: [degrees(flexion + fromWorld), abduction, rotation] };
  };
  return { ...pose, right: limb(pose.right), left: limb(pose.left) };
}

/** Where `height` is 0, by secants from `start`. */
function findRoot(height: (angle: number) => number, start: number): number {
  let before = start;
  let heightBefore = height(before);
  let now = start + FIRST_STEP;
  let heightNow = height(now);
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = heightNow - heightBefore;
    if (Math.abs(heightNow) <= CLOSE_ENOUGH || Math.abs(change) <= 1e-6) break;
    const next = now - (heightNow * (now - before)) / change;
    before = now;
    heightBefore = heightNow;
    now = clamp(next, now - LONGEST_STEP, now + LONGEST_STEP);
    heightNow = height(now);
  }
  return now;
}

type Triple = readonly [Degrees, Degrees, Degrees];

/** The sides that an angle belongs to, and its name; no sides for the trunk. */
function splitAngle({ angle }: SolvedAngle) {
  const [side = '', name = ''] = angle.split('-');
  const sides = side === 'both' ? BOTH_SIDES : BOTH_SIDES.filter((one) => one === side);
  return sides.length > 0 ? { sides, name } : { sides, name: angle };
}

function angleOf(pose: Pose, solved: SolvedAngle): Degrees {
  const { sides, name } = splitAngle(solved);
  const [side] = sides;
  const holder: Readonly<Record<string, unknown>> = side ? { ...pose[side] } : { ...pose };
  const value = holder[name] as Degrees | Triple;
  return typeof value === 'number' ? value : value[solved.axis];
}

function withAngle(pose: Pose, solved: SolvedAngle, value: Degrees): Pose {
  const { sides, name } = splitAngle(solved);
  const set = <Holder extends object>(holder: Holder): Holder => {
    const old = holder[name as keyof Holder] as Degrees | Triple;
    const next =
      typeof old === 'number' ? value : old.map((part, axis) => (axis === solved.axis ? value : part));
    return { ...holder, [name]: next };
  };
  if (sides.length === 0) return set(pose);
  return sides.reduce((changed, side) => ({ ...changed, [side]: set(changed[side]) }), pose);
}

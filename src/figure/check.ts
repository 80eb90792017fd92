/**
 * Whether a movement can be stood in and drawn: joints within their limits, nothing through the floor, contacts met, grips in reach, balance,
 * and faults that show.
 *
 * It finds; where in a file that is, and what code it has, its caller says.
 */
import type { FaultId } from '../model/ids.js';
import {
  LIMB_ENDS,
  type Contact,
  type FaultState,
  type KeyPose,
  type LimbEnd,
  type LimbPose,
  type Movement,
} from '../model/movement.js';
import { beyondSupport } from './balance.js';
import { LIMITS } from './body.js';
import { bodyAt, prepareMotion, settleFault, type Motion, type SettledKey } from './motion.js';
import { BOTH_SIDES, type Skeleton } from './skeleton.js';
import { jointAt, plantedIn, type Body } from './solver.js';
import {
  BUILD_NAMES,
  BUILDS,
  lowestContact,
  lowestOf,
  namedChains,
  type BuildName,
  type Surface,
} from './surface.js';
import { distance } from './vector.js';
import { isContour, zoneApart } from './zones.js';

/** Degrees that a joint may go past its limit. */
const LIMIT_TOLERANCE = 0.5;
/** How deep soft tissue may press into the floor, in percent of stature; all lengths below are. */
const DEEPEST = 1.2;
const CONTACT_TOLERANCE = 0.5;
/** A planted foot or hand has a sole of its own, which the pose does not tune. */
const PLANTED_TOLERANCE = 0.6;
const REACH_TOLERANCE = 0.2;
const DRIFT_TOLERANCE = 0.005;
/** How far apart the contours of a fault and of the correct pose must be, or how far a joint must have moved. */
const CONTOUR_APART = 3;
const JOINT_APART = 8;
/** When more parts than these are below the floor, it is the body that is. */
const MOST_SUNK = 8;
/** Positions between two key poses that are looked at. */
const BETWEEN = [0.15, 0.3, 0.5, 0.7, 0.85];

export type FindingKind = 'limit' | 'floor' | 'contact' | 'reach' | 'balance' | 'drift' | 'not-visible';

export interface Finding {
  readonly kind: FindingKind;
  /** Which pose: the number of a key pose from 0, or a fault. */
  readonly pose: number | FaultId;
  /** Whether it is in the pose itself, or on the way from it to the next. */
  readonly between: boolean;
  /** In a fault, what no body does may be what the fault is about. */
  readonly severity: 'error' | 'warning';
  /** What is wrong, as the end of a sentence: "flexion of the right knee is 161°, outside 0° to 150°". */
  readonly message: string;
}

type Found = readonly [kind: FindingKind, message: string];

/**
 * Everything that is wrong with a movement, key poses first. What is wrong in one build alone says so. A key pose in which something is wrong is told
 * of alone: the ways to and from it, and its faults, are made of it, and are looked at when it is right.
 */
export function checkMovement(movement: Movement): Finding[] {
  const motions = BUILD_NAMES.map((build) => [build, prepareMotion(movement, BUILDS[build])] as const);
  const inKeys = motions.map(([build, motion]) => [build, keyFindings(motion)] as const);
  const wrong = new Set(inKeys.flatMap(([, findings]) => findings.map(({ pose }) => pose)));
  const others = motions.map(
    ([build, motion]) => [build, [...waysFindings(motion, wrong), ...faultsFindings(motion, wrong)]] as const,
  );
  return [...mergeBuilds(inKeys), ...mergeBuilds(others)];
}

function mergeBuilds(found: readonly (readonly [BuildName, readonly Finding[]])[]): Finding[] {
  const merged = new Map<string, Finding>();
  for (const [build, findings] of found) {
    for (const finding of findings) {
      const what = subjectOf(finding);
      const isInAll = found.every(([, others]) => others.some((other) => subjectOf(other) === what));
      const message = isInAll ? finding.message : `${finding.message}, in the ${build} build`;
      if (!merged.has(what)) merged.set(what, { ...finding, message });
    }
  }
  return [...merged.values()];
}

function keyFindings({ keys, movement }: Motion): Finding[] {
  return keys.flatMap((key, index) =>
    poseFindings(key, movement, index).map(asFinding(index, false, 'error')),
  );
}

function poseFindings(key: SettledKey, movement: Movement, index: number): Found[] {
  const sunk = floorFindings(key.surface);
  if (sunk.length > MOST_SUNK) {
    return [['floor', `the body is below the floor, with ${sunk.length} of its parts`]];
  }
  const found = [
    ...bodyFindings(key, key.key.pose, movement, movement.keys.slice(index, index + 1)),
    ...contactFindings(key, movement),
  ];
  // Where what carries the body is not in its place, balance says nothing more.
  const isCarried = !found.some(([kind]) => kind === 'reach' || kind === 'contact');
  return isCarried ? found : found.filter(([kind]) => kind !== 'balance');
}

function waysFindings(motion: Motion, wrong: ReadonlySet<Finding['pose']>): Finding[] {
  const ways = motion.keys.slice(1).map((_, index) => index);
  return ways
    .filter((index) => !wrong.has(index) && !wrong.has(index + 1))
    .flatMap((index) => wayFindings(motion, index));
}

function faultsFindings(motion: Motion, wrong: ReadonlySet<Finding['pose']>): Finding[] {
  // Hands and feet are planted where the first pose has them.
  if (wrong.has(0)) return [];
  return [...motion.movement.faults].flatMap(([id, fault]) =>
    'notDrawn' in fault || wrong.has(fault.beside) ? [] : faultFindings(motion, id, fault),
  );
}

/** What is wrong, and where, however far. */
function subjectOf({ kind, pose, between: isBetween, message }: Finding): string {
  return [kind, pose, isBetween, message.replace(/[\d.]+/g, '')].join();
}

function asFinding(pose: number | FaultId, isBetween: boolean, severity: Finding['severity']) {
  return ([kind, message]: Found): Finding => ({ kind, message, pose, between: isBetween, severity });
}

/** @param written The key poses that it is, or lies between. */
function bodyFindings(
  body: Body,
  pose: Skeleton['pose'],
  movement: Movement,
  written: readonly KeyPose[],
): Found[] {
  const isStatic = movement.easing === 'controlled' && !movement.pelvisAt && movement.holds === undefined;
  return [
    ...limitFindings(body.skeleton, pose, written),
    ...floorFindings(body.surface),
    ...reachFindings(body.skeleton, written),
    ...(isStatic ? balanceFindings(body) : []),
  ];
}

/** The way from one key pose to the next: each kind of finding once, at its first place. */
function wayFindings(motion: Motion, index: number): Finding[] {
  const steps = motion.keys.length - 1;
  const found = new Map<string, Found>();
  for (const share of BETWEEN) {
    const body = bodyAt(motion, (index + share) / steps);
    const all = [
      ...bodyFindings(
        body,
        body.skeleton.pose,
        motion.movement,
        motion.movement.keys.slice(index, index + 2),
      ),
      ...driftFindings(motion, index, body),
    ];
    for (const [kind, message] of all) {
      const subject = message.split(' is ')[0] ?? message;
      const place = `at ${Math.round(share * 100)} % of the way to the next pose, ${message}`;
      if (!found.has(kind + subject)) found.set(kind + subject, [kind, place]);
    }
  }
  return [...found.values()].map(asFinding(index, true, 'error'));
}

function faultFindings(motion: Motion, id: FaultId, fault: FaultState): Finding[] {
  const body = settleFault(motion, fault);
  const hard = [...floorFindings(body.surface), ...reachFindings(body.skeleton, [fault.key])];
  const correct = motion.keys[fault.beside] ?? motion.keys[0];
  return [
    ...limitFindings(body.skeleton, body.key.pose, [fault.key]).map(asFinding(id, false, 'warning')),
    ...hard.map(asFinding(id, false, 'error')),
    ...visibilityFindings(fault, body.skeleton, correct.skeleton).map(asFinding(id, false, 'error')),
  ];
}

function limitFindings(skeleton: Skeleton, pose: Skeleton['pose'], written: readonly KeyPose[]): Found[] {
  const found: Found[] = [];
  const look = (what: string, value: number, [least, most]: readonly [number, number]) => {
    if (value >= least - LIMIT_TOLERANCE && value <= most + LIMIT_TOLERANCE) return;
    found.push(['limit', `${what} is ${Math.round(value)}°, outside ${least}° to ${most}°`]);
  };
  for (const region of ['lumbar', 'thoracic', 'neck', 'head'] as const) {
    LIMITS[region].forEach((limit, axis) => {
      look(`${AXES.spine[axis] ?? ''} of the ${region}`, pose[region][axis] ?? 0, limit);
    });
  }
  for (const side of BOTH_SIDES) {
    const limb: LimbPose = {
      ...pose[side],
      ...skeleton.solved.get(`${side}-foot`),
      ...skeleton.solved.get(`${side}-hand`),
    };
    LIMITS.hip.forEach((limit, axis) => {
      look(`${AXES.limb[axis] ?? ''} of the ${side} hip`, limb.hip[axis] ?? 0, limit);
    });
    look(`flexion of the ${side} knee`, limb.knee, LIMITS.knee[0]);
    look(`flexion of the ${side} ankle`, limb.ankle, LIMITS.ankle[0]);
    look(`flexion of the ${side} elbow`, limb.elbow, LIMITS.elbow[0]);
    // An arm that is written in the world is anywhere against the chest.
    const isInWorld = written.every((key) => key.pose[side].arm !== undefined);
    if (!isInWorld || skeleton.solved.has(`${side}-hand`)) {
      look(`flexion of the ${side} shoulder`, limb.shoulder[0], LIMITS.shoulder[0]);
    }
  }
  return found;
}

const AXES = {
  spine: ['flexion', 'side bend', 'rotation'],
  limb: ['flexion', 'abduction', 'rotation'],
} as const;

function floorFindings(surface: Surface): Found[] {
  return namedChains(surface).flatMap(([name, chain]) => {
    const depth = -Math.min(...chain.map(lowestOf), 0);
    return depth > DEEPEST ? [['floor', `the ${name} is ${depth.toFixed(1)} below the floor`] as const] : [];
  });
}

function reachFindings({ shortfalls }: Skeleton, written: readonly KeyPose[]): Found[] {
  return [...shortfalls].flatMap(([end, shortfall]) => {
    const target = written.some(({ grips }) => grips[end]) ? 'what it holds' : 'where it is planted';
    return shortfall > REACH_TOLERANCE
      ? [['reach', `the ${words(end)} is ${shortfall.toFixed(1)} short of ${target}`] as const]
      : [];
  });
}

/** What does not reach its place is told of once: it neither touches the floor nor keeps still. */
function isReached({ shortfalls }: Skeleton, end: LimbEnd): boolean {
  return (shortfalls.get(end) ?? 0) <= REACH_TOLERANCE;
}

function contactFindings({ key, surface, skeleton }: SettledKey, movement: Movement): Found[] {
  const gap = (contact: Contact, most: number): Found[] => {
    const height = lowestContact(surface, [contact]);
    if (Math.abs(height) <= most) return [];
    const where = height > 0 ? 'above' : 'below';
    return [
      [
        'contact',
        `the ${words(contact)} is ${Math.abs(height).toFixed(1)} ${where} the floor that it should touch`,
      ],
    ];
  };
  return [
    ...key.touch.flatMap(([contact]) => gap(contact, CONTACT_TOLERANCE)),
    ...plantedIn(movement, key)
      .filter((end) => !key.grips[end] && isReached(skeleton, end))
      .flatMap((end) => gap(end, PLANTED_TOLERANCE)),
  ];
}

/** Hands, feet and knees that are planted in both key poses, or carry the body in both, must not slide between them. */
function driftFindings({ keys, movement }: Motion, index: number, body: Body): Found[] {
  const [from, to] = [keys[index], keys[index + 1]];
  if (!from || !to) return [];
  // What is out of reach has been told.
  const planted = LIMB_ENDS.filter(
    (end) => from.held.has(end) && to.held.has(end) && !from.key.grips[end] && isReached(body.skeleton, end),
  );
  const carrying = movement.support.filter((end) => [from, to].every((key) => carries(key, end)));
  const drifts = (end: Contact, where: string): Found[] => {
    const joint = jointOf(end);
    if (!joint) return [];
    const drift = distance(jointAt(body.skeleton, joint), jointAt(from.skeleton, joint));
    return drift > DRIFT_TOLERANCE
      ? [['drift', `the ${words(end)} is ${drift.toFixed(2)} away from where it ${where}`]]
      : [];
  };
  return [
    ...planted.flatMap((end) => drifts(end, 'is planted')),
    ...carrying
      .filter((end) => !(planted as readonly Contact[]).includes(end))
      .flatMap((end) => drifts(end, 'carries the body')),
  ];
}

function carries({ key, surface }: SettledKey, contact: Contact): boolean {
  const isFree = (key.free as readonly Contact[]).includes(contact);
  return !isFree && Math.abs(lowestContact(surface, [contact])) <= CONTACT_TOLERANCE;
}

/** The joint that says where a hand, foot or knee is; nothing for what may roll, such as a seat. */
function jointOf(contact: Contact) {
  const side = contact.startsWith('right') ? 'right' : 'left';
  if (contact.endsWith('-foot')) return `${side}-ankle` as const;
  if (contact.endsWith('-hand')) return `${side}-wrist` as const;
  return contact.endsWith('-knee') ? (`${side}-knee` as const) : undefined;
}

function balanceFindings({ skeleton, surface }: Body): Found[] {
  const { alongX, alongZ } = beyondSupport(skeleton, surface);
  const tips = [['x', alongX] as const, ['z', alongZ] as const].filter(([, by]) => by > 0);
  return tips.map(([axis, by]) => [
    'balance',
    `the body is ${by.toFixed(1)} past what carries it, along ${axis}`,
  ]);
}

function visibilityFindings({ zones, crop }: FaultState, fault: Skeleton, correct: Skeleton): Found[] {
  if (crop) return [];
  const apart = zones.map((zone) => [zone, zoneApart(zone, fault, correct), isContour(zone)] as const);
  if (apart.some(([, distanceApart, contour]) => distanceApart >= (contour ? CONTOUR_APART : JOINT_APART)))
    return [];
  const said = apart.map(
    ([zone, by, contour]) =>
      `the ${words(zone)} is ${by.toFixed(1)} from where it should be, and ${contour ? CONTOUR_APART : JOINT_APART} shows`,
  );
  return [['not-visible', said.join('; ')]];
}

function words(name: string): string {
  return name.replaceAll('-', ' ');
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/figure/body.js';
import { bodyAt, prepareMotion, settleMotion, type Motion } from '../../src/figure/motion.js';
import { BOTH_SIDES } from '../../src/figure/skeleton.js';
import { anchorOf, jointAt, plantedIn, type Body } from '../../src/figure/solver.js';
import { BUILD_NAMES, BUILDS, lowestOf, namedChains } from '../../src/figure/surface.js';
import { unpackMovement } from '../../src/figure/unpack-movement.js';
import { distance, dot } from '../../src/figure/vector.js';
import { JOINTS, type Joint } from '../../src/model/movement.js';
import { readFigures } from './figures.js';
import { shoot, sourceOf } from './films.js';
import { driftOf, NO_DRIFT, offTheFloor, stepAt, stillEnds } from './still-contacts.js';

/** Degrees that a joint may go past its limit. */
const LIMIT_TOLERANCE = 0.5;
/** Percent of stature: how deep soft tissue may press into the floor, and how far a hand may stay from what it holds. */
const DEEPEST = 1.2;
const REACH_TOLERANCE = 0.2;
/** Looks at a whole movement, one after the other. */
const LOOKS = 80;
/** The most that a bone may turn, in degrees, and a joint may move, from one look to the next. */
const MOST_TURN = 5;
const MOST_WAY = 3;
/** The most that the way of a joint may change between two looks within one step: what moves evenly changes it little. */
const MOST_JERK = 0.3;

const anyTime = fc.double({ min: 0, max: 1, noNaN: true });

const IN_BUILDS = readFigures().flatMap(([id, movement]) =>
  BUILD_NAMES.map((build) => [id, build, movement] as const),
);

describe.each(IN_BUILDS)('every pose of %s, %s', (id, build, movement) => {
  const motion = prepareMotion(movement, BUILDS[build]);

  it('is within the limits of joints, above the floor, and in reach of what it holds', () => {
    fc.assert(
      fc.property(anyTime, (position) => {
        const body = bodyAt(motion, position);
        expect(pastLimits(motion, position, body)).toEqual([]);
        const lowest = Math.min(...namedChains(body.surface).flatMap(([, chain]) => chain.map(lowestOf)));
        expect(lowest).toBeGreaterThanOrEqual(-DEEPEST);
        for (const [end, shortfall] of body.skeleton.shortfalls) {
          const isPlanted = motion.keys.every(({ key }) => plantedIn(movement, key).includes(end));
          expect(shortfall, end).toBeLessThanOrEqual(isPlanted ? NO_DRIFT : REACH_TOLERANCE);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('stands on the floor, and keeps its anchor and every hand, foot and knee that stays', () => {
    const { anchor } = motion.reference;
    fc.assert(
      fc.property(anyTime, (position) => {
        const body = bodyAt(motion, position);
        expect(driftOf(motion, stepAt(motion, position), body)).toEqual([]);
        expect(offTheFloor(movement, body)).toBeLessThanOrEqual(NO_DRIFT);
        const [x, , z] = anchorOf(body.skeleton, movement.anchor);
        expect(Math.hypot(x - anchor[0], z - anchor[2])).toBeLessThanOrEqual(NO_DRIFT);
      }),
      { numRuns: 60 },
    );
  });

  it('follows from the one before without a jump', () => {
    const isKey = (position: number) => Number.isInteger(position * (motion.keys.length - 1));
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (start) => {
        const positions = [0, ...Array.from({ length: LOOKS }, (_, look) => (look + start) / LOOKS), 1];
        const bodies = positions.map((position) => bodyAt(motion, position));
        bodies.slice(1).forEach((body, index) => {
          expect(jumps(bodies[index]!, body), `at ${positions[index]}`).toEqual([]);
        });
        for (let index = 1; index + 1 < bodies.length; index++) {
          const [from, to] = [positions[index - 1]!, positions[index + 1]!];
          // In a key pose everything may set out anew.
          if (isKey(from) || isKey(to) || stepAt(motion, from) !== stepAt(motion, to)) continue;
          const [before, now, after] = bodies.slice(index - 1, index + 2);
          expect(jerks(before!, now!, after!), `at ${positions[index]}`).toEqual([]);
        }
      }),
      { numRuns: 2 },
    );
  });

  it('keeps what stays in every frame of its film', () => {
    const source = sourceOf(id, movement);
    const packed = (build !== source.build && source.other) || source.figure;
    const shown = settleMotion(unpackMovement(packed), BUILDS[build]);
    const count = shoot({ ...source }, { build, framesPerSecond: 30 }).frames.length;
    for (let frame = 0; frame < count; frame++) {
      const position = frame / (count - 1);
      const body = bodyAt(shown, position);
      expect(driftOf(shown, stepAt(shown, position), body), `frame ${frame}`).toEqual([]);
      expect(offTheFloor(movement, body), `frame ${frame}`).toBeLessThanOrEqual(NO_DRIFT);
    }
  });
});

describe('what stays where it is', () => {
  const staying = (wanted: string) => {
    const [, , movement] = IN_BUILDS.find(([id]) => id === wanted)!;
    const motion = prepareMotion(movement);
    return motion.keys.slice(1).map((_, index) => [...stillEnds(motion, index)].sort());
  };

  it('is what is planted, and what carries the body in both poses', () => {
    expect(staying('romanian-deadlift')).toEqual([['left-foot', 'right-foot']]);
    expect(staying('bird-dog')).toEqual([['left-knee', 'right-hand']]);
    expect(staying('kettlebell-swing')).toEqual([
      ['left-foot', 'right-foot'],
      ['left-foot', 'right-foot'],
    ]);
    expect(staying('leg-lift')).toEqual([[]]);
  });
});

/** The angles of a body that no joint has. */
function pastLimits(motion: Motion, position: number, { skeleton }: Body): string[] {
  const { pose, solved } = skeleton;
  const past: string[] = [];
  const look = (what: string, value: number, [least, most]: readonly [number, number]) => {
    const isWithin = value >= least - LIMIT_TOLERANCE && value <= most + LIMIT_TOLERANCE;
    if (!isWithin) past.push(`${what}: ${value}`);
  };
  for (const region of ['lumbar', 'thoracic', 'neck', 'head'] as const) {
    LIMITS[region].forEach((limit, axis) => look(region, pose[region][axis]!, limit));
  }
  const step = stepAt(motion, position);
  const written = motion.movement.keys.slice(step, step + 2);
  for (const side of BOTH_SIDES) {
    const limb = { ...pose[side], ...solved.get(`${side}-foot`), ...solved.get(`${side}-hand`) };
    LIMITS.hip.forEach((limit, axis) => look(`${side} hip`, limb.hip[axis]!, limit));
    for (const joint of ['knee', 'ankle', 'elbow'] as const) {
      look(`${side} ${joint}`, limb[joint], LIMITS[joint][0]);
    }
    // An arm that is written in the world is anywhere against the chest.
    const isInWorld = written.every((key) => key.pose[side].arm !== undefined);
    if (!isInWorld || solved.has(`${side}-hand`))
      look(`${side} shoulder`, limb.shoulder[0], LIMITS.shoulder[0]);
  }
  return past;
}

/** What moved too far from one look to the next. */
function jumps(before: Body, after: Body): string[] {
  const turned = bonesOf(before).flatMap(([bone, way], index) => {
    const angle = (Math.acos(Math.min(dot(way, bonesOf(after)[index]![1]), 1)) * 180) / Math.PI;
    return angle <= MOST_TURN ? [] : [`${bone} turned by ${angle}`];
  });
  const moved = JOINTS.flatMap((joint) => {
    const way = distance(jointAt(before.skeleton, joint), jointAt(after.skeleton, joint));
    return way <= MOST_WAY ? [] : [`${joint} moved by ${way}`];
  });
  return [...turned, ...moved];
}

function bonesOf({ skeleton: { legs, arms, pelvisFrame, chestFrame, headFrame } }: Body) {
  const trunk = { pelvis: pelvisFrame, chest: chestFrame, head: headFrame };
  const frames = [
    ...Object.entries(trunk),
    ...BOTH_SIDES.flatMap((side) => {
      const { thigh, shank, foot } = legs[side];
      const { upperArm, forearm, hand } = arms[side];
      return Object.entries({ thigh, shank, foot, upperArm, forearm, hand }).map(
        ([bone, frame]) => [`${side} ${bone}`, frame] as const,
      );
    }),
  ];
  return frames.map(([bone, { cranial }]) => [bone, cranial] as const);
}

/** What changed its way too much. */
function jerks(before: Body, now: Body, after: Body): (readonly [Joint, number])[] {
  return JOINTS.map((joint) => {
    const [from, at, to] = [before, now, after].map(({ skeleton }) => jointAt(skeleton, joint));
    const change = Math.hypot(...[0, 1, 2].map((axis) => from![axis]! - 2 * at![axis]! + to![axis]!));
    return [joint, change] as const;
  }).filter(([, change]) => !(change <= MOST_JERK));
}

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareMotion, settleFault } from '../../src/figure/motion.js';
import type { Skeleton } from '../../src/figure/skeleton.js';
import { jointAt } from '../../src/figure/solver.js';
import { distance } from '../../src/figure/vector.js';
import type { FaultId } from '../../src/model/ids.js';
import type { Joint } from '../../src/model/movement.js';
import { formatProblem } from '../../src/model/problem.js';
import { parseFigure } from '../../src/parse/parse-figure.js';
import { readFigures } from './figures.js';

/** Percent of stature: as near as a joint must be to where the model put it first. */
const TOLERANCE = 0.5;

const folder = join(import.meta.dirname, 'golden');
type Joints = Readonly<Record<string, readonly [number, number, number]>>;
const golden = JSON.parse(readFileSync(join(folder, 'joints.json'), 'utf8')) as Readonly<
  Record<string, { keys: Joints[]; faults: Readonly<Record<string, Joints>> }>
>;

describe.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('golden joints of %s', (name) => {
  const id = name.replace('.yaml', '');
  const { movement, problems } = parseFigure({
    path: `figures/${name}`,
    text: readFileSync(join(folder, name), 'utf8'),
  });
  if (!movement) throw new Error(problems.map(formatProblem).join('\n'));
  const motion = prepareMotion(movement);
  const expected = golden[id]!;

  it.each(expected.keys.map((joints, index) => [index, joints] as const))('key pose %i', (index, joints) => {
    expectJoints(motion.keys[index]!.skeleton, joints);
  });

  it.each(Object.entries(expected.faults))('fault %s', (faultId, joints) => {
    const fault = movement.faults.get(faultId as FaultId);
    if (!fault || 'notDrawn' in fault) throw new Error(`No pose for ${faultId}.`);
    expectJoints(settleFault(motion, fault).skeleton, joints);
  });
});

const FIGURES = readFigures();
const goldenOf = (id: string) => golden[id === 'back-extension' ? 'back-hyperextension' : id];

/** Movements of the content whose key poses are not those of the golden figure of the same name, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'back-extension': 'The back is straight at the bottom; rounding it is one of the faults.',
  'kettlebell-swing': 'The feet are planted, and the legs turn so that they stay; the golden ones slide.',
  'knee-to-chest': 'The hands hold the thigh behind the knee, not the shin before it.',
  'leg-lift': 'The arms lie on the floor, so that the low back shows.',
  'partial-crunch': 'The hands are at the head.',
  'pelvic-tilt': 'The arms lie on the floor, and the pelvis tips further, so that it shows.',
  'piriformis-stretch':
    'The shin lies squarer on the thigh, and the other foot is planted, so that it is clear when small.',
  superman: 'The neck follows the spine, which rises higher, as do the legs.',
};

describe('the key poses of the content', () => {
  const same = FIGURES.filter(([id]) => goldenOf(id) && !(id in OTHERWISE));

  it('have a reason for each that is not golden', () => {
    expect(same.map(([id]) => id).sort()).toEqual([
      'bird-dog',
      'glute-bridge',
      'romanian-deadlift',
      'supine-trunk-rotation',
    ]);
    for (const id of Object.keys(OTHERWISE)) {
      const [, movement] = FIGURES.find(([each]) => each === id)!;
      const { keys } = prepareMotion(movement);
      const differs = goldenOf(id)!.keys.some(
        (joints, index) => off(keys[index]!.skeleton, joints).length > 0,
      );
      expect(differs, id).toBe(true);
    }
  });

  it.each(same)('are golden: %s', (id, movement) => {
    const { keys } = prepareMotion(movement);
    expect(keys).toHaveLength(goldenOf(id)!.keys.length);
    goldenOf(id)!.keys.forEach((joints, index) => expectJoints(keys[index]!.skeleton, joints));
  });
});

/** Written by `golden/write-content-joints.mjs`, which says when to. */
const ANEW = 'If this is on purpose, look at the figure, and write its poses anew: npm run poses.';
const written = JSON.parse(readFileSync(join(folder, 'content-joints.json'), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, Joints>>>
>;

describe('the poses of the content, as they were looked at and written down', () => {
  it('are those of all figures', () => {
    expect(Object.keys(written).sort(), ANEW).toEqual(FIGURES.map(([id]) => id).sort());
  });

  it.each(FIGURES)('%s', (id, movement) => {
    const motion = prepareMotion(movement);
    const poses = new Map(motion.keys.map(({ skeleton }, index) => [`pose ${index + 1}`, skeleton]));
    for (const [fault, state] of movement.faults) {
      if (!('notDrawn' in state)) poses.set(fault, settleFault(motion, state).skeleton);
    }
    expect([...poses.keys()].sort(), ANEW).toEqual(Object.keys(written[id] ?? {}).sort());
    for (const [pose, skeleton] of poses) {
      const joints = written[id]![pose]!;
      expect(Object.keys(joints)).toHaveLength(15);
      expectJoints(skeleton, joints, `${pose}. ${ANEW}`);
    }
  });
});

function expectJoints(skeleton: Skeleton, joints: Joints, pose?: string): void {
  expect(off(skeleton, joints), pose).toEqual([]);
}

/** The joints that are not where they should be, and by how much. */
function off(skeleton: Skeleton, joints: Joints): (readonly [joint: string, apart: number])[] {
  return Object.entries(joints)
    .filter(([joint]) => joint !== 'com')
    .map(([joint, place]) => [joint, distance(jointAt(skeleton, joint as Joint), place)] as const)
    .filter(([, apart]) => !(apart <= TOLERANCE));
}

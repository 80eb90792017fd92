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

function expectJoints(skeleton: Skeleton, joints: Joints): void {
  const off = Object.entries(joints)
    .filter(([joint]) => joint !== 'com')
    .map(([joint, place]) => [joint, distance(jointAt(skeleton, joint as Joint), place)] as const)
    .filter(([, apart]) => !(apart <= TOLERANCE));
  expect(off).toEqual([]);
}

import { describe, expect, it } from 'vitest';
import { bodyAt, prepareMotion, settleFault, settleMotion } from '../../src/figure/motion.js';
import { jointAt, type Body } from '../../src/figure/solver.js';
import { drawnFaults } from '../../src/figure/stills.js';
import { allLevels, BUILDS, lowestContact, lowestOf } from '../../src/figure/surface.js';
import { unpackMovement } from '../../src/figure/unpack-movement.js';
import { distance } from '../../src/figure/vector.js';
import { JOINTS, type Joint } from '../../src/model/movement.js';
import { readFigures } from './figures.js';
import { sourceOf } from './films.js';

/** Percent of stature: how far packing may move a joint. */
const TOLERANCE = 0.1;

const FIGURES = readFigures().map(([id, movement]) => [id, movement, sourceOf(id, movement)] as const);

/** Joints that are not where they were. */
function moved(before: Body, after: Body): (readonly [Joint, number])[] {
  return JOINTS.map(
    (joint) => [joint, distance(jointAt(before.skeleton, joint), jointAt(after.skeleton, joint))] as const,
  ).filter(([, apart]) => !(apart <= TOLERANCE));
}

describe.each(FIGURES)('the packed movement of %s', (_id, movement, source) => {
  const { figure, build } = source;
  const before = prepareMotion(movement, BUILDS[build]);

  it('stands where it stood, in key poses and between them', () => {
    const after = settleMotion(unpackMovement(figure), BUILDS[build]);
    expect(after.keys).toHaveLength(before.keys.length);
    for (let step = 0; step <= 24; step++) {
      expect(moved(bodyAt(before, step / 24), bodyAt(after, step / 24))).toEqual([]);
    }
  });

  it('ends in each of its faults', () => {
    for (const [id, fault] of movement.faults) {
      if ('notDrawn' in fault) {
        expect(figure.faults[id]).toBeUndefined();
        continue;
      }
      const into = settleMotion(unpackMovement(figure, figure.faults[id]), BUILDS[build]);
      expect(moved(settleFault(before, fault), into.keys.at(-1)!), id).toEqual([]);
      expect(into.movement.camera).toEqual(fault.camera ?? movement.camera);
      expect(into.movement.crop).toEqual(fault.crop ?? movement.crop);
      expect(into.movement.layers).toEqual(fault.layers ?? movement.layers);
    }
  });

  it('touches the floor, and goes no deeper, in the other build', () => {
    const { figure: own, other } = source;
    const another = BUILDS[build === 'broad' ? 'slender' : 'broad'];
    const packed = other ?? own;
    const ways = [undefined, ...drawnFaults(movement).map(([id]) => packed.faults[id])];
    for (const into of ways) {
      const motion = settleMotion(unpackMovement(packed, into), another);
      for (let step = 0; step <= 12; step++) {
        const lowest = Math.min(...allLevels(bodyAt(motion, step / 12).surface).map(lowestOf));
        expect(lowest).toBeGreaterThanOrEqual(-1.2);
      }
    }
    const correct = settleMotion(unpackMovement(packed), another);
    movement.keys.forEach(({ touch }, index) => {
      for (const [contact] of touch) {
        const height = lowestContact(correct.keys[index]!.surface, [contact]);
        expect(Math.abs(height), contact).toBeLessThan(0.3);
      }
    });
  });

  it('keeps what is not a pose', () => {
    const { arrows: _arrows, keys: _keys, faults: _faults, ...rest } = movement;
    expect(unpackMovement(figure)).toMatchObject(JSON.parse(JSON.stringify(rest)) as object);
  });
});

describe('packed movements', () => {
  it('are packed for both builds where a contact would miss the floor in the other: mostly on the belly', () => {
    const both = FIGURES.flatMap(([id, , { other }]) => (other ? [id] : []));
    expect(both.sort()).toEqual([
      'piriformis-knee-across',
      'prone-chest-lift',
      'superman',
      'supine-trunk-rotation',
      'swimmer',
    ]);
  });

  it('leave the left limbs out where they are as the right ones', () => {
    const [, , bridge] = FIGURES.find(([id]) => id === 'glute-bridge')!;
    const [, , birdDog] = FIGURES.find(([id]) => id === 'bird-dog')!;
    expect(bridge.figure.keys[0].pose).toHaveLength(9);
    expect(birdDog.figure.keys.at(-1)!.pose).toHaveLength(10);
  });
});

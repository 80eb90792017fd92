import { describe, expect, it } from 'vitest';
import { bodyAt, prepareMotion } from '../../src/figure/motion.js';
import { offset } from '../../src/figure/frame.js';
import { buildFor, hairFor } from '../../src/figure/stills.js';
import { BACK_DEPTH, BUILD_NAMES, BUILDS, buildSurface, type Level } from '../../src/figure/surface.js';
import { distance, dot, length, subtract } from '../../src/figure/vector.js';
import type { EntryId } from '../../src/model/ids.js';
import { readFigures } from './figures.js';

const FIGURES = readFigures();
const { skeleton } = bodyAt(prepareMotion(FIGURES.find(([id]) => id === 'bird-dog')![1]), 0.4);
const usual = buildSurface(skeleton);
const slender = buildSurface(skeleton, BUILDS.slender);
const broad = buildSurface(skeleton, BUILDS.broad);

function depthOf({ axes }: Level): number {
  return length(axes[0]);
}

describe('a build', () => {
  it.each(BUILD_NAMES)(
    'leaves head, hands and feet as they are, and every joint where it was: %s',
    (name) => {
      const surface = buildSurface(skeleton, BUILDS[name]);
      expect(surface.head).toEqual(usual.head);
      for (const side of ['right', 'left'] as const) {
        const { foot, hand, shank, forearm, thigh, upperArm } = surface.sides[side];
        const before = usual.sides[side];
        expect(foot).toEqual(before.foot);
        expect(hand).toEqual(before.hand);
        for (const [chain, same] of [
          [shank, before.shank],
          [forearm, before.forearm],
        ] as const) {
          expect([chain[0], chain.at(-1)]).toEqual([same[0], same.at(-1)]);
        }
        expect([thigh.at(-1), upperArm.at(-1)]).toEqual([before.thigh.at(-1), before.upperArm.at(-1)]);
      }
    },
  );

  it.each(BUILD_NAMES)('has its back where the spine says: %s', (name) => {
    const { torso } = buildSurface(skeleton, BUILDS[name]);
    torso.slice(4).forEach(({ centre, axes }, index) => {
      const { at, frame } = skeleton.spine[index + 1]!;
      const back = subtract(centre, axes[0]);
      expect(distance(back, offset(at, frame, -BACK_DEPTH, 0, 0))).toBeLessThan(1e-9);
    });
    torso.slice(0, 4).forEach(({ centre, axes }, index) => {
      const before = usual.torso[index]!;
      const back = subtract(centre, axes[0]);
      expect(distance(back, subtract(before.centre, before.axes[0]))).toBeLessThan(1e-9);
    });
    for (const side of ['right', 'left'] as const) {
      const [glute, before] = [usual, buildSurface(skeleton, BUILDS[name])].map(
        ({ sides }) => sides[side].glute[0]!,
      );
      const backOf = ({ centre, axes }: Level) =>
        dot(subtract(centre, axes[0]), skeleton.pelvisFrame.anterior);
      expect(backOf(glute!)).toBeCloseTo(backOf(before!), 9);
    }
  });

  it('shows: broad parts are at least an eighth thicker than slender ones', () => {
    for (const [one, other] of [
      [slender.torso[4], broad.torso[4]],
      [slender.sides.right.thigh[2], broad.sides.right.thigh[2]],
      [slender.sides.left.upperArm[2], broad.sides.left.upperArm[2]],
    ]) {
      expect(depthOf(other!) / depthOf(one!)).toBeGreaterThan(1.125);
    }
    expect(length(broad.torso[9]!.axes[1]) / length(slender.torso[9]!.axes[1])).toBeGreaterThan(1.125);
  });
});

describe('the person who shows an entry', () => {
  const people = FIGURES.map(([id]) => [hairFor(id as EntryId), buildFor(id as EntryId)].join());

  it('is of either build about as often, with either hair', () => {
    const counts = ['bun,slender', 'bun,broad', 'short,slender', 'short,broad'].map(
      (kind) => people.filter((person) => person === kind).length,
    );
    for (const count of counts) expect(count).toBeGreaterThanOrEqual(FIGURES.length / 6);
    expect(counts[0]! + counts[2]!).toBe(FIGURES.length / 2);
  });

  it('is always the same one', () => {
    expect(buildFor('bird-dog' as EntryId)).toBe('broad');
    expect(buildFor('kettlebell-swing' as EntryId)).toBe('slender');
  });
});

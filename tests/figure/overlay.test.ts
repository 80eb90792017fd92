import { describe, expect, it } from 'vitest';
import { projectionOf } from '../../src/figure/camera.js';
import { boundsOf, pointsOf } from '../../src/figure/fit.js';
import { prepareMotion } from '../../src/figure/motion.js';
import { offset } from '../../src/figure/frame.js';
import { drawMarks } from '../../src/figure/overlay.js';
import { jointAt } from '../../src/figure/solver.js';
import type { Skeleton } from '../../src/figure/skeleton.js';
import { degrees } from '../../src/figure/units.js';
import type { Camera, KeyPose, Movement, Zone } from '../../src/model/movement.js';
import { readFigures } from './figures.js';

const figures = new Map<string, Movement>(readFigures());
const side: Camera = { yaw: degrees(0), pitch: degrees(0) };

/** The first pose of a movement, changed. */
function posed(id: string, change: (pose: KeyPose['pose']) => KeyPose['pose'] = (pose) => pose): Skeleton {
  const movement = figures.get(id)!;
  const [first] = movement.keys;
  return prepareMotion({ ...movement, keys: [{ ...first, pose: change(first.pose) }] }).keys[0].skeleton;
}

/** The points of the paths of a paint, one list for each path. */
function marks(zones: Zone[], faulty: Skeleton, correct: Skeleton, camera = side) {
  const paths = drawMarks(zones, faulty, correct, projectionOf(camera));
  return (paint: string) => {
    const found = paths.filter(([name]) => name === paint);
    return found.map(([, d]) => pointsOf(d));
  };
}

describe('the marks of a fault', () => {
  const standing = posed('wall-hip-hinge');

  it('follow the leg where a knee is wrong, with no ring', () => {
    const squat = posed('wall-hip-hinge', (pose) => ({
      ...pose,
      right: { ...pose.right, knee: degrees(60) },
    }));
    const found = marks(['right-knee'], squat, standing);
    for (const [paint, skeleton] of [
      ['fault-line', squat],
      ['correct-line', standing],
    ] as const) {
      const [line = []] = found(paint);
      for (const joint of ['right-hip', 'right-knee', 'right-ankle'] as const) {
        const [x, y] = projectionOf(side)(jointAt(skeleton, joint));
        const nearest = Math.min(...line.map((point) => Math.hypot(point[0] - x, point[1] - y)));
        expect(nearest, `${paint} at the ${joint}`).toBeLessThan(0.2);
      }
    }
    expect(found('fault-ring')).toEqual([]);
  });

  it('are a ring where a joint is, and one where it should be if that is apart', () => {
    const reaching = posed('wall-hip-hinge', (pose) => ({ ...pose, pelvis: degrees(20) }));
    const found = marks(['head'], reaching, standing);
    for (const [paint, skeleton] of [
      ['fault-ring', reaching],
      ['correct-line', standing],
    ] as const) {
      const [x, y] = projectionOf(side)(jointAt(skeleton, 'head'));
      const { left, right, top, bottom } = boundsOf(found(paint)[0]!);
      expect((left + right) / 2, paint).toBeCloseTo(x, 0);
      expect((top + bottom) / 2, paint).toBeCloseTo(y, 0);
    }
    const near = marks(['right-ankle'], reaching, standing);
    expect(near('fault-ring')).toHaveLength(1);
    expect(near('correct-line')).toEqual([]);
  });

  it('go around what a hand holds as well', () => {
    const width = (zone: Zone) => {
      const { left, right } = boundsOf(marks([zone], standing, standing)('fault-ring')[0]!);
      return right - left;
    };
    expect(width('right-fingertips')).toBeGreaterThan(width('right-grip') + 4);
  });

  it('show a neck by how the head sits on it', () => {
    const craned = posed('wall-hip-hinge', (pose) => ({
      ...pose,
      neck: [degrees(-40), degrees(0), degrees(0)],
    }));
    const found = marks(['neck'], craned, standing);
    const crown = (paint: string) => found(paint)[0]!.at(-1)!;
    const back = crown('correct-line')[0] - crown('fault-line')[0];
    expect(back).toBeGreaterThan(8);
    const [x, y] = projectionOf(side)(standing.head);
    const fromHead = Math.hypot(crown('correct-line')[0] - x, crown('correct-line')[1] - y);
    expect(fromHead).toBeGreaterThan(5);
    expect(fromHead).toBeLessThan(9);
  });

  it('run across the hips on the side that is seen', () => {
    const lying = posed('glute-bridge');
    const across = (yaw: number, pitch: number) => {
      const camera = { yaw: degrees(yaw), pitch: degrees(pitch) };
      const middle = boundsOf(marks(['hip-line'], lying, lying, camera)('fault-line')[0]!);
      const seen = (ahead: number) =>
        projectionOf(camera)(offset(lying.pelvis, lying.pelvisFrame, ahead, 7, 0));
      const apart = (ahead: number) =>
        Math.hypot(
          (middle.left + middle.right) / 2 - seen(ahead)[0],
          (middle.top + middle.bottom) / 2 - seen(ahead)[1],
        );
      return apart(6) < apart(-6) ? 'front' : 'back';
    };
    expect(across(-60, 20)).toBe('front');
    expect(across(-60, -20)).toBe('back');
  });
});

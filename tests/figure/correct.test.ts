import { describe, expect, it } from 'vitest';
import { lighten } from '../../src/figure/lighten.js';
import { prepareMotion } from '../../src/figure/motion.js';
import { drawScene } from '../../src/figure/scene.js';
import { mirrorPicture } from '../../src/figure/stage.js';
import { drawCorrect, drawFault, drawnFaults } from '../../src/figure/stills.js';
import { viewCamera } from '../../src/figure/view.js';
import { readFigures } from './figures.js';

const FAULTS = readFigures().flatMap(([id, movement]) =>
  drawnFaults(movement).map(([fault, state]) => [id, fault, movement, state] as const),
);

/** What lies under and over a figure. */
const MARKS = /^(?:arrow|ghost|fault|casing|correct)/;

describe.each(FAULTS)('what is correct in %s beside %s', (_id, _fault, movement, state) => {
  const motion = prepareMotion(movement);
  const correct = drawCorrect(motion, state);
  const body = motion.keys[state.beside]!;
  const { frame } = drawFault(motion, state);

  it('is the pose that the fault departs from, seen as the fault is, and nothing more', () => {
    const camera = state.camera ?? movement.camera;
    const pose = lighten(drawScene({ movement, ...body, camera, frame }));
    expect(correct).toEqual(pose);
    expect(correct.paths.filter(([paint]) => MARKS.test(paint))).toEqual([]);
  });

  it('has the other side as its mirror image', () => {
    expect(drawCorrect(motion, state, { side: 'left' })).toEqual(mirrorPicture(correct));
  });
});

describe('what is correct beside a fault', () => {
  it('is tried with faults of the start, of the end, and between them, and with cameras and crops of their own', () => {
    const kinds = FAULTS.flatMap(([, , { keys }, { beside, camera, crop }]) => [
      beside === 0 ? 'start' : beside < keys.length - 1 ? 'between' : 'end',
      camera && 'camera',
      crop && 'crop',
    ]).filter((kind) => kind !== undefined);
    expect([...new Set(kinds)].sort()).toEqual(['between', 'camera', 'crop', 'end', 'start']);
  });

  it('is seen from elsewhere as the fault is', () => {
    const [, , movement, state] = FAULTS.find(([, fault]) => fault === 'leaning-back-at-the-top')!;
    const motion = prepareMotion(movement);
    const { frame } = drawFault(motion, state, { view: 'front' });
    const camera = viewCamera(movement.camera, 'front');
    expect(drawCorrect(motion, state, { view: 'front' })).toEqual(
      lighten(drawScene({ movement, ...motion.keys[state.beside]!, camera, frame })),
    );
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPoses } from '../../src/cli/check-poses.js';
import { checkMovement } from '../../src/figure/check.js';
import { bodyAt, prepareMotion } from '../../src/figure/motion.js';
import { jointAt } from '../../src/figure/solver.js';
import { BUILD_NAMES, BUILDS } from '../../src/figure/surface.js';
import { swapSides } from './swap-sides.js';
import { distance } from '../../src/figure/vector.js';
import { formatProblem, type ProblemCode } from '../../src/model/problem.js';
import { parseFigure } from '../../src/parse/parse-figure.js';

const CONTENT = join(import.meta.dirname, '../../content/figures');
const FIGURES = readdirSync(CONTENT).map((name) => read(name, readFileSync(join(CONTENT, name), 'utf8')));

function read(name: string, text: string) {
  const { movement, problems, ...rest } = parseFigure({ path: `figures/${name}`, text });
  if (!movement) throw new Error(problems.map(formatProblem).join('\n'));
  return { name, movement, problems, ...rest };
}

/** A movement in which all is well, and which one change at a time breaks. */
const SOUND = `kind: figure
camera: { yaw: -16, pitch: 12 }
ground: { kind: mat, from: -54, to: 62 }
support: [right-knee, left-knee]
anchor: left-knee
planted: [right-hand, left-hand]
tempo: [2, 2, 2, 0.5]
poses:
  - pelvis: 76
    hip: 76
    knee: 84
    ankle: -50
    shoulder: 78
    elbow: 6
    touch: { right-foot: right-knee, left-foot: left-knee }
  - pelvis: 80
    hip: 76
    knee: 84
    ankle: -50
    shoulder: 78
    elbow: 6
    touch: { right-foot: right-knee, left-foot: left-knee }
faults:
  back-sags:
    zones: [lumbar]
    change: { lumbar: -24, pelvis: 12 }
`;

/** The lines of {@link SOUND} in which its poses and its fault start. */
const [START, END, FAULT] = [9, 16, 24];

function check(...changes: (readonly [from: string, to: string])[]) {
  const text = changes.reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`"${from}" is not in the figure.`);
    return changed.replace(from, to);
  }, SOUND);
  return checkPoses(read('x.yaml', text)).map(({ code, line, message }) => ({ code, line, message }));
}

describe('the checks of poses', () => {
  it('find nothing in a movement in which all is well', () => {
    expect(check()).toEqual([]);
  });

  it.each<[ProblemCode, number, RegExp, readonly [string, string]]>([
    [
      'pose-limit',
      START,
      /^Pose 1, the start: flexion of the head is 60°, outside -25° to 20°\.$/,
      ['pelvis: 76', 'pelvis: 76\n    head: 60'],
    ],
    [
      'fault-limit',
      FAULT,
      /^Fault "back-sags": flexion of the lumbar is -44°/,
      ['lumbar: -24', 'lumbar: -44'],
    ],
    [
      'pose-floor',
      END,
      /Pose 2, the end: the head is .* below the floor/,
      ['pelvis: 80', 'pelvis: 105\n    thoracic: 35\n    neck: 50\n    lumbar: 40'],
    ],
    [
      'pose-contact',
      START,
      /the head is .* above the floor that it should touch/,
      ['touch: { right-foot: right-knee, left', 'touch: { head: head, right-foot: right-knee, left'],
    ],
    ['pose-reach', END, /the right hand is .* short of where it is planted/, ['pelvis: 80', 'pelvis: 30']],
    [
      'fault-not-visible',
      FAULT,
      /the lumbar is 0\.\d from where it should be, and 3 shows/,
      ['lumbar: -24, pelvis: 12', 'lumbar: -1'],
    ],
  ])('find %s, and say where', (code, line, message, change) => {
    expect(check(change)).toContainEqual({ code, line, message: expect.stringMatching(message) });
  });

  it('find a knee that carries the body and slides, though nothing plants it', () => {
    const apart = check(['pelvis: 80\n    hip: 76', 'pelvis: 80\n    hip: [76, 14]']);
    expect(apart).toContainEqual({
      code: 'pose-drift',
      line: START,
      message: expect.stringMatching(/the right knee is .* away from where it carries the body/),
    });
  });

  it('tell a hand that is planted from one that holds on', () => {
    const far = [
      'hip: 76',
      'hip: 76\n    grips: { right-hand: { on: right-foot } }\n    free: [right-hand]',
    ] as const;
    expect(check(far).map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^Pose 1, the start: the right hand is .* short of what it holds\.$/),
    );
  });

  it('wait until the file is right: a pose without a misspelt field is not the one that was meant', () => {
    expect(check(['shoulder: 78', 'shulder: 78'])).toEqual([]);
    expect(check(['    shoulder: 78\n', ''])).not.toEqual([]);
  });

  it('find a body that would tip over', () => {
    const leaning = check(
      ['planted: [right-hand, left-hand]\n', ''],
      ['pelvis: 80', 'pelvis: 80\n    arm: 90'],
    );
    expect(leaning).toContainEqual({
      code: 'pose-balance',
      // One line was taken out.
      line: END - 1,
      message: expect.stringMatching(/past what carries it, along x\.$/),
    });
  });

  it('look at both builds, and say which one it is where the other is well', () => {
    const lying = `kind: figure
camera: { yaw: -16, pitch: 12 }
ground: { kind: mat, from: -54, to: 62 }
support: [right-heel, left-heel]
tempo: [2, 2, 2, 0.5]
poses:
  - { pelvis: -90, shoulder: [8, 30] }
`;
    const found = checkPoses(read('x.yaml', lying)).map(({ message }) => message);
    expect(found).toContainEqual('Pose 1, the start: the right glute is 1.3 below the floor.');
    expect(found).toContainEqual(
      'Pose 1, the start: the right thigh is 1.7 below the floor, in the broad build.',
    );
    expect(found.filter((message) => message.includes('right glute'))).toHaveLength(1);
  });

  it('take a crop for showing what is too small to be seen otherwise', () => {
    const small = ['lumbar: -24, pelvis: 12 }', 'lumbar: -1 }'] as const;
    const cropped = [
      'lumbar: -24, pelvis: 12 }',
      'lumbar: -1 }\n    crop: { around: pelvis, width: 60 }',
    ] as const;
    expect(check(small)).toHaveLength(1);
    expect(check(cropped)).toEqual([]);
  });
});

describe.each(FIGURES)('the figure $name', ({ movement }) => {
  it('passes every check, in both builds', () => {
    expect(checkMovement(movement)).toEqual([]);
  });
});

const IN_BUILDS = FIGURES.flatMap((figure) => BUILD_NAMES.map((build) => ({ ...figure, build })));

describe.each(IN_BUILDS)('the figure $name, $build', ({ movement, build }) => {
  it('swaps its sides as a mirror does, and back', () => {
    const motion = prepareMotion(movement, BUILDS[build]);
    const swapped = prepareMotion(swapSides(movement), BUILDS[build]);
    for (const position of [0, 0.37, 1]) {
      const own = bodyAt(motion, position).skeleton;
      const other = bodyAt(swapped, position).skeleton;
      for (const joint of ['knee', 'ankle', 'elbow', 'wrist', 'shoulder'] as const) {
        const [x, y, z] = jointAt(other, `left-${joint}`);
        expect(distance(jointAt(own, `right-${joint}`), [x, y, -z])).toBeLessThan(0.05);
      }
    }
    expect(swapSides(swapSides(movement))).toEqual(movement);
  });
});

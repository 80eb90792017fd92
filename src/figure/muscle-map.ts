/**
 * The body from the front and from behind, side by side, with its muscles.
 */
import { DRAWN_MUSCLES, type DrawnMuscle, type Pose } from '../model/movement.js';
import { projectionOf } from './camera.js';
import { muscleOutlines, musclePaths, type WorkingMuscles } from './muscles.js';
import { closedCurve } from './path.js';
import { drawSilhouette } from './person.js';
import { UNITS_PER_PERCENT, type Picture, type PicturePath } from './picture.js';
import { BOTH_SIDES } from './skeleton.js';
import { settle } from './solver.js';
import { USUAL_BUILD, type Build } from './surface.js';
import { degrees, stature } from './units.js';

/** From the middle of the picture to the middle of each body, in percent of stature. */
const APART = 31;
const AIR = 4;
const CHAINS = ['torso', 'glute', 'thigh', 'shank', 'upperArm', 'forearm'] as const;

const STRAIGHT = [degrees(0), degrees(0), degrees(0)] as const;
const LIMBS: Pose['right'] = {
  hip: [degrees(0), degrees(6), degrees(0)],
  knee: degrees(0),
  ankle: degrees(0),
  shoulder: [degrees(0), degrees(26), degrees(0)],
  scapula: [stature(0), stature(0)],
  elbow: degrees(6),
  wrist: degrees(0),
  hand: 'open',
};
const STANDING: Pose = {
  pelvis: degrees(0),
  roll: degrees(0),
  tilt: degrees(0),
  yaw: degrees(0),
  lumbar: STRAIGHT,
  thoracic: STRAIGHT,
  neck: STRAIGHT,
  head: STRAIGHT,
  right: LIMBS,
  left: LIMBS,
};

export function drawMuscleMap(muscles: WorkingMuscles, build: Build = USUAL_BUILD): Picture {
  const body = settle(
    { support: ['right-foot', 'left-foot'], pelvisAt: undefined, anchor: 'pelvis', planted: [] },
    { pose: STANDING, planted: [], free: [], grips: {}, touch: [] },
    undefined,
    build,
  );
  const { primary, secondary } = muscles;
  const helping = secondary.filter((muscle) => !primary.includes(muscle));
  const others = DRAWN_MUSCLES.filter((muscle) => !primary.includes(muscle) && !helping.includes(muscle));
  const views = [
    { yaw: degrees(-90), shift: -APART },
    { yaw: degrees(90), shift: APART },
  ].map(({ yaw, shift }): PicturePath[] => {
    const project = projectionOf({ yaw, pitch: degrees(0) });
    const outlines = (names: readonly DrawnMuscle[]) =>
      names.flatMap((muscle) =>
        BOTH_SIDES.flatMap((side) => muscleOutlines(body.surface, project, muscle, side, CHAINS)),
      );
    const paths: PicturePath[] = [
      ['body', drawSilhouette(body, { project, near: 'right', hair: 'short', isSwapped: false })],
      [
        'muscle',
        outlines(others)
          .map((outline) => closedCurve(outline))
          .join(''),
      ],
      ...musclePaths(outlines(primary), outlines(helping)),
    ];
    return paths.map(([paint, d]) => [paint, shiftPath(d, shift)]);
  });
  const [front = [], back = []] = views;
  const paths = front.map(([paint, d], index): PicturePath => [paint, d + (back[index]?.[1] ?? '')]);
  return { frame: FRAME, paths: paths.filter(([, d]) => d !== '') };
}

/** A path moved to the right. Only where its parts start is written in full. */
function shiftPath(d: string, by: number): string {
  return d.replace(/M(-?\d+)/g, (_start, x: string) => `M${Number(x) + by * UNITS_PER_PERCENT}`);
}

const FRAME: Picture['frame'] = [
  -(2 * APART + AIR) * UNITS_PER_PERCENT,
  -(100 + AIR) * UNITS_PER_PERCENT,
  (4 * APART + 2 * AIR) * UNITS_PER_PERCENT,
  (100 + 2 * AIR) * UNITS_PER_PERCENT,
];

/**
 * The body from the front and from behind, side by side, with its muscles.
 */
import { DRAWN_MUSCLES, type DrawnMuscle, type Pose } from '../model/movement.js';
import { projectionOf, type Projection } from './camera.js';
import { lightPath, resized } from './lighten.js';
import { hatch, muscleOutlines, type WorkingMuscles } from './muscles.js';
import { closedCurve } from './path.js';
import { drawSilhouette, type View } from './person.js';
import { UNITS_PER_PERCENT, type Picture, type PicturePath } from './picture.js';
import { BOTH_SIDES } from './skeleton.js';
import { settle } from './solver.js';
import { USUAL_BUILD, type Build } from './surface.js';
import { degrees, stature } from './units.js';

/** From the middle of the picture to the middle of each body, in percent of stature. */
const APART = 31;
const AIR = 4;
/**
 * How large it is drawn beside other stills. It shows two whole bodies where they show one, so it is on a coarser grid: a unit is 0.8 pixels of a
 * picture that is 640 wide.
 */
const SIZE = 0.6;
/** How far a line may be moved to save bytes, in percent of stature: 0.8 pixels of such a picture. */
const OFF = 0.16;
const UNITS = UNITS_PER_PERCENT * SIZE;
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
  const front = projectionOf({ yaw: degrees(-90), pitch: degrees(0) });
  const back = projectionOf({ yaw: degrees(90), pitch: degrees(0) });
  const outlines = (names: readonly DrawnMuscle[], project: Projection) =>
    names.flatMap((muscle) =>
      BOTH_SIDES.flatMap((side) => muscleOutlines(body.surface, project, muscle, side, CHAINS)),
    );
  const beside = (draw: (project: Projection) => string) =>
    shiftPath(draw(front), -APART) + shiftPath(draw(back), APART);
  const patches = (names: readonly DrawnMuscle[]) =>
    beside((project) => {
      const curves = outlines(names, project).map((outline) => closedCurve(outline));
      return lightPath(curves.join(''), OFF, SIZE);
    });
  const lines = (project: Projection) =>
    hatch(
      outlines(helping, project).map((outline) => resized(outline, SIZE)),
      SIZE,
    );
  const view: View = { project: front, near: 'right', hair: 'short', isSwapped: false };
  const silhouette = lightPath(drawSilhouette(body, view), OFF, SIZE);
  const paths: PicturePath[] = [
    // What stands straight has the same outline from behind, and the same text twice travels as one.
    ['body', beside(() => silhouette)],
    ['muscle', patches(others)],
    ['muscle-secondary', patches(helping)],
    ['muscle-hatch', beside(lines)],
    ['muscle-primary', patches(primary)],
  ];
  return { frame: FRAME, paths: paths.filter(([, d]) => d !== '') };
}

/** A path moved to the right, by percent of stature. Only where its parts start is written in full. */
function shiftPath(d: string, by: number): string {
  return d.replace(/M(-?\d+)/g, (_start, x: string) => `M${Number(x) + Math.round(by * UNITS)}`);
}

const FRAME: Picture['frame'] = [
  -(2 * APART + AIR) * UNITS,
  -(100 + AIR) * UNITS,
  (4 * APART + 2 * AIR) * UNITS,
  (100 + 2 * AIR) * UNITS,
];

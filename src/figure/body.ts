/**
 * The proportions of the body, in percent of stature, and the curve of a neutral spine, in degrees.
 *
 * Segment lengths follow Drillis and Contini, masses Winter; both are lightly rounded for drawing.
 */

/** Half the distance between the hip joints. */
export const HIP_HALF = 4.6;
/** Where the spine leaves the pelvis, from the middle of the hips: to the front, and up. */
export const SPINE_BASE = [-1.6, 6] as const;
/** From the base of the neck to a shoulder joint: to the front, up, and sideways. */
export const SHOULDER = [2, -5, 9.4] as const;

export const THIGH = 24.5;
export const SHANK = 24.6;
export const ANKLE_HEIGHT = 3.9;
export const UPPER_ARM = 17.6;
export const FOREARM = 14.6;
export const HAND = 8.6;
/** The height of a wrist whose palm is on the floor. */
export const WRIST_HEIGHT = 1.7;

/** A part of the spine: its links, its arc, and how far it curves when nobody bends it. Forward is positive. */
interface SpineRegion {
  readonly name: 'lumbar' | 'thoracic' | 'neck';
  readonly links: number;
  readonly arc: number;
  readonly neutral: number;
}

export const SPINE: readonly SpineRegion[] = [
  { name: 'lumbar', links: 4, arc: 9.5, neutral: -22 },
  { name: 'thoracic', links: 6, arc: 17, neutral: 29 },
  { name: 'neck', links: 3, arc: 6.2, neutral: -6 },
];
/** How far the spine leans forward where it leaves the pelvis. */
export const SPINE_LEAN = 11;

/** Numbers of points along the spine, from its base. */
export const WAIST_POINT = 4;
export const NECK_POINT = 10;

/** From a raised arm of this elevation on, the shoulder blade turns up too; by the second, it has turned as far as it does. */
export const SCAPULA_TURNS = [40, 170] as const;
/** How far the shoulder joint then moves up and to the middle. */
export const SCAPULA_SHIFT = [2.6, 1.6] as const;

/** How much of the body's mass each part has; a limb's counts for each side. */
export const MASS = {
  head: 0.081,
  trunk: 0.497,
  upperArm: 0.028,
  forearm: 0.016,
  hand: 0.006,
  thigh: 0.1,
  shank: 0.0465,
  foot: 0.0145,
} as const;

/** How far each joint goes in a drawing, in degrees. These keep drawings believable; they are no medical advice. */
export const LIMITS = {
  // The last is wide: a bent hip turns out further, as in a figure four.
  hip: [
    [-25, 140],
    [-30, 50],
    [-45, 85],
  ],
  knee: [[0, 150]],
  ankle: [[-55, 30]],
  shoulder: [
    [-60, 185],
    [-40, 180],
    [-100, 100],
  ],
  elbow: [[-5, 150]],
  wrist: [[-80, 90]],
  lumbar: [
    [-30, 50],
    [-25, 25],
    [-18, 18],
  ],
  thoracic: [
    [-25, 35],
    [-30, 30],
    [-35, 35],
  ],
  neck: [
    [-55, 50],
    [-40, 40],
    [-60, 60],
  ],
  head: [
    [-25, 20],
    [-20, 20],
    [-30, 30],
  ],
} as const;

/**
 * A movement as the figure knows it: key poses, what the body touches and holds, and the pose of each fault.
 *
 * Lengths are in percent of stature, angles in degrees; flexion and movement to the front are positive. The world: x is where the figure
 * faces when upright, y is up, z is to its right.
 */
import type { FaultId, Brand } from './ids.js';

/** An angle in degrees. Flexion, and movement to the front, are positive. */
export type Degrees = Brand<number, 'Degrees'>;

/** A length in percent of stature. */
export type Stature = Brand<number, 'Stature'>;

export const FIGURE_SIDES = ['right', 'left'] as const;
export type FigureSide = (typeof FIGURE_SIDES)[number];

/** A part of the spine: added to its neutral curve. To the front, to the right, and a turn to the left. */
export type Bend = readonly [flexion: Degrees, side: Degrees, twist: Degrees];

/** A ball joint. */
export type Turn = readonly [flexion: Degrees, abduction: Degrees, externalRotation: Degrees];

export interface LimbPose {
  readonly hip: Turn;
  readonly knee: Degrees;
  /** Dorsiflexion is positive. */
  readonly ankle: Degrees;
  /** Relative to the chest. */
  readonly shoulder: Turn;
  /** Where the upper arm points in the world: 0 hangs, 90 is level to the front. Added to the shoulder's flexion. */
  readonly arm?: Degrees | undefined;
  /** How far the shoulder is carried to the front and up. */
  readonly scapula: readonly [forward: Stature, up: Stature];
  readonly elbow: Degrees;
  /** Towards the palm is positive. */
  readonly wrist: Degrees;
  readonly hand: 'open' | 'fist';
}

export interface Pose {
  /** How far the trunk is tipped: 0 upright, 90 face down, -90 on the back. A posterior tilt makes it smaller. */
  readonly pelvis: Degrees;
  /** The turn of the pelvis about the length of the trunk: positive brings the right side to the front. */
  readonly roll: Degrees;
  /** The sideways tilt of the pelvis. */
  readonly tilt: Degrees;
  /** The turn of the whole body about the vertical. */
  readonly yaw: Degrees;
  readonly lumbar: Bend;
  readonly thoracic: Bend;
  readonly neck: Bend;
  readonly head: Bend;
  readonly right: LimbPose;
  readonly left: LimbPose;
}

export const LIMB_ENDS = ['right-foot', 'left-foot', 'right-hand', 'left-hand'] as const;
/** The end of a limb, which can be planted or hold on to something. */
export type LimbEnd = (typeof LIMB_ENDS)[number];

export const SIDED_CONTACTS = [
  'foot',
  'heel',
  'ball',
  'toe',
  'knee',
  'shank',
  'thigh',
  'glute',
  'hand',
  'elbow',
  'forearm',
  'upper-arm',
  'shoulder',
] as const;
export const MIDDLE_CONTACTS = [
  'sacrum',
  'lumbar',
  'upper-back',
  'chest',
  'belly',
  'pelvis',
  'head',
  'face',
] as const;
export type Contact = (typeof MIDDLE_CONTACTS)[number] | `${FigureSide}-${(typeof SIDED_CONTACTS)[number]}`;

/** Angles that can be solved so that a contact meets the floor. */
export const MIDDLE_ANGLES = ['pelvis', 'roll', 'lumbar', 'thoracic', 'neck', 'head'] as const;
export const LIMB_ANGLES = ['hip', 'knee', 'ankle', 'shoulder', 'elbow', 'wrist'] as const;
/** With `both-`, the angle of both sides together. */
type LimbAngle = `${FigureSide | 'both'}-${(typeof LIMB_ANGLES)[number]}`;
export interface SolvedAngle {
  readonly angle: (typeof MIDDLE_ANGLES)[number] | LimbAngle;
  /** Which of the three angles of a joint: 0 flexion, 1 side or abduction, 2 twist or rotation. */
  readonly axis: 0 | 1 | 2;
}

export const GRIP_PARTS = [
  'chest',
  'pelvis',
  'head',
  'right-thigh',
  'left-thigh',
  'right-shank',
  'left-shank',
  'right-foot',
  'left-foot',
] as const;
/** A place on the body that a hand or a foot holds on to. */
export interface Grip {
  readonly on: (typeof GRIP_PARTS)[number];
  /** How far along the part: 0 at its upper joint, 1 at its lower. Of no meaning for the chest, whose place is the base of the neck. */
  readonly along: number;
  /** From there to the front of the part, up it, and to the right of the body. */
  readonly offset: readonly [anterior: Stature, cranial: Stature, right: Stature];
}

export interface KeyPose {
  readonly pose: Pose;
  /** Held where they are in the first key pose, flat on the floor. */
  readonly planted: readonly LimbEnd[];
  /** Of the movement's planted and supporting ends, those that are free in this pose. */
  readonly free: readonly LimbEnd[];
  readonly grips: Readonly<Partial<Record<LimbEnd, Grip>>>;
  /** Contacts that meet the floor, each with the angle that is solved for it. In this order. */
  readonly touch: readonly (readonly [Contact, SolvedAngle])[];
}

export const JOINTS = [
  'pelvis',
  'base-of-neck',
  'head',
  ...(['right', 'left'] as const).flatMap((side) =>
    (
      [
        'hip',
        'knee',
        'ankle',
        'heel',
        'ball',
        'toe',
        'shoulder',
        'elbow',
        'wrist',
        'grip',
        'fingertips',
      ] as const
    ).map((joint) => `${side}-${joint}` as const),
  ),
] as const;
export type Joint = (typeof JOINTS)[number];

/** What stays in its place over the whole movement. */
export const ANCHORS = ['feet', 'knees', 'upper-back', ...JOINTS] as const;
export type Anchor = (typeof ANCHORS)[number];

/** Contours of the body that can be marked. */
export const CONTOURS = ['lumbar', 'thoracic', 'back', 'pelvis', 'neck', 'hip-line'] as const;
/** Where a fault shows: along a contour, or around a joint. */
export type Zone = (typeof CONTOURS)[number] | Joint;

export interface Camera {
  /** 0 shows the right side, -90 the front, 90 the back. */
  readonly yaw: Degrees;
  /** Positive looks down. */
  readonly pitch: Degrees;
}

/** A part of the picture that is shown larger. */
export interface Crop {
  readonly around: Joint;
  readonly width: Stature;
  /** From the joint to the middle of the picture, to the right and up. */
  readonly shift: readonly [right: Stature, up: Stature];
}

/** An arrow along the path of a joint, or an arc that shows how the pelvis tips. */
export interface Arrow {
  readonly along: Joint | 'pelvic-tilt';
  /** Moved by so much, to the right and up; without it the arrow keeps clear of the body by itself. */
  readonly shift?: readonly [right: Stature, up: Stature] | undefined;
  /** The number of the key pose in which it starts; 0 by default. */
  readonly from?: number | undefined;
}

export const HELD_PROPS = ['barbell', 'dumbbells', 'kettlebell', 'band'] as const;
export const STANDING_PROPS = ['bench-45', 'chair', 'wall', 'box'] as const;
export type HeldProp = (typeof HELD_PROPS)[number];
export type StandingProp = (typeof STANDING_PROPS)[number];

/** Layers of the figure, in the order in which they are painted. */
export const LAYERS = [
  'far-arm',
  'far-leg',
  'head',
  'torso',
  'near-leg',
  'near-arm',
  'near-upper-arm',
  'near-forearm',
  'prop',
] as const;
export type Layer = (typeof LAYERS)[number];

/** The pose of a fault: the correct key pose, changed. */
export interface FaultState {
  readonly key: KeyPose;
  /** The number of the correct key pose beside it. */
  readonly beside: number;
  readonly zones: readonly Zone[];
  /** Where not the movement's own. */
  readonly support?: readonly Contact[] | undefined;
  readonly camera?: Camera | undefined;
  readonly crop?: Crop | undefined;
  /** Whether the correct pose stands behind it. */
  readonly ghost: boolean;
  readonly layers?: readonly Layer[] | undefined;
}

/** A fault that no still picture can show, and why. */
export interface NotDrawn {
  readonly notDrawn: string;
}

export const EASINGS = ['controlled', 'ballistic'] as const;

export interface Movement {
  readonly camera: Camera;
  /** What lies below: a mat or a patch of floor, from and to where along x. */
  readonly ground: { readonly kind: 'mat' | 'floor'; readonly from: Stature; readonly to: Stature };
  /** The figure is let down until the lowest of these meets the floor. */
  readonly support: readonly Contact[];
  /** Where the pelvis is instead, when apparatus carries the body. */
  readonly pelvisAt?: readonly [x: Stature, y: Stature, z: Stature] | undefined;
  readonly anchor: Anchor;
  /** Held in place in every key pose that does not free them. */
  readonly planted: readonly LimbEnd[];
  readonly holds?: HeldProp | undefined;
  readonly apparatus?: { readonly kind: StandingProp; readonly x: Stature } | undefined;
  /** Whether the vertebrae are drawn over the torso. */
  readonly spine: boolean;
  readonly crop?: Crop | undefined;
  /** Seconds out, held, back, and at rest. */
  readonly tempo: readonly [out: number, hold: number, back: number, rest: number];
  readonly easing: (typeof EASINGS)[number];
  readonly arrows: readonly Arrow[];
  /** The side towards the viewer. */
  readonly near: FigureSide;
  readonly layers?: readonly Layer[] | undefined;
  readonly keys: readonly [KeyPose, ...KeyPose[]];
  readonly faults: ReadonlyMap<FaultId, FaultState | NotDrawn>;
}

/** Muscles, or groups of them, that can be drawn on the surface of the body. */
export const DRAWN_MUSCLES = [
  'chest',
  'abs',
  'obliques',
  'hip-flexors',
  'trapezius',
  'upper-back',
  'lats',
  'lower-back',
  'glutes',
  'abductors',
  'quadriceps',
  'adductors',
  'hamstrings',
  'calves',
  'shins',
  'shoulders',
  'biceps',
  'triceps',
  'forearms',
] as const;
export type DrawnMuscle = (typeof DRAWN_MUSCLES)[number];

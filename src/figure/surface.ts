/**
 * The skin over the bones: chains of elliptical cross-sections. What touches the floor, and what is drawn, comes from here.
 */
import type { Contact, FigureSide, MIDDLE_CONTACTS, SIDED_CONTACTS } from '../model/movement.js';
import { NECK_POINT, WAIST_POINT } from './body.js';
import { offset, type Frame } from './frame.js';
import { BOTH_SIDES, sign, type Skeleton } from './skeleton.js';
import { between, scale, type Vector } from './vector.js';

/** A cross-section: an ellipse, or an ellipsoid where a part ends round. */
export interface Level {
  readonly centre: Vector;
  /** Half the depth, the breadth and the height, as vectors. A flat section has a height of 0. */
  readonly axes: readonly [depth: Vector, breadth: Vector, height: Vector];
}

/** Cross-sections along a part, one after the other. */
export type Chain = readonly Level[];

export interface LimbSurface {
  readonly glute: Chain;
  readonly thigh: Chain;
  readonly shank: Chain;
  readonly foot: Chain;
  readonly instep: Chain;
  readonly trapezius: Chain;
  readonly upperArm: Chain;
  readonly forearm: Chain;
  readonly hand: Chain;
  /** Empty for a fist. */
  readonly thumb: Chain;
  readonly ear: Level;
}

export interface Surface {
  /** From the seat up: 4 levels of the pelvis, 4 lumbar, 6 thoracic. */
  readonly torso: Chain;
  readonly neck: Chain;
  /** Skull, jaw, chin. */
  readonly head: Chain;
  readonly nose: Chain;
  readonly sides: Readonly<Record<FigureSide, LimbSurface>>;
}

/**
 * How a body is built: factors on its cross-sections. Bones are the same in every build, and so are head, joints, hands
 * and feet: what kneels, or is planted, does so alike.
 */
export interface Build {
  /** Pelvis and waist from back to front. They grow to the front alone, and so does the chest. */
  readonly belly: number;
  /** Chest and neck from back to front. */
  readonly chest: number;
  /** Trunk and neck from side to side. */
  readonly breadth: number;
  /** Buttocks, shoulders, arms and legs, all around; but for knees and elbows, ankles and wrists. */
  readonly limbs: number;
}

export const BUILD_NAMES = ['slender', 'broad'] as const;
export type BuildName = (typeof BUILD_NAMES)[number];

/** The builds of those who show movements. Further from 1, people become caricatures. */
export const BUILDS: Readonly<Record<BuildName, Build>> = {
  slender: { belly: 0.92, chest: 0.96, breadth: 0.92, limbs: 0.88 },
  broad: { belly: 1.15, chest: 1.06, breadth: 1.1, limbs: 1.14 },
};

/** The body that the tables describe, between the two. */
export const USUAL_BUILD: Build = { belly: 1, chest: 1, breadth: 1, limbs: 1 };

/** How far the skin of the back lies behind the spine, in every build. So the outline of the back is the curve of the spine. */
export const BACK_DEPTH = 2.5;

/** Half depth and half breadth at each point of the spine, from the first lumbar point up. */
const TRUNK = [
  [5.85, 8],
  [5.7, 7.7],
  [5.75, 7.8],
  [6, 8.2],
  [6.4, 8.8],
  [6.8, 9.3],
  [6.95, 9.7],
  [6.6, 9.6],
  [5.6, 8.2],
  [4, 5.4],
] as const;

/** In the frame of the pelvis: to the front, up, half depth, half breadth. */
const PELVIS = [
  [-0.1, -5.6, 2.6, 4.6],
  [-0.1, -3, 5.6, 8.2],
  [-0.1, 1.2, 6.4, 9],
  [0.6, 5.2, 6.2, 8.7],
] as const;

/** In the frames of the neck, from the last thoracic point to the skull: the same. */
const NECK = [
  [1.4, 0, 3.6, 4.6],
  [0.9, 0.6, 3.4, 3.6],
  [0.8, 0, 2.95, 3.1],
  [0.9, 0, 2.9, 3],
  [1, 1.5, 2.9, 3],
] as const;

/** Along a limb: share of its length, to the front, half depth, half breadth, sideways. The ends are round. */
type LimbTable = readonly (readonly [
  along: number,
  forward: number,
  depth: number,
  breadth: number,
  out?: number,
])[];

const THIGH_TABLE: LimbTable = [
  [0, 0.1, 6.3, 5],
  [0.22, 0.2, 6.3, 5.6, 0.2],
  [0.5, 0.4, 5.5, 5.2],
  [0.78, 0.3, 4.35, 4.4],
  [1, 0.15, 3.75, 3.7],
];
const SHANK_TABLE: LimbTable = [
  [0, 0.1, 3.75, 3.7],
  [0.14, -0.3, 3.65, 3.65],
  [0.32, -0.85, 3.85, 3.9],
  [0.58, -0.5, 3.05, 3.1],
  [0.85, -0.1, 2.15, 2.2],
  [1, 0, 2.25, 2.2],
];
const UPPER_ARM_TABLE: LimbTable = [
  [0, 0, 3.9, 3.9],
  [0.22, 0.1, 3.65, 3.65],
  [0.5, 0.2, 3.15, 3.15],
  [0.8, 0, 2.6, 2.6],
  [1, 0, 2.45, 2.45],
];
const FOREARM_TABLE: LimbTable = [
  [0, 0, 2.45, 2.45],
  [0.25, 0.1, 2.75, 2.75],
  [0.6, 0.1, 2.2, 2.2],
  [0.92, 0, 1.6, 1.6],
  [1, 0, 1.6, 1.6],
];

export function buildSurface(skeleton: Skeleton, build: Build = USUAL_BUILD): Surface {
  const { pelvis, pelvisFrame, spine, skull, headFrame } = skeleton;
  const at = (point: number) => spine[point] ?? { at: skull, frame: headFrame };
  /** A level of the trunk or the neck, `forward` and `up` of a point in the usual build. */
  const trunkLevel = (
    point: Vector,
    frame: Frame,
    [forward, up, depth, breadth]: readonly [number, number, number, number],
    deeper: number,
    across: Frame = frame,
  ) =>
    level(
      offset(point, frame, forward + growth(depth, deeper), up, 0),
      across,
      depth * deeper,
      breadth * build.breadth,
    );
  const torso = [
    ...PELVIS.map((table) => trunkLevel(pelvis, pelvisFrame, table, build.belly)),
    ...TRUNK.map(([depth, breadth], index) => {
      const { at: point, frame } = at(index + 1);
      const deeper = index < WAIST_POINT ? build.belly : build.chest;
      return trunkLevel(point, frame, [depth - BACK_DEPTH, 0, depth, breadth], deeper);
    }),
  ];
  const neck = NECK.map((table, index) => {
    const { at: point, frame } = at(NECK_POINT - 1 + index);
    // The last one is turned with the head.
    return trunkLevel(point, frame, table, build.chest, index + 1 < NECK.length ? frame : headFrame);
  });
  const inHead = (forward: number, up: number, right = 0) => offset(skull, headFrame, forward, up, right);
  return {
    torso,
    neck,
    head: [
      level(inHead(0.9, 4.7), headFrame, 6, 4.9, 5.6),
      level(inHead(2.6, 1.6), headFrame, 3.7, 3.7, 3.6),
      level(inHead(3.7, -1), headFrame, 2, 2, 1.7),
    ],
    nose: [ball(inHead(6, 4), 0.7), ball(inHead(6.85, 2.15), 0.85), ball(inHead(5.6, 1.5), 0.7)],
    sides: {
      right: limbSurface(skeleton, 'right', build.limbs),
      left: limbSurface(skeleton, 'left', build.limbs),
    },
  };
}

/** How far the middle of a part goes to the front when the part grows by a factor and its back stays. */
function growth(depth: number, factor: number): number {
  return depth * (factor - 1);
}

function level(centre: Vector, frame: Frame, depth: number, breadth: number, height = 0): Level {
  return {
    centre,
    axes: [scale(frame.anterior, depth), scale(frame.right, breadth), scale(frame.cranial, height)],
  };
}

function ball(centre: Vector, radius: number): Level {
  return {
    centre,
    axes: [
      [radius, 0, 0],
      [0, radius, 0],
      [0, 0, radius],
    ],
  };
}

function limbSurface(skeleton: Skeleton, side: FigureSide, thickness: number): LimbSurface {
  const { chestFrame, pelvisFrame, spine, headFrame, skull, pose } = skeleton;
  const leg = skeleton.legs[side];
  const arm = skeleton.arms[side];
  const out = sign(side);
  /** A level of flesh, which a build makes thicker or thinner. */
  const flesh: typeof level = (centre, frame, depth, breadth, height = 0) =>
    level(centre, frame, depth * thickness, breadth * thickness, height * thickness);
  /** @param first Makes the joint where it begins. That where it ends is bone, as thick in every build. */
  const limb = (table: LimbTable, from: Vector, to: Vector, frame: Frame, first: typeof level): Chain =>
    table.map(([along, forward, depth, breadth, sideways = 0]) => {
      const middle = offset(between(from, to, along), frame, forward, 0, out * sideways);
      if (along === 0) return first(middle, frame, depth, breadth, depth);
      return along === 1 ? level(middle, frame, depth, breadth, depth) : flesh(middle, frame, depth, breadth);
    });
  const inFoot = (forward: number, up: number) => offset(leg.ankle, leg.foot, forward, up, 0);
  const inHand = (palm: number, up: number, right = 0) => offset(arm.wrist, arm.hand, palm, up, right);
  const isFist = pose[side].hand === 'fist';
  const base = spine[NECK_POINT] ?? { at: skull, frame: headFrame };
  return {
    glute: [
      flesh(
        // They grow to the front and to the sides.
        offset(
          leg.hip,
          pelvisFrame,
          -2 + growth(4.75, thickness),
          -1.6,
          out * (growth(4.5, thickness) - 0.2),
        ),
        pelvisFrame,
        4.75,
        4.5,
        5.6,
      ),
    ],
    thigh: limb(THIGH_TABLE, leg.hip, leg.knee, leg.thigh, flesh),
    shank: limb(SHANK_TABLE, leg.knee, leg.ankle, leg.shank, level),
    foot: [
      level(leg.heel, leg.foot, 2, 2, 2),
      level(inFoot(2.2, -2.1), leg.foot, 1.9, 2.3, 1.8),
      level(leg.ball, leg.foot, 1.5, 2.8, 1.4),
      level(leg.toe, leg.foot, 1.3, 2.2, 1),
    ],
    instep: [
      level(inFoot(-0.2, 0.4), leg.foot, 2.5, 2.3, 2),
      level(inFoot(1.6, -1.4), leg.foot, 2.3, 2.3, 1.7),
      level(inFoot(5.4, -2.3), leg.foot, 1.6, 2.5, 1.4),
    ],
    trapezius: [
      flesh(offset(base.at, base.frame, 0.9, -0.4, out * 1.2), chestFrame, 2.9, 2.4, 2.2),
      flesh(
        between(offset(base.at, base.frame, 0.9, -1.2, 0), arm.shoulder, 0.62),
        chestFrame,
        3.1,
        2.8,
        2.9,
      ),
      flesh(arm.shoulder, chestFrame, 3.6, 3.6, 3.6),
    ],
    upperArm: limb(UPPER_ARM_TABLE, arm.shoulder, arm.elbow, arm.upperArm, flesh),
    forearm: limb(FOREARM_TABLE, arm.elbow, arm.wrist, arm.forearm, level),
    hand: isFist
      ? [level(inHand(0, -0.6), arm.hand, 1.6, 1.7, 1.4), level(inHand(0.5, -3.6), arm.hand, 2.3, 2.1, 2.4)]
      : [
          level(inHand(0, 0), arm.hand, 1.5, 1.7, 1.5),
          level(inHand(0.1, -2.6), arm.hand, 1.5, 2.2, 1.5),
          level(inHand(0.3, -5.6), arm.hand, 1.15, 1.9, 1.2),
          level(inHand(0.6, -8.2), arm.hand, 0.75, 1.2, 0.8),
        ],
    thumb: isFist
      ? []
      : [
          ball(inHand(0.4, -1.6, -out * 1.2), 1.1),
          ball(inHand(1.3, -4, -out * 2.4), 0.9),
          ball(inHand(1.9, -5.6, -out * 2.5), 0.7),
        ],
    ear: level(offset(skull, headFrame, -0.4, 2.9, out * 4.7), headFrame, 1.1, 0.5, 1.6),
  };
}

/** The height of the lowest point of a level. */
export function lowestOf({ centre, axes }: Level): number {
  return centre[1] - Math.hypot(axes[0][1], axes[1][1], axes[2][1]);
}

/** Every part by a name that a message can use, such as "right thigh". Ears are drawn, and touch nothing. */
export function namedChains({
  torso,
  neck,
  head,
  nose,
  sides,
}: Surface): (readonly [name: string, chain: Chain])[] {
  const limbs = BOTH_SIDES.flatMap((side) => {
    const { ear: _ear, ...chains } = sides[side];
    return Object.entries(chains).map(
      ([name, chain]) => [`${side} ${name === 'upperArm' ? 'upper arm' : name}`, chain] as const,
    );
  });
  return [['trunk', torso], ['neck', neck], ['head', head], ['nose', nose], ...limbs];
}

/** The levels of {@link namedChains}. */
export function allLevels(surface: Surface): Level[] {
  return namedChains(surface).flatMap(([, chain]) => chain);
}

/** A stretch of a chain: from which of its levels on, and up to which. */
type Stretch<Part> = readonly [part: Part, from?: number, to?: number];

const MIDDLE_STRETCHES: Readonly<
  Record<Exclude<(typeof MIDDLE_CONTACTS)[number], 'sacrum'>, Stretch<'torso' | 'head'>>
> = {
  pelvis: ['torso', 1, 4],
  belly: ['torso', 3, 3 + WAIST_POINT],
  lumbar: ['torso', 4, 7],
  'upper-back': ['torso', 8, 13],
  chest: ['torso', 8, 13],
  head: ['head', 0, 1],
  face: ['head'],
};

const LIMB_STRETCHES: Readonly<
  Record<(typeof SIDED_CONTACTS)[number], Stretch<Exclude<keyof LimbSurface, 'ear'>>>
> = {
  foot: ['foot'],
  heel: ['foot', 0, 1],
  ball: ['foot', 2, 3],
  toe: ['foot', 3],
  knee: ['shank', 0, 1],
  shank: ['shank'],
  thigh: ['thigh'],
  glute: ['glute'],
  hand: ['hand'],
  elbow: ['forearm', 0, 1],
  forearm: ['forearm'],
  'upper-arm': ['upperArm'],
  shoulder: ['upperArm', 0, 1],
};

/** The levels that make up a contact. */
function contactLevels(surface: Surface, contact: Contact): Chain {
  const { sides } = surface;
  if (contact === 'sacrum') {
    return [...contactLevels(surface, 'pelvis'), ...sides.right.glute, ...sides.left.glute];
  }
  const [, side, part = contact] = /^(right|left)-(.*)/.exec(contact) ?? [];
  if (!side) {
    const [chain, from, to] = MIDDLE_STRETCHES[contact as keyof typeof MIDDLE_STRETCHES];
    return surface[chain].slice(from, to);
  }
  const limb = sides[side as FigureSide];
  const [chain, from, to] = LIMB_STRETCHES[part as keyof typeof LIMB_STRETCHES];
  const levels = limb[chain].slice(from, to);
  return part === 'knee' ? [...levels, ...limb.thigh.slice(-1)] : levels;
}

/** The height of the lowest point of several contacts. */
export function lowestContact(surface: Surface, contacts: readonly Contact[]): number {
  return Math.min(...contacts.flatMap((contact) => contactLevels(surface, contact).map(lowestOf)));
}

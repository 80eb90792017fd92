/**
 * A key pose → a body in the world: let down onto what carries it, held at its anchor, with its hands and feet where they are planted or
 * hold on.
 */
import {
  LIMB_ENDS,
  type Anchor,
  type Contact,
  type KeyPose,
  type LimbEnd,
  type Movement,
} from '../model/movement.js';
import { ANKLE_HEIGHT, WRIST_HEIGHT } from './body.js';
import { buildSkeleton, type Hold, type Skeleton } from './skeleton.js';
import { buildSurface, lowestContact, type Build, type Surface } from './surface.js';
import { between, ORIGIN, scale, subtract, type Vector } from './vector.js';

/** A body as it stands: bones and skin. */
export interface Body {
  readonly skeleton: Skeleton;
  readonly surface: Surface;
}

/** What all poses of a movement share: where its anchor is, and where hands and feet are planted. */
export interface Reference {
  readonly anchor: Vector;
  readonly planted: ReadonlyMap<LimbEnd, Hold>;
}

/** A pose that has been settled, and what it makes the others of its movement keep. */
export interface Settled extends Body {
  readonly reference: Reference;
}

/** The part of a movement that settling needs. */
export type Footing = Pick<Movement, 'support' | 'pelvisAt' | 'anchor' | 'planted'>;

const NO_HOLDS = new Map<LimbEnd, Hold>();
/** Which point of the spine stands for the upper back. */
const UPPER_BACK_POINT = 8;

/**
 * @param reference That of the movement's first key pose; without it, this pose is the first.
 */
export function settle(
  footing: Footing,
  key: KeyPose,
  reference: Reference | undefined,
  build: Build,
): Settled {
  const planted = plantedIn(footing, key);
  const flat = new Set(
    [...footing.support.filter(isLimbEnd), ...planted].filter((end) => !key.free.includes(end)),
  );
  const hanging = buildSkeleton(key.pose, { root: ORIGIN, flat, held: NO_HOLDS });
  const root = rootOf(footing, hanging, reference, build);
  const free = buildSkeleton(key.pose, { root, flat, held: NO_HOLDS });
  const own: Reference = reference ?? {
    anchor: anchorOf(free, footing.anchor),
    planted: new Map(planted.map((end) => [end, plant(free, end)])),
  };
  const held = new Map<LimbEnd, Hold | NonNullable<KeyPose['grips'][LimbEnd]>>();
  for (const end of planted) {
    const hold = own.planted.get(end);
    if (hold) held.set(end, hold);
  }
  for (const end of LIMB_ENDS) {
    const grip = key.grips[end];
    if (grip) held.set(end, grip);
  }
  const skeleton = held.size > 0 ? buildSkeleton(key.pose, { root, flat, held }) : free;
  return { skeleton, surface: buildSurface(skeleton, build), reference: own };
}

/** The ends that are planted in a pose. */
export function plantedIn({ planted }: Footing, key: KeyPose): LimbEnd[] {
  return [...new Set([...planted, ...key.planted])].filter((end) => !key.free.includes(end));
}

function isLimbEnd(contact: Contact | LimbEnd): contact is LimbEnd {
  return (LIMB_ENDS as readonly string[]).includes(contact);
}

/** Where the pelvis goes, so that the support meets the floor and the anchor keeps its place. */
function rootOf(footing: Footing, hanging: Skeleton, reference: Reference | undefined, build: Build): Vector {
  const { support, pelvisAt, anchor } = footing;
  const from = anchorOf(hanging, anchor);
  const to = reference?.anchor ?? pelvisAt ?? ORIGIN;
  const height = pelvisAt ? pelvisAt[1] : -lowestContact(buildSurface(hanging, build), support);
  const shift = subtract(to, from);
  return [shift[0], height, shift[2]];
}

export function anchorOf(skeleton: Skeleton, anchor: Anchor): Vector {
  const { legs, spine } = skeleton;
  if (anchor === 'feet') return between(legs.right.ankle, legs.left.ankle, 0.5);
  if (anchor === 'knees') return between(legs.right.knee, legs.left.knee, 0.5);
  if (anchor === 'upper-back') return spine[UPPER_BACK_POINT]?.at ?? skeleton.baseOfNeck;
  return jointAt(skeleton, anchor);
}

/** Where a joint is. */
export function jointAt(skeleton: Skeleton, joint: Exclude<Anchor, 'feet' | 'knees' | 'upper-back'>): Vector {
  if (joint === 'pelvis') return skeleton.pelvis;
  if (joint === 'head') return skeleton.head;
  if (joint === 'base-of-neck') return skeleton.baseOfNeck;
  const [side, name] = joint.split('-') as ['right' | 'left', string];
  const points: Readonly<Record<string, unknown>> = { ...skeleton.legs[side], ...skeleton.arms[side] };
  return points[name] as Vector;
}

/** Puts the end of a limb onto the floor below where it is. */
function plant({ legs, arms }: Skeleton, end: LimbEnd): Hold {
  const [side, part] = end.split('-') as ['right' | 'left', 'foot' | 'hand'];
  if (part === 'foot') {
    const { ankle, foot } = legs[side];
    return { at: [ankle[0], ANKLE_HEIGHT, ankle[2]], towards: foot.anterior };
  }
  const { wrist, hand } = arms[side];
  return { at: [wrist[0], WRIST_HEIGHT, wrist[2]], towards: scale(hand.cranial, -1) };
}

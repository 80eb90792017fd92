/**
 * The body, layer by layer: which outlines make up an arm, a leg, the trunk, and which of them are skin or clothes.
 *
 * Limbs are told apart by colour. Around a limb that lies over something else, a gap in the colour of the background opens towards its end;
 * there is none at the hip and the shoulder, or the figure would look like a jointed doll.
 */
import type { FigureSide, Layer } from '../model/movement.js';
import { inflate, joinStraight, slice } from './chains.js';
import type { Projection } from './camera.js';
import { drawHead, type Hair } from './head.js';
import { outlinePart, silhouette } from './outline.js';
import { COARSE, MEDIUM, type Detail } from './path.js';
import type { Paint, PicturePath } from './picture.js';
import { BOTH_SIDES, otherSide } from './skeleton.js';
import type { Body } from './solver.js';
import type { Chain, LimbSurface } from './surface.js';
import { clamp } from './units.js';

export interface View {
  readonly project: Projection;
  readonly near: FigureSide;
  readonly hair: Hair;
  /** Whether right and left are changed over: `near` and `project` say so already. */
  readonly isSwapped: boolean;
}

/** The width of a gap, in percent of stature, and how deep in the limb it starts. */
const GAP = 0.85;
const GAP_STARTS = -0.7;
/** Where the gap begins along a thigh or an upper arm, as a share of it. */
const FREE_FROM = 0.3;
/** Leggings end here along the shank, sleeves here along the upper arm. */
const CUFF = 0.72;
const SLEEVE = 0.46;
/** Skin starts a little under the cloth. */
const BARE_FROM = 0.38;
/** The level of the trunk at which the waistband runs. */
const WAISTBAND = 4;
/** How much thicker clothes are than skin, in percent of stature. */
const CLOTH = 0.12;
const SLEEVE_CLOTH = 0.3;

/** A layer of the body, as paths in painting order. Those that do not show are empty. */
export function drawLayer(
  layer: Exclude<Layer, 'prop'>,
  body: Body,
  view: View,
  order: readonly Layer[],
): PicturePath[] {
  const { near, project } = view;
  const { sides } = body.surface;
  const far = otherSide(near);
  const draw: Draw = (chains, detail) => silhouette(chains, project, detail);
  switch (layer) {
    case 'far-arm':
      return dim(armPaths(sides[far], draw, liesOver('far-arm', order)));
    case 'far-leg':
      return dim(legPaths(sides[far], draw, liesOver('far-leg', order)));
    case 'near-arm':
      return armPaths(sides[near], draw, true);
    case 'near-leg':
      return legPaths(sides[near], draw, true);
    case 'near-upper-arm':
      return [['skin', draw([sides[near].upperArm])], sleevePath(sides[near], draw)];
    case 'near-forearm':
      return forearmPaths(sides[near], draw);
    case 'head':
      return [...neckPath(layer, body, draw, order), ...drawHead(body, project, view.hair)];
    case 'torso':
      return [...neckPath(layer, body, draw, order), ...trunkPaths(body, project)];
  }
}

/** The whole body as one silhouette. */
export function drawSilhouette(body: Body, { project, hair }: View): string {
  const { torso, neck, sides } = body.surface;
  const limbs = BOTH_SIDES.flatMap((side) => {
    const { thigh, shank, foot, upperArm, forearm, hand, glute, trapezius } = sides[side];
    return [...joinStraight(thigh, shank), foot, glute, trapezius, ...joinStraight(upperArm, forearm, hand)];
  });
  const head = drawHead(body, project, hair, COARSE).map(([paint, d]) => (paint === 'ear' ? '' : d));
  return silhouette([torso, neck, ...limbs], project, COARSE) + head.join('');
}

type Draw = (chains: readonly Chain[], detail?: Detail) => string;

/** Whether a far limb is painted over something that a gap must part it from. */
function liesOver(limb: 'far-arm' | 'far-leg', order: readonly Layer[]): boolean {
  return order.indexOf(limb) > order.indexOf(limb === 'far-arm' ? 'torso' : 'near-leg');
}

function dim(paths: readonly PicturePath[]): PicturePath[] {
  return paths.map(([paint, d]) => (paint === 'gap' ? [paint, d] : [`${paint as Paint} far`, d]));
}

/** A chain whose gap opens along it. */
function opening(chain: Chain): Chain {
  const free = slice(chain, FREE_FROM, 1);
  return inflate(free, (share) => GAP_STARTS + (GAP - GAP_STARTS) * clamp(share / FREE_FROM, 0, 1));
}

function legPaths({ thigh, shank, foot, instep }: LimbSurface, draw: Draw, hasGap: boolean): PicturePath[] {
  const wide = (chain: Chain) => inflate(chain, GAP);
  const cloth = (chain: Chain) => inflate(chain, CLOTH);
  const gap = [...joinStraight(opening(thigh), wide(shank)), wide(foot), wide(instep)];
  return [
    ['gap', hasGap ? draw(gap, MEDIUM) : ''],
    ['skin', draw([slice(shank, CUFF - 0.08, 1)])],
    ['legs', draw(joinStraight(cloth(thigh), cloth(slice(shank, 0, CUFF))))],
    ['shoe', draw([foot, instep])],
  ];
}

function armPaths(arm: LimbSurface, draw: Draw, hasGap: boolean): PicturePath[] {
  const { upperArm, forearm, hand, thumb } = arm;
  const wide = [forearm, hand].map((chain) => inflate(chain, GAP));
  const gap = hasGap ? draw([...joinStraight(opening(upperArm), ...wide), inflate(thumb, GAP)], MEDIUM) : '';
  return [
    ['gap', gap],
    ['skin', draw([...joinStraight(slice(upperArm, BARE_FROM, 1), forearm, hand), thumb])],
    sleevePath(arm, draw),
  ];
}

function forearmPaths({ forearm, hand, thumb }: LimbSurface, draw: Draw): PicturePath[] {
  const chains = [...joinStraight(forearm, hand), thumb];
  const wide = [inflate(slice(forearm, 0.15, 1), GAP), inflate(hand, GAP), inflate(thumb, GAP)];
  return [
    ['gap', draw([...joinStraight(...wide.slice(0, 2)), ...wide.slice(2)], MEDIUM)],
    ['skin', draw(chains)],
  ];
}

function sleevePath({ upperArm }: LimbSurface, draw: Draw): PicturePath {
  return ['top', draw([inflate(slice(upperArm, 0, SLEEVE), SLEEVE_CLOTH)])];
}

/** The neck lies under both the head and the collar, so it comes with whichever of them is first. */
function neckPath(
  layer: 'head' | 'torso',
  { surface }: Body,
  draw: Draw,
  order: readonly Layer[],
): PicturePath[] {
  const other = layer === 'head' ? 'torso' : 'head';
  return order.indexOf(layer) < order.indexOf(other) ? [['skin', draw([surface.neck])]] : [];
}

function trunkPaths({ surface }: Body, project: Projection): PicturePath[] {
  const { torso, sides } = surface;
  const glutes = [inflate(sides.right.glute, CLOTH), inflate(sides.left.glute, CLOTH)];
  return [
    ['top', silhouette([torso, sides.right.trapezius, sides.left.trapezius], project)],
    ['legs', outlinePart(inflate(torso, CLOTH), WAISTBAND, project) + silhouette(glutes, project)],
  ];
}

/**
 * A body and what is around it → a picture: the part of drawing that every frame of a film needs. Ghosts, arrows and marks are handed in.
 */
import type { Camera, FigureSide, Layer, Movement } from '../model/movement.js';
import { NECK_POINT } from './body.js';
import { projectionOf, type Projection } from './camera.js';
import { offset } from './frame.js';
import { drawGround, drawShadow } from './ground.js';
import type { Hair } from './head.js';
import { mirrorPath, openCurve } from './path.js';
import { drawLayer, type View } from './person.js';
import type { Picture, PicturePath } from './picture.js';
import type { PropPainter, PropPaths } from './props.js';
import { otherSide, type Skeleton } from './skeleton.js';
import type { Body } from './solver.js';

/** Draws what lies on a layer of the body: muscles. */
export type LayerPainter = (layer: Layer, body: Body, view: View) => readonly PicturePath[];

export interface Stage extends Body {
  readonly movement: Movement;
  /** Where not the movement's own; so for the near side and the layers. */
  readonly camera?: Camera | undefined;
  readonly near?: FigureSide | undefined;
  readonly layers?: readonly Layer[] | undefined;
  readonly hair?: Hair | undefined;
  readonly paintLayer?: LayerPainter | undefined;
  /** Without it, what the figure holds and stands at is not drawn. */
  readonly paintProps?: PropPainter | undefined;
  /** The figure with its limbs changed over: it goes on facing the same way, which a mirror image would not. */
  readonly isSwapped?: boolean | undefined;
  /** The body of which the legs decide what is painted first; this one by default. */
  readonly last?: Body | undefined;
  /** Behind the figure, on the ground. */
  readonly under?: readonly PicturePath[] | undefined;
  /** Before everything else. */
  readonly over?: readonly PicturePath[] | undefined;
  /** Not changed over. */
  readonly frame: Picture['frame'];
  /** Left and right changed over, of the frame too. */
  readonly mirrored?: boolean | undefined;
  /** Keeps paths that are empty, so that every frame of a film has the same list of paints. */
  readonly keepEmpty?: boolean | undefined;
}

const NO_PROPS: PropPaths = { backdrop: [], behind: [], middle: [], front: [] };

const DEFAULT_LAYERS: readonly Layer[] = ['far-arm', 'far-leg', 'head', 'torso', 'near-leg', 'near-arm'];
/**
 * Both hands at the middle of the body are behind the near leg and before the far one, wherever a swing takes them: so one order serves it
 * from between the legs to the top.
 */
const SWING_LAYERS: readonly Layer[] = [
  'far-leg',
  'far-arm',
  'head',
  'torso',
  'prop',
  'near-forearm',
  'near-leg',
  'near-upper-arm',
];
const BARBELL_LAYERS: readonly Layer[] = [
  'far-arm',
  'far-leg',
  'prop',
  'head',
  'torso',
  'near-leg',
  'near-arm',
];
/** From this turn of the camera on, degrees, which leg is in front depends on the pose. */
const TURNED = 30;
/** How far the dashes of the spine lie behind its points, in percent of stature. */
const SPINE_BEHIND = 0.2;

/** How a stage is looked at. */
export function viewOf({
  camera,
  movement,
  near = movement.near,
  hair = 'bun',
  isSwapped = false,
}: Pick<Stage, 'camera' | 'movement' | 'near' | 'hair' | 'isSwapped'>): View {
  const project = projectionOf(camera ?? movement.camera);
  if (!isSwapped) return { project, near, hair, isSwapped };
  // What was on its right is seen on its left.
  return { project: ([x, y, z]) => project([x, y, -z]), near: otherSide(near), hair, isSwapped };
}

export function drawStage(stage: Stage): Picture {
  const { movement, skeleton, frame, under = [], over = [] } = stage;
  const view = viewOf(stage);
  const { project } = view;
  const props = stage.paintProps?.(movement, skeleton, view) ?? NO_PROPS;
  const paths: PicturePath[] = [
    ...drawGround(movement.ground, project),
    ...props.backdrop,
    drawShadow(stage.surface, project),
    ...under,
    ...props.behind,
    ...drawFigure(stage, view, props),
    ...props.front,
    ...(movement.spine ? [drawSpine(skeleton, project)] : []),
    ...over,
  ];
  const shown = stage.keepEmpty ? paths : paths.filter(([, d]) => d !== '');
  return stage.mirrored ? mirrorPicture({ frame, paths: shown }) : { frame, paths: shown };
}

function drawFigure(stage: Stage, view: View, { middle, inHand }: PropPaths): PicturePath[] {
  const order = layersOf(stage, view);
  return order.flatMap((layer): readonly PicturePath[] => {
    if (layer === 'prop') return middle;
    const painted = stage.paintLayer?.(layer, stage, view) ?? [];
    const paths = [...drawLayer(layer, stage, view, order), ...painted];
    if (!inHand || !layer.endsWith('arm') || layer === 'near-upper-arm') return paths;
    const { under, over } = inHand(layer === 'far-arm' ? otherSide(view.near) : view.near);
    return [...under, ...paths, ...over];
  });
}

function layersOf(stage: Stage, { project, near }: View): readonly Layer[] {
  const { movement } = stage;
  const layers = stage.layers ?? movement.layers;
  if (layers) return layers;
  if (movement.holds === 'kettlebell') return SWING_LAYERS;
  if (movement.holds === 'barbell') return BARBELL_LAYERS;
  const { yaw } = stage.camera ?? movement.camera;
  if (Math.abs(yaw) <= TURNED) return DEFAULT_LAYERS;
  // The end of the movement decides for all of it, so that nothing changes places while it moves.
  const { skeleton } = stage.last ?? stage;
  const depth = (side: FigureSide) =>
    project(skeleton.legs[side].knee)[2] + project(skeleton.legs[side].ankle)[2];
  const farIsFirst = depth(near) >= depth(otherSide(near));
  const legs: readonly Layer[] = farIsFirst ? ['far-leg', 'near-leg'] : ['near-leg', 'far-leg'];
  return ['far-arm', 'head', 'torso', ...legs, 'near-arm'];
}

function drawSpine({ spine }: Skeleton, project: Projection): PicturePath {
  const points = spine
    .slice(0, NECK_POINT + 1)
    .map(({ at, frame }) => project(offset(at, frame, -SPINE_BEHIND, 0, 0)));
  return ['spine', openCurve(points)];
}

/** A picture with left and right changed over. */
export function mirrorPicture({ frame: [left, top, width, height], paths }: Picture): Picture {
  return {
    frame: [0 - left - width, top, width, height],
    paths: paths.map(([paint, d]) => [paint, mirrorPath(d)]),
  };
}

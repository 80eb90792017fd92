/**
 * A body and what is around it → a finished picture.
 */
import type { Camera, Crop, FigureSide, Layer, Movement, Zone } from '../model/movement.js';
import { drawApparatus } from './apparatus.js';
import { drawArrow, type SampledArrow } from './arrows.js';
import { projectionOf, type Projection } from './camera.js';
import { boundsOfBody, boundsOfPaths, cropped, frameAround, NO_BOUNDS, unite } from './fit.js';
import { offset } from './frame.js';
import { drawGround, drawShadow } from './ground.js';
import { drawHead, type Hair } from './head.js';
import { drawMarks } from './overlay.js';
import { drawMuscles, type WorkingMuscles } from './muscles.js';
import { COARSE, mirrorPath, openCurve } from './path.js';
import { drawLayer, drawSilhouette, type View } from './person.js';
import type { Picture, PicturePath } from './picture.js';
import { drawHeld, type PropPaths } from './props.js';
import type { Skeleton } from './skeleton.js';
import type { Body } from './solver.js';
import { NECK_POINT } from './body.js';

export interface Scene extends Body {
  readonly movement: Movement;
  /** Where not the movement's own; so for the near side, the layers and the crop. */
  readonly camera?: Camera | undefined;
  readonly near?: FigureSide | undefined;
  readonly layers?: readonly Layer[] | undefined;
  readonly crop?: Crop | undefined;
  readonly arrows?: readonly SampledArrow[] | undefined;
  /** The pose behind the figure. */
  readonly ghost?: Body | undefined;
  readonly fault?: { readonly zones: readonly Zone[]; readonly correct: Skeleton } | undefined;
  /** Bodies that must all fit the frame, the last of them the end of the movement. Without them, this one and its ghost. */
  readonly frameAround?: readonly Body[] | undefined;
  /** The frame, if it is known: that of another picture of the movement. Not changed over. */
  readonly frame?: Picture['frame'] | undefined;
  /** Left and right changed over. */
  readonly mirrored?: boolean | undefined;
  readonly hair?: Hair | undefined;
  /** Muscles that are drawn on the body. */
  readonly muscles?: WorkingMuscles | undefined;
  /** Keeps paths that are empty, so that every frame of a film has the same list of paints. */
  readonly keepEmpty?: boolean | undefined;
}

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

export function drawScene(scene: Scene): Picture {
  const { movement, skeleton } = scene;
  const project = projectionOf(scene.camera ?? movement.camera);
  const view: View = { project, near: scene.near ?? movement.near, hair: scene.hair ?? 'bun' };
  const held = drawHeld(movement.holds, skeleton, project, view.near);
  const stand = drawApparatus(movement, project);
  const ground = drawGround(movement.ground, project);
  const marks = scene.fault ? drawMarks(scene.fault.zones, skeleton, scene.fault.correct, project) : [];
  const arrows = (scene.arrows ?? []).flatMap((arrow) => drawArrow(arrow, scene, project));
  const paths: PicturePath[] = [
    ...ground,
    ...(movement.apparatus?.kind === 'wall' ? stand.behind : []),
    drawShadow(scene.surface, project),
    ...(scene.ghost ? [['ghost', drawSilhouette(scene.ghost, view)] as const] : []),
    ...(movement.apparatus?.kind === 'wall' ? [] : stand.behind),
    ...held.behind,
    ...drawFigure(scene, view, held),
    ...held.front,
    ...stand.front,
    ...(movement.spine ? [drawSpine(skeleton, project)] : []),
    ...marks,
    ...arrows,
  ];
  const frame = scene.frame ?? frameOf(scene, view, [...marks, ...arrows]);
  const shown = scene.keepEmpty ? paths : paths.filter(([, d]) => d !== '');
  return scene.mirrored ? mirror({ frame, paths: shown }) : { frame, paths: shown };
}

function drawFigure(scene: Scene, view: View, held: PropPaths): PicturePath[] {
  const order = layersOf(scene, view);
  return order.flatMap((layer): readonly PicturePath[] => {
    if (layer === 'prop') return held.middle;
    const muscles = scene.muscles ? drawMuscles(layer, scene.surface, scene.muscles, view) : [];
    const paths = [...drawLayer(layer, scene, view, order), ...muscles];
    if (!held.inHand || !layer.endsWith('arm') || layer === 'near-upper-arm') return paths;
    const far = view.near === 'right' ? 'left' : 'right';
    const { under, over } = held.inHand(layer === 'far-arm' ? far : view.near);
    return [...under, ...paths, ...over];
  });
}

function layersOf(scene: Scene, { project, near }: View): readonly Layer[] {
  const { movement } = scene;
  const layers = scene.layers ?? movement.layers;
  if (layers) return layers;
  if (movement.holds === 'kettlebell') return SWING_LAYERS;
  if (movement.holds === 'barbell') return BARBELL_LAYERS;
  const { yaw } = scene.camera ?? movement.camera;
  if (Math.abs(yaw) <= TURNED) return DEFAULT_LAYERS;
  // The end of the movement decides for all of it, so that nothing changes places while it moves.
  const { skeleton } = scene.frameAround?.at(-1) ?? scene;
  const depth = (side: FigureSide) =>
    project(skeleton.legs[side].knee)[2] + project(skeleton.legs[side].ankle)[2];
  const farIsFirst = depth(near) >= depth(near === 'right' ? 'left' : 'right');
  const legs: readonly Layer[] = farIsFirst ? ['far-leg', 'near-leg'] : ['near-leg', 'far-leg'];
  return ['far-arm', 'head', 'torso', ...legs, 'near-arm'];
}

function drawSpine({ spine }: Skeleton, project: Projection): PicturePath {
  const points = spine
    .slice(0, NECK_POINT + 1)
    .map(({ at, frame }) => project(offset(at, frame, -SPINE_BEHIND, 0, 0)));
  return ['spine', openCurve(points)];
}

function frameOf(scene: Scene, view: View, marks: readonly PicturePath[]): Picture['frame'] {
  const { movement, ghost, fault } = scene;
  const { project, near, hair } = view;
  const around = scene.frameAround ?? [scene, ...(ghost ? [ghost] : [])];
  const crop = scene.crop ?? (fault ? undefined : movement.crop);
  if (crop) return cropped(crop, around[0] ?? scene, project);
  const stand = drawApparatus(movement, project);
  const standing = movement.apparatus?.kind === 'wall' ? [] : [...stand.behind, ...stand.front];
  const floor = movement.ground.kind === 'floor' ? drawGround(movement.ground, project) : [];
  let bounds = unite(boundsOfPaths([...marks, ...standing, ...floor]), NO_BOUNDS);
  for (const body of around) {
    const held = drawHeld(movement.holds, body.skeleton, project, near);
    bounds = unite(bounds, boundsOfBody(body, project));
    const head = drawHead(body, project, hair, COARSE);
    bounds = unite(bounds, boundsOfPaths([...held.behind, ...held.middle, ...held.front, ...head]));
  }
  return frameAround(bounds);
}

function mirror({ frame: [left, top, width, height], paths }: Picture): Picture {
  return {
    frame: [0 - left - width, top, width, height],
    paths: paths.map(([paint, d]) => [paint, mirrorPath(d)]),
  };
}

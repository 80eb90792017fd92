/**
 * Muscles as patches on the surface: on the posed figure, and on a map of the body from the front and from behind.
 *
 * What is turned away from the viewer is drawn along the edge of the body, so that a patch wraps around it; a patch of which too little shows is left out.
 */
import type { DrawnMuscle, FigureSide, Layer } from '../model/movement.js';
import type { Projection } from './camera.js';
import { MUSCLE_PATCHES, type PatchChain } from './muscle-patches.js';
import { closedCurve, Pen, type Flat } from './path.js';
import type { PicturePath } from './picture.js';
import type { View } from './person.js';
import { sign } from './skeleton.js';
import type { LayerPainter } from './stage.js';
import type { Chain, LimbSurface, Surface } from './surface.js';
import { add, between, distance, dot, length, normalize, scale, subtract, type Vector } from './vector.js';

/** The least share of a patch that must face the viewer. */
const LEAST_SHOWN = 0.34;
/** The distance between two lines of hatching along x, in percent of stature. */
const HATCH_STEP = 1.8;
/** How far beyond its first level the rounded end of a limb reaches, as a share of its length. */
const ROUND_END = 0.16;
/** Steps of a search around the body for what can be seen: 2 degrees, at most all around. */
const SEARCH_STEP = Math.PI / 90;
const SEARCH_STEPS = 180;

/** What works in a movement. */
export interface WorkingMuscles {
  readonly primary: readonly DrawnMuscle[];
  readonly secondary: readonly DrawnMuscle[];
}

/** The layer that each kind of patch is painted on, on the near and on the far side: a near buttock covers the trunk, a far one does not. */
const LAYERS: Readonly<Record<PatchChain, readonly [near: readonly Layer[], far: readonly Layer[]]>> = {
  torso: [['torso'], ['torso']],
  glute: [['near-leg'], ['torso']],
  thigh: [['near-leg'], ['far-leg']],
  shank: [['near-leg'], ['far-leg']],
  upperArm: [['near-arm', 'near-upper-arm'], ['far-arm']],
  forearm: [['near-arm', 'near-forearm'], ['far-arm']],
};
const CHAINS = Object.keys(LAYERS) as PatchChain[];

/** Paints the patches that belong on each layer of the figure: those that help, then those that do the work. */
export function paintMuscles(muscles: WorkingMuscles): LayerPainter {
  return (layer, { surface }, view) => drawMuscles(layer, surface, muscles, view);
}

function drawMuscles(
  layer: Layer,
  surface: Surface,
  { primary, secondary }: WorkingMuscles,
  { project, near }: View,
): PicturePath[] {
  const far = near === 'right' ? 'left' : 'right';
  const outlines = (muscles: readonly DrawnMuscle[]) =>
    muscles.flatMap((muscle) =>
      ([near, far] as const).flatMap((side, index) => {
        const chains = CHAINS.filter((chain) => LAYERS[chain][index === 0 ? 0 : 1].includes(layer));
        return muscleOutlines(surface, project, muscle, side, chains);
      }),
    );
  return musclePaths(outlines(primary), outlines(secondary.filter((muscle) => !primary.includes(muscle))));
}

/** Filled outlines, with hatching over those that help. */
function musclePaths(primary: readonly MuscleOutline[], secondary: readonly MuscleOutline[]): PicturePath[] {
  return [
    ['muscle-secondary', secondary.map((outline) => closedCurve(outline)).join('')],
    ['muscle-hatch', hatch(secondary)],
    ['muscle-primary', primary.map((outline) => closedCurve(outline)).join('')],
  ];
}

/** Points of a closed curve in the picture. */
type MuscleOutline = readonly Flat[];

/**
 * Lines at 45 degrees across outlines.
 * @param size That of the picture, where it is not 1: the lines keep their distance on the body.
 */
export function hatch(outlines: readonly MuscleOutline[], size = 1): string {
  const pen = new Pen();
  const distance = HATCH_STEP * size;
  for (const outline of outlines) {
    const sums = outline.map(([x, y]) => x + y);
    const first = Math.ceil(Math.min(...sums) / distance) * distance;
    for (let sum = first; sum < Math.max(...sums); sum += distance) {
      const crossings = crossingsOf(outline, sum);
      for (let index = 0; index + 1 < crossings.length; index += 2) {
        const [from = 0, to = 0] = crossings.slice(index, index + 2);
        pen.moveTo(from, sum - from);
        pen.lineTo(to, sum - to);
      }
    }
  }
  return pen.d;
}

/** Where an outline crosses the line on which `x + y` is `sum`: each x, from left to right. */
function crossingsOf(outline: MuscleOutline, sum: number): number[] {
  return outline
    .flatMap((from, index) => {
      const to = outline[(index + 1) % outline.length] ?? from;
      const [start, end] = [from[0] + from[1] - sum, to[0] + to[1] - sum];
      return start < 0 === end < 0 ? [] : [from[0] + ((to[0] - from[0]) * start) / (start - end)];
    })
    .sort((a, b) => a - b);
}

/** A place on a chain: the middle there, and the two half axes of the section, to the front and to the own side. */
interface Section {
  readonly centre: Vector;
  readonly front: Vector;
  readonly side: Vector;
}

/** A muscle's patches on some kinds of chain, on one side: those that show. */
export function muscleOutlines(
  surface: Surface,
  project: Projection,
  muscle: DrawnMuscle,
  side: FigureSide,
  chains: readonly PatchChain[],
): MuscleOutline[] {
  return MUSCLE_PATCHES[muscle]
    .filter(([chain]) => chains.includes(chain))
    .map(([chain, outline]) => {
      const sectionAt = sectionsOf(surface, chain, side);
      const middle = outline.reduce((sum, [, angle]) => sum + angle, 0) / outline.length;
      return outline.map(([along, angle]) =>
        visiblePoint(sectionAt(along), radians(angle), radians(middle), project),
      );
    })
    .filter((points) => points.filter(({ isHidden }) => !isHidden).length >= points.length * LEAST_SHOWN)
    .map((points) => points.map(({ at }) => at));
}

function sectionsOf(
  { torso, sides }: Surface,
  chain: PatchChain,
  side: FigureSide,
): (along: number) => Section {
  if (chain === 'torso') return sectionsAlong(torso, side, true);
  if (chain === 'glute') return gluteSections(sides[side], side);
  return sectionsAlong(sides[side][chain], side, false);
}

/** @param byLevel Whether `along` counts levels, as on the trunk, or follows the length, as on a limb. */
function sectionsAlong(chain: Chain, side: FigureSide, byLevel: boolean): (along: number) => Section {
  const stops = stopsOf(chain, byLevel);
  return (along) => {
    const place = Math.max(along, 0);
    let index = 0;
    while (index < chain.length - 2 && (stops[index + 1] ?? 1) < place) index++;
    const [from, to] = [chain[index], chain[index + 1]];
    if (!from || !to) return { centre: [0, 0, 0], front: [0, 0, 0], side: [0, 0, 0] };
    const start = stops[index] ?? 0;
    const share = (Math.min(place, 1) - start) / ((stops[index + 1] ?? 1) - start || 1);
    const section = {
      centre: between(from.centre, to.centre, share),
      front: between(from.axes[0], to.axes[0], share),
      side: scale(between(from.axes[1], to.axes[1], share), sign(side)),
    };
    return along < 0 ? overEnd(section, subtract(from.centre, to.centre), -along / ROUND_END) : section;
  };
}

/** A section of the rounded end, `share` of the way over it. */
function overEnd({ centre, front, side }: Section, out: Vector, share: number): Section {
  const turn = (Math.min(1, share) * Math.PI) / 2;
  const narrower = Math.cos(turn);
  return {
    centre: add(centre, scale(normalize(out), length(front) * Math.sin(turn))),
    front: scale(front, narrower),
    side: scale(side, narrower),
  };
}

function stopsOf(chain: Chain, byLevel: boolean): number[] {
  if (byLevel) return chain.map((_, index) => index / (chain.length - 1));
  let sum = 0;
  const lengths = chain.map(
    ({ centre }, index) => (sum += distance(centre, chain[index - 1]?.centre ?? centre)),
  );
  return lengths.map((each) => each / (sum || 1));
}

/** The glute is one ellipsoid, a little larger than it is drawn so that its patch reaches the hip. */
function gluteSections({ glute }: LimbSurface, side: FigureSide): (along: number) => Section {
  const [level] = glute;
  return (along) => {
    if (!level) return { centre: [0, 0, 0], front: [0, 0, 0], side: [0, 0, 0] };
    const up = 1 - 2 * along;
    const radius = Math.sqrt(Math.max(0.02, 1 - up * up));
    return {
      centre: add(level.centre, scale(level.axes[2], up * 1.1 + 0.06)),
      front: scale(level.axes[0], radius * 1.05),
      side: scale(level.axes[1], radius * 1.42 * sign(side)),
    };
  };
}

interface SeenPoint {
  readonly at: Flat;
  readonly isHidden: boolean;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** The point at an angle of a section; if that is turned away, the nearest that is not, on the way to the middle of the patch and beyond. */
function visiblePoint(
  { centre, front, side }: Section,
  wanted: number,
  middle: number,
  project: Projection,
): SeenPoint {
  const [depthSquared, breadthSquared] = [dot(front, front) || 1, dot(side, side) || 1];
  const faces = (angle: number): boolean =>
    project(
      add(scale(front, Math.cos(angle) / depthSquared), scale(side, Math.sin(angle) / breadthSquared)),
    )[2] >= 0;
  const isHidden = !faces(wanted);
  const step = wanted < middle ? SEARCH_STEP : -SEARCH_STEP;
  let angle = wanted;
  for (let steps = 0; steps < SEARCH_STEPS && !faces(angle); steps++) angle += step;
  const point = add(centre, add(scale(front, Math.cos(angle)), scale(side, Math.sin(angle))));
  return { at: project(point), isHidden };
}

/**
 * Muscles as patches on the surface: on the posed figure, and on a map of the body from the front and from behind.
 *
 * What is turned away from the viewer is drawn along the edge of the body, so that a patch wraps around it; a patch of which too little shows is left out.
 */
import type { DrawnMuscle, FigureSide } from '../model/movement.js';
import type { Projection } from './camera.js';
import { MUSCLE_PATCHES, type PatchChain, type PatchPoint } from './muscle-patches.js';
import { closedCurve, type Flat } from './path.js';
import { sign } from './skeleton.js';
import type { Chain, LimbSurface, Surface } from './surface.js';
import { add, between, distance, dot, length, normalize, scale, subtract, type Vector } from './vector.js';

/** The least share of a patch that must face the viewer. */
const LEAST_SHOWN = 0.16;
/** Points of the smooth outline for each that is given. */
const FINER = 3;
/** How far beyond its first level the rounded end of a limb reaches, as a share of its length. */
const ROUND_END = 0.16;
/** Steps of a search around the body for what can be seen: 2 degrees. */
const SEARCH_STEP = Math.PI / 90;
const SEARCH_STEPS = 90;

/** A place on a chain: the middle there, and the two half axes of the section, to the front and to the own side. */
interface Section {
  readonly centre: Vector;
  readonly front: Vector;
  readonly side: Vector;
}

/** A muscle's patches on one kind of chain, on one side. Empty when none shows. */
export function musclePath(
  surface: Surface,
  project: Projection,
  muscle: DrawnMuscle,
  side: FigureSide,
  chains: readonly PatchChain[],
): string {
  return MUSCLE_PATCHES[muscle]
    .filter(([chain]) => chains.includes(chain))
    .map(([chain, outline]) => {
      const sectionAt = sectionsOf(surface, chain, side);
      const points = finer(outline).map(([along, angle]) => visiblePoint(sectionAt(along), angle, project));
      const shown = points.filter(({ isHidden }) => !isHidden).length / points.length;
      return shown < LEAST_SHOWN ? '' : closedCurve(points.map(({ at }) => at));
    })
    .join('');
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

/** The point at an angle of a section; if that is turned away, the nearest that is not. */
function visiblePoint({ centre, front, side }: Section, degrees: number, project: Projection): SeenPoint {
  const [depthSquared, breadthSquared] = [dot(front, front) || 1, dot(side, side) || 1];
  const faces = (angle: number): boolean => {
    const normal = add(
      scale(front, Math.cos(angle) / depthSquared),
      scale(side, Math.sin(angle) / breadthSquared),
    );
    return project(normal)[2] >= 0;
  };
  let angle = (degrees * Math.PI) / 180;
  const isHidden = !faces(angle);
  for (let step = 1; isHidden && step <= SEARCH_STEPS; step++) {
    const found = [angle + step * SEARCH_STEP, angle - step * SEARCH_STEP].find(faces);
    if (found === undefined) continue;
    angle = found;
    break;
  }
  const point = add(centre, add(scale(front, Math.cos(angle)), scale(side, Math.sin(angle))));
  return { at: project(point), isHidden };
}

/** A closed curve through the points of an outline, with more points, so that it follows the surface. */
function finer(outline: readonly PatchPoint[]): PatchPoint[] {
  const count = outline.length;
  const at = (index: number): PatchPoint => outline[(index + count) % count] ?? [0, 0];
  return outline.flatMap((point, index) => {
    const [before, next, after] = [at(index - 1), at(index + 1), at(index + 2)];
    return Array.from({ length: FINER }, (_, step): PatchPoint => {
      const t = step / FINER;
      const blend = (axis: 0 | 1): number =>
        0.5 *
        (2 * point[axis] +
          (next[axis] - before[axis]) * t +
          (2 * before[axis] - 5 * point[axis] + 4 * next[axis] - after[axis]) * t * t +
          (3 * point[axis] - before[axis] - 3 * next[axis] + after[axis]) * t ** 3);
      return [blend(0), blend(1)];
    });
  });
}

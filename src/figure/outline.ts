/**
 * A chain of cross-sections → the outline that a viewer sees of it.
 *
 * At each level, the outline touches the ellipse where the skin turns away from the viewer; the ends are capped. All outlines run the same
 * way around, so that several in one path unite.
 */
import type { Place, Projection } from './camera.js';
import { closedCurve, oval, stretchOfCurve, type Detail, type Flat } from './path.js';
import type { Chain, Level } from './surface.js';
import { clamp } from './units.js';

/** A level as the viewer sees it. */
interface Ellipse {
  readonly centre: Place;
  readonly axes: readonly Place[];
}

interface Outline {
  readonly points: readonly Flat[];
  /** The place in `points` of the two sides of each level, by its number in the chain. A level that does not show has those of the next. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Whether the chain turns back on itself as the viewer sees it. Then it has no sides, and {@link around} is its outline. */
  readonly isFolded: boolean;
  /** Instead of the points, where only one ellipse shows: {@link oval} draws it. */
  readonly oval?: readonly Flat[];
}

/** The steepest that the sides of a chain taper, as a sine. */
const STEEPEST = 0.8;
/** A flat end that shows less than this of itself, in percent of stature, needs no cap. */
const THIN = 0.3;
/** The longest step around a cap, in radians. */
const CAP_STEP = 1.15;
/** How many points go around one ellipse, and around a chain that is seen along its length. */
const AROUND = 8;
/** Directions in which one ellipse is held against another. */
const PROBES: readonly Flat[] = Array.from({ length: 8 }, (_, index) => [
  Math.cos((index * Math.PI) / 4),
  Math.sin((index * Math.PI) / 4),
]);

/** How far an ellipse reaches from its centre in a direction. */
function reach({ axes }: Ellipse, x: number, y: number): number {
  let square = 0;
  for (const axis of axes) square += (axis[0] * x + axis[1] * y) ** 2;
  return Math.sqrt(square);
}

/** The point of an ellipse that is farthest in a direction. */
function support(ellipse: Ellipse, x: number, y: number): Flat {
  const { centre, axes } = ellipse;
  const far = reach(ellipse, x, y) || 1e-6;
  let [px, py] = centre;
  for (const axis of axes) {
    const along = (axis[0] * x + axis[1] * y) / far;
    px += axis[0] * along;
    py += axis[1] * along;
  }
  return [px, py];
}

function covers(outer: Ellipse, inner: Ellipse): boolean {
  const x = inner.centre[0] - outer.centre[0];
  const y = inner.centre[1] - outer.centre[1];
  return PROBES.every(([px, py]) => x * px + y * py + reach(inner, px, py) <= reach(outer, px, py) + 0.02);
}

function seen(level: Level, project: Projection): Ellipse {
  return { centre: project(level.centre), axes: level.axes.map(project) };
}

/** The numbers of the levels that show beside their neighbours: a limb that points at the viewer has few. */
function showing(ellipses: readonly Ellipse[]): number[] {
  const kept: number[] = [];
  const shown = (index: number) => ellipses[kept[index] ?? -1];
  ellipses.forEach((ellipse, index) => {
    for (let last = shown(kept.length - 1); last && covers(ellipse, last); last = shown(kept.length - 1)) {
      kept.pop();
    }
    const last = shown(kept.length - 1);
    if (!last || !covers(last, ellipse)) kept.push(index);
  });
  return kept;
}

/** The outline of a chain, as points of a closed curve. */
export function outlineOf(chain: Chain, project: Projection): Outline {
  const all = chain.map((level) => seen(level, project));
  const kept = showing(all);
  const ellipses = kept.flatMap((index) => all[index] ?? []);
  const [only] = ellipses;
  if (only && ellipses.length === 1) {
    const none = all.map(() => 0);
    return { points: [], left: none, right: none, isFolded: false, oval: ring(only) };
  }
  const left: Flat[] = [];
  const right: Flat[] = [];
  const caps: Flat[][] = [];
  let way: Flat = [1, 0];
  let isFolded = false;
  ellipses.forEach((ellipse, index) => {
    const before = ellipses[index - 1] ?? ellipse;
    const after = ellipses[index + 1] ?? ellipse;
    const x = after.centre[0] - before.centre[0];
    const y = after.centre[1] - before.centre[1];
    const far = Math.hypot(x, y);
    if (far > 1e-4) way = [x / far, y / far];
    const isBack = (stepX: number, stepY: number) => stepX * way[0] + stepY * way[1] < -1e-6;
    isFolded ||= isBack(ellipse.centre[0] - before.centre[0], ellipse.centre[1] - before.centre[1]);
    isFolded ||= isBack(after.centre[0] - ellipse.centre[0], after.centre[1] - ellipse.centre[1]);
    const [tx, ty] = way;
    const taper = (reach(before, -ty, tx) - reach(after, -ty, tx)) / (far || 1);
    const lean = clamp(taper, -STEEPEST, STEEPEST);
    const across = Math.sqrt(1 - lean * lean);
    left.push(support(ellipse, -ty * across + tx * lean, tx * across + ty * lean));
    right.push(support(ellipse, ty * across + tx * lean, -tx * across + ty * lean));
    if (index === 0) caps[0] = cap(ellipse, [-tx, -ty], -lean);
    if (index === ellipses.length - 1) caps[1] = cap(ellipse, way, lean);
  });
  const [start = [], end = []] = caps;
  const count = kept.length;
  const place = (level: number) => {
    const index = kept.findIndex((number) => number >= level);
    return index < 0 ? count - 1 : index;
  };
  return {
    points: [...left, ...end, ...right.reverse(), ...start],
    left: all.map((_ellipse, level) => place(level)),
    right: all.map((_ellipse, level) => count + end.length + count - 1 - place(level)),
    isFolded,
  };
}

/** The points between the two sides around an end that looks along `way`. */
function cap(ellipse: Ellipse, [x, y]: Flat, lean: number): Flat[] {
  if (reach(ellipse, x, y) < THIN) return [];
  const half = Math.acos(clamp(lean, -1, 1));
  const steps = Math.max(Math.ceil((2 * half) / CAP_STEP), 2);
  return Array.from({ length: steps - 1 }, (_, index) => {
    const angle = half - (2 * half * (index + 1)) / steps;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return support(ellipse, x * cos - y * sin, y * cos + x * sin);
  });
}

/** Points of one ellipse and, between them, where their tangents meet; the same way around as an outline. */
function ring({ centre, axes }: Ellipse): Flat[] {
  let [xx, xy, yy] = [0, 0, 0];
  for (const [x, y] of axes) {
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  // The ellipse is a circle, stretched and slanted.
  const right = Math.sqrt(xx) || 1e-6;
  const slant = xy / right;
  const down = Math.sqrt(Math.max(yy - slant * slant, 0));
  return Array.from({ length: 2 * AROUND }, (_, index) => {
    const angle = (-Math.PI * index) / AROUND;
    const out = index % 2 === 0 ? 1 : 1 / Math.cos(Math.PI / AROUND);
    const cos = Math.cos(angle) * out;
    return [centre[0] + right * cos, centre[1] + slant * cos + down * Math.sin(angle) * out];
  });
}

/** The points around a chain that is seen along its length, the same way around as an outline. */
function around(chain: Chain, project: Projection): Flat[] {
  const ellipses = chain.map((level) => seen(level, project));
  return Array.from({ length: AROUND }, (_, index) => {
    const angle = (-2 * Math.PI * index) / AROUND;
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    const points = ellipses.map((ellipse) => support(ellipse, x, y));
    return points.reduce((best, point) =>
      (point[0] - best[0]) * x + (point[1] - best[1]) * y > 0 ? point : best,
    );
  });
}

/** The outlines of chains, united. */
export function silhouette(chains: readonly Chain[], project: Projection, detail?: Detail): string {
  let d = '';
  for (const chain of chains) {
    if (chain.length === 0) continue;
    const { points, isFolded, oval: ellipse } = outlineOf(chain, project);
    d += ellipse ? oval(ellipse) : closedCurve(isFolded ? around(chain, project) : points, detail);
  }
  return d;
}

/** The outline of a chain from its start to a level, with a straight cut there. It shares its sides with the whole outline. */
export function outlinePart(chain: Chain, to: number, project: Projection): string {
  const { points, left, right, isFolded } = outlineOf(chain, project);
  // A trunk that is seen along its length shows its seat.
  if (isFolded || left[to] === right[to]) return silhouette([chain.slice(0, to + 1)], project);
  return stretchOfCurve(points, right[to] ?? 0, left[to] ?? 0);
}

/** Points of a flat shape in the room, as a curve that unites with outlines whichever of its sides is seen. */
export function flatShape(points: readonly Place[], detail?: Detail): string {
  let area = 0;
  points.forEach(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    area += x * nextY - nextX * y;
  });
  return closedCurve(area > 0 ? points.toReversed() : points, detail);
}

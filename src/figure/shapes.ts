/**
 * Simple solids, for what is not a body: balls, rods, discs and boxes.
 */
import type { Projection } from './camera.js';
import type { Frame } from './frame.js';
import { offset } from './frame.js';
import { silhouette } from './outline.js';
import { polygon, type Flat } from './path.js';
import type { Chain, Level } from './surface.js';
import { add, cross, normalize, scale, subtract, UP, type Vector } from './vector.js';

export function ball(centre: Vector, radius: number): Level {
  return {
    centre,
    axes: [
      [radius, 0, 0],
      [0, radius, 0],
      [0, 0, radius],
    ],
  };
}

/** A rod with round ends through points. */
export function rod(radius: number, ...points: readonly Vector[]): Chain {
  return points.map((point) => ball(point, radius));
}

/** A flat disc that looks along `axis`. */
export function disc(centre: Vector, axis: Vector, radius: number): Level {
  const across = normalize(cross(axis, Math.abs(axis[1]) > 0.9 ? [1, 0, 0] : UP));
  return { centre, axes: [scale(across, radius), scale(cross(axis, across), radius), [0, 0, 0]] };
}

/** A cylinder from `from` to `to`. */
export function cylinder(from: Vector, to: Vector, radius: number): Chain {
  const axis = normalize(subtract(to, from));
  return [disc(from, axis, radius), disc(to, axis, radius)];
}

/** The outline of a box around `centre`, with half its depth, height and breadth. */
export function box(
  centre: Vector,
  frame: Frame,
  [depth, height, breadth]: Vector,
  project: Projection,
): string {
  const signs = [-1, 1];
  const corners = signs.flatMap((a) =>
    signs.flatMap((u) =>
      signs.map((r) => project(offset(centre, frame, a * depth, u * height, r * breadth))),
    ),
  );
  return polygon(hull(corners));
}

/** A quadrilateral around `centre`, spanned by two half sides. */
export function panel(centre: Vector, a: Vector, b: Vector, project: Projection): string {
  const corner = (first: 1 | -1, second: 1 | -1) =>
    project(add(centre, add(scale(a, first), scale(b, second))));
  return polygon([corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)]);
}

/** Draws chains as one path. */
export function solid(project: Projection, ...chains: readonly Chain[]): string {
  return silhouette(chains, project);
}

/** The corners of the convex shape around points. */
function hull(points: readonly Flat[]): Flat[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const halfOf = (row: readonly Flat[]) => {
    const kept: Flat[] = [];
    for (const point of row) {
      for (let last = kept.at(-1), before = kept.at(-2); last && before;) {
        const turn =
          (last[0] - before[0]) * (point[1] - before[1]) - (last[1] - before[1]) * (point[0] - before[0]);
        if (turn > 0) break;
        kept.pop();
        last = kept.at(-1);
        before = kept.at(-2);
      }
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...halfOf(sorted), ...halfOf(sorted.reverse())];
}

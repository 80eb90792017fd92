/**
 * Where a fault shows, and how far that is from where it is in the correct pose.
 */
import { CONTOURS, type Zone } from '../model/movement.js';
import { contourOf } from './contour.js';
import type { Skeleton } from './skeleton.js';
import { jointAt } from './solver.js';
import { clamp } from './units.js';
import { between, distance, dot, subtract, type Vector } from './vector.js';

export function isContour(zone: Zone): zone is (typeof CONTOURS)[number] {
  return (CONTOURS as readonly string[]).includes(zone);
}

/** How far a zone is from where it is in the correct pose, in percent of stature: a joint by its place, a contour by the point that is furthest away. */
export function zoneApart(zone: Zone, fault: Skeleton, correct: Skeleton): number {
  if (!isContour(zone)) return distance(jointAt(fault, zone), jointAt(correct, zone));
  const line = contourOf(correct, zone);
  return Math.max(...contourOf(fault, zone).map((point) => distanceToLine(point, line)));
}

function distanceToLine(point: Vector, line: readonly Vector[]): number {
  let nearest = Infinity;
  for (let index = 0; index + 1 < line.length; index++) {
    const [from, to] = [line[index], line[index + 1]];
    if (!from || !to) continue;
    const way = subtract(to, from);
    const along = dot(subtract(point, from), way) / (dot(way, way) || 1);
    nearest = Math.min(nearest, distance(point, between(from, to, clamp(along, 0, 1))));
  }
  return nearest;
}

/**
 * Arrows that show how the body moves: along the path of a joint, beside the body.
 */
import type { Arrow } from '../model/movement.js';
import type { Place, Projection } from './camera.js';
import { offset } from './frame.js';
import { openCurve, polygon, type Flat } from './path.js';
import type { PicturePath } from './picture.js';
import { jointAt, type Body } from './solver.js';
import { namedChains, type Surface } from './surface.js';
import { add, length, type Vector } from './vector.js';

/** An arrow, and where its joint and the pelvis are from the start of the movement to its end. */
export interface SampledArrow {
  readonly arrow: Arrow;
  readonly path: readonly Vector[];
  readonly pelvis: readonly Vector[];
}

/** Lengths in percent of stature. A shorter path has no arrow. */
const SHORTEST = 4.5;
const HEAD = 3.4;
/** How far from the path the arrow runs, and from the skin at least. */
const BESIDE = 6;
const CLEAR = 1.8;
/** How often an arrow that runs into the body is moved on, each time by this share. */
const TRIES = 7;
const MOVE_ON = 0.3;
/** The part of the path that is shown: its ends are where the body is. */
const SHOWN = [0.16, 0.94] as const;
/** An arrow is drawn through this many points. */
const POINTS = 6;
/** The arc of a pelvic tilt: its radius, how far it is above the hips, and how far it goes to each side, in radians. */
const ARC = { radius: 10.5, up: 3, half: 1.05 } as const;

/** Follows an arrow's joint through bodies that show the movement in even steps. */
export function sampleArrow(arrow: Arrow, bodies: readonly Body[]): SampledArrow {
  return {
    arrow,
    // A tilt shows at the top of the pelvis.
    path: bodies.map(({ skeleton }) =>
      arrow.along === 'pelvic-tilt'
        ? offset(skeleton.pelvis, skeleton.pelvisFrame, 0, 10, 0)
        : jointAt(skeleton, arrow.along),
    ),
    pelvis: bodies.map(({ skeleton }) => skeleton.pelvis),
  };
}

export function drawArrow(sampled: SampledArrow, body: Body, project: Projection): PicturePath[] {
  const line =
    sampled.arrow.along === 'pelvic-tilt'
      ? tiltLine(sampled, body, project)
      : pathLine(sampled, body.surface, project);
  const [tip, before] = [line.at(-1), line.at(-2)];
  if (!tip || !before) return [];
  return [
    ['arrow', openCurve(line)],
    ['arrow-head', headAt(tip, Math.atan2(tip[1] - before[1], tip[0] - before[0]))],
  ];
}

function headAt([x, y]: Flat, angle: number): string {
  const corner = (far: number, turn: number): Flat => [
    x + far * Math.cos(angle + turn),
    y + far * Math.sin(angle + turn),
  ];
  return polygon([corner(HEAD * 0.9, 0), corner(HEAD, 2.5), corner(HEAD * -0.25, 0), corner(HEAD, -2.5)]);
}

function pathLine({ arrow, path, pelvis }: SampledArrow, surface: Surface, project: Projection): Flat[] {
  const places = path.map(project);
  const [start, end] = [places[0], places.at(-1)];
  if (!start || !end) return [];
  const longest = Math.max(...places.map((place) => Math.hypot(place[0] - start[0], place[1] - start[1])));
  if (longest < SHORTEST) return [];
  const line = resample(places);
  const from = project(pelvis[pelvis.length >> 1] ?? pelvis[0] ?? [0, 0, 0]);
  const moved = (far: number): Flat[] => {
    if (!arrow.shift) return beside(line, from, BESIDE * far);
    const [right, up] = arrow.shift;
    return line.map(([x, y]) => [x + right * far, y - up * far]);
  };
  let best: Flat[] = [];
  let bestClearance = -Infinity;
  for (let attempt = 0; attempt < TRIES && bestClearance < CLEAR; attempt++) {
    const candidate = moved(1 + attempt * MOVE_ON);
    const clearance = clearanceOf(candidate, surface, project);
    if (clearance > bestClearance) [best, bestClearance] = [candidate, clearance];
  }
  return best;
}

/** A few points at even steps along the part of the path that is shown. */
function resample(places: readonly Place[]): Flat[] {
  const last = places.length - 1;
  return Array.from({ length: POINTS }, (_, index) => {
    const share = SHOWN[0] + ((SHOWN[1] - SHOWN[0]) * index) / (POINTS - 1);
    const whole = Math.min(Math.floor(share * last), last - 1);
    const [a, b] = [places[whole], places[whole + 1]];
    const rest = share * last - whole;
    return a && b ? [a[0] + (b[0] - a[0]) * rest, a[1] + (b[1] - a[1]) * rest] : [0, 0];
  });
}

/** The line, moved sideways away from `from`. */
function beside(line: readonly Flat[], from: Flat, far: number): Flat[] {
  const sides = line.map((point, index): Flat => {
    const before = line[index - 1] ?? point;
    const after = line[index + 1] ?? point;
    const [x, y] = [after[0] - before[0], after[1] - before[1]];
    const size = Math.hypot(x, y) || 1;
    return [-y / size, x / size];
  });
  const outward = line.reduce((sum, point, index) => {
    const [x, y] = sides[index] ?? [0, 0];
    return sum + (point[0] - from[0]) * x + (point[1] - from[1]) * y;
  }, 0);
  const by = outward < 0 ? -far : far;
  return line.map(([x, y], index) => {
    const [sideX, sideY] = sides[index] ?? [0, 0];
    return [x + sideX * by, y + sideY * by];
  });
}

/** How far a line stays from the skin; negative inside the body. */
function clearanceOf(line: readonly Flat[], surface: Surface, project: Projection): number {
  let least = Infinity;
  for (const [, chain] of namedChains(surface)) {
    for (const { centre, axes } of chain) {
      const [x, y] = project(centre);
      const radius = Math.min(length(axes[0]), length(axes[1]));
      for (const point of line) least = Math.min(least, Math.hypot(point[0] - x, point[1] - y) - radius);
    }
  }
  return least;
}

/** An arc over the pelvis, which turns the way the pelvis does. */
function tiltLine({ path, pelvis }: SampledArrow, { skeleton }: Body, project: Projection): Flat[] {
  const angle = (index: number) => {
    const top = project(
      add(path.at(index) ?? [0, 0, 0], (pelvis.at(index) ?? [0, 0, 0]).map((v) => -v) as unknown as Vector),
    );
    return Math.atan2(top[1], top[0]);
  };
  const turned = Math.atan2(Math.sin(angle(-1) - angle(0)), Math.cos(angle(-1) - angle(0)));
  const [centreX, centreY] = project(offset(skeleton.pelvis, skeleton.pelvisFrame, 0, ARC.up, 0));
  const [frontX, frontY] = project(skeleton.pelvisFrame.anterior);
  const front = Math.atan2(frontY, frontX);
  const way = turned < 0 ? -1 : 1;
  return Array.from({ length: POINTS }, (_, index) => {
    const at = front + way * ARC.half * ((2 * index) / (POINTS - 1) - 1);
    return [centreX + ARC.radius * Math.cos(at), centreY + ARC.radius * Math.sin(at)];
  });
}

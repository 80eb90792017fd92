/**
 * Closed lines that overlap → the lines around what they cover together.
 */
import type { Flat } from './path.js';

/** Lines that lie on each other are parted by moving each point so far, in percent of stature, in directions that never repeat. */
const APART = 1e-3;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** How far beside a line it is looked whether it is covered there. */
const BESIDE = 1e-7;

/** The points of a closed line; the last is joined to the first. */
export type Loop = readonly Flat[];

/** A crossing of two loops, or of one with itself, as one of them meets it: on which of its edges, and how far along. */
interface Meeting {
  readonly crossing: number;
  readonly edge: number;
  readonly share: number;
  readonly at: Flat;
}

/** A part of a loop from one crossing to the next. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly points: readonly Flat[];
}

/**
 * The lines around what loops cover by the fill rule `nonzero`. All have it to their left as seen on a map, so that holes stay holes by either rule.
 * Nothing where it cannot tell.
 */
export function unite(given: readonly Loop[]): Loop[] | undefined {
  const loops = parted(given);
  const meetings = meetingsOf(loops);
  const closed: Loop[] = [];
  const open = new Map<number, Stretch[]>();
  for (const [index, loop] of loops.entries()) {
    const own = meetings[index] ?? [];
    for (const stretch of stretchesOf(loop, own)) {
      const side = coveredSide(stretch.points, loops);
      if (side === 'neither or both') continue;
      const turned = side === 'left' ? stretch : reversed(stretch);
      if (own.length === 0) closed.push(turned.points.slice(0, -1));
      else open.set(turned.from, [...(open.get(turned.from) ?? []), turned]);
    }
  }
  const joined = join(open);
  return joined && [...closed, ...joined];
}

function parted(loops: readonly Loop[]): Loop[] {
  let angle = 0;
  return loops.map((loop) =>
    loop.map(([x, y]): Flat => {
      angle += GOLDEN_ANGLE;
      return [x + APART * Math.cos(angle), y + APART * Math.sin(angle)];
    }),
  );
}

/** For each loop, where it meets others and itself, in its order. */
function meetingsOf(loops: readonly Loop[]): Meeting[][] {
  const meetings = loops.map((): Meeting[] => []);
  const boxes = loops.map(boxOf);
  let crossing = 0;
  loops.forEach((loop, first) => {
    loop.forEach((from, edge) => {
      const to = loop[(edge + 1) % loop.length] ?? from;
      const box = boxOf([from, to]);
      for (let second = first; second < loops.length; second++) {
        const other = loops[second] ?? [];
        if (!overlap(box, boxes[second])) continue;
        // Edges that follow each other meet, and do not cross.
        const isNext = (index: number) => first === second && (index + 1) % other.length === edge;
        for (let index = first === second ? edge + 2 : 0; index < other.length; index++) {
          const [start, end] = [other[index], other[(index + 1) % other.length]];
          const shares = start && end && sharesOfCrossing(from, to, start, end);
          if (!shares || isNext(index)) continue;
          const [share, otherShare] = shares;
          const at: Flat = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
          meetings[first]?.push({ crossing, edge, share, at });
          meetings[second]?.push({ crossing, edge: index, share: otherShare, at });
          crossing++;
        }
      }
    });
  });
  return meetings.map((own) => own.toSorted((a, b) => a.edge - b.edge || a.share - b.share));
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

function boxOf(points: readonly Flat[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right, bottom];
}

function overlap(a: Box, b: Box | undefined): boolean {
  return b !== undefined && a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** How far along each of two edges they cross, 0 up to 1. */
function sharesOfCrossing(a: Flat, b: Flat, c: Flat, d: Flat): readonly [number, number] | undefined {
  const [abX, abY] = [b[0] - a[0], b[1] - a[1]];
  const [cdX, cdY] = [d[0] - c[0], d[1] - c[1]];
  const [acX, acY] = [c[0] - a[0], c[1] - a[1]];
  const turn = abX * cdY - abY * cdX;
  const first = (acX * cdY - acY * cdX) / turn;
  const second = (acX * abY - acY * abX) / turn;
  // Parallel edges have shares that are no numbers, or endless.
  return first >= 0 && first < 1 && second >= 0 && second < 1 ? [first, second] : undefined;
}

/** The parts of a loop between its meetings; all of it, with its first point again, where it has none. */
function stretchesOf(loop: Loop, meetings: readonly Meeting[]): Stretch[] {
  const [first] = meetings;
  if (!first) return [{ from: -1, to: -1, points: [...loop, ...loop.slice(0, 1)] }];
  return meetings.map((from, index) => {
    const to = meetings[index + 1];
    const steps = to ? to.edge - from.edge : first.edge + loop.length - from.edge;
    const between = Array.from(
      { length: steps },
      (_, step) => loop[(from.edge + 1 + step) % loop.length] ?? from.at,
    );
    const end = to ?? first;
    return { from: from.crossing, to: end.crossing, points: [from.at, ...between, end.at] };
  });
}

/** Which side of a stretch is covered: all along it the same. */
function coveredSide(points: readonly Flat[], loops: readonly Loop[]): 'left' | 'right' | 'neither or both' {
  let [longest, x, y, alongX, alongY] = [0, 0, 0, 0, 0];
  points.forEach(([toX, toY], index) => {
    const [fromX, fromY] = points[index - 1] ?? [toX, toY];
    const long = Math.hypot(toX - fromX, toY - fromY);
    if (long <= longest) return;
    longest = long;
    [x, y] = [(fromX + toX) / 2, (fromY + toY) / 2];
    [alongX, alongY] = [(toX - fromX) / long, (toY - fromY) / long];
  });
  const isLeft = windings(x + alongY * BESIDE, y - alongX * BESIDE, loops) !== 0;
  const isRight = windings(x - alongY * BESIDE, y + alongX * BESIDE, loops) !== 0;
  if (isLeft === isRight) return 'neither or both';
  return isLeft ? 'left' : 'right';
}

/** How often loops go around a point. */
function windings(x: number, y: number, loops: readonly Loop[]): number {
  let count = 0;
  for (const loop of loops) {
    let [lastX, lastY] = loop.at(-1) ?? [0, 0];
    for (const [nextX, nextY] of loop) {
      if (lastY <= y !== nextY <= y) {
        const across = lastX + ((y - lastY) / (nextY - lastY)) * (nextX - lastX);
        if (across > x) count += nextY > lastY ? 1 : -1;
      }
      [lastX, lastY] = [nextX, nextY];
    }
  }
  return count;
}

function reversed({ from, to, points }: Stretch): Stretch {
  return { from: to, to: from, points: points.toReversed() };
}

/** Stretches end to end, by the crossings that they start from. Nothing where one does not go on. */
function join(open: ReadonlyMap<number, Stretch[]>): Loop[] | undefined {
  const loops: Loop[] = [];
  for (const [start, ways] of open) {
    while (ways.length > 0) {
      const points: Flat[] = [];
      let at = start;
      do {
        const next = open.get(at)?.pop();
        if (!next) return undefined;
        points.push(...next.points.slice(0, -1));
        at = next.to;
      } while (at !== start);
      loops.push(points);
    }
  }
  return loops;
}

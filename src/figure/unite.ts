/**
 * Closed lines that overlap → the lines around what they cover together.
 */
import type { Flat } from './path.js';

/** Lines that lie on each other are parted by moving each point so far, in percent of stature, in directions that never repeat. */
const APART = 1e-3;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** The height of a row, in percent of stature: about two edges. */
const ROW = 1;
/** How far beside a line it is looked whether it is covered there. */
const BESIDE = 1e-9;

/** The points of a closed line; the last is joined to the first. */
export type Loop = readonly Flat[];

/** A side of a loop, from one of its points to the next. */
interface Edge {
  /** The number of its loop, and of its first point there. */
  readonly loop: number;
  readonly place: number;
  readonly from: Flat;
  readonly to: Flat;
  /** The first and the last of the rows of the picture that it touches. */
  readonly top: number;
  readonly bottom: number;
}

/** Edges by the rows that they touch, each in its order: only those of one row can meet, and a path has many rows. */
type Rows = ReadonlyMap<number, readonly Edge[]>;

/** A crossing of two loops, or of one with itself, as one of them meets it: on which of its edges, and how far along. */
interface Meeting {
  readonly crossing: number;
  readonly place: number;
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
  const rows = rowsOf(loops);
  const meetings = meetingsOf(loops, rows);
  const closed: Loop[] = [];
  const open = new Map<number, Stretch[]>();
  for (const [index, loop] of loops.entries()) {
    const own = meetings[index] ?? [];
    for (const stretch of stretchesOf(loop, own)) {
      const side = coveredSide(stretch.points, rows);
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

function rowsOf(loops: readonly Loop[]): Rows {
  const rows = new Map<number, Edge[]>();
  loops.forEach((points, loop) => {
    points.forEach((from, place) => {
      const to = points[(place + 1) % points.length] ?? from;
      const [top, bottom] = [rowAt(Math.min(from[1], to[1])), rowAt(Math.max(from[1], to[1]))];
      const edge: Edge = { loop, place, from, to, top, bottom };
      for (let row = top; row <= bottom; row++) {
        const others = rows.get(row);
        if (others) others.push(edge);
        else rows.set(row, [edge]);
      }
    });
  });
  return rows;
}

function rowAt(y: number): number {
  return Math.floor(y / ROW);
}

/** For each loop, where it meets others and itself, in its order. */
function meetingsOf(loops: readonly Loop[], rows: Rows): Meeting[][] {
  const meetings = loops.map((): Meeting[] => []);
  let crossing = 0;
  for (const [row, edges] of rows) {
    edges.forEach((edge, index) => {
      for (const other of edges.slice(index + 1)) {
        // Two that share several rows are looked at in the first of them.
        if (row !== Math.max(edge.top, other.top)) continue;
        const shares = sharesOfCrossing(edge, other);
        if (!shares || isNext(edge, other)) continue;
        const [share, otherShare] = shares;
        const at = between(edge.from, edge.to, share);
        meetings[edge.loop]?.push({ crossing, place: edge.place, share, at });
        meetings[other.loop]?.push({ crossing, place: other.place, share: otherShare, at });
        crossing++;
      }
    });
  }
  return meetings.map((own) => own.toSorted((a, b) => a.place - b.place || a.share - b.share));
}

/** Edges that follow each other meet, and do not cross. */
function isNext(a: Edge, b: Edge): boolean {
  return a.to === b.from || b.to === a.from;
}

function between(from: Flat, to: Flat, share: number): Flat {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** How far along each of two edges they cross, 0 up to 1. */
function sharesOfCrossing(
  { from: a, to: b }: Edge,
  { from: c, to: d }: Edge,
): readonly [number, number] | undefined {
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
    const steps = to ? to.place - from.place : first.place + loop.length - from.place;
    const between = Array.from(
      { length: steps },
      (_, step) => loop[(from.place + 1 + step) % loop.length] ?? from.at,
    );
    const end = to ?? first;
    return { from: from.crossing, to: end.crossing, points: [from.at, ...between, end.at] };
  });
}

/** Which side of a stretch is covered: all along it the same. */
function coveredSide(points: readonly Flat[], rows: Rows): 'left' | 'right' | 'neither or both' {
  let [longest, x, y, alongX, alongY] = [0, 0, 0, 0, 0];
  points.forEach(([toX, toY], index) => {
    const [fromX, fromY] = points[index - 1] ?? [toX, toY];
    const long = Math.hypot(toX - fromX, toY - fromY);
    if (long <= longest) return;
    longest = long;
    [x, y] = [(fromX + toX) / 2, (fromY + toY) / 2];
    [alongX, alongY] = [(toX - fromX) / long, (toY - fromY) / long];
  });
  const isLeft = windings(x + alongY * BESIDE, y - alongX * BESIDE, rows) !== 0;
  const isRight = windings(x - alongY * BESIDE, y + alongX * BESIDE, rows) !== 0;
  if (isLeft === isRight) return 'neither or both';
  return isLeft ? 'left' : 'right';
}

/** How often loops go around a point. */
function windings(x: number, y: number, rows: Rows): number {
  let count = 0;
  for (const { from, to } of rows.get(rowAt(y)) ?? []) {
    if (from[1] <= y === to[1] <= y) continue;
    const across = from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]);
    if (across > x) count += to[1] > from[1] ? 1 : -1;
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

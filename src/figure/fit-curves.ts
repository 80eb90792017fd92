/**
 * Points close together along a closed line → a path of few curves that stays near them.
 *
 * Each curve goes as far as it can. How long its handles are is found by least squares, after Schneider's "Algorithm for automatically fitting
 * digitized curves" (Graphics Gems, 1990).
 */
import { Pen, type Flat } from './path.js';
import { UNITS_PER_PERCENT } from './picture.js';
import { clamp } from './units.js';

/** The least turn at a point that is a corner, as a cosine: 28°. */
const CORNER = 0.883;
/** How often it is found anew how far along a curve each point is. */
const ROUNDS = 3;
/** A curve that misses by so many times what it may will not come near by finding that anew. */
const HOPELESS = 4;
/** How much nearer a straight line must be to the points than a curve: a line between two curves is seen. */
const STRAIGHTER = 0.25;
/** Points nearer than this to the last, in percent of stature, say nothing more. */
const SAME = 0.03;

/** A start, handles, and an end: 2 points are a line, 3 a quadratic, 4 a cubic. */
type Curve = readonly Flat[];

/** The points between two corners, and the direction of the line at each. */
interface Row {
  readonly points: readonly Flat[];
  readonly ways: readonly Flat[];
}

/** A curve and the number of the point up to which it goes. */
interface Reach {
  readonly to: number;
  readonly curve: Curve;
}

/** A curve from one point of a row to another, if it can be within `off` of those between. */
type Fit = (row: Row, from: number, to: number, off: number) => Curve | undefined;

/**
 * The closed path by some points.
 * @param off How far a curve may be from a point, in percent of stature.
 * @returns Nothing for fewer than 3 points that are apart.
 */
export function fitCurves(line: readonly Flat[], off: number): string {
  const points = distinct(line);
  const [start] = points;
  if (!start || points.length < 3) return '';
  const pen = new Pen();
  rowsOf(points).forEach((row, index) => {
    const [first = start] = row.points;
    if (index === 0) pen.moveTo(first[0], first[1]);
    drawRow(pen, row, off);
  });
  return `${pen.d}z`;
}

/** The points of a closed line that are away from the last that was kept, however close together all of them are. */
function distinct(line: readonly Flat[]): Flat[] {
  const kept: Flat[] = [];
  let last = line.at(-1) ?? NOWHERE;
  for (const point of line) {
    if (!(apart(last, point) > SAME)) continue;
    kept.push(point);
    last = point;
  }
  return kept;
}

/** A closed line, cut at its corners. One without corners is a row that ends in the direction in which it starts. */
function rowsOf(points: readonly Flat[]): Row[] {
  const count = points.length;
  const at = (index: number): Flat => points[(index + count) % count] ?? NOWHERE;
  const corners = points.flatMap((point, index) => {
    const [before, after] = [way(at(index - 1), point), way(point, at(index + 1))];
    return before[0] * after[0] + before[1] * after[1] < CORNER ? [index] : [];
  });
  const isRound = corners.length === 0;
  const cuts = isRound ? [0] : corners;
  return cuts.map((from, index) => {
    const to = cuts[index + 1] ?? (cuts[0] ?? 0) + count;
    const row = Array.from({ length: to - from + 1 }, (_, step) => at(from + step));
    const ways = row.map((point, step) => {
      const before = step > 0 || isRound ? at(from + step - 1) : point;
      const after = step < to - from || isRound ? at(from + step + 1) : point;
      return way(before, after);
    });
    return { points: row, ways };
  });
}

function drawRow(pen: Pen, row: Row, off: number): void {
  let from = 0;
  while (from < row.points.length - 1) {
    const reaches = [lineOf, quadraticOf, cubicOf].map((fit) => longest(fit, row, from, off));
    const gain = ({ to, curve }: Reach) => (to - from) / Math.max(curve.length - 1, 1);
    const { to, curve } = reaches.reduce((best, each) => (gain(each) > gain(best) ? each : best));
    drawCurve(pen, curve);
    from = to;
  }
}

function drawCurve(pen: Pen, [, first, second, third]: Curve): void {
  if (first && second && third) pen.cubicTo(first, second, third);
  else if (first && second) pen.bendTo(first, second);
  else if (first) pen.lineTo(first[0], first[1]);
}

/** The farthest that a curve can go: steps that double as long as they can be taken, then halves. */
function longest(fit: Fit, row: Row, from: number, off: number): Reach {
  let reach: Reach = { to: from, curve: [] };
  let beyond = row.points.length;
  let step = 1;
  let isBounded = false;
  while (beyond - reach.to > 1) {
    const to = isBounded ? (reach.to + beyond) >> 1 : Math.min(reach.to + step, beyond - 1);
    const curve = fit(row, from, to, off);
    if (curve) {
      reach = { to, curve };
      step *= 2;
    } else {
      beyond = to;
      isBounded = true;
    }
  }
  return reach;
}

const lineOf: Fit = (row, from, to, off) => {
  const { start, end } = endsOf(row, from, to);
  const third = (share: number): Flat => [
    start[0] + (end[0] - start[0]) * share,
    start[1] + (end[1] - start[1]) * share,
  ];
  const isStraight =
    to === from + 1 || isNear([start, third(1 / 3), third(2 / 3), end], row, from, to, off * STRAIGHTER);
  return isStraight ? [start, end] : undefined;
};

/** The only quadratic with these directions at its ends. */
const quadraticOf: Fit = (row, from, to, off) => {
  const { start, end, out, into } = endsOf(row, from, to);
  const turn = out[0] * into[1] - out[1] * into[0];
  const [x, y] = [end[0] - start[0], end[1] - start[1]];
  const long = (x * into[1] - y * into[0]) / turn;
  const rest = (out[0] * y - out[1] * x) / turn;
  if (!(long > 0 && rest > 0)) return undefined;
  const handle = rounded(along(start, out, long));
  const third = (from: Flat): Flat => [
    from[0] + ((handle[0] - from[0]) * 2) / 3,
    from[1] + ((handle[1] - from[1]) * 2) / 3,
  ];
  return isNear([start, third(start), third(end), end], row, from, to, off)
    ? [start, handle, end]
    : undefined;
};

const cubicOf: Fit = (row, from, to, off) => {
  const shares = sharesOf(row, from, to);
  for (let round = 0; round < ROUNDS; round++) {
    const curve = nearestCubic(row, from, to, shares);
    const error = errorOf(curve, row, from, shares);
    if (error < off) return curve;
    if (error > HOPELESS * off) return undefined;
    improve(curve, row, from, shares);
  }
  return undefined;
};

/** Where a curve starts and ends, on the grid, and its directions there. */
function endsOf({ points, ways }: Row, from: number, to: number) {
  return {
    start: rounded(points[from] ?? NOWHERE),
    end: rounded(points[to] ?? NOWHERE),
    out: ways[from] ?? NOWHERE,
    into: ways[to] ?? NOWHERE,
  };
}

/** The cubic that comes nearest to points which are at these shares of it. */
function nearestCubic(row: Row, from: number, to: number, shares: readonly number[]): Curve {
  const { start, end, out, into } = endsOf(row, from, to);
  let [aa, ab, bb, ax, bx] = [0, 0, 0, 0, 0];
  shares.forEach((t, index) => {
    const point = row.points[from + index] ?? start;
    const s = 1 - t;
    const [one, two] = [3 * s * s * t, 3 * s * t * t];
    const [atStart, atEnd] = [s * s * s + one, t * t * t + two];
    const x = point[0] - start[0] * atStart - end[0] * atEnd;
    const y = point[1] - start[1] * atStart - end[1] * atEnd;
    aa += one * one;
    bb += two * two;
    ab -= one * two * (out[0] * into[0] + out[1] * into[1]);
    ax += one * (x * out[0] + y * out[1]);
    bx -= two * (x * into[0] + y * into[1]);
  });
  const determinant = aa * bb - ab * ab;
  const chord = apart(start, end);
  let long = (ax * bb - bx * ab) / determinant;
  let rest = (aa * bx - ab * ax) / determinant;
  // Too few points, or none that tell, make handles that loop or overshoot between them.
  const isSound = (handle: number) => handle > chord / 30 && handle < chord;
  if (!isSound(long) || !isSound(rest)) long = rest = chord / 3;
  return [start, rounded(along(start, out, long)), rounded(along(end, into, -rest)), end];
}

/** How far along a stretch of a row each of its points is, 0 to 1. */
function sharesOf({ points }: Row, from: number, to: number): number[] {
  let long = 0;
  const lengths = points.slice(from, to + 1).map((point, index) => {
    if (index > 0) long += apart(points[from + index - 1] ?? point, point);
    return long;
  });
  return lengths.map((value) => value / (long || 1));
}

/** Moves each share towards where the cubic is nearest to its point: a step of Newton's method. */
function improve(curve: Curve, { points }: Row, from: number, shares: number[]): void {
  const [a = NOWHERE, b = NOWHERE, c = NOWHERE, d = NOWHERE] = curve;
  shares.forEach((t, index) => {
    const point = points[from + index] ?? a;
    const s = 1 - t;
    let [slope, bend] = [0, 0];
    for (const axis of [0, 1] as const) {
      const [p, q, r, e] = [a[axis], b[axis], c[axis], d[axis]];
      const off = s * s * s * p + 3 * s * s * t * q + 3 * s * t * t * r + t * t * t * e - point[axis];
      const first = 3 * (s * s * (q - p) + 2 * s * t * (r - q) + t * t * (e - r));
      const second = 6 * (s * (r - 2 * q + p) + t * (e - 2 * r + q));
      slope += off * first;
      bend += first * first + off * second;
    }
    if (bend > 0) shares[index] = clamp(t - slope / bend, 0, 1);
  });
}

/** The farthest that a cubic is from points at these shares of it. */
function errorOf(curve: Curve, { points }: Row, from: number, shares: readonly number[]): number {
  const [a = NOWHERE, b = NOWHERE, c = NOWHERE, d = NOWHERE] = curve;
  let worst = 0;
  shares.forEach((t, index) => {
    const s = 1 - t;
    const [i, j, k, l] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    const x = i * a[0] + j * b[0] + k * c[0] + l * d[0];
    const y = i * a[1] + j * b[1] + k * c[1] + l * d[1];
    worst = Math.max(worst, apart([x, y], points[from + index] ?? a));
  });
  return worst;
}

/** Whether a cubic is near the points of a stretch. */
function isNear(cubic: Curve, row: Row, from: number, to: number, off: number): boolean {
  const shares = sharesOf(row, from, to);
  for (let round = 0; round < ROUNDS; round++) {
    const error = errorOf(cubic, row, from, shares);
    if (error < off) return true;
    if (error > HOPELESS * off) return false;
    improve(cubic, row, from, shares);
  }
  return false;
}

const NOWHERE: Flat = [0, 0];

function along([x, y]: Flat, [wayX, wayY]: Flat, far: number): Flat {
  return [x + wayX * far, y + wayY * far];
}

/** On the grid of the picture: so the error that rounding makes is seen. */
function rounded([x, y]: Flat): Flat {
  return [
    Math.round(x * UNITS_PER_PERCENT) / UNITS_PER_PERCENT,
    Math.round(y * UNITS_PER_PERCENT) / UNITS_PER_PERCENT,
  ];
}

function apart(a: Flat, b: Flat): number {
  const [x, y] = [b[0] - a[0], b[1] - a[1]];
  return Math.sqrt(x * x + y * y);
}

function way(from: Flat, to: Flat): Flat {
  const far = apart(from, to) || 1;
  return [(to[0] - from[0]) / far, (to[1] - from[1]) / far];
}

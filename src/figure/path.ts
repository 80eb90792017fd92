/**
 * Points → the `d` of a path: relative curves in whole numbers, with no character more than needed.
 */
import { UNITS_PER_PERCENT } from './picture.js';
import { clamp } from './units.js';

/** A point of the picture, in percent of stature; what follows is not looked at. */
export type Flat = readonly [x: number, y: number, ...rest: number[]];

/** How long a handle is, as a share of its chord: near what a circle wants at steps of 45° to 70°. */
const HANDLE = 0.355;
/** The length of a tangent, 1 on a straight line, from which a point is a corner, and from which it is round: turns of 90° and 68°. */
const CORNER = 0.71;
const ROUND = 0.83;
/** Points nearer to each other than this, in percent of stature, are one. */
const SAME = 0.15;
/** How far a curve may be from its exact course, in percent of stature, and how far it may turn at a point, in radians. */
export interface Detail {
  readonly off: number;
  readonly kink: number;
}
/** What differs by so little cannot be seen. */
export const FINE: Detail = { off: 0.11, kink: 0.12 };
/** For the gaps around limbs, which have no colour of their own. */
export const MEDIUM: Detail = { off: 0.2, kink: 0.14 };
/** For what is only a backdrop. */
export const COARSE: Detail = { off: 0.6, kink: 0.26 };
/** How far a quadratic may be from the cubic that it stands for, as a share of what a point may be. */
const QUADRATIC_SHARE = 0.4;

/** A closed curve through points. */
export function closedCurve(points: readonly Flat[], detail = FINE): string {
  const kept = thin(points, true, detail.off);
  return kept.length < 3 ? '' : `${curves(kept, 0, kept.length, true, detail)}z`;
}

/** An open curve through points. */
export function openCurve(points: readonly Flat[]): string {
  const kept = thin(points, false, FINE.off);
  return kept.length < 2 ? '' : curves(kept, 0, kept.length - 1, false, FINE);
}

/** A stretch of a closed curve, from one of its points on to another, closed by a straight line. */
export function stretchOfCurve(points: readonly Flat[], from: number, to: number): string {
  const steps = (to - from + points.length) % points.length;
  return `${curves(points, from, steps, true, FINE)}z`;
}

/** A closed curve of quadratics through every second point; the others are where the tangents at those meet. */
export function oval(points: readonly Flat[]): string {
  const pen = new Pen();
  points.forEach((to, index) => {
    const control = points[index - 1];
    if (!control) pen.moveTo(to[0], to[1]);
    else if (index % 2 === 0) pen.bendTo(control, to);
  });
  const [last, first] = [points.at(-1), points[0]];
  if (last && first) pen.bendTo(last, first);
  return `${pen.d}z`;
}

/** Straight lines around points. */
export function polygon(points: readonly Flat[]): string {
  const path = new Pen();
  for (const [x, y] of points) path.lineTo(x, y);
  return path.d && `${path.d}z`;
}

/** The same path, with left and right changed over. */
export function mirrorPath(d: string): string {
  return d.replace(/([Mmlcq])([^a-zA-Z]*)/g, (_whole, command: string, numbers: string) => {
    const values = (numbers.match(/-?\d+/g) ?? []).map((number, index) =>
      index % 2 === 0 ? 0 - Number(number) : Number(number),
    );
    return command + write(values);
  });
}

/** Numbers behind each other: a minus sign parts them as well as a space does. */
function write(values: readonly number[]): string {
  let text = '';
  for (const value of values) text += value < 0 || text === '' ? value : ` ${value}`;
  return text;
}

/** A cubic is this far from the quadratic with the same middle, as a share of its third difference. */
const BOW_TO_DISTANCE = Math.sqrt(3) / 36;

/** Keeps where it is in whole units, so that rounding never adds up. */
export class Pen {
  d = '';
  #x = 0;
  #y = 0;
  #last = '';

  /** After the first, where a line ended and not a shape, as seen from there: that is shorter. */
  moveTo(x: number, y: number): void {
    if (this.d !== '') return this.#draw('m', [x, y]);
    this.#x = units(x);
    this.#y = units(y);
    this.d = `M${write([this.#x, this.#y])}`;
  }

  lineTo(x: number, y: number): void {
    if (this.d === '') this.moveTo(x, y);
    else this.#draw('l', [x, y]);
  }

  bendTo(control: Flat, to: Flat): void {
    this.#draw('q', [control[0], control[1], to[0], to[1]]);
  }

  /** A cubic, or a quadratic where that does as well: it has a third fewer numbers. */
  curveTo(from: Flat, a: Flat, b: Flat, to: Flat, { off, kink }: Detail): void {
    const bow = (axis: 0 | 1) => to[axis] - from[axis] + 3 * (a[axis] - b[axis]);
    const apartBy = Math.hypot(bow(0), bow(1));
    const isAlike = apartBy * BOW_TO_DISTANCE < off * QUADRATIC_SHARE && apartBy < 2 * kink * apart(from, to);
    const control = (axis: 0 | 1) => (3 * (a[axis] + b[axis]) - from[axis] - to[axis]) / 4;
    if (isAlike) this.bendTo([control(0), control(1)], to);
    else this.cubicTo(a, b, to);
  }

  cubicTo(a: Flat, b: Flat, to: Flat): void {
    this.#draw('c', [a[0], a[1], b[0], b[1], to[0], to[1]]);
  }

  #draw(command: string, points: readonly number[]): void {
    const ends = points.map(units);
    const steps = ends.map((end, index) => end - (index % 2 === 0 ? this.#x : this.#y));
    const text = write(steps);
    // The same command again needs no letter.
    const lead = command !== this.#last ? command : text.startsWith('-') ? '' : ' ';
    this.d += lead + text;
    this.#last = command;
    this.#x = ends.at(-2) ?? this.#x;
    this.#y = ends.at(-1) ?? this.#y;
  }
}

function units(value: number): number {
  return Math.round(value * UNITS_PER_PERCENT) || 0;
}

function curves(
  points: readonly Flat[],
  from: number,
  steps: number,
  isClosed: boolean,
  detail: Detail,
): string {
  const pen = new Pen();
  const at = (index: number) => pointAt(points, index, isClosed);
  const [startX, startY] = at(from);
  pen.moveTo(startX, startY);
  for (let index = from; index < from + steps; index++) {
    const [a, b] = handles(at(index - 1), at(index), at(index + 1), at(index + 2));
    pen.curveTo(at(index), a, b, at(index + 1), detail);
  }
  return pen.d;
}

const NOWHERE: Flat = [0, 0];

function pointAt(points: readonly Flat[], index: number, isClosed: boolean): Flat {
  const count = points.length;
  return points[isClosed ? (index + count) % count : clamp(index, 0, count - 1)] ?? NOWHERE;
}

function apart(a: Flat, b: Flat): number {
  // Several times as fast as Math.hypot, and this is most of the work.
  const [x, y] = [b[0] - a[0], b[1] - a[1]];
  return Math.sqrt(x * x + y * y);
}

/** The control points between `b` and `c`: Catmull-Rom, whose tangents are as long as the chord. */
function handles(a: Flat, b: Flat, c: Flat, d: Flat): readonly [Flat, Flat] {
  const chord = apart(b, c);
  const [outX, outY] = tangent(a, b, c);
  const [inX, inY] = tangent(b, c, d);
  return [
    [b[0] + outX * chord, b[1] + outY * chord],
    [c[0] - inX * chord, c[1] - inY * chord],
  ];
}

/** At the middle of three points. It fades out where the path turns a corner, so that cuffs stay sharp and ends round. */
function tangent(before: Flat, at: Flat, after: Flat): Flat {
  const around = apart(before, at) + apart(at, after) || 1;
  const x = (after[0] - before[0]) / around;
  const y = (after[1] - before[1]) / around;
  const long = Math.hypot(x, y);
  const share = (HANDLE * clamp((long - CORNER) / (ROUND - CORNER), 0.25, 1)) / Math.max(long, 0.5);
  return [x * share, y * share];
}

/** Leaves out the points without which the curve looks the same. */
function thin(points: readonly Flat[], isClosed: boolean, tolerance: number): readonly Flat[] {
  let kept = points.filter((point, index) => {
    const before = points[index - 1];
    return !before || apart(before, point) > SAME;
  });
  // Twice, and never two neighbours at once, so that errors do not add up.
  for (let pass = 0; pass < 2; pass++) {
    for (let index = 1; index < kept.length - 1 && kept.length > 4; index++) {
      if (isUnseen(kept, index, isClosed, tolerance)) kept = kept.toSpliced(index, 1);
    }
  }
  return kept;
}

function isUnseen(points: readonly Flat[], index: number, isClosed: boolean, tolerance: number): boolean {
  const at = (step: number) => pointAt(points, index + step, isClosed);
  const [point, from, to] = [at(0), at(-1), at(1)];
  const [a, b] = handles(at(-2), from, to, at(2));
  const whole = apart(from, point) + apart(point, to) || 1;
  const share = apart(from, point) / whole;
  const rest = 1 - share;
  const on = (axis: 0 | 1) =>
    rest ** 3 * from[axis] +
    3 * rest * rest * share * a[axis] +
    3 * rest * share * share * b[axis] +
    share ** 3 * to[axis];
  return apart(point, [on(0), on(1)]) < tolerance;
}

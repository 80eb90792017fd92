/**
 * Chains of cross-sections → other chains: cut, grown, joined.
 */
import type { Chain, Level } from './surface.js';
import { between, distance, dot, length, normalize, scale, subtract, type Vector } from './vector.js';

/** Parts that turn by less than this at their joint are one outline: the cosine of 55°. */
const STRAIGHT_ENOUGH = 0.57;
const FLAT: Vector = [0, 0, 0];

/** How far along the chain each level is, 0 to 1. */
function sharesOf(chain: Chain): number[] {
  let along = 0;
  const lengths = chain.map(({ centre }, index) => {
    const before = chain[index - 1];
    if (before) along += distance(before.centre, centre);
    return along;
  });
  return lengths.map((value) => value / (along || 1));
}

function levelBetween(a: Level, b: Level, share: number): Level {
  const axis = (index: 0 | 1 | 2) => between(a.axes[index], b.axes[index], share);
  return { centre: between(a.centre, b.centre, share), axes: [axis(0), axis(1), axis(2)] };
}

function levelAt(chain: Chain, shares: readonly number[], share: number): Level[] {
  const next = Math.max(
    shares.findIndex((value) => value >= share),
    1,
  );
  const [a, b] = [chain[next - 1], chain[next]];
  if (!a || !b) return chain.slice(-1);
  const from = shares[next - 1] ?? 0;
  return [levelBetween(a, b, (share - from) / ((shares[next] ?? 1) - from || 1))];
}

/** The part of a chain between two shares of its length. A cut is flat; where the chain itself ends, it stays round. */
export function slice(chain: Chain, from: number, to: number): Chain {
  const shares = sharesOf(chain);
  const cut = (share: number) =>
    levelAt(chain, shares, share).map(({ centre, axes }): Level => {
      const isEnd = share === 0 || share === 1;
      return { centre, axes: [axes[0], axes[1], isEnd ? axes[2] : FLAT] };
    });
  const kept = chain.filter((_level, index) => {
    const share = shares[index] ?? 0;
    return share > from + 0.04 && share < to - 0.04;
  });
  return [...cut(from), ...kept, ...cut(to)];
}

/** Every level grown by so much, in percent of stature; `by` may depend on how far along the chain it is, 0 to 1. */
export function inflate(chain: Chain, by: number | ((share: number) => number)): Chain {
  const shares = typeof by === 'number' ? [] : sharesOf(chain);
  return chain.map(({ centre, axes }, index) => {
    const growth = typeof by === 'number' ? by : by(shares[index] ?? 0);
    const grown = (axis: Vector) => {
      const size = length(axis);
      return size > 0 ? scale(axis, Math.max(size + growth, 0.1) / size) : axis;
    };
    return { centre, axes: [grown(axes[0]), grown(axes[1]), grown(axes[2])] };
  });
}

/** Parts that follow each other, as one chain wherever they run on nearly straight: no joint shows there. */
export function joinStraight(...parts: readonly Chain[]): Chain[] {
  const joined: Chain[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before && runOn(before, part)) joined[joined.length - 1] = [...before, ...part.slice(1)];
    else joined.push(part);
  }
  return joined;
}

function runOn(first: Chain, second: Chain): boolean {
  const way = (a: Level | undefined, b: Level | undefined) =>
    a && b ? normalize(subtract(b.centre, a.centre)) : FLAT;
  return dot(way(first.at(-3), first.at(-1)), way(second[0], second[2] ?? second[1])) > STRAIGHT_ENOUGH;
}

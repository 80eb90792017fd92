import type { Flat } from '../../src/figure/path.js';
import type { Loop } from '../../src/figure/unite.js';

/** From a point to the nearest of closed lines. */
export function away([x, y]: Flat, loops: readonly Loop[]): number {
  let nearest = Infinity;
  for (const loop of loops) {
    loop.forEach(([fromX, fromY], index) => {
      const [toX, toY] = loop[(index + 1) % loop.length]!;
      const [alongX, alongY] = [toX - fromX, toY - fromY];
      const share = ((x - fromX) * alongX + (y - fromY) * alongY) / (alongX ** 2 + alongY ** 2 || 1);
      const on = Math.min(Math.max(share, 0), 1);
      nearest = Math.min(nearest, Math.hypot(fromX + alongX * on - x, fromY + alongY * on - y));
    });
  }
  return nearest;
}

/**
 * The greatest whole number from `from` to `to` for which `holds` is true; `from` where there is none. From some number on `holds` must be
 * false, and true below it.
 */
export function greatest(from: number, to: number, holds: (candidate: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

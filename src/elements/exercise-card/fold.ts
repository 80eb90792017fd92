/**
 * Which parts of a card to fold so that it fits the place it was given. Pure arithmetic: it knows heights, not elements.
 */

/** A part of a card that can be folded. */
export interface FoldablePart {
  /** A name out of the order below, or one with a number: `more2`. */
  readonly name: string;
  /** How much height folding it saves beyond what the parts inside it take, in CSS pixels. */
  readonly gain: number;
  /** The name of the part that it is in. */
  readonly outer?: string | undefined;
}

/**
 * What a reader needs most, first. Whole sections come before the parts under their headings, so that in a small place a section keeps
 * its heading and loses its part; only then is a section left out.
 */
const ORDER = (
  'eyebrow summary dose how steps-section cautions faults-section updated sources-section why-section breathing-section coaching-section ' +
  'more-section ladder-section setup cues faults media fault ladder breathing coaching sources why more'
).split(' ');

/**
 * The names of the parts that stay open if `excess` pixels are to be saved: what is needed most, and whatever still fits beside it.
 */
export function chooseOpen(excess: number, parts: readonly FoldablePart[]): Set<string> {
  let room = parts.reduce((sum, { gain }) => sum + gain, -excess);
  const open = new Set<string>();
  const ranked = parts.map((part) => ({ ...part, rank: ORDER.indexOf(part.name.replace(/\d+/, '')) }));
  for (const { name, gain, outer } of ranked.sort((a, b) => a.rank - b.rank)) {
    if (gain > room || (outer && !open.has(outer))) continue;
    open.add(name);
    room -= gain;
  }
  return open;
}

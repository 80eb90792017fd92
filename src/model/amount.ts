/**
 * How much: numbers and ranges as a source gives them, or its words.
 *
 * A dose is never made more exact than it was written: "a few seconds" stays those words.
 */
import type { Seconds } from './ids.js';

/** A range, both ends included; `min` equals `max` for a single number. */
export interface Range<N extends number = number> {
  readonly min: N;
  readonly max: N;
}

/** A range, or the author's own words where the source gives no number. */
export type Amount<N extends number = number> = Range<N> | string;

/** The usual amount of an exercise. Not a prescription. */
export interface Dose {
  /** What this dose is for, when an entry has several: "One long hold". */
  readonly label?: string | undefined;
  readonly sets?: Amount | undefined;
  readonly reps?: Amount | undefined;
  /** Whether `reps` or `hold` are meant for each side. */
  readonly perSide?: boolean | undefined;
  readonly hold?: Amount<Seconds> | undefined;
  readonly rest?: Amount<Seconds> | undefined;
  /** The working time of an interval. */
  readonly work?: Amount<Seconds> | undefined;
  /** Words on weight: "no weight at first". */
  readonly load?: string | undefined;
  /** Lowering, pause, lifting, pause: "3-1-1-0". */
  readonly tempo?: string | undefined;
  /** Words on how often: "2-3 days a week". */
  readonly frequency?: string | undefined;
}

/** A movement drawn frame by frame: what the engine makes, and what the player shows. */

/** One repetition, as the paths of each of its frames. */
export interface Film {
  /** The `viewBox`: left, top, width, height. */
  readonly frame: readonly [number, number, number, number];
  /** Of each path, in painting order; the same in every frame. */
  readonly paints: readonly string[];
  /** The `d` of each path, by frame. */
  readonly frames: readonly (readonly string[])[];
  /** Seconds of one repetition. */
  readonly duration: number;
  /** The seconds at which the named positions are reached. Without it, `end` is taken for the middle of the repetition. */
  readonly at?: Readonly<Record<'mid' | 'end', number>>;
  /** The number of the frame at some seconds of the repetition. */
  frameAt(seconds: number): number;
}

export interface FilmOptions {
  readonly side: 'left' | 'right';
  readonly view?: string;
  readonly fault?: string;
  readonly muscles?: boolean;
  readonly framesPerSecond?: number;
}

/** Draws one frame with every `next()`. */
export type ShootFilm = (motion: unknown, options: FilmOptions) => Generator<void, Film>;

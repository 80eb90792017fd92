/**
 * A finished drawing: a frame, and named paths in the order in which they are painted.
 *
 * This is what the drawing code makes, what the compiled pack holds and what an element shows. It says what each path is, never which
 * colour it has: colours belong to whoever shows it.
 */

/** What a path shows, and so how it is painted. Strokes are lines without a fill; everything else is filled. */
export type Paint =
  | 'skin'
  | 'top'
  | 'legs'
  | 'shoe'
  | 'hair'
  | 'ear'
  /** The tapered gap around a near limb, in the colour of the background. */
  | 'gap'
  | 'shadow'
  | 'mat'
  | 'mat-edge'
  | 'floor'
  /** Weights and pads. */
  | 'prop'
  /** A lighter spot on a prop. */
  | 'prop-light'
  /** Bars, tubes and legs of apparatus. */
  | 'tube'
  /** The correct or first pose behind the figure: one silhouette. */
  | 'ghost'
  /** The line of a motion arrow: a stroke. */
  | 'arrow'
  | 'arrow-head'
  /** Vertebrae drawn over the torso: a dashed stroke. */
  | 'spine'
  /** Under the marked place of a fault: a wide, faint stroke. */
  | 'fault-glow'
  /** Under both lines of a fault: a stroke in the colour of the background. */
  | 'casing'
  /** What happens: a solid stroke. */
  | 'fault-line'
  /** Where it should be: a dashed stroke. */
  | 'correct-line'
  /** Around a joint: a stroke. */
  | 'fault-ring'
  | 'muscle-primary'
  /** Muscles that help: a tint of the primary ones' colour. */
  | 'muscle-secondary'
  /** Lines over the muscles that help, so that they are told apart without colour: a stroke. */
  | 'muscle-hatch'
  /** Muscles that do not matter here, on the muscle map. */
  | 'muscle'
  /** The neutral body of the muscle map. */
  | 'body';

/** A path: its paint, with ` far` behind it when it belongs to a limb on the far side, and its `d`. */
export type PicturePath = readonly [paint: Paint | `${Paint} far`, d: string];

/** Units of the frame in one percent of stature. Coordinates are whole numbers. */
export const UNITS_PER_PERCENT = 10;

export interface Picture {
  /** The `viewBox`: left, top, width, height. */
  readonly frame: readonly [number, number, number, number];
  /** In painting order. */
  readonly paths: readonly PicturePath[];
}

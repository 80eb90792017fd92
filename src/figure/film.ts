/**
 * A movement as frames that are drawn once and shown many times: moving costs a page no more than swapping path strings.
 */
import type { FaultId, Seconds } from '../model/ids.js';
import type { FigureSide } from '../model/movement.js';
import { bodyAt, settleMotion } from './motion.js';
import type { Hair } from './head.js';
import type { WorkingMuscles } from './muscles.js';
import type { Picture } from './picture.js';
import type { PropPainter } from './props.js';
import { drawStage, type LayerPainter } from './stage.js';
import { BUILDS, type BuildName } from './surface.js';
import { viewCamera, type ViewName } from './view.js';
import { clamp } from './units.js';
import { positionAt, repetitionTime } from './tempo.js';
import { unpackMovement, type PackedMovement } from './unpack-movement.js';

/** What a film is made of: the content of `motion.json`. */
export interface FilmSource {
  /** Whether its sides alternate, so that the other one is not a mirror image but the same figure with its limbs changed over. */
  readonly alternates: boolean;
  readonly hair: Hair;
  readonly build: BuildName;
  readonly muscles: WorkingMuscles;
  /** That of the stills, so that nothing jumps when one begins to move. */
  readonly frame: Picture['frame'];
  readonly figure: PackedMovement;
  /** For the other build, where that one moves otherwise. */
  readonly other?: PackedMovement | undefined;
}

export interface FilmOptions {
  /** Without it, a movement whose sides alternate shows one after the other. */
  readonly side?: FigureSide | undefined;
  /** Paints muscles on the body. */
  readonly paintMuscles?: ((muscles: WorkingMuscles) => LayerPainter) | undefined;
  /** Paints what the figure holds and stands at. */
  readonly paintProps?: PropPainter | undefined;
  readonly view?: ViewName | undefined;
  /** Another build than that of the stills. */
  readonly build?: BuildName | undefined;
  /** Moves into this fault instead of the correct end. */
  readonly fault?: FaultId | undefined;
  /** 30 by default. Controlled movements need no more. */
  readonly framesPerSecond?: number | undefined;
}

export interface Film {
  /** The `viewBox`: left, top, width, height. */
  readonly frame: readonly [number, number, number, number];
  /** The paint of each path. */
  readonly paints: readonly string[];
  /** The `d` of each path, by frame. */
  readonly frames: readonly (readonly string[])[];
  /** Of one repetition; of one for each side where sides take turns. */
  readonly duration: Seconds;
  /** Seconds at which the figure is halfway, and at the end. */
  readonly at: { readonly mid: number; readonly end: number };
  /** Which frame is shown at `seconds` of a repetition. */
  frameAt(this: void, seconds: number): number;
}

/** The fewest and the most frames of one film: smooth when it is short, and no memory wasted when it is long. */
const FEWEST = 12;
const MOST = 45;

/**
 * Draws one frame for each `next()`; the last gives the film. Frames go from the start to the end: the way back is the same frames. Where sides
 * take turns, those of the second side follow.
 */
export function* shootFilm(source: FilmSource, options: FilmOptions): Generator<undefined, Film> {
  const { alternates, hair, muscles } = source;
  const { side, view = 'side', fault, paintProps, build = source.build, framesPerSecond = 30 } = options;
  const figure = (build !== source.build && source.other) || source.figure;
  const into = fault === undefined ? undefined : figure.faults[fault];
  const movement = unpackMovement(figure, into);
  const motion = settleMotion(movement, BUILDS[build]);
  const [out, hold, back] = movement.tempo;
  // A tempo that is slow one way and fast the other takes its frames from the slower.
  const count = Math.round(clamp(Math.max(out, back) * framesPerSecond, FEWEST, MOST));
  const takesTurns = alternates && side === undefined && fault === undefined;
  const stage = {
    movement,
    // The camera of a fault is its own, but a view is the same for all of a movement.
    camera: view === 'side' ? movement.camera : viewCamera(figure.camera, view),
    mirrored: side === 'left',
    hair,
    paintLayer: options.paintMuscles?.(muscles),
    paintProps,
    last: motion.keys.at(-1),
    keepEmpty: true,
  };
  const whole = (view === 'side' ? into?.[2] : source.figure.frames?.[view]) ?? source.frame;
  const frames: string[][] = [];
  let paints: readonly string[] = [];
  let frame: Film['frame'] = whole;
  for (const isSwapped of takesTurns ? [false, true] : [false]) {
    for (let index = 0; index < count; index++) {
      const body = bodyAt(motion, index / (count - 1));
      const picture = drawStage({ ...stage, ...body, isSwapped, frame: whole });
      paints = picture.paths.map(([paint]) => paint);
      ({ frame } = picture);
      frames.push(picture.paths.map(([, d]) => d));
      yield;
    }
  }
  const turn = repetitionTime(movement);
  return {
    frame,
    paints,
    frames,
    duration: (takesTurns ? 2 * turn : turn) as Seconds,
    at: { mid: out / 2, end: out + hold / 2 },
    frameAt: (seconds) => {
      const first = takesTurns && seconds % (2 * turn) >= turn ? count : 0;
      return first + Math.round(positionAt(movement, seconds) * (count - 1));
    },
  };
}

/**
 * A movement as frames that are drawn once and shown many times: moving costs a page no more than swapping path strings.
 */
import type { WrittenFigure } from '../model/figure-schema.js';
import type { FaultId, Seconds } from '../model/ids.js';
import type { FaultState, FigureSide, KeyPose, Movement } from '../model/movement.js';
import { readMovement } from '../model/read-movement.js';
import { bodyAt, prepareMotion } from './motion.js';
import type { Hair } from './head.js';
import type { WorkingMuscles } from './muscles.js';
import { drawScene } from './scene.js';
import { frameOfMotion, viewCamera, type View } from './stills.js';
import { swapSides } from './swap.js';
import { positionAt, repetitionTime } from './tempo.js';

/** What a film is made of: the content of `motion.json`. */
export interface FilmSource {
  /** Whether its sides alternate, so that the other one is not a mirror image but the same figure with its limbs changed over. */
  readonly alternates: boolean;
  readonly hair: Hair;
  readonly muscles: WorkingMuscles;
  readonly figure: WrittenFigure;
}

export interface FilmOptions {
  readonly side: FigureSide;
  /** Marks the working muscles on the body. */
  readonly muscles?: boolean | undefined;
  readonly view?: View | undefined;
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
  /** Of one repetition. */
  readonly duration: Seconds;
  /** Seconds at which the figure is halfway, and at the end. */
  readonly at: { readonly mid: number; readonly end: number };
  /** Which frame is shown at `seconds` of a repetition. */
  frameAt(seconds: number): number;
}

/** The fewest and the most frames of one film: smooth when it is short, and no memory wasted when it is long. */
const FEWEST = 12;
const MOST = 45;

/** Draws one frame for each `next()`; the last gives the film. Frames go from the start to the end: the way back is the same frames. */
export function* shootFilm(source: FilmSource, options: FilmOptions): Generator<undefined, Film> {
  const { alternates, hair, muscles, figure } = source;
  const { side, view, fault, framesPerSecond = 30 } = options;
  const read = readMovement(figure);
  if (!read) throw new Error('This figure has no poses.');
  const chosen = fault === undefined ? read : intoFault(read, fault);
  const movement = side === 'left' && alternates ? swapSides(chosen) : chosen;
  const motion = prepareMotion(movement);
  const [out, hold, back] = movement.tempo;
  // A tempo that is slow one way and fast the other takes its frames from the slower.
  const count = Math.round(Math.min(Math.max(Math.max(out, back) * framesPerSecond, FEWEST), MOST));
  const scene = {
    movement,
    camera: view ? viewCamera(movement.camera, view) : movement.camera,
    mirrored: side === 'left' && !alternates,
    frameAround: motion.keys,
    frame: frameOfMotion(motion, { view }),
    hair,
    muscles: options.muscles ? muscles : undefined,
    keepEmpty: true,
  };
  const frames: string[][] = [];
  let paints: readonly string[] = [];
  let frame: Film['frame'] = [0, 0, 0, 0];
  for (let index = 0; index < count; index++) {
    const picture = drawScene({ ...scene, ...bodyAt(motion, index / (count - 1)) });
    paints = picture.paths.map(([paint]) => paint);
    frame = picture.frame;
    frames.push(picture.paths.map(([, d]) => d));
    yield;
  }
  return {
    frame,
    paints,
    frames,
    duration: repetitionTime(movement),
    at: { mid: out / 2, end: out + hold / 2 },
    frameAt: (seconds) => Math.round(positionAt(movement, seconds) * (count - 1)),
  };
}

/** The movement that ends in a fault instead. */
function intoFault(movement: Movement, id: FaultId): Movement {
  const fault = movement.faults.get(id);
  if (!fault || 'notDrawn' in fault) return movement;
  return { ...movement, ...changedBy(fault, movement), arrows: [], keys: keysInto(fault, movement) };
}

function changedBy({ support, camera, crop, layers }: FaultState, movement: Movement) {
  return {
    support: support ?? movement.support,
    camera: camera ?? movement.camera,
    crop: crop ?? movement.crop,
    layers: layers ?? movement.layers,
  };
}

function keysInto({ beside, key }: FaultState, { keys }: Movement): Movement['keys'] {
  const [first] = keys;
  const before: KeyPose = keys[beside - 1] ?? first;
  return [first, ...(before === first ? [] : [before]), key];
}

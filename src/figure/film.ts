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
import { clamp } from './units.js';
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
  /** Without it, a movement whose sides alternate shows one after the other. */
  readonly side?: FigureSide | undefined;
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
  /** Of one repetition; of one for each side where sides take turns. */
  readonly duration: Seconds;
  /** Seconds at which the figure is halfway, and at the end. */
  readonly at: { readonly mid: number; readonly end: number };
  /** Which frame is shown at `seconds` of a repetition. */
  frameAt(seconds: number): number;
}

/** The fewest and the most frames of one film: smooth when it is short, and no memory wasted when it is long. */
const FEWEST = 12;
const MOST = 45;

/**
 * Draws one frame for each `next()`; the last gives the film. Frames go from the start to the end: the way back is the same frames. Where sides
 * take turns, those of the second side follow.
 */
export function* shootFilm(source: FilmSource, options: FilmOptions): Generator<undefined, Film> {
  const { alternates, hair, muscles, figure } = source;
  const { side, view, fault, framesPerSecond = 30 } = options;
  const read = readMovement(figure);
  if (!read) throw new Error('This figure has no poses.');
  const movement = fault === undefined ? read : intoFault(read, fault);
  const [out, hold, back] = movement.tempo;
  // A tempo that is slow one way and fast the other takes its frames from the slower.
  const count = Math.round(clamp(Math.max(out, back) * framesPerSecond, FEWEST, MOST));
  const takesTurns = alternates && side === undefined && fault === undefined;
  const scene = {
    frame: frameOfMotion(prepareMotion(movement), { view }),
    camera: view ? viewCamera(movement.camera, view) : movement.camera,
    mirrored: side === 'left',
    crop: movement.crop,
    hair,
    muscles: options.muscles ? muscles : undefined,
    keepEmpty: true,
  };
  const frames: string[][] = [];
  let paints: readonly string[] = [];
  let frame: Film['frame'] = scene.frame;
  for (const shown of takesTurns ? [movement, swapSides(movement)] : [movement]) {
    const motion = prepareMotion(shown);
    for (let index = 0; index < count; index++) {
      const body = bodyAt(motion, index / (count - 1));
      const picture = drawScene({ ...scene, ...body, movement: shown, frameAround: motion.keys });
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

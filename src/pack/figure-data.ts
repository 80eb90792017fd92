/**
 * What a figure needs: one drawn state of an entry, and, for a figure that moves, its movement.
 */
import type { FilmSource } from '../figure/film.js';
import type { BuildName } from '../figure/surface.js';
import type { EntryId } from '../model/ids.js';
import type { PicturePath } from '../figure/picture.js';
import type { PACK_FORMAT } from './card-data.js';
import { FIGURES_FOLDER } from './pack-files.js';

/**
 * `figures/<id>/<state>.json`: a still picture. The state is `start`, `mid`, `end`, `muscles`, the id of a fault, or a {@link CorrectState}.
 */
export interface FigureStill {
  readonly format: typeof PACK_FORMAT;
  readonly id: EntryId;
  readonly state: string;
  /** What it is, as the name of the picture: "Bird dog, end position". */
  readonly title: string;
  /** The entry's name: "Bird dog". */
  readonly name: string;
  /** What it shows, in a sentence or two: what is in contact, what moves, what is wrong. */
  readonly description: string;
  /** From where it is seen, in a sentence; other views than the pack's have other words. */
  readonly view: string;
  /** Description and view of the mirror image. Words for sides are different words in each language, so both are written. */
  readonly mirrored?: readonly [description: string, view: string] | undefined;
  /** The side that works in the picture; absent for a movement without sides, which is never mirrored. */
  readonly side?: 'left' | 'right' | undefined;
  /** Of the person in the picture. */
  readonly build: BuildName;
  /** The `viewBox`: left, top, width, height. */
  readonly frame: readonly [number, number, number, number];
  /** In painting order. */
  readonly paths: readonly PicturePath[];
}

/** The state that shows the correct pose beside a fault. No id has two hyphens in a row, so it is never that of another picture. */
export type CorrectState = `${string}--correct`;

/** The correct pose beside the fault with this id. */
export function correctState(fault: string): CorrectState {
  return `${fault}--correct`;
}

/** The name of a still's file. What is not an id does not choose the path. */
export function stillFile(id: string, state: string): string {
  return `${FIGURES_FOLDER}/${[id, state].map(encodeURIComponent).join('/')}.json`;
}

/** The name of the file from which the engine draws an entry's movement. */
export function motionFile(id: string): string {
  return `${FIGURES_FOLDER}/${id}/motion.json`;
}

/** Whether `name` is one that {@link motionFile} gives. */
export function isMotionFile(name: string): boolean {
  return name.startsWith(`${FIGURES_FOLDER}/`) && name.endsWith('/motion.json');
}

/** `figures/<id>/motion.json`: the packed movement, for the engine. */
export interface FigureMotion extends FilmSource {
  readonly format: typeof PACK_FORMAT;
  readonly id: EntryId;
}

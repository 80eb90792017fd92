/**
 * Has films drawn by the engine and laid out as strips, both in short slices, so that the page stays quick while the reader waits. When a film
 * plays is the player's to know.
 */
import type { Film, FilmOptions, FilmSource } from '../../figure/film.js';
import { layStrip } from './film-strip.js';

/** Milliseconds after which the page has its turn. */
const SLICE = 8;

/** Does a part of its work with every `next()`. */
type Work<Result> = Generator<undefined, Result>;

/** Draws one frame with every `next()`. */
export type ShootFilm = (motion: FilmSource, options: FilmOptions) => Work<Film>;

let loadEngine = async (): Promise<ShootFilm> => (await import('./figure-engine.js')).shootFilm;

/** Takes films from elsewhere, for tests. */
export function useEngine(shoot: ShootFilm): void {
  loadEngine = () => Promise.resolve(shoot);
}

/** The film of a movement. Undefined when it is no longer `wanted`. */
export async function drawFilm(
  motion: FilmSource,
  options: FilmOptions,
  withMuscles: boolean,
  wanted: () => boolean,
): Promise<Film | undefined> {
  const { holds, apparatus } = motion.figure;
  const [shoot, muscles, props] = await Promise.all([
    loadEngine(),
    withMuscles ? import('./figure-muscles.js') : undefined,
    (holds ?? apparatus) ? import('./figure-props.js') : undefined,
  ]);
  const frames = shoot(motion, {
    ...options,
    paintMuscles: muscles?.paintMuscles,
    paintProps: props?.drawProps,
  });
  return inSlices(frames, wanted);
}

/** All frames of a film as elements in `strip`. False when they are no longer `wanted`. */
export async function fillStrip(strip: Element, film: Film, wanted: () => boolean): Promise<boolean> {
  return Boolean(await inSlices(layStrip(strip, film), wanted));
}

async function inSlices<Result>(work: Work<Result>, wanted: () => boolean): Promise<Result | undefined> {
  while (wanted()) {
    const end = performance.now() + SLICE;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < end);
    await nextTurn();
  }
  return undefined;
}

/** After what the page and its reader want to do first. A message comes sooner than a time-out, which browsers hold back. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

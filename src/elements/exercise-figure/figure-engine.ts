/**
 * The drawing engine as a file of its own, loaded when something must move.
 *
 * To be replaced by `export { shootFilm } from '../../figure/film.js';` as soon as that module is there.
 */
import type { Film, FilmOptions } from './film.js';

export function* shootFilm(_motion: unknown, _options: FilmOptions): Generator<void, Film> {
  throw new Error('There is no drawing engine yet.');
}

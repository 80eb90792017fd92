/** The drawing engine as a file of its own, loaded when something must move. */
export { shootFilm } from '../../figure/film.js';

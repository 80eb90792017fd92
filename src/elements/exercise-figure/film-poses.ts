/** Where in a film a pose is. */
import type { Film } from '../../figure/film.js';

/** Seconds by which a pose is looked for: less than a frame. */
const STRIDE = 0.01;

/** Seconds at which a film stands as the still of this state: the start, halfway, or the end, which is a fault's pose too. */
export function secondsOf({ at }: Film, state: string | undefined): number {
  if (state === 'start') return 0;
  return state === 'mid' ? at.mid : at.end;
}

/** Seconds at which a film stands at a share of the way from its start to its end, from 0 to 1; more is the end. */
export function secondsAt({ at, frameAt }: Film, share: number): number {
  const frame = Math.round(Math.min(1, share) * frameAt(at.end));
  let seconds = 0;
  while (seconds < at.end && frameAt(seconds) < frame) seconds += STRIDE;
  return Math.min(seconds, at.end);
}

/**
 * When a movement is where: a repetition's time → how far it is from the first key pose to the last.
 */
import type { Movement } from '../model/movement.js';
import type { Seconds } from '../model/ids.js';

type Timing = Pick<Movement, 'tempo' | 'easing'>;

/** How long one repetition takes. */
export function repetitionTime({ tempo }: Timing): Seconds {
  return tempo.reduce((sum, part) => sum + part, 0) as Seconds;
}

/** The position at `seconds` of a repetition, 0 to 1; time goes on into the next repetition. */
export function positionAt(timing: Timing, seconds: number): number {
  const whole = repetitionTime(timing);
  const [out, hold, back] = timing.tempo;
  const time = whole > 0 ? ((seconds % whole) + whole) % whole : 0;
  if (time < out) return ease(timing, time / out);
  if (time < out + hold) return 1;
  // The way back is the way out, played backwards.
  if (time < out + hold + back) return ease(timing, 1 - (time - out - hold) / back);
  return 0;
}

/** Controlled: slow at both ends. Ballistic: fast out of the start, and a float at the end. */
function ease({ easing }: Timing, share: number): number {
  const skewed = easing === 'ballistic' ? share ** 0.8 : share;
  return 0.5 - 0.5 * Math.cos(Math.PI * skewed);
}

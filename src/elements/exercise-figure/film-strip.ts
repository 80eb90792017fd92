/**
 * A film as elements: its frames one below the other, and the steps in which a browser moves them behind a window as large as one of them. It
 * does so without a script, and without the page's main thread where it can.
 */
import type { Film } from '../../figure/film.js';
import type { Paint } from '../../figure/picture.js';
import { pathOf, svg } from './picture-dom.js';

/** Pictures a second, at most: controlled movements need no more. */
const RATE = 30;

/** Appends one frame with every `next()`, until all are there: others may be at it too. */
export function* layStrip(strip: Element, { frame, frames, paints }: Film): Generator<undefined, true> {
  for (let paths; (paths = frames[strip.childElementCount]);) {
    const drawn = paths.flatMap((d, index) => (d ? [pathOf([paints[index] as Paint, d])] : []));
    strip.append(svg('svg', { viewBox: frame.join(' ') }, ...drawn));
    yield;
  }
  return true;
}

/** The steps of one repetition, which are equally long. */
function countSteps({ duration }: Film): number {
  return Math.round(duration * RATE);
}

/** Which frame `stepsOf` shows at `seconds` of a repetition: that of the step that has begun. */
export function frameAtStep(film: Film, seconds: number): number {
  const step = film.duration / countSteps(film);
  return film.frameAt(Math.floor(seconds / step) * step);
}

/** Where the strip is, throughout one repetition. `--pitch` is the height of a frame with its gap. */
export function stepsOf(film: Film): Keyframe[] {
  const steps: Keyframe[] = [];
  const count = countSteps(film);
  let before: number | undefined;
  for (let index = 0; index <= count; index++) {
    // The last keyframe is only there because an animation needs one: the next repetition has begun.
    const frame = film.frameAt(index < count ? (index / count) * film.duration : 0);
    if (frame !== before || index === count)
      steps.push({
        offset: index / count,
        transform: `translateY(calc(${-frame} * var(--pitch)))`,
        easing: 'step-end',
      });
    before = frame;
  }
  return steps;
}

/**
 * What the script tag loads for `<exercise-card>`. The library is set first: a card may ask for content as soon as it is registered.
 */
import { ExerciseCard } from '../../elements/exercise-card/exercise-card.js';
import { setDefaultLibrary } from '../../elements/shared/context.js';
import { define } from '../../elements/shared/define.js';
import { fetchText } from '../../elements/shared/fetch-text.js';
import { Pack } from '../../pack/pack.js';
import { trustCard } from '../../pack/trust.js';

/** `content` is the address of the pack beside the script, or of the one that the page's author named in its tag. */
export function register(content: string): void {
  setDefaultLibrary(new Pack(content, fetchText, trustCard));
  define('exercise-card', ExerciseCard);
}

/** What the other chunks take from this one, so that a page has one copy of it. */
export { BaseElement } from '../../elements/shared/base-element.js';
export { ContentLoader } from '../../elements/shared/content-loader.js';
export { contentContext } from '../../elements/shared/context.js';
export { logOnce } from '../../elements/shared/log-once.js';
export { stopWaiting, whenNear } from '../../elements/shared/near-viewport.js';
export { ContentFailure } from '../../pack/content-source.js';
export { define, fetchText, Pack };

/**
 * What the script tag loads for `<exercise-card>`. The library is set first: a card may ask for content as soon as it is registered.
 */
import { ExerciseCard } from '../../elements/exercise-card/exercise-card.js';
import { defaultLibrary, setDefaultLibrary } from '../../elements/shared/context.js';
import { define } from '../../elements/shared/define.js';
import { fetchText } from '../../elements/shared/fetch-text.js';
import { Pack } from '../../pack/pack.js';
import { trustFile } from '../../pack/trust.js';

/** `content` is the address of the pack beside the script, or of the one that the page's author named in its tag. */
export function register(content: string): void {
  // One for all: the figures' file registers cards as well.
  if (!defaultLibrary) setDefaultLibrary(new Pack(content, fetchText, trustFile));
  define('exercise-card', ExerciseCard);
}

/** What the other chunks take from this one, so that a page has one copy of it. */
export { BaseElement } from '../../elements/shared/base-element.js';
export { ContentElement } from '../../elements/shared/content-element.js';
export { contentContext } from '../../elements/shared/context.js';
export { logOnce } from '../../elements/shared/log-once.js';
export { addStyles } from '../../elements/shared/styles.js';
export { ContentFailure } from '../../pack/content-source.js';
export { define, fetchText, Pack };

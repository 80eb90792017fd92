/**
 * What the script tag loads for `<exercise-figure>`. What it shares with cards is in the cards' file, and so is the default library: the
 * card is registered with it, which costs nothing where the file is there already.
 */
import { ExerciseFigure } from '../../elements/exercise-figure/exercise-figure.js';
import { define } from '../../elements/shared/define.js';
import { register as registerCard } from './exercise-card.js';

/** `content` is the address of the pack beside the script, or of the one that the page's author named in its tag. */
export function register(content: string): void {
  registerCard(content);
  define('exercise-figure', ExerciseFigure);
}

/** For cards that have a figure. */
export { dressCard } from '../../elements/exercise-card/card-figures.js';

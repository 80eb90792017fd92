/**
 * Puts figures into a card: the one in the place at the top. Those of the faults, and what its reader can ask of the first, are in
 * `card-fault-figures.ts`, which comes after it. A card works without; this comes with the figure's own file, when a card has a figure.
 *
 * It adds to what the card's templates have made and takes nothing from them, so that the card can go on rendering.
 */
import type { CardData } from '../../pack/card-data.js';
import { ExerciseFigure } from '../exercise-figure/exercise-figure.js';
import { define } from '../shared/define.js';
import { addStyles } from '../shared/styles.js';
import { whenIdle } from '../shared/when-idle.js';
import { styles } from './card-figures.styles.js';

/** Brings the figures of a card up to date with what it shows. `side` is the card's own. */
export function dressCard(root: ShadowRoot, data: CardData, side: 'left' | 'right' | undefined): void {
  define('exercise-figure', ExerciseFigure);
  addStyles(root, styles);
  const lead = root.querySelector('[part=lead]');
  if (lead) {
    const figure = root.querySelector('exercise-figure.lead') ?? document.createElement('exercise-figure');
    Object.assign(figure, { exercise: data.id, side, className: 'lead' });
    if (!figure.isConnected) lead.before(figure);
  }
  whenIdle(
    () => void import('./card-fault-figures.js').then(({ dressFaults }) => dressFaults(root, data, side)),
  );
}

/**
 * What a card with a figure needs beside its templates: the element, and the figures of the faults, which come after everything else. It
 * comes with the figure's own file; a card works without.
 */
import type { CardData } from '../../pack/card-data.js';
import { ExerciseFigure } from '../exercise-figure/exercise-figure.js';
import { define } from '../shared/define.js';
import { whenIdle } from '../shared/when-idle.js';

/** What each card shows. When the browser gets to its figures, that may be another entry than the one that asked for them. */
const shown = new WeakMap<ShadowRoot, readonly [CardData, string | undefined]>();

/** Brings the figures of a card up to date with what it shows. `side` is the card's own. */
export function dressCard(root: ShadowRoot, ...now: readonly [CardData, string | undefined]): void {
  define('exercise-figure', ExerciseFigure);
  const dress = (): void =>
    void import('./card-fault-figures.js').then(({ dressFaults }) =>
      dressFaults(root, ...(shown.get(root) ?? now)),
    );
  // Who opens a fault does not wait for an idle moment: its figure grows out of the click.
  if (!shown.has(root))
    root.addEventListener('click', ({ target }) => {
      if (!root.querySelector('.tiles exercise-figure') && (target as Element).closest('.tiles')) dress();
    });
  shown.set(root, now);
  whenIdle(dress);
}

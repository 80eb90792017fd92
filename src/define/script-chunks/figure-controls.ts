/** What comes after the first figure, in one file: what a figure can do beyond being there, and the other figures of a card. */
export { FigureControls } from '../../elements/exercise-figure/figure-controls.js';
export { dressFaults } from '../../elements/exercise-card/card-fault-figures.js';

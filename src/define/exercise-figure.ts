/** Registers `<exercise-figure>`. */
import { ExerciseFigure } from '../elements/exercise-figure/exercise-figure.js';
import { define } from '../elements/shared/define.js';

// In Node there is nothing to register with.
if ('customElements' in globalThis) define('exercise-figure', ExerciseFigure);

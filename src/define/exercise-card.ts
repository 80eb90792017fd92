/** Registers `<exercise-card>`. */
import { ExerciseCard } from '../elements/exercise-card/exercise-card.js';
import { define } from '../elements/shared/define.js';

// In Node there is nothing to register with.
if ('customElements' in globalThis) define('exercise-card', ExerciseCard);

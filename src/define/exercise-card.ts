/** Registers `<exercise-card>`. */
import { ExerciseCard } from '../elements/exercise-card/exercise-card.js';
import { define } from '../elements/shared/define.js';

define('exercise-card', ExerciseCard);

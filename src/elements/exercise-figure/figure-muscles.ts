/** What paints muscles on a moving figure, as a file of its own: most figures never show them. */
export { paintMuscles } from '../../figure/muscles.js';

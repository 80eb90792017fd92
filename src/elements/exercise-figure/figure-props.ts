/** What draws weights and apparatus beside a moving figure, as a file of its own: most movements need none. */
export { drawProps } from '../../figure/props.js';

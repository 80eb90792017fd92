/**
 * Any file of a pack read back: JSON of unknown origin → a card, a routine, a picture, or the movement of a figure, by the name of the file.
 */
import { decodeStill } from './decode-figure.js';
import { decodeRoutine } from './decode-routine.js';
import { decodeCard } from './decode.js';
import { isMotionFile } from './figure-data.js';
import { FIGURES_FOLDER, ROUTINES_FOLDER } from './pack-files.js';
import { trustFile } from './trust.js';

/**
 * What `value`, of the file `name`, is.
 * @throws ContentFailure `invalid` when it is not what a file with this name holds.
 */
export function decodeFile(value: unknown, name: string): unknown {
  // The engine looks at all that it reads of a movement.
  if (isMotionFile(name)) return trustFile(value);
  if (name.startsWith(`${ROUTINES_FOLDER}/`)) return decodeRoutine(value);
  return name.startsWith(`${FIGURES_FOLDER}/`) ? decodeStill(value) : decodeCard(value);
}

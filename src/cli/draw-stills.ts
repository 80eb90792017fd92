/**
 * The still pictures of an entry with their words: for packs, and for files that stand alone.
 */
import { describeCorrect, describeFault, describePhase, type Description } from '../figure/describe.js';
import { ENGLISH } from '../figure/english.js';
import { bodyAt, settleFault, type Motion } from '../figure/motion.js';
import type { Picture } from '../figure/picture.js';
import {
  correctBody,
  DRAWN_SIDE,
  drawCorrect,
  drawFault,
  drawPhase,
  hairFor,
  PHASES,
  type Phase,
} from '../figure/stills.js';
import type { Exercise } from '../model/exercise.js';
import type { FaultId } from '../model/ids.js';
import type { FaultState, FigureSide } from '../model/movement.js';
import { plainText } from '../model/prose.js';
import { correctState, type CorrectState } from '../pack/figure-data.js';

/** A picture, and what it shows. */
export interface DescribedStill extends Description {
  readonly state: Phase | FaultId | CorrectState;
  readonly picture: Picture;
  /** The side that works, for a movement that has sides. */
  readonly side?: FigureSide;
  /** Description and view of the mirror image, where the other side works. */
  readonly mirrored?: readonly [description: string, view: string];
}

export function drawPhaseStill(exercise: Exercise, motion: Motion, phase: Phase): DescribedStill {
  const { id, name } = exercise;
  const body = bodyAt(motion, PHASES.indexOf(phase) / (PHASES.length - 1));
  const shown = { name, camera: motion.movement.camera, body };
  return {
    state: phase,
    picture: drawPhase(motion, phase, { hair: hairFor(id) }),
    ...describeSides(exercise, (mirrored) => describePhase(motion, phase, { ...shown, mirrored }, ENGLISH)),
  };
}

/** Nothing for a fault that the entry does not tell of. */
export function drawFaultStill(
  exercise: Exercise,
  motion: Motion,
  faultId: FaultId,
  state: FaultState,
): DescribedStill | undefined {
  const { id, name } = exercise;
  const told = exercise.faults.find((fault) => fault.id === faultId);
  if (!told) return undefined;
  const fault = { name: told.name, sign: plainText(told.sign), zones: state.zones };
  const camera = state.camera ?? motion.movement.camera;
  const shown = { name, camera, body: settleFault(motion, state) };
  return {
    state: faultId,
    picture: drawFault(motion, state, { hair: hairFor(id) }),
    ...describeSides(exercise, (mirrored) => describeFault(fault, { ...shown, mirrored }, ENGLISH)),
  };
}

/** The correct pose beside a fault, seen as the fault is. Nothing for a fault that the entry does not tell of. */
export function drawCorrectStill(
  exercise: Exercise,
  motion: Motion,
  faultId: FaultId,
  state: FaultState,
): DescribedStill | undefined {
  const { id, name } = exercise;
  const told = exercise.faults.find((fault) => fault.id === faultId);
  if (!told) return undefined;
  const shown = { name, camera: state.camera ?? motion.movement.camera, body: correctBody(motion, state) };
  return {
    state: correctState(faultId),
    picture: drawCorrect(motion, state, { hair: hairFor(id) }),
    ...describeSides(exercise, (mirrored) => describeCorrect(told, { ...shown, mirrored }, ENGLISH)),
  };
}

/** The words of a picture and, where its movement has sides, of its mirror image. */
function describeSides(
  { sides }: Exercise,
  describe: (mirrored: boolean) => Description,
): Description & Pick<DescribedStill, 'side' | 'mirrored'> {
  const words = describe(false);
  if (sides === 'none') return words;
  const { description, view } = describe(true);
  return { ...words, side: DRAWN_SIDE, mirrored: [description, view] };
}

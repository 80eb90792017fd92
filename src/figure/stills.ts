/**
 * The still pictures of a movement: where it starts, where it ends, and each of its faults.
 */
import type { EntryId, FaultId } from '../model/ids.js';
import type { Arrow, FaultState, FigureSide, Movement } from '../model/movement.js';
import { sampleArrow, type SampledArrow } from './arrows.js';
import { lighten } from './lighten.js';
import { bodyAt, settleFault, type Motion, type SettledKey } from './motion.js';
import type { Picture } from './picture.js';
import { drawScene, frameOfScene, type Scene } from './scene.js';
import type { Body } from './solver.js';
import { mirrorPicture } from './stage.js';
import type { BuildName } from './surface.js';
import { viewCamera, type ViewName } from './view.js';

export const PHASES = ['start', 'mid', 'end'] as const;
export type Phase = (typeof PHASES)[number];

/** The side that works in a movement as it is written. */
export const DRAWN_SIDE: FigureSide = 'right';

/** Points of an arrow's path between two key poses. */
const ARROW_STEPS = 10;

/** How a still is drawn, where it is not as the movement says. */
export interface StillOptions {
  readonly view?: ViewName | undefined;
  /** The side that works. The left is the mirror of the right. */
  readonly side?: FigureSide | undefined;
  readonly hair?: Scene['hair'];
  readonly muscles?: Scene['muscles'];
}

/** The hair of the person who shows an entry: so that an article does not show the same one all over. */
export function hairFor(id: EntryId): NonNullable<Scene['hair']> {
  return numberOf(id) % 2 === 0 ? 'bun' : 'short';
}

/** The build of that person, whatever the hair. */
export function buildFor(id: EntryId): BuildName {
  return Math.floor(numberOf(id) / 5) % 2 === 0 ? 'slender' : 'broad';
}

function numberOf(id: EntryId): number {
  let sum = 0;
  for (const character of id) sum += character.charCodeAt(0);
  return sum;
}

/** A phase of the correct movement. The end has arrows, and a ghost of the start. All have one frame, so that nothing jumps. */
export function drawPhase(motion: Motion, phase: Phase | number, options: StillOptions = {}): Picture {
  const position = typeof phase === 'number' ? phase : POSITIONS[phase];
  if (position === 1) return drawLight(endScene(motion, options));
  const { movement } = motion;
  const frame = frameOfMotion(motion, options);
  return drawLight({
    ...sceneOf(movement, bodyAt(motion, position), options),
    frameAround: motion.keys,
    frame,
  });
}

/** The frame around everything that a movement shows: bodies, props and arrows. As seen from the side that was drawn. */
export function frameOfMotion(motion: Motion, options: StillOptions = {}): Picture['frame'] {
  return frameOfScene(endScene(motion, options));
}

function endScene(motion: Motion, options: StillOptions): Scene {
  const { movement, keys } = motion;
  return {
    ...sceneOf(movement, bodyAt(motion, 1), options),
    frameAround: keys,
    ghost: keys[0],
    // An arrow belongs to the camera that it was made for.
    arrows:
      options.view && options.view !== 'side'
        ? []
        : movement.arrows.map((arrow) => followArrow(motion, arrow)),
    crop: movement.crop,
  };
}

const POSITIONS: Readonly<Record<Phase, number>> = { start: 0, mid: 0.5, end: 1 };

/** A fault, with its mark and the correct line beside it. */
export function drawFault(motion: Motion, fault: FaultState, options: StillOptions = {}): Picture {
  return drawLight(faultScene(motion, fault, options));
}

/** The correct pose that a fault departs from, seen just as the fault is, so that the two compare: one camera, one frame. Without marks. */
export function drawCorrect(motion: Motion, fault: FaultState, options: StillOptions = {}): Picture {
  const scene = faultScene(motion, fault, options);
  return drawLight({
    ...sceneOf(motion.movement, correctBody(motion, fault), options),
    camera: scene.camera,
    frameAround: scene.frameAround,
    frame: frameOfScene(scene),
  });
}

/** The body in the correct pose that a fault departs from. */
export function correctBody({ keys }: Motion, fault: FaultState): SettledKey {
  return keys[fault.beside] ?? keys[0];
}

function faultScene(motion: Motion, fault: FaultState, options: StillOptions): Scene {
  const { movement } = motion;
  const body = settleFault(motion, fault);
  const correct = correctBody(motion, fault);
  return {
    ...sceneOf(movement, body, options),
    camera: options.view ? viewCamera(movement.camera, options.view) : (fault.camera ?? movement.camera),
    movement: fault.layers ? { ...movement, layers: fault.layers } : movement,
    frameAround: [body, correct],
    ghost: fault.ghost ? correct : undefined,
    fault: { zones: fault.zones, correct: correct.skeleton },
    // A crop is for the camera that it was made for.
    crop: fault.crop ?? (fault.camera ? undefined : movement.crop),
  };
}

/** With few bytes. The left is the mirror of the right to the last digit, so that comes last. */
function drawLight(scene: Scene): Picture {
  const picture = lighten(drawScene({ ...scene, mirrored: false }));
  return scene.mirrored ? mirrorPicture(picture) : picture;
}

/** The faults of a movement that have a pose. */
export function drawnFaults({ faults }: Movement): (readonly [FaultId, FaultState])[] {
  return [...faults].flatMap(([id, fault]) => ('notDrawn' in fault ? [] : [[id, fault] as const]));
}

function sceneOf(movement: Movement, body: Body, { view, side, hair, muscles }: StillOptions): Scene {
  return {
    movement,
    ...body,
    camera: viewCamera(movement.camera, view),
    mirrored: side !== undefined && side !== DRAWN_SIDE,
    hair,
    muscles,
  };
}

/** An arrow, followed through the movement from the key pose that it starts in. */
export function followArrow(motion: Motion, arrow: Arrow): SampledArrow {
  const steps = motion.keys.length - 1;
  const from = Math.min(arrow.from ?? 0, steps);
  const count = (steps - from) * ARROW_STEPS;
  const bodies = Array.from({ length: count + 1 }, (_, step) =>
    bodyAt(motion, (from + step / ARROW_STEPS) / (steps || 1)),
  );
  return sampleArrow(arrow, bodies);
}

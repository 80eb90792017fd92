/**
 * A picture in words, for a reader who does not see it: the view, what is in contact, what moves, and what is wrong.
 *
 * All words come from {@link FigureWords}, so that a translation replaces them and nothing else.
 */
import type { Camera, Contact, FigureSide, Joint, Zone } from '../model/movement.js';
import { followArrow, type Phase } from './stills.js';
import type { Motion } from './motion.js';
import { otherSide } from './skeleton.js';
import { lowestContact } from './surface.js';
import { subtract, type Vector } from './vector.js';
import type { Body } from './solver.js';

export type ViewName = 'side' | 'front' | 'back' | 'front-quarter' | 'back-quarter' | 'above';
export type Way = 'up' | 'down' | 'forward' | 'back';
/** What can carry a body, as a reader would say it; `both-` where both sides do. */
export type Carrier = 'both-hands' | 'both-feet' | 'both-knees' | Contact;

export interface FigureWords {
  /** "Bird dog, start". */
  readonly phase: (name: string, phase: Phase) => string;
  /** "Bird dog, fault: the low back sags". */
  readonly fault: (name: string, fault: string) => string;
  /** "Bird dog, correct, beside the fault: the low back sags". */
  readonly correct: (name: string, fault: string) => string;
  readonly view: (view: ViewName, facing: FigureSide | undefined) => string;
  readonly contact: (carriers: readonly Carrier[]) => string;
  readonly moves: (joint: Joint, ways: readonly Way[]) => string;
  readonly tilts: string;
  /** "Bird dog, muscles". */
  readonly muscles: (name: string) => string;
  readonly works: (primary: readonly string[], secondary: readonly string[]) => string;
  /** From where the body is seen in the map of muscles. */
  readonly map: string;
  readonly marked: (zones: readonly Zone[]) => string;
}

export interface Description {
  readonly title: string;
  /** What is in contact, what moves, what is wrong: as it is from wherever it is seen. */
  readonly description: string;
  /** From where it is seen. */
  readonly view: string;
}

/** A part that is lower than this is in contact, in percent of stature. */
const TOUCHING = 0.7;
/** A joint that moves less than this share of its longest way in a direction does not move in it. */
const NOTABLE = 0.45;

export interface Shown {
  readonly name: string;
  readonly camera: Camera;
  readonly body: Body;
  /** Whether it is the mirror image, in which right is left. */
  readonly mirrored?: boolean | undefined;
}

export function describePhase(motion: Motion, phase: Phase, shown: Shown, words: FigureWords): Description {
  const moves = phase === 'end' ? movesOf(motion, shown, words) : [];
  return {
    title: words.phase(shown.name, phase),
    description: [...standing(shown, words), ...moves].join(' '),
    view: viewOf(shown, words),
  };
}

/** @param sign What the fault looks like, as its entry says. */
export function describeFault(
  fault: { readonly name: string; readonly sign: string; readonly zones: readonly Zone[] },
  shown: Shown,
  words: FigureWords,
): Description {
  return {
    title: words.fault(shown.name, fault.name),
    description: [
      fault.sign,
      words.marked(fault.zones.map((zone) => asShown(zone, shown))),
      ...standing(shown, words),
    ].join(' '),
    view: viewOf(shown, words),
  };
}

/** The correct pose that a fault departs from, as it is seen beside the fault. */
export function describeCorrect(
  fault: { readonly name: string },
  shown: Shown,
  words: FigureWords,
): Description {
  return {
    title: words.correct(shown.name, fault.name),
    description: standing(shown, words).join(' '),
    view: viewOf(shown, words),
  };
}

/** @param primary Names of muscles, as a reader says them. */
export function describeMuscles(
  name: string,
  primary: readonly string[],
  secondary: readonly string[],
  words: FigureWords,
): Description {
  return { title: words.muscles(name), description: words.works(primary, secondary), view: words.map };
}

function standing(shown: Shown, words: FigureWords): string[] {
  const carriers = carriersOf(shown.body).map((carrier) => asShown(carrier, shown));
  return carriers.length > 0 ? [words.contact(carriers)] : [];
}

function viewOf({ camera, body, mirrored }: Shown, words: FigureWords): string {
  return words.view(viewName(camera), facingOf(camera, body, mirrored));
}

/** A part that starts with its side, as it is in the picture; any other part as it is. */
function asShown<Part extends string>(part: Part, { mirrored = false }: Shown): Part {
  if (!mirrored) return part;
  return part.replace(/^(?:right|left)(?=-)/, (side) => otherSide(side as FigureSide)) as Part;
}

function viewName({ yaw, pitch }: Camera): ViewName {
  if (pitch > 30) return 'above';
  const turned = Math.abs(yaw);
  if (turned > 65) return yaw < 0 ? 'front' : 'back';
  if (turned > 35) return yaw < 0 ? 'front-quarter' : 'back-quarter';
  return 'side';
}

/** To which side of the picture the head or, upright, the face points; `undefined` from the front or the back. */
function facingOf({ yaw }: Camera, { skeleton }: Body, mirrored = false): FigureSide | undefined {
  if (Math.abs(yaw) > 65) return undefined;
  const trunk = subtract(skeleton.baseOfNeck, skeleton.pelvis);
  const ahead = Math.abs(trunk[1]) > Math.abs(trunk[0]) ? skeleton.headFrame.anterior : trunk;
  return ahead[0] > 0 === mirrored ? 'left' : 'right';
}

const PAIRS = { hands: 'hand', feet: 'foot', knees: 'knee' } as const;
const MIDDLE: readonly Contact[] = ['head', 'upper-back', 'chest', 'lumbar', 'belly', 'sacrum'];

function carriersOf({ surface, skeleton }: Body): Carrier[] {
  const touches = (contact: Contact) => lowestContact(surface, [contact]) < TOUCHING;
  const carriers: Carrier[] = [];
  for (const [plural, part] of Object.entries(PAIRS) as [keyof typeof PAIRS, 'hand' | 'foot' | 'knee'][]) {
    const sides = (['right', 'left'] as const).filter((side) => touches(`${side}-${part}`));
    if (sides.length === 2) carriers.push(`both-${plural}`);
    else carriers.push(...sides.map((side) => `${side}-${part}` as const));
  }
  // The trunk has a front and a back at the same height; which of them is below, its pitch says.
  const isProne = skeleton.pelvisFrame.anterior[1] < 0;
  const below: readonly Contact[] = isProne ? ['chest', 'belly'] : ['head', 'upper-back', 'lumbar', 'sacrum'];
  carriers.push(...MIDDLE.filter((contact) => below.includes(contact) && touches(contact)));
  return carriers;
}

function movesOf(motion: Motion, shown: Shown, words: FigureWords): string[] {
  return motion.movement.arrows.map((arrow) => {
    if (arrow.along === 'pelvic-tilt') return words.tilts;
    const { path } = followArrow(motion, arrow);
    return words.moves(asShown(arrow.along, shown), waysOf(path));
  });
}

function waysOf(path: readonly Vector[]): Way[] {
  const [first, last] = [path[0], path.at(-1)];
  if (!first || !last) return [];
  const [x, y] = subtract(last, first);
  const longest = Math.max(Math.abs(x), Math.abs(y));
  const ways: Way[] = [];
  if (Math.abs(y) > longest * NOTABLE) ways.push(y > 0 ? 'up' : 'down');
  if (Math.abs(x) > longest * NOTABLE) ways.push(x > 0 ? 'forward' : 'back');
  return ways;
}

/** The words of figures in English. */
import type { FigureWords } from './describe.js';

const VIEWS = {
  side: 'Seen from the side',
  front: 'Seen from the front',
  back: 'Seen from behind',
  'front-quarter': 'Seen from the side and the front',
  'back-quarter': 'Seen from the side and behind',
  above: 'Seen from above',
} as const;

const PHASES = { start: 'start', mid: 'halfway', end: 'end' } as const;

/** Contacts and zones whose names are no words. */
const NAMES: Readonly<Record<string, string>> = {
  'both-hands': 'hands',
  'both-feet': 'feet',
  'both-knees': 'knees',
  sacrum: 'buttocks',
  lumbar: 'low back',
  thoracic: 'upper back',
  'hip-line': 'hips',
  'base-of-neck': 'neck',
  pelvis: 'hips',
  'right-toe': 'right foot',
  'left-toe': 'left foot',
  'right-fingertips': 'right hand',
  'left-fingertips': 'left hand',
  'right-grip': 'hands',
  'left-grip': 'hands',
};

export const ENGLISH: FigureWords = {
  phase: (name, phase) => `${name}, ${PHASES[phase]}`,
  fault: (name, fault) => `${name}, fault: ${lowerFirst(fault)}`,
  correct: (name, fault) => `${name}, correct, beside the fault: ${lowerFirst(fault)}`,
  view: (view, facing) => `${VIEWS[view]}${facing ? `, facing ${facing}` : ''}.`,
  contact: (carriers) => `On the floor: ${list(carriers.map(named))}.`,
  moves: (joint, ways) =>
    ways.length > 0
      ? `The ${named(joint)} ${verb(joint)} ${list(ways)}.`
      : `The ${named(joint)} ${verb(joint)}.`,
  tilts: 'The pelvis tips.',
  muscles: (name) => `${name}, muscles`,
  works: (primary, secondary) =>
    `Works: ${list(primary)}.${secondary.length > 0 ? ` Helps: ${list(secondary)}.` : ''}`,
  map: 'The body from the front and from behind.',
  marked: (zones) => `Marked: the ${list(zones.map(named))}.`,
};

function named(name: string): string {
  return NAMES[name] ?? name.replaceAll('-', ' ');
}

function verb(joint: string): string {
  return named(joint).endsWith('s') ? 'move' : 'moves';
}

function list(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

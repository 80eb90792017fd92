import { describe, expect, it } from 'vitest';
import {
  describeCorrect,
  describeFault,
  describePhase,
  type Description,
  type FigureWords,
  type Shown,
} from '../../src/figure/describe.js';
import { ENGLISH } from '../../src/figure/english.js';
import { bodyAt, prepareMotion, settleFault } from '../../src/figure/motion.js';
import { correctBody, drawnFaults } from '../../src/figure/stills.js';
import type { Movement } from '../../src/model/movement.js';
import { readFigures } from './figures.js';

const FIGURES = readFigures();

/** Everything that is said of a movement and its faults, as it is drawn, or of the mirror images. */
function told(movement: Movement, words: FigureWords, mirrored: boolean): Description[] {
  const motion = prepareMotion(movement);
  const shown = (state: Pick<Shown, 'camera' | 'body'>): Shown => ({ name: 'It', ...state, mirrored });
  return [
    ...(['start', 'mid', 'end'] as const).map((phase, index) =>
      describePhase(
        motion,
        phase,
        shown({ camera: movement.camera, body: bodyAt(motion, index / 2) }),
        words,
      ),
    ),
    ...drawnFaults(movement).map(([name, fault]) =>
      describeFault(
        { name, sign: 'So it looks.', zones: fault.zones },
        shown({ camera: fault.camera ?? movement.camera, body: settleFault(motion, fault) }),
        words,
      ),
    ),
    ...drawnFaults(movement).map(([name, fault]) =>
      describeCorrect(
        { name },
        shown({ camera: fault.camera ?? movement.camera, body: correctBody(motion, fault) }),
        words,
      ),
    ),
  ];
}

function figure(id: string): Movement {
  return FIGURES.find(([each]) => each === id)![1];
}

/** A language whose words for the sides are no English ones, and not even alike from sentence to sentence. */
const MADE_UP: FigureWords = {
  ...ENGLISH,
  view: (view, facing) => `${view} ${facing === 'left' ? 'gau' : 'droit'}`,
  contact: (carriers) =>
    carriers.map((part) => part.replace('right', 'dextra').replace('left', 'laeva')).join(),
  moves: (joint) => joint.replace('right', 'destro').replace('left', 'manco'),
  marked: (zones) => zones.map((zone) => zone.replace('right', 'desna').replace('left', 'leva')).join(),
};

describe.each(FIGURES)('the words for %s', (_id, movement) => {
  const own = told(movement, ENGLISH, false);

  it('have left and right changed over in the mirror image, and nothing else', () => {
    const swap = (words: string) =>
      words.replace(/\b(?:left|right)\b/g, (side) => (side === 'left' ? 'right' : 'left'));
    const changed = own.map(({ title, description, view }) => ({
      title,
      description: swap(description),
      view: swap(view),
    }));
    expect(told(movement, ENGLISH, true)).toEqual(changed);
  });

  it('are whole sentences, and name no part by its id', () => {
    for (const { description, view } of own)
      expect(`${description} ${view}`.trim()).toMatch(/^(?:[A-Z][a-z ,]+[.:]( |$)|[a-z ,]+\. ?)+$/);
  });
});

describe('the words for a picture', () => {
  it('say the view, what is in contact, and what moves', () => {
    const [start, , end] = told(figure('bird-dog'), ENGLISH, false);
    expect(start).toEqual({
      title: 'It, start',
      description: 'On the floor: hands, feet and knees.',
      view: 'Seen from the side, facing right.',
    });
    expect(end!.title).toBe('It, end');
    expect(end!.description).toBe(
      'On the floor: right hand, left foot and left knee. ' +
        'The left hand moves up and forward. The right foot moves up and back.',
    );
  });

  it('say what is wrong in a fault first', () => {
    const [, , , fault] = told(figure('bird-dog'), ENGLISH, false);
    expect(fault!.description).toMatch(/^So it looks\. Marked: the low back\. On the floor/);
    expect(fault!.view).toMatch(/^Seen from the side/);
  });

  it('say of the correct pose beside a fault that it is that, from where the fault is seen, and what carries it', () => {
    const movement = figure('romanian-deadlift');
    const told = (id: string) => {
      const [name, fault] = drawnFaults(movement).find(([each]) => each === id)!;
      const body = correctBody(prepareMotion(movement), fault);
      return describeCorrect(
        { name },
        { name: 'It', camera: fault.camera ?? movement.camera, body },
        ENGLISH,
      );
    };
    expect(told('leaning-back-at-the-top')).toEqual({
      title: 'It, correct, beside the fault: leaning-back-at-the-top',
      description: 'On the floor: feet.',
      view: 'Seen from the side, facing right.',
    });
  });

  it('name the sides of a mirror image in any language', () => {
    const [, , own] = told(figure('bird-dog'), MADE_UP, false);
    const [, , other] = told(figure('bird-dog'), MADE_UP, true);
    expect([own!.description, own!.view]).toEqual([
      'dextra-hand,laeva-foot,laeva-knee manco-fingertips destro-toe',
      'side droit',
    ]);
    expect([other!.description, other!.view]).toEqual([
      'laeva-hand,dextra-foot,dextra-knee destro-fingertips manco-toe',
      'side gau',
    ]);
  });
});

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { chooseEntry, chooseFault } from '../support/entries.js';
import { longWords } from '../support/fixtures.js';
import { elementIn, inside, partNames, partOf } from '../support/inside.js';
import { declarationOf } from '../support/manifest.js';
import { applyPrint } from '../support/print.js';
import { renderElement } from '../support/render.js';
import { longSource, silentSource } from '../support/sources.js';
import { CONTENT } from '../support/stage.js';
import { failed, printed, staysInside, withSource } from '../support/states.js';

const TAG = 'exercise-figure';
const EXERCISE = 'bird-dog';

const meta: Meta = {
  title: 'Elements/Exercise figure',
  component: TAG,
  // Its overview is written by hand, beside this file.
  tags: ['!autodocs'],
  args: { exercise: EXERCISE },
  // Its faults are those of this entry; another one has others.
  argTypes: { exercise: chooseEntry, fault: chooseFault(EXERCISE) },
};
export default meta;

const FAULT = 'low-back-sags';

/** The end of the movement, with arrows from where it started. A still, until its reader presses play. */
export const Default: StoryObj = {};

export const Start: StoryObj = { name: 'At the start', args: { phase: 'start' } };
export const Mid: StoryObj = { name: 'In the middle', args: { phase: 'mid' } };
export const End: StoryObj = { name: 'At the end', args: { phase: 'end' } };

/** A share of the way, from 0 to 1; the engine draws it. */
export const Between: StoryObj = {
  name: 'A quarter of the way',
  args: { phase: '0.25' },
  play: async ({ canvasElement }) => {
    const figure = await elementIn(canvasElement, TAG);
    await waitFor(() =>
      expect(figure.shadowRoot.querySelector('svg')).toHaveAccessibleName(/between start and end/),
    );
  },
};

/** What goes wrong, with where it should be as a dashed line. */
export const Fault: StoryObj = {
  args: { fault: FAULT },
  play: async ({ canvasElement }) => {
    const figure = await elementIn(canvasElement, TAG);
    await expect(await partOf(figure, 'caption')).toBeVisible();
  },
};

/** The correct pose, seen as the fault is: to stand beside it. */
export const Correct: StoryObj = { args: { fault: FAULT, correct: true } };

/** The two together. */
export const FaultBesideCorrect: StoryObj = {
  name: 'A fault beside what is correct',
  render: (args) =>
    html`<div
      style="display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr)); gap: 16px"
    >
      ${renderElement(TAG, { ...args, fault: FAULT })}${renderElement(TAG, { ...args, fault: FAULT, correct: true })}
    </div>`,
};

/** The working muscles, marked on the figure and named below it. */
export const Muscles: StoryObj = {
  name: 'With its muscles',
  args: { muscles: true },
  play: async ({ canvasElement }) => {
    const figure = await elementIn(canvasElement, TAG);
    const caption = await partOf(figure, 'caption');
    await waitFor(() => expect(caption).toHaveTextContent(/spinal erectors/));
    await expect(caption).toBeVisible();
  },
};

/** A map of the body, front and back. It stands still. */
export const MuscleMap: StoryObj = {
  name: 'A map of muscles',
  args: { view: 'muscles' },
  play: async ({ canvasElement }) => {
    const figure = await elementIn(canvasElement, TAG);
    await waitFor(async () => expect(await partOf(figure, 'controls')).not.toBeVisible());
  },
};

/** A view that no still has: the engine draws it. */
function seen(view: string, words: RegExp): StoryObj {
  return {
    args: { view },
    play: async ({ canvasElement }) => {
      const figure = await elementIn(canvasElement, TAG);
      await waitFor(() => expect(figure.shadowRoot.querySelector('svg desc')).toHaveTextContent(words));
    },
  };
}

export const SideView: StoryObj = { ...seen('side', /Seen from the side/), name: 'From the side' };
export const FrontView: StoryObj = { ...seen('front', /Seen from the front/), name: 'From the front' };
export const BackView: StoryObj = { ...seen('back', /Seen from behind/), name: 'From behind' };
export const ThreeQuarterView: StoryObj = {
  name: 'From the side and the front',
  args: { view: 'three-quarter' },
};

export const LeftSide: StoryObj = { name: 'Left side', args: { side: 'left' } };
export const RightSide: StoryObj = { name: 'Right side', args: { side: 'right' } };

async function press(canvas: HTMLElement, name: string): Promise<void> {
  const figure = await elementIn(canvas, TAG);
  await partOf(figure, 'toggle');
  await userEvent.click(inside(figure).getByRole('button', { name }));
}

const plays: NonNullable<StoryObj['play']> = async ({ canvasElement }) => {
  await press(canvasElement, 'Play the movement');
  const figure = await elementIn(canvasElement, TAG, 'playing');
  await waitFor(() => expect(inside(figure).getByRole('button', { name: 'Pause' })).toBeVisible());
};

/** It moves when its reader presses play, three times, and comes to rest. */
export const Playing: StoryObj = { play: plays };

/** Played, and stopped where it is. */
export const Paused: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Play the movement');
    await elementIn(canvasElement, TAG, 'playing');
    await press(canvasElement, 'Pause');
    const figure = await elementIn(canvasElement, TAG);
    await waitFor(() => expect(figure.matches(':state(playing)')).toBe(false));
    await expect(inside(figure).getByRole('button', { name: 'Play the movement' })).toBeVisible();
  },
};

/** The same by keyboard alone; the focus stays on the button. */
export const PlayByKeyboard: StoryObj = {
  name: 'Played by keyboard',
  play: async ({ canvasElement }) => {
    const figure = await elementIn(canvasElement, TAG);
    const toggle = await partOf(figure, 'toggle');
    toggle.focus();
    await userEvent.keyboard('{Enter}');
    await elementIn(canvasElement, TAG, 'playing');
    await expect(figure.shadowRoot.activeElement).toBe(toggle);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(figure.matches(':state(playing)')).toBe(false));
  },
};

/** It goes on until its reader pauses it. */
export const Loop: StoryObj = { args: { loop: true }, play: plays };

/** At half the movement's own tempo. */
export const HalfSpeed: StoryObj = { name: 'At half speed', args: { speed: 0.5 }, play: plays };

/** Where readers ask for less motion, the start and the end take turns. */
export const ReducedMotion: StoryObj = {
  name: 'Less motion',
  globals: { motion: 'reduced' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Show the start');
    const figure = await elementIn(canvasElement, TAG);
    await waitFor(() => expect(inside(figure).getByRole('button', { name: 'Show the end' })).toBeVisible());
    await expect(figure.matches(':state(playing)')).toBe(false);
  },
};

/** Words beside it say the same: a screen reader passes over the picture, and finds the button. */
export const Decorative: StoryObj = {
  args: { decorative: true },
  render: (args) =>
    html`${renderElement(TAG, args)}
      <p>On hands and knees, one arm and the opposite leg are raised level with the trunk.</p>`,
  play: async ({ canvasElement }) => {
    const figure = await elementIn(canvasElement, TAG);
    await expect(figure.shadowRoot.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
  },
};

/** As small as on a tile, beside its name. */
export const Small: StoryObj = {
  name: 'In 96 px',
  args: { decorative: true },
  parameters: { formcue: { width: 96 } },
};

export const Slender: StoryObj = { name: 'A slender person', args: { '--fc-figure-build': 'slender' } };
export const Broad: StoryObj = { name: 'A broad person', args: { '--fc-figure-build': 'broad' } };

/** What a publisher writes inside the tag. */
const fallback = html`<p>The bird dog, on hands and knees.</p>`;

/** The place is kept while the picture is on its way, and the fallback stands in it. */
export const Loading: StoryObj = {
  ...withSource(TAG, silentSource, fallback),
  parameters: { formcue: { library: false, settles: 'loading' } },
  play: async ({ canvasElement }) => {
    const figure = await elementIn(canvasElement, TAG, 'loading');
    const { width, height } = figure.getBoundingClientRect();
    await expect(width / height).toBeCloseTo(4 / 3, 1);
  },
};

/** There is no picture: the fallback stays, and nothing else is said. */
const keepsFallback: StoryObj['play'] = async ({ canvasElement }) => {
  const figure = await elementIn(canvasElement, TAG, 'failed');
  await expect(figure.querySelector('p')).toBeVisible();
};

/** The network cannot be reached. */
export const FailedNetwork: StoryObj = {
  ...failed(TAG, 'unreachable', fallback),
  name: 'Failed: no network',
  play: keepsFallback,
};

/** The library has no picture of it. */
export const FailedNotFound: StoryObj = {
  ...failed(TAG, 'not-found', fallback),
  name: 'Failed: not found',
  play: keepsFallback,
};

/** The answer is no picture. */
export const FailedInvalid: StoryObj = {
  ...failed(TAG, 'invalid', fallback),
  name: 'Failed: not content',
  play: keepsFallback,
};

/** No exercise is named: the tag's own children are all there is. */
export const NothingNamed: StoryObj = {
  name: 'Nothing named',
  args: { exercise: undefined },
  parameters: { formcue: { settles: 'idle' } },
  render: (args) => renderElement(TAG, args, fallback),
};

/** German compounds below the map of muscles, the only words that a figure shows. */
export const LongWords: StoryObj = {
  ...withSource(TAG, () => longSource(CONTENT)),
  name: 'Long words',
  args: { exercise: 'long-words', view: 'muscles' },
  globals: { language: 'de' },
  parameters: { formcue: { library: false, width: 320 } },
  play: async (context) => {
    const figure = await elementIn(context.canvasElement, TAG);
    const caption = await partOf(figure, 'caption');
    await waitFor(() => expect(caption).toHaveTextContent(/Rückenstreckermuskulatur/));
    await staysInside(TAG)(context);
    await expect(caption.scrollHeight).toBeLessThanOrEqual(caption.clientHeight);
  },
};

/** A fallback with a word that is wider than the place. */
export const LongWordsFallback: StoryObj = {
  ...Loading,
  ...withSource(TAG, silentSource, html`<p>${longWords.name}</p>`),
  name: 'Long words in the fallback',
  globals: { language: 'de' },
  parameters: { formcue: { library: false, settles: 'loading', width: 240 } },
};

/** In a sidebar: the lines of a fault still have their key. */
export const Narrow: StoryObj = {
  name: 'In 240 px',
  args: { fault: FAULT },
  parameters: { formcue: { width: 240 } },
  play: async (context) => {
    const figure = await elementIn(context.canvasElement, TAG);
    await expect(await partOf(figure, 'caption')).toBeVisible();
    await staysInside(TAG)(context);
  },
};

/** The elements' own rules for print, applied on the screen: what is to be pressed is not printed. */
export const Print: StoryObj = {
  ...printed(TAG),
  args: { fault: FAULT },
  play: async ({ canvasElement }) => {
    const figure = await elementIn(canvasElement, TAG);
    const controls = await partOf(figure, 'controls');
    applyPrint(figure.shadowRoot);
    await expect(controls).not.toBeVisible();
    await expect(await partOf(figure, 'caption')).toBeVisible();
  },
};

export const RightToLeft: StoryObj = {
  name: 'Right to left',
  args: { fault: FAULT },
  globals: { direction: 'rtl' },
};
export const Dark: StoryObj = { name: 'Dark page', globals: { scheme: 'dark' } };

export const ThemePage: StoryObj = {
  name: 'Theme: page',
  args: { fault: FAULT },
  globals: { theme: 'page' },
};
export const ThemePaper: StoryObj = {
  name: 'Theme: paper',
  args: { fault: FAULT },
  globals: { theme: 'paper' },
};
export const ThemeNight: StoryObj = {
  name: 'Theme: night',
  args: { fault: FAULT },
  globals: { theme: 'night' },
};
export const ThemeClinic: StoryObj = {
  name: 'Theme: clinic',
  args: { fault: FAULT },
  globals: { theme: 'clinic' },
};
export const ThemePlay: StoryObj = {
  name: 'Theme: play',
  args: { fault: FAULT },
  globals: { theme: 'play' },
};

/** The parts that a page can style. Choose one, and it is outlined. */
export const Parts: StoryObj = {
  args: { fault: FAULT, part: 'caption' },
  argTypes: {
    part: {
      options: (declarationOf(TAG).cssParts ?? []).map(({ name }) => name),
      control: { type: 'select' },
      description: 'The part to outline.',
    },
  },
  render: ({ part, ...args }) =>
    html`<style>
        .stage exercise-figure::part(${String(part)}) {
          outline: 3px solid #d6336c;
          outline-offset: -3px;
        }
      </style>
      ${renderElement(TAG, args)}`,
  play: async ({ canvasElement }) => {
    const figure = await elementIn(canvasElement, TAG);
    const declared = (declarationOf(TAG).cssParts ?? []).map(({ name }) => name);
    await waitFor(() => {
      const shown = partNames(figure);
      const missing = declared.filter((name) => !shown.has(name));
      if (missing.length > 0) throw new Error(`Parts that no reader sees: ${missing.join(', ')}`);
    });
  },
};

/** For the overview alone. */
const inOverview = ['!dev', '!autodocs'];

export const DoCaption: StoryObj = {
  tags: inOverview,
  args: { fault: FAULT },
  render: (args) =>
    html`${renderElement(TAG, args)}
      <p>The low back dips towards the floor as the leg goes up.</p>`,
};

export const DontCaption: StoryObj = {
  tags: inOverview,
  args: { fault: FAULT },
  parameters: { formcue: { width: 96 } },
};

export const DoColours: StoryObj = {
  tags: inOverview,
  args: { fault: FAULT, '--fc-accent': '#7a3e9d' },
};

export const DontColours: StoryObj = {
  tags: inOverview,
  args: { fault: FAULT, '--fc-wrong': '#7a3e9d', '--fc-right': '#7a3e9d' },
};

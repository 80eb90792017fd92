import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { chooseEntry } from '../support/entries.js';
import { bare, longWords } from '../support/fixtures.js';
import { elementIn, inside, partNames, partOf } from '../support/inside.js';
import { declarationOf } from '../support/manifest.js';
import { applyPrint } from '../support/print.js';
import { renderElement } from '../support/render.js';
import { cardSource, recoveringSource, silentSource, wordsOnly } from '../support/sources.js';
import { CONTENT } from '../support/stage.js';
import { failed, printed, staysInside, withSource } from '../support/states.js';

const TAG = 'exercise-card';

const meta: Meta = {
  title: 'Elements/Exercise card',
  component: TAG,
  // Its overview is written by hand, beside this file.
  tags: ['!autodocs'],
  args: { exercise: 'bird-dog' },
  argTypes: { exercise: chooseEntry },
};
export default meta;

/** What a publisher writes inside the tag. */
const fallback = html`
  <h3>Bird dog</h3>
  <p>Teaches the trunk to hold still while an arm and the opposite leg move.</p>
`;

/** As it comes: the figure leads, then the dose, the steps beside the cues, and what goes wrong. */
export const Default: StoryObj = {};

/** What to do, without faults and background. */
export const Compact: StoryObj = { args: { view: 'compact' } };

/** Only what goes wrong, for an article that has explained the rest. */
export const FaultsOnly: StoryObj = { name: 'Faults only', args: { view: 'faults' } };

/** With coaching notes and anatomical names. */
export const Trainer: StoryObj = { args: { audience: 'trainer' } };

/** Which side is meant, in words, and in the figure. */
export const LeftSide: StoryObj = { name: 'Left side', args: { side: 'left' } };
export const RightSide: StoryObj = { name: 'Right side', args: { side: 'right' } };

/** The card's heading takes its level from the page; its parts have the levels below. */
export const HeadingLevel: StoryObj = {
  name: 'Heading level 2',
  args: { headingLevel: 2, view: 'faults' },
  play: async ({ canvasElement }) => {
    const card = await elementIn(canvasElement, TAG);
    await expect(inside(card).getByRole('heading', { level: 2 })).toHaveTextContent('Bird dog');
    await expect(inside(card).getByRole('heading', { level: 3 })).toHaveTextContent('What goes wrong');
  },
};

/** A picture or film of the publisher's own takes the place of the figure. */
export const Media: StoryObj = {
  name: 'With a picture of your own',
  render: (args) =>
    renderElement(
      TAG,
      args,
      html`<svg
        slot="media"
        viewBox="0 0 16 9"
        role="img"
        aria-label="A placeholder for a photograph"
        width="100%"
      >
        <rect width="16" height="9" fill="#c9d6d2" />
        <circle cx="12.6" cy="2.2" r=".9" fill="#f6efdf" />
        <path d="M0 9V7l4-2.6L8 7l4-3.2L16 7v2z" fill="#7d9a92" />
      </svg>`,
    ),
};

/** An offer stands at the end, and is labelled as one. */
export const Promotion: StoryObj = {
  name: 'With a promotion',
  args: { view: 'compact' },
  render: (args) =>
    renderElement(TAG, args, html`<p slot="cta"><a href="#course">A course with this exercise</a></p>`),
  play: async ({ canvasElement }) => {
    const card = await elementIn(canvasElement, TAG);
    await expect(await partOf(card, 'promotion')).toBeVisible();
    await expect(inside(card).getByText('Promotion')).toBeVisible();
  },
};

/** Until the content is there, the page's own text stands in its place. */
export const Loading: StoryObj = {
  ...withSource(TAG, silentSource, fallback),
  parameters: { formcue: { library: false, settles: 'loading' } },
};

const FAILED = 'The full exercise could not be loaded.';

/** A card that failed: the fallback stands, with one calm line; the exact cause is in the console. */
const saysSo: StoryObj['play'] = async ({ canvasElement }) => {
  const card = await elementIn(canvasElement, TAG, 'failed');
  await expect(inside(card).getByText(FAILED)).toBeVisible();
  await expect(card.querySelector('h3')).toBeVisible();
};

/** The network cannot be reached. */
export const FailedNetwork: StoryObj = {
  ...failed(TAG, 'unreachable', fallback),
  name: 'Failed: no network',
  play: saysSo,
};

/** The library has no such entry. */
export const FailedNotFound: StoryObj = {
  ...failed(TAG, 'not-found', fallback),
  name: 'Failed: not found',
  play: saysSo,
};

/** The answer is not content. */
export const FailedInvalid: StoryObj = {
  ...failed(TAG, 'invalid', fallback),
  name: 'Failed: not content',
  play: saysSo,
};

/** The reader tries again, and it works. */
export const Retry: StoryObj = {
  ...withSource(
    TAG,
    () => recoveringSource(wordsOnly(CONTENT), 'items/bird-dog.json: the network was away'),
    fallback,
  ),
  parameters: { formcue: { library: false, complaints: [/the network was away/] } },
  play: async ({ canvasElement }) => {
    const card = await elementIn(canvasElement, TAG, 'failed');
    await userEvent.click(inside(card).getByRole('button', { name: 'Try again' }));
    await elementIn(canvasElement, TAG, 'ready');
    await expect(inside(card).queryByText(FAILED)).toBeNull();
    await expect(inside(card).getByRole('heading', { name: 'Bird dog' })).toBeVisible();
  },
};

/** No exercise is named: the tag's own children are all there is. */
export const NothingNamed: StoryObj = {
  name: 'Nothing named',
  args: { exercise: undefined },
  parameters: { formcue: { settles: 'idle' } },
  render: (args) => renderElement(TAG, args, fallback),
};

/** Content with nothing but what every entry must have. */
export const OnlyRequired: StoryObj = {
  ...withSource(TAG, () => cardSource(bare)),
  name: 'Only the required',
  args: { exercise: 'bare' },
  parameters: { formcue: { library: false } },
};

/** An entry without a figure leads with its first cue. */
export const NoFigure: StoryObj = {
  ...withSource(TAG, () => wordsOnly(CONTENT)),
  name: 'No figure',
  parameters: { formcue: { library: false } },
  play: async ({ canvasElement }) => {
    const card = await elementIn(canvasElement, TAG);
    await expect(await partOf(card, 'lead')).toBeVisible();
    await expect(card.shadowRoot.querySelector('exercise-figure')).toBeNull();
  },
};

/** Very long names, German compounds and one word without a break: nothing is cut off, and nothing leaves the card. */
export const LongWords: StoryObj = {
  ...withSource(TAG, () => cardSource(longWords, bare)),
  name: 'Long words',
  args: { exercise: 'long-words' },
  globals: { language: 'de' },
  parameters: { formcue: { library: false } },
  play: staysInside(TAG),
};

export const LongWordsNarrow: StoryObj = {
  ...LongWords,
  name: 'Long words in 240 px',
  parameters: { formcue: { library: false, width: 240 } },
};

/** The page reads from right to left; the words are English yet. */
export const RightToLeft: StoryObj = { name: 'Right to left', globals: { direction: 'rtl' } };

export const Dark: StoryObj = { name: 'Dark page', globals: { scheme: 'dark' } };

export const ThemePage: StoryObj = { name: 'Theme: page', globals: { theme: 'page' } };
export const ThemePaper: StoryObj = { name: 'Theme: paper', globals: { theme: 'paper' } };
export const ThemeNight: StoryObj = { name: 'Theme: night', globals: { theme: 'night' } };
export const ThemeClinic: StoryObj = { name: 'Theme: clinic', globals: { theme: 'clinic' } };
export const ThemePlay: StoryObj = { name: 'Theme: play', globals: { theme: 'play' } };

/** In a sidebar. */
export const Narrow: StoryObj = {
  name: 'In 240 px',
  parameters: { formcue: { width: 240 } },
  play: staysInside(TAG),
};

/** The fallback's height is the card's: what does not fit is behind a button at its end. */
export const SmallPlace: StoryObj = {
  name: 'In a small place',
  render: (args) => renderElement(TAG, args, html`<div style="block-size: 560px">${fallback}</div>`),
  play: async ({ canvasElement }) => {
    const card = await elementIn(canvasElement, TAG);
    await expect(inside(card).getByRole('button', { name: 'Show the whole exercise' })).toBeVisible();
    await expect(card.getBoundingClientRect().height).toBe(560);
  },
};

/** The reader asks for the rest, and the card grows. */
export const ShowAll: StoryObj = {
  ...SmallPlace,
  name: 'In a small place, opened',
  play: async ({ canvasElement }) => {
    const card = await elementIn(canvasElement, TAG);
    await userEvent.click(inside(card).getByRole('button', { name: 'Show the whole exercise' }));
    await waitFor(() => expect(card.getBoundingClientRect().height).toBeGreaterThan(560));
    await expect(await partOf(card, 'show-all')).not.toBeVisible();
    await expect(card.shadowRoot.activeElement).toHaveTextContent('Bird dog');
  },
};

/** The elements' own rules for print, applied on the screen. */
export const Print: StoryObj = {
  ...printed(TAG),
  play: async ({ canvasElement }) => {
    const card = await elementIn(canvasElement, TAG);
    // The last that a card and its figure get, each with the last of its style sheets.
    await partOf(card, 'views');
    const figure = card.shadowRoot.querySelector<HTMLElement & { shadowRoot: ShadowRoot }>('exercise-figure');
    const controls = figure && (await partOf(figure, 'controls'));
    applyPrint(card.shadowRoot);
    await expect(await partOf(card, 'views')).not.toBeVisible();
    await expect(controls?.checkVisibility()).toBe(false);
    const source = await partOf(card, 'source');
    await expect(source.checkVisibility({ contentVisibilityAuto: true })).toBe(true);
  },
};

/** Opens the fault `name` as a reader does who sees its tile with its figure; returns its heading. */
async function openFault(card: Awaited<ReturnType<typeof elementIn>>, name: string): Promise<HTMLElement> {
  const heading = inside(card).getByRole('heading', { name });
  await waitFor(() => {
    if (!heading.closest('summary')?.querySelector('exercise-figure'))
      throw new Error('The tile has no figure.');
  });
  await userEvent.click(heading);
  return heading;
}

/** A reader opens a fault: sign, cause and fix beside its figure. */
export const FaultOpen: StoryObj = {
  name: 'A fault opened',
  args: { view: 'faults' },
  play: async ({ canvasElement }) => {
    const card = await elementIn(canvasElement, TAG);
    const heading = await openFault(card, 'The hips open');
    await expect(inside(card).getByText(/One side of the pelvis turns up/)).toBeVisible();
    const figure = await waitFor(() => {
      const found = heading.closest('details')?.querySelector('figure exercise-figure:state(ready)');
      if (!found) throw new Error('The fault has no figure.');
      return found;
    });
    await expect(figure).toBeVisible();
  },
};

/** What happens, beside where it should be. */
export const Compare: StoryObj = {
  name: 'A fault compared',
  args: { view: 'faults' },
  play: async ({ canvasElement }) => {
    const card = await elementIn(canvasElement, TAG);
    const fault = (await openFault(card, 'The hips open')).closest('details') ?? card;
    const compare = await waitFor(() => within(fault).getByRole('button', { name: 'Compare' }));
    await userEvent.click(compare);
    await expect(compare).toHaveAttribute('aria-pressed', 'true');
    await waitFor(() => expect(inside(card).getByText('✓ Correct')).toBeVisible());
  },
};

/** Easier and harder variants are shown in the card's place, with a way back. */
export const Variant: StoryObj = {
  name: 'A variant, and back',
  play: async ({ canvasElement }) => {
    const card = await elementIn(canvasElement, TAG);
    await userEvent.click(inside(card).getByRole('button', { name: 'Bird dog, leg only' }));
    await waitFor(() =>
      expect(inside(card).getByRole('heading', { level: 3 })).toHaveTextContent('leg only'),
    );
    await userEvent.click(inside(card).getByRole('button', { name: 'Back to Bird dog' }));
    await waitFor(() =>
      expect(inside(card).getByRole('heading', { level: 3 })).toHaveTextContent(/^Bird dog$/),
    );
  },
};

/** The variant in the card's place: what it is an easier way of, and the way back. */
export const VariantShown: StoryObj = {
  name: 'A variant in its place',
  play: async ({ canvasElement }) => {
    const card = await elementIn(canvasElement, TAG);
    await userEvent.click(inside(card).getByRole('button', { name: 'Bird dog, leg only' }));
    await waitFor(() => expect(card.matches(':state(detour)')).toBe(true));
    await expect(inside(card).getByRole('button', { name: 'Back to Bird dog' })).toBeVisible();
  },
};

/** By keyboard alone: the focus goes to the new heading, and back again. */
export const VariantByKeyboard: StoryObj = {
  name: 'A variant by keyboard',
  play: async ({ canvasElement }) => {
    const card = await elementIn(canvasElement, TAG);
    inside(card).getByRole('button', { name: 'Bird dog, leg only' }).focus();
    await userEvent.keyboard('{Enter}');
    const title = async (words: string): Promise<void> => {
      await expect(card.shadowRoot.activeElement).toHaveAttribute('part', 'title');
      await expect(card.shadowRoot.activeElement?.textContent).toBe(words);
    };
    await waitFor(() => title('Bird dog, leg only'));
    inside(card).getByRole('button', { name: 'Back to Bird dog' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => title('Bird dog'));
  },
};

/** Where entries have pages of their own, variants are links to them. */
export const Links: StoryObj = {
  name: 'Variants as links',
  parameters: { formcue: { library: false } },
  render: (args) =>
    html`<content-library src=${CONTENT} links="#/exercises/{id}/"
      >${renderElement(TAG, args)}</content-library
    >`,
  play: async ({ canvasElement }) => {
    const card = await elementIn(canvasElement, TAG);
    await expect(inside(card).getByRole('link', { name: 'Bird dog, leg only' })).toHaveAttribute(
      'href',
      '#/exercises/bird-dog-leg-only/',
    );
  },
};

/** Each card of a page loads when it comes near the viewport. */
export const Several: StoryObj = {
  name: 'Several in a page',
  args: { view: 'compact' },
  render: (args) =>
    html`${['bird-dog', 'glute-bridge', 'knee-to-chest'].map((exercise) =>
      renderElement(TAG, { ...args, exercise }),
    )}`,
};

const PAGE = `<!doctype html>
<html lang="en">
  <title>Bird dog</title>
  <style>
    exercise-card { display: block; font: 18px/1.6 Georgia, serif }
  </style>
  <main>
    <exercise-card exercise="bird-dog">
      <h1>Bird dog</h1>
      <p>Teaches the trunk to hold still while an arm and the opposite leg move.</p>
    </exercise-card>
  </main>
</html>`;

/** What a page shows without the script: the tag's own children, in a frame in which nothing is defined. */
export const BeforeUpgrade: StoryObj = {
  name: 'Before the script',
  render: () =>
    html`<iframe
      title="A page without the script"
      style="inline-size: 100%; block-size: 180px; border: 0; background: #fff; color-scheme: light"
      srcdoc=${PAGE}
    ></iframe>`,
  play: async ({ canvasElement }) => {
    await waitFor(async () => {
      const page = canvasElement.querySelector('iframe')?.contentDocument;
      const card = page?.querySelector(TAG);
      if (!card) throw new Error('The frame has not come.');
      await expect(card.matches(':defined')).toBe(false);
      await expect(card.querySelector('h1')?.checkVisibility()).toBe(true);
    });
  },
};

/** What a card shows only in some states and views, which other stories have, or for some content. */
const ELSEWHERE = ['back', 'failure', 'message', 'retry', 'steps', 'more'];

/** The parts that a page can style. Choose one, and it is outlined. */
export const Parts: StoryObj = {
  args: { exercise: 'piriformis-stretch', audience: 'trainer', side: 'left', part: 'fault' },
  argTypes: {
    part: {
      options: (declarationOf(TAG).cssParts ?? []).map(({ name }) => name),
      control: { type: 'select' },
      description: 'The part to outline.',
    },
  },
  render: ({ part, ...args }) =>
    html`<style>
        .stage exercise-card::part(${String(part)}) {
          outline: 3px solid #d6336c;
          outline-offset: 2px;
        }
      </style>
      ${renderElement(TAG, args, html`<p slot="cta"><a href="#course">A course with this stretch</a></p>`)}`,
  play: async ({ canvasElement }) => {
    const card = await elementIn(canvasElement, TAG);
    const declared = (declarationOf(TAG).cssParts ?? []).map(({ name }) => name);
    await waitFor(() => {
      const shown = partNames(card);
      const missing = declared.filter((name) => !shown.has(name) && !ELSEWHERE.includes(name));
      if (missing.length > 0) throw new Error(`Parts that no reader sees: ${missing.join(', ')}`);
    });
  },
};

/** For the overview alone. */
const inOverview = ['!dev', '!autodocs'];

export const DoFallback: StoryObj = { ...Loading, tags: inOverview };

export const DontFallback: StoryObj = {
  ...withSource(TAG, silentSource, html`<p>Loading…</p>`),
  tags: inOverview,
  parameters: { formcue: { library: false, settles: 'loading' } },
};

export const DoHeading: StoryObj = {
  tags: inOverview,
  args: { view: 'compact' },
  render: (args) =>
    html`<p>It also tells you the truth quickly: if your back sags, you feel it at once.</p>
      ${renderElement(TAG, args)}`,
};

export const DontHeading: StoryObj = {
  tags: inOverview,
  args: { view: 'compact' },
  render: (args) =>
    html`<h3>Bird dog</h3>
      <p>How to do it:</p>
      ${renderElement(TAG, args)}`,
};

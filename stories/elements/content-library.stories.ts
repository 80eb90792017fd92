import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { bare } from '../support/fixtures.js';
import { elementIn, inside, partOf } from '../support/inside.js';
import { applyPrint } from '../support/print.js';
import { renderElement } from '../support/render.js';
import { cardSource, longSource, silentSource } from '../support/sources.js';
import { CONTENT } from '../support/stage.js';
import { failed, printed, staysInside, withSource } from '../support/states.js';

const TAG = 'content-library';

/** It draws nothing itself: what a reader sees of its states is the figure and the card in it. */
function contents(exercise: string): TemplateResult {
  return html`<exercise-figure exercise=${exercise}></exercise-figure>
    <exercise-card exercise=${exercise} view="compact"></exercise-card>`;
}
const children = contents('bird-dog');

/** The same with fallbacks, for where they stay. A card would take the height of its own. */
const withFallbacks = html`<exercise-figure exercise="bird-dog">
    <p>The bird dog, on hands and knees.</p>
  </exercise-figure>
  <exercise-card exercise="bird-dog" view="compact">
    <h3>Bird dog</h3>
    <p>Teaches the trunk to hold still while an arm and the opposite leg move.</p>
  </exercise-card>`;

const meta: Meta = {
  title: 'Elements/Content library',
  component: TAG,
  // Its overview is written by hand, beside this file.
  tags: ['!autodocs'],
  args: { src: CONTENT },
  parameters: { formcue: { library: false } },
  render: (args) => renderElement(TAG, args, children),
};
export default meta;

/** A pack at an address, for all that stands inside. */
export const Default: StoryObj = {};

/** The nearest library counts: the inner one has an entry of its own, and nothing else. */
export const Nested: StoryObj = {
  name: 'One in another',
  render: (args) =>
    renderElement(
      TAG,
      args,
      html`<exercise-card exercise="bird-dog" view="compact"></exercise-card>
        <content-library .source=${cardSource(bare)}>
          <exercise-card exercise="bare" view="compact"></exercise-card>
        </content-library>`,
    ),
  play: async ({ canvasElement }) => {
    const inner = await waitFor(() => {
      const found = canvasElement.querySelector<HTMLElement>('content-library content-library exercise-card');
      if (!found?.shadowRoot) throw new Error('The inner card is not there.');
      return found as HTMLElement & { readonly shadowRoot: ShadowRoot };
    });
    await expect(inside(inner).getByRole('heading', { level: 3 })).toHaveTextContent('Only the required');
  },
};

/** The content is on its way. */
export const Loading: StoryObj = {
  ...withSource(TAG, silentSource, withFallbacks),
  parameters: { formcue: { library: false, settles: 'loading' } },
};

/** What readers keep when a pack fails: every fallback. */
const keepsFallbacks: StoryObj['play'] = async ({ canvasElement }) => {
  const card = await elementIn(canvasElement, 'exercise-card', 'failed');
  await expect(card.querySelector('h3')).toBeVisible();
  const figure = await elementIn(canvasElement, 'exercise-figure', 'failed');
  await expect(figure.querySelector('p')).toBeVisible();
};

/** The pack cannot be reached. */
export const FailedNetwork: StoryObj = {
  ...failed(TAG, 'unreachable', withFallbacks),
  name: 'Failed: no network',
  play: keepsFallbacks,
};

/** There is no pack at the address, or not this entry in it: a wrong `src` is the most likely mistake. */
export const FailedNotFound: StoryObj = {
  ...failed(TAG, 'not-found', withFallbacks),
  name: 'Failed: not found',
  play: keepsFallbacks,
};

/** What is there is no pack. */
export const FailedInvalid: StoryObj = {
  ...failed(TAG, 'invalid', withFallbacks),
  name: 'Failed: not content',
  play: keepsFallbacks,
};

/** No pack is named, and no script gives content: what is inside waits, with its fallbacks. */
export const NothingNamed: StoryObj = {
  name: 'Nothing named',
  args: { src: undefined },
  parameters: { formcue: { settles: 'loading' } },
  render: (args) => renderElement(TAG, args, withFallbacks),
};

/** A library with long words in it. It makes no box that could cut them off. */
export const LongWords: StoryObj = {
  ...withSource(TAG, () => longSource(CONTENT), contents('long-words')),
  name: 'Long words',
  globals: { language: 'de' },
  parameters: { formcue: { library: false } },
  play: staysInside('exercise-card'),
};

/** A library without content yet: its cards wait, and load when it has some. */
export const LateSource: StoryObj = {
  name: 'Content that comes later',
  args: { src: undefined },
  play: async ({ canvasElement }) => {
    const card = canvasElement.querySelector('exercise-card');
    await waitFor(() => expect(card?.matches(':state(loading)')).toBe(true));
    canvasElement.querySelector(TAG)?.setAttribute('src', CONTENT);
    await elementIn(canvasElement, 'exercise-card', 'ready');
  },
};

export const RightToLeft: StoryObj = { name: 'Right to left', globals: { direction: 'rtl' } };

export const Dark: StoryObj = { name: 'Dark page', globals: { scheme: 'dark' } };

/** A theme reaches what is inside, through the library or set on it. */
export const ThemePage: StoryObj = { name: 'Theme: page', globals: { theme: 'page' } };
export const ThemePaper: StoryObj = { name: 'Theme: paper', globals: { theme: 'paper' } };
export const ThemeNight: StoryObj = { name: 'Theme: night', globals: { theme: 'night' } };
export const ThemeClinic: StoryObj = { name: 'Theme: clinic', globals: { theme: 'clinic' } };
export const ThemePlay: StoryObj = { name: 'Theme: play', globals: { theme: 'play' } };

/** In a sidebar. */
export const Narrow: StoryObj = {
  name: 'In 240 px',
  parameters: { formcue: { width: 240 } },
  play: async (context) => {
    await staysInside('exercise-card')(context);
    await staysInside('exercise-figure')(context);
  },
};

/** The rules for print of what is inside, applied on the screen. */
export const Print: StoryObj = {
  ...printed(TAG, children),
  play: async ({ canvasElement }) => {
    const figure = await elementIn(canvasElement, 'exercise-figure');
    const controls = await partOf(figure, 'controls');
    const card = await elementIn(canvasElement, 'exercise-card');
    for (const { shadowRoot } of [figure, card]) applyPrint(shadowRoot);
    await expect(controls).not.toBeVisible();
  },
};

/** Where entries have pages of their own, `links` says their addresses. */
export const Links: StoryObj = {
  name: 'Entries with pages of their own',
  args: { links: '#/exercises/{id}/' },
  render: (args) => renderElement(TAG, args, html`<exercise-card exercise="bird-dog"></exercise-card>`),
  play: async ({ canvasElement }) => {
    const card = await elementIn(canvasElement, 'exercise-card');
    const link = inside(card).getByRole('link', { name: 'Bird dog, leg only' });
    await expect(link).toHaveAttribute('href', '#/exercises/bird-dog-leg-only/');
  },
};

/** Without `links`, a variant is asked for: the page may answer the request itself, and prevent the card's own answer. */
export const Requests: StoryObj = {
  name: 'Entries on request',
  render: (args) => html`
    <p><output id="asked">Choose a variation at the end of the card.</output></p>
    <div
      @exercise-request=${(event: Event & { readonly exercise?: string }) => {
        event.preventDefault();
        const asked = (event.currentTarget as HTMLElement).parentElement?.querySelector('#asked');
        if (asked) asked.textContent = `The page was asked for: ${event.exercise}`;
      }}
    >
      ${renderElement(TAG, args, html`<exercise-card exercise="bird-dog"></exercise-card>`)}
    </div>
  `,
  play: async ({ canvasElement }) => {
    const card = await elementIn(canvasElement, 'exercise-card');
    await userEvent.click(inside(card).getByRole('button', { name: 'Bird dog, leg only' }));
    await expect(canvasElement.querySelector('#asked')).toHaveTextContent('bird-dog-leg-only');
    await expect(inside(card).getByRole('heading', { level: 3 })).toHaveTextContent(/^Bird dog$/);
  },
};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { bare } from '../support/fixtures.js';
import { elementIn, inside } from '../support/inside.js';
import { renderElement } from '../support/render.js';
import { cardSource } from '../support/sources.js';
import { CONTENT } from '../support/stage.js';

const TAG = 'content-library';

const meta: Meta = {
  title: 'Elements/Content library',
  component: TAG,
  // Its overview is written by hand, beside this file.
  tags: ['!autodocs'],
  args: { src: CONTENT },
  parameters: { formcue: { library: false } },
  render: (args) =>
    renderElement(TAG, args, html`<exercise-card exercise="bird-dog" view="compact"></exercise-card>`),
};
export default meta;

/** A pack at an address, for all that stands inside. */
export const Default: StoryObj = {};

/** Cards of one library share what they load. */
export const Shared: StoryObj = {
  name: 'Several elements in one',
  render: (args) =>
    renderElement(
      TAG,
      args,
      html`<exercise-figure exercise="glute-bridge"></exercise-figure>
        <exercise-card exercise="glute-bridge" view="compact"></exercise-card>`,
    ),
};

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

/**
 * What makes the states that every element is shown in, tests/stories/states.test.ts says which: content that does not come or is long, a
 * narrow place, print.
 */
import type { StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect } from 'storybook/test';
import type { FailureReason } from '../../src/pack/content-source.js';
import { elementIn } from './inside.js';
import { applyPrint } from './print.js';
import { renderElement } from './render.js';
import { failingSource } from './sources.js';

/** A story of `tag` with `children`, whose content comes from elsewhere, or not at all. */
export function withSource(tag: string, make: () => unknown, children: unknown = nothing): Partial<StoryObj> {
  return {
    // Made anew for each time that the story is shown.
    loaders: [async () => ({ source: make() })],
    render: (args, { loaded }) => {
      if (tag === 'content-library') return renderElement(tag, { ...args, source: loaded.source }, children);
      return html`<content-library .source=${loaded.source}
        >${renderElement(tag, args, children)}</content-library
      >`;
    },
  };
}

/** What a source says of each way to fail; the file is the element's own. */
const MESSAGES = {
  unreachable: 'the network cannot be reached',
  'not-found': 'the pack answered 404',
  invalid: 'what came is no content',
} as const satisfies Partial<Record<FailureReason, string>>;

/** Content that does not come: `children`, the fallback, stand; the exact cause is in the console. */
export function failed(tag: string, reason: keyof typeof MESSAGES, children: unknown): StoryObj {
  const message = MESSAGES[reason];
  return {
    ...withSource(tag, () => failingSource(reason, message), children),
    parameters: {
      formcue: { library: false, settles: 'failed', complaints: [new RegExp(`${message} \\(attempt`)] },
    },
  };
}

/** Words that no column is wide enough for: they are broken, and nothing leaves the element. */
export function staysInside(tag: string): NonNullable<StoryObj['play']> {
  return async ({ canvasElement }) => {
    const element = await elementIn(canvasElement, tag);
    const { right } = element.getBoundingClientRect();
    // A hair of rounding is no overflow.
    for (const block of element.shadowRoot.querySelectorAll('h2, h3, h4, h5, p, dd, dt, li, button')) {
      await expect(block.getBoundingClientRect().right).toBeLessThanOrEqual(right + 1);
    }
    await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  };
}

/** Paper, with the elements' own rules for print, which are applied on the screen. */
export function printed(tag: string, children: unknown = nothing): StoryObj {
  return {
    globals: { scheme: 'light' },
    render: (args) =>
      html`<style>
          .stage .page {
            background: #fff;
          }
        </style>
        ${renderElement(tag, args, children)}`,
    parameters: { formcue: { width: 680 } },
    play: async ({ canvasElement }) => applyPrint((await elementIn(canvasElement, tag)).shadowRoot),
  };
}

/** Shows a page of HTML and CSS, as it would be copied, as a story. */
import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { CONTENT } from '../support/stage.js';
import './recipe.css';

/** Where the pages say that the content is; in Storybook it is elsewhere. */
const LIBRARY = 'content-library[src="/formcue/content/"]';

export interface Recipe {
  /** A whole page. */
  readonly page: string;
  readonly style: string;
  /** What a script of the page does with its body; it gives back what ends that. */
  readonly start?: (page: HTMLElement) => () => void;
  readonly play?: NonNullable<StoryObj['play']>;
}

/** The body of the page stands in a box with its class, under the page's own style sheet. */
export function recipe({ page, style, start, play }: Recipe): StoryObj {
  let end: (() => void) | undefined;
  const fill = (box: Element | undefined): void => {
    end?.();
    end = undefined;
    if (!(box instanceof HTMLElement)) return;
    const { body } = new DOMParser().parseFromString(page, 'text/html');
    box.className = `recipe ${body.className}`;
    for (const library of body.querySelectorAll(LIBRARY)) library.setAttribute('src', CONTENT);
    box.replaceChildren(...body.childNodes);
    end = start?.(box);
  };
  const filled = ref(fill);
  return {
    parameters: { formcue: { width: 'full' } },
    render: () =>
      html`<style>
          ${style}
        </style>
        <div ${filled}></div>`,
    ...(play && { play }),
  };
}

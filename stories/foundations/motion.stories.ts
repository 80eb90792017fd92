import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byLayer, foundation, row } from './rows.js';

export default { title: 'Foundations/Motion', tags: ['!autodocs'] };

export const Durations: StoryObj = {
  parameters: { formcue: { width: 'full' } },
  render: () =>
    foundation(
      'Motion',
      html`
        ${byLayer('motion', (token) =>
          row(
            token,
            html`<div class="mover" style="transition: translate ${token.css}"></div>`,
            (mover) => `${Number.parseFloat(getComputedStyle(mover).transitionDuration) * 1000} ms`,
          ),
        )}
        <section class="sheet-section" aria-labelledby="figures">
          <h2 id="figures">Figures</h2>
          <exercise-figure class="foundation-figure" exercise="glute-bridge"></exercise-figure>
        </section>
      `,
    ),
};

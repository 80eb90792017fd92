import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { foundation } from './rows.js';

export default { title: 'Foundations/Icons', tags: ['!autodocs'] };

const card = (view: string) =>
  html`<exercise-card exercise="glute-bridge" view=${view} heading-level="3"></exercise-card>`;

export const Marks: StoryObj = {
  parameters: { formcue: { width: 'full' } },
  render: () =>
    foundation(
      'Icons',
      html`
        <ul class="marks" role="list">
          <li>
            <exercise-figure exercise="glute-bridge"></exercise-figure>
            <h2>Play and pause</h2>
            <p>
              The one pair of icons. Readers know it from films, and a word has no room on a small figure.
            </p>
          </li>
          <li>
            <exercise-figure exercise="glute-bridge" fault="low-back-arches"></exercise-figure>
            <h2>Line and dashes</h2>
            <p>What happens has a whole line, where it should be a dashed one: not by colour alone.</p>
          </li>
          <li>
            ${card('compact')}
            <h2>Plus and minus</h2>
            <p>A row that opens has a plus at its end, and a minus while it is open.</p>
          </li>
        </ul>
      `,
    ),
};

import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { foundation } from './rows.js';
import { themes } from './tokens.js';

export default { title: 'Foundations/Themes', tags: ['!autodocs'] };

const sideBySide = (scheme: 'light' | 'dark'): StoryObj => ({
  globals: { scheme, theme: 'page' },
  parameters: { formcue: { width: 'full' } },
  render: () =>
    foundation(
      'Themes',
      html`<div class="themes">
        ${themes.map(
          ({ name, description }) => html`
            <section aria-labelledby=${name}>
              <h2 id=${name}>${name}</h2>
              <p>${description}</p>
              <div data-fc-theme=${name}>
                <exercise-card exercise="bird-dog" view="faults"></exercise-card>
              </div>
            </section>
          `,
        )}
      </div>`,
    ),
});

export const Light = sideBySide('light');
export const Dark = sideBySide('dark');

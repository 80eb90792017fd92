import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inPixels } from './measure.js';
import { byLayer, foundation, row } from './rows.js';

export default { title: 'Foundations/Line', tags: ['!autodocs'] };

export const Lines: StoryObj = {
  parameters: { formcue: { width: 'full' } },
  render: () =>
    foundation(
      'Line',
      byLayer('line', (token) =>
        row(token, html`<div class="rule" style="border-block-start-width: ${token.css}"></div>`, (rule) =>
          inPixels(getComputedStyle(rule).borderTopWidth),
        ),
      ),
    ),
};

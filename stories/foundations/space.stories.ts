import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inPixels } from './measure.js';
import type { Token } from './tokens.js';
import { byLayer, foundation, row } from './rows.js';

export default { title: 'Foundations/Space and radius', tags: ['!autodocs'] };

export const Space: StoryObj = {
  parameters: { formcue: { width: 'full' } },
  render: () => foundation('Space', byLayer('space', spaceRow)),
};

export const Radius: StoryObj = {
  parameters: { formcue: { width: 'full' } },
  render: () => foundation('Radius', byLayer('radius', radiusRow)),
};

function spaceRow(token: Token) {
  return row(token, html`<div class="ruler" style="width: ${token.css}"></div>`, (ruler) =>
    inPixels(getComputedStyle(ruler).width),
  );
}

function radiusRow(token: Token) {
  return row(token, html`<div class="corner" style="border-radius: ${token.css}"></div>`, (corner) =>
    inPixels(getComputedStyle(corner).borderTopLeftRadius),
  );
}

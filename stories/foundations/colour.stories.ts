import type { StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { tokensOn } from './tokens.js';
import { byLayer, colourRow, foundation } from './rows.js';

export default { title: 'Foundations/Colour', tags: ['!autodocs'] };

export const Colours: StoryObj = {
  parameters: { formcue: { width: 'full' } },
  render: () => foundation('Colour', byLayer('colour', colourRow)),
  // Every swatch has a colour, whatever the theme: an expression that no browser reads has none.
  play: async ({ canvasElement }) => {
    const colours = tokensOn('colour');
    await expect(colours.length).toBeGreaterThan(0);
    const unset = colours.filter(({ css }) => /^var\(--[\w-]+, transparent\)$/.test(css)).length;
    await waitFor(() => {
      const values = [...canvasElement.querySelectorAll('.token-value')].map(
        (value) => value.textContent ?? '',
      );
      const painted = values.filter((text) => /^#\w{6}/.test(text));
      return expect(painted.length).toBeGreaterThanOrEqual(colours.length - unset);
    });
  },
};

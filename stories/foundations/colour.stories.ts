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
    const values = (): string[] =>
      [...canvasElement.querySelectorAll('.token-value')].map(({ textContent }) => textContent ?? '');
    await waitFor(() =>
      expect(values().filter((text) => /^#\w{6}/.test(text))).toHaveLength(tokensOn('colour').length),
    );
    await expect(values().filter((text) => text.includes('at 0 %'))).toEqual([]);
  },
};

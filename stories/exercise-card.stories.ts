import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

const meta: Meta = {
  title: 'Elements/Exercise card',
  component: 'exercise-card',
  render: ({ exercise, view }: { exercise?: string; view?: string }) =>
    html`<exercise-card exercise=${exercise ?? 'bird-dog'} view=${view ?? 'full'}></exercise-card>`,
};
export default meta;

export const Default: StoryObj = {
  play: async ({ canvasElement }) => {
    const card = canvasElement.querySelector('exercise-card');
    await waitFor(() => expect(card?.matches(':state(ready)')).toBe(true));
  },
};

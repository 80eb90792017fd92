import type { Meta, StoryObj } from '@storybook/web-components-vite';

const meta: Meta = {
  title: 'Elements/Exercise card',
  component: 'exercise-card',
  args: { exercise: 'bird-dog' },
};
export default meta;

export const Default: StoryObj = {};

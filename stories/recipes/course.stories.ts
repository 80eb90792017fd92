import { expect, userEvent, waitFor } from 'storybook/test';
import page from './course.html?raw';
import style from './course.css?raw';
import { followLesson } from './course.js';
import { recipe } from './recipe.js';

export default { title: 'Recipes/Course page', tags: ['!autodocs'] };

export const Page = recipe({
  page,
  style,
  start: followLesson,
  play: async ({ canvasElement, canvas }) => {
    const status = canvas.getByRole('status');
    const buttonIn = (figure: Element | null | undefined): Element =>
      figure?.shadowRoot?.querySelector('[part="toggle"]') ?? document.body;
    const figure = canvasElement.querySelector('exercise-figure');
    await waitFor(() => expect(buttonIn(figure)).not.toBe(document.body));
    await userEvent.click(buttonIn(figure));
    await expect(status).toHaveTextContent('1 of 3 movements played');
    await expect(canvas.getByRole('link', { name: 'Wall hip hinge' })).toHaveAttribute('data-played');
    figure?.pause();
  },
});

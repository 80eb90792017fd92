import { expect, userEvent, waitFor } from 'storybook/test';
import page from './course.html?raw';
import style from './course.css?raw';
import { followLesson } from './course.js';
import { recipe } from './recipe.js';

export default { title: 'Recipes/Course page', tags: ['!autodocs'] };

/** How often a reader sets `figure` in motion from now on. */
function countPlays(figure: Element | null): () => number {
  let plays = 0;
  figure?.addEventListener('figure-play', () => plays++);
  return () => plays;
}

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

    // Played again it is still one of three; the next one is the second.
    const count = countPlays(figure);
    await userEvent.click(buttonIn(figure));
    await waitFor(() => expect(count()).toBe(1));
    await expect(status).toHaveTextContent('1 of 3 movements played');
    figure?.pause();
    const next = canvasElement.querySelector<HTMLElementTagNameMap['exercise-figure']>(
      'exercise-figure[exercise="romanian-deadlift"]',
    );
    void next?.load();
    await waitFor(() => expect(buttonIn(next)).not.toBe(document.body));
    await userEvent.click(buttonIn(next));
    await expect(status).toHaveTextContent('2 of 3 movements played');
    next?.pause();
  },
});

/** Waits in play functions for what a page shows. */
import { expect, waitFor } from 'storybook/test';

/** Milliseconds: all pictures of a page may come at once, on a busy machine. */
const LONGEST = 20_000;

/** Loads everything on a page, also what is further down, and waits until all of it is shown. Fails when any of it did not come. */
export async function allReady(page: HTMLElement): Promise<void> {
  const elements = [...page.querySelectorAll('exercise-card, exercise-figure')];
  await expect(elements.length).toBeGreaterThan(0);
  await Promise.all(elements.map((element) => (element as Element & { load(): Promise<void> }).load()));
  await waitFor(
    () => {
      const missing = elements.filter((element) => !element.matches(':state(ready)'));
      return expect(missing.map(({ outerHTML }) => outerHTML)).toEqual([]);
    },
    { timeout: LONGEST },
  );
}

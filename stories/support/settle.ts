/** Waits until what a story shows is there, and says whether it is what the story promises. */
import { waitFor } from 'storybook/test';
import type { StoryFacts } from './parameters.js';

const WITH_CONTENT = 'exercise-card, exercise-figure';
const STATES = ['loading', 'ready', 'failed'] as const;

/** What elements with content have in common. */
type ContentElement = Element & { load(): Promise<void> };

type State = (typeof STATES)[number] | 'idle';

/** The state that an element shows. */
export function stateOf(element: Element): State {
  return STATES.find((state) => element.matches(`:state(${state})`)) ?? 'idle';
}

/** Resolves when all elements in `canvas` have come to what the story promises; rejects with their states when they do not. */
export async function settle(canvas: HTMLElement, { settles = 'ready' }: StoryFacts): Promise<void> {
  await document.fonts.ready;
  const elements = [...canvas.querySelectorAll(WITH_CONTENT)].filter((element) =>
    element.matches(':defined'),
  );
  if (settles !== 'idle') wake(elements);
  await waitFor(
    () => {
      const states = elements.map(stateOf);
      const isWanted = (state: State): boolean =>
        settles === 'mixed' ? state === 'ready' || state === 'failed' : state === settles;
      if (!states.every(isWanted)) {
        const found = elements.map((element, index) => `<${element.localName}> ${states[index]}`).join(', ');
        throw new Error(`The story promises ${settles}, and shows: ${found}`);
      }
    },
    { timeout: 15_000 },
  );
  if (
    canvas.textContent?.trim() === '' &&
    canvas.querySelector(`${WITH_CONTENT}, svg, img, iframe`) === null
  ) {
    throw new Error('The story shows nothing.');
  }
}

/** Loads what is too far down to have come by itself: a reader would have scrolled. */
function wake(elements: readonly Element[]): void {
  for (const element of elements) {
    if (stateOf(element) === 'idle') void (element as ContentElement).load();
  }
}

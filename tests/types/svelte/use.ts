/** The types themselves, for a checker that knows no templates. */
import type { SvelteHTMLElements } from 'svelte/elements';
import type { ExerciseFigureProps } from 'formcue/svelte';

const card: SvelteHTMLElements['exercise-card'] = {
  exercise: 'bird-dog',
  view: 'compact',
  headingLevel: 2,
  'heading-level': '2',
  class: 'wide',
  'oncontent-error': (event) => console.log(event.reason),
};
const figure: ExerciseFigureProps = { phase: '0.5', muscles: true };
figure.phase = 0.5;

// @ts-expect-error a view that does not exist
card.view = 'wide';
// @ts-expect-error a level that does not exist
card.headingLevel = 9;
// @ts-expect-error the same, as text
card['heading-level'] = '9';
// @ts-expect-error a phase that does not exist
figure.phase = 'half';
// @ts-expect-error a theme that does not exist
card['data-fc-theme'] = 'papr';
// @ts-expect-error there or not
figure.muscles = 'yes';
// @ts-expect-error what is ready has no reason
card['oncontent-ready'] = (event) => console.log(event.reason);

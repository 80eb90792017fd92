/** Without a framework: tags and events have their types as soon as the package is imported. */
import 'formcue/define/all';
import {
  ContentErrorEvent,
  setDefaultLibrary,
  type ContentLibrary,
  type ExerciseCard,
  type ExerciseFigure,
} from 'formcue';

const card: ExerciseCard = document.createElement('exercise-card');
const figure: ExerciseFigure | null = document.querySelector('exercise-figure');
const library: ContentLibrary | null = card.closest('content-library');

card.view = 'compact';
card.headingLevel = 2;
card.side = undefined;
if (figure) {
  figure.phase = '0.5';
  figure.phase = 0.5;
  // A number has no range that a compiler knows.
  figure.phase = 7;
  // What it was set to, a number or a word.
  const phase: string | number = figure.phase;
  const speed: number = figure.speed;
  console.log(phase, speed);
  figure.seek(0.25);
}

card.addEventListener('exercise-request', (event) => {
  const id: string = event.exercise;
  event.preventDefault();
  console.log(id);
});
card.addEventListener('content-error', ({ reason, message }) => {
  const why: 'not-found' | 'timeout' | 'unreachable' | 'invalid' | 'no-library' = reason;
  console.log(why, message);
});
const done: Promise<boolean> = card.updateComplete;
const isError = (event: Event): event is ContentErrorEvent => event instanceof ContentErrorEvent;
setDefaultLibrary(library?.source);
console.log(done, isError);

// @ts-expect-error a view that does not exist
card.view = 'wide';
// @ts-expect-error a number, not text
card.headingLevel = '2';
// @ts-expect-error a level that does not exist
card.headingLevel = 9;
// @ts-expect-error a tag that does not exist
const other: ExerciseCard = document.createElement('exercise-cards');
console.log(other);
// @ts-expect-error a property that does not exist
card.sides = 'left';
// @ts-expect-error a phase that does not exist
if (figure) figure.phase = 'begin';
// @ts-expect-error it is read only
card.updateComplete = Promise.resolve(true);
// @ts-expect-error a position is a number
figure?.seek('end');
card.addEventListener('content-ready', (event) => {
  // @ts-expect-error only an error has a reason
  console.log(event.reason);
});
// @ts-expect-error not of the card's inside
card.states.add('mine');

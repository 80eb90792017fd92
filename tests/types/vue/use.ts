/** The types themselves, for a checker that knows no templates. */
import type { GlobalComponents } from 'vue';
import type { ExerciseCardComponent, ExerciseCardOwnProps } from 'formcue/vue';

type Card = InstanceType<GlobalComponents['exercise-card']>;

const props: Card['$props'] = {
  exercise: 'bird-dog',
  view: 'compact',
  headingLevel: '2',
  class: { wide: true },
  onContentError: (event) => console.log(event.reason),
};
const own: ExerciseCardOwnProps = { eager: true, side: undefined };
declare const component: InstanceType<ExerciseCardComponent>;
component.$emit('content-ready', new Event('content-ready') as HTMLElementEventMap['content-ready']);
void component.load();

// @ts-expect-error a view that does not exist
props.view = 'wide';
// @ts-expect-error a level that does not exist
props.headingLevel = 9;
// @ts-expect-error the same, as text
own.headingLevel = '9';
// @ts-expect-error a theme that does not exist
props.dataFcTheme = 'papr';
// @ts-expect-error there or not
own.eager = 'yes';
// @ts-expect-error what is ready has no reason
props.onContentReady = (event) => console.log(event.reason);
// @ts-expect-error an event that does not exist
component.$emit('content-gone');

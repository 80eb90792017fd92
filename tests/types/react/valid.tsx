/** What must compile in React 19. */
import { useRef, type Ref } from 'react';
import type { ContentErrorEvent, ContentSource, ExerciseCard, ExerciseFigure } from 'formcue';
import type { ExerciseCardProps } from 'formcue/react';

const source: ContentSource | undefined = undefined;
const settings: ExerciseCardProps = { view: 'faults', eager: true };

export function Article({ figure }: { figure: Ref<ExerciseFigure> }) {
  const card = useRef<ExerciseCard>(null);
  const failed = (event: ContentErrorEvent): void => console.log(event.reason, event.message);
  return (
    <content-library src="/pack/" links="/exercises/{id}/" source={source}>
      <exercise-card
        ref={card}
        key="bird-dog"
        id="bird-dog"
        className="wide"
        class="wide"
        style={{ maxWidth: 640 }}
        data-fc-theme="paper"
        aria-busy={false}
        exercise="bird-dog"
        view="compact"
        audience="trainer"
        side={undefined}
        headingLevel={2}
        heading-level="2"
        eager
        onClick={(event) => event.currentTarget.load()}
        onexercise-request={(event) => {
          const id: string = event.exercise;
          event.preventDefault();
          console.log(id);
        }}
        oncontent-ready={(event) => console.log(event.exercise)}
        oncontent-error={failed}
      >
        <h3>Bird dog</h3>
        <p slot="cta">Join the course</p>
      </exercise-card>
      <exercise-card exercise="glute-bridge" {...settings} />
      <exercise-figure
        ref={figure}
        exercise="bird-dog"
        fault="low-back-sags"
        correct
        phase="0.5"
        style={{ '--fc-accent': 'red', color: 'inherit' }}
        view="three-quarter"
        speed="0.5"
        muscles={false}
        onfigure-play={(event) => console.log(event.timeStamp)}
        onfigure-pause={() => undefined}
      />
      <exercise-figure phase={0.5} speed={0.5} />
      <exercise-card headingLevel={figure ? 2 : 3} data-fc-theme="night" data-mine="yes" />
      <section data-fc-theme="clinic" data-mine="yes" />
      {/* What no type can find: a name with a hyphen that is nowhere declared, a class, the range of a number. */}
      <exercise-figure phase={7} speed={9} />
      <exercise-card heding-level="2" data-fc-thme="paper" className="fc-theme-papr" />
    </content-library>
  );
}

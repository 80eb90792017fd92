/** What must not compile in React 19. */
import type { ContentErrorEvent } from 'formcue';
import type {} from 'formcue/react';

export function Mistakes() {
  const failed = (event: ContentErrorEvent): void => console.log(event.reason);
  return (
    <>
      {/* @ts-expect-error a view that does not exist */}
      <exercise-card view="wide" />
      {/* @ts-expect-error an audience that does not exist */}
      <exercise-card audience="clinician" />
      {/* @ts-expect-error a number, not text */}
      <exercise-card headingLevel="two" />
      {/* @ts-expect-error a level that does not exist */}
      <exercise-card headingLevel={9} />
      {/* @ts-expect-error the same, as an attribute */}
      <exercise-card heading-level="9" />
      {/* @ts-expect-error any number, of which most are no levels */}
      <exercise-card headingLevel={Number('2')} />
      {/* @ts-expect-error a number in an attribute, not a word */}
      <exercise-card heading-level="two" />
      {/* @ts-expect-error there or not */}
      <exercise-card eager="yes" />
      {/* @ts-expect-error an attribute that does not exist */}
      <exercise-card sides="left" />
      {/* @ts-expect-error a property that does not exist */}
      <exercise-card hedingLevel={2} />
      {/* @ts-expect-error a phase that does not exist */}
      <exercise-figure phase="begin" />
      {/* @ts-expect-error the same, as an expression */}
      <exercise-figure phase={'half'} />
      {/* @ts-expect-error a speed is a number */}
      <exercise-figure speed="fast" />
      {/* @ts-expect-error a theme that does not exist */}
      <exercise-card data-fc-theme="papr" />
      {/* @ts-expect-error the same, around a figure */}
      <section data-fc-theme="papr" />
      {/* @ts-expect-error a view of the card, not of the figure */}
      <exercise-figure view="compact" />
      {/* @ts-expect-error text, not a list */}
      <content-library src={['/pack/']} />
      {/* @ts-expect-error what is ready has no reason */}
      <exercise-card oncontent-ready={(event) => console.log(event.reason)} />
      {/* @ts-expect-error a handler of another event */}
      <exercise-card oncontent-ready={failed} />
      {/* @ts-expect-error a tag that does not exist */}
      <exercise-cards />
    </>
  );
}

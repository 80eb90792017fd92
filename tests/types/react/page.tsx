/** A page of React that `tests/package/react.test.ts` runs: properties, events, a reference, and children that come and go. */
import 'formcue/define/content-library';
import 'formcue/define/exercise-card';
import type { ExerciseCard } from 'formcue';
import type {} from 'formcue/react';
import { useRef, useState } from 'react';

export function Page() {
  const card = useRef<ExerciseCard>(null);
  const [view, setView] = useState<'full' | 'compact'>('full');
  const [isShown, setShown] = useState(true);
  const [told, setTold] = useState<readonly string[]>([]);
  const tell = (words: string) => setTold((before) => [...before, words]);
  return (
    <content-library src="/content/">
      <button onClick={() => setView('compact')}>Less</button>
      <button onClick={() => void card.current?.load().then(() => tell('again'))}>Again</button>
      <button onClick={() => setShown(false)}>Away</button>
      <output>{told.join(' ')}</output>
      {isShown && (
        <exercise-card
          ref={card}
          className="mine"
          exercise="bird-dog"
          view={view}
          headingLevel={2}
          eager
          oncontent-ready={() => tell('ready')}
          onexercise-request={(event) => {
            event.preventDefault();
            tell(event.exercise);
          }}
        >
          <h2>Bird dog</h2>
        </exercise-card>
      )}
    </content-library>
  );
}

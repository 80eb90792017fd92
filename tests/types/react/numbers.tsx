/** Numbers in JSX of React 19, as properties and as attributes: `tests/package/frameworks.test.ts` looks at what arrives. */
import type {} from 'formcue/react';
import { useState } from 'react';

export function Numbers() {
  const [later, setLater] = useState(false);
  return (
    <>
      <button onClick={() => setLater(true)}>Later</button>
      <exercise-card id="card-number" headingLevel={later ? 4 : 2} />
      <exercise-card id="card-attribute" heading-level={later ? 4 : 2} />
      <exercise-card id="card-text" heading-level="2" />
      <exercise-figure id="figure-number" phase={later ? 1 : 0.5} speed={later ? 2 : 0.5} />
      <exercise-figure id="figure-text" phase="0.5" speed="0.5" />
      <exercise-figure id="figure-word" phase={later ? 'mid' : 'start'} />
    </>
  );
}

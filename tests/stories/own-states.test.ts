/** Designers find also what only one element can be as a story of its own: none goes away unnoticed. `states.test.ts` has what all can be. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCsf } from 'storybook/internal/csf-tools';
import { declarations } from '../../stories/support/manifest.js';

/** How an element must be seen beside the states of all, by the names of the stories. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  'exercise-card': [
    'Compact',
    'Faults only',
    'Trainer',
    'Left side',
    'Right side',
    'With a picture of your own',
    'With a promotion',
    'Only the required',
    'No figure',
    'Long words in 240 px',
    'In a small place',
    'A fault opened',
    'A fault compared',
    'A variant, and back',
    'Before the script',
    'Parts',
  ],
  'exercise-figure': [
    'At the start',
    'In the middle',
    'At the end',
    'Fault',
    'Correct',
    'With its muscles',
    'A map of muscles',
    'From the side',
    'From the front',
    'From behind',
    'From the side and the front',
    'Left side',
    'Right side',
    'Playing',
    'Paused',
    'Less motion',
    'Parts',
  ],
};

/** The names of the stories of an element. */
function storiesOf(tag: string): string[] {
  const fileName = `stories/elements/${tag}.stories.ts`;
  const csf = loadCsf(readFileSync(fileName, 'utf8'), { fileName, makeTitle: (title) => title }).parse();
  return csf.stories.map(({ name = '' }) => name);
}

describe('the stories of the elements', () => {
  it('are there for every element', () => {
    const files = readdirSync('stories/elements').filter((file) => file.endsWith('.stories.ts'));
    expect(files.sort()).toEqual(declarations.map(({ tagName }) => `${tagName}.stories.ts`).sort());
  });

  it.each(Object.entries(STATES))('show <%s> in each state of its own', (tag, states) => {
    const names = storiesOf(tag);
    expect(states.filter((state) => !names.includes(state))).toEqual([]);
  });
});

/** Designers find every state of an element, also those that no other element has, as a story of its own: none of them goes away unnoticed. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCsf } from 'storybook/internal/csf-tools';
import { loadProject } from '../../tools/tokens/load.mjs';
import { declarations } from '../../stories/support/manifest.js';

/** How each element that shows content must be seen, beside the themes; by the names of the stories. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  'exercise-card': [
    'Default',
    'Compact',
    'Faults only',
    'Trainer',
    'Left side',
    'Right side',
    'With a picture of your own',
    'With a promotion',
    'Loading',
    'Failed: no network',
    'Failed: not found',
    'Failed: not content',
    'Nothing named',
    'Only the required',
    'No figure',
    'Long words',
    'Long words in 240 px',
    'Right to left',
    'Dark page',
    'In 240 px',
    'In a small place',
    'Print',
    'A fault opened',
    'A fault compared',
    'A variant, and back',
    'Before the script',
    'Parts',
  ],
  'exercise-figure': [
    'Default',
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
    'Loading',
    'Failed: not found',
    'Right to left',
    'Dark page',
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

  it.each(Object.entries(STATES))('show <%s> in every state, and in every theme', (tag, states) => {
    // Without a theme an element looks as in that of the page.
    const themes = loadProject().themes.filter(({ name }) => name !== 'page');
    const names = storiesOf(tag);
    const missing = [...states, ...themes.map(({ name }) => `Theme: ${name}`)].filter(
      (state) => !names.includes(state),
    );
    expect(missing).toEqual([]);
  });
});

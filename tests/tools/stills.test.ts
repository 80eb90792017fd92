/** Which accepted pictures belong to a still. */
import { describe, expect, it } from 'vitest';
import { knownWords, nameOf, stills, stillsFor, straysAmong } from '../../tools/visual/stills.mjs';

const files = stills.map((still) => `${nameOf(still)}.webp`);

describe('stills', () => {
  it('have names of their own', () => {
    expect(new Set(files).size).toBe(files.length);
  });

  it('are all chosen without a word, and else by words in their names', () => {
    expect(stillsFor([])).toEqual({ chosen: stills, unknown: [] });
    const { chosen, unknown } = stillsFor(['exercise-figure--default']);
    expect(unknown).toEqual([]);
    expect(new Set(chosen.map(({ story }) => story))).toEqual(new Set(['elements-exercise-figure--default']));
  });

  it('name a word that is in none of them, and can all be found by the words that are offered', () => {
    expect(stillsFor(['compact', 'compakt'])).toMatchObject({ unknown: ['compakt'] });
    expect(stillsFor(knownWords())).toEqual({ chosen: stills, unknown: [] });
  });

  it('leave the picture of a story that is no longer chosen astray, and no other', () => {
    const [first, ...chosen] = stills;
    expect(first && straysAmong(files, chosen)).toEqual([files[0]]);
  });

  it('have nothing to say of other files in their folder', () => {
    expect(straysAmong([...files, 'README.md', '.DS_Store', 'webp'], stills)).toEqual([]);
  });
});

/** Which accepted pictures belong to a still. */
import { describe, expect, it } from 'vitest';
import { nameOf, stills, straysAmong } from '../../tools/visual/stills.mjs';

const files = stills.map((still) => `${nameOf(still)}.webp`);

describe('stills', () => {
  it('have names of their own', () => {
    expect(new Set(files).size).toBe(files.length);
  });

  it('leave the picture of a story that is no longer chosen astray, and no other', () => {
    const [first, ...chosen] = stills;
    expect(first && straysAmong(files, chosen)).toEqual([files[0]]);
  });

  it('have nothing to say of other files in their folder', () => {
    expect(straysAmong([...files, 'README.md', '.DS_Store', 'webp'], stills)).toEqual([]);
  });
});

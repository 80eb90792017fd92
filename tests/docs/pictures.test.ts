/** The pictures of the documentation, and its links: each must lead somewhere. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { PICTURES, SCALE } from '../../tools/pictures.mjs';
import { PAGES } from './blocks.js';
import { brokenLinks } from './links.js';

/** Bytes of all pictures together, so that a page that shows them opens at once. */
const BUDGET = 400_000;

const folder = 'docs/pictures';

describe('the pictures', () => {
  it('are those that the script makes, and no others', () => {
    expect(readdirSync(folder).sort()).toEqual(PICTURES.map(({ file }) => file).sort());
  });

  it.each(PICTURES.map((picture) => [picture.file, picture] as const))(
    '%s has the size that the script gives it',
    (file, { width, height }) => {
      const png = PNG.sync.read(readFileSync(join(folder, file)));
      expect([png.width, png.height]).toEqual([width * SCALE, height * SCALE]);
    },
  );

  it('are small together', () => {
    const bytes = PICTURES.map(({ file }) => statSync(join(folder, file)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(BUDGET);
  });

  it('are all shown, in their own size, with words for those who do not see them', () => {
    const pages = PAGES.map((page) => readFileSync(page, 'utf8')).join('\n');
    for (const { file, width } of PICTURES) {
      expect(pages).toContain(`${folder}/${file}"`);
      const [tag] = new RegExp(`<img[^>]*${file}[^>]*>`).exec(pages) ?? [];
      // A dark one stands in a <source>, beside the <img> of its light one.
      if (!tag) continue;
      // With its height as well, a picture that is made narrower is squeezed.
      expect(tag).toContain(`width="${width}" `);
      expect(tag).not.toContain('height=');
      expect(tag).toMatch(/alt="[^"]{40,}"/);
    }
  });
});

describe('the links', () => {
  it.each(PAGES)('of %s lead to what is there', (page) => {
    expect(brokenLinks(page)).toEqual([]);
  });
});

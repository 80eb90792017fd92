/**
 * The pictures of the documentation, which must show what there is, and its links: each must lead somewhere. Where a picture shows something
 * else, artifacts/pictures/ has what there is now, and the difference.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Darkroom } from '../../tools/pictures/darkroom.mjs';
import { FOLDER as folder, PICTURES, SCALE, type Picture } from '../../tools/pictures/list.mjs';
import { PAGES } from './blocks.js';
import { brokenLinks } from './links.js';

/** Bytes of all pictures together, so that a page that shows them opens at once. */
const BUDGET = 400_000;

const OUT = 'artifacts/pictures';

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

describe('the pictures', () => {
  let darkroom: Darkroom;

  beforeAll(async () => {
    rmSync(OUT, { recursive: true, force: true });
    darkroom = await Darkroom.open();
  });
  afterAll(() => darkroom.close());

  /** What there is now, beside what the documentation shows; the page has `css` as well. */
  async function look(picture: Picture, css?: string) {
    const after = await darkroom.photograph(picture, css);
    return { after, ...(await darkroom.compare(readFileSync(join(folder, picture.file)), after)) };
  }

  /** What is wrong with a picture, for who has to mend it. */
  async function complaint(picture: Picture): Promise<string | undefined> {
    const { after, most, difference } = await look(picture);
    if (difference === undefined) return undefined;
    const [, data = ''] = difference.split(',');
    mkdirSync(OUT, { recursive: true });
    writeFileSync(join(OUT, picture.file), after);
    writeFileSync(join(OUT, picture.file.replace('.png', '.difference.png')), Buffer.from(data, 'base64'));
    return (
      `${folder}/${picture.file} does not show what there is: it differs by ${most.toFixed(1)} times what is tolerated. ` +
      `Look at ${OUT}/. If the change is meant, run "npm run pictures".`
    );
  }

  it.each(PICTURES.map((picture) => [picture.file, picture] as const))(
    '%s shows what there is',
    async (_, picture) => {
      expect(await complaint(picture)).toBeUndefined();
    },
  );

  it.each([
    ['the accent is another', 'exercise-card { --fc-accent: #0a6 }'],
    ['the dose moves by 2 pixels', 'exercise-card::part(dose) { position: relative; left: 2px }'],
  ])('would not pass if %s', async (_, css) => {
    const { most } = await look(PICTURES[0]!, css);
    expect(most).toBeGreaterThan(1);
  });
});

describe('the links', () => {
  it.each(PAGES)('of %s lead to what is there', (page) => {
    expect(brokenLinks(page)).toEqual([]);
  });
});

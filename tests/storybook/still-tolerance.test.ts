/** What comparing stills lets pass, and what it does not: measured on real pictures of a real card. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Studio, type Camera } from '../../tools/visual/studio.mjs';

const STILL = { story: 'elements-exercise-card--default', width: 768, globals: {} };

let studio: Studio;
let camera: Camera;
let compare: Awaited<ReturnType<Studio['comparer']>>;
let accepted: Buffer;

beforeAll(async () => {
  studio = await Studio.open();
  [camera, compare] = await Promise.all([studio.camera(), studio.comparer()]);
  accepted = await studio.take(camera, STILL);
});
afterAll(() => studio.close());

async function changed(css: string): Promise<boolean> {
  const { difference } = await compare(accepted, await studio.take(camera, STILL, css));
  return difference !== undefined;
}

describe('another rasteriser', () => {
  it('is no change: letters on whole pixels', async () => {
    const other = await Studio.open(['--disable-font-subpixel-positioning']);
    try {
      const after = await other.take(await other.camera(), STILL);
      expect(after.equals(accepted)).toBe(false);
      expect((await compare(accepted, after)).difference).toBeUndefined();
    } finally {
      await other.close();
    }
  });

  it('is no change: letters a tenth of a pixel bolder', async () => {
    expect(await changed('* { -webkit-text-stroke: 0.1px }')).toBe(false);
  });
});

describe('a change', () => {
  it.each([
    ['a hairline between sections vanishes', 'section, footer { border-top-color: transparent !important }'],
    [
      'hairlines are darker',
      'article { --fc-line: color-mix(in srgb, currentColor 24%, transparent) !important }',
    ],
    ['the accent is another', 'article { --accent: #0a6 !important }'],
    ['labels are paler', '[part=label], [part=eyebrow], dt { opacity: 0.7 }'],
    ['text is larger', 'article { font-size: 15.5px !important }'],
    ['the dose moves by 2 pixels', '[part=dose] { position: relative; left: 2px }'],
    ['the title moves by 3 pixels', '[part=title] { position: relative; left: 3px }'],
    ['the title is lighter', '[part=title] { font-weight: 400 !important }'],
    ['the button is gone', '[part=toggle] { visibility: hidden }'],
    ['an arrow has lost its head', '.arrow-head { visibility: hidden }'],
    ['a cue is gone', '[part=cue]:nth-child(3) { visibility: hidden }'],
    ['the mat is gone', '.mat, .mat-edge { visibility: hidden }'],
  ])('is seen: %s', async (_, css) => {
    expect(await changed(css)).toBe(true);
  });
});

import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useDemo } from './visit.js';

const { visit } = useDemo();

/** Seconds into the movement, on the way, and within a step. */
const TIMES = [0.21, 0.82] as const;

/**
 * How far the grey of a pixel may be off, of 255, as the mean of all: at rest a figure is drawn where it is, in motion as a part of a strip, and
 * edges may fall between pixels in another way. The same figure one frame later differs by more.
 */
const SAME = 0.15;

describe('a figure that moves', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await visit('figures.html'));
    // The button says whether it plays.
    await page.addStyleTag({ content: 'exercise-figure::part(controls) { visibility: hidden }' });
  });

  for (const id of ['bird-dog', 'kettlebell-swing', 'back-extension'])
    it(`shows, still in sight and where it was, what it shows at rest: ${id}`, async () => {
      const figure = page.locator(`exercise-figure[exercise="${id}"][phase="end"]`).first();
      await figure.scrollIntoViewIfNeeded();
      await figure.evaluate((element: HTMLElementTagNameMap['exercise-figure']) => element.load());
      for (const time of TIMES) {
        const moving = await holdAt(figure, time);
        await figure.evaluate(async (element: HTMLElementTagNameMap['exercise-figure']) => {
          element.pause();
          await element.updateComplete;
        });
        const resting = await figure.screenshot();
        const later = await holdAt(figure, time + 0.1);
        const [same, other] = [
          await difference(page, moving, resting),
          await difference(page, later, resting),
        ];
        expect(same, `${time} s`).toBeLessThan(SAME);
        expect(other, `${time + 0.1} s`).toBeGreaterThan(2 * SAME);
        await figure.evaluate((element: HTMLElementTagNameMap['exercise-figure']) => element.pause());
      }
    });
});

/** Sets a figure in motion, and takes its picture at a time of its movement, while it moves no further. */
async function holdAt(figure: Locator, seconds: number): Promise<Buffer> {
  await figure.evaluate(async (element: HTMLElementTagNameMap['exercise-figure'], time) => {
    element.play();
    const animation = (): Animation | undefined =>
      element.shadowRoot?.querySelector('.window > div')?.getAnimations()[0];
    while (!animation()) await new Promise((resolve) => requestAnimationFrame(resolve));
    Object.assign(animation() ?? {}, { playbackRate: 0, currentTime: time * 1000 });
  }, seconds);
  return figure.screenshot();
}

/** The mean difference of the grey of two pictures' pixels, 0 to 255. */
function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [first = [], second = []] = await Promise.all(
        pictures.map(async (picture) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
          canvas?.drawImage(image, 0, 0);
          const { data = [] } = canvas?.getImageData(0, 0, image.width, image.height) ?? {};
          return Array.from({ length: data.length / 4 }, (_, index) =>
            [0.299, 0.587, 0.114].reduce(
              (grey, part, channel) => grey + part * (data[4 * index + channel] ?? 0),
              0,
            ),
          );
        }),
      );
      const sum = first.reduce((total, grey, index) => total + Math.abs(grey - (second[index] ?? NaN)), 0);
      return sum / first.length;
    },
    [one.toString('base64'), other.toString('base64')],
  );
}

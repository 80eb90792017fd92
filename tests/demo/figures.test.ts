import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { bodyAt, prepareMotion } from '../../src/figure/motion.js';
import { drawScene } from '../../src/figure/scene.js';
import { buildFor, drawnFaults, hairFor, PHASES } from '../../src/figure/stills.js';
import { BUILDS } from '../../src/figure/surface.js';
import type { EntryId, FaultId } from '../../src/model/ids.js';
import type { FaultState, Movement } from '../../src/model/movement.js';
import { readFigures } from '../figure/figures.js';
import { axeFindings, scrollThrough, settled, useDemo } from './visit.js';

const { visit, url } = useDemo();

const figures = readFigures();
const faults = figures.flatMap(([id, movement]) =>
  drawnFaults(movement).map(([fault, state]) => ({ id, movement, fault, state })),
);
/** Widths of the figures of the page, in pixels. */
const WIDTHS = [320, 96] as const;

/**
 * How much a fault must change the body, as the mean difference of the grey of all pixels, 0 to 255. The smallest honest one is that of the
 * hands on the knee in the stretch of one knee (2.3), because little moves. No change gives 0.
 */
const LEAST_DIFFERENCE = 2;

/** Paints of the body and of what it holds. */
const BODY = /^(?:skin|top|legs|shoe|hair|ear|gap|prop|tube)/;

/** What is known of a figure of the page. */
interface Seen {
  readonly id: string;
  readonly state: string;
  readonly width: number;
  /** The paints of paths that leave the frame, and by how much. */
  readonly outside: readonly string[];
  readonly notANumber: readonly string[];
  readonly paths: number;
}

describe('the sheet of all figures', () => {
  let page: Page;
  let complaints: string[];
  let requests: string[];
  beforeAll(async () => {
    ({ page, complaints, requests } = await visit('figures.html'));
    await scrollThrough(page);
    await settled(page);
  });

  it('shows every movement at its start, on the way and at its end, and every drawn fault, at both sizes', async () => {
    const shown = (await look(page)).map(({ id, state, width }) => `${id} ${state} ${width}`);
    const expected = figures.flatMap(([id, movement]) =>
      [...PHASES, ...drawnFaults(movement).map(([fault]) => fault)].flatMap((state) =>
        WIDTHS.map((width) => `${id} ${state} ${width}`),
      ),
    );
    expect(shown.sort()).toEqual(expected.sort());
    expect(await page.locator('exercise-figure:state(ready)').count()).toBe(expected.length);
    expect(complaints).toEqual([]);
    expect(requests.filter((address) => !/^data:/.test(address) && !address.startsWith(url()))).toEqual([]);
  });

  it('says of every other fault why it is not drawn', async () => {
    const said = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-fault]')].map((name) =>
        [name.closest('section')?.id, name.dataset.fault, name.nextElementSibling?.textContent].join(' '),
      ),
    );
    const expected = figures.flatMap(([id, movement]) =>
      [...movement.faults].flatMap(([fault, state]) =>
        'notDrawn' in state ? [`${id} ${fault} ${state.notDrawn}`] : [],
      ),
    );
    expect(said.sort()).toEqual(expected.sort());
  });

  it('draws what is there, with numbers, and whole', async () => {
    const seen = await look(page);
    expect(seen.filter(({ paths }) => paths < 10)).toEqual([]);
    expect(seen.filter(({ notANumber }) => notANumber.length > 0)).toEqual([]);
    expect(
      seen
        .filter(({ outside }) => outside.length > 0)
        .map(({ id, state, width, outside }) => `${id} ${state} ${width}: ${outside.join()}`),
    ).toEqual([]);
  });

  describe.each(WIDTHS)('tells each fault from the correct pose without colour, at %i px', (width) => {
    it.each(faults)('$id, $fault', async ({ id, movement, fault, state }) => {
      expect(await difference(page, id, movement, fault, state, width)).toBeGreaterThan(LEAST_DIFFERENCE);
    });
  });
});

describe('the colours of the sheet', () => {
  /** Of the page, and of what the first figure stands on. */
  const background = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const floor = document.querySelector('exercise-figure')?.shadowRoot?.querySelector('.floor, .mat');
      return `${getComputedStyle(document.body).backgroundColor} ${floor ? getComputedStyle(floor).fill : ''}`;
    });
  const LIGHT = 'rgb(251, 250, 245) rgb(221, 238, 238)';
  const DARK = 'rgb(25, 26, 28) rgb(34, 51, 68)';

  it('are those of the system, until the reader chooses', async () => {
    const { page } = await visit('figures.html', { colorScheme: 'dark' });
    await settledNear(page);
    expect(await background(page)).toBe(DARK);
    await page.getByRole('radio', { name: 'Light' }).check();
    expect(await background(page)).toBe(LIGHT);
    await page.getByRole('radio', { name: 'Dark' }).check();
    expect(await background(page)).toBe(DARK);
  });

  it.each([
    ['light', 'dark', DARK],
    ['dark', 'light', LIGHT],
  ] as const)('can be named by the address (%s system, %s page)', async (colorScheme, theme, expected) => {
    const { page } = await visit(`figures.html?theme=${theme}`, { colorScheme });
    await settledNear(page);
    expect(await background(page)).toBe(expected);
  });

  // The page in the colours of the system is among all pages of the demo, in pages.test.ts.
  it('give axe nothing to find where they were chosen', async () => {
    const { page } = await visit('figures.html?theme=dark', { colorScheme: 'light' });
    await scrollThrough(page);
    await settled(page);
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('figures at rest', () => {
  it('ask for no frame and no timer, however many they are', async () => {
    const { page } = await visit('figures.html', { prepare: countWork });
    await scrollThrough(page);
    await settled(page);
    expect(await page.locator('exercise-figure:state(ready)').count()).toBeGreaterThan(50);
    await frames(page, 5);
    const before = await work(page);
    await frames(page, 30);
    expect(await work(page)).toBe(before);
    expect(await animations(page)).toBe(0);

    // What was counted does count what is asked for, and a figure that moves.
    await page.evaluate(() => requestAnimationFrame(() => undefined));
    expect(await work(page)).toBe(before + 1);
    await page.locator('exercise-figure').first().getByRole('button').click();
    await expect.poll(() => animations(page)).toBe(1);
    const moving = await work(page);
    await frames(page, 30);
    expect(await work(page), 'nor does one that is played').toBe(moving);
  });

  /** How many animations figures have. */
  const animations = (page: Page): Promise<number> =>
    page.evaluate(() =>
      [...document.querySelectorAll('exercise-figure')].reduce(
        (sum, { shadowRoot }) => sum + (shadowRoot?.getAnimations().length ?? 0),
        0,
      ),
    );

  /** Counts what the page asks the browser to call back. */
  const countWork = (page: Page): Promise<unknown> =>
    page.addInitScript(() => {
      const counted = globalThis as unknown as Record<string, (...args: unknown[]) => unknown> & {
        work: number;
        realFrame: typeof requestAnimationFrame;
      };
      counted.work = 0;
      counted.realFrame = requestAnimationFrame.bind(globalThis);
      for (const name of ['requestAnimationFrame', 'requestIdleCallback', 'setTimeout', 'setInterval']) {
        const real = counted[name]?.bind(globalThis);
        counted[name] = (...args) => {
          counted.work++;
          return real?.(...args);
        };
      }
    });

  const work = (page: Page): Promise<number> =>
    page.evaluate(() => (globalThis as unknown as { work: number }).work);

  /** Lets the browser draw so many frames, which are not counted. */
  const frames = (page: Page, count: number): Promise<void> =>
    page.evaluate(async (rest) => {
      const { realFrame } = globalThis as unknown as { realFrame: typeof requestAnimationFrame };
      for (let left = rest; left > 0; left--) await new Promise((drawn) => realFrame(drawn));
    }, count);
});

/** Waits for the first figure, which is near the viewport. */
async function settledNear(page: Page): Promise<void> {
  await page.locator('exercise-figure:state(ready)').first().waitFor();
}

/**
 * Looks at every figure of the page. Of a crop, only arrows and marks have to be in the frame, those with the width of their lines. Mats, and
 * walls, may run out of it.
 */
function look(page: Page): Promise<Seen[]> {
  const cropped = figures.flatMap(([id, movement]) => croppedStates(id, movement));
  return page.evaluate((croppedStates) => {
    const MARK = /^(?:arrow|fault|correct)/;
    const MAY_RUN_OUT = /^(?:mat|mat-edge)$/;

    /** Units of the frame that are left between a path and the nearest edge of it. */
    const roomOf = (path: SVGPathElement, { x, y, width, height }: DOMRect): number => {
      const box = path.getBBox();
      const { stroke, strokeWidth } = getComputedStyle(path);
      const pixels = Math.hypot(path.getScreenCTM()?.a ?? 1, path.getScreenCTM()?.b ?? 0);
      const line = stroke === 'none' ? 0 : parseFloat(strokeWidth) / 2 / pixels;
      const right = x + width - box.x - box.width;
      const bottom = y + height - box.y - box.height;
      return Math.min(box.x - x, box.y - y, right, bottom) - line;
    };
    return [...document.querySelectorAll('exercise-figure')].map((figure) => {
      const { exercise = '', fault, phase } = figure;
      const state = fault ?? `${phase}`;
      const svg = figure.shadowRoot?.querySelector<SVGSVGElement>('svg[part=picture]');
      const paths = [...(svg?.querySelectorAll('path') ?? [])];
      const frame = svg?.viewBox.baseVal;
      const isCropped = croppedStates.includes(`${exercise} ${state}`);
      const outside = paths.flatMap((path) => {
        const paint = path.getAttribute('class') ?? '';
        if (!frame || MAY_RUN_OUT.test(paint) || (isCropped && !MARK.test(paint))) return [];
        const room = roomOf(path, frame);
        return room > 0 ? [] : [`${paint} ${room.toFixed(1)}`];
      });
      const lines = paths.map((path) => path.getAttribute('d') ?? '');
      return {
        id: exercise,
        state,
        width: Math.round(figure.getBoundingClientRect().width),
        outside,
        notANumber: lines.filter((d) => !/^M/.test(d) || /NaN|undefined|Infinity/.test(d)),
        paths: paths.length,
      };
    });
  }, cropped);
}

/** The pictures of a movement that show a part of it. */
function croppedStates(id: string, movement: Movement): string[] {
  const states = drawnFaults(movement).flatMap(([fault, { crop, camera }]) =>
    (crop ?? (camera ? undefined : movement.crop)) ? [fault] : [],
  );
  return [...(movement.crop ? PHASES : []), ...states].map((state) => `${id} ${state}`);
}

/**
 * How much of a picture a fault changes: of the body alone, because marks would differ even where nothing goes wrong, and in one frame from
 * one camera, because another frame would. Both are painted by the browser in the colours that it computed for the figure of the page.
 */
async function difference(
  page: Page,
  id: string,
  movement: Movement,
  fault: FaultId,
  state: FaultState,
  width: number,
): Promise<number> {
  const motion = prepareMotion(movement, BUILDS[buildFor(id as EntryId)]);
  const hair = hairFor(id as EntryId);
  const camera = state.camera ?? movement.camera;
  const correct = motion.keys[state.beside] ?? bodyAt(motion, 1);
  const { paths } = drawScene({ movement, ...correct, camera, layers: state.layers, hair });
  return page.evaluate(
    ({ selector, body, correct, width }) => {
      const root = document.querySelector(selector)?.shadowRoot;
      const svg = root?.querySelector<SVGSVGElement>('svg[part=picture]');
      if (!svg) throw new Error(`There is no ${selector}.`);
      const isBody = new RegExp(body);
      const wrong = [...svg.querySelectorAll('path')].flatMap((path) => {
        const [paint, d] = [path.getAttribute('class') ?? '', path.getAttribute('d') ?? ''];
        return isBody.test(paint) ? [[paint, d] as const] : [];
      });
      const { viewBox } = svg;
      const height = (width * 3) / 4;
      const greys = [wrong, correct].map((paths) => {
        const canvas = new OffscreenCanvas(width, height);
        const pen = canvas.getContext('2d', { willReadFrequently: true });
        if (!pen) throw new Error('There is no canvas.');
        const { x, y, width: wide, height: high } = viewBox.baseVal;
        const scale = Math.min(width / wide, height / high);
        pen.fillStyle = '#fff';
        pen.fillRect(0, 0, width, height);
        pen.setTransform(
          scale,
          0,
          0,
          scale,
          (width - wide * scale) / 2 - x * scale,
          (height - high * scale) / 2 - y * scale,
        );
        for (const [paint, d] of paths) {
          const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
          path.setAttribute('class', paint);
          svg.append(path);
          pen.fillStyle = getComputedStyle(path).fill;
          path.remove();
          pen.fill(new Path2D(d));
        }
        const { data } = pen.getImageData(0, 0, width, height);
        return Array.from({ length: width * height }, (_, pixel) => {
          const [red = 0, green = 0, blue = 0] = data.subarray(4 * pixel, 4 * pixel + 3);
          return 0.299 * red + 0.587 * green + 0.114 * blue;
        });
      });
      const [one = [], other = []] = greys;
      return one.reduce((sum, grey, pixel) => sum + Math.abs(grey - (other[pixel] ?? 0)), 0) / one.length;
    },
    {
      selector: `exercise-figure[exercise="${id}"][fault="${fault}"]${width < 100 ? '.small' : ':not(.small)'}`,
      body: BODY.source,
      correct: paths.filter(([paint]) => BODY.test(paint)),
      width,
    },
  );
}

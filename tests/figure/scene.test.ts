import { describe, expect, it } from 'vitest';
import { sampleArrow } from '../../src/figure/arrows.js';
import { boundsOf, pointsOf, pointsOfPaths } from '../../src/figure/fit.js';
import { bodyAt, prepareMotion, settleFault } from '../../src/figure/motion.js';
import type { Picture } from '../../src/figure/picture.js';
import { drawScene, type Scene } from '../../src/figure/scene.js';
import { BUILD_NAMES, BUILDS, type BuildName } from '../../src/figure/surface.js';
import { pictureToSvg } from '../../src/figure/svg.js';
import type { Movement } from '../../src/model/movement.js';
import { readFigures } from './figures.js';

/** What may be cut off by a straight edge. */
const CUT_OFF = new Set(['mat', 'mat-edge', 'shadow']);

const FIGURES = readFigures();

function endScene(movement: Movement, build: BuildName): Scene {
  const motion = prepareMotion(movement, BUILDS[build]);
  const bodies = Array.from({ length: 13 }, (_, index) => bodyAt(motion, index / 12));
  const [ghost] = motion.keys;
  return {
    movement,
    ...motion.keys.at(-1)!,
    ghost,
    arrows: movement.arrows.map((arrow) => sampleArrow(arrow, bodies)),
    frameAround: motion.keys,
  };
}

function faultScenes(movement: Movement, build: BuildName): Scene[] {
  const motion = prepareMotion(movement, BUILDS[build]);
  return Array.from(movement.faults.values()).flatMap((fault): Scene[] => {
    if ('notDrawn' in fault) return [];
    const correct = motion.keys[fault.beside]!;
    const body = settleFault(motion, fault);
    return [
      {
        movement,
        ...body,
        camera: fault.camera,
        crop: fault.crop,
        layers: fault.layers,
        ghost: fault.ghost ? correct : undefined,
        fault: { zones: fault.zones, correct: correct.skeleton },
      },
    ];
  });
}

function paintsOf({ paths }: Picture): string[] {
  return paths.map(([paint]) => paint);
}

const IN_BUILDS = FIGURES.flatMap(([id, movement]) =>
  BUILD_NAMES.map((build) => [id, build, movement] as const),
);

describe.each(IN_BUILDS)('the pictures of %s, %s', (_id, build, movement) => {
  const scene = endScene(movement, build);
  const pictures = [scene, ...faultScenes(movement, build)].map((each) => [each, drawScene(each)] as const);

  it('are made of numbers', () => {
    for (const [, { frame, paths }] of pictures) {
      expect(frame.every(Number.isInteger)).toBe(true);
      for (const [paint, d] of paths) {
        expect(`${paint} ${d}`).toMatch(/^[a-z -]+ (?:M-?\d+[ -]\d+(?:[clq](?:[ -]?\d+)+)*z?)+$/);
      }
    }
  });

  it('lie within their frames', () => {
    for (const [
      {
        crop,
        movement: { crop: own, apparatus },
      },
      picture,
    ] of pictures) {
      if (crop ?? own) continue;
      const [left, top, width, height] = picture.frame.map((value) => value / 10) as [
        number,
        number,
        number,
        number,
      ];
      const paths = picture.paths.filter(([paint]) => !CUT_OFF.has(paint) && apparatus?.kind !== 'wall');
      if (paths.length === 0) continue;
      const bounds = boundsOf(pointsOfPaths(paths));
      expect(bounds.left).toBeGreaterThan(left);
      expect(bounds.top).toBeGreaterThan(top);
      expect(bounds.right).toBeLessThan(left + width);
      expect(bounds.bottom).toBeLessThan(top + height);
    }
  });

  it('keep arrows in the frame, cropped or not', () => {
    const picture = pictures[0]![1];
    const [left, top, width, height] = picture.frame.map((value) => value / 10) as [
      number,
      number,
      number,
      number,
    ];
    const arrows = picture.paths.filter(([paint]) => paint.startsWith('arrow'));
    for (const [x, y] of arrows.flatMap(([, d]) => pointsOf(d))) {
      expect(x > left && x < left + width && y > top && y < top + height).toBe(true);
    }
  });

  it('are 4:3, or 16:9 around what lies', () => {
    for (const [, { frame }] of pictures) {
      const aspect = frame[2] / frame[3];
      expect(Math.min(Math.abs(aspect - 4 / 3), Math.abs(aspect - 16 / 9))).toBeLessThan(0.01);
    }
  });

  it('are mirrored exactly', () => {
    for (const [each, picture] of pictures) {
      const mirrored = drawScene({ ...each, mirrored: true });
      expect(paintsOf(mirrored)).toEqual(paintsOf(picture));
      expect(mirrored.frame[0] + mirrored.frame[2]).toBe(0 - picture.frame[0]);
      mirrored.paths.forEach(([, d], index) => {
        const own = pointsOf(picture.paths[index]![1]);
        expect(pointsOf(d)).toEqual(own.map(([x, y]) => [0 - x, y]));
      });
    }
  });

  it('have the same paints and the same frame in every frame of a film', () => {
    const motion = prepareMotion(movement, BUILDS[build]);
    const frames = Array.from({ length: 9 }, (_, index) =>
      drawScene({ movement, ...bodyAt(motion, index / 8), frameAround: motion.keys, keepEmpty: true }),
    );
    for (const frame of frames) {
      expect(paintsOf(frame)).toEqual(paintsOf(frames[0]!));
      expect(frame.frame).toEqual(frames[0]!.frame);
    }
  });
});

describe('a scene', () => {
  const swing = FIGURES.find(([id]) => id === 'kettlebell-swing')![1];

  it('leaves out empty paths unless told to keep them', () => {
    const scene = endScene(swing, 'slender');
    expect(drawScene(scene).paths.every(([, d]) => d !== '')).toBe(true);
    expect(drawScene({ ...scene, keepEmpty: true }).paths.some(([, d]) => d === '')).toBe(true);
  });

  it('has the bell and the near forearm under the near leg, and the upper arm over it', () => {
    const layers = paintsOf(drawScene(endScene(swing, 'slender')));
    expect(layers.lastIndexOf('prop')).toBeLessThan(layers.lastIndexOf('shoe'));
    expect(layers.lastIndexOf('skin')).toBeGreaterThan(layers.lastIndexOf('shoe'));
  });

  it('has one ghost, under the figure', () => {
    const paints = paintsOf(drawScene(endScene(swing, 'slender')));
    expect(paints.filter((paint) => paint === 'ghost')).toHaveLength(1);
    expect(paints.indexOf('ghost')).toBeLessThan(paints.indexOf('skin far'));
  });

  it('draws both hair styles', () => {
    const scene = endScene(swing, 'slender');
    const hair = (style: 'bun' | 'short') =>
      drawScene({ ...scene, hair: style }).paths.filter(([paint]) => paint === 'hair');
    expect(hair('bun').length).toBe(hair('short').length + 1);
  });
});

describe('an SVG file', () => {
  const picture = drawScene(endScene(FIGURES[0]![1], 'broad'));
  const text = { title: 'Back & "legs" <end>', description: 'Side view.' };

  it('names itself, and escapes what it is told', () => {
    const svg = pictureToSvg(picture, { ...text, idPrefix: 'one' });
    expect(svg).toContain('aria-labelledby="one-t" aria-describedby="one-d"');
    expect(svg).toContain('<title id="one-t">Back &#38; &#34;legs&#34; &#60;end&#62;</title>');
    expect(svg).toContain(`viewBox="${picture.frame.join(' ')}"`);
  });

  it('follows the reader’s theme unless it is told one', () => {
    expect(pictureToSvg(picture, text)).toContain('@media (prefers-color-scheme:dark)');
    expect(pictureToSvg(picture, { ...text, theme: 'dark' })).not.toContain('@media');
  });

  it('has a rule for everything that is painted', () => {
    const svg = pictureToSvg(picture, text);
    for (const [paint] of picture.paths) expect(svg).toContain(`.${paint.replace(' ', '.')}{`);
  });
});

/** Pictures as files know no tokens: whether their colours are the same, and can be seen. */
import { describe, expect, it } from 'vitest';
import type { Paint, PicturePath } from '../../src/figure/picture.js';
import { pictureToSvg } from '../../src/figure/svg.js';
import { valueToCss } from '../../tools/tokens/css.mjs';
import { loadProject } from '../../tools/tokens/load.mjs';

const { tokens } = loadProject();

/** Which token each paint has, and whether as its line. Skin, top and hair have one in light alone: in dark, theirs is an expression. */
const SAME: readonly (readonly [Paint, token: string, as?: 'fill' | 'stroke'])[] = [
  ['skin', 'skin'],
  ['top', 'top'],
  ['legs', 'legs'],
  ['hair', 'hair'],
  ['shoe', 'shoe'],
  ['shoe', 'shoe-line', 'stroke'],
  ['mat', 'mat'],
  ['floor', 'mat'],
  ['prop', 'prop'],
  ['arrow-head', 'accent'],
  ['arrow', 'accent', 'stroke'],
  ['muscle-primary', 'accent'],
  ['fault-line', 'wrong', 'stroke'],
  ['correct-line', 'right', 'stroke'],
];
const ONLY_LIGHT = ['skin', 'top', 'hair'];

/** What must be seen on the background. */
const SEEN: readonly PicturePath[0][] = [
  ...([
    'skin',
    'skin far',
    'top',
    'top far',
    'legs',
    'legs far',
    'shoe',
    'shoe far',
    'hair',
    'prop',
  ] as const),
  ...(['arrow', 'arrow-head', 'fault-line', 'fault-ring', 'correct-line'] as const),
];

/** How a file paints something: its colours. */
function painted(paint: PicturePath[0], theme: 'light' | 'dark'): Record<'fill' | 'stroke', string> {
  const svg = pictureToSvg(
    { frame: [0, 0, 400, 300], paths: [[paint, 'M0 0h1']] },
    { title: 'A title', description: 'A description.', theme },
  );
  const [path = ''] = svg.match(/<path[^>]*>/) ?? [];
  const colour = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(path)?.[1] ?? 'none';
  return { fill: colour('fill'), stroke: colour('stroke') };
}

describe('the colours of figures as files', () => {
  it.each(['light', 'dark'] as const)('are the defaults of the tokens, %s', (theme) => {
    const differ = SAME.flatMap(([paint, name, as = 'fill']) => {
      if (theme === 'dark' && ONLY_LIGHT.includes(name)) return [];
      const token = tokens.find((one) => one.name === `figure-${name}`);
      if (!token) throw new Error(`There is no token ${name}.`);
      const { dark } = token.extension;
      const expected = valueToCss(token, theme === 'dark' && dark ? dark : token.value);
      const found = painted(paint, theme)[as];
      return found === expected ? [] : [`${paint}: ${found}, but --fc-figure-${name} is ${expected}`];
    });
    expect(differ).toEqual([]);
  });

  it.each([
    ['light', '#ffffff'],
    ['dark', '#14181f'],
  ] as const)('have 3:1 on the background, near and far, %s', (theme, background) => {
    const faint = SEEN.flatMap((paint) => {
      const colours = Object.values(painted(paint, theme)).filter((colour) => colour !== 'none');
      const best = Math.max(...colours.map((colour) => contrast(colour, background)));
      return best < 3 ? [`${paint}: ${colours.join(' and ')} has ${best.toFixed(2)}`] : [];
    });
    expect(faint).toEqual([]);
  });
});

/** From 1 to 21, as WCAG 2 counts it. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(full.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

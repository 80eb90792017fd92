/**
 * A picture as an SVG file that stands alone: for feeds, and to look at.
 */
import type { Paint, Picture } from './picture.js';

/** A colour for each thing that is painted, by the name of its custom property. */
interface Colours {
  readonly skin: string;
  readonly ear: string;
  readonly top: string;
  readonly legs: string;
  readonly shoe: string;
  /** The rim of a shoe, which keeps it apart from a light background. */
  readonly rim: string;
  readonly hair: string;
  readonly background: string;
  readonly mat: string;
  readonly 'mat-edge': string;
  readonly shadow: string;
  readonly prop: string;
  readonly 'prop-light': string;
  readonly tube: string;
  readonly ghost: string;
  readonly fault: string;
  readonly correct: string;
  readonly accent: string;
}

const COLOURS: Readonly<Record<'light' | 'dark', Colours>> = {
  light: {
    skin: '#bf8763',
    ear: '#9d6a4b',
    top: '#2f7f8f',
    legs: '#36445c',
    shoe: '#f3f4f6',
    rim: '#7f8997',
    hair: '#4a3530',
    background: '#fff',
    mat: '#e1e8ef',
    'mat-edge': '#c5d1dc',
    shadow: '#b9c3ce',
    prop: '#4b5563',
    'prop-light': '#7b8794',
    tube: '#9aa5b1',
    ghost: '#dcdfe5',
    fault: '#d4351c',
    correct: '#0b8f5a',
    accent: '#1f5fd0',
  },
  dark: {
    skin: '#d9a888',
    ear: '#b98566',
    top: '#46a3b4',
    legs: '#8093b8',
    shoe: '#e8ebf0',
    rim: '#a5adba',
    hair: '#7b5b4b',
    background: '#14181f',
    mat: '#2a333f',
    'mat-edge': '#1f2731',
    shadow: '#1a2029',
    prop: '#8d98a7',
    'prop-light': '#b7c0cb',
    tube: '#5d6977',
    ghost: '#303846',
    fault: '#ff6b4a',
    correct: '#3ddc97',
    accent: '#7fb0ff',
  },
};

/** How much of a far limb's own colour is left, percent; the rest is background. */
const FAR_SHARE = 64;
/** The widths of lines, in pixels of a picture that is 320 wide. */
const WIDTHS = {
  arrow: 4.6,
  glow: 15,
  casing: 7.6,
  fault: 4.6,
  correct: 3,
  ring: 3,
} as const;

export interface SvgOptions {
  readonly title: string;
  readonly description: string;
  /** Without it, the reader's own. */
  readonly theme?: 'light' | 'dark' | undefined;
  /** Width and height in pixels. Without it, the picture takes the width that it is given. */
  readonly size?: readonly [width: number, height: number] | undefined;
  /** Starts every id, so that several pictures can stand in one page. */
  readonly idPrefix?: string | undefined;
}

export function pictureToSvg({ frame, paths }: Picture, options: SvgOptions): string {
  const { title, description, theme, size, idPrefix = 'figure' } = options;
  const measured = size ? ` width="${size[0]}" height="${size[1]}"` : '';
  const body = paths.map(([paint, d]) => `<path class="${paint}" d="${d}"/>`).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="formcue-figure" role="img" aria-labelledby="${idPrefix}-t" ` +
    `aria-describedby="${idPrefix}-d" viewBox="${frame.join(' ')}"${measured}>` +
    `<title id="${idPrefix}-t">${escape(title)}</title><desc id="${idPrefix}-d">${escape(description)}</desc>` +
    `<style>${styles(frame[2] / 320, theme)}</style>${body}</svg>`
  );
}

/** @param pixel Units of the frame in one pixel of a picture that is 320 wide. */
function styles(pixel: number, theme: SvgOptions['theme']): string {
  const own = rules(COLOURS[theme ?? 'light'], pixel);
  if (theme) return own;
  return `${own}@media (prefers-color-scheme:dark){${rules(COLOURS.dark, pixel)}}`;
}

function rules(colours: Colours, pixel: number): string {
  const colour = (name: keyof Colours) => `var(--formcue-figure-${name},${colours[name]})`;
  const fill = (paint: Paint | `${Paint} far`, value: string) => rule(paint, `fill:${value}`);
  const line = (paint: Paint, value: string, width: number, more = '') =>
    rule(
      paint,
      `fill:none;stroke:${value};stroke-width:${Math.round(width * pixel * 10) / 10};stroke-linecap:round${more}`,
    );
  const far = (name: keyof Colours) =>
    `color-mix(in srgb,${colour(name)} ${FAR_SHARE}%,${colour('background')})`;
  const rim = `;stroke:${colour('rim')};stroke-width:5;paint-order:stroke`;
  const blocks = [
    'skin',
    'ear',
    'top',
    'legs',
    'hair',
    'prop',
    'prop-light',
    'tube',
    'mat',
    'mat-edge',
    'shadow',
  ] as const;
  const dimmed = ['skin', 'top', 'legs'] as const;
  return [
    ...blocks.map((paint) => fill(paint, colour(paint))),
    ...dimmed.map((paint) => rule(`${paint} far`, `fill:${mixed(colours, paint)};fill:${far(paint)}`)),
    fill('shoe', colour('shoe') + rim),
    fill('shoe far', mixHex(colours.shoe, colours.rim, 55)),
    fill('gap', colour('background')),
    fill('floor', colour('mat')),
    fill('ghost', colour('ghost')),
    line('arrow', colour('accent'), WIDTHS.arrow),
    fill('arrow-head', `${colour('accent')};stroke:${colour('accent')};stroke-width:6;stroke-linejoin:round`),
    line('spine', '#fff', 3, `;stroke-linecap:butt;stroke-dasharray:17 10;opacity:.75;stroke-width:15`),
    fill('muscle-primary', colour('accent')),
    fill('muscle-secondary', `color-mix(in srgb,${colour('accent')} 45%,${colour('background')})`),
    line('muscle-hatch', colour('accent'), 1.4),
    line('fault-glow', colour('fault'), WIDTHS.glow, ';opacity:.28'),
    line('casing', colour('background'), WIDTHS.casing),
    line('fault-line', colour('fault'), WIDTHS.fault),
    line('correct-line', colour('correct'), WIDTHS.correct, `;stroke-dasharray:${dashes(6, 5, pixel)}`),
    line('fault-ring', colour('fault'), WIDTHS.ring),
  ].join('');
}

function dashes(on: number, off: number, pixel: number): string {
  return `${Math.round(on * pixel)} ${Math.round(off * pixel)}`;
}

function rule(paint: Paint | `${Paint} far`, declarations: string): string {
  return `.formcue-figure .${paint.replace(' ', '.')}{${declarations}}`;
}

/** The colour of a far limb, for readers that do not know `color-mix`. */
function mixed(colours: Colours, name: 'skin' | 'top' | 'legs'): string {
  return mixHex(colours[name], colours.background, FAR_SHARE);
}

/** `share` percent of one colour and the rest of another. */
function mixHex(colour: string, other: string, share: number): string {
  const channels = (hex: string) =>
    (hex.length === 4 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1))
      .match(/../g)
      ?.map((pair) => parseInt(pair, 16)) ?? [];
  const rest = channels(other);
  const mixedChannels = channels(colour).map((value, index) =>
    Math.round((value * share + (rest[index] ?? 0) * (100 - share)) / 100),
  );
  return `#${mixedChannels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

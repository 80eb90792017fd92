/**
 * A picture as an SVG file that stands alone: for feeds, e-mail and social cards.
 *
 * Colours are attributes of the paths, which also holds where styles are taken out. Only a picture that follows its reader's theme has
 * rules, for the other theme, and only for what is painted.
 */
import type { Paint, Picture, PicturePath } from './picture.js';

/** A colour for each thing that is painted. */
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

type Theme = 'light' | 'dark';

/** The defaults of the tokens `--fc-figure-*`, which a test compares, for one person; in dark, for a lighter one. */
const COLOURS: Readonly<Record<Theme, Colours>> = {
  light: {
    skin: '#8b5d3b',
    ear: '#724c30',
    top: '#2b7180',
    legs: '#345',
    shoe: '#eee',
    rim: '#738495',
    hair: '#443023',
    background: '#fff',
    mat: '#dee',
    'mat-edge': '#b6c3c3',
    shadow: '#b9c3ce',
    prop: '#456',
    'prop-light': '#7b8794',
    tube: '#9aa5b1',
    ghost: '#dcdfe5',
    fault: '#d4351c',
    correct: '#0b8f5a',
    accent: '#15d',
  },
  dark: {
    skin: '#d9a888',
    ear: '#b98566',
    top: '#46a3b4',
    legs: '#89b',
    shoe: '#eee',
    rim: '#738495',
    hair: '#8a6a57',
    background: '#14181f',
    mat: '#234',
    'mat-edge': '#1c2a38',
    shadow: '#1a2029',
    prop: '#678',
    'prop-light': '#b7c0cb',
    tube: '#5d6977',
    ghost: '#303846',
    fault: '#ff6b4a',
    correct: '#3ddc97',
    accent: '#7bf',
  },
};

/** How much of a far limb's own colour is left, percent, as in an element; the rest is background. */
const FAR_SHARE = 76;
const FAR_SHARE_OF_SKIN = 82;
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
  /** With the background of the theme. Without it, the colours are the reader's own, on the background that the picture is put on. */
  readonly theme?: Theme | undefined;
  /** Width and height in pixels. Without it, the picture takes the width that it is given. */
  readonly size?: readonly [width: number, height: number] | undefined;
  /** Starts every id, so that several pictures can stand in one page. */
  readonly idPrefix?: string | undefined;
}

/** How something is painted: its colours, and the attributes that no theme changes. */
interface Look {
  readonly fill: string;
  readonly stroke?: string;
  readonly line?: string;
}

export function pictureToSvg({ frame, paths }: Picture, options: SvgOptions): string {
  const { title, description, theme, size, idPrefix = 'figure' } = options;
  const measured = size ? ` width="${size[0]}" height="${size[1]}"` : '';
  // Lines are as wide as in a picture of 320 pixels.
  const pixel = frame[2] / 320;
  const looks = looksIn(COLOURS[theme ?? 'light'], pixel);
  const named = theme ? '' : ' class="formcue"';
  const under = theme ? background(COLOURS[theme].background, frame, size) : darkRules(paths, pixel);
  const body = paths.map(([paint, d]) => {
    const className = theme ? '' : ` class="${paint}"`;
    return `<path${className}${attributesOf(lookOf(paint, looks))} d="${d}"/>`;
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg"${named} role="img" aria-labelledby="${idPrefix}-t" ` +
    `aria-describedby="${idPrefix}-d" viewBox="${frame.join(' ')}"${measured} stroke-linecap="round">` +
    `<title id="${idPrefix}-t">${escape(title)}</title><desc id="${idPrefix}-d">${escape(description)}</desc>` +
    `${under}${body.join('')}</svg>`
  );
}

/** Behind the frame, and behind what a size of another shape leaves free beside it. */
function background(
  colour: string,
  [left, top, width, height]: Picture['frame'],
  [columns, rows]: readonly [number, number] = [width, height],
): string {
  const unit = Math.max(width / columns, height / rows);
  const beside = Math.ceil((columns * unit - width) / 2);
  const above = Math.ceil((rows * unit - height) / 2);
  return (
    `<rect x="${left - beside}" y="${top - above}" width="${width + 2 * beside}" ` +
    `height="${height + 2 * above}" fill="${colour}"/>`
  );
}

function darkRules(paths: Picture['paths'], pixel: number): string {
  const looks = looksIn(COLOURS.dark, pixel);
  const rules = [...new Set(paths.map(([paint]) => paint))].map((paint) => {
    const { fill, stroke } = lookOf(paint, looks);
    const colours = [...(fill === 'none' ? [] : [`fill:${fill}`]), ...(stroke ? [`stroke:${stroke}`] : [])];
    return `.formcue .${paint.replace(' ', '.')}{${colours.join(';')}}`;
  });
  return `<style>@media (prefers-color-scheme:dark){${rules.join('')}}</style>`;
}

function attributesOf({ fill, stroke, line = '' }: Look): string {
  return ` fill="${fill}"${stroke ? ` stroke="${stroke}"` : ''}${line}`;
}

type Looks = Readonly<Record<Paint, Look>> & Readonly<Partial<Record<`${Paint} far`, Look>>>;

/** What is far looks like what is near, where nothing else is said. */
function lookOf(paint: PicturePath[0], looks: Looks): Look {
  return looks[paint] ?? looks[paint.replace(' far', '') as Paint];
}

/** @param pixel Units of the frame in one pixel of a picture that is 320 wide. */
function looksIn(colours: Colours, pixel: number): Looks {
  const far = (colour: string, share = FAR_SHARE) => mixHex(colour, colours.background, share);
  const line = (stroke: string, width: number, more = ''): Look => ({
    fill: 'none',
    stroke,
    line: ` stroke-width="${Math.round(width * pixel)}"${more}`,
  });
  const rim = { stroke: colours.rim, line: ' stroke-width="5" paint-order="stroke"' };
  const dashed = ` stroke-dasharray="${Math.round(6 * pixel)} ${Math.round(5 * pixel)}"`;
  return {
    skin: { fill: colours.skin },
    'skin far': { fill: far(colours.skin, FAR_SHARE_OF_SKIN) },
    top: { fill: colours.top },
    'top far': { fill: far(colours.top) },
    legs: { fill: colours.legs },
    'legs far': { fill: far(colours.legs) },
    shoe: { fill: colours.shoe, ...rim },
    'shoe far': { fill: far(mixHex(colours.shoe, colours.rim, 55)), ...rim },
    hair: { fill: colours.hair },
    ear: { fill: colours.ear },
    gap: { fill: colours.background },
    shadow: { fill: colours.shadow },
    mat: { fill: colours.mat },
    'mat-edge': { fill: colours['mat-edge'] },
    floor: { fill: colours.mat },
    prop: { fill: colours.prop },
    'prop-light': { fill: colours['prop-light'] },
    tube: { fill: colours.tube },
    ghost: { fill: colours.ghost },
    arrow: line(colours.accent, WIDTHS.arrow),
    'arrow-head': {
      fill: colours.accent,
      stroke: colours.accent,
      line: ' stroke-width="6" stroke-linejoin="round"',
    },
    spine: {
      fill: 'none',
      stroke: '#fff',
      line: ' stroke-width="15" stroke-linecap="butt" stroke-dasharray="17 10" opacity=".75"',
    },
    'fault-glow': line(colours.fault, WIDTHS.glow, ' opacity=".28"'),
    casing: line(colours.background, WIDTHS.casing),
    'fault-line': line(colours.fault, WIDTHS.fault),
    'correct-line': line(colours.correct, WIDTHS.correct, dashed),
    'fault-ring': line(colours.fault, WIDTHS.ring),
    'muscle-primary': { fill: colours.accent },
    'muscle-secondary': { fill: mixHex(colours.accent, colours.background, 45) },
    'muscle-hatch': line(colours.accent, 1.4),
    muscle: { fill: colours['mat-edge'] },
    body: { fill: colours.mat },
  };
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

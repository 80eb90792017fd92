/** Reads from the page what a token comes to: in this theme, this scheme, on this background. */
import { ref } from 'lit/directives/ref.js';

/** Has an element measured after each rendering, when the theme around it is what the toolbar says. */
export function measured(measure: (element: HTMLElement) => void) {
  return ref((element) => {
    if (!(element instanceof HTMLElement)) return;
    requestAnimationFrame(() => {
      if (element.isConnected) measure(element);
    });
  });
}

/** 0 to 255, and the share of what is behind that is covered. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

const WHITE: Rgba = [255, 255, 255, 1];
const canvas = document.createElement('canvas');
canvas.width = 1;
canvas.height = 1;
const context = canvas.getContext('2d', { willReadFrequently: true });

/** A computed colour of any kind. */
export function rgba(colour: string): Rgba {
  const [, , , alpha] = pixelOf(colour);
  // A canvas keeps little of a colour that lets through: it is read as if it did not.
  const [red, green, blue] = pixelOf(`rgb(from ${colour} r g b)`);
  return [red, green, blue, alpha / 255];
}

/** Four numbers from 0 to 255. */
function pixelOf(colour: string): Rgba {
  if (!context) throw new Error('This browser draws nothing.');
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha];
}

function over([red, green, blue, alpha]: Rgba, [r, g, b]: Rgba): Rgba {
  const mix = (front: number, back: number): number => front * alpha + back * (1 - alpha);
  return [mix(red, r), mix(green, g), mix(blue, b), 1];
}

/** What is behind an element: the backgrounds around it, down to the first that covers. */
export function backdrop(element: Element | null): Rgba {
  if (!element) return WHITE;
  const colour = rgba(getComputedStyle(element).backgroundColor);
  return colour[3] === 1 ? colour : over(colour, backdrop(element.parentElement));
}

/** The ratio of WCAG 2, from 1 to 21; a colour that lets through is mixed with what is behind it. */
export function contrast(colour: Rgba, behind: Rgba): number {
  const [lighter = 0, darker = 0] = [luminance(over(colour, behind)), luminance(behind)].sort(
    (a, b) => b - a,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red, green, blue]: Rgba): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** "#1593a5", with a percentage where it lets through. */
export function inHex([red, green, blue, alpha]: Rgba): string {
  const hex = [red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('');
  return alpha === 1 ? `#${hex}` : `#${hex} at ${Math.round(alpha * 100)} %`;
}

/** "15 px", "27.8 px": a computed length. */
export function inPixels(length: string): string {
  return `${Math.round(Number.parseFloat(length) * 10) / 10} px`;
}

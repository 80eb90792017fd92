import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { inPixels, measured } from './measure.js';
import { byLayer, foundation, row } from './rows.js';
import { tokens, type Token } from './tokens.js';

export default { title: 'Foundations/Type', tags: ['!autodocs'] };

/** Parts of a card, from the largest on. */
const PARTS = ['title', 'heading', 'cue', 'row', 'summary', 'label', 'eyebrow'];

export const Scale: StoryObj = {
  parameters: { formcue: { width: 'full' } },
  render: () =>
    foundation(
      'Type',
      html`
        <ul class="scale" role="list">
          ${PARTS.map(
            (part) =>
              html`<li data-part=${part}>
                <div></div>
                <p></p>
              </li>`,
          )}
        </ul>
        ${byLayer('type', typeRow)}
        <section class="sheet-section" aria-labelledby="card">
          <h2 id="card">The card that was measured</h2>
          <exercise-card
            exercise="bird-dog"
            eager
            @content-ready=${(event: Event) => show(event.currentTarget as HTMLElement)}
            ${measured(show)}
          ></exercise-card>
        </section>
      `,
    ),
  play: async ({ canvasElement }) => {
    await waitFor(() => {
      const sizes = [...canvasElement.querySelectorAll('.scale p')].map(({ textContent }) => textContent);
      return expect(sizes.filter((size) => size?.includes('px'))).toHaveLength(PARTS.length);
    });
  },
};

/** Fills the scale with the words of the card, as they are set there. */
function show(card: HTMLElement): void {
  for (const item of card.closest('.foundation')?.querySelectorAll('.scale li') ?? []) {
    const part = card.shadowRoot?.querySelector(`[part~="${item.getAttribute('data-part')}"]`);
    const [sample, words] = item.children;
    if (!part || !(sample instanceof HTMLElement) || !words) continue;
    const { fontFamily, fontSize, fontWeight, lineHeight, letterSpacing, textTransform } =
      getComputedStyle(part);
    Object.assign(sample.style, {
      fontFamily,
      fontSize,
      fontWeight,
      lineHeight,
      letterSpacing,
      textTransform,
    });
    sample.textContent = part.textContent?.trim() ?? '';
    words.textContent = `${item.getAttribute('data-part')} · ${round(fontSize)} px on ${round(lineHeight)} · weight ${fontWeight}`;
  }
}

function round(pixels: string): number {
  return Math.round(Number.parseFloat(pixels) * 10) / 10;
}

/** The size of a card's text. */
const SIZE = tokens.find(({ property }) => property === '--fc-size') ?? { property: '', css: '1em' };

/** A size, a font or a weight, on the same word. */
function typeRow(token: Token) {
  const { property, type, css } = token;
  const style = /line-height/.test(property)
    ? 'line-height'
    : type === 'fontWeight'
      ? 'font-weight'
      : type === 'fontFamily'
        ? 'font-family'
        : 'font-size';
  // Sizes are multiples of the card's.
  const around = property === SIZE.property ? '1em' : SIZE.css;
  const words = html`<div style="font-size: ${around}"><span style="${style}: ${css}">Hold</span></div>`;
  return row(token, words, (sample) => {
    const value = getComputedStyle(sample.firstElementChild ?? sample).getPropertyValue(style);
    if (style === 'font-size') return inPixels(value);
    return style === 'font-family' ? (value.split(',')[0] ?? value).replaceAll('"', '') : value;
  });
}

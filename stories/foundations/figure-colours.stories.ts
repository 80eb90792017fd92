import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { pageColour } from '../../src/elements/shared/page-colour.js';
import { measured, backdrop, contrast, inHex, rgba } from './measure.js';
import { foundation } from './rows.js';
import { tokensOn } from './tokens.js';
import '../figures/figures.css';

export default { title: 'Foundations/Figure colours', tags: ['!autodocs'] };

/** Between them they show everything that has a colour of its own. */
const FIGURES = ['bird-dog', 'kettlebell-swing'] as const;

export const Figures: StoryObj = {
  parameters: { formcue: { width: 'full' } },
  render: () =>
    foundation(
      'Figure colours',
      html`
        <div class="figure-colours" ${measured(watch)}>
          <div class="figure-grid figure-grid-few">
            ${FIGURES.map((exercise) => html`<exercise-figure exercise=${exercise}></exercise-figure>`)}
          </div>
          <ul class="tokens" role="list">
            ${tokensOn('figure').map(
              ({ property, description, type, css }) => html`
                <li class="token" data-property=${property}>
                  <div class="token-sample">
                    ${
                      type === 'color'
                        ? html`<div class="swatch" style="background: ${css}"></div>`
                        : html`<div class="place" style="aspect-ratio: ${css}"></div>`
                    }
                  </div>
                  <div>
                    <code>${property}</code>
                    <p>${description}</p>
                  </div>
                  <p class="token-value"></p>
                </li>
              `,
            )}
          </ul>
        </div>
      `,
    ),
};

/** Now, and whenever a picture comes. */
function watch(page: HTMLElement): void {
  for (const figure of page.querySelectorAll('exercise-figure')) {
    figure.addEventListener('content-ready', () => show(page));
  }
  show(page);
}

/** The colours as they are drawn: some vary with the person, and have no value before there is one. */
function show(page: HTMLElement): void {
  // As a figure does, once it plays.
  page.style.setProperty('--page', pageColour(page) ?? 'Canvas');
  for (const item of page.querySelectorAll('li')) {
    const name = item.dataset.property?.replace('--fc-figure-', '') ?? '';
    const value = item.querySelector('.token-value');
    const place = item.querySelector('.place');
    if (place && value) value.textContent = getComputedStyle(place).aspectRatio.replace('/', ':');
    const swatch = item.querySelector<HTMLElement>('.swatch');
    if (!swatch || !value) continue;
    const path = [...page.querySelectorAll('exercise-figure')]
      .map(({ shadowRoot }) => shadowRoot?.querySelector(`path.${CSS.escape(name)}:not(.far)`))
      .find((found) => found);
    if (path) swatch.style.background = getComputedStyle(path).fill;
    const colour = rgba(getComputedStyle(swatch).backgroundColor);
    // What varies with the person has no colour without one.
    swatch.hidden = colour[3] === 0;
    if (swatch.hidden) continue;
    value.textContent = `${inHex(colour)} · ${contrast(colour, backdrop(page)).toFixed(1)} : 1`;
  }
}

import type { StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
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
                    ${type === 'color' ? html`<div class="swatch" style="background: ${css}"></div>` : nothing}
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
  for (const item of page.querySelectorAll('li')) {
    const name = item.dataset.property?.replace('--fc-figure-', '') ?? '';
    const path = [...page.querySelectorAll('exercise-figure')]
      .map(({ shadowRoot }) => shadowRoot?.querySelector(`path.${CSS.escape(name)}:not(.far)`))
      .find((found) => found);
    const [swatch, value] = [item.querySelector<HTMLElement>('.swatch'), item.querySelector('.token-value')];
    if (!swatch || !value) continue;
    if (path) swatch.style.background = getComputedStyle(path).fill;
    const colour = rgba(getComputedStyle(swatch).backgroundColor);
    // What varies with the person has no colour without one.
    swatch.hidden = colour[3] === 0;
    if (swatch.hidden) continue;
    value.textContent = `${inHex(colour)} · ${contrast(colour, backdrop(page)).toFixed(1)} : 1`;
  }
}

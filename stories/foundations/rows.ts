/** Lists of tokens: each with a sample, its name, what it is for, and what it comes to here. */
import { html, nothing, type TemplateResult } from 'lit';
import { backdrop, contrast, inHex, measured, rgba } from './measure.js';
import { LAYERS, tokensOn, type Page, type Token } from './tokens.js';
import '../shared/sheet.css';
import './foundations.css';

const LAYER_NAMES = {
  base: 'Base: raw values',
  role: 'Role: what they are for',
  component: 'Component: where one part has its own',
} as const;

type Row = (token: Token) => TemplateResult;

export function foundation(title: string, content: unknown) {
  return html`<div class="sheet sheet-wide foundation">
    <header class="sheet-head"><h1>${title}</h1></header>
    ${content}
  </div>`;
}

/** The tokens of a page by layer. */
export function byLayer(page: Page, row: Row) {
  return LAYERS.map((layer) => {
    const found = tokensOn(page).filter((token) => token.layer === layer);
    return found.length > 0
      ? html`<section class="sheet-section" aria-labelledby=${layer}>
          <h2 id=${layer}>${LAYER_NAMES[layer]}</h2>
          <ul class="tokens" role="list">
            ${found.map(row)}
          </ul>
        </section>`
      : nothing;
  });
}

/**
 * @param sample shows the token at work
 * @param read says in words what it comes to, from the sample and the row
 */
export function row(
  { property, description }: Token,
  sample: TemplateResult,
  read: (sample: HTMLElement) => string,
) {
  const measure = (item: HTMLElement): void => {
    const [box, value] = [item.querySelector('.token-sample'), item.querySelector('.token-value')];
    if (box?.firstElementChild instanceof HTMLElement && value) {
      value.textContent = read(box.firstElementChild);
    }
  };
  return html`<li class="token" ${measured(measure)}>
    <div class="token-sample">${sample}</div>
    <div>
      <code>${property}</code>
      <p>${description}</p>
    </div>
    <p class="token-value"></p>
  </li>`;
}

/** A colour, and its contrast with what it stands on. */
export function colourRow(token: Token) {
  return row(token, html`<div class="swatch" style="background: ${token.css}"></div>`, (swatch) => {
    const colour = rgba(getComputedStyle(swatch).backgroundColor);
    // Nothing: what is behind shows.
    if (colour[3] === 0) return 'transparent';
    return `${inHex(colour)} · ${contrast(colour, backdrop(swatch.parentElement)).toFixed(1)} : 1`;
  });
}

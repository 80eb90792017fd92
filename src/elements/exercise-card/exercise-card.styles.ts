/**
 * How a card looks. Font, text colour and colour scheme are the page's; what no token sets is mixed from the text's own, so that a card
 * sits in a light page and in a dark one without being told which it is. Sizes follow the page's text.
 */
import { css } from '../shared/styles.js';
import { tokens } from './exercise-card.tokens.js';

const own = css`
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  article,
  [part='failure'] {
    --inset: clamp(4 * var(--space), 5.2cqi, 6 * var(--space));
    --hairline: var(--fc-base-line, 1px) solid
      var(--fc-line, color-mix(in srgb, currentColor 15%, transparent));
    border: var(--hairline);
    border-radius: var(--radius);
    background: var(--fc-surface, transparent);
    color-scheme: var(--fc-scheme, inherit);
    color: var(--fc-text, inherit);
    font-family: var(--fc-font, inherit);
    font-size: var(--fc-size, max(0.9375em, 15px));
    font-style: normal;
    font-weight: 400;
    line-height: 1.55;
    overflow-wrap: anywhere;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
  }
  article {
    container-type: inline-size;
    /* Where the page lets it choose its width: as a float, say. */
    contain-intrinsic-inline-size: 240px;
  }
  header,
  section,
  aside,
  footer,
  .how,
  [part='lead'],
  [part='back'],
  [part='failure'] {
    padding: calc(5 * var(--space)) var(--inset);
  }
  section,
  aside,
  footer,
  .row {
    border-top: var(--hairline);
  }

  /* Words */
  p,
  li {
    max-width: 60ch;
  }
  b,
  [part='panel'] dt,
  [part='dose'] dd,
  [part='row'],
  [part='tile'],
  [part='title'],
  [part='heading'] {
    font-weight: var(--weight);
  }
  [part='title'],
  [part='heading'] {
    font-family: var(--fc-heading-font, inherit);
    font-size: var(--fc-heading-size, 1.2em);
  }
  [part='title'] {
    font-size: var(--fc-title-size, 1.6em);
    line-height: 1.2;
  }
  dt,
  footer,
  .note,
  [part='eyebrow'],
  [part='label'] {
    color: var(--fc-mute, color-mix(in srgb, currentColor 82%, transparent));
    font-size: var(--fc-note-size, 0.867em);
  }
  [part='eyebrow'] {
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }
  [part='label'] {
    margin-bottom: calc(2 * var(--space));
  }
  a,
  [part='link'] {
    color: inherit;
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
  }
  sup {
    font-size: 0.75em;
    line-height: 0;
  }
  sup a {
    padding: 0.4em 0.25em;
    color: var(--accent);
    text-decoration: none;
  }
  button {
    border: 0;
    background: none;
    color: inherit;
    cursor: pointer;
    font: inherit;
    text-align: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--fc-focus, currentColor);
    outline-offset: 2px;
  }
  p + p,
  header > * + *,
  ol + p {
    margin-top: calc(2 * var(--space));
  }
  .how * + [part='label'] {
    margin-top: calc(5 * var(--space));
  }

  /* The figure's place. */
  slot > div {
    position: relative;
  }
  [part='lead'] {
    display: grid;
    align-items: end;
    min-height: min(80cqi, 380px);
    border-bottom: var(--hairline);
    background: var(--soft);
    font-size: clamp(1.6em, 4.6cqi, 2.4em);
    line-height: 1.25;
    text-wrap: balance;
  }
  .lead,
  [part='lead'] {
    border-radius: var(--radius) var(--radius) 0 0;
  }
  /* The figure, over the words that keep its place. */
  .lead {
    position: absolute;
    inset: 0 0 1px;
    overflow: hidden;
  }
  /* It ends above its buttons, which come later. */
  .lead::part(picture) {
    height: calc(100% - 56px);
  }

  dl {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--space)) calc(6 * var(--space));
  }
  dl[part='dose'] {
    gap: 0;
    margin: calc(4 * var(--space)) 0 calc(2 * var(--space));
    overflow: hidden;
    border: var(--hairline);
    border-radius: calc(0.75 * var(--radius));
  }
  [part='dose'] div {
    display: flex;
    flex: 1 1 7.6em;
    flex-direction: column-reverse;
    justify-content: flex-end;
    margin: -1px 0 0 -1px;
    padding: calc(2 * var(--space)) calc(3 * var(--space));
    border-top: var(--hairline);
    border-inline-start: var(--hairline);
  }
  [part='dose'] dd {
    font-size: 1.1em;
    font-variant-numeric: tabular-nums;
  }

  /* What to do */
  .how {
    display: grid;
    gap: calc(5 * var(--space)) calc(8 * var(--space));
    padding-top: 0;
  }
  [role='list'] {
    display: grid;
    gap: calc(2 * var(--space));
    list-style: none;
  }
  [role='list'] > * {
    position: relative;
    padding-inline-start: 2em;
  }
  [part='cue'] {
    padding-inline-start: 1.3em;
  }
  [role='list'] > ::before {
    position: absolute;
    top: 0.15em;
    inset-inline-start: 0;
    width: 1.7em;
    border-radius: var(--fc-radius-pill, 99px);
    background: color-mix(in srgb, var(--accent) 14%, transparent);
    color: var(--accent);
    content: counter(list-item) / '';
    font-size: 0.8em;
    font-weight: var(--weight);
    line-height: 1.7;
    text-align: center;
  }
  [part='cue']::before {
    top: 0.5em;
    width: 0.6em;
    height: 0.6em;
    border: 2px solid var(--right);
    /* Round in every theme: a square would be a box to tick. */
    border-radius: 50%;
    background: none;
    content: '';
  }

  /* What opens and closes */
  summary {
    display: flex;
    justify-content: space-between;
    cursor: pointer;
  }
  summary::after {
    content: '+' / '';
  }
  [open] > summary::after {
    content: '−' / '';
  }
  [part='toggle'] {
    padding: calc(3 * var(--space)) var(--inset);
  }
  .row > div {
    padding: 0 var(--inset) calc(4 * var(--space));
  }

  /* Faults: tiles, each with its panel behind it. "dense" lets the tiles of a row close up around an open panel. */
  .tiles {
    display: grid;
    grid-auto-flow: dense;
    gap: 0 calc(2 * var(--space));
    padding-top: calc(2 * var(--space));
  }
  .tiles details {
    display: contents;
  }
  ::details-content {
    grid-column: 1 / -1;
  }
  [part='fault'] {
    flex-direction: column;
    margin-bottom: calc(2 * var(--space));
    min-height: 5.6em;
    padding: calc(2 * var(--space)) calc(3 * var(--space));
    border: 2px solid transparent;
    border-radius: calc(0.75 * var(--radius));
    background: var(--soft);
    font-size: 0.9em;
    line-height: 1.35;
  }
  .drawn > [part='fault']::before {
    aspect-ratio: var(--fc-figure-ratio, 4/3);
    content: '';
  }
  [open] > [part='fault'] {
    border-color: var(--wrong);
    background: color-mix(in srgb, var(--wrong) 10%, transparent);
  }
  [part='fault']::after {
    align-self: end;
  }
  [part='panel'] {
    grid-column: 1 / -1;
    padding-bottom: calc(2 * var(--space));
  }
  [part='panel'] div {
    flex: 1 1 12em;
  }
  .wrong {
    color: var(--wrong);
  }
  .right {
    color: var(--right);
  }

  [part~='ladder'] div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--space));
  }
  [part='chip'],
  [part='show-all'],
  [part='retry'] {
    padding: var(--space) calc(3 * var(--space));
    border: var(--hairline);
    border-radius: var(--fc-radius-pill, 99px);
    text-decoration: none;
  }
  :is(ul, ol):not([role]) {
    padding-inline-start: 1.4em;
  }

  /* A small place: as much of the card as it can hold, and a button. */
  [part='show-all'] {
    display: none;
  }
  @media screen {
    .clipped {
      display: flex;
      flex-direction: column;
      .body {
        flex: 1 0 0;
        overflow: hidden;
        mask: linear-gradient(#000 calc(100% - 2em), transparent);
      }
      [part='show-all'] {
        display: block;
        align-self: center;
        margin: 6px;
      }
    }
  }

  [hidden] {
    display: none;
  }
  @container (min-width: 17em) {
    .tiles {
      grid-template-columns: repeat(2, 1fr);
    }
  }
  @container (min-width: 34em) {
    .how {
      grid-template-columns: 1.35fr 1fr;
    }
    .columns3 {
      grid-template-columns: repeat(3, 1fr);
    }
    .columns4 {
      grid-template-columns: repeat(4, 1fr);
    }
    .columns5 {
      grid-template-columns: repeat(5, 1fr);
    }
  }

  /* Everything open, nothing to press, on one page. */
  @media print {
    article {
      --inset: 0px;
      min-height: 0 !important;
      margin: 0 !important;
      border: 0;
      color: #000;
      font-size: 8.5pt;
      line-height: 1.3;
    }
    .body {
      columns: 2;
    }
    .tiles,
    .tiles details {
      display: block;
    }
    [part]:not(dt, dd, sup) {
      min-height: 0;
      margin-bottom: 0;
      padding-block: 2px !important;
    }
    ::details-content {
      content-visibility: visible;
    }
    aside,
    summary::before,
    summary::after,
    .lead,
    [part='lead'],
    [data-do] {
      display: none !important;
    }
  }
`;

export const styles = tokens + own;

/**
 * How a card looks. Font, text colour and colour scheme are the page's; every other colour is mixed from the text's own, so that a card
 * sits in a light page and in a dark one without being told which it is. Sizes follow the page's text.
 */
import { css } from 'lit';

export const styles = css`
  :host {
    display: block !important;
  }
  :host([hidden]) {
    display: none !important;
  }

  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  article,
  [part='failure'] {
    --mute: var(--fc-mute, color-mix(in srgb, currentColor 82%, transparent));
    --soft: var(--fc-soft, color-mix(in srgb, currentColor 5%, transparent));
    --hair: 1px solid var(--fc-line, color-mix(in srgb, currentColor 15%, transparent));
    --accent: var(--fc-accent, color-mix(in srgb, #1593a5 60%, currentColor));
    --wrong: var(--fc-wrong, color-mix(in srgb, #e14628 70%, currentColor));
    --right: var(--fc-right, color-mix(in srgb, #14965a 65%, currentColor));
    --radius: var(--fc-radius, 16px);
    --inset: clamp(16px, 5.2cqi, 24px);
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
    border: var(--hair);
    border-radius: var(--radius);
    background: var(--fc-surface, transparent);
  }
  header,
  section,
  aside,
  footer,
  #how,
  [part='works'],
  [part='back'] {
    padding: 20px var(--inset);
  }
  section,
  aside,
  footer {
    border-top: var(--hair);
  }

  /* Words */
  h2,
  h3,
  h4,
  h5,
  h6 {
    font: inherit;
  }
  p,
  li {
    max-width: 60ch;
  }
  b,
  [part='row'],
  [part='tile'],
  [part='title'],
  [part='heading'] {
    font-weight: 600;
  }
  [part='title'] {
    font-size: 1.6em;
    line-height: 1.2;
  }
  [part='heading'] {
    font-size: 1.2em;
  }
  dt,
  footer,
  .note,
  [part='eyebrow'],
  [part='label'] {
    color: var(--mute);
    font-size: 0.867em;
  }
  [part='eyebrow'] {
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }
  [part='label'] {
    margin-bottom: 8px;
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
    letter-spacing: inherit;
    text-align: inherit;
  }
  :focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }

  /* The figure's place: what the movement works, in large type. */
  [part='works'] {
    display: grid;
    grid-template-rows: 1fr auto;
    gap: 4px;
    min-height: min(25em, 36cqi + 6.5em);
    border-bottom: var(--hair);
    border-radius: var(--radius) var(--radius) 0 0;
    background: var(--soft);
  }
  [part='works'] .note {
    color: inherit;
  }
  .large {
    font-size: clamp(1.6em, 4.6cqi, 2.4em);
    line-height: 1.25;
    text-wrap: balance;
  }

  header > * + * {
    margin-top: 6px;
  }
  dl {
    display: flex;
    flex-wrap: wrap;
  }
  #dose dl {
    margin: 16px 0 8px;
    overflow: hidden;
    border: var(--hair);
    border-radius: calc(0.75 * var(--radius));
  }
  #dose div {
    display: flex;
    flex: 1 1 7.6em;
    flex-direction: column-reverse;
    justify-content: flex-end;
    margin: -1px 0 0 -1px;
    padding: 10px 14px;
    border-top: var(--hair);
    border-inline-start: var(--hair);
  }
  #dose dd {
    font-size: 1.1em;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }

  /* What to do */
  #how {
    display: grid;
    gap: 20px 36px;
    padding-top: 0;
  }
  #setup {
    padding-bottom: 20px;
  }
  [role='list'] {
    display: grid;
    gap: 8px;
    list-style: none;
  }
  [part='step'],
  [part='cue'] {
    position: relative;
    padding-inline-start: 2em;
  }
  [part='cue'] {
    padding-inline-start: 1.3em;
  }
  [part='step']::before,
  [part='cue']::before {
    position: absolute;
    top: 0.15em;
    inset-inline-start: 0;
    width: 1.7em;
    border-radius: 50%;
    background: color-mix(in srgb, var(--accent) 14%, transparent);
    color: var(--accent);
    content: counter(list-item) / '';
    font-size: 0.8em;
    font-weight: 600;
    line-height: 1.7;
    text-align: center;
  }
  [part='cue']::before {
    top: 0.6em;
    width: 0.8em;
    height: 0.8em;
    border: 2px solid var(--right);
    background: none;
    content: '';
  }

  /* What opens and closes */
  [part='toggle'] {
    display: flex;
    justify-content: space-between;
    width: 100%;
    min-height: 24px;
  }
  [aria-expanded]::after {
    align-self: end;
    color: var(--mute);
    font-weight: 400;
  }
  [aria-expanded='false']::after {
    content: '+' / '';
  }
  [part='row'] [aria-expanded='true']::after,
  [part='fault'][aria-expanded='true']::after {
    content: '−' / '';
  }
  section:has(> [part='row']) {
    padding-block: 12px;
  }
  [part='row'] + div {
    padding-top: 4px;
  }
  .part > p + *,
  .part > ul + *,
  .part > ol + * {
    margin-top: 8px;
  }

  /* Faults: tiles, each with its panel behind it. "dense" lets the tiles of a row close up around an open panel. */
  .tiles {
    display: grid;
    grid-auto-flow: dense;
    gap: 0 10px;
    padding-top: 10px;
  }
  [part='tile'] {
    padding-bottom: 10px;
  }
  [part='fault'] {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    width: 100%;
    height: 100%;
    min-height: 5.6em;
    padding: 10px 12px;
    border: 2px solid transparent;
    border-radius: calc(0.75 * var(--radius));
    background: var(--soft);
    font-size: 0.9em;
    line-height: 1.35;
  }
  [part='fault'][aria-expanded='true'] {
    border-color: var(--wrong);
    background: color-mix(in srgb, var(--wrong) 10%, transparent);
  }
  [part='panel'] {
    grid-column: 1 / -1;
  }
  [part='panel'] dl {
    gap: 8px 24px;
    padding: 6px 0 16px;
  }
  [part='panel'] div {
    flex: 1 1 12em;
  }
  [part='panel'] dt {
    font-weight: 600;
  }
  .wrong {
    color: var(--wrong);
  }
  .right {
    color: var(--right);
  }

  section > p + p {
    margin-top: 6px;
  }
  #ladder dl {
    gap: 8px 28px;
  }
  #ladder div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  [part='chip'],
  [part='show-all'],
  [part='retry'] {
    display: inline-block;
    padding: 4px 12px;
    border: var(--hair);
    border-radius: 99px;
    font-size: 0.9em;
    text-decoration: none;
  }
  ul:not([role]),
  ol:not([role]) {
    padding-inline-start: 1.4em;
  }
  #sources {
    font-size: 0.867em;
  }

  /* A small place: in the smallest, the title and the button stand beside each other. */
  article:has(.cut[hidden]) {
    display: flex;
    flex-wrap: wrap;
    place-content: start;
    align-items: center;
  }
  .cut {
    flex: 1 0 100%;
  }
  article:has(.cut[hidden]) > header {
    flex: auto;
    padding-block: 6px;
  }
  [part='show-all'] {
    margin: 0 var(--inset) 6px;
  }
  article:not(:has(.cut[hidden])) > [part='show-all'] {
    display: none;
  }

  [hidden] {
    flex: 0 !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
  }
  [hidden=''] {
    display: none;
  }

  @container (min-width: 17em) {
    .tiles {
      grid-template-columns: repeat(2, 1fr);
    }
  }
  @container (min-width: 34em) {
    #how {
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

  @media (forced-colors: active) {
    [part='fault'] {
      border-color: ButtonBorder;
    }
    [part='fault'][aria-expanded='true'] {
      border: 4px solid Highlight;
    }
  }

  /* One page, everything that matters open, nothing to press. */
  @media print {
    article {
      --inset: 0px;
      display: flex !important;
      flex-wrap: wrap;
      gap: 0 16px;
      min-height: 0 !important;
      margin: 0 !important;
      border: 0;
      background: none;
      color: #000;
      font-size: 8.5pt;
      line-height: 1.3;
    }
    article * {
      min-height: 0 !important;
      max-width: none;
      background: none !important;
    }
    .cut {
      padding-block: 4px !important;
    }
    header {
      flex: 1 0 100%;
      padding: 0;
    }
    section:has(> [part='row']) {
      flex: 1 0 40%;
    }
    [part='works'] {
      display: block;
      padding: 0;
      border: 0;
    }
    [part='works'] *,
    [part='panel'] :is(dt, dd) {
      display: inline;
      font-size: inherit;
    }
    p,
    #dose dl,
    [part='label'] {
      margin-block: 2px !important;
    }
    #dose div,
    #setup,
    [part='chip'] {
      padding-block: 2px;
    }
    [part='tile'] {
      grid-column: 1 / -1;
    }
    [part='tile'],
    [part='fault'],
    [part='panel'] dl {
      padding: 0;
      border: 0 !important;
    }
    [role='list'],
    #how {
      gap: 2px 16px;
    }
    [hidden] {
      display: revert;
      flex: 1 0 100% !important;
      content-visibility: visible;
    }
    aside,
    [part='back'],
    [part='show-all'],
    [part='failure'] {
      display: none !important;
    }
    [aria-expanded]::after {
      content: none !important;
    }
  }
`;

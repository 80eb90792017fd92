/** How figures sit in a card. They come after the card has been laid out, and move nothing that is in view. */
import { css } from '../shared/styles.js';

export const styles = css`
  /* At the top: over the place that the card keeps, which the words in it give way to. */
  .fold:has(> .picture) {
    position: relative;
  }
  .picture {
    position: absolute;
    inset: 0;
    display: grid;
    grid-template-rows: minmax(0, 1fr);
    overflow: hidden;
    border-radius: var(--radius) var(--radius) 0 0;
  }
  .picture > exercise-figure {
    height: 100%;
    opacity: 0;
  }
  .picture.ready > exercise-figure {
    opacity: 1;
  }
  .picture.ready + [part='lead'] {
    background: none;
    color: transparent;
  }
  [part='views'] {
    position: absolute;
    inset: auto auto 12px 12px;
    display: flex;
    padding: 3px;
    border-radius: 10px;
    background: var(--fc-surface, Canvas);
    font-size: 0.867em;
  }
  .picture:not(.ready) > [part='views'] {
    visibility: hidden;
  }
  [part='views'] button {
    min-height: 32px;
    padding: 2px 12px;
    border-radius: 8px;
    color: var(--mute);
  }
  [part='views'] [aria-pressed='true'] {
    background: var(--soft);
    color: inherit;
    font-weight: 600;
  }

  /* Faults */
  .thumb {
    margin: -2px -4px 4px;
    pointer-events: none;
  }
  .drawn [part='fault'] {
    background: none;
    border: var(--hair);
  }
  .drawn[open] > [part='fault'] {
    border: 2px solid var(--wrong);
    background: color-mix(in srgb, var(--wrong) 10%, transparent);
  }
  .pair {
    grid-column: 1 / -1;
    display: grid;
    gap: 8px 24px;
    padding: 6px 0 10px;
  }
  .compare {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 12px;
  }
  figcaption {
    font-size: 0.867em;
    font-weight: 600;
  }
  [part='legend'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    max-width: none;
    color: var(--mute);
    font-size: 0.83em;
  }
  .happens::before,
  .should::before {
    display: inline-block;
    width: 22px;
    margin-inline-end: 7px;
    border-top: 4px solid var(--wrong);
    border-radius: 2px;
    content: '';
    vertical-align: 0.2em;
  }
  .should::before {
    border-top: 3px dashed var(--right);
  }
  [part='compare'] {
    min-height: 28px;
    margin-inline-start: auto;
    padding: 2px 12px;
    border: var(--hair);
    border-radius: 99px;
  }
  [part='compare'][aria-pressed='true'] {
    background: var(--soft);
    font-weight: 600;
  }
  @container (min-width: 34em) {
    .pair:not(:has(.compare)) {
      grid-template-columns: 1.1fr 1fr;
    }
    .pair [part='panel'] {
      align-content: start;
    }
    .pair:not(:has(.compare)) [part='panel'] div {
      flex-basis: 100%;
    }
  }
  @media print {
    .picture {
      position: static;
      height: 42mm;
    }
    .thumb,
    [part='views'],
    [part='legend'] button {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .happens::before {
      border-top-color: CanvasText;
    }
  }
`;

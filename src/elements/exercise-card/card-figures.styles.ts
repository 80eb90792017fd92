/** How figures sit in a card. They come after the card has been laid out, and move nothing that is in view. */
import { css } from '../shared/styles.js';

export const styles = css`
  /* At the top: over the place that the card keeps, which the words in it give way to. */
  .framed {
    position: relative;
  }
  .picture {
    position: absolute;
    inset: 0 0 1px;
    overflow: hidden;
    border-radius: var(--radius) var(--radius) 0 0;
    visibility: hidden;
  }
  .picture.ready {
    visibility: visible;
  }
  .picture > exercise-figure {
    height: 100%;
    padding: 12px 12px 16px;
  }
  .ready + [part='lead'] {
    background: none;
    color: transparent;
  }
  [part='views'] {
    position: absolute;
    inset-block-end: 12px;
    inset-inline-start: 12px;
    display: flex;
    padding: 3px;
    border-radius: 10px;
    background: color-mix(in srgb, currentColor 6%, var(--fc-surface, Canvas));
    font-size: 0.867em;
  }
  [part='views'] button {
    min-height: 32px;
    padding: 2px 12px;
    border-radius: 8px;
    color: var(--mute);
  }
  [part='views'] [aria-pressed='true'] {
    background: var(--fc-surface, Canvas);
    color: inherit;
    font-weight: 600;
  }

  /* Faults */
  .tiles summary,
  .tiles summary + *,
  exercise-figure {
    min-width: 0;
  }
  .drawn [part='fault'] > exercise-figure {
    margin: 0 -4px 4px;
    pointer-events: none;
  }
  .drawn [part='fault'] {
    background: none;
    box-shadow: inset 0 0 0 1px var(--fc-line, color-mix(in srgb, currentColor 15%, transparent));
  }
  .drawn[open] > [part='fault'] {
    box-shadow: none;
    background: color-mix(in srgb, var(--wrong) 10%, transparent);
  }
  @container (max-width: 33.99em) {
    .tiles {
      grid-template-columns: minmax(0, 1fr);
    }
    .drawn [part='fault'] {
      flex-direction: row;
      align-items: center;
      gap: 14px;
      min-height: 0;
      padding-block: 4px;
    }
    .drawn [part='fault'] > exercise-figure {
      flex: 0 0 108px;
      margin: 0;
    }
    .drawn [part='tile'] {
      flex: 1;
    }
    .drawn [part='fault']::after {
      align-self: center;
    }
  }
  .pair {
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
  .shown:not(.compare) figcaption {
    display: none;
  }
  [part='compare'] {
    min-height: 32px;
    margin-top: 6px;
    padding: 2px 14px;
    border: var(--hair);
    border-radius: 99px;
    font-size: 0.867em;
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
    }
    .picture > exercise-figure {
      height: 42mm;
    }
    .drawn summary > exercise-figure,
    [part='views'],
    [part='compare'] {
      display: none;
    }
  }
`;

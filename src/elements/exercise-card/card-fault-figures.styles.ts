/** How the figures of faults sit in a card, and the buttons over the one at the top. */
import { css } from '../shared/styles.js';
import { tokens } from './card-fault-figures.tokens.js';

const own = css`
  /* The card says in words what works. */
  .lead::part(caption) {
    display: none;
  }
  [part='views'] {
    position: absolute;
    inset-block-end: 12px;
    inset-inline-start: 12px;
    display: flex;
    padding: 3px;
    border-radius: calc(0.75 * var(--radius));
    background: color-mix(in srgb, currentColor 6%, var(--fc-surface, Canvas));
    font-size: var(--note-size);
  }
  [part='views'] button {
    min-height: 32px;
    padding: 2px 12px;
    border-radius: calc(0.75 * var(--radius) - 3px);
    color: var(--mute);
  }
  @container (max-width: 22em) {
    /* Beside the button that plays, even in the smallest card. */
    [part='views'] button {
      padding-inline: 6px;
      font-size: 0.9em;
    }
  }
  @container (max-width: 17em) {
    /* In a wide font, too. */
    [part='views'] {
      inset-inline-start: 6px;
      max-width: calc(100% - 62px);
    }
    [part='views'] button {
      min-width: 0;
      padding-inline: 4px;
      font-size: 11px;
      overflow-wrap: normal;
    }
  }
  [part='views'] [aria-pressed='true'] {
    background: var(--fc-surface, Canvas);
    color: inherit;
    font-weight: var(--weight);
  }

  /* What can be pressed answers to the pointer. */
  button,
  [part='chip'] {
    transition: background-color var(--duration);
  }
  @media (hover: hover) {
    :is(
      [part='chip'],
      [part='compare'],
      [part='retry'],
      [part='show-all'],
      [part='view-button'][aria-pressed='false']
    ):hover {
      background: var(--soft);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    button,
    [part='chip'] {
      transition: none;
    }
  }

  /* Faults */
  .tiles exercise-figure {
    /* As wide as there is room, and never what makes a tile wide. */
    contain: inline-size;
  }
  .drawn [part='fault'] > exercise-figure {
    /* Keeps a little air above the name. */
    --room: 6px;
    pointer-events: none;
  }
  /* A tile is a button itself, and what is correct stands still. */
  [part='fault'] > ::part(controls),
  [part='fault'] > ::part(caption),
  .shown figure + figure > ::part(controls) {
    display: none;
  }
  /* As large as the tile was before. */
  .drawn > [part='fault']:has(exercise-figure)::before {
    content: none;
  }
  .tiles summary,
  .tiles summary + *,
  exercise-figure {
    min-width: 0;
  }
  .drawn [part='fault'] {
    background: none;
    border: var(--hairline);
    /* With its border as thick as before. */
    padding: calc(2 * var(--space) + 2px - var(--base-line)) calc(3 * var(--space) + 2px - var(--base-line));
  }
  .drawn[open] > [part='fault'] {
    border: 2px solid var(--wrong);
    padding: calc(2 * var(--space)) calc(3 * var(--space));
    background: color-mix(in srgb, var(--wrong) 10%, transparent);
  }
  /* The tile shows behind the figure, and in the gaps around its limbs. */
  .drawn[open] > [part='fault'] > ::part(figure) {
    background: none;
    --background: color-mix(in srgb, var(--wrong) 10%, var(--fc-surface, var(--page, Canvas)));
  }
  .pair {
    display: grid;
    gap: calc(2 * var(--space)) calc(6 * var(--space));
    padding: calc(1.5 * var(--space)) 0 calc(2.5 * var(--space));
  }
  .compare {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: calc(3 * var(--space));
  }
  /* Both equally large, though only one has words below it; where they are small, without a button on them. */
  .compare {
    --foot: 52px;
    --controls: block;
  }
  @container (max-width: 34em) {
    .compare {
      --foot: 0px;
      --controls: none;
    }
  }
  .compare ::part(picture) {
    height: calc(100% - var(--foot));
  }
  .compare ::part(controls) {
    display: var(--controls);
  }
  figcaption {
    font-size: var(--note-size);
    font-weight: var(--weight);
  }
  .shown:not(.compare) figcaption {
    display: none;
  }
  [part='compare'] {
    min-height: 32px;
    margin-top: 6px;
    padding: 2px 14px;
    border: var(--hairline);
    border-radius: var(--radius-pill);
    font-size: var(--note-size);
  }
  .offer {
    position: relative;
    grid-column: 1 / -1;
  }
  .offer [part='compare'] {
    position: absolute;
    inset-block-start: -2px;
    inset-inline-end: 0;
    min-height: 24px;
    margin: 0;
    padding-block: 0;
    line-height: 1.4;
  }
  [part='compare'][aria-pressed='true'] {
    background: var(--soft);
    font-weight: var(--weight);
  }
  @container (min-width: 34em) {
    .pair:not(:has(.compare)) {
      grid-template-columns: 1.1fr 1fr;
    }
    .pair [part='panel'] {
      grid-column: auto;
      align-content: start;
    }
    .pair:not(:has(.compare)) [part='panel'] div {
      flex-basis: 100%;
    }
  }
  @media print {
    [part='views'],
    [part='compare'],
    .shown {
      display: none;
    }
    /* A figure cannot be hidden from outside. That at the top stands above the words, those of faults are small beside their names. */
    .lead {
      position: static;
      aspect-ratio: 16/9;
    }
    .lead::part(picture) {
      height: 100%;
    }
    .drawn > [part='fault'],
    .drawn[open] > [part='fault'] {
      flex-direction: row;
      align-items: center;
      justify-content: start;
      gap: 12px;
      break-inside: avoid;
      border: 0;
      padding-inline: 0;
      background: none;
    }
    .drawn > [part='fault'] > exercise-figure {
      --room: 0px;
      flex: 0 0 110px;
    }
  }
`;

export const styles = tokens + own;

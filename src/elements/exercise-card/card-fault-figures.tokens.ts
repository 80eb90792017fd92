/** The tokens of `card-fault-figures.styles.ts`, made from tokens/ by `npm run docs`. */
import { css } from '../shared/styles.js';

// prettier-ignore
export const tokens = css`
  article,
  [part='failure'] {
    --base-line: var(--fc-base-line, 1px);
    --duration: var(--fc-base-duration, 150ms);
    --mute: var(--fc-mute, color-mix(in srgb, currentColor 82%, transparent));
    --note-size: var(--fc-note-size, 0.867em);
    --radius-pill: var(--fc-radius-pill, 99px);
  }
`;

/** The tokens of `exercise-figure.styles.ts`, made from tokens/ by `npm run docs`. */
import { css } from '../shared/styles.js';

// prettier-ignore
export const tokens = css`
  [part='figure'] {
    --accent: var(--fc-figure-accent, var(--fc-accent, var(--fc-base-accent, light-dark(#15d, #7bf))));
    --background: var(--fc-figure-background, var(--fc-surface, var(--page, Canvas)));
    --hair: var(--fc-figure-hair, light-dark(oklch(0.33 0.04 55), oklch(0.57 0.04 55)));
    --ink: var(--fc-figure-ink, var(--fc-text, light-dark(#123, #eee)));
    --legs: var(--fc-figure-legs, light-dark(#345, #89b));
    --mat: var(--fc-figure-mat, light-dark(#dee, #234));
    --prop: var(--fc-figure-prop, light-dark(#456, #678));
    --shadow: var(--fc-figure-shadow, #0002);
    --shoe: var(--fc-figure-shoe, #eee);
    --shoe-line: var(--fc-figure-shoe-line, #738495);
  }
  [part='picture'] {
    --skin: var(--fc-figure-skin, light-dark(oklch(calc(0.47 + 0.07 * sin(var(--n))) 0.08 55), oklch(calc(0.72 + 0.08 * sin(var(--n))) 0.07 55)));
    --top: var(--fc-figure-top, light-dark(oklch(0.49 0.1 var(--n)), oklch(0.65 0.1 var(--n))));
  }
`;

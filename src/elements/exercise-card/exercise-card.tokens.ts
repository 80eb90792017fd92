/** The tokens of `exercise-card.styles.ts`, made from tokens/ by `npm run docs`. */
import { css } from '../shared/styles.js';

// prettier-ignore
export const tokens = css`
  article,
  [part='failure'] {
    --accent: var(--fc-accent, color-mix(in srgb, var(--fc-base-accent, #1593a5) 60%, currentColor));
    --base-line: var(--fc-base-line, 1px);
    --focus: var(--fc-focus, currentColor);
    --heading-size: var(--fc-heading-size, 1.2em);
    --line: var(--fc-line, color-mix(in srgb, currentColor 15%, transparent));
    --line-height: var(--fc-line-height, 1.55);
    --mute: var(--fc-mute, color-mix(in srgb, currentColor 82%, transparent));
    --note-size: var(--fc-note-size, 0.867em);
    --radius: var(--fc-radius, var(--fc-base-radius, 16px));
    --radius-inner: var(--fc-radius-inner, calc(0.75 * var(--radius)));
    --radius-pill: var(--fc-radius-pill, 99px);
    --right: var(--fc-right, color-mix(in srgb, var(--fc-base-right, #14965a) 65%, currentColor));
    --soft: var(--fc-soft, color-mix(in srgb, currentColor 5%, transparent));
    --title-size: var(--fc-title-size, 1.6em);
    --weight: var(--fc-weight, 600);
    --wrong: var(--fc-wrong, color-mix(in srgb, var(--fc-base-wrong, #e14628) 70%, currentColor));
  }
`;

/** The tokens of `exercise-card.styles.ts`, made from tokens/ by `npm run docs`. */
import { css } from '../shared/styles.js';

// prettier-ignore
export const tokens = css`
  article,
  [part='failure'] {
    --accent: var(--fc-accent, color-mix(in srgb, var(--fc-base-accent, #1593a5) 60%, currentColor));
    --radius: var(--fc-radius, var(--fc-base-radius, 16px));
    --right: var(--fc-right, color-mix(in srgb, var(--fc-base-right, #14965a) 65%, currentColor));
    --soft: var(--fc-soft, color-mix(in srgb, currentColor 5%, transparent));
    --space: var(--fc-base-space, 4px);
    --weight: var(--fc-weight, 600);
    --wrong: var(--fc-wrong, color-mix(in srgb, var(--fc-base-wrong, #e14628) 70%, currentColor));
  }
`;

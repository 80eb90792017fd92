/** The tokens of `figure-controls.styles.ts`, made from tokens/ by `npm run docs`. */
import { css } from '../shared/styles.js';

// prettier-ignore
export const tokens = css`
  [part='figure'] {
    --body: var(--fc-figure-body, light-dark(#b8c2cf, #525f74));
    --radius-pill: var(--fc-radius-pill, 99px);
    --right: var(--fc-figure-right, var(--fc-right, var(--fc-base-right, light-dark(#0b8f5a, #3ddc97))));
    --wrong: var(--fc-figure-wrong, var(--fc-wrong, var(--fc-base-wrong, light-dark(#d4351c, #ff6b4a))));
  }
`;

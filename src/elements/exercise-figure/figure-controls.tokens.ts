/** The tokens of `figure-controls.styles.ts`, made from tokens/ by `npm run docs`. */
import { css } from '../shared/styles.js';

// prettier-ignore
export const tokens = css`
  [part='figure'] {
    --body: var(--fc-figure-body, light-dark(#b8c2cf, #56647a));
    --muscle: var(--fc-figure-muscle, light-dark(#9daaba, #6a7a92));
    --prop-light: var(--fc-figure-prop-light, color-mix(in srgb, var(--prop) 65%, #fff));
    --radius-pill: var(--fc-radius-pill, 99px);
    --right: var(--fc-figure-right, var(--fc-right, light-dark(#0b8f5a, #3ddc97)));
    --spine: var(--fc-figure-spine, #fff);
    --wrong: var(--fc-figure-wrong, var(--fc-wrong, light-dark(#d4351c, #ff6b4a)));
  }
`;

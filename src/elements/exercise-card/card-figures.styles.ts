/** How the figure at the top of a card sits over the place that the card keeps. The words in it give way when the picture is there. */
import { css } from '../shared/styles.js';

export const styles = css`
  .fold {
    position: relative;
  }
  .lead {
    position: absolute;
    inset: 0 0 1px;
    padding: 12px 12px 16px;
    overflow: hidden;
    border-radius: var(--radius) var(--radius) 0 0;
  }
  .lead:state(ready) ~ [part='lead'] {
    background: none;
    color: transparent;
  }
`;

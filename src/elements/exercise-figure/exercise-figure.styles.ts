/**
 * How a still figure looks. Shapes take their colour from `--c`; what has none yet is not painted. The rest is in
 * `figure-controls.styles.ts`.
 */
import { css } from '../shared/styles.js';
import { tokens } from './exercise-figure.tokens.js';

const own = css`
  [part='figure'] {
    color-scheme: var(--fc-scheme, inherit);
    container-type: inline-size;
    position: relative;
    contain-intrinsic-inline-size: 320px;
    width: 100%;
    height: 100%;
    aspect-ratio: var(--fc-figure-ratio, 4/3);
    writing-mode: horizontal-tb;
  }
  [part='picture'] {
    position: absolute;
    width: 100%;
    height: 100%;
  }
  /* What a picture stands in for does not show beside it. */
  :has(> [part='picture']) {
    background: var(--background);
  }
  /* Room for the button, and for the words below a fault. It is kept before they come, so that nothing moves. */
  @container (min-width: 110px) {
    [part='picture'] {
      height: calc(100% - var(--room, 24px));
    }
  }
  @container (min-width: 240px) {
    :has(> [part='picture'] :is(.fault-line, .fault-ring)) > [part='picture'] {
      height: calc(100% - var(--room, 52px));
    }
  }
  path {
    fill: var(--c, none);
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .skin {
    --c: var(--skin);
    --share: 82%;
  }
  .ear {
    --c: color-mix(in srgb, var(--skin) 82%, #000);
  }
  .hair {
    --c: var(--hair);
  }
  .top {
    --c: var(--top);
  }
  .legs {
    --c: var(--legs);
  }
  .shoe {
    --c: var(--shoe);
    stroke: var(--shoe-line);
  }
  .shoe.far {
    --c: color-mix(in srgb, var(--shoe) 55%, var(--shoe-line));
  }
  .gap {
    --c: var(--background);
  }
  .mat,
  .floor {
    --c: var(--mat);
  }
  .mat-edge {
    --c: color-mix(in srgb, var(--mat) 82%, #000);
  }
  .prop,
  .tube {
    --c: var(--prop);
  }
  /* Behind the body, and still 3:1 on what is behind it. Skin is lighter than clothes, and so has less to give. */
  .far {
    fill: color-mix(in srgb, var(--c) var(--share, 76%), var(--background));
  }
  .shadow {
    --c: var(--shadow);
  }
  .ghost {
    --c: var(--ink);
    opacity: 0.15;
  }
  .arrow-head {
    --c: var(--accent);
  }
  .arrow {
    stroke: var(--accent);
    stroke-width: min(1.5cqi, 5px);
  }
`;

export const styles = tokens + own;

/**
 * How a still figure looks. Shapes take their colour from `--c`; what has none yet is not painted. The rest is in
 * `figure-controls.styles.ts`.
 */
import { css } from '../shared/styles.js';

export const styles = css`
  [part='figure'] {
    --bg: var(--fc-figure-background, var(--fc-surface, var(--page, Canvas)));
    --ink: light-dark(#123, #eee);
    --mat: var(--fc-mat, light-dark(#dee, #234));
    --prop: var(--fc-prop, light-dark(#456, #678));
    --accent: var(--fc-accent, light-dark(#15d, #7bf));
    container-type: inline-size;
    position: relative;
    contain-intrinsic-inline-size: 320px;
    width: 100%;
    height: 100%;
    aspect-ratio: var(--fc-figure-ratio, 4/3);
    writing-mode: horizontal-tb;
  }
  [part='picture'] {
    --skin: var(
      --fc-skin,
      light-dark(
        oklch(calc(0.51 + 0.11 * sin(var(--n))) 0.07 55),
        oklch(calc(0.72 + 0.08 * sin(var(--n))) 0.07 55)
      )
    );
    position: absolute;
    width: 100%;
    height: 100%;
  }
  /* What a picture stands in for does not show beside it. */
  :has(> [part='picture']) {
    background: var(--bg);
  }
  /* Room for the button, and for the words below a fault. It is kept before they come, so that nothing moves. */
  @container (min-width: 110px) {
    [part='picture'] {
      height: calc(100% - var(--room, 24px));
    }
  }
  @container (min-width: 240px) {
    :has(> [part='picture'] :is(.fault-line, .fault-ring, .muscle-primary)) > [part='picture'] {
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
  }
  .ear {
    --c: color-mix(in srgb, var(--skin) 82%, #000);
  }
  .hair {
    --c: var(--fc-hair, light-dark(oklch(0.33 0.04 55), oklch(0.55 0.04 55)));
  }
  .top {
    --c: var(--fc-top, light-dark(oklch(0.5 0.1 var(--n)), oklch(0.65 0.1 var(--n))));
  }
  .legs {
    --c: var(--fc-legs, light-dark(#345, #89b));
  }
  .shoe {
    --c: var(--fc-shoe, #eee);
    stroke: #89a;
  }
  .gap {
    --c: var(--bg);
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
  .far {
    fill: color-mix(in srgb, var(--c) 64%, var(--bg));
  }
  .shadow {
    --c: #0002;
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

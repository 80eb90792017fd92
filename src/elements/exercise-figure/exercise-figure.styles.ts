/**
 * How a still figure looks. Shapes take their colour from `--c`; what has none yet is not painted. The rest is in
 * `figure-controls.styles.ts`.
 */
import { css } from '../shared/styles.js';

export const styles = css`
  :host {
    display: block !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  div {
    --bg: var(--fc-figure-background, var(--fc-surface, light-dark(#fff, #14181f)));
    --ink: light-dark(#1b2433, #e8ebf0);
    --mat: var(--fc-mat, light-dark(#e1e8ef, #2a333f));
    --prop: var(--fc-prop, light-dark(#4b5563, #8d98a7));
    --accent: var(--fc-accent, light-dark(#1f5fd0, #7fb0ff));
    --px: clamp(0.35px, 0.31cqi, 1px);
    container-type: inline-size;
    position: relative;
    contain-intrinsic-inline-size: 320px;
    height: 100%;
    aspect-ratio: var(--fc-figure-ratio, 4/3);
    overflow: hidden;
  }
  [viewBox] {
    position: absolute;
    width: 100%;
    height: 100%;
    background: var(--bg);
  }
  path {
    fill: var(--c, none);
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .far {
    fill: color-mix(in srgb, var(--c) 64%, var(--bg));
  }
  .skin {
    --c: var(--skin);
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
    --c: var(--fc-shoe, light-dark(#f3f4f6, #e8ebf0));
    stroke: light-dark(#7f8997, #a5adba);
  }
  .gap {
    --c: var(--bg);
  }
  .mat,
  .floor {
    --c: var(--mat);
  }
  .mat-edge {
    --c: color-mix(in srgb, var(--mat) 86%, #000);
  }
  .prop,
  .tube {
    --c: var(--prop);
  }
  .prop-light {
    --c: color-mix(in srgb, var(--prop) 65%, #fff);
  }
  .shadow {
    --c: #0002;
  }
  .ghost {
    --c: var(--ink);
    opacity: 0.14;
  }
  .arrow-head {
    --c: var(--accent);
  }
  .arrow {
    stroke: var(--accent);
    stroke-width: calc(4.6 * var(--px));
  }
`;

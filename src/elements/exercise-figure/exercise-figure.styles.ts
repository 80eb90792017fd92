/**
 * How a figure looks. Shapes take their colour from `--c`; lines have widths in pixels of the screen, thinner where the figure is small.
 */
import { css } from '../shared/styles.js';

export const styles = css`
  :host {
    display: block !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  [part='figure'] {
    --bg: var(--fc-figure-background, var(--fc-surface, light-dark(#fff, #14181f)));
    --ink: light-dark(#1b2433, #e8ebf0);
    --mat: var(--fc-mat, light-dark(#e1e8ef, #2a333f));
    --prop: var(--fc-prop, light-dark(#4b5563, #8d98a7));
    --accent: var(--fc-accent, light-dark(#1f5fd0, #7fb0ff));
    --wrong: var(--fc-wrong, light-dark(#d4351c, #ff6b4a));
    --right: var(--fc-right, light-dark(#0b8f5a, #3ddc97));
    --px: clamp(0.35px, 0.31cqi, 1px);
    box-sizing: border-box;
    container-type: inline-size;
    position: relative;
    contain-intrinsic-inline-size: 320px;
    /* Where the figure is given a height, it takes it. */
    width: 100%;
    height: 100%;
    aspect-ratio: var(--fc-figure-ratio, 4/3);
    overflow: hidden;
    color: var(--ink);
    font-family: var(--fc-font, inherit);
    font-size: 13px;
    line-height: 1.3;
    text-align: start;
  }
  .drawn {
    background: var(--bg);
  }
  [part='picture'] {
    position: absolute;
    width: 100%;
    height: 100%;
  }
  path {
    fill: var(--c);
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .far {
    fill: color-mix(in srgb, var(--c) 64%, var(--bg));
  }
  .skin,
  .ear {
    --c: var(--fc-skin, var(--skin));
  }
  .ear {
    fill: color-mix(in srgb, var(--c) 82%, #000);
  }
  .hair {
    --c: var(--fc-hair, var(--hair));
  }
  .top {
    --c: var(--fc-top, var(--top));
  }
  .legs {
    --c: var(--fc-legs, var(--legs));
  }
  .shoe {
    --c: var(--fc-shoe, light-dark(#f3f4f6, #e8ebf0));
    stroke: light-dark(#7f8997, #a5adba);
    /* Under the fill: a shoe is made of several shapes. */
    paint-order: stroke;
    stroke-width: 1.6px;
  }
  .gap {
    --c: var(--bg);
  }
  .shadow {
    --c: light-dark(#1b2433, #000);
    opacity: 0.15;
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
  .ghost {
    --c: var(--ink);
    opacity: 0.14;
  }
  .muscle-primary,
  .muscle-hatch,
  .arrow,
  .arrow-head {
    --c: var(--accent);
  }
  .muscle-secondary {
    --c: color-mix(in srgb, var(--accent) 45%, var(--bg));
  }
  .body {
    --c: light-dark(#b8c2cf, #56647a);
  }
  .muscle {
    --c: light-dark(#9daaba, #6a7a92);
  }
  .casing {
    --c: var(--bg);
  }
  .fault-glow,
  .fault-line,
  .fault-ring {
    --c: var(--wrong);
  }
  .correct-line {
    --c: var(--right);
  }
  .spine {
    --c: #fff;
  }
  .arrow,
  .muscle-hatch,
  .spine,
  .fault-glow,
  .casing,
  .fault-line,
  .correct-line,
  .fault-ring {
    fill: none;
    stroke: var(--c);
    stroke-width: calc(4.6 * var(--px));
  }
  .casing {
    stroke-width: calc(7.6 * var(--px));
  }
  .fault-glow {
    stroke-width: calc(15 * var(--px));
    opacity: 0.28;
  }
  .muscle-hatch {
    stroke-width: calc(1.4 * var(--px));
  }
  .fault-ring,
  .correct-line {
    stroke-width: calc(3 * var(--px));
  }
  .correct-line {
    stroke-dasharray: calc(6 * var(--px)) calc(5 * var(--px));
  }
  .spine {
    stroke-width: calc(3 * var(--px));
    stroke-dasharray: calc(4 * var(--px));
  }
  [part='caption'] {
    position: absolute;
    bottom: 8px;
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    margin: 0;
    inset-inline: 12px 60px;
  }
  [part='caption'] span::before {
    display: inline-block;
    width: 20px;
    margin-inline-end: 6px;
    border-top: 3px solid var(--wrong);
    content: '';
    vertical-align: 3px;
  }
  [part='caption'] span + span::before {
    border-top: 3px dashed var(--right);
  }
  [part='controls'] {
    position: absolute;
    bottom: 8px;
    inset-inline-end: 8px;
  }
  button {
    display: block;
    width: 44px;
    height: 44px;
    padding: 10px;
    border: 0;
    border-radius: 50%;
    background: var(--ink);
    color: var(--bg);
    cursor: pointer;
  }
  button path {
    fill: currentColor;
  }
  :focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }
  [hidden] {
    display: none !important;
  }
  @container (max-width: 239px) {
    [part='caption'],
    .spine {
      display: none;
    }
  }
  @container (max-width: 109.9px) {
    [part='controls'],
    .ghost {
      display: none;
    }
  }
  @media print {
    [part='controls'] {
      display: none;
    }
  }
  @media print, (forced-colors: active) {
    [part='figure'] {
      --bg: Canvas;
      --ink: CanvasText;
      --accent: CanvasText;
      --wrong: CanvasText;
      --right: CanvasText;
    }
    /* The stroke lies under the fill, so that lines within a shape do not show. */
    [part='picture'] path {
      stroke: CanvasText;
      stroke-width: 2px;
      paint-order: stroke;
      fill: Canvas;
      opacity: 1;
    }
    [part='picture'] :is(.arrow, .casing, .fault-line, .correct-line, .fault-ring) {
      fill: none;
      stroke: var(--c);
      stroke-width: calc(4 * var(--px));
    }
    [part='picture'] .casing {
      stroke-width: calc(7.6 * var(--px));
    }
    [part='picture'] :is(.hair, .arrow-head, .muscle-primary) {
      fill: CanvasText;
    }
    [part='picture'] :is(.gap, .shadow, .ghost, .fault-glow, .spine) {
      display: none;
    }
    button {
      border: 1px solid;
    }
  }
`;

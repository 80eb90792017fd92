/**
 * How a figure looks beyond its body: the lines of a fault, muscles, words and button, and the figure in print and in forced colours. Lines
 * have widths in pixels of the screen, thinner where the figure is small.
 */
import { css } from '../shared/styles.js';
import { tokens } from './figure-controls.tokens.js';

const own = css`
  /* Its end tells of a page that changed its colours, in whichever way. */
  :host {
    transition: color 1ms;
  }
  [part='figure'] {
    --px: clamp(0.35px, 0.31cqi, 1px);
    color: var(--ink);
    font-family: var(--fc-font, inherit);
    font-size: 13px;
    line-height: 1.3;
    text-align: start;
  }
  .prop-light {
    --c: color-mix(in srgb, var(--prop) 65%, #fff);
  }
  /* A shoe is made of several shapes, and has one outline. */
  .shoe {
    paint-order: stroke;
  }
  .muscle-primary {
    --c: var(--accent);
  }
  .muscle-secondary {
    --c: color-mix(in srgb, var(--accent) 45%, var(--background));
  }
  .body {
    --c: var(--body);
  }
  .muscle {
    --c: color-mix(in srgb, var(--body) 82%, var(--ink));
  }
  .muscle-hatch {
    stroke: var(--accent);
  }
  .casing {
    --c: var(--background);
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
    --c: var(--background);
  }
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
  /* While it moves: frames of a film, one below the other, behind a window. Whole steps of pixels keep what stands still sharp. */
  .window {
    padding: 0 !important;
    border: 0 !important;
    container-type: size;
    overflow: clip;
  }
  .window > div {
    --pitch: round(up, 100cqh, 4px);
    display: flex;
    flex-direction: column;
    height: 100%;
    gap: calc(var(--pitch) - 100cqh);
    /* Below its window until it moves, so that frames are ready when they are needed. */
    transform: translateY(100%);
    will-change: transform;
  }
  .window svg {
    flex: none;
    height: 100%;
  }
  [part='caption'] {
    position: absolute;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    align-content: center;
    gap: 0 14px;
    height: 52px;
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
  /* The names of muscles take as many lines as they need, below a picture that leaves them that room. Only below 240 px they are not shown. */
  [part='figure']:has(> .names) {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    min-height: 0;
  }
  @container (min-width: 240px) {
    [part='figure']:has(> .names) > [part='picture'] {
      position: relative;
      grid-area: 1 / 1;
      height: 100%;
    }
    .names {
      position: relative;
      grid-area: 2 / 1;
      height: auto;
      min-height: 44px;
      margin-inline: 12px 60px;
      padding-block: 2px 6px;
      inset: 0;
    }
    /* The map of muscles has no button beside them. */
    .names:has(+ [hidden]) {
      margin-inline-end: 12px;
    }
  }
  @container (max-width: 300px) {
    .names {
      font-size: 12px;
    }
  }
  [part='controls'] {
    position: absolute;
    bottom: 4px;
    inset-inline-end: 4px;
  }
  button {
    display: block;
    width: 44px;
    height: 44px;
    padding: 8px;
    /* Larger to press than to see: it may stand on the picture. */
    border: 2px solid transparent;
    border-radius: var(--radius-pill);
    background: var(--ink) padding-box;
    color: var(--background);
    cursor: pointer;
  }
  /* The sign is a hole in the button. What is behind the figure may let the page through, so the page is painted first. */
  button path {
    fill: var(--page, Canvas);
  }
  button path + path {
    fill: currentColor;
  }
  :focus-visible {
    outline: 2px solid var(--fc-focus, var(--ink));
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
      --background: Canvas;
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
    .arrow {
      --c: CanvasText;
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

export const styles = tokens + own;

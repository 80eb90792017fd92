/**
 * Puts figures into a card: one in the place at the top, one on the tile of each fault that can be drawn, and a larger one in its panel. A
 * card works without; this comes with the figure's own file, when a card has a figure.
 *
 * It adds to what the card's templates have made and takes nothing from them, so that the card can go on rendering.
 */
import { html, nothing, render } from 'lit/html.js';
import type { Fault } from '../../model/exercise.js';
import type { CardData } from '../../pack/card-data.js';
import * as say from '../shared/figure-strings.js';
import { addStyles } from '../shared/styles.js';
import { styles } from './card-figures.styles.js';

/** What is shown at the top. */
type Shown = 'start' | 'end' | 'muscles';

/** Boxes for figures, by the element that they belong to. */
const boxes = new WeakMap<Element, HTMLElement>();

/** Brings the figures of a card up to date with what it shows. `side` is the card's own. */
export function dressCard(root: ShadowRoot, data: CardData, side: string | undefined): void {
  addStyles(root, styles);
  const drawn = data.figure;
  const top = root.querySelector('[part=lead]')?.parentElement;
  if (top && drawn) renderLead(boxIn(top, 'picture'), data, side, 'end');
  const tiles = root.querySelectorAll<HTMLDetailsElement>('.tiles details');
  for (const [index, tile] of tiles.entries()) {
    const fault = data.faults[index];
    if (fault) dressTile(tile, data, fault, side);
  }
}

/** The box for a figure at the start of `parent`. */
function boxIn(parent: Element, name: string): HTMLElement {
  let box = boxes.get(parent);
  if (!box?.isConnected) {
    box = document.createElement('div');
    box.className = name;
    parent.prepend(box);
    boxes.set(parent, box);
  }
  return box;
}

function renderLead(box: HTMLElement, data: CardData, side: string | undefined, shown: Shown): void {
  const choice = (value: Shown, words: string): unknown =>
    html`<button aria-pressed=${value === shown} @click=${() => renderLead(box, data, side, value)}>
      ${words}
    </button>`;
  render(
    html`<exercise-figure
        part="figure"
        exercise=${data.id}
        phase=${shown === 'start' ? shown : 'end'}
        side=${side ?? nothing}
        ?muscles=${shown === 'muscles'}
        @content-ready=${reveal}
      ></exercise-figure>
      <div part="views" role="group" aria-label=${say.SHOW}>
        ${choice('start', say.START)}${choice('end', say.MOVEMENT)}${choice('muscles', say.MUSCLES)}
      </div>`,
    box,
  );
}

/** The words behind the figure go when it is there. */
function reveal({ target }: Event): void {
  (target as Element).closest('.picture')?.classList.add('ready');
}

function dressTile(tile: HTMLDetailsElement, data: CardData, fault: Fault, side: string | undefined): void {
  const [summary, panel] = [tile.querySelector('summary'), tile.querySelector('dl')];
  if (!summary || !panel || !data.figure?.includes(fault.id)) return;
  tile.classList.add('drawn');
  render(picture(data, fault, side, true), boxIn(summary, 'thumb'));
  const open = (): void => {
    if (!tile.open || !panel.parentElement) return;
    if (!boxes.has(panel)) {
      const box = document.createElement('div');
      box.className = 'shown';
      boxes.set(panel, box);
      // The words go beside the picture.
      const pair = document.createElement('div');
      pair.className = 'pair';
      panel.replaceWith(pair);
      pair.append(box, panel);
    }
    const box = boxes.get(panel);
    if (box) renderShown(box, data, fault, side, false);
  };
  tile.ontoggle = open;
  open();
}

/** The fault, large, with what its lines mean; beside it, if asked, how it should be. */
function renderShown(
  box: HTMLElement,
  data: CardData,
  fault: Fault,
  side: string | undefined,
  compares: boolean,
): void {
  render(
    html`<div class=${compares ? 'compare' : nothing}>
        <figure>
          ${picture(data, fault, side, false)}
          ${compares ? html`<figcaption class="wrong">✕ ${fault.name}</figcaption>` : nothing}
        </figure>
        ${
          compares
            ? html`<figure>
                <exercise-figure decorative exercise=${data.id} side=${side ?? nothing}></exercise-figure>
                <figcaption class="right">✓ ${say.CORRECT}</figcaption>
              </figure>`
            : nothing
        }
      </div>
      <p part="legend">
        <span class="happens">${say.HAPPENS}</span> <span class="should">${say.SHOULD}</span>
        <button
          part="compare"
          aria-pressed=${compares}
          @click=${() => renderShown(box, data, fault, side, !compares)}
        >
          ${say.COMPARE}
        </button>
      </p>`,
    box,
  );
}

function picture({ id }: CardData, fault: Fault, side: string | undefined, small: boolean): unknown {
  return html`<exercise-figure
    ?decorative=${small}
    exercise=${id}
    fault=${fault.id}
    side=${side ?? nothing}
  ></exercise-figure>`;
}

/**
 * Puts the other figures into a card: a small one on the tile of each fault that can be drawn, a larger one in its panel; and the buttons
 * that show the one at the top in other views. It comes after everything else, and moves nothing that is in view.
 *
 * It adds to what the card's templates have made and takes nothing from them, so that the card can go on rendering.
 */
import type { Fault } from '../../model/exercise.js';
import type { CardData } from '../../pack/card-data.js';
import * as say from '../shared/figure-strings.js';
import { addStyles } from '../shared/styles.js';
import { styles } from './card-fault-figures.styles.js';

/** Properties of an element, or of a figure. */
type Settings = Readonly<Record<string, unknown>>;

/** The figure of each part of the card that has one; and beside the figure of a fault, the one of what is correct. */
const figures = new WeakMap<Element, HTMLElement>();

/** The parts of each figure, as parts of the card. */
const EXPORTED = ['picture', 'caption', 'controls', 'toggle'].map((part) => `${part}: figure-${part}`).join();

/** Brings all but the first figure of a card up to date with what it shows. `side` is the card's own. */
export function dressFaults(root: ShadowRoot, data: CardData, side: string | undefined): void {
  addStyles(root, styles);
  const lead = root.querySelector<HTMLElement>('.lead');
  lead?.setAttribute('exportparts', EXPORTED);
  if (lead && !lead.nextElementSibling) addViews(lead);
  root.querySelectorAll<HTMLDetailsElement>('.tiles details').forEach((tile, index) => {
    const fault = data.faults[index];
    // The card may show another entry by now.
    const isThis = fault?.name === tile.querySelector('[part=tile]')?.textContent;
    if (fault && isThis && data.figure?.includes(fault.id)) dressTile(tile, data, fault, side);
  });
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  settings: Settings,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), settings);
  made.append(...children);
  return made;
}

function button(part: string, words: string, isPressed: boolean): HTMLButtonElement {
  const made = make('button', { type: 'button' }, words);
  made.part.value = part;
  made.ariaPressed = String(isPressed);
  return made;
}

/** The figure of `owner`, made the first time, and put in its place by `place`. */
function figureOf(owner: Element, settings: Settings, place?: (figure: HTMLElement) => void): HTMLElement {
  let figure = figures.get(owner);
  if (!figure) {
    figure = make('exercise-figure', settings);
    figure.part.value = 'figure';
    figure.setAttribute('exportparts', EXPORTED);
    figures.set(owner, figure);
    place?.(figure);
  }
  return Object.assign(figure, settings);
}

/** Puts its buttons after the figure at the top, once it covers the words that keep its place. */
function addViews(figure: HTMLElement): void {
  const add = (): void => {
    if (!figure.nextElementSibling) figure.after(viewsOf(figure));
  };
  if (figure.matches(':state(ready)')) add();
  else figure.addEventListener('content-ready', add, { once: true });
}

/** The buttons that choose what the figure at the top shows. */
function viewsOf(figure: HTMLElement): HTMLElement {
  const views: readonly (readonly [words: string, settings: Settings])[] = [
    [say.START, { phase: 'start', view: undefined }],
    [say.MOVEMENT, { phase: 'end', view: undefined }],
    [say.MUSCLES, { phase: 'end', view: 'muscles' }],
  ];
  const buttons = views.map(([words, settings], index) => {
    const made = button('view-button', words, index === 1);
    made.onclick = () => {
      Object.assign(figure, settings);
      for (const other of buttons) other.ariaPressed = String(other === made);
    };
    return made;
  });
  const group = make('div', { role: 'group', ariaLabel: say.SHOW }, ...buttons);
  group.part.value = 'views';
  return group;
}

function dressTile(tile: HTMLDetailsElement, data: CardData, fault: Fault, side: string | undefined): void {
  const [summary, panel] = [tile.querySelector('summary'), tile.querySelector('dl')];
  if (!summary || !panel) return;
  // The words of the card say it all.
  const settings = { exercise: data.id, fault: fault.id, side, decorative: true };
  figureOf(summary, settings, (figure) => summary.prepend(figure));
  const show = (): void => {
    if (!tile.open) return;
    tile.querySelector('.offer')?.replaceWith(panel);
    const figure = figureOf(panel, settings);
    figureOf(figure, { ...settings, correct: true }, (correct) => showBeside(panel, figure, correct, fault));
  };
  tile.ontoggle = show;
  // Only the first is open by itself, and must not grow before its reader's eyes. Whoever has opened another one has asked for all of it.
  const isAsked = tile.previousElementSibling !== null;
  if (isAsked || figures.has(panel) || panel.getBoundingClientRect().top > innerHeight) show();
  else if (tile.open && panel.parentElement === tile) offer(panel, show);
}

/** Lays the button that compares over the panel's corner, beside the first of its labels, where it moves nothing. `show` brings the figures. */
function offer(panel: HTMLElement, show: () => void): void {
  const compare = button('compare', say.COMPARE, false);
  const box = make('div', { className: 'offer' });
  compare.onclick = () => {
    const tile = box.parentElement;
    show();
    const shown = tile?.querySelector<HTMLElement>('[part=compare]');
    shown?.click();
    shown?.focus();
  };
  panel.replaceWith(box);
  box.append(panel, compare);
}

/** Puts a fault's figure beside its words, with a button that shows the correct pose, too. Until then that is hidden, and not loaded. */
function showBeside(panel: Element, figure: HTMLElement, correct: HTMLElement, fault: Fault): void {
  const caption = (className: string, words: string): HTMLElement => {
    const made = make('figcaption', { className }, words);
    made.part.value = 'compare-caption';
    return made;
  };
  const beside = make('figure', { hidden: true }, correct, caption('right', `✓ ${say.CORRECT}`));
  const pair = make(
    'div',
    { className: 'shown' },
    make('figure', {}, figure, caption('wrong', `✕ ${fault.name}`)),
    beside,
  );
  const compare = button('compare', say.COMPARE, false);
  compare.onclick = () => {
    // Stills are compared; and where the card is narrow, the button is not there.
    Object.assign(figure, { playing: false });
    const isCompared = pair.classList.toggle('compare');
    beside.hidden = !isCompared;
    compare.ariaPressed = String(isCompared);
  };
  const box = make('div', { className: 'pair' });
  panel.replaceWith(box);
  box.append(make('div', {}, pair, compare), panel);
}

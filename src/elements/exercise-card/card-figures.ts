/**
 * Puts figures into a card: one in the place at the top, one on the tile of each fault that can be drawn, and a larger one in its panel. A
 * card works without; this comes with the figure's own file, when a card has a figure.
 *
 * It adds to what the card's templates have made and takes nothing from them, so that the card can go on rendering.
 */
import type { Fault } from '../../model/exercise.js';
import type { CardData } from '../../pack/card-data.js';
import { ExerciseFigure } from '../exercise-figure/exercise-figure.js';
import { define } from '../shared/define.js';
import * as say from '../shared/figure-strings.js';
import { addStyles } from '../shared/styles.js';
import { styles } from './card-figures.styles.js';

/** What a figure is told, beside its exercise. `undefined` and `false` take an attribute away. */
type Settings = Readonly<Record<string, string | boolean | undefined>>;

/** The element of each figure, by the part of the card that it belongs to. */
const figures = new WeakMap<Element, HTMLElement>();

/** Brings the figures of a card up to date with what it shows. `side` is the card's own. */
export function dressCard(root: ShadowRoot, data: CardData, side: string | undefined): void {
  define('exercise-figure', ExerciseFigure);
  addStyles(root, styles);
  const lead = root.querySelector('[part=lead]');
  if (lead) dressLead(lead, data, side);
  root.querySelectorAll<HTMLDetailsElement>('.tiles details').forEach((tile, index) => {
    const fault = data.faults[index];
    if (fault && data.figure?.includes(fault.id)) dressTile(tile, data, fault, side);
  });
}

function make(tag: string, attributes: Settings, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  set(made, attributes);
  made.append(...children);
  return made;
}

function set(element: Element, attributes: Settings): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : value);
  }
}

/** The figure of `owner`, made by `place` the first time. */
function figureOf(owner: Element, settings: Settings, place: (figure: HTMLElement) => void): HTMLElement {
  let figure = figures.get(owner);
  if (!figure) {
    figure = make('exercise-figure', { part: 'figure' });
    set(figure, settings);
    figures.set(owner, figure);
    place(figure);
  }
  set(figure, settings);
  return figure;
}

/** The words at the top stay until the picture is there, and keep its place. */
function dressLead(lead: Element, { id: exercise }: CardData, side: string | undefined): void {
  figureOf(lead, { exercise, side }, (figure) => {
    const views: readonly (readonly [words: string, settings: Settings])[] = [
      [say.START, { phase: 'start', view: undefined }],
      [say.MOVEMENT, { phase: undefined, view: undefined }],
      [say.MUSCLES, { phase: undefined, view: 'muscles' }],
    ];
    const buttons = views.map(([words, settings], index) => {
      const button = make('button', { type: 'button', 'aria-pressed': String(index === 1) }, words);
      button.onclick = () => {
        set(figure, settings);
        for (const other of buttons) set(other, { 'aria-pressed': String(other === button) });
      };
      return button;
    });
    const group = make('div', { part: 'views', role: 'group', 'aria-label': say.SHOW }, ...buttons);
    const box = make('div', { class: 'picture' }, figure, group);
    figure.addEventListener('content-ready', () => box.classList.add('ready'));
    lead.before(box);
    lead.parentElement?.classList.add('framed');
  });
}

function dressTile(tile: HTMLDetailsElement, data: CardData, fault: Fault, side: string | undefined): void {
  const [summary, panel] = [tile.querySelector('summary'), tile.querySelector('dl')];
  if (!summary || !panel) return;
  const settings = { exercise: data.id, fault: fault.id, side };
  tile.classList.add('drawn');
  figureOf(summary, { ...settings, decorative: true }, (figure) => summary.prepend(figure));
  const show = (): void => {
    if (tile.open) figureOf(panel, settings, (figure) => showBeside(panel, figure, fault));
  };
  tile.ontoggle = show;
  show();
}

/** Puts a fault's figure beside its words, with a button that shows the correct movement, too. */
function showBeside(panel: Element, figure: HTMLElement, fault: Fault): void {
  const correct = make('exercise-figure', { decorative: true });
  const caption = (part: string, words: string): HTMLElement => make('figcaption', { class: part }, words);
  const pair = make(
    'div',
    { class: 'shown' },
    make('figure', {}, figure, caption('wrong', `✕ ${fault.name}`)),
  );
  const compare = make('button', { type: 'button', part: 'compare', 'aria-pressed': 'false' }, say.COMPARE);
  const beside = make('figure', { hidden: true }, correct, caption('right', `✓ ${say.CORRECT}`));
  pair.append(beside);
  compare.onclick = () => {
    const isShown = beside.hasAttribute('hidden');
    set(correct, {
      exercise: figure.getAttribute('exercise') ?? undefined,
      side: figure.getAttribute('side') ?? undefined,
    });
    set(beside, { hidden: !isShown });
    pair.classList.toggle('compare', isShown);
    set(compare, { 'aria-pressed': String(isShown) });
  };
  const box = make('div', { class: 'pair' });
  panel.replaceWith(box);
  box.append(make('div', {}, pair, compare), panel);
}

/**
 * Whether everything can be seen, in every theme, light and dark: words, the ring of the focus, lines that mean something, and the blocks of a
 * figure. The themes are those of the build.
 */
import { expect } from 'chai';
import type { Paint } from '../../src/figure/picture.js';
import type { ExerciseCard } from '../../src/elements/exercise-card/exercise-card.js';
import type { ExerciseFigure } from '../../src/elements/exercise-figure/exercise-figure.js';
import type { CardData } from '../../src/pack/card-data.js';
import { setDefaultLibrary } from '../../src/elements/shared/context.js';
import { birdDog, gluteBridge } from './fixtures/cards.js';
import { behind, contrast, hexOf, parentOf, shadeOf, shown } from './fixtures/contrast.js';
import { appears, PaintShelf } from './fixtures/figures.js';
import { allInside, inside, listenToConsole, next, painted, place, tidy } from './fixtures/page.js';

/** A page, and the theme that it gives a card. */
interface Look {
  readonly theme: string;
  readonly scheme: 'light' | 'dark';
  readonly text: string;
  readonly page: string;
}

const LIGHT = [
  { scheme: 'light', text: '#000', page: '#fff' },
  { scheme: 'light', text: '#333', page: '#fff' },
  { scheme: 'light', text: '#2b2520', page: '#faf6ee' },
] as const;
const DARK = [
  { scheme: 'dark', text: '#eee', page: '#111' },
  { scheme: 'dark', text: '#e6e6e6', page: '#1b1e22' },
] as const;
const LOOKS: readonly Look[] = [
  ...[...LIGHT, ...DARK].map((page) => ({ theme: 'page', ...page })),
  ...['paper', 'night', 'clinic', 'play'].flatMap((theme) =>
    [LIGHT[1], DARK[0]].map((page) => ({ theme, ...page })),
  ),
];

/** How a shape of a figure is told from what is around it: by how much, and from what; or the reason why it need not be. */
type Rule = { readonly least: number; readonly from?: Paint } | { readonly not: string };

const BLOCK: Rule = { least: 3 };
const PAINTS: Readonly<Record<Paint, Rule>> = {
  skin: BLOCK,
  top: BLOCK,
  legs: BLOCK,
  // By its outline or by what fills it.
  shoe: BLOCK,
  hair: BLOCK,
  ear: { not: 'It lies on the head, and only gives it shape.' },
  gap: { not: 'It is what is behind the figure.' },
  shadow: { not: 'It only gives depth.' },
  mat: { not: 'It is the ground. Every figure stands on its own, and no part of one is told by the mat.' },
  'mat-edge': { not: 'It only gives the mat its thickness.' },
  floor: { not: 'As the mat.' },
  prop: BLOCK,
  'prop-light': { not: 'A spot on a prop, which is seen without it.' },
  tube: BLOCK,
  ghost: { not: 'A faint hint at another pose; an arrow and a line say the same.' },
  arrow: BLOCK,
  'arrow-head': BLOCK,
  spine: { least: 3, from: 'top' },
  'fault-glow': { not: 'It leads the eye to the line that lies on it.' },
  casing: { not: 'It is what is behind the figure.' },
  // On their casing, which has the colour of what is behind the figure.
  'fault-line': BLOCK,
  'correct-line': BLOCK,
  'fault-ring': BLOCK,
  'muscle-primary': { least: 3, from: 'body' },
  'muscle-secondary': { not: 'Told by the hatching on it.' },
  'muscle-hatch': { least: 3, from: 'body' },
  muscle: { not: 'What does not matter in this exercise.' },
  body: { not: 'It is what muscles are told from. Darker, it would leave them no contrast.' },
};
const FAR = ['skin', 'top', 'legs', 'shoe'] as const;
/** How much a limb behind the body differs from one before it, at least. */
const DEPTH = 1.2;

/** Both ends of the range of skins, a sine, and hues of the top. */
const PERSONS = [11, 33, ...Array.from({ length: 24 }, (_, index) => 15 * index)];

const withFigure: CardData = { ...birdDog, figure: birdDog.faults.slice(0, 3).map(({ id }) => id) };

const STAGE = `
  <div class="full"><exercise-card exercise="bird-dog" audience="trainer" side="left" eager><p slot="cta">Join <a href="#">us</a></p></exercise-card></div>
  <exercise-card exercise="bird-dog" view="compact" eager></exercise-card>
  <exercise-card exercise="bird-dog" view="faults" eager></exercise-card>
  <exercise-card exercise="bird-dog" eager><div style="height: 200px">Small</div></exercise-card>
  <exercise-card exercise="missing" eager><p>Fallback</p></exercise-card>
  <exercise-figure exercise="bird-dog"></exercise-figure>
  <exercise-figure exercise="bird-dog" fault="low-back-sags"></exercise-figure>
  <exercise-figure exercise="bird-dog" view="muscles"></exercise-figure>
  <div style="background: var(--fc-surface)"><exercise-figure exercise="bird-dog" class="clear" style="--fc-figure-background: transparent"></exercise-figure></div>`;

function figuresIn(stage: Element): ExerciseFigure[] {
  return [...shown(stage)].filter((element) => element.localName === 'exercise-figure') as ExerciseFigure[];
}

/** A figure with its controls, wherever the reader is. */
async function awake(figure: ExerciseFigure): Promise<void> {
  await figure.load();
  if (!figure.matches(':state(ready)')) await next(figure, 'content-ready');
  await appears(figure, '[part=controls]');
}

async function show({ theme, scheme, text, page }: Look): Promise<HTMLElement> {
  setDefaultLibrary(new PaintShelf([withFigure, gluteBridge]));
  listenToConsole();
  const stage = place(`<div data-fc-theme="${theme}" style="width: 760px">${STAGE}</div>`);
  stage.style.cssText = `color-scheme: ${scheme}; color: ${text}; background: ${page}`;
  const cards = [...stage.querySelectorAll('exercise-card')];
  await Promise.all([
    ...cards
      .filter((card) => !card.matches(':state(ready), :state(failed)'))
      .map((card) => next(card, card.exercise === 'missing' ? 'content-error' : 'content-ready')),
    ...figuresIn(stage).map(awake),
  ]);
  const drawn = cards.filter((card) => card.shadowRoot?.querySelector('.drawn'));
  expect(drawn.length).to.equal(3);
  await Promise.all(drawn.map((card) => appears(card, '[part=fault] exercise-figure')));
  for (const card of cards)
    for (const details of allInside(card, 'details')) details.setAttribute('open', '');
  for (const card of drawn) {
    // The last of them: the others are there, too.
    await appears(card, 'details:nth-of-type(3) [part=compare]');
    for (const button of allInside(card, '[part=compare]')) button.click();
  }
  await appears(stage.querySelector('.full exercise-card') as Element, '[part=views]');
  await Promise.all(figuresIn(stage).map(awake));
  await painted();
  return stage;
}

/** What cannot be seen. */
class Complaints {
  readonly found: string[] = [];
  checked = 0;
  readonly #look: string;

  constructor({ theme, scheme }: Look) {
    this.#look = `${theme}, ${scheme}`;
  }

  /** Notes what is painted on `ground` with less contrast than is wanted. Of several layers, the lowest comes first. */
  check(what: string, paint: string | readonly string[], ground: readonly string[], least: number): void {
    this.checked++;
    const [one, other] = [shadeOf(ground.concat(paint)), shadeOf(ground)];
    const ratio = contrast(one, other);
    if (ratio < least)
      this.found.push(
        `${this.#look}, ${what}: ${hexOf(one)} on ${hexOf(other)} has ${ratio.toFixed(2)}, not ${least}`,
      );
  }
}

/** A name by which a reader of the message finds it. */
function nameOf(element: Element): string {
  const kind = element.getAttribute('part') ?? element.getAttribute('class');
  const root = element.getRootNode();
  const host = root instanceof ShadowRoot ? `${nameOf(root.host)} ` : '';
  return `${host}${element.localName}${kind ? `[${kind}]` : ''}`;
}

const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** How much contrast words need: less, where they are large. */
function leastFor({ fontSize, fontWeight }: CSSStyleDeclaration, theme: string): number {
  const size = parseFloat(fontSize);
  const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
  if (theme === 'clinic') return isLarge ? 4.5 : 7;
  return isLarge ? 3 : 4.5;
}

function checkWords(stage: Element, theme: string, complaints: Complaints): void {
  for (const element of shown(stage)) {
    if (element instanceof SVGElement || !isSeen(element)) continue;
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const style = getComputedStyle(element);
    if (texts.some((text) => text.textContent?.trim()))
      complaints.check(nameOf(element), style.color, behind(element), leastFor(style, theme));
    for (const pseudo of ['::before', '::after']) {
      const painted = getComputedStyle(element, pseudo);
      if (/^(none|normal)$/.test(painted.content)) continue;
      const ground = [...behind(element), painted.backgroundColor];
      const name = nameOf(element) + pseudo;
      if (!/^""/.test(painted.content))
        complaints.check(name, painted.color, ground, leastFor(painted, theme));
      // The ring of a cue, and the lines in the key to a fault.
      else if (painted.borderTopStyle !== 'none')
        complaints.check(name, painted.borderTopColor, behind(element), 3);
    }
  }
}

/** What can be pressed, as it looks under the pointer. */
function checkHover(stage: Element, theme: string, complaints: Complaints): void {
  for (const element of shown(stage)) {
    if (!element.matches('[part=chip], [part=compare], [part=retry], [part=show-all], [part=view-button]'))
      continue;
    const { style } = element as HTMLElement;
    style.cssText = 'transition: none; background: var(--soft)';
    const computed = getComputedStyle(element);
    complaints.check(`${nameOf(element)}:hover`, computed.color, behind(element), leastFor(computed, theme));
    style.cssText = '';
  }
}

function checkFocus(stage: Element, complaints: Complaints): void {
  for (const element of shown(stage)) {
    if (!element.matches('a, button, summary') || !isSeen(element)) continue;
    // A ring of the page's own link is the page's.
    if (!(element.getRootNode() instanceof ShadowRoot)) continue;
    (element as HTMLElement).focus({ preventScroll: true });
    const { outlineColor, outlineStyle } = getComputedStyle(element);
    expect(outlineStyle, `${nameOf(element)} has a ring`).to.equal('solid');
    complaints.check(`${nameOf(element)}:focus`, outlineColor, behind(parentOf(element)), 3);
  }
}

function checkLines(stage: Element, complaints: Complaints): void {
  for (const element of shown(stage)) {
    const isOpenTile = element.matches('[open] > [part=fault]');
    if (isOpenTile) {
      const { borderTopColor } = getComputedStyle(element);
      complaints.check(`${nameOf(element)}, open`, borderTopColor, behind(parentOf(element)), 3);
    }
    if (element.matches('[part=toggle]') && element.localName === 'button') {
      const button = getComputedStyle(element).backgroundColor;
      const ground = behind(parentOf(element));
      complaints.check(nameOf(element), button, ground, 3);
      const sign = [...element.querySelectorAll('path')].map((path) => getComputedStyle(path).fill);
      complaints.check(`the sign of ${nameOf(element)}`, sign, [...ground, button], 3);
    }
  }
}

/** The colour that tells a shape: its fill or its line, whichever has more contrast on `ground`. */
function paintOf(path: Element, ground: readonly string[]): string {
  const { fill, stroke } = getComputedStyle(path);
  const [best = 'transparent'] = [fill, stroke]
    .filter((colour) => colour !== 'none')
    .sort((one, other) => contrastOn(other, ground) - contrastOn(one, ground));
  return best;
}

function contrastOn(colour: string, ground: readonly string[]): number {
  return contrast(shadeOf([...ground, colour]), shadeOf(ground));
}

function checkFigure(figure: Element, complaints: Complaints): void {
  const picture = inside<SVGElement>(figure, '[part=picture]');
  const ground = behind(picture);
  const find = (paint: string): Element => inside<Element>(figure, `[class='${paint}']`);
  const own = picture.style.getPropertyValue('--n');
  const name = nameOf(figure);
  for (const [paint, rule] of Object.entries(PAINTS)) {
    if ('not' in rule) continue;
    const from = rule.from && getComputedStyle(find(rule.from)).fill;
    const under = from ? [...ground, from] : ground;
    complaints.check(`${name} .${paint}`, paintOf(find(paint), under), under, rule.least);
  }
  for (const person of PERSONS) {
    picture.style.setProperty('--n', `${person}`);
    for (const paint of FAR) {
      const [near, far] = [find(paint), find(`${paint} far`)].map((path) => paintOf(path, ground));
      if (!near || !far) throw new Error(`Nothing paints ${paint}.`);
      const which = `${name}, person ${person}, .${paint}`;
      complaints.check(which, near, ground, 3);
      complaints.check(`${which}.far`, far, ground, 3);
      const [before, after] = [paint, `${paint} far`].map((one) =>
        hexOf(shadeOf([...ground, getComputedStyle(find(one)).fill])),
      );
      complaints.check(`${which}.far beside the near one`, after ?? '', [before ?? ''], DEPTH);
    }
  }
  picture.style.setProperty('--n', own);
}

describe('contrast', () => {
  let sheet: HTMLLinkElement;
  before(async () => {
    sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = '/dist/themes/all.css';
    const loaded = next(sheet as EventTarget as HTMLElement, 'load');
    document.head.append(sheet);
    await loaded;
  });
  after(() => sheet.remove());

  it('is of the page again in a theme within night', async () => {
    setDefaultLibrary(new PaintShelf([withFigure]));
    for (const scheme of ['light', 'dark']) {
      for (const [theme, expected] of [
        ['night', 'dark'],
        ['page', scheme],
        ['paper', scheme],
      ]) {
        const stage = place(
          `<div data-fc-theme="night"><div data-fc-theme="${theme}"><exercise-card exercise="bird-dog" eager></exercise-card></div></div>`,
        );
        stage.style.colorScheme = scheme;
        const card = stage.querySelector('exercise-card') as ExerciseCard;
        await next(card, 'content-ready');
        const figure = inside(card, '.lead');
        await appears(card, '.lead');
        const schemes = [inside(card, '[part=card]'), inside(figure, '[part=figure]')].map(
          (element) => getComputedStyle(element).colorScheme,
        );
        expect(schemes, `${theme} in ${scheme}`).to.deep.equal([expected, expected]);
        tidy();
        setDefaultLibrary(new PaintShelf([withFigure]));
      }
    }
  });

  for (const look of LOOKS) {
    describe(`of ${look.theme}, ${look.scheme}, in a page with ${look.text} on ${look.page}`, () => {
      let stage: HTMLElement;
      let complaints: Complaints;
      before(async () => {
        stage = await show(look);
      });
      beforeEach(() => {
        complaints = new Complaints(look);
      });
      after(tidy);

      it('lets words be read, as they are and under the pointer', () => {
        checkWords(stage, look.theme, complaints);
        checkHover(stage, look.theme, complaints);
        expect(complaints.found.join('\n')).to.equal('');
        expect(complaints.checked).to.be.above(200);
      });

      it('lets the focus, open tiles, and buttons be seen', () => {
        checkFocus(stage, complaints);
        checkLines(stage, complaints);
        expect(complaints.found.join('\n')).to.equal('');
        expect(complaints.checked).to.be.above(50);
      });

      it('lets the blocks of figures be told, near and far', () => {
        // A figure on nothing has no colour for its gaps.
        const figures = figuresIn(stage).filter((figure) => !figure.matches('.clear'));
        for (const figure of figures) checkFigure(figure, complaints);
        expect(complaints.found.join('\n')).to.equal('');
        expect(figures.length).to.be.above(10);
      });
    });
  }
});

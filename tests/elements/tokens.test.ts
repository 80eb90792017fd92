import { expect } from 'chai';
import type { CardData } from '../../src/pack/card-data.js';
import { birdDog, gluteBridge } from './fixtures/cards.js';
import type { ExerciseCard } from '../../src/elements/exercise-card/exercise-card.js';
import type { ExerciseFigure } from '../../src/elements/exercise-figure/exercise-figure.js';
import { setDefaultLibrary } from '../../src/elements/shared/context.js';
import { shown } from './fixtures/contrast.js';
import { appears, PaintShelf, showControls, useFakeEngine } from './fixtures/figures.js';
import { allInside, cardIn, inside, listenToConsole, next, place, showCard, tidy } from './fixtures/page.js';

/** The parts of the look that a theme must be able to change. */
const COLOURS = [
  'color',
  'backgroundColor',
  'borderTopColor',
  'borderBottomColor',
  'borderInlineStartColor',
  'boxShadow',
  'textShadow',
] as const;

interface TokenJson {
  readonly [key: string]: unknown;
}

/** The custom properties in a file of tokens, with their types. */
async function tokensIn(file: string): Promise<[property: string, type: string][]> {
  const json = (await (await fetch(`/tokens/${file}.tokens.json`)).json()) as TokenJson;
  const visit = (group: TokenJson, path: string): [string, string][] =>
    Object.entries(group)
      .filter(([key]) => !key.startsWith('$'))
      .flatMap(([key, value]) => {
        const token = value as TokenJson;
        const name = `${path}-${key}`;
        return '$value' in token ? [[name, String(token.$type)] as [string, string]] : visit(token, name);
      });
  return visit(json, '--fc');
}

/** All tokens, each with a value that nothing has by itself. */
async function marked(): Promise<[property: string, value: string][]> {
  const all = (await Promise.all(['base', 'role', 'component'].map(tokensIn))).flat();
  const radius = (property: string): boolean => property.includes('radius');
  return all.map(([property, type], index) => {
    const values: Readonly<Record<string, string>> = {
      color: `rgb(${201 + index}, 3, ${100 + index})`,
      dimension: radius(property) ? `${31 + index}px` : '7px',
      fontFamily: 'Marked',
      // What changes is seen at once.
      duration: '0s',
    };
    return [property, values[type] ?? '1'];
  });
}

/** What paints nothing itself, and so has no look. */
const UNPAINTED = 'exercise-figure, slot, desc, style, svg, g';
/** The sign of the button in the page's colour, which no token knows. It lies under the one in the colour of the figure's background. */
const PAGE_SIGN = '[part=toggle] path:first-child';

/** Every computed colour, font and radius in the shadow trees of `host`, by element and property. Nothing that is not painted. */
function looks(host: Element): Map<string, string> {
  const found = new Map<string, string>();
  const seen = (key: string, name: string, value: string): void => {
    if (!/^rgba\(0, 0, 0, 0\)$|^none$|^$/.test(value)) found.set(`${key} ${name}`, value);
  };
  const addBox = (key: string, style: CSSStyleDeclaration, hasWords: boolean): void => {
    for (const name of COLOURS) {
      const width = name.startsWith('border') && style.getPropertyValue(widthOf(name));
      if (width !== '0px') seen(key, name, style[name]);
    }
    if (hasWords) seen(key, 'font-family', style.fontFamily);
    // A circle is a shape, and has no corners that a token could round: the marks of cues.
    if (!['0px', '50%'].includes(style.borderTopLeftRadius))
      seen(key, 'border-radius', style.borderTopLeftRadius);
  };
  const visit = (element: Element, path: string): void => {
    const key = `${path} ${element.localName}.${element.getAttribute('class') ?? ''}[${element.getAttribute('part') ?? ''}]#${[...(element.parentNode?.children ?? [])].indexOf(element)}`;
    const style = getComputedStyle(element);
    if (element instanceof SVGPathElement) {
      if (!element.matches(PAGE_SIGN))
        for (const name of ['fill', 'stroke'] as const) seen(key, name, style[name]);
    } else if (!element.matches(UNPAINTED)) {
      const hasWords = [...element.childNodes].some((node) => node instanceof Text && node.data.trim());
      addBox(key, style, hasWords);
      for (const pseudo of ['::before', '::after']) {
        const pseudoStyle = getComputedStyle(element, pseudo);
        const { content } = pseudoStyle;
        if (!/^(none|normal)$/.test(content)) addBox(key + pseudo, pseudoStyle, !content.startsWith('""'));
      }
    }
    for (const child of element.shadowRoot?.children ?? []) visit(child, `${key} >>`);
    for (const child of element.children) visit(child, key);
  };
  for (const child of host.shadowRoot?.children ?? []) visit(child, host.localName);
  return found;
}

/** The colour of the ring around everything in `host` that can have the focus. */
function rings(host: Element): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of shown(host)) {
    if (!element.matches('a, button, summary') || !element.checkVisibility()) continue;
    if (!(element.getRootNode() instanceof ShadowRoot)) continue;
    (element as HTMLElement).focus({ preventScroll: true });
    const { outlineStyle, outlineColor } = getComputedStyle(element);
    found.set(
      `${found.size} ${element.localName} ${element.textContent?.trim()}`,
      `${outlineStyle} ${outlineColor}`,
    );
  }
  return found;
}

function widthOf(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`).replace(/-color$/, '-width');
}

/** What stays as it is when every token is set to another value: of at least so many things. */
async function unmoved(host: HTMLElement, least: number, look = looks): Promise<string[]> {
  const before = look(host);
  expect(before.size).to.be.at.least(least);
  for (const [property, value] of await marked()) host.style.setProperty(property, value);
  const after = look(host);
  return [...before]
    .filter(([key, value]) => after.get(key) === value)
    .map(([key, value]) => `${key}: ${value}`);
}

describe('tokens', () => {
  beforeEach(useFakeEngine);
  afterEach(tidy);

  const withFigure: CardData = { ...birdDog, figure: birdDog.faults.slice(0, 3).map(({ id }) => id) };

  /** A card with everything open, and its figures. */
  async function openCard(attributes: string): Promise<ExerciseCard> {
    const shelf = new PaintShelf([withFigure, gluteBridge]);
    const card = await showCard(`eager ${attributes}`, '<p slot="cta">Join</p>', shelf);
    if (!attributes.includes('compact')) await appears(card, '[part=fault] exercise-figure');
    for (const details of allInside(card, 'details')) details.setAttribute('open', '');
    return card;
  }

  for (const [attributes, least] of [
    ['', 400],
    ['audience="trainer"', 400],
    ['view="compact"', 90],
    ['view="faults"', 120],
  ] as const) {
    it(`change every colour, font and radius of a card, ${attributes || 'as it is'}`, async () => {
      expect(await unmoved(await openCard(attributes), least)).to.deep.equal([]);
    });
  }

  it('change every colour, font and radius where a fault is compared with the correct pose', async () => {
    const card = await openCard('');
    await appears(card, '[part=compare]');
    inside(card, '[part=compare]').click();
    const figures = allInside(card, '.compare exercise-figure') as ExerciseFigure[];
    expect(figures.length).to.equal(2);
    for (const figure of figures) {
      await figure.load();
      await appears(figure, '[part=controls]');
    }
    expect(await unmoved(card, 600)).to.deep.equal([]);
  });

  it('change every colour, font and radius of a card without figures', async () => {
    expect(await unmoved(await showCard('eager'), 300)).to.deep.equal([]);
  });

  it('change every colour, font and radius of a card in a small place', async () => {
    const card = await showCard('eager', '<div style="height: 200px">Small</div>');
    expect(card.matches(':state(clipped)')).to.equal(true);
    expect(await unmoved(card, 300)).to.deep.equal([]);
  });

  it('change every colour, font and radius of the line below what did not come', async () => {
    listenToConsole();
    setDefaultLibrary(new PaintShelf([]));
    const card = cardIn(place('<exercise-card exercise="bird-dog" eager><p>Fallback</p></exercise-card>'));
    await next(card, 'content-error');
    await appears(card, '[part=retry]');
    expect(await unmoved(card, 12)).to.deep.equal([]);
  });

  for (const attributes of ['', 'fault="low-back-sags"', 'muscles', 'view="muscles"']) {
    it(`change every colour, font and radius of a figure, ${attributes || 'as it is'}`, async () => {
      const figure = await showControls(attributes, '', new PaintShelf());
      expect(await unmoved(figure, 40)).to.deep.equal([]);
    });
  }

  it('change every colour, font and radius of a figure that moves', async () => {
    const figure = await showControls();
    figure.play();
    await appears(figure, '.window svg');
    expect(figure.matches(':state(playing)')).to.equal(true);
    expect(await unmoved(figure, 25)).to.deep.equal([]);
  });

  it('change the ring of the focus', async () => {
    expect(await unmoved(await openCard(''), 20, rings)).to.deep.equal([]);
    tidy();
    expect(await unmoved(await showControls(), 1, rings)).to.deep.equal([]);
  });
});

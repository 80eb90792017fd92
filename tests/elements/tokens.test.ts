import { expect } from 'chai';
import type { CardData } from '../../src/pack/card-data.js';
import { birdDog, gluteBridge } from './fixtures/cards.js';
import { appears, FigureShelf, showControls } from './fixtures/figures.js';
import { allInside, showCard, tidy } from './fixtures/page.js';

/** The parts of the look that a theme must be able to change. */
const COLOURS = [
  'color',
  'backgroundColor',
  'borderTopColor',
  'borderBottomColor',
  'borderInlineStartColor',
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
    };
    return [property, values[type] ?? '1'];
  });
}

/** Every computed colour, font and radius in the shadow trees of `host`, by element and property. Nothing that is not painted. */
function looks(host: Element): Map<string, string> {
  const found = new Map<string, string>();
  const add = (key: string, style: CSSStyleDeclaration, isPath: boolean): void => {
    const seen = (name: string, value: string): void => {
      if (!/^rgba\(0, 0, 0, 0\)$|^none$|^$/.test(value)) found.set(`${key} ${name}`, value);
    };
    if (isPath) {
      seen('fill', style.fill);
      seen('stroke', style.stroke);
      return;
    }
    for (const name of COLOURS) {
      const width = name.startsWith('border') && style.getPropertyValue(widthOf(name));
      if (width !== '0px') seen(name, style[name]);
    }
    // The button of a figure has a sign, and no words.
    if (!key.includes('[toggle]') || !key.includes('exercise-figure')) seen('font-family', style.fontFamily);
    if (style.borderTopLeftRadius !== '0px') seen('border-radius', style.borderTopLeftRadius);
  };
  const visit = (element: Element, path: string): void => {
    const key = `${path} ${element.localName}.${element.getAttribute('class') ?? ''}[${element.getAttribute('part') ?? ''}]#${[...(element.parentNode?.children ?? [])].indexOf(element)}`;
    if (
      !(element instanceof SVGElement && element.localName !== 'path') &&
      element.localName !== 'exercise-figure' &&
      !/^(?:slot|desc|style)$/.test(element.localName)
    ) {
      add(key, getComputedStyle(element), element instanceof SVGElement);
      for (const pseudo of ['::before', '::after']) {
        const style = getComputedStyle(element, pseudo);
        if (!/^(none|normal)$/.test(style.content)) add(key + pseudo, style, false);
      }
    }
    for (const child of element.shadowRoot?.children ?? []) visit(child, `${key} >>`);
    for (const child of element.children) visit(child, key);
  };
  for (const child of host.shadowRoot?.children ?? []) visit(child, host.localName);
  return found;
}

function widthOf(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`).replace(/-color$/, '-width');
}

/** What stays as it is when every token is set to another value. */
async function unmoved(host: HTMLElement): Promise<string[]> {
  const before = looks(host);
  expect(before.size).to.be.above(10);
  for (const [property, value] of await marked()) host.style.setProperty(property, value);
  const after = looks(host);
  return [...before]
    .filter(([key, value]) => after.get(key) === value)
    .map(([key, value]) => `${key}: ${value}`);
}

describe('tokens', () => {
  afterEach(tidy);

  const withFigure: CardData = { ...birdDog, figure: birdDog.faults.slice(0, 3).map(({ id }) => id) };

  for (const attributes of ['', 'audience="trainer"', 'view="compact"', 'view="faults"']) {
    it(`change every colour, font and radius of a card, ${attributes || 'as it is'}`, async () => {
      const card = await showCard(
        `eager ${attributes}`,
        '<p slot="cta">Join</p>',
        new FigureShelf([withFigure, gluteBridge]),
      );
      if (!attributes.includes('compact')) await appears(card, '[part=fault] exercise-figure');
      for (const details of allInside(card, 'details')) details.setAttribute('open', '');
      expect(await unmoved(card)).to.deep.equal([]);
    });
  }

  it('change every colour, font and radius of a card without figures', async () => {
    expect(await unmoved(await showCard('eager'))).to.deep.equal([]);
  });

  for (const attributes of ['', 'fault="low-back-sags"', 'muscles']) {
    it(`change every colour, font and radius of a figure, ${attributes || 'as it is'}`, async () => {
      expect(await unmoved(await showControls(attributes))).to.deep.equal([]);
    });
  }
});

/** What a designer can style by, as the manifest tells it and as it is in the page: parts and custom states. */
import { expect } from 'chai';
import { emulateMedia } from '@web/test-runner-commands';
import type { CustomElement, Package } from 'custom-elements-manifest/schema.js';
import { setDefaultLibrary } from '../../src/elements/shared/context.js';
import type { CardData } from '../../src/pack/card-data.js';
import { ContentFailure } from '../../src/pack/content-source.js';
import { birdDog, gluteBridge } from '../elements/fixtures/cards.js';
import { appears, FigureShelf, showControls, useFakeEngine } from '../elements/fixtures/figures.js';
import {
  allInside,
  cardIn,
  inside,
  listenToConsole,
  next,
  place,
  settled,
  showCard,
  SlowShelf,
  tidy,
} from '../elements/fixtures/page.js';

const manifest = (await (await fetch('/custom-elements.json')).json()) as Package;
const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter((declaration) => 'tagName' in declaration) as (CustomElement & {
  cssStates?: { name: string }[];
})[];

function documented(tag: string, kind: 'cssParts' | 'cssStates'): string[] {
  const items = elements.find(({ tagName }) => tagName === tag)?.[kind];
  return (items ?? []).map(({ name }) => name).sort();
}

const withFigure: CardData = { ...birdDog, figure: birdDog.faults.map(({ id }) => id) };
const allStates: string[] = [];

/** The names of the parts that an element shows of itself now, and of what is in it. */
function partsOf(host: Element): string[] {
  return allInside(host, '[part]').flatMap((element) => [
    ...element.part,
    ...(element.getAttribute('exportparts') ?? '')
      .split(',')
      .flatMap((pair) => pair.split(':')[1]?.trim() ?? []),
  ]);
}

/** Notes the states that an element ever is in. */
function noteStates(): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its object
  const { add } = CustomStateSet.prototype;
  before(() => {
    CustomStateSet.prototype.add = function (this: CustomStateSet, name: string) {
      allStates.push(name);
      return add.call(this, name);
    };
  });
  after(() => {
    CustomStateSet.prototype.add = add;
  });
}

describe('parts and states', () => {
  noteStates();
  beforeEach(() => {
    allStates.length = 0;
  });
  afterEach(async () => {
    tidy();
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('of <exercise-card> are those in the manifest, and no other', async () => {
    const found = new Set<string>();
    const note = (card: Element): void => partsOf(card).forEach((part) => found.add(part));
    const shelf = new FigureShelf([withFigure, gluteBridge]);
    const full = await showCard('eager audience="trainer" side="left"', '<p slot="cta">Course</p>', shelf);
    await appears(full, '[part=fault] exercise-figure');
    await appears(full, '[part=views]');
    allInside(full, '[part=fault]')[1]?.click();
    await appears(full, '[part=compare]');
    note(full);
    inside(full, '[part=link]').click();
    await next(full, 'content-ready');
    note(full);
    expect(full.matches(':state(detour)')).to.equal(true);
    inside(full, '[part=back]').click();
    await next(full, 'content-ready');
    expect(full.matches(':state(detour)')).to.equal(false);
    for (const view of ['compact', 'faults']) {
      tidy();
      note(await showCard(`view="${view}"`));
    }
    tidy();
    const small = await showCard('', '<div style="height: 200px">Fallback</div>');
    expect(small.matches(':state(clipped)')).to.equal(true);
    inside(small, '[part=show-all]').click();
    expect(small.matches(':state(clipped)')).to.equal(false);
    tidy();
    listenToConsole();
    const late = new SlowShelf();
    setDefaultLibrary(late);
    const failed = cardIn(place('<exercise-card exercise="bird-dog" eager></exercise-card>'));
    await settled();
    expect(failed.matches(':state(loading)')).to.equal(true);
    await late.fail(0, new ContentFailure('timeout', 'late'));
    expect(failed.matches(':state(failed)')).to.equal(true);
    note(failed);
    expect([...found].sort()).to.deep.equal(documented('exercise-card', 'cssParts'));
    expect([...new Set(allStates)].sort()).to.deep.equal(documented('exercise-card', 'cssStates'));
  });

  it('of <exercise-figure> are those in the manifest, and no other', async () => {
    useFakeEngine();
    const found = new Set<string>();
    const note = (figure: Element): void => partsOf(figure).forEach((part) => found.add(part));
    const figure = await showControls('fault="low-back-sags"');
    note(figure);
    figure.play();
    await appears(figure, '.window svg:last-child');
    note(figure);
    expect(figure.matches(':state(playing)')).to.equal(true);
    figure.pause();
    await settled();
    expect(figure.matches(':state(playing)')).to.equal(false);
    for (const attributes of ['view="muscles"', 'correct fault="low-back-sags"']) {
      tidy();
      note(await showControls(attributes));
    }
    tidy();
    listenToConsole();
    const failing = await showControls();
    failing.exercise = 'none';
    await next(failing, 'content-error');
    note(failing);
    expect([...found].sort()).to.deep.equal(documented('exercise-figure', 'cssParts'));
    expect([...new Set(allStates)].sort()).to.deep.equal(documented('exercise-figure', 'cssStates'));
  });

  it('of figures in a card take what a page says of them', async () => {
    const stage = place(`<style>
      exercise-card::part(figure) { opacity: 0.9 }
      exercise-card::part(figure-toggle) { opacity: 0.8 }
      exercise-card:state(ready)::part(view-button) { opacity: 0.7 }
    </style>`);
    const card = await showCard('eager', '', new FigureShelf([withFigure]));
    await appears(card, '[part=views]');
    const figure = inside(card, 'exercise-figure.lead');
    await appears(figure, '[part=toggle]');
    const opacity = [figure, inside(figure, '[part=toggle]'), inside(card, '[part=view-button]')].map(
      (element) => getComputedStyle(element).opacity,
    );
    expect(opacity).to.deep.equal(['0.9', '0.8', '0.7']);
    stage.remove();
  });

  it('of <content-library>: it has none', () => {
    const library = document.createElement('content-library');
    expect(library.shadowRoot).to.equal(null);
    expect([
      documented('content-library', 'cssParts'),
      documented('content-library', 'cssStates'),
    ]).to.deep.equal([[], []]);
  });
});

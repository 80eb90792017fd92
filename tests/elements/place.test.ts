import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import { setDefaultLibrary } from '../../src/elements/shared/context.js';
import type { ExerciseCard } from '../../src/elements/exercise-card/exercise-card.js';
import { birdDog } from './fixtures/cards.js';
import {
  allInside,
  cardIn,
  inside,
  isShown,
  next,
  painted,
  place,
  Shelf,
  showCard,
  SlowShelf,
  tidy,
  toggleOf,
} from './fixtures/page.js';

const FALLBACK = `
  <h3>Bird dog</h3>
  <p>Teaches the trunk to hold still while an arm and the opposite leg move.</p>
  <h4>Steps</h4>
  <ol><li>Stiffen the trunk.</li><li>Slide one leg back.</li><li>Raise the opposite arm.</li></ol>
  <h4>What goes wrong</h4>
  <ul><li>The low back sags: raise only as far as the back stays still.</li><li>The hips open: lower the leg.</li></ul>
  <p>Stop if anything feels sharp.</p>`;

/** Whether this browser counts layout shifts itself. Where it does not, what marks show has to do. */
const countsShifts = PerformanceObserver.supportedEntryTypes.includes('layout-shift');

/** Looks at how the page moves from now on. */
function layRuler(stage: Element) {
  const tops = () => [...stage.querySelectorAll('.mark')].map((mark) => mark.getBoundingClientRect().top);
  const before = tops();
  let counted = 0;
  const count = (entries: readonly PerformanceEntry[]) => {
    for (const entry of entries) counted += (entry as unknown as { value: number }).value;
  };
  const observer = new PerformanceObserver((list) => count(list.getEntries()));
  if (countsShifts) observer.observe({ type: 'layout-shift' });
  return {
    /** How many pixels the mark that moved furthest has moved, and what the browser counted. */
    async read(): Promise<{ moved: number; counted: number }> {
      await painted();
      await painted();
      count(observer.takeRecords());
      observer.disconnect();
      const moved = Math.max(...tops().map((top, index) => Math.abs(top - (before[index] ?? 0))));
      return { moved, counted };
    },
  };
}

/** How far the page moved while a card became live, as the browser itself counts it; marks must not move at all. */
async function shiftOf(markup: string, css = ''): Promise<number> {
  const style = document.createElement('style');
  style.className = 'stage';
  style.textContent = css;
  document.head.append(style);
  const shelf = new SlowShelf();
  setDefaultLibrary(shelf);
  const stage = place(markup);
  await painted();
  await painted();
  const ruler = layRuler(stage);
  for (const question of shelf.asked.keys()) await shelf.answer(question, birdDog);
  const { moved, counted } = await ruler.read();
  expect(moved).to.be.at.most(0.1);
  return counted;
}

const article = (card: string) =>
  `<p class="mark" style="margin-bottom: 20px">Before</p>${card}<p class="mark">After</p><p>And on.</p>`;

describe('exercise-card: the place it takes', () => {
  afterEach(async () => {
    tidy();
    await setViewport({ width: 800, height: 600 });
  });

  it('is measured by a ruler that sees shifts', async () => {
    const stage = place('<div style="height: 10px"></div><p class="mark">Words</p>');
    await painted();
    const ruler = layRuler(stage);
    (stage.firstElementChild as HTMLElement).style.height = '200px';
    const { moved, counted } = await ruler.read();
    expect(moved).to.be.closeTo(190, 0.1);
    expect(counted > 0).to.equal(countsShifts);
  });

  for (const width of [360, 1280]) {
    for (const [name, css] of [
      ['in a page without styles for it', ''],
      ['as a block', 'exercise-card { display: block }'],
      ['as a block of its own formatting', 'exercise-card { display: flow-root }'],
      ['with a border and padding', 'exercise-card { display: block; border: 3px solid; padding: 7px }'],
      ['in a grid', '.stage { display: grid; gap: 10px }'],
      ['in a column of flex items', '.stage { display: flex; flex-direction: column }'],
      ['with a reserved height', 'exercise-card { display: block; min-height: 900px }'],
      ['with a fixed height', 'exercise-card { display: block; height: 500px; overflow: hidden }'],
      ['with large margins inside', 'exercise-card > * { margin-block: 60px }'],
    ] as const) {
      it(`moves nothing at ${width} px, ${name}`, async () => {
        await setViewport({ width, height: 800 });
        const markup = article(`<exercise-card exercise="bird-dog">${FALLBACK}</exercise-card>`);
        expect(await shiftOf(markup, css)).to.equal(0);
      });
    }

    it(`moves nothing at ${width} px where it stands at the end of its parent, or at the start`, async () => {
      await setViewport({ width, height: 800 });
      const card = `<exercise-card exercise="bird-dog">${FALLBACK}</exercise-card>`;
      expect(await shiftOf(article(`<div><p>Up</p>${card}</div>`))).to.equal(0);
      tidy();
      expect(await shiftOf(article(`<section><div>${card}</div></section>`))).to.equal(0);
    });

    it(`moves nothing at ${width} px in an empty tag with a reserved height`, async () => {
      await setViewport({ width, height: 800 });
      const css = 'exercise-card { display: block; min-height: 700px }';
      expect(await shiftOf(article('<exercise-card exercise="bird-dog"></exercise-card>'), css)).to.equal(0);
    });

    it(`moves nothing at ${width} px where the fallback is a few lines`, async () => {
      await setViewport({ width, height: 800 });
      const card = '<exercise-card exercise="bird-dog"><h3>Bird dog</h3><p>Hold still.</p></exercise-card>';
      expect(await shiftOf(article(card))).to.equal(0);
    });
  }

  it('moves nothing with several cards in one page', async () => {
    const card = `<exercise-card exercise="bird-dog" eager>${FALLBACK}</exercise-card>`;
    expect(await shiftOf(article(card) + article(card) + article(card))).to.equal(0);
  });

  it('does not jump in a page that is scrolled to its end', async () => {
    await setViewport({ width: 800, height: 600 });
    const shelf = new SlowShelf();
    setDefaultLibrary(shelf);
    const stage = place(
      `<div style="height: 900px"></div><exercise-card exercise="bird-dog" eager><div style="height: 1200px">Fallback</div></exercise-card>`,
    );
    await painted();
    window.scrollTo(0, 1e6);
    const { scrollY } = window;
    await shelf.answer(0, birdDog);
    await painted();
    expect(window.scrollY).to.equal(scrollY);
    expect(cardIn(stage).getBoundingClientRect().height).to.equal(1200);
    window.scrollTo(0, 0);
  });

  const inPlace = (height: number, attributes = '') =>
    showCard(attributes, `<div style="height: ${height}px">Fallback</div>`);
  const opened = (card: ExerciseCard) => allInside(card, 'details[open]').map(({ id }) => id || 'fault');

  it('opens everything that fits but the other faults, and leaves the rest of the place as quiet space', async () => {
    const card = await inPlace(4000);
    expect(opened(card)).to.deep.equal(['fault', 'breathing', 'why', 'more0', 'sources']);
    expect(isShown(inside(card, '[part=lead]'))).to.equal(true);
    expect(card.getBoundingClientRect().height).to.equal(4000);
    expect(isShown(inside(card, '[part=show-all]'))).to.equal(false);
  });

  it('folds what is needed least first', async () => {
    const { height } =
      (await inPlace(4000)).shadowRoot?.querySelector('.body')?.getBoundingClientRect() ?? {};
    expect(height).to.be.above(1000);
    tidy();
    const card = await inPlace(Math.round(height ?? 0) - 60);
    expect(opened(card)).to.deep.equal(['fault', 'breathing', 'why', 'more0']);
    expect(toggleOf(card, 'sources')).to.satisfy(isShown);
    expect(card.getBoundingClientRect().height).to.equal(Math.round(height ?? 0) - 60);
    expect(isShown(inside(card, '[part=show-all]'))).to.equal(false);
  });

  it('gives up the panel at the top where something else fits in its place', async () => {
    const closed = await inPlace(4000);
    for (const part of closed.shadowRoot?.querySelectorAll('details') ?? []) part.open = false;
    const lead = inside(closed, '[part=lead]').getBoundingClientRect().height;
    const body = inside(closed, '.body').getBoundingClientRect().height;
    tidy();
    const card = await inPlace(Math.ceil(body - lead) + 20);
    expect(isShown(inside(card, '[part=lead]'))).to.equal(false);
    expect(isShown(inside(card, '[part=show-all]'))).to.equal(false);
    expect(card.getBoundingClientRect().height).to.equal(Math.ceil(body - lead) + 20);
  });

  it('shows as much as a small place can hold, and a button below it', async () => {
    const card = await inPlace(300);
    expect(isShown(inside(card, '[part=lead]'))).to.equal(false);
    expect(card.getBoundingClientRect().height).to.equal(300);
    const title = inside(card, '#title').getBoundingClientRect();
    const button = inside(card, '[part=show-all]');
    expect(button).to.satisfy(isShown);
    const { top, bottom, height } = button.getBoundingClientRect();
    expect(title.bottom).to.be.below(top);
    expect(bottom).to.be.at.most(card.getBoundingClientRect().bottom);
    expect(height).to.be.at.least(24);
  });

  it('leaves out nothing in a small place: a screen reader and the keyboard reach it all', async () => {
    const card = await inPlace(300);
    expect(inside(card, '[part=stop-rule]').checkVisibility()).to.equal(true);
  });

  it('shows the whole card at a click, and moves the focus to its title', async () => {
    const card = await inPlace(200);
    inside(card, '[part=show-all]').click();
    expect(isShown(inside(card, '[part=show-all]'))).to.equal(false);
    expect(card.shadowRoot?.activeElement).to.equal(inside(card, '#title'));
    expect(card.getBoundingClientRect().height).to.be.above(400);
  });

  for (const [name, go] of [
    ['the keyboard goes to', (card: ExerciseCard) => toggleOf(card, 2).focus()],
    ['the browser scrolls to', (card: ExerciseCard) => toggleOf(card, 'sources').scrollIntoView()],
  ] as const) {
    it(`shows the whole card when ${name} something below the end of its place`, async () => {
      const card = await inPlace(250);
      go(card);
      await painted();
      expect(isShown(inside(card, '[part=show-all]'))).to.equal(false);
      expect(inside(card, '.body').scrollTop).to.equal(0);
      window.scrollTo(0, 0);
    });
  }

  it('shows sources below the end of a small place when a citation is followed', async () => {
    const card = await inPlace(260);
    inside(card, '[part=summary] sup a').click();
    expect(isShown(inside(card, '#source-1'))).to.equal(true);
    expect(isShown(inside(card, '[part=show-all]'))).to.equal(false);
    expect(card.shadowRoot?.activeElement).to.equal(inside(card, '#source-1'));
  });

  it('grows only by what the reader opens', async () => {
    const card = await inPlace(1400);
    const before = card.getBoundingClientRect().height;
    expect(opened(card)).not.to.include('why');
    toggleOf(card, 'why').click();
    toggleOf(card, 'sources').click();
    expect(card.getBoundingClientRect().height)
      .to.be.above(before)
      .and.below(before + 400);
  });

  it('lets go of the height when its width changes', async () => {
    const card = await inPlace(4000);
    card.style.width = '500px';
    await painted();
    expect(card.getBoundingClientRect().height).to.be.below(3000);
  });

  it('takes the height it likes in an empty tag or one with a lone line', async () => {
    const empty = await showCard();
    const natural = empty.getBoundingClientRect().height;
    expect(isShown(inside(empty, '[part=show-all]'))).to.equal(false);
    expect(inside(empty, 'article').style.minHeight).to.equal('');
    tidy();
    const line = await showCard('', 'Bird dog');
    expect(line.getBoundingClientRect().height).to.equal(natural);
  });

  it('keeps compact and faults views in their place, too', async () => {
    const compact = await inPlace(180, 'view="compact"');
    expect(compact.getBoundingClientRect().height).to.equal(180);
    tidy();
    const faults = await inPlace(250, 'view="faults"');
    expect(faults.getBoundingClientRect().height).to.equal(250);
  });

  it('keeps its place when something of the page that stands in it is scrolled', async () => {
    const gallery =
      '<div slot="media" style="height: 90px; overflow: auto"><div style="height: 400px">Pictures</div></div>';
    const card = await showCard('', `${gallery}<div style="height: 4000px">Fallback</div>`);
    const { height } = card.getBoundingClientRect();
    (card.querySelector('[slot=media]') as HTMLElement).scrollTop = 50;
    await painted();
    expect(card.getBoundingClientRect().height).to.equal(height);
  });

  it('is free of the place in another view', async () => {
    const card = await inPlace(4000);
    card.view = 'faults';
    await card.updateComplete;
    expect(card.getBoundingClientRect().height).to.be.below(1500);
  });

  it('is free of the place after the exercise has changed', async () => {
    const card = await inPlace(4000);
    card.exercise = 'glute-bridge';
    await next(card, 'content-ready');
    expect(card.getBoundingClientRect().height).to.be.below(1500);
  });

  it('measures nothing again when it fails at first and comes later', async () => {
    setDefaultLibrary(new Shelf([]));
    const { error } = console;
    console.error = () => {};
    const card = cardIn(place(`<exercise-card exercise="bird-dog" eager>${FALLBACK}</exercise-card>`));
    await next(card, 'content-error');
    console.error = error;
    setDefaultLibrary(new Shelf());
    await card.load();
    expect(card.matches(':state(ready)')).to.equal(true);
  });
});

import { expect } from 'chai';
import { emulateMedia, sendMouse, setViewport } from '@web/test-runner-commands';
import type { ExerciseCard } from '../../src/elements/exercise-card/exercise-card.js';
import type { ExerciseFigure } from '../../src/elements/exercise-figure/exercise-figure.js';
import { setDefaultLibrary } from '../../src/elements/shared/context.js';
import type { EntryId, FaultId } from '../../src/model/ids.js';
import type { CardData } from '../../src/pack/card-data.js';
import { birdDog, gluteBridge } from './fixtures/cards.js';
import { ContentFailure } from '../../src/pack/content-source.js';
import { appears, FigureShelf, showFigure } from './fixtures/figures.js';
import {
  allInside,
  cardIn,
  disclosure,
  inside,
  isShown,
  next,
  painted,
  place,
  Shelf,
  showCard,
  tidy,
  toggleOf,
  words,
} from './fixtures/page.js';

/** All faults but the last can be drawn. */
const DRAWN = birdDog.faults.slice(0, 3).map(({ id }) => id);
const withFigure: CardData = { ...birdDog, figure: DRAWN };

const lead = (card: Element) => inside<ExerciseFigure>(card, '.lead');
const tiles = (card: Element) => allInside(card, '[part=fault]');

/** A card whose figures are all in their places. */
async function showFigures(attributes = '', content = ''): Promise<ExerciseCard> {
  const shelf = new FigureShelf([withFigure, gluteBridge]);
  const card = await showCard(`eager ${attributes}`, content, shelf);
  await appears(card, '[part=fault] exercise-figure');
  return card;
}

/** Waits until a figure shows its picture. */
async function isReady(figure: Element): Promise<void> {
  if (!figure.matches(':state(ready)')) await next(figure, 'content-ready');
}

/** Opens the panel of a fault as a reader does, up to its figure. */
async function open(card: ExerciseCard, fault: number): Promise<HTMLElement> {
  toggleOf(card, fault).click();
  const pair = `.tiles details:nth-of-type(${fault + 1}) .pair`;
  await appears(card, pair);
  return inside(card, pair);
}

/** How far the page moves while `work` is done, as the browser itself counts it: what a reader has just asked for does not count. */
async function shiftIn(work: () => Promise<void>): Promise<number> {
  let shift = 0;
  const count = (entries: readonly PerformanceEntry[]): void => {
    for (const entry of entries as unknown as readonly { value: number; hadRecentInput: boolean }[])
      if (!entry.hadRecentInput) shift += entry.value;
  };
  const observer = new PerformanceObserver((list) => count(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  await work();
  await painted();
  await painted();
  count(observer.takeRecords());
  observer.disconnect();
  return shift;
}

/** Keeps what waits for an idle moment waiting, until it is released. */
function holdIdle(): () => void {
  const held: IdleRequestCallback[] = [];
  window.requestIdleCallback = (callback) => held.push(callback);
  return () => {
    window.requestIdleCallback = requestIdleCallback;
    // A busy machine may have no idle moment.
    for (const callback of held) requestIdleCallback(callback, { timeout: 100 });
  };
}

const requestIdleCallback = window.requestIdleCallback.bind(window);

describe('exercise-card: its figures', () => {
  afterEach(async () => {
    tidy();
    window.requestIdleCallback = requestIdleCallback;
    await setViewport({ width: 800, height: 600 });
  });

  it('are the one at the top, over the words that keep its place', async () => {
    const card = await showFigures('side="left"');
    const figure = lead(card);
    await isReady(figure);
    expect([figure.exercise, figure.side, figure.decorative]).to.deep.equal(['bird-dog', 'left', true]);
    await appears(figure, '[part=toggle]');
    expect(isShown(inside(figure, '[part=toggle]'))).to.equal(true);
    const [over, under] = [figure, inside(card, '[part=lead]')].map((one) => one.getBoundingClientRect());
    expect(over?.top).to.equal(under?.top);
    expect(over?.width).to.equal(under?.width);
    expect(over?.height).to.be.closeTo((under?.height ?? 0) - 1, 0.1);
    const { width, height } = inside(figure, '[part=picture]').getBoundingClientRect();
    expect([width, height]).to.deep.equal([over?.width, (over?.height ?? 0) - 56]);
  });

  it('are at the top also of an entry without a cue', async () => {
    const card = await showCard('eager', '', new FigureShelf([{ ...withFigure, cues: [] }]));
    await isReady(lead(card));
    expect(lead(card).getBoundingClientRect().height).to.be.above(200);
    expect(words(inside(card, '[part=lead]'))).to.equal('');
  });

  for (const wide of [800, 320])
    it(`leave room for the buttons at the top, which come when words no longer show there, at ${wide} px`, async () => {
      await setViewport({ width: wide, height: 600 });
      const shelf = new FigureShelf([withFigure]);
      let release: () => void = () => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      const file = shelf.file.bind(shelf);
      shelf.file = async (name) => {
        if (name.includes('/end')) await released;
        return file(name);
      };
      const card = await showCard('eager', '', shelf);
      await appears(card, '[part=fault] exercise-figure');
      expect(allInside(card, '[part=views]')).to.deep.equal([]);
      release();
      await appears(card, '[part=views]');
      const views = inside(card, '[part=views]').getBoundingClientRect();
      const picture = inside(lead(card), '[part=picture]').getBoundingClientRect();
      expect(views.top).to.be.at.least(picture.bottom);
      // The words do not show beside the picture.
      const background = getComputedStyle(inside(lead(card), '[part=figure]')).backgroundColor;
      expect(background).to.match(/^rgb\(/);
    });

  for (const font of ['sans-serif', 'Verdana, "DejaVu Sans", sans-serif'])
    for (const direction of ['ltr', 'rtl'])
      it(`keep those buttons off the one that plays in a card of 240 px, ${direction}, in ${font}`, async () => {
        setDefaultLibrary(new FigureShelf([withFigure]));
        const stage = place(
          `<div dir="${direction}" style='width: 240px; --fc-font: ${font}; --fc-size: 16px; --fc-weight: 700'>
            <exercise-card exercise="bird-dog" eager></exercise-card></div>`,
        );
        const card = cardIn(stage);
        await next(card, 'content-ready');
        await appears(card, '[part=views]');
        await appears(lead(card), '[part=toggle]');
        const [views, play] = [inside(card, '[part=views]'), inside(lead(card), '[part=toggle]')].map((one) =>
          one.getBoundingClientRect(),
        );
        const gap =
          direction === 'ltr'
            ? (play?.left ?? 0) - (views?.right ?? 0)
            : (views?.left ?? 0) - (play?.right ?? 0);
        expect(gap).to.be.at.least(2);
        for (const button of allInside(card, '[part=view-button]'))
          expect(button.scrollWidth, words(button)).to.be.at.most(button.clientWidth);
      });

  it('have what is behind them in a tile, open or not', async () => {
    const card = await showFigures();
    await open(card, 1);
    const small = tiles(card)[1]?.querySelector('exercise-figure') as ExerciseFigure;
    small.scrollIntoView();
    await isReady(small);
    for (const part of ['figure', 'picture'])
      expect(getComputedStyle(inside(small, `[part=${part}]`)).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
  });

  it('are printed: the one at the top large, those of faults small beside their names, and no second one', async () => {
    const card = await showFigures();
    await isReady(lead(card));
    const pair = await open(card, 1);
    await emulateMedia({ media: 'print' });
    try {
      expect(lead(card).getBoundingClientRect().height).to.be.above(100);
      const [figure, name] = [...(tiles(card)[1]?.children ?? [])].map((one) => one.getBoundingClientRect());
      expect(figure?.width).to.equal(110);
      expect(name?.left).to.be.at.least(figure?.right ?? NaN);
      expect(isShown(pair.querySelector('exercise-figure') as HTMLElement)).to.equal(false);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('show other views at the top on request', async () => {
    const card = await showFigures();
    await appears(card, '[part=views]');
    const buttons = allInside(card, '[part=views] button');
    expect(buttons.map(words)).to.deep.equal(['Start', 'Movement', 'Muscles']);
    const pressed = () => buttons.map((button) => button.getAttribute('aria-pressed')).join();
    expect(pressed()).to.equal('false,true,false');
    buttons[0]?.click();
    expect([lead(card).phase, lead(card).view, pressed()]).to.deep.equal([
      'start',
      undefined,
      'true,false,false',
    ]);
    buttons[2]?.click();
    expect([lead(card).phase, lead(card).view, pressed()]).to.deep.equal([
      'end',
      'muscles',
      'false,false,true',
    ]);
    card.requestUpdate();
    await card.updateComplete;
    expect(allInside(card, '[part=views]')).to.have.lengthOf(1);
  });

  it('are decorative on the tiles of faults, and only of those that are drawn', async () => {
    const card = await showFigures();
    const figures = tiles(card).map((tile) => tile.querySelector('exercise-figure'));
    expect(figures.map((figure) => figure?.fault)).to.deep.equal([...DRAWN, undefined]);
    expect(figures.map((figure) => figure?.decorative)).to.deep.equal([true, true, true, undefined]);
    expect(words(tiles(card)[1])).to.equal(birdDog.faults[1]?.name);
    const [first] = figures;
    first?.scrollIntoView();
    await appears(first as ExerciseFigure, '[part=toggle]');
    expect(isShown(inside(first as ExerciseFigure, '[part=toggle]')), 'a tile is a button').to.equal(false);
  });

  it('are larger beside the words when a tile is opened', async () => {
    const card = await showFigures();
    const pair = await open(card, 1);
    const figure = pair.querySelector('exercise-figure') as ExerciseFigure;
    figure.scrollIntoView();
    await isReady(figure);
    window.scrollTo(0, 0);
    expect([figure.fault, figure.decorative]).to.deep.equal([DRAWN[1], true]);
    const small = tiles(card)[1]?.querySelector('exercise-figure') as ExerciseFigure;
    expect(figure.clientWidth).to.be.above(small.clientWidth);
    const panel = pair.querySelector('[part=panel]') as HTMLElement;
    expect(isShown(panel)).to.equal(true);
    expect(panel.getBoundingClientRect().left).to.be.above(figure.getBoundingClientRect().right);
  });

  for (const wide of [800, 320])
    it(`are offered in the panel that is open by itself and was in view before they came, and move nothing, at ${wide} px`, async () => {
      // Everything is in view.
      await setViewport({ width: wide, height: 4000 });
      const release = holdIdle();
      setDefaultLibrary(new FigureShelf([withFigure]));
      const card = cardIn(place('<exercise-card exercise="bird-dog" eager></exercise-card>'));
      await next(card, 'content-ready');
      await painted();
      const labels = () =>
        allInside(card, '.tiles details:first-child dt').map((label) => {
          const range = document.createRange();
          range.selectNodeContents(label);
          return range;
        });
      const marks = () =>
        [...labels(), ...allInside(card, '.tiles dl, section')].map((mark) => {
          const { left, top, width, height } = mark.getBoundingClientRect();
          return [left, top, width, height].map(Math.round).join();
        });
      expect(allInside(card, 'exercise-figure:not(.lead)')).to.have.lengthOf(0);
      const before = marks();
      const offer = '.tiles details:first-child [part=compare]';
      const shift = await shiftIn(async () => {
        release();
        await appears(card, offer);
      });
      expect(marks()).to.deep.equal(before);
      expect(shift).to.equal(0);
      const button = inside(card, offer).getBoundingClientRect();
      expect(button.height).to.be.at.least(24);
      for (const label of labels()) {
        const { left, right, top, bottom } = label.getBoundingClientRect();
        const isApart =
          right <= button.left || left >= button.right || bottom <= button.top || top >= button.bottom;
        expect(isApart, label.toString()).to.equal(true);
      }

      // Rendering again offers it once.
      card.requestUpdate();
      await card.updateComplete;
      await painted();
      expect(allInside(card, offer)).to.have.lengthOf(1);
      inside(card, offer).click();
      const compare = inside(card, offer);
      expect([compare.ariaPressed, card.shadowRoot?.activeElement === compare]).to.deep.equal(['true', true]);
      const figures = allInside(card, '.tiles details:first-child .pair exercise-figure') as ExerciseFigure[];
      expect(figures.map(({ fault, correct }) => [fault, correct])).to.deep.equal([
        [DRAWN[0], false],
        [DRAWN[0], true],
      ]);
      expect(figures.map(isShown)).to.deep.equal([true, true]);
    });

  for (const wide of [800, 320])
    it(`come by themselves in a panel that its reader opened before, as a part of that, at ${wide} px`, async () => {
      // Everything is in view.
      await setViewport({ width: wide, height: 4000 });
      const release = holdIdle();
      setDefaultLibrary(new FigureShelf([withFigure]));
      const card = cardIn(place('<exercise-card exercise="bird-dog" eager></exercise-card>'));
      await next(card, 'content-ready');
      await appears(lead(card), '[part=picture]');
      expect(allInside(card, '.tiles exercise-figure')).to.have.lengthOf(0);
      const { left, top } = toggleOf(card, 1).getBoundingClientRect();
      const figure = '.tiles details:nth-of-type(2) .pair exercise-figure';
      const shift = await shiftIn(async () => {
        await sendMouse({ type: 'click', position: [Math.round(left + 9), Math.round(top + 9)] });
        await appears(card, figure);
        await isReady(inside(card, figure));
      });
      expect(disclosure(card, 1).open).to.equal(true);
      expect(shift).to.equal(0);
      expect(isShown(inside(card, figure))).to.equal(true);
      release();
      await painted();
      expect(allInside(card, '.tiles details:nth-of-type(2) [part=compare]')).to.have.lengthOf(1);
    });

  it('come by themselves in a panel that was opened before anything of a figure was there', async () => {
    await setViewport({ width: 800, height: 4000 });
    setDefaultLibrary(new FigureShelf([withFigure]));
    const card = cardIn(place('<exercise-card exercise="bird-dog" eager></exercise-card>'));
    card.addEventListener('content-ready', () => (disclosure(card, 2).open = true));
    await next(card, 'content-ready');
    const figure = '.tiles details:nth-of-type(3) .pair exercise-figure';
    await appears(card, figure);
    await isReady(inside(card, figure));
    expect(isShown(inside(card, figure))).to.equal(true);
  });

  it('come without the offer when a panel is opened again', async () => {
    await setViewport({ width: 800, height: 4000 });
    const card = await showFigures();
    await appears(card, '.tiles details:first-child > .offer');
    toggleOf(card, 0).click();
    await next(disclosure(card, 0), 'toggle');
    toggleOf(card, 0).click();
    await appears(card, '.tiles details:first-child .pair');
    expect(allInside(card, '.offer')).to.deep.equal([]);
    expect(allInside(card, '.tiles details:first-child [part=compare]')).to.have.lengthOf(1);
  });

  it('show what is correct next to a fault, and hide it again', async () => {
    const card = await showFigures('side="left"');
    const pair = await open(card, 2);
    const correct = pair.querySelectorAll('exercise-figure')[1] as ExerciseFigure;
    const compare = pair.querySelector('[part=compare]') as HTMLButtonElement;
    expect([isShown(correct), compare.ariaPressed]).to.deep.equal([false, 'false']);
    compare.click();
    expect([isShown(correct), compare.ariaPressed]).to.deep.equal([true, 'true']);
    expect([correct.exercise, correct.fault, correct.correct, correct.side]).to.deep.equal([
      'bird-dog',
      DRAWN[2],
      true,
      'left',
    ]);
    expect([...pair.querySelectorAll('figcaption')].map(words)).to.deep.equal([
      `✕ ${birdDog.faults[2]?.name}`,
      '✓ Correct',
    ]);
    compare.click();
    expect([isShown(correct), compare.ariaPressed]).to.deep.equal([false, 'false']);
  });

  it('are of the entry that is shown, though another one asked first', async () => {
    const idle: (() => void)[] = [];
    const { requestIdleCallback } = globalThis;
    globalThis.requestIdleCallback = (then) => idle.push(then as () => void);
    try {
      const variant = { ...withFigure, id: 'bird-dog-leg-only' as EntryId };
      const card = await showCard('eager', '', new FigureShelf([withFigure, variant]));
      for (const id of ['bird-dog-leg-only', 'bird-dog']) {
        card.exercise = id;
        await next(card, 'content-ready');
        // The figures' own file has come.
        await painted();
      }
      // What the first two entries asked for comes late.
      idle.shift()?.();
      idle.shift()?.();
      await appears(card, '[part=fault] exercise-figure');
      const ids = allInside(card, '[part=fault] exercise-figure').map(
        (figure) => (figure as ExerciseFigure).exercise,
      );
      expect(new Set(ids)).to.deep.equal(new Set(['bird-dog']));
    } finally {
      globalThis.requestIdleCallback = requestIdleCallback;
    }
  });

  it('load what is correct next to a fault when it is asked for, and that of this fault', async () => {
    const shelf = new FigureShelf([withFigure]);
    const card = await showCard('eager', '', shelf);
    await appears(card, '[part=fault] exercise-figure');
    const pair = await open(card, 1);
    const [fault, correct] = [...pair.querySelectorAll('exercise-figure')] as [
      ExerciseFigure,
      ExerciseFigure,
    ];
    pair.scrollIntoView();
    await isReady(fault);
    const corrects = () => shelf.files.filter((name) => name.includes('correct'));
    expect(corrects()).to.deep.equal([]);
    (pair.querySelector('[part=compare]') as HTMLButtonElement).click();
    await isReady(correct);
    expect(corrects()).to.deep.equal([`figures/bird-dog/${DRAWN[1]}--correct.json`]);
    expect(allInside(fault, '.fault-line')).to.have.lengthOf(1);
    expect(allInside(correct, '.fault-line')).to.have.lengthOf(0);
  });

  for (const wide of [800, 320])
    it(`compare two pictures of one height, with nothing on them, at ${wide} px`, async () => {
      await setViewport({ width: wide, height: 600 });
      const card = await showFigures();
      const pair = await open(card, 1);
      (pair.querySelector('[part=compare]') as HTMLButtonElement).click();
      const figures = [...pair.querySelectorAll('exercise-figure')];
      pair.scrollIntoView();
      await Promise.all(figures.map(isReady));
      const [fault] = figures;
      if (!fault) throw new Error('There is no figure.');
      await appears(fault, '[part=toggle]');
      const heights = figures.map(
        (figure) => inside(figure, '[part=picture]').getBoundingClientRect().height,
      );
      expect(heights[0]).to.be.above(50);
      expect(heights[0]).to.be.closeTo(heights[1] ?? NaN, 0.5);
      expect(isShown(inside(fault, '[part=toggle]'))).to.equal(wide === 800);
    });

  it('follow the side of the card', async () => {
    const card = await showFigures();
    const pair = await open(card, 1);
    (pair.querySelector('[part=compare]') as HTMLButtonElement).click();
    card.side = 'right';
    const figures = [
      lead(card),
      tiles(card)[0]?.firstElementChild,
      ...pair.querySelectorAll('exercise-figure'),
    ];
    const sides = () => figures.map((figure) => (figure as ExerciseFigure).side);
    const end = performance.now() + 5000;
    while (sides().some((side) => side !== 'right') && performance.now() < end) await painted();
    expect(sides()).to.deep.equal(['right', 'right', 'right', 'right']);
    expect(pair.parentElement?.querySelectorAll('.pair')).to.have.lengthOf(1);
  });

  it('are those of the tiles alone where the faults stand alone', async () => {
    const card = await showFigures('view="faults"');
    expect(allInside(card, '.lead')).to.have.lengthOf(0);
    expect(allInside(card, '[part=fault] exercise-figure')).to.have.lengthOf(3);
  });

  it('change nothing in a card without a figure', async () => {
    const card = await showCard('eager', '', new Shelf([birdDog]));
    const before = card.shadowRoot?.innerHTML;
    const other = await showFigures();
    await painted();
    expect(other.shadowRoot?.querySelectorAll('exercise-figure').length).to.be.above(3);
    expect(card.shadowRoot?.innerHTML).to.equal(before);
    expect(allInside(card, 'exercise-figure, .drawn')).to.have.lengthOf(0);
  });

  it('go with the entry that they belong to', async () => {
    const shelf = new FigureShelf([withFigure, { ...gluteBridge, figure: [] as FaultId[] }]);
    const card = await showCard('eager', '', shelf);
    await appears(card, '[part=fault] exercise-figure');
    card.exercise = 'glute-bridge';
    await next(card, 'content-ready');
    await painted();
    expect(allInside(card, 'exercise-figure').filter((one) => one.className !== 'lead')).to.deep.equal([]);
  });

  for (const [name, fallback] of [
    ['a card that takes the height it likes', ''],
    ['a card in the place of its fallback', '<div style="height: 2000px">Fallback</div>'],
  ]) {
    it(`move nothing when they come, in ${name}`, async () => {
      // Everything is in view.
      await setViewport({ width: 800, height: 2600 });
      setDefaultLibrary(new FigureShelf([withFigure]));
      const stage = place(`<exercise-card exercise="bird-dog" eager>${fallback}</exercise-card><p>Below</p>`);
      const card = cardIn(stage);
      await next(card, 'content-ready');
      const marks = () =>
        [stage.querySelector('p'), inside(card, '[part=header]'), ...tiles(card)].map((mark) => {
          const { top, height } = (mark as Element).getBoundingClientRect();
          return [top, height].map(Math.round).join();
        });
      expect(allInside(card, '[part=fault] exercise-figure')).to.have.lengthOf(0);
      const before = marks();
      const shift = await shiftIn(async () => {
        await appears(card, '[part=fault] exercise-figure');
        await Promise.all(allInside(card, 'exercise-figure').filter(isShown).map(isReady));
      });
      expect(marks()).to.deep.equal(before);
      expect(shift).to.equal(0);
    });
  }
});

describe('exercise-figure: what is correct beside a fault', () => {
  afterEach(tidy);

  /** The pictures that a figure asks for. */
  async function filesFor(attributes: string, shelf = new FigureShelf()): Promise<readonly string[]> {
    await showFigure(attributes, '', shelf);
    return shelf.files.map((name) => name.replace(/^.*\/(.*)\.json$/, '$1'));
  }

  it('is a picture of its own, and without a fault the one that is shown anyway', async () => {
    expect(await filesFor('fault="low-back-sags" correct')).to.deep.equal(['low-back-sags--correct']);
    expect(await filesFor('correct')).to.deep.equal(['end']);
    expect(await filesFor('phase="start" correct')).to.deep.equal(['start']);
    expect(await filesFor('fault="low-back-sags" view="muscles" correct')).to.deep.equal(['muscles']);
  });

  /** A pack that answers for what is correct beside a fault with `failure`. */
  class FailingShelf extends FigureShelf {
    constructor(readonly failure: ContentFailure) {
      super();
    }

    override async file(name: string): Promise<unknown> {
      const answer = await super.file(name);
      if (name.endsWith('--correct.json')) throw this.failure;
      return answer;
    }
  }

  it('is the end in a pack that has no such picture', async () => {
    const shelf = new FailingShelf(new ContentFailure('not-found', 'It answered 404.'));
    const figure = await showFigure('fault="low-back-sags" correct', '', shelf);
    expect(shelf.files).to.deep.equal(
      ['low-back-sags--correct', 'end'].map((state) => `figures/bird-dog/${state}.json`),
    );
    expect(inside(figure, '[part=picture]').getAttribute('aria-label')).to.equal('Bird dog, end');
  });

  it('is no other picture when it did not come', async () => {
    const shelf = new FailingShelf(new ContentFailure('unreachable', 'No network.'));
    setDefaultLibrary(shelf);
    const stage = place(
      '<exercise-figure exercise="bird-dog" fault="low-back-sags" correct></exercise-figure>',
    );
    await next(stage.firstElementChild as Element, 'content-error');
    expect(shelf.files).to.deep.equal(['figures/bird-dog/low-back-sags--correct.json']);
  });
});

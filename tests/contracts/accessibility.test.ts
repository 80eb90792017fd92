import { expect } from 'chai';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import type { AxeResults, RunOptions } from 'axe-core';
import { setDefaultLibrary } from '../../src/elements/shared/context.js';
import { ContentFailure } from '../../src/pack/content-source.js';
import {
  allInside,
  cardIn,
  disclosure,
  inside,
  isShown,
  listenToConsole,
  next,
  place,
  settled,
  showCard,
  SlowShelf,
  tidy,
  toggleOf,
  words,
} from '../elements/fixtures/page.js';
// The module puts axe on the window.
import 'axe-core/axe.min.js';

declare const axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };

/** What axe finds, one line each. */
async function findings(context: Element): Promise<string[]> {
  const { violations } = await axe.run(context, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
}

/** Opens everything, so that nothing is left out of a check. */
function openAll(card: Element): void {
  for (const summary of allInside(card, 'details:not([open]) > summary')) summary.click();
}

async function inScheme(scheme: 'light' | 'dark'): Promise<void> {
  await emulateMedia({ colorScheme: scheme });
  // axe does not see the canvas that a colour scheme gives a page.
  document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
}

describe('axe finds nothing', () => {
  afterEach(async () => {
    tidy();
    document.documentElement.style.cssText = '';
    await emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await setViewport({ width: 800, height: 600 });
  });

  for (const view of ['full', 'compact', 'faults']) {
    for (const scheme of ['light', 'dark'] as const) {
      for (const width of [320, 1280]) {
        it(`in the ${view} view, ${scheme}, at ${width} px, with everything open`, async () => {
          await setViewport({ width, height: 800 });
          await inScheme(scheme);
          const card = await showCard(
            `view="${view}" audience="trainer"`,
            '<p slot="cta">Join the course</p>',
          );
          openAll(card);
          expect(await findings(card)).to.deep.equal([]);
        });
      }
    }
  }

  for (const [text, page] of [
    ['#333', '#fff'],
    ['#555', '#fff'],
    ['#222', '#f4ecd8'],
    ['#ddd', '#111'],
    ['#fff', '#333'],
  ] as const) {
    it(`in a page that writes ${text} on ${page} and says nothing of a colour scheme`, async () => {
      document.body.style.cssText = `color: ${text}; background: ${page}`;
      const card = await showCard();
      openAll(card);
      const found = await findings(card);
      document.body.style.cssText = '';
      expect(found).to.deep.equal([]);
    });
  }

  it('while folded, in a small place, and in forced colours', async () => {
    const folded = await showCard();
    expect(await findings(folded)).to.deep.equal([]);
    tidy();
    const small = await showCard('', '<div style="height: 200px">Fallback</div>');
    expect(await findings(small)).to.deep.equal([]);
    tidy();
    await emulateMedia({ forcedColors: 'active' });
    const forced = await showCard();
    expect(await findings(forced)).to.deep.equal([]);
  });

  it('when content does not come', async () => {
    listenToConsole();
    const shelf = new SlowShelf();
    setDefaultLibrary(shelf);
    const card = cardIn(place('<exercise-card exercise="bird-dog" eager><p>Fallback</p></exercise-card>'));
    await settled();
    await shelf.fail(0, new ContentFailure('timeout', 'late'));
    expect(await findings(card)).to.deep.equal([]);
  });

  it('is checked by an axe that finds something', async () => {
    const stage = place('<button></button><img src="data:,">');
    expect(await findings(stage)).to.have.length.above(1);
  });
});

describe('by keyboard alone', () => {
  afterEach(tidy);

  const focused = (card: Element) => card.shadowRoot?.activeElement as HTMLElement | null;

  it('every control is reached once, in reading order, and does what it says', async () => {
    const card = await showCard();
    const controls = allInside(card, 'button, a[href], summary').filter(isShown);
    document.body.tabIndex = -1;
    document.body.focus();
    const reached: (HTMLElement | null)[] = [];
    for (const _ of controls) {
      await sendKeys({ press: 'Tab' });
      reached.push(focused(card));
    }
    document.body.removeAttribute('tabindex');
    expect(reached.map((one) => words(one))).to.deep.equal(controls.map((one) => words(one)));
    expect(new Set(reached).size).to.equal(controls.length);
  });

  it('parts open and close with Enter and with the space bar, and keep the focus', async () => {
    const card = await showCard();
    const why = toggleOf(card, 'why');
    why.focus();
    await sendKeys({ press: 'Enter' });
    expect(disclosure(card, 'why').open).to.equal(true);
    await sendKeys({ press: 'Space' });
    expect(disclosure(card, 'why').open).to.equal(false);
    expect(focused(card)).to.equal(why);
  });

  it('a citation leads to its source, and another entry there and back', async () => {
    const card = await showCard();
    inside(card, '[part=step] sup a').focus();
    await sendKeys({ press: 'Enter' });
    expect(focused(card)).to.equal(inside(card, '#source-2'));
    inside(card, '[part=link]').focus();
    const there = next(card, 'content-ready');
    await sendKeys({ press: 'Enter' });
    await there;
    expect(words(focused(card))).to.equal('Glute bridge');
    inside(card, '[part=back]').focus();
    const back = next(card, 'content-ready');
    await sendKeys({ press: 'Enter' });
    await back;
    expect(words(focused(card))).to.equal('Bird dog');
  });

  it('shows where the focus is, with a ring of two pixels', async () => {
    const card = await showCard();
    for (const selector of ['[part=fault]', '[part=toggle]', '[part=chip]', '[part=summary] sup a']) {
      inside(card, selector).focus();
      await sendKeys({ press: 'Shift' });
      const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(inside(card, selector));
      expect([outlineStyle, outlineWidth, outlineOffset], selector).to.deep.equal(['solid', '2px', '2px']);
    }
  });
});

describe('to a screen reader', () => {
  afterEach(tidy);

  it('a card is an article with the name of its exercise', async () => {
    const card = await showCard();
    const article = inside(card, 'article');
    expect(words(card.shadowRoot?.getElementById(article.getAttribute('aria-labelledby') ?? ''))).to.equal(
      'Bird dog',
    );
  });

  it('headings go down one level at a time', async () => {
    const card = await showCard('heading-level="2" audience="trainer"');
    const levels = allInside(card, '[role=heading]').map(({ ariaLevel }) => Number(ariaLevel));
    expect(levels[0]).to.equal(2);
    levels.forEach((level, index) => expect(level).to.be.at.most((levels[index - 1] ?? 2) + 1));
  });

  it('ids are unique', async () => {
    const card = await showCard('audience="trainer"');
    const ids = allInside(card, '[id]').map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('nothing is announced but a failure', async () => {
    const card = await showCard();
    expect(allInside(card, '[role=status], [role=alert], [aria-live]')).to.deep.equal([]);
  });

  it('controls are at least 24 pixels high and wide, but for marks within a line', async () => {
    const card = await showCard();
    openAll(card);
    for (const control of allInside(card, 'button:not([part=link]), summary')) {
      if (!isShown(control)) continue;
      const { width, height } = control.getBoundingClientRect();
      expect(Math.min(width, height), words(control)).to.be.at.least(24);
    }
  });
});

import { expect } from 'chai';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { EntryId, Seconds, SourceId } from '../../src/model/ids.js';
import type { CardData } from '../../src/pack/card-data.js';
import { birdDog, gluteBridge } from './fixtures/cards.js';
import { allInside, inside, isShown, next, painted, Shelf, showCard, tidy, words } from './fixtures/page.js';

const show = (changes: Partial<CardData>, attributes = '', content = '') =>
  showCard(attributes, content, new Shelf([{ ...birdDog, ...changes }]));

const texts = (elements: readonly Element[]): string[] => elements.map((element) => words(element));

describe('exercise-card: what it shows', () => {
  afterEach(tidy);

  it('shows pattern, level and equipment above the name, and the summary below', async () => {
    const card = await showCard();
    expect(words(inside(card, '[part=eyebrow]'))).to.equal('Anti-extension · Beginner · mat');
    expect(words(inside(card, '[part=summary]'))).to.match(/^Teaches the trunk to hold still/);
  });

  it('says in the place of the figure what the movement works', async () => {
    const card = await showCard();
    expect(words(inside(card, '[part=works]'))).to.equal(
      'Works the spinal erectors, deep back muscles and glutes with help from the obliques, hamstrings and shoulders',
    );
  });

  it('says what a stretch stretches', async () => {
    const card = await show({ kind: 'stretch', secondary: [] });
    expect(words(inside(card, '[part=works]'))).to.equal(
      'Stretches the spinal erectors, deep back muscles and glutes',
    );
  });

  it('gives trainers the anatomical names, once where both are the same', async () => {
    const card = await showCard('audience="trainer"');
    expect(words(inside(card, '[part=works]')))
      .to.include('glutes (gluteus maximus)')
      .and.include('hamstrings and');
  });

  it('shows a picture of the page in that place, and what is worked in words below', async () => {
    const card = await showCard('', '<img slot="media" alt="Bird dog" width="300" height="150">');
    expect(isShown(card.querySelector('img') as HTMLElement)).to.equal(true);
    expect(words(inside(card, '#summary'))).to.include('the spinal erectors');
  });

  it('shows the usual dose as facts, in ranges', async () => {
    const card = await showCard();
    const facts = allInside(card, '[part=dose] > div').map((fact) => [
      words(fact.querySelector('dd')),
      words(fact.querySelector('dt')),
    ]);
    expect(facts).to.deep.equal([
      ['1–3', 'sets'],
      ['5–10', 'reps, each diagonal'],
      ['2–10 s', 'hold'],
      ['30 s', 'rest'],
    ]);
  });

  it('shows further doses in a line each', async () => {
    const card = await showCard();
    expect(texts(allInside(card, '[part=other-dose]'))).to.deep.equal([
      'One long hold: 1 set · 20–30 s hold · 2–3 days a week',
    ]);
  });

  it('keeps a dose in words as it was written', async () => {
    const card = await show({ doses: [{ hold: 'a few seconds' }] });
    expect(words(inside(card, '[part=dose]'))).to.equal('hold a few seconds');
  });

  it('numbers the steps, and sets cues beside them in a wide card, below them in a narrow one', async () => {
    await setViewport({ width: 1000, height: 800 });
    const card = await showCard();
    const steps = inside(card, '.steps');
    const cues = inside(card, '#cues');
    expect(texts(allInside(card, '[part=step]'))[0]).to.match(/^Stiffen the trunk/);
    expect(steps.tagName + cues.querySelector('ul')?.tagName).to.equal('OLUL');
    expect(cues.getBoundingClientRect().left).to.be.above(steps.getBoundingClientRect().right);
    // Neither list is set in from its heading.
    const cue = inside(card, '[part=cue]').getBoundingClientRect();
    expect(cue.left).to.equal(cues.getBoundingClientRect().left);
    card.style.width = '360px';
    expect(cues.getBoundingClientRect().top).to.be.above(steps.getBoundingClientRect().bottom);
  });

  it('says sign, cause and fix of a fault as You see, Because, Do this', async () => {
    const card = await showCard();
    expect(texts(allInside(card, '#fault0 dt'))).to.deep.equal(['You see', 'Because', 'Do this']);
    expect(words(inside(card, '#fault0 dd'))).to.equal(
      'The low back dips towards the floor as the leg goes up.',
    );
  });

  it('leaves out what a fault does not say', async () => {
    const [fault] = birdDog.faults;
    const card = await show({ faults: fault ? [{ ...fault, cause: [] }] : [] });
    expect(texts(allInside(card, '#fault0 dt'))).to.deep.equal(['You see', 'Do this']);
  });

  it('shows coaching to trainers alone', async () => {
    const card = await showCard();
    expect(words(inside(card, 'article')))
      .not.to.include('dowel')
      .and.not.to.include('Coach');
    card.audience = 'trainer';
    await card.updateComplete;
    expect(texts(allInside(card, '#fault0 dt'))).to.include('Coach');
    expect(words(inside(card, '#coaching'))).to.match(/^Start with the leg alone/);
  });

  it('asks about a condition, says what to do, and ends with the rule when to stop', async () => {
    const card = await showCard();
    expect(texts(allInside(card, '[part=caution]'))).to.deep.equal([
      'Wrist pain? Rest on fists or forearms. Instead: Glute bridge.1',
      'Sore knees? Kneel on a folded mat.',
    ]);
    expect(words(inside(card, '[part~=cautions]'))).to.match(
      /Stop if anything feels sharp or stabbing, if you feel it in the spine or a joint, or if it runs down a leg\.$/,
    );
  });

  it('shows the rule when to stop even where an entry has no cautions', async () => {
    const card = await show({ ...gluteBridge, id: 'bird-dog' as EntryId });
    expect(inside(card, '[part=stop-rule]')).to.satisfy(isShown);
  });

  it('names easier and harder variants, what comes before, and what is not the same', async () => {
    const card = await showCard();
    expect(texts(allInside(card, '#ladder dl > div'))).to.deep.equal([
      'Easier Bird dog, leg only',
      'Harder Superman',
      'Before this Pelvic tilt',
      'Not the same as Dead bug',
    ]);
  });

  it('numbers its sources, links to them without handing over the page, and dates itself', async () => {
    const card = await showCard();
    expect(texts(allInside(card, '[part=source]'))).to.deep.equal([
      'Bird-dog exercise. American Council on Exercise',
      'The relationship between lumbar spine load and muscle activity during extensor exercises. Physical Therapy, 1998',
      'Low Back Disorders. Human Kinetics, 2007',
    ]);
    expect(inside<HTMLAnchorElement>(card, '[part=source] a').rel).to.equal('noopener noreferrer');
    expect(words(inside(card, '[part=updated]'))).to.equal('Updated 21 November 2026');
    expect(inside<HTMLTimeElement>(card, 'time').dateTime).to.equal('2026-11-21');
  });

  it('opens the sources at a citation, and moves the focus to the one that is cited', async () => {
    const card = await showCard();
    const mark = inside<HTMLAnchorElement>(card, '[part=step] sup a');
    expect(mark.ariaLabel).to.equal('Source 2');
    expect(isShown(inside(card, '#source-2'))).to.equal(false);
    mark.click();
    expect(isShown(inside(card, '#source-2'))).to.equal(true);
    expect(card.shadowRoot?.activeElement).to.equal(inside(card, '#source-2'));
    expect(location.hash).to.equal('');
  });

  it('shows no mark for a source that the entry does not have', async () => {
    const card = await show({ summary: ['Words', { type: 'citation', source: 'gone' as SourceId }] });
    expect(words(inside(card, '[part=summary]'))).to.equal('Words');
  });

  it('shows sections of its own under their titles', async () => {
    const card = await showCard();
    expect(words(inside(card, '#more0-section'))).to.match(/^On a bench/);
  });

  it('leaves out every section that an entry does not have', async () => {
    const card = await show({ ...gluteBridge, id: 'bird-dog' as EntryId });
    expect(texts(allInside(card, 'h3, h4, h5, h6'))).to.deep.equal([
      'Glute bridge',
      'How to do it',
      'Take care',
    ]);
    expect(allInside(card, 'dl')).to.have.lengthOf(1);
  });

  it('shows emphasis, code, breaks, lists and headings of the prose, and links only where they are safe', async () => {
    const card = await show({
      setup: [
        { type: 'heading', children: ['First'] },
        {
          type: 'paragraph',
          children: [
            { type: 'emphasis', children: ['slow'] },
            { type: 'break' },
            { type: 'code', text: '<b>' },
            { type: 'link', href: 'https://example.org/', children: ['safe'] },
            { type: 'link', href: 'javascript:alert(1)', children: ['unsafe'] },
          ],
        },
        {
          type: 'list',
          ordered: true,
          items: [[{ type: 'paragraph', children: ['item'] }]],
        },
      ],
    });
    const setup = inside(card, '#setup');
    expect([...setup.querySelectorAll('*')].map(({ localName }) => localName)).to.deep.equal([
      'h5',
      'p',
      'em',
      'br',
      'code',
      'a',
      'ol',
      'li',
    ]);
    expect(words(setup)).to.equal('Firstslow<b>safeunsafe item');
  });

  it('says which side is meant, in the words of the entry or the usual ones', async () => {
    const named = await showCard('side="left"');
    expect(words(inside(named, '[part=side]'))).to.equal('Left leg and right arm');
    tidy();
    const usual = await show({ sideNames: undefined, sides: 'direction' }, 'side="right"');
    expect(words(inside(usual, '[part=side]'))).to.equal('To the right');
    tidy();
    const none = await show({ sideNames: undefined, sides: 'none' }, 'side="right"');
    expect(allInside(none, '[part=side]')).to.deep.equal([]);
    tidy();
    const unknown = await showCard('side="upside-down"');
    expect(allInside(unknown, '[part=side]')).to.deep.equal([]);
  });

  it('labels a promotion, at the very end, and only where there is one', async () => {
    const without = await showCard();
    expect(isShown(inside(without, '[part=promotion]'))).to.equal(false);
    tidy();
    const card = await showCard('', '<p slot="cta">Join the course</p>');
    const promotion = inside(card, '[part=promotion]');
    expect(promotion).to.satisfy(isShown);
    expect(promotion.ariaLabel).to.equal('Promotion');
    expect(inside(card, 'article').lastElementChild).to.equal(promotion);
  });

  it('notices a promotion that comes later, and one that goes', async () => {
    const card = await showCard();
    const offer = document.createElement('p');
    offer.slot = 'cta';
    card.append(offer);
    await painted();
    expect(isShown(inside(card, '[part=promotion]'))).to.equal(true);
    offer.remove();
    await painted();
    expect(isShown(inside(card, '[part=promotion]'))).to.equal(false);
  });
});

describe('exercise-card: views and headings', () => {
  afterEach(tidy);

  it('shows the name, the dose, folded steps and the rule when to stop in the compact view', async () => {
    const card = await showCard('view="compact"');
    expect(texts(allInside(card, 'h3, h4, h5, h6'))).to.deep.equal(['Bird dog', 'How to do it']);
    expect(isShown(inside(card, '[part=dose]'))).to.equal(true);
    expect(isShown(inside(card, '.steps'))).to.equal(false);
    inside(card, '[aria-controls=steps]').click();
    expect(isShown(inside(card, '.steps'))).to.equal(true);
    expect(isShown(inside(card, '[part=stop-rule]'))).to.equal(true);
    expect(allInside(card, '[part=works], #faults, #sources')).to.deep.equal([]);
  });

  it('shows the name and the faults in the faults view, with citations that lead to the sources', async () => {
    const card = await showCard('view="faults"');
    expect(texts(allInside(card, 'h3, h4'))).to.deep.equal(['Bird dog', 'What goes wrong']);
    expect(allInside(card, '[part=fault]')).to.have.lengthOf(4);
    expect(allInside(card, '[part=dose], [part=step], [part=stop-rule]')).to.deep.equal([]);
    const { href, rel, ariaLabel } = inside<HTMLAnchorElement>(card, 'sup a');
    expect([href, rel, ariaLabel]).to.deep.equal([
      'https://www.acefitness.org/bird-dog',
      'noopener noreferrer',
      'Source 1',
    ]);
  });

  it('takes unknown values for the usual ones', async () => {
    const card = await showCard('view="poster" audience="everyone" heading-level="first"');
    expect(allInside(card, '#faults, #sources')).to.have.lengthOf(2);
    expect(allInside(card, '#coaching')).to.deep.equal([]);
    expect(inside(card, '#title').localName).to.equal('h3');
  });

  for (const [level, title, fault] of [
    ['2', 'h2', 'h4'],
    ['3', 'h3', 'h5'],
    ['5', 'h5', 'h6'],
    ['1', 'h2', 'h4'],
    ['9', 'h6', 'h6'],
  ] as const) {
    it(`sets its headings at level ${level} of the page as ${title} to ${fault}`, async () => {
      const card = await showCard(`heading-level="${level}"`);
      expect(inside(card, '#title').localName).to.equal(title);
      expect(inside(card, '[part=tile]').localName).to.equal(fault);
    });
  }

  it('changes to another view at once, with nothing left of the one before', async () => {
    const card = await showCard();
    card.view = 'faults';
    await card.updateComplete;
    expect(allInside(card, '[part=step]')).to.deep.equal([]);
    card.view = 'full';
    await card.updateComplete;
    expect(allInside(card, '[part=step]')).to.have.lengthOf(4);
    expect(isShown(inside(card, '.steps'))).to.equal(true);
  });
});

describe('exercise-card: what opens and closes', () => {
  afterEach(tidy);

  it('starts with reading folded, doing open, and the first fault open', async () => {
    const card = await showCard();
    const open = allInside(card, '.part')
      .filter(isShown)
      .map(({ id }) => id);
    expect(open).to.deep.equal(['setup', 'cues', 'faults', 'fault0', 'ladder', 'breathing']);
    const closed = allInside(card, '[aria-expanded=false]').map((button) => words(button));
    expect(closed).to.deep.equal([
      'The hips open',
      'The shoulder sinks',
      'Rushing, no reset between reps',
      'Why',
      'On a bench',
      'Sources',
    ]);
  });

  it('gives every part that can be folded a button that says whether it is open', async () => {
    const card = await showCard();
    for (const part of allInside(card, '.part')) {
      const button = inside(card, `[aria-controls="${part.id}"]`);
      for (const _ of [1, 2]) {
        const wasOpen = isShown(part);
        expect(button.ariaExpanded).to.equal(String(wasOpen));
        button.click();
        expect(isShown(part)).to.equal(!wasOpen);
      }
    }
  });

  it('opens each fault by itself, its panel right behind its tile', async () => {
    const card = await showCard();
    inside(card, '[aria-controls=fault2]').click();
    expect(isShown(inside(card, '#fault0 dl'))).to.equal(true);
    expect(isShown(inside(card, '#fault2 dl'))).to.equal(true);
    expect(inside(card, '[aria-controls=fault2]').closest('[part=tile]')?.nextElementSibling?.id).to.equal(
      'fault2',
    );
  });

  it('sets the tiles of a wide card in rows that are as full as can be', async () => {
    await setViewport({ width: 900, height: 800 });
    for (const [count, columns] of [
      [2, 2],
      [3, 3],
      [4, 4],
      [5, 5],
      [6, 3],
      [7, 4],
      [9, 3],
    ] as const) {
      const [fault] = birdDog.faults;
      const card = await show({ faults: fault ? Array.from({ length: count }, () => fault) : [] });
      const tiles = allInside(card, '[part=fault]').map((tile) => tile.getBoundingClientRect());
      expect(
        tiles.filter(({ top }) => top === tiles[0]?.top),
        `${count}`,
      ).to.have.lengthOf(columns);
      tidy();
    }
  });

  it('lets an open panel span the card while the tiles of a row stay side by side', async () => {
    await setViewport({ width: 900, height: 800 });
    const card = await showCard();
    const tiles = allInside(card, '[part=fault]').map((tile) => tile.getBoundingClientRect());
    expect(new Set(tiles.map(({ top }) => top)).size).to.equal(1);
    const panel = inside(card, '#fault0').getBoundingClientRect();
    expect(panel.width).to.equal(inside(card, '#faults').getBoundingClientRect().width);
    expect(panel.top).to.be.at.least(Math.max(...tiles.map(({ bottom }) => bottom)));
  });

  it('stays findable where it is folded, and opens what the search found', async () => {
    const card = await showCard();
    const why = inside(card, '#why');
    expect(why.getAttribute('hidden')).to.equal('until-found');
    why.dispatchEvent(new Event('beforematch', { bubbles: true }));
    expect(isShown(why)).to.equal(true);
    expect(inside(card, '[aria-controls=why]').ariaExpanded).to.equal('true');
  });

  it('opens a folded fault without touching what is around it', async () => {
    const card = await showCard();
    inside(card, '#fault1').dispatchEvent(new Event('beforematch', { bubbles: true }));
    expect(isShown(inside(card, '#fault1'))).to.equal(true);
    expect(inside(card, '[aria-controls=faults]').ariaExpanded).to.equal('true');
  });

  it('keeps open what the reader opened when a property changes', async () => {
    const card = await showCard();
    inside(card, '[aria-controls=why]').click();
    card.side = 'left';
    await card.updateComplete;
    expect(isShown(inside(card, '#why'))).to.equal(true);
  });
});

describe('exercise-card: doses', () => {
  afterEach(tidy);

  const cell = async (dose: CardData['doses'][number], sides: CardData['sides'] = 'none') => {
    const card = await show({ doses: [dose], sides });
    return allInside(card, '[part=dose] > div').map(
      (fact) => `${words(fact.querySelector('dd'))} ${words(fact.querySelector('dt'))}`,
    );
  };
  const seconds = (min: number, max = min) => ({ min: min as Seconds, max: max as Seconds });

  for (const [from, to, text] of [
    [30, 30, '30 s'],
    [0, 0, '0 s'],
    [2.5, 2.5, '2.5 s'],
    [45, 90, '45–90 s'],
    [30, 60, '30–60 s'],
    [60, 60, '1 min'],
    [60, 120, '1–2 min'],
    [90, 90, '1:30 min'],
    [65, 150, '1:05–2:30 min'],
  ] as const) {
    it(`writes a hold of ${from} to ${to} seconds as ${text}`, async () => {
      expect(await cell({ hold: seconds(from, to) })).to.deep.equal([`${text} hold`]);
    });
  }

  it('says one set and one rep in the singular', async () => {
    expect(await cell({ sets: { min: 1, max: 1 }, reps: { min: 1, max: 1 } })).to.deep.equal([
      '1 set',
      '1 rep',
    ]);
  });

  for (const [sides, words] of [
    ['limb', 'each side'],
    ['stretched', 'each side'],
    ['direction', 'each way'],
    ['diagonal', 'each diagonal'],
    ['alternating', 'each side'],
  ] as const) {
    it(`says "per side" of a ${sides} movement as "${words}"`, async () => {
      expect(await cell({ reps: { min: 8, max: 8 }, perSide: true }, sides)).to.deep.equal([
        `8 reps, ${words}`,
      ]);
    });
  }

  it('says "per side" with the hold where there are no repetitions', async () => {
    expect(await cell({ hold: seconds(30), rest: seconds(15), perSide: true }, 'stretched')).to.deep.equal([
      '30 s hold, each side',
      '15 s rest',
    ]);
  });

  it('shows work, load, tempo and frequency', async () => {
    expect(
      await cell({ work: seconds(40), load: 'no weight', tempo: '3-1-1-0', frequency: 'daily' }),
    ).to.deep.equal(['40 s work', 'no weight load', '3-1-1-0 tempo', 'daily how often']);
  });
});

describe('exercise-card: looks', () => {
  afterEach(async () => {
    tidy();
    await emulateMedia({ colorScheme: 'light', forcedColors: 'none', media: 'screen' });
    await setViewport({ width: 800, height: 600 });
  });

  it("takes the page's font and text colour", async () => {
    document.body.style.cssText = 'font-family: monospace; color: rgb(1, 2, 3)';
    const card = await showCard();
    const { fontFamily, color } = getComputedStyle(inside(card, '[part=step]'));
    document.body.style.cssText = '';
    expect([fontFamily, color]).to.deep.equal(['monospace', 'rgb(1, 2, 3)']);
  });

  it('takes its colours and shapes from custom properties', async () => {
    const card = await showCard(
      'style="--fc-surface: rgb(9, 9, 9); --fc-text: rgb(250, 250, 250); --fc-radius: 3px; --fc-font: serif"',
    );
    const style = getComputedStyle(inside(card, 'article'));
    expect([style.backgroundColor, style.color, style.borderTopLeftRadius, style.fontFamily]).to.deep.equal([
      'rgb(9, 9, 9)',
      'rgb(250, 250, 250)',
      '3px',
      'serif',
    ]);
  });

  for (const width of [240, 320, 520, 760, 1200]) {
    it(`lets nothing stick out at ${width} px, even a long word, in either direction of writing`, async () => {
      await setViewport({ width: width + 40, height: 800 });
      const long = 'Quadrupedarmandlegraiseextraordinaire'.repeat(2);
      for (const direction of ['ltr', 'rtl']) {
        const card = await show(
          { name: long, primary: [{ name: long, anatomical: long }] },
          `dir="${direction}" audience="trainer" style="width: ${width}px"`,
        );
        const box = card.getBoundingClientRect();
        for (const element of allInside(card, '*')) {
          if (!isShown(element)) continue;
          const { left, right } = element.getBoundingClientRect();
          expect(right, element.outerHTML.slice(0, 80)).to.be.at.most(box.right + 0.5);
          expect(left, element.outerHTML.slice(0, 80)).to.be.at.least(box.left - 0.5);
          expect(element.scrollWidth - element.clientWidth, element.outerHTML.slice(0, 80)).to.be.at.most(1);
        }
        tidy();
      }
    });
  }

  it('mirrors its layout from right to left', async () => {
    await setViewport({ width: 1000, height: 800 });
    const card = await showCard('dir="rtl"');
    expect(inside(card, '#cues').getBoundingClientRect().right).to.be.below(
      inside(card, '.steps').getBoundingClientRect().left,
    );
  });

  it('is hidden by the hidden attribute', async () => {
    const card = await showCard('hidden eager');
    expect(card.getBoundingClientRect().height).to.equal(0);
    card.hidden = false;
    expect(card.getBoundingClientRect().height).to.be.above(300);
  });

  it('tells an open fault from a closed one without colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const card = await showCard();
    const border = (id: string) =>
      parseFloat(getComputedStyle(inside(card, `[aria-controls=${id}]`)).borderTopWidth);
    expect(border('fault0')).to.be.above(border('fault1'));
    expect(border('fault1')).to.be.above(0);
  });

  it('prints on one page with everything open and nothing to press', async () => {
    // A4 at 96 dots to the inch, with margins of 12 mm.
    await setViewport({ width: 703, height: 1032 });
    const card = await showCard('', '<p slot="cta">Offer</p>');
    await emulateMedia({ media: 'print' });
    expect(card.getBoundingClientRect().height).to.be.at.most(1032);
    for (const part of allInside(card, '.part')) {
      expect(part.getBoundingClientRect().height, part.id).to.be.above(10);
      expect(part.firstElementChild?.checkVisibility(), part.id).to.equal(true);
    }
    for (const control of allInside(card, '[part=show-all], [part=promotion]')) {
      expect(control.checkVisibility()).to.equal(false);
    }
    expect(getComputedStyle(inside(card, 'article')).color).to.equal('rgb(0, 0, 0)');
  });

  it('prints what a small place folded, too', async () => {
    await setViewport({ width: 703, height: 1032 });
    const card = await showCard('', '<div style="height: 300px">Fallback</div>');
    expect(isShown(inside(card, '[part=show-all]'))).to.equal(true);
    await emulateMedia({ media: 'print' });
    expect(inside(card, '[part=step]').getBoundingClientRect().height).to.be.above(10);
    expect(card.getBoundingClientRect().height).to.be.at.most(1032);
  });

  it('leaves cards that are not loaded yet to print their fallback', async () => {
    const card = await showCard();
    card.remove();
    const stage = card.cloneNode() as HTMLElement;
    stage.innerHTML = '<p>Fallback</p>';
    document.body.append(stage);
    expect(stage.querySelector('p')?.checkVisibility()).to.equal(true);
    stage.remove();
    await next(document.body.appendChild(stage), 'content-ready').then(() => stage.remove());
  });
});

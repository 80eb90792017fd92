import { expect } from 'chai';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { Fault } from '../../src/model/exercise.js';
import type { EntryId, SourceId } from '../../src/model/ids.js';
import type { CardData } from '../../src/pack/card-data.js';
import { birdDog, gluteBridge } from './fixtures/cards.js';
import {
  allInside,
  contentOf,
  disclosure,
  inside,
  isShown,
  next,
  painted,
  Shelf,
  showCard,
  tidy,
  toggleOf,
  words,
} from './fixtures/page.js';

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

  it('says what the movement works', async () => {
    const card = await showCard();
    expect(words(inside(card, '[part=works]'))).to.equal(
      'Works the spinal erectors, deep back muscles and glutes, with help from the obliques, hamstrings and shoulders',
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

  it('keeps the place of a picture with a cue in large type, which is read out in its list alone', async () => {
    const card = await showCard();
    const lead = inside(card, '[part=lead]');
    expect(words(lead)).to.equal('A full glass stays on your low back');
    expect(lead.inert).to.equal(true);
    expect(texts(allInside(card, '[part=cue]'))).to.include('A full glass stays on your low back');
    expect(lead.getBoundingClientRect().height).to.be.above(200);
    tidy();
    expect(allInside(await show({ cues: [] }), '[part=lead]')).to.deep.equal([]);
  });

  it('shows a picture of the page in that place', async () => {
    const card = await showCard('', '<img slot="media" alt="Bird dog" width="300" height="150">');
    expect(isShown(card.querySelector('img') as HTMLElement)).to.equal(true);
    expect(isShown(inside(card, '[part=lead]'))).to.equal(false);
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

  it('numbers the steps, and sets cues beside them in a wide card, below them in a narrow one', async () => {
    await setViewport({ width: 1000, height: 800 });
    const card = await showCard();
    const steps = inside(card, '.how ol');
    const cues = inside(card, '.how ul');
    expect(texts(allInside(card, '[part=step]'))[0]).to.match(/^Stiffen the trunk/);
    expect(cues.getBoundingClientRect().left).to.be.above(steps.getBoundingClientRect().right);
    // Neither list is set in from its heading.
    const cue = inside(card, '[part=cue]').getBoundingClientRect();
    expect(cue.left).to.equal(cues.getBoundingClientRect().left);
    card.style.width = '360px';
    expect(cues.getBoundingClientRect().top).to.be.above(steps.getBoundingClientRect().bottom);
  });

  it('says sign, cause and fix of a fault as You see, Because, Do this', async () => {
    const card = await showCard();
    expect(texts(allInside(card, '.tiles [open] dt'))).to.deep.equal(['You see', 'Because', 'Do this']);
    expect(words(inside(card, '.tiles [open] dd'))).to.equal(
      'The low back dips towards the floor as the leg goes up.',
    );
  });

  it('leaves out what a fault does not say', async () => {
    const [fault] = birdDog.faults;
    const card = await show({ faults: fault ? [{ ...fault, cause: [] }] : [] });
    expect(texts(allInside(card, '.tiles [open] dt'))).to.deep.equal(['You see', 'Do this']);
  });

  it('shows coaching to trainers alone', async () => {
    const card = await showCard();
    expect(words(inside(card, 'article')))
      .not.to.include('dowel')
      .and.not.to.include('Coach');
    card.audience = 'trainer';
    await card.updateComplete;
    expect(texts(allInside(card, '.tiles [open] dt'))).to.include('Coach');
    expect(words(contentOf(card, 'coaching'))).to.match(/^Start with the leg alone/);
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
    expect(texts(allInside(card, '[part~=ladder] dl > div'))).to.deep.equal([
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
    expect(words(inside(card, '#more0'))).to.match(/^On a bench/);
  });

  it('leaves out every section that an entry does not have', async () => {
    const card = await show({ ...gluteBridge, id: 'bird-dog' as EntryId });
    expect(texts(allInside(card, '[role=heading]'))).to.deep.equal([
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
    const setup = inside(card, '.how > div');
    setup.querySelector('[part=label] ~ [part=label][aria-level="4"]')?.remove();
    setup.querySelector('ol[role=list]')?.remove();
    setup.querySelector('[part=label]')?.remove();
    expect([...setup.querySelectorAll('*')].map(({ localName }) => localName)).to.deep.equal([
      'div',
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

  it('says which side is meant', async () => {
    const named = await showCard('side="left"');
    expect(words(inside(named, '[part=side-name]'))).to.equal('Left leg and right arm');
    tidy();
    const none = await show({ sides: undefined }, 'side="right"');
    expect(allInside(none, '[part=side-name]')).to.deep.equal([]);
    tidy();
    const unknown = await showCard('side="upside-down"');
    expect(allInside(unknown, '[part=side-name]')).to.deep.equal([]);
  });

  it('labels a promotion, at the very end, and only where there is one', async () => {
    const without = await showCard();
    expect(isShown(inside(without, '[part=promotion]'))).to.equal(false);
    tidy();
    const card = await showCard('', '<p slot="cta">Join the course</p>');
    const promotion = inside(card, '[part=promotion]');
    expect(promotion).to.satisfy(isShown);
    expect(words(promotion.querySelector(`#${promotion.getAttribute('aria-labelledby') ?? ''}`))).to.equal(
      'Promotion',
    );
    expect(inside(card, '.body').lastElementChild).to.equal(promotion);
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
    expect(texts(allInside(card, '[role=heading]'))).to.deep.equal(['Bird dog', 'How to do it']);
    expect(isShown(inside(card, '[part=dose]'))).to.equal(true);
    expect(isShown(inside(card, '[part=step]'))).to.equal(false);
    toggleOf(card, 'steps').click();
    expect(isShown(inside(card, '[part=step]'))).to.equal(true);
    expect(isShown(inside(card, '[part=stop-rule]'))).to.equal(true);
    expect(allInside(card, '[part=lead], [part=fault], #sources')).to.deep.equal([]);
  });

  it('shows the name and the faults in the faults view, with citations that lead to the sources', async () => {
    const card = await showCard('view="faults"');
    expect(texts(allInside(card, '[role=heading]:not([part=tile])'))).to.deep.equal([
      'Bird dog',
      'What goes wrong',
    ]);
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
    expect(allInside(card, '[part~=faults], #sources')).to.have.lengthOf(2);
    expect(allInside(card, '#coaching')).to.deep.equal([]);
    expect(inside(card, '#title').ariaLevel).to.equal('3');
  });

  for (const [level, title, fault] of [
    ['2', '2', '4'],
    ['3', '3', '5'],
    ['5', '5', '6'],
    ['1', '2', '4'],
    ['9', '6', '6'],
  ] as const) {
    it(`sets its headings at level ${level} of the page as ${title} to ${fault}`, async () => {
      const card = await showCard(`heading-level="${level}"`);
      expect(inside(card, '#title').ariaLevel).to.equal(title);
      expect(inside(card, '[part=tile]').ariaLevel).to.equal(fault);
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
    expect(isShown(inside(card, '[part=step]'))).to.equal(true);
  });
});

describe('exercise-card: what opens and closes', () => {
  afterEach(tidy);

  it('starts with reading folded, doing open, and the first fault open', async () => {
    const card = await showCard();
    const named = (parts: readonly Element[]) => texts(parts.map((part) => part.children[0] as Element));
    expect(named(allInside(card, 'details[open]'))).to.deep.equal(['The low back sags', 'Breathing']);
    expect(named(allInside(card, 'details:not([open])'))).to.deep.equal([
      'The hips open',
      'The shoulder sinks',
      'Rushing, no reset between reps',
      'Why',
      'On a bench',
      'Sources',
    ]);
    expect(isShown(inside(card, '[part=step]'))).to.equal(true);
  });

  it('opens and closes each part at a press, with a mark that says which it is', async () => {
    const card = await showCard();
    for (const which of [0, 3, 'breathing', 'why', 'sources']) {
      for (const _ of [1, 2]) {
        const wasOpen = isShown(contentOf(card, which));
        const { content } = getComputedStyle(toggleOf(card, which), '::after');
        expect(content).to.equal(wasOpen ? '"−" / ""' : '"+" / ""');
        toggleOf(card, which).click();
        expect(isShown(contentOf(card, which))).to.equal(!wasOpen);
      }
    }
  });

  it('opens each fault by itself', async () => {
    const card = await showCard();
    toggleOf(card, 2).click();
    expect(isShown(contentOf(card, 0))).to.equal(true);
    expect(isShown(contentOf(card, 2))).to.equal(true);
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
    const panel = contentOf(card, 0).getBoundingClientRect();
    expect(panel.width).to.equal(inside(card, '.tiles').getBoundingClientRect().width);
    expect(panel.top).to.be.at.least(Math.max(...tiles.map(({ bottom }) => bottom)));
  });

  it('stays findable where it is closed: a browser opens what its search finds in <details>', async () => {
    const card = await showCard();
    expect(getComputedStyle(disclosure(card, 'why'), '::details-content').contentVisibility).to.equal(
      'hidden',
    );
    expect(words(contentOf(card, 'why'))).to.include('Raising one leg');
  });

  it('keeps open what the reader opened when a property changes', async () => {
    const card = await showCard();
    toggleOf(card, 'why').click();
    card.side = 'left';
    await card.updateComplete;
    expect(isShown(contentOf(card, 'why'))).to.equal(true);
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
          // What flows within a line has no width of its own to stick out of.
          if (getComputedStyle(element).display === 'inline') continue;
          expect(element.scrollWidth - element.clientWidth, element.outerHTML.slice(0, 80)).to.be.at.most(1);
        }
        tidy();
      }
    });
  }

  it('mirrors its layout from right to left', async () => {
    await setViewport({ width: 1000, height: 800 });
    const card = await showCard('dir="rtl"');
    expect(inside(card, '.how ul').getBoundingClientRect().right).to.be.below(
      inside(card, '.how ol').getBoundingClientRect().left,
    );
  });

  it('keeps ranges as they are from right to left: 8–10, not 10–8', async () => {
    const card = await show(
      {
        dose: [
          { value: '8–10', label: 'reps, each side' },
          { value: '2–10 s', label: 'hold' },
          { value: '3–5 days a week', label: 'frequency' },
        ],
        otherDoses: [{ label: 'One long hold', text: '1–3 sets · 20–30 s hold' }],
        faults: [{ ...(birdDog.faults[0] as Fault), sign: ['5–10 cm too high.'], fix: ['Hold 2–5 s.'] }],
      },
      'dir="rtl"',
    );
    const seen: string[] = [];
    const walker = document.createTreeWalker(inside(card, 'article'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const range of (node.textContent ?? '').matchAll(/(\d+)–(\d+)/g)) {
        const leftOf = (start: number, length: number) => {
          const characters = document.createRange();
          characters.setStart(node, start);
          characters.setEnd(node, start + length);
          return characters.getClientRects()[0]?.left ?? NaN;
        };
        const [whole, low = '', high = ''] = range;
        seen.push(whole);
        const [first, second] = [
          leftOf(range.index, low.length),
          leftOf(range.index + whole.length - high.length, high.length),
        ];
        expect(first, `${whole} in "${node.textContent}"`).to.be.below(second);
      }
    }
    expect(seen).to.deep.equal(['8–10', '2–10', '3–5', '1–3', '20–30', '5–10', '2–5']);
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
    const mark = (which: number) => getComputedStyle(toggleOf(card, which), '::after').content;
    expect(mark(0)).not.to.equal(mark(1));
    expect(getComputedStyle(toggleOf(card, 1)).borderTopWidth).to.equal('2px');
  });

  it('prints on one page with everything open and nothing to press', async () => {
    // A4 at 96 dots to the inch, with margins of 12 mm.
    await setViewport({ width: 703, height: 1032 });
    const card = await showCard('', '<p slot="cta">Offer</p>');
    await emulateMedia({ media: 'print' });
    expect(card.getBoundingClientRect().height).to.be.at.most(1032);
    for (const part of allInside(card, 'details > :last-child')) {
      expect(part.getBoundingClientRect().height, words(part)).to.be.above(10);
      expect(part.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }), words(part)).to.equal(
        true,
      );
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

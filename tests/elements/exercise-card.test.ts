import { expect } from 'chai';
import { setDefaultLibrary } from '../../src/elements/shared/context.js';
import { ContentErrorEvent, ExerciseRequestEvent } from '../../src/elements/shared/events.js';
import type { EntryId } from '../../src/model/ids.js';
import { ContentFailure } from '../../src/pack/content-source.js';
import { birdDog, gluteBridge } from './fixtures/cards.js';
import {
  allInside,
  answerRequests,
  cardIn,
  contentOf,
  disclosure,
  inside,
  isShown,
  listenToConsole,
  next,
  painted,
  place,
  settled,
  Shelf,
  showCard,
  SlowShelf,
  tidy,
  toggleOf,
  words,
} from './fixtures/page.js';

const FAR_AWAY = '<div style="height: 5000px"></div>';

describe('exercise-card: when it loads', () => {
  afterEach(tidy);

  it('does nothing while it is far from the viewport: no root, no request, no change to the page', async () => {
    const shelf = new Shelf();
    setDefaultLibrary(shelf);
    const stage = place(`${FAR_AWAY}<exercise-card exercise="bird-dog"><p>Fallback</p></exercise-card>`);
    await painted();
    const card = cardIn(stage);
    expect(card.shadowRoot === null).to.equal(true);
    expect(shelf.asked).to.deep.equal([]);
    expect(card.outerHTML).to.equal('<exercise-card exercise="bird-dog"><p>Fallback</p></exercise-card>');
    expect(card.matches(':state(loading)')).to.equal(false);
  });

  it('loads when it comes near the viewport', async () => {
    setDefaultLibrary(new Shelf());
    const stage = place(`${FAR_AWAY}<exercise-card exercise="bird-dog"><p>Fallback</p></exercise-card>`);
    const card = cardIn(stage);
    await painted();
    card.scrollIntoView();
    await next(card, 'content-ready');
    expect(words(inside(card, '#title'))).to.equal('Bird dog');
    window.scrollTo(0, 0);
  });

  it('loads far from the viewport when it is eager, or told to', async () => {
    const shelf = new Shelf();
    setDefaultLibrary(shelf);
    const stage = place(
      `${FAR_AWAY}<exercise-card exercise="bird-dog" eager></exercise-card><exercise-card exercise="glute-bridge"></exercise-card>`,
    );
    const [eager, told] = [...stage.querySelectorAll('exercise-card')];
    await next(eager as Element, 'content-ready');
    expect(shelf.asked).to.deep.equal(['bird-dog']);
    await told?.load();
    expect(shelf.asked).to.deep.equal(['bird-dog', 'glute-bridge']);
    expect(words(inside(told as Element, '#title'))).to.equal('Glute bridge');
  });

  it('loads an empty tag, too', async () => {
    const card = await showCard();
    expect(words(inside(card, '#title'))).to.equal('Bird dog');
  });

  it('waits quietly while nothing is asked of it', async () => {
    const heard = listenToConsole();
    setDefaultLibrary(new Shelf());
    const card = cardIn(place('<exercise-card eager><p>Fallback</p></exercise-card>'));
    await painted();
    expect(card.shadowRoot === null).to.equal(true);
    card.exercise = 'bird-dog';
    await next(card, 'content-ready');
    expect(heard.errors).to.deep.equal([]);
  });
});

describe('exercise-card: while it loads', () => {
  afterEach(tidy);

  it('leaves the fallback standing, and says that it is loading', async () => {
    const shelf = new SlowShelf();
    setDefaultLibrary(shelf);
    const card = cardIn(place('<exercise-card exercise="bird-dog" eager><p>Fallback</p></exercise-card>'));
    await settled();
    expect(card.matches(':state(loading)')).to.equal(true);
    expect(card.shadowRoot === null).to.equal(true);
    await shelf.answer(0, birdDog);
    expect(card.matches(':state(ready)')).to.equal(true);
    expect(card.matches(':state(loading)')).to.equal(false);
    expect(isShown(card.querySelector('p') as HTMLElement)).to.equal(false);
  });

  it('shows only the answer to the last question, in whatever order answers come', async () => {
    const shelf = new SlowShelf();
    setDefaultLibrary(shelf);
    const card = cardIn(place('<exercise-card exercise="bird-dog" eager></exercise-card>'));
    await settled();
    card.exercise = 'glute-bridge';
    await settled();
    expect(shelf.asked).to.deep.equal(['bird-dog', 'glute-bridge']);
    let ready = 0;
    card.addEventListener('content-ready', () => ready++);
    await shelf.answer(1, gluteBridge);
    await shelf.answer(0, birdDog);
    expect(words(inside(card, '#title'))).to.equal('Glute bridge');
    expect(ready).to.equal(1);
  });

  it('ignores a failure of a question that it no longer asks', async () => {
    const heard = listenToConsole();
    const shelf = new SlowShelf();
    setDefaultLibrary(shelf);
    const card = cardIn(place('<exercise-card exercise="bird-dog" eager></exercise-card>'));
    await settled();
    card.exercise = 'glute-bridge';
    await settled();
    await shelf.answer(1, gluteBridge);
    await shelf.fail(0, new ContentFailure('timeout', 'late'));
    expect(card.matches(':state(ready)')).to.equal(true);
    expect(heard.errors).to.deep.equal([]);
  });

  it('keeps the old card until the new one is there, then swaps them at once', async () => {
    const shelf = new SlowShelf();
    setDefaultLibrary(shelf);
    const card = cardIn(place('<exercise-card exercise="bird-dog" eager></exercise-card>'));
    await settled();
    await shelf.answer(0, birdDog);
    card.exercise = 'glute-bridge';
    await settled();
    expect(words(inside(card, '#title'))).to.equal('Bird dog');
    await shelf.answer(1, gluteBridge);
    expect(words(inside(card, '#title'))).to.equal('Glute bridge');
    expect(words(inside(card, 'article'))).not.to.include('Bird dog');
  });

  it('drops an answer that comes after it has left the page, and asks again when it is back', async () => {
    const shelf = new SlowShelf();
    setDefaultLibrary(shelf);
    const card = cardIn(place('<exercise-card exercise="bird-dog" eager></exercise-card>'));
    await settled();
    card.remove();
    await shelf.answer(0, birdDog);
    expect(card.shadowRoot === null).to.equal(true);
    place('').append(card);
    await settled();
    await shelf.answer(1, birdDog);
    expect(words(inside(card, '#title'))).to.equal('Bird dog');
  });

  it('starts a card with nothing open of the one before', async () => {
    const card = await showCard();
    toggleOf(card, 1).click();
    card.exercise = 'glute-bridge';
    await next(card, 'content-ready');
    card.exercise = 'bird-dog';
    await next(card, 'content-ready');
    expect(disclosure(card, 1).open).to.equal(false);
    expect(isShown(contentOf(card, 1))).to.equal(false);
  });
});

describe('exercise-card: when content does not come', () => {
  afterEach(tidy);

  const failing = async (cause: unknown, content = '<p>Fallback</p>') => {
    const heard = listenToConsole();
    const shelf = new SlowShelf();
    setDefaultLibrary(shelf);
    const card = cardIn(place(`<exercise-card exercise="bird-dog" eager>${content}</exercise-card>`));
    await settled();
    const failed = next(card, 'content-error');
    await shelf.fail(0, cause);
    return { card, shelf, heard, event: await failed };
  };

  it('leaves the fallback standing with one calm line and a button', async () => {
    const { card } = await failing(new ContentFailure('timeout', 'x did not answer.'));
    expect(isShown(card.querySelector('p') as HTMLElement)).to.equal(true);
    expect(card.matches(':state(failed)')).to.equal(true);
    expect(words(inside(card, '[role=status]'))).to.equal('The full exercise could not be loaded.');
    const button = inside(card, '[part=retry]').getBoundingClientRect();
    expect(Math.min(button.width, button.height)).to.be.at.least(24);
  });

  it('tells the page exactly what happened, with an event that does not bubble', async () => {
    const { event } = await failing(new ContentFailure('timeout', '/pack did not answer.'));
    expect(event).to.be.instanceOf(ContentErrorEvent);
    expect(event).to.include({
      exercise: 'bird-dog',
      reason: 'timeout',
      message: '/pack did not answer.',
      bubbles: false,
    });
  });

  it('logs each cause once, with the element, the id and the cause', async () => {
    const cause = new ContentFailure('not-found', '/pack/items/bird-dog.json answered 404 today.');
    const { card, shelf, heard } = await failing(cause);
    void card.load();
    await settled();
    await shelf.fail(1, cause);
    expect(heard.errors).to.deep.equal([
      '<exercise-card exercise="bird-dog"> /pack/items/bird-dog.json answered 404 today.',
    ]);
  });

  it('takes any other error of a source for invalid content', async () => {
    const { event } = await failing(new TypeError('broken source'));
    expect(event.reason).to.equal('invalid');
    expect(event.message).to.include('broken source');
  });

  it('shows the calm line for content that cannot be rendered', async () => {
    const heard = listenToConsole();
    const shelf = new SlowShelf();
    setDefaultLibrary(shelf);
    const card = cardIn(place('<exercise-card exercise="bird-dog" eager><p>Fallback</p></exercise-card>'));
    await settled();
    await shelf.answer(0, {} as typeof birdDog);
    expect(card.matches(':state(failed)')).to.equal(true);
    expect(isShown(card.querySelector('p') as HTMLElement)).to.equal(true);
    expect(inside(card, '[part=retry]')).to.satisfy(isShown);
    expect(heard.errors).to.have.lengthOf(1);
  });

  it('tries again at a click, says so, and moves the focus to the card that it shows', async () => {
    const { card, shelf } = await failing(new ContentFailure('unreachable', 'offline'));
    inside(card, '[part=retry]').focus();
    inside(card, '[part=retry]').click();
    await settled();
    expect(words(inside(card, '[role=status]'))).to.equal('Trying again…');
    expect(card.shadowRoot?.activeElement).to.equal(inside(card, '[part=retry]'));
    await shelf.answer(1, birdDog);
    expect(card.shadowRoot?.activeElement).to.equal(inside(card, '#title'));
    expect(allInside(card, '[part=failure]')).to.deep.equal([]);
  });

  it('keeps the focus on the button when it fails again', async () => {
    const { card, shelf } = await failing(new ContentFailure('unreachable', 'offline'));
    inside(card, '[part=retry]').focus();
    inside(card, '[part=retry]').click();
    await settled();
    await shelf.fail(1, new ContentFailure('unreachable', 'still offline'));
    await settled();
    expect(card.shadowRoot?.activeElement).to.equal(inside(card, '[part=retry]'));
    expect(words(inside(card, '[role=status]'))).to.equal('The full exercise could not be loaded.');
  });

  it('does not go on showing the old exercise when a changed one fails', async () => {
    listenToConsole();
    const card = await showCard('', '<p>Fallback</p>');
    card.exercise = 'no-such-entry';
    await next(card, 'content-error');
    await card.updateComplete;
    expect(allInside(card, 'article')).to.deep.equal([]);
    expect(isShown(card.querySelector('p') as HTMLElement)).to.equal(true);
  });

  it('says what a developer can do when there is no library', async () => {
    const heard = listenToConsole();
    const card = cardIn(place('<exercise-card exercise="lonely" eager></exercise-card>'));
    const event = await next(card, 'content-error');
    expect(event.reason).to.equal('no-library');
    expect(heard.errors[0])
      .to.include('<exercise-card exercise="lonely">')
      .and.to.include('<content-library>');
  });
});

describe('exercise-card: one file', () => {
  afterEach(tidy);

  it('reads a compiled file at an address relative to the page', async () => {
    const urls: string[] = [];
    answerRequests(async (url) => {
      urls.push(url);
      return new Response(JSON.stringify(birdDog));
    });
    const card = cardIn(place('<exercise-card src="cards/bird-dog.json"></exercise-card>'));
    await next(card, 'content-ready');
    expect(urls).to.deep.equal([new URL('cards/bird-dog.json', document.baseURI).href]);
    expect(words(inside(card, '#title'))).to.equal('Bird dog');
  });

  const MARKDOWN = `---
kind: exercise
name: Wall sit
level: beginner
pattern: squat
muscles: { primary: [quadriceps-femoris] }
sides: none
measure: hold
dose: { hold: 20-30 s }
sources: [some-book]
updated: 2026-11-21
nonsense: 1
---

Sit without a chair.

## Steps

1. Lean on a wall.
`;

  it('reads a Markdown file, shows ids in words, and logs its problems once for the author', async () => {
    const heard = listenToConsole();
    answerRequests(async () => new Response(MARKDOWN));
    const stage = place(
      '<exercise-card src="/cards/wall-sit.md"></exercise-card><exercise-card src="/cards/wall-sit.md"></exercise-card>',
    );
    await Promise.all(
      [...stage.querySelectorAll('exercise-card')].map((card) => next(card, 'content-ready')),
    );
    const card = cardIn(stage);
    expect(words(inside(card, '#title'))).to.equal('Wall sit');
    expect(words(inside(card, '[part=works]'))).to.equal('Works the quadriceps femoris');
    expect(words(inside(card, '[part=source]'))).to.equal('some book');
    expect(allInside(card, '[part=source] a')).to.deep.equal([]);
    expect(heard.warnings).to.have.lengthOf(1);
    expect(heard.warnings[0]).to.match(/^\/cards\/wall-sit\.md:12:1 {2}error {2}unknown-field/);
  });

  it('says where a Markdown file is broken', async () => {
    const heard = listenToConsole();
    answerRequests(async () => new Response('# Not an entry'));
    const card = cardIn(place('<exercise-card src="/cards/broken.md"><p>Fallback</p></exercise-card>'));
    expect((await next(card, 'content-error')).reason).to.equal('invalid');
    expect(heard.errors[0]).to.include('/cards/broken.md:1:1  error  front-matter-missing');
    expect(isShown(card.querySelector('p') as HTMLElement)).to.equal(true);
  });

  it('calls what is no content invalid', async () => {
    listenToConsole();
    answerRequests(async () => new Response('{"format": 99}'));
    const card = cardIn(place('<exercise-card src="x.json"></exercise-card>'));
    expect(await next(card, 'content-error')).to.include({ reason: 'invalid', exercise: 'x.json' });
    answerRequests(async () => new Response('not JSON'));
    void card.load();
    expect((await next(card, 'content-error')).reason).to.equal('invalid');
  });

  it('asks no library: what it names besides are requests, and a library that comes late changes nothing', async () => {
    let requests = 0;
    answerRequests(async () => {
      requests++;
      return new Response(JSON.stringify(birdDog));
    });
    const shelf = new Shelf([], '/exercises/{id}/');
    const stage = place(
      '<content-library><exercise-card src="x.json" eager></exercise-card></content-library>',
    );
    const card = cardIn(stage);
    await next(card, 'content-ready');
    const library = stage.querySelector('content-library');
    if (library) library.source = shelf;
    await settled();
    await card.updateComplete;
    expect(requests).to.equal(1);
    expect(shelf.asked).to.deep.equal([]);
    expect(inside(card, '[part=chip]').dataset.entry).to.equal('bird-dog-leg-only');
  });
});

describe('exercise-card: other entries', () => {
  afterEach(tidy);

  it('asks the page first, with an event that bubbles out of shadow roots and can be prevented', async () => {
    const shelf = new Shelf();
    const card = await showCard('', '', shelf);
    const requests: Event[] = [];
    card.parentElement?.addEventListener('exercise-request', (event) => {
      requests.push(event);
      event.preventDefault();
    });
    inside(card, '[part=link][data-entry=glute-bridge]').click();
    await settled();
    expect(requests[0]).to.be.instanceOf(ExerciseRequestEvent);
    expect(requests[0]).to.include({ exercise: 'glute-bridge', composed: true, cancelable: true });
    expect(shelf.asked).to.deep.equal(['bird-dog']);
    expect(words(inside(card, '#title'))).to.equal('Bird dog');
  });

  it('shows an entry in its place if nobody prevents it, and leads back', async () => {
    const card = await showCard();
    inside(card, '[part=link][data-entry=glute-bridge]').click();
    await next(card, 'content-ready');
    expect(words(inside(card, '#title'))).to.equal('Glute bridge');
    expect(card.getAttribute('exercise')).to.equal('bird-dog');
    expect(card.shadowRoot?.activeElement).to.equal(inside(card, '#title'));
    expect(words(inside(card, '[part=back]'))).to.equal('Back to Bird dog');
    inside(card, '[part=back]').click();
    await next(card, 'content-ready');
    expect(words(inside(card, '#title'))).to.equal('Bird dog');
    expect(card.shadowRoot?.activeElement).to.equal(inside(card, '#title'));
    expect(allInside(card, '[part=back]')).to.deep.equal([]);
  });

  it('leads back to where it started, however far the reader went', async () => {
    const far = { ...birdDog, id: 'glute-bridge' as EntryId, name: 'Far away' };
    const card = await showCard('', '', new Shelf([birdDog, far, { ...far, id: 'superman' as EntryId }]));
    inside(card, '[part=link][data-entry=glute-bridge]').click();
    await next(card, 'content-ready');
    inside(card, '[data-entry=superman]').click();
    await next(card, 'content-ready');
    expect(words(inside(card, '[part=back]'))).to.equal('Back to Bird dog');
  });

  it('keeps what it shows when the other entry does not come', async () => {
    listenToConsole();
    const card = await showCard();
    inside(card, '[data-entry=superman]').click();
    await next(card, 'content-error');
    await card.updateComplete;
    expect(words(inside(card, '#title'))).to.equal('Bird dog');
    expect(inside(card, '[part=retry]')).to.satisfy(isShown);
  });

  it('forgets the other entry when the attribute changes', async () => {
    const card = await showCard();
    inside(card, '[part=link][data-entry=glute-bridge]').click();
    await next(card, 'content-ready');
    card.exercise = 'glute-bridge';
    await next(card, 'content-ready');
    expect(allInside(card, '[part=back]')).to.deep.equal([]);
  });

  it('links to the pages of entries where the library knows them', async () => {
    const card = await showCard('', '', new Shelf(undefined, '/exercises/{id}/'));
    const chips = allInside(card, 'a[part=chip]');
    expect(chips.map((chip) => chip.getAttribute('href'))).to.deep.equal([
      '/exercises/bird-dog-leg-only/',
      '/exercises/superman/',
      '/exercises/pelvic-tilt/',
      '/exercises/dead-bug/',
    ]);
    expect(allInside(card, '[data-entry]')).to.deep.equal([]);
  });

  it('leaves clicks on what the page put into a slot alone', async () => {
    const card = await showCard(
      '',
      '<p slot="cta"><button data-entry="superman" data-do="all">Buy</button></p>',
    );
    let requests = 0;
    card.addEventListener('exercise-request', () => requests++);
    card.querySelector('button')?.click();
    expect(requests).to.equal(0);
    expect(words(inside(card, '#title'))).to.equal('Bird dog');
  });
});

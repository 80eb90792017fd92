import { expect } from 'chai';
import type { ContentLibrary } from '../../src/elements/content-library/content-library.js';
import { setDefaultLibrary } from '../../src/elements/shared/context.js';
import { birdDog, gluteBridge } from './fixtures/cards.js';
import {
  answerRequests,
  cardIn,
  inside,
  listenToConsole,
  next,
  painted,
  place,
  settled,
  Shelf,
  tidy,
  words,
} from './fixtures/page.js';

const EMPTY =
  '<content-library><exercise-card exercise="bird-dog" eager><p>Fallback</p></exercise-card></content-library>';

function libraryIn(stage: ParentNode): ContentLibrary {
  return stage.querySelector('content-library') as ContentLibrary;
}

/** A shelf on which the bird dog has another name. */
const named = (name: string) => new Shelf([{ ...birdDog, name }, gluteBridge]);

describe('content-library', () => {
  afterEach(tidy);

  it('gives the pack at its address to the cards inside it', async () => {
    const urls: string[] = [];
    answerRequests(async (url) => {
      urls.push(url);
      return new Response(JSON.stringify(birdDog));
    });
    const stage = place(
      '<content-library src="pack" links="/exercises/{id}/"><exercise-card exercise="bird-dog" eager></exercise-card></content-library>',
    );
    await next(cardIn(stage), 'content-ready');
    expect(urls).to.deep.equal([new URL('pack/items/bird-dog.json', document.baseURI).href]);
    expect(inside<HTMLAnchorElement>(cardIn(stage), 'a[part=chip]').pathname).to.equal(
      '/exercises/bird-dog-leg-only/',
    );
  });

  it('asks for an entry once, however many cards show it', async () => {
    let requests = 0;
    answerRequests(async () => {
      requests++;
      return new Response(JSON.stringify(birdDog));
    });
    const card = '<exercise-card exercise="bird-dog" eager></exercise-card>';
    const stage = place(`<content-library src="pack">${card}${card}</content-library>`);
    await Promise.all([...stage.querySelectorAll('exercise-card')].map((one) => next(one, 'content-ready')));
    expect(requests).to.equal(1);
  });

  it('goes before the default library, and the nearest goes before one further out', async () => {
    setDefaultLibrary(named('Default'));
    const stage = place(`<content-library>${EMPTY}</content-library>`);
    const [outer, inner] = [...stage.querySelectorAll('content-library')];
    if (outer) outer.source = named('Outer');
    if (inner) inner.source = named('Inner');
    await next(cardIn(stage), 'content-ready');
    expect(words(inside(cardIn(stage), '#title'))).to.equal('Inner');
  });

  it('keeps cards waiting quietly until it has content', async () => {
    const heard = listenToConsole();
    setDefaultLibrary(new Shelf());
    const stage = place(EMPTY);
    await painted();
    expect(cardIn(stage).matches(':state(loading)')).to.equal(true);
    expect(cardIn(stage).shadowRoot === null).to.equal(true);
    libraryIn(stage).source = named('Late');
    await next(cardIn(stage), 'content-ready');
    expect(words(inside(cardIn(stage), '#title'))).to.equal('Late');
    expect(heard.errors).to.deep.equal([]);
  });

  it('gives cards its new content when it changes', async () => {
    const stage = place(EMPTY);
    libraryIn(stage).source = named('First');
    await next(cardIn(stage), 'content-ready');
    libraryIn(stage).source = named('Second');
    await next(cardIn(stage), 'content-ready');
    expect(words(inside(cardIn(stage), '#title'))).to.equal('Second');
  });

  it('reads another pack when its address changes', async () => {
    answerRequests(
      async (url) => new Response(JSON.stringify({ ...birdDog, name: url.includes('/b/') ? 'B' : 'A' })),
    );
    const stage = place(
      '<content-library src="/a/"><exercise-card exercise="bird-dog" eager></exercise-card></content-library>',
    );
    await next(cardIn(stage), 'content-ready');
    libraryIn(stage).src = '/b/';
    await next(cardIn(stage), 'content-ready');
    expect(words(inside(cardIn(stage), '#title'))).to.equal('B');
  });

  it('prefers content that is handed in to its address', async () => {
    answerRequests(() => Promise.reject(new TypeError('offline')));
    const stage = place(
      '<content-library src="/a/"><exercise-card exercise="bird-dog" eager></exercise-card></content-library>',
    );
    libraryIn(stage).source = named('Handed in');
    await next(cardIn(stage), 'content-ready');
    expect(words(inside(cardIn(stage), '#title'))).to.equal('Handed in');
  });

  it('reaches cards in shadow roots inside it', async () => {
    const stage = place('<content-library><div></div></content-library>');
    libraryIn(stage).source = named('Through a shadow root');
    const root = (stage.querySelector('div') as HTMLElement).attachShadow({ mode: 'closed' });
    root.innerHTML = '<exercise-card exercise="bird-dog" eager></exercise-card>';
    await next(cardIn(root), 'content-ready');
    expect(words(inside(cardIn(root), '#title'))).to.equal('Through a shadow root');
  });

  it('changes nothing in the page: no shadow root, no attribute, no style', async () => {
    const stage = place('<content-library src="/a/"><p>Words</p></content-library>');
    await painted();
    expect(stage.innerHTML).to.equal('<content-library src="/a/"><p>Words</p></content-library>');
    expect(libraryIn(stage).shadowRoot === null).to.equal(true);
  });

  it('gives a card that moves to it its own content, and leaves one alone that moves within it', async () => {
    const stage = place(`${EMPTY}<content-library class="other"></content-library>`);
    const [first, other] = [...stage.querySelectorAll('content-library')] as [ContentLibrary, ContentLibrary];
    const shelf = named('First');
    first.source = shelf;
    other.source = named('Other');
    const card = cardIn(stage);
    await next(card, 'content-ready');
    first.prepend(document.createElement('p'), card);
    await settled();
    expect(shelf.asked).to.deep.equal(['bird-dog']);
    other.append(card);
    await next(card, 'content-ready');
    expect(words(inside(card, '#title'))).to.equal('Other');
  });

  it('holds no card that has left it', async () => {
    const stage = place(EMPTY);
    const shelf = named('First');
    libraryIn(stage).source = shelf;
    const card = cardIn(stage);
    await next(card, 'content-ready');
    card.remove();
    let told = 0;
    card.load = async () => void told++;
    libraryIn(stage).source = named('Second');
    await settled();
    expect(told).to.equal(0);
  });
});

describe('content-library: whoever comes first', () => {
  afterEach(tidy);

  // The page's own tags are defined already, so these frames define them in their own order.
  for (const [name, order] of [
    ['the library first', ['content-library', 'exercise-card']],
    ['the card first', ['exercise-card', 'content-library']],
  ] as const) {
    it(`gives its content when ${name} is defined`, async () => {
      const frame = document.createElement('iframe');
      frame.className = 'stage';
      frame.srcdoc = `<!doctype html><title>x</title>
        <content-library src="/pack/"><exercise-card exercise="bird-dog"><p>Fallback</p></exercise-card></content-library>`;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      const page = frame.contentDocument as Document;
      const view = frame.contentWindow as Window & typeof globalThis;
      view.fetch = async () => new view.Response(JSON.stringify(birdDog));
      const ready = next(page.querySelector('exercise-card') as Element, 'content-ready');
      for (const tag of order) {
        const script = page.createElement('script');
        script.type = 'module';
        script.src = `/src/define/${tag}.ts`;
        const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
        page.head.append(script);
        await loaded;
        await painted();
      }
      await ready;
      expect(words(page.querySelector('exercise-card')?.shadowRoot?.querySelector('#title'))).to.equal(
        'Bird dog',
      );
    });
  }
});

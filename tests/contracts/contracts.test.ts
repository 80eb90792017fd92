import { expect } from 'chai';
import { define } from '../../src/elements/shared/define.js';
import { VERSION } from '../../src/version.js';
import type { ExerciseCard } from '../../src/elements/exercise-card/exercise-card.js';
import { birdDog } from '../elements/fixtures/cards.js';
import {
  cardIn,
  inside,
  listenToConsole,
  next,
  painted,
  place,
  settled,
  Shelf,
  showCard,
  tidy,
  toggleOf,
  words,
} from '../elements/fixtures/page.js';
import { setDefaultLibrary } from '../../src/elements/shared/context.js';
import { TAGS } from './tags.js';

/** Counts changes to `element`, to what is in it, and to what is in its shadow root. */
function countChanges(element: Element): () => number {
  let changes = 0;
  const observer = new MutationObserver((records) => (changes += records.length));
  const everything = { attributes: true, childList: true, characterData: true, subtree: true };
  observer.observe(element, everything);
  if (element.shadowRoot) observer.observe(element.shadowRoot, everything);
  return () => (changes += observer.takeRecords().length);
}

for (const { tag, show, properties } of TAGS) {
  describe(`<${tag}>`, () => {
    afterEach(tidy);

    it('is defined once, with its version', () => {
      const element = customElements.get(tag);
      expect(Reflect.get(element ?? {}, 'version')).to.equal(VERSION);
    });

    it('can be made by a script without attributes or children of its own', () => {
      const element = document.createElement(tag);
      expect(element.attributes).to.have.lengthOf(0);
      expect(element.childNodes).to.have.lengthOf(0);
    });

    it('sets no attribute on itself, and no id in the page', async () => {
      const element = await show();
      const names = element.getAttributeNames();
      await painted();
      expect(element.getAttributeNames()).to.deep.equal(names);
      expect(document.querySelectorAll('.stage [id]')).to.have.lengthOf(0);
    });

    it('changes nothing when it is updated without a change', async () => {
      const element = await show();
      await painted();
      const changes = countChanges(element);
      element.requestUpdate();
      await element.updateComplete;
      for (const name of Object.keys(properties)) {
        Reflect.set(element, name, Reflect.get(element, name));
        await element.updateComplete;
      }
      expect(changes()).to.equal(0);
    });

    it('does not begin anew when it is moved', async () => {
      const element = await show();
      await painted();
      const shadow = element.shadowRoot?.firstElementChild;
      let ready = 0;
      element.addEventListener('content-ready', () => ready++);
      place('').append(element);
      await painted();
      expect(element.shadowRoot?.firstElementChild).to.equal(shadow);
      expect(ready).to.equal(0);
    });

    it('survives a hundred moves', async () => {
      const element = await show();
      await painted();
      const drawn = () =>
        (element.querySelector('exercise-card') ?? element).shadowRoot?.innerHTML.replace(/<!--.*?-->/g, '');
      const before = drawn();
      const stages = [place(''), place('')];
      for (let move = 0; move < 100; move++) stages[move % 2]?.append(element);
      await painted();
      expect(before).to.include('Bird dog');
      expect(drawn()).to.equal(before);
    });

    it('can be cloned, and its clone works', async () => {
      const element = await show();
      const clone = element.cloneNode(true) as typeof element;
      const ready = next(clone, 'content-ready');
      const card = clone.querySelector('exercise-card');
      place('').append(clone);
      await (card ? next(card, 'content-ready') : ready);
    });

    it('takes properties that were set before it was defined', async () => {
      const frame = document.createElement('iframe');
      frame.className = 'stage';
      frame.srcdoc = `<!doctype html><title>x</title><${tag}></${tag}>`;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      const page = frame.contentDocument as Document;
      const early = page.querySelector(tag) as HTMLElement;
      Object.assign(early, properties);
      const script = page.createElement('script');
      script.type = 'module';
      script.src = `/src/define/${tag}.ts`;
      const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
      listenToConsole();
      page.head.append(script);
      await loaded;
      await settled();
      for (const [name, value] of Object.entries(properties))
        expect(Reflect.get(early, name)).to.equal(value);
      expect(Object.keys(early).filter((name) => name in properties)).to.deep.equal([]);
    });

    for (const [name, value] of Object.entries(properties)) {
      it(`renders a change of ${name}`, async () => {
        const element = await show();
        await painted();
        const card = (element.querySelector('exercise-card') ?? element) as ExerciseCard;
        const before = card.shadowRoot?.innerHTML;
        Reflect.set(element, name, value);
        await painted();
        await card.updateComplete;
        const after = card.shadowRoot?.innerHTML;
        if (name === 'eager') expect(after).to.equal(before);
        else expect(after).not.to.equal(before);
      });
    }

    it('leaves nothing behind that watches it once it is removed', async () => {
      const watched = watchObservers();
      const element = await show();
      await painted();
      element.remove();
      await painted();
      expect(watched.still()).to.deep.equal([]);
      watched.stop();
    });
  });
}

describe('a card that is removed', () => {
  afterEach(tidy);

  it('is no longer watched, though it has never come near the viewport', async () => {
    const watched = watchObservers();
    setDefaultLibrary(new Shelf());
    const stage = place(
      '<div style="height: 5000px"></div><exercise-card exercise="bird-dog"></exercise-card>',
    );
    await painted();
    expect(watched.still()).to.deep.equal(['exercise-card']);
    cardIn(stage).remove();
    expect(watched.still()).to.deep.equal([]);
    watched.stop();
  });

  it('is no longer watched, though it keeps the place of its fallback', async () => {
    const watched = watchObservers();
    const card = await showCard('eager', '<div style="height: 900px">Fallback</div>');
    expect(watched.still()).to.deep.equal(['exercise-card']);
    card.remove();
    expect(watched.still()).to.deep.equal([]);
    watched.stop();
  });
});

/** What is watched by observers that are made or used from now on. */
function watchObservers() {
  const watched = new Map<object, Set<Element>>();
  const restore: (() => void)[] = [];
  const targetsOf = (observer: object) => {
    const targets = watched.get(observer) ?? new Set();
    watched.set(observer, targets);
    return targets;
  };
  for (const { prototype } of [IntersectionObserver, ResizeObserver]) {
    const methods = Object.getOwnPropertyDescriptors(prototype);
    const note = (
      name: 'observe' | 'unobserve' | 'disconnect',
      change: (observer: object, target: Element) => void,
    ) =>
      Object.defineProperty(prototype, name, {
        ...methods[name],
        value(this: object, target: Element) {
          change(this, target);
          Reflect.apply(methods[name].value as (target: Element) => void, this, [target]);
        },
      });
    note('observe', (observer, target) => targetsOf(observer).add(target));
    note('unobserve', (observer, target) => targetsOf(observer).delete(target));
    note('disconnect', (observer) => targetsOf(observer).clear());
    const { observe, unobserve, disconnect } = methods;
    restore.push(() => Object.defineProperties(prototype, { observe, unobserve, disconnect }));
  }
  return {
    still: () => [...watched.values()].flatMap((targets) => [...targets].map(({ localName }) => localName)),
    stop: () => restore.forEach((undo) => undo()),
  };
}

describe('a second copy of the library', () => {
  afterEach(tidy);

  it('is silent where it is the same version, and leaves the first in place', () => {
    const heard = listenToConsole();
    const first = customElements.get('exercise-card');
    define(
      'exercise-card',
      class extends HTMLElement {
        static readonly version = VERSION;
      },
    );
    // The same name again, from a class that says nothing of its version.
    expect(customElements.get('exercise-card')).to.equal(first);
    expect(heard.warnings).to.deep.equal([]);
  });

  it('warns once, naming both versions, where the first is another one', () => {
    const heard = listenToConsole();
    customElements.define(
      'x-other-version',
      class extends HTMLElement {
        static readonly version = '0.0.9';
      },
    );
    define('x-other-version', class extends HTMLElement {});
    expect(heard.warnings).to.have.lengthOf(1);
    expect(heard.warnings[0]).to.include('0.0.9').and.to.include(VERSION);
  });

  it('warns where the tag belongs to someone else', () => {
    const heard = listenToConsole();
    customElements.define('x-someone-else', class extends HTMLElement {});
    define('x-someone-else', class extends HTMLElement {});
    expect(heard.warnings[0]).to.include('another library');
  });
});

describe('a page with rules of its own', () => {
  afterEach(tidy);

  const RULES = [
    '* { all: unset !important }',
    '* { all: initial !important }',
    '* { display: inline !important; float: left !important; margin: 30px !important }',
    'exercise-card, exercise-card * { display: none !important }',
    'button, summary { display: none !important; pointer-events: none !important }',
    'html { font-size: 40px !important }',
    'html { font-size: 6px !important }',
    'body { text-transform: uppercase; text-indent: 5em; text-align: right; white-space: nowrap; font-style: italic }',
    'h3, h4, h5, p, li, dl { font-size: 4px !important; color: transparent !important; position: absolute !important }',
    'article, section, header, aside, footer, details { display: none !important }',
    '* { box-sizing: content-box !important; padding: 40px !important }',
    '* { animation: none !important; transition: all 3s !important; line-height: 0.4 !important }',
  ];

  for (const rule of RULES) {
    it(`leaves a card readable: ${rule}`, async () => {
      const style = document.createElement('style');
      style.className = 'stage';
      style.textContent = rule;
      document.head.append(style);
      // Rules may hide the place in which the card would wait to be seen.
      const card = await showCard('eager');
      const title = inside(card, '#title');
      const step = inside(card, '[part=step]');
      for (const element of [title, step, inside(card, '[part=stop-rule]')]) {
        expect(element.checkVisibility({ visibilityProperty: true, opacityProperty: true })).to.equal(true);
        const { width, height } = element.getBoundingClientRect();
        expect(width).to.be.above(60);
        expect(height).to.be.above(10);
        expect(parseFloat(getComputedStyle(element).fontSize)).to.be.at.least(11);
      }
      const { textTransform, textIndent, whiteSpace, fontStyle } = getComputedStyle(step);
      expect([textTransform, textIndent, whiteSpace, fontStyle]).to.deep.equal([
        'none',
        '0px',
        'normal',
        'normal',
      ]);
      const { left, top, width } = toggleOf(card, 1).getBoundingClientRect();
      window.scrollTo(0, top - 100);
      const now = toggleOf(card, 1).getBoundingClientRect();
      const hit = card.shadowRoot?.elementFromPoint(left + width / 2, now.top + now.height / 2);
      expect(hit?.closest('summary')).to.equal(toggleOf(card, 1));
      window.scrollTo(0, 0);
    });
  }

  it('keeps its own look: nothing in it changes when a card is there', async () => {
    const stage = place('<p class="bystander">Words</p>');
    const bystander = stage.querySelector('p') as HTMLElement;
    const look = () => {
      const { color, font, margin, display, position } = getComputedStyle(bystander);
      return { color, font, margin, display, position };
    };
    const before = look();
    await showCard();
    expect(look()).to.deep.equal(before);
  });

  it('cannot be broken by content that looks like markup', async () => {
    const name = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>';
    setDefaultLibrary(new Shelf([{ ...birdDog, name, summary: [name] }]));
    const card = cardIn(place('<exercise-card exercise="bird-dog" eager></exercise-card>'));
    await next(card, 'content-ready');
    await painted();
    expect(words(inside(card, '#title'))).to.equal(name);
    expect(Reflect.has(window, 'broken')).to.equal(false);
    expect(card.shadowRoot?.querySelectorAll('img, script')).to.have.lengthOf(0);
  });
});

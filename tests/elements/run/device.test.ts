import { expect } from 'chai';
import { Headset } from '../../../src/elements/shared/run/headset.js';
import { KeepAwake } from '../../../src/elements/shared/run/keep-awake.js';
import { OneAtATime } from '../../../src/elements/shared/run/one-at-a-time.js';
import { ProgressStore } from '../../../src/elements/shared/run/progress-store.js';
import { settled } from '../fixtures/page.js';

/** Gives `target` another property for a test. */
function lend(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { configurable: true, value });
}

describe('the screen of a run', () => {
  let asked: number;
  let released: number;
  let answer: () => Promise<unknown>;

  beforeEach(() => {
    asked = released = 0;
    answer = () => {
      const lock = {
        released: false,
        release: () => Promise.resolve((lock.released = true)).then(() => released++),
      };
      return Promise.resolve(lock);
    };
    lend(navigator, 'wakeLock', {
      request: () => {
        asked++;
        return answer();
      },
    });
  });

  afterEach(() => {
    Reflect.deleteProperty(navigator, 'wakeLock');
    Reflect.deleteProperty(document, 'hidden');
  });

  it('is kept on from when it is asked until it is given back', async () => {
    const screen = new KeepAwake();
    expect(asked).to.equal(0);
    screen.set(true);
    screen.set(true);
    await settled();
    expect([asked, released]).to.deep.equal([1, 0]);
    screen.set(false);
    await settled();
    expect(released).to.equal(1);
  });

  it('is asked for again when the page returns', async () => {
    const screen = new KeepAwake();
    let lock: { released: boolean } | undefined;
    answer = () => Promise.resolve((lock = { released: false, release: () => Promise.resolve() } as never));
    screen.set(true);
    await settled();
    // Browsers take it when the page is hidden.
    lock!.released = true;
    lend(document, 'hidden', true);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(asked).to.equal(1);
    lend(document, 'hidden', false);
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(asked).to.equal(2);
    screen.set(false);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(asked).to.equal(2);
  });

  it('is given back when the run ended before the browser answered', async () => {
    const screen = new KeepAwake();
    screen.set(true);
    screen.set(false);
    await settled();
    expect([asked, released]).to.deep.equal([1, 1]);
  });

  it('may be refused, or unknown', async () => {
    const screen = new KeepAwake();
    answer = () => Promise.reject(new DOMException('in a frame', 'NotAllowedError'));
    screen.set(true);
    await settled();
    screen.set(false);
    lend(navigator, 'wakeLock', undefined);
    screen.set(true);
    screen.set(false);
    expect(asked).to.equal(1);
  });
});

describe('the headset of a run', () => {
  const handlers = new Map<string, unknown>();
  const actions = { play() {}, pause() {}, next() {}, previous() {} };

  beforeEach(() => {
    handlers.clear();
    navigator.mediaSession.setActionHandler = (button, handler) => {
      if (button === 'previoustrack') throw new TypeError('unknown');
      handlers.set(button, handler);
    };
  });

  afterEach(() => Reflect.deleteProperty(navigator.mediaSession, 'setActionHandler'));

  it('does what its buttons say, as far as the browser knows them', () => {
    const pressed: string[] = [];
    const headset = new Headset();
    headset.take({ ...actions, pause: () => pressed.push('pause'), next: () => pressed.push('next') });
    (handlers.get('nexttrack') as () => void)();
    (handlers.get('pause') as () => void)();
    expect(pressed).to.deep.equal(['next', 'pause']);
    headset.release();
  });

  it('shows what runs, and gives all back', () => {
    const headset = new Headset();
    headset.show({ title: 'Early', album: 'Early' }, true);
    expect(navigator.mediaSession.metadata).to.equal(null);
    headset.take(actions);
    headset.show({ title: 'Bird dog', album: 'Strong lower back', picture: '<svg xmlns="…"/>' }, true);
    const { metadata } = navigator.mediaSession;
    expect([metadata?.title, metadata?.album]).to.deep.equal(['Bird dog', 'Strong lower back']);
    expect(metadata?.artwork[0]?.src).to.match(/^data:image\/svg\+xml,%3Csvg/);
    expect(navigator.mediaSession.playbackState).to.equal('playing');
    headset.release();
    expect(navigator.mediaSession.metadata).to.equal(null);
    expect(navigator.mediaSession.playbackState).to.equal('none');
    expect(handlers.get('play')).to.equal(null);
  });
});

describe('the memory of a run', () => {
  const methods = Object.getOwnPropertyDescriptors(Storage.prototype);

  afterEach(() => {
    Object.defineProperties(Storage.prototype, methods);
    localStorage.clear();
  });

  it('outlasts the page that saved it', () => {
    expect(new ProgressStore('desk-break').save({ index: 3 })).to.equal(true);
    expect(new ProgressStore('desk-break').load()).to.deep.equal({ index: 3 });
    expect(new ProgressStore('evening').load()).to.equal(undefined);
  });

  it('is gone when it is told to forget', () => {
    const store = new ProgressStore('desk-break');
    store.save({ index: 3 });
    store.forget();
    expect(store.load()).to.equal(undefined);
    expect(localStorage.length).to.equal(0);
  });

  it('lasts as long as the page where storage is full, or emptied by another tab', () => {
    const store = new ProgressStore('desk-break');
    store.save({ index: 1 });
    localStorage.clear();
    expect(store.load()).to.deep.equal({ index: 1 });
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(store.save({ index: 2 })).to.equal(false);
    expect(store.load()).to.deep.equal({ index: 2 });
  });

  it('survives storage that may not be touched, and what is no JSON', () => {
    const store = new ProgressStore('desk-break');
    localStorage.setItem('formcue:run:desk-break', '{"index":');
    expect(store.load()).to.equal(undefined);
    Storage.prototype.getItem = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    expect(store.load()).to.equal(undefined);
  });
});

describe('runs of one routine in several tabs', () => {
  const open: OneAtATime[] = [];
  /** A tab; `taken` counts how often another one took its run. */
  function tab(run: string): { readonly run: OneAtATime; taken: number; lost: Promise<void> } {
    let lose = (): void => undefined;
    const lost = new Promise<void>((resolve) => (lose = resolve));
    const one = {
      taken: 0,
      lost,
      run: new OneAtATime(run, () => {
        one.taken++;
        lose();
      }),
    };
    open.push(one.run);
    return one;
  }

  afterEach(() => {
    for (const run of open.splice(0)) run.release();
  });

  it('know of each other', async () => {
    const [first, second, other] = [tab('desk-break'), tab('desk-break'), tab('evening')];
    expect(await second.run.isElsewhere()).to.equal(false);
    first.run.take();
    expect(await second.run.isElsewhere()).to.equal(true);
    expect(await other.run.isElsewhere()).to.equal(false);
  });

  it('are taken over by the later one, once', async () => {
    const [first, second] = [tab('desk-break'), tab('desk-break')];
    first.run.take();
    second.run.take();
    await first.lost;
    expect([first.taken, second.taken]).to.deep.equal([1, 0]);
    expect(await first.run.isElsewhere()).to.equal(true);
  });

  it('do not mind messages of others, and leave no channel open', async () => {
    const first = tab('desk-break');
    first.run.take();
    const stranger = new BroadcastChannel('formcue:run');
    for (const message of [null, 'taken', { formcue: 7, run: 'desk-break' }, { formcue: 'taken' }]) {
      stranger.postMessage(message);
    }
    // Messages come in their order: behind these, one that is answered.
    const answered = new Promise((resolve) => stranger.addEventListener('message', resolve, { once: true }));
    stranger.postMessage({ formcue: 'asked', run: 'desk-break' });
    await answered;
    expect(first.taken).to.equal(0);
    first.run.release();
    expect(await tab('desk-break').run.isElsewhere()).to.equal(false);
    stranger.close();
  });

  it('go on side by side where tabs cannot hear each other', async () => {
    const Real = globalThis.BroadcastChannel;
    lend(globalThis, 'BroadcastChannel', undefined);
    const lone = tab('desk-break');
    lone.run.take();
    expect(await lone.run.isElsewhere()).to.equal(false);
    lend(globalThis, 'BroadcastChannel', Real);
  });
});

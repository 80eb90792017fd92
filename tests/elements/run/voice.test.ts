import { expect } from 'chai';
import { Voice, type Phrase } from '../../../src/elements/shared/run/voice.js';

const phrase = (text: string, rank = 1): Phrase => ({ text, rank, lang: 'en' });

/** An engine that says what the test lets it say. */
class Engine {
  readonly spoken: SpeechSynthesisUtterance[] = [];
  cancelled = 0;
  breaks = false;

  speak(utterance: SpeechSynthesisUtterance): void {
    if (this.breaks) throw new Error('no engine');
    this.spoken.push(utterance);
  }

  cancel(): void {
    this.cancelled++;
  }

  get last(): SpeechSynthesisUtterance {
    return this.spoken.at(-1)!;
  }

  end(): void {
    this.last.dispatchEvent(new Event('end'));
  }

  fail(error = 'synthesis-failed'): void {
    this.last.dispatchEvent(Object.assign(new Event('error'), { error }));
  }
}

describe('the voice of a run', () => {
  const realTimer = globalThis.setTimeout;
  let engine: Engine;
  let voice: Voice;
  let failed: number;
  /** What is set to happen later, by its delay. */
  let later: { readonly run: () => void; readonly delay: number }[];

  beforeEach(() => {
    engine = new Engine();
    lend(engine);
    later = [];
    globalThis.setTimeout = ((run: () => void, delay: number) => later.push({ run, delay })) as never;
    voice = new Voice();
    failed = 0;
    voice.onfail = () => failed++;
  });

  afterEach(() => {
    globalThis.setTimeout = realTimer;
    Reflect.deleteProperty(globalThis, 'speechSynthesis');
  });

  function lend(value: unknown): void {
    Object.defineProperty(globalThis, 'speechSynthesis', { configurable: true, value });
  }

  it('touches no engine before it is primed, then says nothing aloud', () => {
    let touched = 0;
    Object.defineProperty(globalThis, 'speechSynthesis', {
      configurable: true,
      get: () => {
        touched++;
        return engine;
      },
    });
    const early = new Voice();
    early.say(phrase('Bird dog'));
    early.hush();
    expect(touched).to.equal(0);
    early.prime();
    expect(engine.last.volume).to.equal(0);
  });

  it('says a phrase in its language', () => {
    voice.prime();
    voice.say({ text: 'Vierfüßler', lang: 'de', rank: 1 });
    expect([engine.last.text, engine.last.lang]).to.deep.equal(['Vierfüßler', 'de']);
  });

  it('does not cut a name short for less, but does for as much', () => {
    voice.prime();
    voice.say(phrase('A very long name', 2));
    voice.say(phrase('Halfway', 1));
    expect(engine.last.text).to.equal('A very long name');
    voice.say(phrase('Rest', 2));
    expect([engine.last.text, engine.cancelled]).to.deep.equal(['Rest', 1]);
    engine.end();
    voice.say(phrase('Halfway', 1));
    expect(engine.last.text).to.equal('Halfway');
  });

  it('cuts what is too long for engines at a word', () => {
    voice.prime();
    voice.say(phrase('word '.repeat(80)));
    expect(engine.last.text).to.match(/^(?:word )*word$/);
    expect(engine.last.text.length).to.be.within(150, 160);
  });

  it('is off after two failures, and says so once', () => {
    voice.prime();
    for (let time = 0; time < 3; time++) {
      voice.say(phrase('Bird dog'));
      engine.fail();
    }
    expect([voice.works, failed]).to.deep.equal([false, 1]);
    expect(engine.spoken).to.have.length(3);
  });

  it('does not count what it cut short itself', () => {
    voice.prime();
    for (let time = 0; time < 4; time++) {
      voice.say(phrase('Bird dog'));
      engine.fail('interrupted');
    }
    expect([voice.works, failed]).to.deep.equal([true, 0]);
  });

  it('does not wait for an engine that hangs', () => {
    voice.prime();
    voice.say(phrase('Bird dog, left side', 3));
    const [watchdog] = later;
    expect(watchdog!.delay).to.be.within(4000, 10_000);
    watchdog!.run();
    expect(engine.cancelled).to.equal(1);
    voice.say(phrase('Rest', 1));
    expect(engine.last.text).to.equal('Rest');
    later.at(-1)!.run();
    expect([voice.works, failed]).to.deep.equal([false, 1]);
  });

  it('lives without an engine, and with one that throws', () => {
    lend(undefined);
    const mute = new Voice();
    mute.prime();
    mute.say(phrase('Bird dog'));
    expect(mute.works).to.equal(false);
    engine.breaks = true;
    voice = new Voice();
    lend(engine);
    voice.prime();
    voice.say(phrase('Bird dog'));
    expect(voice.works).to.equal(false);
  });
});

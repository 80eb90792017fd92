import { expect } from 'chai';
import { sendMouse } from '@web/test-runner-commands';
import { Sound } from '../../../src/elements/shared/run/sound.js';
import type { Milliseconds } from '../../../src/model/ids.js';
import { settled } from '../fixtures/page.js';

const soon = (delay: number) => (performance.now() + delay) as Milliseconds;

/** When oscillators were told to begin and end, in seconds of their context. */
interface Played {
  readonly context: BaseAudioContext;
  readonly start: number;
  stops: number;
}

describe('the sound of a run', () => {
  const Real = globalThis.OscillatorNode;
  const RealContext = globalThis.AudioContext;
  let played: Played[];
  let sound: Sound;

  beforeEach(() => {
    played = [];
    globalThis.OscillatorNode = class extends Real {
      #entry: Played | undefined;
      override start(start = 0): void {
        this.#entry = { context: this.context, start, stops: 0 };
        played.push(this.#entry);
        super.start(start);
      }
      override stop(when?: number): void {
        if (this.#entry && when === undefined) this.#entry.stops++;
        super.stop(when);
      }
    };
    sound = new Sound();
  });

  afterEach(async () => {
    await sound.close();
    globalThis.OscillatorNode = Real;
    globalThis.AudioContext = RealContext;
  });

  /** Unlocks it as a reader does. */
  async function press(): Promise<boolean> {
    const pressed = new Promise<boolean>((resolve) => {
      document.addEventListener('click', () => resolve(sound.unlock()), { once: true });
    });
    await sendMouse({ type: 'click', position: [5, 5] });
    return pressed;
  }

  /** Where a cue should stand on the clock of its context: `currentTime` runs ahead of what is heard, by more on a busy machine. */
  async function expected({ context }: Played, at: number): Promise<number> {
    const heard = () => (context as AudioContext).getOutputTimestamp();
    // Until something was played there is no telling.
    while (!heard().performanceTime) await settled();
    const { contextTime = 0, performanceTime = 0 } = heard();
    return contextTime + (at - performanceTime) / 1000;
  }

  it('makes nothing before a press', () => {
    let made = 0;
    globalThis.AudioContext = class extends RealContext {
      constructor() {
        super();
        made++;
      }
    };
    sound.place([{ cue: 'go', at: soon(100) }]);
    sound.mute(true);
    sound.test();
    expect(made).to.equal(0);
    expect(sound.isHeard).to.equal(false);
  });

  it('places cues within 20 ms of their time on the audio clock', async () => {
    expect(await press()).to.equal(true);
    sound.place([{ cue: 'count', at: soon(60_000) }]);
    await expected(played[0]!, 0);
    const at = [500, 1500, 90_000].map(soon);
    sound.place(at.map((time) => ({ cue: 'count', at: time })));
    for (const [index, one] of played.slice(-3).entries()) {
      expect(one.start).to.be.closeTo(await expected(one, at[index]!), 0.02);
    }
  });

  it('places again what it placed before the context could tell when its samples are heard', async () => {
    await press();
    const own = Object.getOwnPropertyDescriptors(AudioContext.prototype);
    AudioContext.prototype.getOutputTimestamp = () => ({ contextTime: 0, performanceTime: 0 });
    sound.place([{ cue: 'count', at: soon(60_000) }]);
    Object.defineProperties(AudioContext.prototype, own);
    while (played.length < 2) await settled();
    expect(played.map(({ stops }) => stops)).to.deep.equal([1, 0]);
  });

  it('never mixes what the context said before and after it could tell', async () => {
    await press();
    const own = Object.getOwnPropertyDescriptors(AudioContext.prototype);
    let asked = 0;
    AudioContext.prototype.getOutputTimestamp = () =>
      asked++ === 0
        ? { contextTime: 0, performanceTime: 0 }
        : { contextTime: 5000, performanceTime: performance.now() };
    sound.place([{ cue: 'count', at: soon(60_000) }]);
    Object.defineProperties(AudioContext.prototype, own);
    expect(played[0]!.start).to.be.closeTo(5060, 1);
  });

  it('places in place of what was placed', async () => {
    await press();
    sound.place([{ cue: 'count', at: soon(1000) }]);
    sound.place([{ cue: 'go', at: soon(2000) }]);
    expect(played.map(({ stops }) => stops)).to.deep.equal([1, 0]);
    sound.place([]);
    expect(played.map(({ stops }) => stops)).to.deep.equal([1, 1]);
  });

  it('drops what is past, and plays at once what a press has just set off', async () => {
    await press();
    sound.place([
      { cue: 'count', at: soon(-5000) },
      { cue: 'go', at: soon(-20) },
    ]);
    expect(played).to.have.length(1);
    // The context's time goes on while this is asked.
    const now = played[0]!.context.currentTime;
    expect(played[0]!.start).to.be.within(now - 0.1, now);
  });

  it('plays nothing twice when it is told again that it is not muted', async () => {
    await press();
    sound.place([{ cue: 'go', at: soon(-20) }]);
    sound.mute(false);
    sound.mute(true);
    sound.mute(false);
    expect(played).to.have.length(1);
  });

  it('is quiet while muted, and has what is still due afterwards', async () => {
    await press();
    sound.place([{ cue: 'go', at: soon(5000) }]);
    sound.mute(true);
    expect(sound.isHeard).to.equal(false);
    expect(played[0]!.stops).to.equal(1);
    sound.mute(false);
    expect(played).to.have.length(2);
  });

  it('places anew what is due when a context that was interrupted runs again', async () => {
    await press();
    sound.place([{ cue: 'go', at: soon(60_000) }]);
    const context = played[0]!.context as AudioContext;
    const changed = () =>
      new Promise((resolve) => context.addEventListener('statechange', resolve, { once: true }));
    const suspended = changed();
    await context.suspend();
    await suspended;
    expect(sound.isHeard).to.equal(false);
    const running = changed();
    expect(await sound.unlock()).to.equal(true);
    await running;
    const last = played.at(-1)!;
    expect(played.at(-2)!.stops + last.stops).to.equal(1);
    expect(last.start).to.be.closeTo(last.context.currentTime + 60, 1);
  });

  it('does without a context where there is none, or it never answers', async () => {
    globalThis.AudioContext = class {
      constructor() {
        throw new Error('none left');
      }
    } as unknown as typeof AudioContext;
    expect(await sound.unlock()).to.equal(false);
    globalThis.AudioContext = class extends RealContext {
      override get state(): AudioContextState {
        return 'suspended';
      }
      override resume(): Promise<void> {
        return new Promise(() => undefined);
      }
    };
    expect(await new Sound().unlock()).to.equal(false);
  });
});

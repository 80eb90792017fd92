import { expect } from 'chai';
import { placeTones, TONES } from '../../../src/elements/shared/run/tones.js';

const RATE = 48_000;

/** What is heard of `cue`, placed at half a second, in two seconds. */
async function hear(
  cue: keyof typeof TONES,
  use: (placed: ReturnType<typeof placeTones>, context: OfflineAudioContext) => void = () => undefined,
): Promise<Float32Array> {
  const context = new OfflineAudioContext({ length: 2 * RATE, sampleRate: RATE });
  use(placeTones(context, TONES[cue], 0.5), context);
  const buffer = await context.startRendering();
  return buffer.getChannelData(0);
}

const loud = (samples: Float32Array) => samples.findIndex((sample) => Math.abs(sample) > 0.02);

/** Hertz, from how often the wave crosses zero between two times. */
function pitchOf(samples: Float32Array, from: number, to: number): number {
  let crossings = 0;
  for (let at = from * RATE; at < to * RATE; at++) {
    if ((samples[at - 1] ?? 0) < 0 && (samples[at] ?? 0) >= 0) crossings++;
  }
  return crossings / (to - from);
}

describe('the tones', () => {
  for (const cue of Object.keys(TONES) as (keyof typeof TONES)[]) {
    it(`of "${cue}" begin at their time, never overdrive, and end`, async () => {
      const samples = await hear(cue);
      expect(loud(samples) / RATE).to.be.within(0.5, 0.51);
      expect(samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)).to.be.within(0.25, 0.4);
      expect(samples.slice(-RATE / 4).every((sample) => sample === 0)).to.equal(true);
    });
  }

  it('count in lower than they count out', async () => {
    const [ready, count] = await Promise.all([hear('ready'), hear('count')]);
    expect(pitchOf(ready, 0.52, 0.57)).to.be.within(370, 410);
    expect(pitchOf(count, 0.52, 0.57)).to.be.within(640, 680);
  });

  it('swell and fade, so that they do not click', async () => {
    const samples = await hear('go');
    let steepest = 0;
    for (let at = 1; at < samples.length; at++) {
      steepest = Math.max(steepest, Math.abs((samples[at] ?? 0) - (samples[at - 1] ?? 0)));
    }
    // A sine of 988 Hz at its loudest rises by 0.042 from one sample to the next.
    expect(steepest).to.be.below(0.045);
  });

  it('are silent when they are taken back before they begin', async () => {
    const samples = await hear('done', (placed) => placed.cancel());
    expect(loud(samples)).to.equal(-1);
  });

  it('are cut where they are taken back between two of them', async () => {
    const samples = await hear('rest', (placed, context) => {
      // As if it had played so far: not every browser stops a context that renders ahead.
      Object.defineProperty(context, 'currentTime', { value: 0.6 });
      placed.cancel();
    });
    expect(loud(samples)).to.be.above(0);
    expect(loud(samples.slice(0.66 * RATE))).to.equal(-1);
  });
});

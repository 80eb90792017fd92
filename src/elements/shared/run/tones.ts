/** What the cues sound like: short sine tones, told apart by pitch and number, so that a reader on the floor knows them without words. */

interface Tone {
  /** Hertz. */
  readonly pitch: number;
  /** Seconds. */
  readonly length: number;
  /** Seconds from the start of the cue. */
  readonly after?: number;
}

/**
 * `ready` counts in while the reader gets ready, lower than `count`, which counts out what is being done. A rising pair begins, a falling one
 * ends.
 */
export const TONES = {
  ready: [{ pitch: 392, length: 0.09 }],
  count: [{ pitch: 659, length: 0.09 }],
  go: [{ pitch: 988, length: 0.35 }],
  halfway: [
    { pitch: 784, length: 0.08 },
    { pitch: 784, length: 0.08, after: 0.14 },
  ],
  switch: [
    { pitch: 587, length: 0.12 },
    { pitch: 880, length: 0.12, after: 0.16 },
  ],
  rest: [
    { pitch: 659, length: 0.14 },
    { pitch: 440, length: 0.28, after: 0.17 },
  ],
  done: [
    { pitch: 659, length: 0.14 },
    { pitch: 784, length: 0.14, after: 0.17 },
    { pitch: 988, length: 0.45, after: 0.34 },
  ],
} as const satisfies Readonly<Record<string, readonly Tone[]>>;

/** The loudest that a tone becomes, of 1. */
const GAIN = 0.32;
/** Seconds in which a tone swells and fades, so that it does not click. */
const SLOPE = 0.012;

export interface PlacedTone {
  /** Takes back what has not been heard yet. */
  cancel(): void;
}

/** Plays `tones` from `at` on, in seconds of the context. */
export function placeTones(context: BaseAudioContext, tones: readonly Tone[], at: number): PlacedTone {
  const voices = tones.map(({ pitch, length, after = 0 }) => {
    const start = at + after;
    const oscillator = new OscillatorNode(context, { frequency: pitch });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain
      .setValueAtTime(0, start)
      .linearRampToValueAtTime(GAIN, start + SLOPE)
      .setValueAtTime(GAIN, start + length - SLOPE)
      .linearRampToValueAtTime(0, start + length);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + length);
    return { oscillator, gain, start };
  });
  return {
    cancel() {
      for (const { oscillator, gain, start } of voices) {
        if (start > context.currentTime) oscillator.stop();
        if (start > context.currentTime) gain.disconnect();
      }
    },
  };
}

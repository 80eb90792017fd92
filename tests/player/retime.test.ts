import { describe, expect, it } from 'vitest';
import type { EntryId } from '../../src/model/ids.js';
import { fingerprintOf } from '../../src/player/snapshot.js';
import { summary } from '../../src/player/log.js';
import { remaining } from '../../src/player/place.js';
import { ms, Play, ZERO } from './play.js';
import { SAMPLE, timelineOf, type SectionSpec } from './timelines.js';

const [main, last] = SAMPLE as readonly [SectionSpec, SectionSpec];

/** The first step done with another entry. */
const swapped = timelineOf([
  {
    ...main,
    steps: main.steps.map((step) => (step.entry === 'side-plank' ? { ...step, entry: 'bridge' } : step)),
  },
  last,
]);
const slower = timelineOf(SAMPLE, 2);

describe('another timeline in the midst of a run', () => {
  it('keeps the share of the segment, and takes no time away', () => {
    const play = new Play().start().tick(18).send({ type: 'retime', timeline: slower, index: 2 }, 18);
    expect(remaining(play.state, ms(ZERO + 18_000))).toBe(40);
    expect(play.notices).toEqual([]);
    expect(play.of('save')[0]?.snapshot.fingerprint).toBe(fingerprintOf(slower));
    expect(play.of('place-cues')[0]?.cues.slice(0, 2)).toEqual([
      { cue: 'halfway', at: ZERO + 28_000 },
      { cue: 'count', at: ZERO + 55_000 },
    ]);
  });

  it('says which segment the reader is in, where it is another', () => {
    const play = new Play().start().tick(18).send({ type: 'retime', timeline: slower, index: 4 }, 18);
    expect(remaining(play.state, ms(ZERO + 18_000))).toBe(60);
    expect(play.notices).toEqual(['segment-change']);
  });

  it('keeps what was done, as long as it lasted', () => {
    const play = new Play().start().ticks(0, 75);
    play.send({ type: 'retime', timeline: slower, index: 5 }, 75);
    expect(play.state.log).toEqual([
      { segment: 2, seconds: 30 },
      { segment: 4, seconds: 30 },
    ]);
  });

  it('keeps what was done of a step that is another one now', () => {
    const play = new Play().start().ticks(0, 75);
    play.send({ type: 'retime', timeline: swapped, index: 5 }, 75);
    expect(play.state.log).toEqual([]);
    play.ticks(75, 95 + 30);
    const steps = summary(play.state).steps;
    expect(steps).toEqual([
      { entry: 'side-plank' as EntryId, sets: 1, of: 2, reps: 0, seconds: 60 },
      { entry: 'bridge' as EntryId, sets: 0, of: 2, reps: 0, seconds: 30 },
    ]);
  });

  it('takes the place that is nearest where there is none such', () => {
    const at = (index: number): number =>
      new Play().start().send({ type: 'retime', timeline: slower, index }, 1).state.index;
    expect([-5, 99, NaN, 2.5].map(at)).toEqual([0, 13, 0, 0]);
  });

  it('ends the run where it has nothing left to do', () => {
    const play = new Play()
      .start()
      .tick(20)
      .send({ type: 'retime', timeline: timelineOf([]), index: 0 }, 21);
    expect(play.state.status).toBe('stopped');
    expect(play.notices).toEqual(['routine-stop']);
    expect(play.of('notify')[0]?.detail).toMatchObject({ by: 'page' });
  });

  it('takes an offer back, since that is for another timeline', () => {
    const saved = new Play().start().send({ type: 'hidden' }, 5).of('save')[0]?.snapshot;
    const play = new Play().send({ type: 'offer', saved: saved as never }, 0);
    expect(play.state.offer).toBe(saved);
    expect(play.send({ type: 'retime', timeline: slower, index: 0 }, 1).state.offer).toBeUndefined();
  });
});

describe('the summary', () => {
  it('has sets that were done whole, and seconds that the clock counted', () => {
    const play = new Play()
      .start()
      .ticks(0, 120)
      .send({ type: 'next' }, 120)
      .ticks(120, 126 + 40);
    play.send({ type: 'done' }, 200);
    expect(summary(play.state)).toEqual({
      steps: [
        { entry: 'side-plank', sets: 1, of: 2, reps: 0, seconds: 90 },
        { entry: 'bird-dog', sets: 1, of: 1, reps: 8, seconds: 0 },
      ],
      sets: 2,
      seconds: 90,
    });
  });

  it('counts nothing twice', () => {
    const play = new Play().start().ticks(0, 40).send({ type: 'jump', index: 2 }, 40).ticks(40, 72);
    expect(summary(play.state).seconds).toBe(30);
  });
});

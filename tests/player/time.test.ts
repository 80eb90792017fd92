import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Seconds } from '../../src/model/ids.js';
import { progress, nextWake } from '../../src/player/views.js';
import { remaining } from '../../src/player/place.js';
import type { PlayerState } from '../../src/player/state.js';
import { ms, Play, ZERO } from './play.js';
import { arbitraryTimeline, LONG, SAMPLE, timelineOf } from './timelines.js';

/** All of a state that says where it is, and what was done. */
function place({ status, index, elapsed, extra, run, log }: PlayerState): unknown {
  return { status, index, elapsed, extra, anchor: run?.anchor, log };
}

function at(seconds: number): ReturnType<typeof ms> {
  return ms(ZERO + seconds * 1000);
}

describe('a late tick', () => {
  it('lands exactly where many ticks would, in any timeline', () => {
    fc.assert(
      fc.property(
        arbitraryTimeline,
        fc.array(fc.double({ min: 0, max: 120, noNaN: true }), { maxLength: 60 }),
        (timeline, moments) => {
          const many = new Play(timeline).start();
          for (const moment of moments.sort((a, b) => a - b)) many.tick(moment);
          expect(place(many.tick(120).state)).toEqual(place(new Play(timeline).start().tick(120).state));
        },
      ),
    );
  });

  it('lands where the starts of the segments say', () => {
    const play = new Play(timelineOf(LONG)).start().tick(130);
    expect(play.state.index).toBe(4);
    expect(progress(play.state, at(130))).toMatchObject({ position: 130, elapsed: 47 });
    expect(play.state.log).toEqual([{ segment: 2, seconds: 60 }]);
  });

  it('gives the effects of the landing alone', () => {
    const play = new Play(timelineOf(LONG), { voice: true }).start().tick(130);
    expect(play.notices).toEqual(['segment-change']);
    expect(play.of('say')).toHaveLength(1);
    expect(play.of('say')[0]?.message).toMatchObject({ what: 'segment', index: 4, seconds: 13 });
    expect(play.of('flash')).toEqual([]);
    expect(play.of('vibrate')).toEqual([]);
  });

  it('stays at a segment that waits, and goes on only when its reader has done it', () => {
    const play = new Play().start().ticks(0, 165);
    expect(play.state.index).toBe(10);
    play.tick(900);
    expect(play.state.status).toBe('running');
    expect(progress(play.state, at(900))).toMatchObject({ position: 165, elapsed: 0 });
    play.send({ type: 'done' }, 950);
    expect(play.state.index).toBe(11);
    expect(play.state.log.at(-1)).toEqual({ segment: 10, seconds: 0 });
    expect(play.tick(958).state.index).toBe(13);
  });

  it('completes at the end, with the sound of it left to sound', () => {
    const play = new Play().start().send({ type: 'jump', index: 13 }, 1).ticks(1, 51);
    expect(play.state.status).toBe('completed');
    expect(play.notices).toEqual(['routine-complete']);
    expect(play.of('place-cues')).toEqual([]);
    expect(play.of('flash')).toEqual([{ type: 'flash', cue: 'done' }]);
    expect(play.of('wake-lock')).toEqual([{ type: 'wake-lock', on: false }]);
    expect(play.of('forget')).toHaveLength(1);
    expect(progress(play.state, at(51)).position).toBe(253);
  });
});

describe('what is shown', () => {
  it('is rounded up, and never more than the segment has', () => {
    const play = new Play().start();
    expect(remaining(play.state, at(0))).toBe(3);
    expect(remaining(play.state, at(0.001))).toBe(3);
    expect(remaining(play.state, at(1))).toBe(2);
    expect(remaining(play.state, at(2.999))).toBe(1);
    expect(remaining(play.state, at(99))).toBe(0);
    expect(remaining(play.state, ms(0))).toBe(3);
  });

  it('changes next at the wake-up, by one second, and not before', () => {
    fc.assert(
      fc.property(arbitraryTimeline, fc.nat(200), (timeline, steps) => {
        const play = new Play(timeline).start();
        let now = ZERO;
        for (let step = 0; step < steps; step++) {
          const wake = nextWake(play.state, ms(now));
          if (wake === undefined) break;
          const shown = remaining(play.state, ms(now));
          const { index } = play.state;
          if (wake > now + 1) expect(remaining(play.state, ms(wake - 0.5))).toBe(shown);
          play.tick((wake - ZERO) / 1000);
          const isPending = play.of('announce').length > 0;
          if (play.state.index === index && play.state.run && !isPending)
            expect(remaining(play.state, wake)).toBe(Math.max(0, shown - 1));
          now = wake;
        }
      }),
    );
  });

  it('wakes nobody while nothing runs or the reader is waited for', () => {
    const play = new Play();
    expect(nextWake(play.state, at(0))).toBeUndefined();
    play.start().send({ type: 'jump', index: 10 }, 1);
    expect(nextWake(play.state, at(1))).toBeUndefined();
    play.send({ type: 'jump', index: 2 }, 2).send({ type: 'pause' }, 3.25);
    expect(nextWake(play.state, at(4))).toBeUndefined();
    expect(remaining(play.state, at(50))).toBe(29);
  });
});

describe('a pause', () => {
  it('keeps the place however long it lasts', () => {
    const play = new Play().start().tick(18).send({ type: 'pause' }, 18.5);
    expect(play.of('place-cues')).toEqual([{ type: 'place-cues', cues: [] }]);
    expect(play.of('wake-lock')).toEqual([{ type: 'wake-lock', on: false }]);
    play.send({ type: 'resume' }, 5_000);
    expect(progress(play.state, at(5_001)).position).toBeCloseTo(19.5, 9);
    expect(play.notices).toEqual(['routine-resume']);
  });
});

describe('a move', () => {
  it('begins a segment anew if it has run for more than three seconds', () => {
    expect(new Play().start().tick(20).send({ type: 'previous' }, 20).state.index).toBe(2);
    expect(new Play().start().tick(11).send({ type: 'previous' }, 11).state.index).toBe(1);
    expect(new Play().start().tick(11).send({ type: 'previous' }, 11.001).state.index).toBe(2);
  });

  it('goes back past a title', () => {
    const play = new Play().start().send({ type: 'jump', index: 12 }, 1).send({ type: 'previous' }, 2);
    expect(play.state.index).toBe(10);
    expect(play.send({ type: 'jump', index: 11 }, 3).send({ type: 'previous' }, 3).state.index).toBe(10);
    expect(play.send({ type: 'jump', index: 1 }, 4).send({ type: 'previous' }, 5).state.index).toBe(1);
  });

  it('leaves what it passes out of the log', () => {
    const play = new Play().start().tick(20).send({ type: 'next' }, 21).send({ type: 'done' }, 22);
    expect(play.state.log).toEqual([]);
    expect(play.state.index).toBe(4);
  });
});

describe('a rest', () => {
  it('grows and shrinks, never below the moment', () => {
    const play = new Play().start().send({ type: 'jump', index: 5 }, 0).tick(4);
    play.send({ type: 'extend', seconds: 15 as Seconds }, 4);
    expect(remaining(play.state, at(4))).toBe(31);
    expect(play.tick(34).state.index).toBe(5);
    expect(play.tick(35).state.index).toBe(6);
    expect(progress(play.state, at(35)).position).toBe(94);

    const short = new Play().start().send({ type: 'jump', index: 5 }, 0).tick(14);
    short.send({ type: 'extend', seconds: -15 as Seconds }, 14);
    expect(remaining(short.state, at(14))).toBe(0);
    expect(short.tick(14).state).toMatchObject({ index: 6, extra: 0 });
    expect(remaining(short.state, at(14))).toBe(30);
  });

  it('moves its cues', () => {
    const play = new Play().start().send({ type: 'jump', index: 5 }, 0);
    const go = (): number | undefined => play.of('place-cues')[0]?.cues.find(({ cue }) => cue === 'go')?.at;
    expect(go()).toBe(at(20));
    expect(play.send({ type: 'extend', seconds: 15 as Seconds }, 1) && go()).toBe(at(35));
  });

  it('is the only thing that does', () => {
    const play = new Play().start().tick(20);
    const before = play.state;
    expect(play.send({ type: 'extend', seconds: 15 as Seconds }, 20).state).toBe(before);
  });
});

describe('skipping a side', () => {
  const side = (index: number): number =>
    new Play(timelineOf(SAMPLE)).start().send({ type: 'jump', index }, 1).send({ type: 'skip-side' }, 2).state
      .index;

  it('goes to the other side, or behind the set', () => {
    expect([1, 2, 3, 4].map(side)).toEqual([3, 3, 5, 5]);
    expect([5, 6, 7, 8].map(side)).toEqual([7, 7, 9, 9]);
  });

  it('skips all repetitions of the side', () => {
    const holds = timelineOf([
      { title: 'Main', steps: [{ entry: 'bird-dog', kind: 'hold', seconds: 8, sides: true, repsInSet: 3 }] },
    ]);
    const play = new Play(holds).start().send({ type: 'jump', index: 3 }, 1).send({ type: 'skip-side' }, 2);
    expect(play.state.timeline.segments[play.state.index]?.kind).toBe('switch-side');
    expect(play.send({ type: 'skip-side' }, 3).state.status).toBe('completed');
  });
});

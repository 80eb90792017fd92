import { describe, expect, it } from 'vitest';
import { progress } from '../../src/player/views.js';
import { ms, Play, ZERO } from './play.js';
import { LONG, SAMPLE, timelineOf } from './timelines.js';

// Of LONG: title 0-3, ready 3-8, work 8-68, rest 68-83, work 83-143, rest 143-158, work 158-218, rest 218-233, …
const long = timelineOf(LONG);

function at(seconds: number): ReturnType<typeof ms> {
  return ms(ZERO + seconds * 1000);
}

function hidden(): Play {
  return new Play(long).start().ticks(0, 20).send({ type: 'hidden' }, 20);
}

describe('a page that is hidden but alive', () => {
  it('goes on, woken once a minute', () => {
    const play = hidden();
    for (const minute of [80, 140, 200, 260, 320]) {
      play.tick(minute);
      expect(play.state.status).toBe('running');
    }
    expect(progress(play.send({ type: 'shown' }, 321).state, at(321)).position).toBe(321);
    expect(play.of('wake-lock')).toEqual([{ type: 'wake-lock', on: true }]);
  });

  it('has sound for two minutes placed whenever it is left', () => {
    const play = new Play(long).start();
    for (let second = 1; second < 700; second++) {
      play.tick(second);
      expect((play.state.run?.cued.until ?? 0) - at(second)).toBeGreaterThanOrEqual(120_000);
    }
  });
});

describe('a reader who was away', () => {
  it('finds the player at the last segment that a placed cue announced', () => {
    const play = hidden();
    const until = ((play.state.run?.cued.until ?? 0) - ZERO) / 1000;
    expect(until).toBe(180);
    play.send({ type: 'shown' }, until + 31);
    expect(play.state.status).toBe('paused');
    expect(play.state.pausedBy).toBe('absence');
    expect(play.state.away).toEqual({
      lasted: 191,
      at: { index: 6, elapsed: 0 },
      wouldBe: { index: 6, elapsed: 53 },
    });
    expect(play.state.log.map(({ segment }) => segment)).toEqual([2, 4]);
    expect(play.notices).toEqual(['segment-change', 'routine-pause']);
    expect(play.of('place-cues')).toEqual([{ type: 'place-cues', cues: [] }]);
    expect(play.of('announce').map(({ message }) => message)).toEqual([
      { what: 'paused', by: 'absence', lasted: 191 },
    ]);
    expect(play.of('save')).toHaveLength(1);
    expect(play.of('flash')).toEqual([]);
  });

  it('was not away for half a minute behind the last cue', () => {
    const play = hidden().send({ type: 'shown' }, 210);
    expect(play.state.status).toBe('running');
    expect(progress(play.state, at(210)).position).toBe(210);
  });

  it('finds the player in place where its clock stood still', () => {
    const play = hidden().tick(20.5, 3600);
    expect(play.state.away).toEqual({
      lasted: 3600.5,
      at: { index: 2, elapsed: 12.5 },
      wouldBe: { index: long.segments.length, elapsed: 0 },
    });
    expect(play.state.log).toEqual([]);
  });

  it('is asked, and continues or jumps', () => {
    const here = hidden().tick(400).send({ type: 'continue-here' }, 500);
    expect(progress(here.state, at(501)).position).toBe(159);
    expect(here.state.away).toBeUndefined();
    expect(here.notices).toEqual(['routine-resume']);

    const ahead = hidden().tick(400).send({ type: 'jump-ahead' }, 500);
    expect(progress(ahead.state, at(501)).position).toBe(401);
    expect(ahead.notices).toEqual(['routine-resume', 'segment-change']);
    expect(ahead.state.log.map(({ segment }) => segment)).toEqual([2, 4]);
  });

  it('jumps to the end where that is behind', () => {
    const play = hidden().tick(20_000);
    expect(play.state.away?.wouldBe).toEqual({ index: long.segments.length, elapsed: 0 });
    play.send({ type: 'jump-ahead' }, 20_001);
    expect(play.state.status).toBe('completed');
    expect(play.notices).toEqual(['routine-complete']);
  });

  it('never goes back in a segment that is longer than the plan', () => {
    const one = timelineOf([{ title: 'Walk', steps: [{ entry: 'march', kind: 'work', seconds: 900 }] }]);
    const play = new Play(one).start().ticks(0, 100).tick(800);
    expect(play.state.away?.at).toEqual({ index: 2, elapsed: 92 });
  });

  it('loses nothing by pressing a button before the page knew', () => {
    for (const type of ['next', 'previous', 'done', 'skip-side'] as const) {
      const play = hidden().send({ type }, 400);
      expect(play.state).toMatchObject({ status: 'paused', index: 6, pausedBy: 'absence' });
    }
    expect(hidden().send({ type: 'stop', by: 'reader' }, 400).state.status).toBe('stopped');
  });

  it('hears of it by our own voice, where that speaks', () => {
    const play = new Play(long, { voice: true }).start().tick(20).tick(400);
    expect(play.of('announce')).toEqual([]);
    expect(play.of('say').map(({ message }) => message.what)).toEqual(['paused']);
  });

  it('misses nothing at a segment that waits anyway', () => {
    const play = new Play(timelineOf(SAMPLE)).start().ticks(0, 100).tick(5_000);
    expect(play.state).toMatchObject({ status: 'running', index: 10, away: undefined });
    expect(play.send({ type: 'done' }, 9_000).state).toMatchObject({ status: 'running', index: 11 });
  });
});

describe('a clock on the wall that is set', () => {
  it('back counts as nothing', () => {
    const play = hidden().tick(21, -86_400).tick(22, -86_400).tick(23, 0);
    // Forward again by a day is a day that nobody can tell from sleep.
    expect(play.state.status).toBe('paused');
    const back = hidden().tick(21, -86_400);
    expect(progress(back.state, at(21)).position).toBe(21);
    expect(back.state.status).toBe('running');
  });

  it('by a minute changes nothing', () => {
    const play = hidden().tick(21, 60);
    expect(play.state.status).toBe('running');
    expect(progress(play.state, at(21)).position).toBe(21);
  });
});

describe('a clock that steps back', () => {
  it('is not believed', () => {
    const play = hidden().tick(5);
    expect(progress(play.state, at(20)).position).toBe(20);
    expect(play.tick(22).state.run?.seen.now).toBe(at(22));
  });
});

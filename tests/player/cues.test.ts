import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Seconds } from '../../src/model/ids.js';
import { cuesBetween } from '../../src/player/cues.js';
import { nextWake } from '../../src/player/views.js';
import { ms, Play, ZERO } from './play.js';
import { arbitraryTimeline, LONG, SAMPLE, timelineOf } from './timelines.js';

/** What is placed, as "name second". */
function placed(play: Play): readonly string[] | undefined {
  return play.of('place-cues')[0]?.cues.map(({ cue, at }) => `${cue} ${(at - ZERO) / 1000}`);
}

describe('the cues of a run', () => {
  it('count in, count out and mark what begins, up to where the reader is waited for', () => {
    expect(placed(new Play().start())).toEqual([
      ...['ready 5', 'ready 6', 'ready 7', 'go 8', 'count 35', 'count 36', 'count 37'],
      ...['switch 38', 'ready 41', 'ready 42', 'ready 43', 'go 44', 'count 71', 'count 72', 'count 73'],
      ...['rest 74', 'ready 91', 'ready 92', 'ready 93', 'go 94', 'count 121', 'count 122', 'count 123'],
      ...[
        'switch 124',
        'ready 127',
        'ready 128',
        'ready 129',
        'go 130',
        'count 157',
        'count 158',
        'count 159',
      ],
      ...['rest 160', 'ready 162', 'ready 163', 'ready 164', 'go 165'],
    ]);
  });

  it('tell half of long work, and the end', () => {
    const play = new Play().start().send({ type: 'jump', index: 13 }, 1);
    expect(placed(play)).toEqual(['go 1', 'halfway 26', 'count 48', 'count 49', 'count 50', 'done 51']);
  });

  it('leave out what a short segment has no room for', () => {
    const short = timelineOf([{ title: 'Main', steps: [{ entry: 'march', kind: 'work', seconds: 9 }] }], 0.5);
    expect(placed(new Play(short).start())).toEqual(['ready 2', 'ready 3', 'go 4', 'done 8.5']);
  });

  it('take the place of others at every move, and fall silent in a pause', () => {
    const play = new Play().start().send({ type: 'next' }, 1);
    expect(placed(play)?.slice(0, 2)).toEqual(['ready 3', 'ready 4']);
    expect(placed(play.send({ type: 'pause' }, 2))).toEqual([]);
    expect(placed(play.send({ type: 'next' }, 3))).toBeUndefined();
    expect(placed(play.send({ type: 'resume' }, 10))?.slice(0, 2)).toEqual(['go 10', 'count 37']);
    expect(placed(play.send({ type: 'stop', by: 'page' }, 11))).toEqual([]);
  });

  it('are placed anew when less than two minutes of them are left, and not before', () => {
    const play = new Play(timelineOf(LONG)).start();
    const times: number[] = [];
    for (let second = 1; second <= 200; second++) if (placed(play.tick(second))) times.push(second);
    expect(times).toEqual([61, 122, 183]);
  });

  it('that sound at this moment are not placed again', () => {
    const play = new Play(timelineOf(LONG)).start().tick(60);
    expect(placed(play)).toBeUndefined();
    expect(placed(play.tick(65))?.[0]).toBe('count 66');
  });

  it('are the same however they were placed', () => {
    fc.assert(
      fc.property(arbitraryTimeline, (timeline) => {
        const play = new Play(timeline).start();
        const heard = new Set<string>();
        const placements = [play.of('place-cues')[0]?.cues ?? []];
        for (let second = 1; second <= 400 && play.state.run; second++) {
          const next = play.tick(second).of('place-cues')[0]?.cues;
          const now = ZERO + second * 1000;
          for (const { cue, at } of placements.at(-1) ?? []) if (at <= now) heard.add(`${cue} ${at}`);
          if (next) placements.push(next);
        }
        const last = play.state.run?.seen.now ?? ms(ZERO + 400_000);
        const whole = cuesBetween(new Play(timeline).start().state, ms(ZERO), last);
        expect([...heard].sort()).toEqual([...new Set(whole.map(({ cue, at }) => `${cue} ${at}`))].sort());
      }),
    );
  });
});

describe('without sound', () => {
  it('nothing is placed or said, and all of it again when it is wanted', () => {
    const play = new Play(timelineOf(LONG), { muted: true, voice: true }).start();
    expect(placed(play)).toBeUndefined();
    expect(play.of('say')).toEqual([]);
    for (let second = 1; second <= 100; second++) {
      expect(placed(play.tick(second))).toBeUndefined();
      expect(play.of('say')).toEqual([]);
    }
    expect(placed(play.send({ type: 'unmute' }, 100.5))?.[0]).toBe('halfway 113');
    expect(placed(play.send({ type: 'mute' }, 101))).toEqual([]);
    expect(placed(play.send({ type: 'pause' }, 102))).toBeUndefined();
  });

  it('is flashed and felt all the same', () => {
    const play = new Play(timelineOf(SAMPLE), { muted: true }).start().ticks(0, 5);
    expect(play.of('flash')).toEqual([{ type: 'flash', cue: 'ready' }]);
    expect(play.of('vibrate')).toEqual([{ type: 'vibrate', cue: 'ready' }]);
  });
});

describe('what flashes', () => {
  it('is what is due, once, at its second', () => {
    const play = new Play().start();
    const seen: string[] = [];
    for (let second = 1; second <= 44; second++)
      for (const { cue } of play.tick(second).of('flash')) seen.push(`${cue} ${second}`);
    expect(seen).toEqual([
      ...['ready 5', 'ready 6', 'ready 7', 'go 8', 'count 35', 'count 36', 'count 37'],
      ...['switch 38', 'ready 41', 'ready 42', 'ready 43', 'go 44'],
    ]);
  });

  it('is nothing that is late', () => {
    expect(new Play().start().tick(4).tick(9).of('flash')).toEqual([{ type: 'flash', cue: 'go' }]);
    expect(new Play().start().tick(4).tick(9.001).of('flash')).toEqual([]);
  });

  it('is what a move leads to', () => {
    const play = new Play().start().send({ type: 'jump', index: 3 }, 1);
    expect(play.of('flash')).toEqual([{ type: 'flash', cue: 'switch' }]);
    expect(play.send({ type: 'pause' }, 2).of('flash')).toEqual([]);
  });
});

describe('our voice', () => {
  const play = (): Play => new Play(timelineOf(SAMPLE), { voice: true }).start();

  it('names what is next while the reader gets ready or rests', () => {
    const said = play().send({ type: 'jump', index: 5 }, 1).of('say')[0]?.message;
    expect(said).toMatchObject({
      what: 'segment',
      segment: { kind: 'rest', entry: 'side-plank' },
      seconds: 20,
      next: { kind: 'hold', side: 'left', set: { number: 2, of: 2 } },
    });
  });

  it('says one cue or one fault, in turns from set to set', () => {
    const first = play().send({ type: 'jump', index: 2 }, 1).of('say')[0]?.message;
    expect(first).toMatchObject({ what: 'segment', seconds: 30, cue: 'cue 1' });
    expect(first).not.toHaveProperty('fault');
    const second = play().send({ type: 'jump', index: 6 }, 1).of('say')[0]?.message;
    expect(second).toMatchObject({ what: 'segment', fault: 'fault-2' });
    expect(second).not.toHaveProperty('cue');
  });

  it('says halfway of long work, and nothing while paused', () => {
    const run = play().send({ type: 'jump', index: 13 }, 0);
    expect(
      run
        .ticks(0, 25)
        .of('say')
        .map(({ message }) => message),
    ).toEqual([{ what: 'halfway', seconds: 25 }]);
    expect(run.ticks(25, 40).of('say')).toEqual([]);
    run.send({ type: 'pause' }, 41).send({ type: 'previous' }, 42);
    expect(run.of('say')).toEqual([]);
  });

  it('lets repetitions follow without a word', () => {
    const reps = timelineOf([
      { title: 'Main', steps: [{ entry: 'bird-dog', kind: 'hold', seconds: 8, repsInSet: 2 }] },
    ]);
    const run = new Play(reps, { voice: true }).start();
    expect(run.ticks(0, 8).of('say')).toHaveLength(1);
    expect(run.ticks(8, 16).of('say')).toEqual([]);
    expect(
      run
        .ticks(16, 24)
        .of('say')
        .map(({ message }) => message.what),
    ).toEqual(['completed']);
  });
});

describe('announcements', () => {
  const messages = (play: Play): readonly string[] =>
    play
      .of('announce')
      .map(({ message }) => ('seconds' in message ? `${message.what} ${message.seconds}` : message.what));

  it('come on a change of segment, and at ten seconds left', () => {
    const play = new Play().start();
    const heard: string[] = [];
    for (let second = 1; second <= 95; second++)
      for (const message of messages(play.tick(second))) heard.push(`${second}: ${message}`);
    expect(heard).toEqual([
      ...['3: segment 5', '8: segment 30', '28: seconds-left 10', '38: segment 6', '44: segment 30'],
      ...['64: seconds-left 10', '74: segment 20', '84: seconds-left 10', '94: segment 30'],
    ]);
  });

  it('tell the half of long work', () => {
    const play = new Play().start().send({ type: 'jump', index: 12 }, 0);
    const heard: string[] = [];
    for (let second = 1; second <= 55; second++)
      for (const message of messages(play.tick(second))) heard.push(`${second}: ${message}`);
    expect(heard).toEqual(['5: segment 50', '30: halfway 25', '45: seconds-left 10', '55: completed']);
  });

  it('wait for five seconds of quiet, and the newer takes the place of the older', () => {
    const quick = timelineOf([
      { title: 'Main', steps: [{ entry: 'march', kind: 'work', seconds: 2, sets: 6 }] },
    ]);
    const play = new Play(quick).start();
    const heard: string[] = [];
    for (let second = 1; second <= 20; second++)
      for (const { message } of play.tick(second).of('announce'))
        heard.push(`${second}: ${message.what === 'segment' ? message.index : message.what}`);
    expect(heard).toEqual(['3: 1', '8: 2', '13: 4', '18: 7']);
  });

  it('that came too soon wake the player, even where it waits', () => {
    const play = new Play(
      timelineOf(
        [
          {
            title: 'Main',
            steps: [
              { entry: 'march', kind: 'work', seconds: 2 },
              { entry: 'bird-dog', kind: 'reps', seconds: 30, waits: true },
            ],
          },
        ],
        0.5,
      ),
    ).start();
    play.ticks(0, 8);
    expect(play.state.index).toBe(4);
    const wake = nextWake(play.state, ms(ZERO + 8_000));
    expect(wake).toBe(ZERO + 12_000);
    expect(messages(play.tick(12))).toEqual(['segment 15']);
    expect(nextWake(play.state, ms(ZERO + 12_000))).toBeUndefined();
  });

  it('never repeat what a control did', () => {
    const play = new Play().start();
    for (const type of ['next', 'done', 'previous', 'pause', 'resume', 'skip-side', 'mute', 'next'] as const)
      expect(messages(play.send({ type }, 60))).toEqual([]);
    expect(messages(play.send({ type: 'extend', seconds: 15 as Seconds }, 61))).toEqual([]);
    expect(messages(play.send({ type: 'taken-over' }, 62))).toEqual(['paused']);
  });

  it('end at the fourth of a segment, whatever happens in it', () => {
    const play = new Play(timelineOf(LONG)).start().send({ type: 'jump', index: 2 }, 0);
    const heard: string[] = [];
    for (let at = 1; at < 50; at += 8) {
      heard.push(...messages(play.send({ type: 'taken-over' }, at)));
      play.send({ type: 'resume' }, at + 1);
    }
    expect(heard).toEqual(['paused', 'paused', 'paused', 'paused']);
  });

  it('are off while our own voice speaks, and on where it may not', () => {
    const voice = new Play(timelineOf(SAMPLE), { voice: true }).start();
    expect(messages(voice.ticks(0, 3))).toEqual([]);
    expect(messages(voice.send({ type: 'mute' }, 4).ticks(4, 8))).toEqual(['segment 30']);
    expect(messages(voice.send({ type: 'unmute' }, 9).ticks(9, 28))).toEqual([]);
    expect(messages(voice.send({ type: 'voice', on: false }, 29).ticks(29, 38))).toEqual(['segment 6']);
  });

  it('are never closer than five seconds, nor more than four in a segment', () => {
    fc.assert(
      fc.property(
        arbitraryTimeline,
        fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 20, maxLength: 200 }),
        (timeline, gaps) => {
          const play = new Play(timeline).start();
          let [at, last, count, segment] = [0, -Infinity, 0, -1];
          for (const gap of gaps) {
            at += gap / 1000;
            play.tick(at);
            if (play.state.index !== segment) count = 0;
            segment = play.state.index;
            const { length } = play.of('announce');
            if (length === 0) continue;
            expect(length).toBe(1);
            expect(at - last).toBeGreaterThanOrEqual(5 - 1e-9);
            expect((count += 1)).toBeLessThanOrEqual(4);
            last = at;
          }
        },
      ),
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Effect } from '../../src/player/effects.js';
import { remaining } from '../../src/player/place.js';
import { Session, type Perform } from '../../src/player/session.js';
import { newPlayer } from '../../src/player/state.js';
import { progress } from '../../src/player/views.js';
import { ManualClock } from './manual-clock.js';
import { LONG, ROUTINE, SAMPLE, timelineOf } from './timelines.js';

function setUp(perform: Perform = () => undefined, sections = SAMPLE) {
  const clock = new ManualClock();
  const effects: Effect[] = [];
  const session = new Session(newPlayer(ROUTINE, timelineOf(sections)), clock, (effect, self) => {
    effects.push(effect);
    perform(effect, self);
  });
  const names = (): readonly string[] =>
    effects.flatMap((effect) => (effect.type === 'notify' ? [effect.name] : []));
  return { clock, effects, session, names };
}

describe('a session', () => {
  it('asks for nothing before it starts', () => {
    const { clock, effects, session } = setUp();
    session.send({ type: 'hidden' });
    session.send({ type: 'shown' });
    clock.pass(100_000);
    expect(effects).toEqual([]);
    expect(clock.awaited).toBe(0);
  });

  it('wakes itself at each second, once, and lasts exactly as long as its timeline', () => {
    const { clock, session } = setUp(undefined, LONG);
    const shown: number[] = [];
    session.subscribe((state) => shown.push(remaining(state, clock.now())));
    session.send({ type: 'start' });
    clock.pass(68_000);
    expect(shown).toHaveLength(69);
    expect(shown.slice(3, 10)).toEqual([5, 4, 3, 2, 1, 60, 59]);
    const { total } = session.state.timeline;
    clock.pass((total - 68) * 1000 - 1);
    expect(session.state.status).toBe('running');
    expect(clock.awaited).toBe(1);
    clock.pass(1);
    expect(session.state.status).toBe('completed');
    expect(clock.awaited).toBe(0);
  });

  it('is right at the next call though calls come late', () => {
    const { clock, session } = setUp(undefined, LONG);
    session.send({ type: 'start' });
    clock.pass(10_250);
    clock.freeze(120_000);
    clock.pass(0);
    expect(progress(session.state, clock.now()).position).toBe(130.25);
  });

  it('pauses after a sleep that only the wall clock saw', () => {
    const { clock, session, names } = setUp(undefined, LONG);
    session.send({ type: 'start' });
    clock.pass(20_000);
    clock.setWall(3600_000);
    clock.pass(1_000);
    expect(session.state.away?.lasted).toBeCloseTo(3601, 6);
    expect(names()).toEqual(['routine-start', 'segment-change', 'segment-change', 'routine-pause']);
    clock.setWall(-7200_000);
    session.send({ type: 'continue-here' });
    clock.pass(5_000);
    expect(session.state.status).toBe('running');
  });

  it('does what handlers ask for behind what it is doing', () => {
    const order: string[] = [];
    const { session } = setUp((effect, self) => {
      order.push(effect.type === 'notify' ? effect.name : effect.type);
      if (effect.type === 'notify' && effect.name === 'routine-start') self.send({ type: 'pause' });
    });
    session.subscribe((state) => order.push(state.status));
    session.send({ type: 'start' });
    expect(order).toEqual([
      ...['place-cues', 'wake-lock', 'save', 'routine-start', 'running'],
      ...['place-cues', 'wake-lock', 'routine-pause', 'paused'],
    ]);
  });

  it('goes on though handlers fail, and tells of it', () => {
    const { clock, session } = setUp((effect) => {
      if (effect.type === 'save') throw new Error('No room');
    });
    const seen: string[] = [];
    session.subscribe(() => {
      throw new Error('A listener');
    });
    session.subscribe(({ status }) => seen.push(status));
    expect(() => session.send({ type: 'start' })).toThrow(AggregateError);
    expect(seen).toEqual(['running']);
    expect(clock.awaited).toBe(1);
    expect(() => session.send({ type: 'pause' })).toThrow('A listener');
    expect(session.state.status).toBe('paused');
  });

  it('tells nobody who has left, and nothing that did not change', () => {
    const { session } = setUp();
    let count = 0;
    const leave = session.subscribe(() => (count += 1));
    session.send({ type: 'pause' });
    expect(count).toBe(0);
    session.send({ type: 'mute' });
    leave();
    session.send({ type: 'unmute' });
    expect(count).toBe(1);
  });

  it('is silent once it is disposed, even by its own handler', () => {
    const { clock, effects, session } = setUp((effect, self) => {
      if (effect.type !== 'save') return;
      self.send({ type: 'pause' });
      self.dispose();
    });
    session.send({ type: 'start' });
    expect(clock.awaited).toBe(0);
    const { length } = effects;
    session.send({ type: 'next' });
    clock.pass(60_000);
    expect(effects).toHaveLength(length);
    expect(session.state).toMatchObject({ status: 'running', index: 0 });
  });
});

/** Every event in every state: what it leads to, or that it leads to nothing. */
import { describe, expect, it } from 'vitest';
import type { Seconds } from '../../src/model/ids.js';
import type { PlayerEventType, PlayerInput } from '../../src/player/events.js';
import { snapshotOf } from '../../src/player/snapshot.js';
import type { PlayerState } from '../../src/player/state.js';
import { transition } from '../../src/player/transition.js';
import { eventAt, frozen, Play } from './play.js';
import { SAMPLE, timelineOf } from './timelines.js';

const AT = 50;
const slower = timelineOf(SAMPLE, 2);
const saved = snapshotOf(running(4).state, eventAt({ type: 'tick' }, AT));

const EVENTS: { readonly [Type in PlayerEventType]: Extract<PlayerInput, { type: Type }> } = {
  start: { type: 'start' },
  tick: { type: 'tick' },
  pause: { type: 'pause' },
  resume: { type: 'resume' },
  next: { type: 'next' },
  previous: { type: 'previous' },
  jump: { type: 'jump', index: 13 },
  extend: { type: 'extend', seconds: 15 as Seconds },
  done: { type: 'done' },
  'skip-side': { type: 'skip-side' },
  mute: { type: 'mute' },
  unmute: { type: 'unmute' },
  voice: { type: 'voice', on: true },
  stop: { type: 'stop', by: 'reader' },
  restart: { type: 'restart' },
  hidden: { type: 'hidden' },
  shown: { type: 'shown' },
  'continue-here': { type: 'continue-here' },
  'jump-ahead': { type: 'jump-ahead' },
  offer: { type: 'offer', saved },
  'accept-offer': { type: 'accept-offer' },
  'decline-offer': { type: 'decline-offer' },
  retime: { type: 'retime', timeline: slower, index: 4 },
  'taken-over': { type: 'taken-over' },
};

/** Running, and come to a segment by `jump`, a second before the moment that all is tried at. */
function running(index: number): Play {
  return new Play().send({ type: 'start' }, AT - 2).send({ type: 'jump', index }, AT - 1);
}

function paused(index: number): Play {
  return running(index).send({ type: 'pause' }, AT - 0.5);
}

const away = new Play(timelineOf(SAMPLE)).start().tick(20).tick(-40, 500);

const STATES: Readonly<Record<string, PlayerState>> = {
  idle: new Play().state,
  offered: new Play().send({ type: 'offer', saved }, 0).state,
  'in a hold': running(2).state,
  'in its other side': running(8).state,
  'in a rest': running(5).state,
  'in repetitions': running(10).state,
  'in the last': running(13).state,
  paused: paused(4).state,
  away: away.state,
  'taken over': running(4).send({ type: 'taken-over' }, AT - 0.5).state,
  stopped: running(4).send({ type: 'stop', by: 'reader' }, AT - 0.5).state,
  completed: running(13).send({ type: 'next' }, AT - 0.5).state,
  'muted and hidden': running(2)
    .send({ type: 'mute' }, AT - 0.5)
    .send({ type: 'hidden' }, AT - 0.5).state,
};

/** Where an event leads: status and index. What is not named leads nowhere: the same state, and nothing to do. */
type Outcomes = Partial<Record<PlayerEventType, string | undefined>>;

/** Flags may always change. */
function flags(place: string): Outcomes {
  return { mute: place, voice: place, hidden: place };
}

function live(status: string, index: number, more: Outcomes): Outcomes {
  const place = `${status} ${index}`;
  return {
    ...flags(place),
    next: `${status} ${index + 1}`,
    previous: `${status} ${index - 1}`,
    jump: `${status} 13`,
    done: `${status} ${index + 1}`,
    stop: `stopped ${index}`,
    restart: 'running 0',
    retime: `${status} 4`,
    'taken-over': `paused ${index}`,
    ...more,
  };
}

function run(index: number, more: Outcomes): Outcomes {
  const place = `running ${index}`;
  return live('running', index, { tick: place, shown: place, pause: `paused ${index}`, ...more });
}

const ended: Outcomes = { start: 'running 0', restart: 'running 0' };

const TABLE: Readonly<Record<string, Outcomes>> = {
  idle: { ...flags('idle 0'), start: 'running 0', offer: 'idle 0', retime: 'idle 4' },
  offered: {
    ...flags('idle 0'),
    start: 'running 0',
    offer: 'idle 0',
    'accept-offer': 'running 4',
    'decline-offer': 'idle 0',
    retime: 'idle 4',
  },
  'in a hold': run(2, { 'skip-side': 'running 3' }),
  'in its other side': run(8, { 'skip-side': 'running 9' }),
  'in a rest': run(5, { extend: 'running 5', 'skip-side': 'running 7' }),
  'in repetitions': run(10, {}),
  // Behind the last is the end; the title before it is passed over.
  'in the last': run(13, { next: 'completed 13', done: 'completed 13' }),
  paused: live('paused', 4, { resume: 'running 4', 'skip-side': 'paused 5' }),
  away: live('paused', 2, {
    previous: 'paused 2',
    resume: 'running 2',
    'continue-here': 'running 2',
    'jump-ahead': 'running 10',
    'skip-side': 'paused 3',
  }),
  'taken over': {
    ...live('paused', 4, { resume: 'running 4', 'skip-side': 'paused 5' }),
    'taken-over': undefined,
  },
  stopped: { ...flags('stopped 4'), ...ended, retime: 'stopped 4' },
  completed: { ...flags('completed 13'), ...ended, retime: 'completed 13' },
  'muted and hidden': {
    ...run(2, { 'skip-side': 'running 3', unmute: 'running 2' }),
    mute: undefined,
    hidden: undefined,
  },
};

describe.each(Object.entries(STATES))('while %s', (name, state) => {
  it.each(Object.values(EVENTS))('$type', (input) => {
    const expected = TABLE[name]?.[input.type];
    const [after, effects] = transition(frozen(state), frozen(eventAt(input, AT)));
    if (expected === undefined) {
      expect(after).toBe(state);
      expect(effects).toEqual([]);
    } else {
      expect(`${after.status} ${after.index}`).toBe(expected);
      expect(after.run !== undefined).toBe(after.status === 'running');
    }
  });

  it('lets every moment pass that is no number', () => {
    for (const input of Object.values(EVENTS))
      for (const moment of [{ now: NaN }, { wall: Infinity }])
        expect(transition(state, { ...eventAt(input, AT), ...moment } as never)).toEqual([state, []]);
  });
});

describe('an event without sense', () => {
  it.each([-1, 14, 1.5, NaN])('jumps to no segment %s', (index) => {
    const { state } = running(2);
    expect(transition(state, eventAt({ type: 'jump', index }, AT))[0]).toBe(state);
  });

  it('starts nothing where there is nothing to do', () => {
    const play = new Play(timelineOf([])).start();
    expect(play.state.status).toBe('idle');
    expect(play.effects).toEqual([]);
  });

  it('is one of another routine or timeline that is offered', () => {
    for (const foreign of [{ fingerprint: '00000000' }, { routine: 'other' }, { index: 99 }]) {
      const play = new Play().send({ type: 'offer', saved: { ...saved, ...foreign } as never }, 0);
      expect(play.state.offer).toBeUndefined();
    }
  });
});

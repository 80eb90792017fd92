/**
 * A player under test: what happens to it is frozen first, so that whoever changes its input fails.
 */
import type { Milliseconds } from '../../src/model/ids.js';
import type { Effect, Notice } from '../../src/player/effects.js';
import type { PlayerEvent, PlayerInput } from '../../src/player/events.js';
import { newPlayer, type PlayerState } from '../../src/player/state.js';
import { transition } from '../../src/player/transition.js';
import type { Timeline } from '../../src/timeline/timeline.js';
import { ROUTINE, SAMPLE, timelineOf } from './timelines.js';

export const ZERO = 10_000;
const WALL = 1_700_000_000_000;

export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(frozen);
  return value;
}

export function ms(value: number): Milliseconds {
  return value as Milliseconds;
}

/** What happens `at` seconds behind the start; the wall clock may differ by so many seconds. */
export function eventAt(input: PlayerInput, at: number, wallOff = 0): PlayerEvent {
  return { ...input, now: ms(ZERO + at * 1000), wall: ms(WALL + (at + wallOff) * 1000) };
}

export class Play {
  state: PlayerState;
  /** Of the last event. */
  effects: readonly Effect[] = [];

  constructor(timeline: Timeline = timelineOf(SAMPLE), options: { muted?: boolean; voice?: boolean } = {}) {
    this.state = newPlayer(ROUTINE, timeline, options);
  }

  send(input: PlayerInput, at: number, wallOff = 0): this {
    [this.state, this.effects] = transition(frozen(this.state), frozen(eventAt(input, at, wallOff)));
    return this;
  }

  start(): this {
    return this.send({ type: 'start' }, 0);
  }

  tick(at: number, wallOff = 0): this {
    return this.send({ type: 'tick' }, at, wallOff);
  }

  /** A tick each second, from behind one time to another. */
  ticks(from: number, to: number): this {
    for (let at = from + 1; at <= to; at++) this.tick(at);
    return this;
  }

  of<Type extends Effect['type']>(type: Type): readonly Extract<Effect, { type: Type }>[] {
    return this.effects.filter((effect): effect is Extract<Effect, { type: Type }> => effect.type === type);
  }

  get notices(): readonly Notice['name'][] {
    return this.of('notify').map(({ name }) => name);
  }
}

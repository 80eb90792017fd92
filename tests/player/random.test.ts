/** Any events, in any order, at any clocks: what must hold behind each of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Seconds } from '../../src/model/ids.js';
import type { Effect, PlacedCue } from '../../src/player/effects.js';
import type { PlayerEvent, PlayerInput } from '../../src/player/events.js';
import { isWorking } from '../../src/player/log.js';
import { elapsedAt, lengthOf, remaining } from '../../src/player/place.js';
import type { Snapshot } from '../../src/player/snapshot.js';
import { newPlayer, type PlayerState } from '../../src/player/state.js';
import { transition } from '../../src/player/transition.js';
import { nextWake, progress } from '../../src/player/views.js';
import type { Timeline } from '../../src/timeline/timeline.js';
import { frozen, ms } from './play.js';
import { arbitraryTimeline, ROUTINE } from './timelines.js';

const RUNS = 10_000;

type Simple = Exclude<PlayerInput['type'], 'jump' | 'extend' | 'voice' | 'stop' | 'offer' | 'retime'>;

const SIMPLE: readonly Simple[] = [
  ...(['start', 'pause', 'resume', 'next', 'previous', 'done', 'skip-side', 'mute', 'unmute'] as const),
  ...(['restart', 'hidden', 'shown', 'continue-here', 'jump-ahead', 'accept-offer'] as const),
  ...(['decline-offer', 'taken-over'] as const),
];

/** `saved` and `timeline` are filled in when it happens. */
type Step = {
  readonly input: PlayerInput | 'offer-saved' | 'retime';
  readonly nowBy: number;
  readonly wallBy: number;
};

const input: fc.Arbitrary<Step['input']> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<PlayerInput>({ type: 'tick' }) },
  { weight: 12, arbitrary: fc.constantFrom(...SIMPLE).map((type): PlayerInput => ({ type })) },
  { weight: 2, arbitrary: fc.constant<PlayerInput>({ type: 'start' }) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: -1, max: 30 }).map((index): PlayerInput => ({ type: 'jump', index })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(15, -15, NaN, 1e9)
      .map((seconds): PlayerInput => ({ type: 'extend', seconds: seconds as Seconds })),
  },
  { weight: 1, arbitrary: fc.boolean().map((on): PlayerInput => ({ type: 'voice', on })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('reader', 'page').map((by): PlayerInput => ({ type: 'stop', by })),
  },
  { weight: 1, arbitrary: fc.constantFrom('offer-saved', 'retime') },
);

/** Mostly a second or so; at times minutes, a sleep, or a clock that was set. */
const jump = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 2_500 }) },
  { weight: 2, arbitrary: fc.integer({ min: 2_500, max: 130_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -5_000, max: 8_000_000 }) },
);

const step: fc.Arbitrary<Step> = fc
  .tuple(input, jump, fc.option(fc.integer({ min: -1e7, max: 1e7 }), { freq: 12, nil: 0 }))
  .map(([input, nowBy, set]) => ({ input, nowBy, wallBy: Math.max(0, nowBy) + set }));

/** Cheaper than `expect`, which would be asked some millions of times. */
function must(condition: boolean, what: string): void {
  if (!condition) throw new Error(`Broken: ${what}`);
}

/** What a page would know from the effects alone. */
class Page {
  placed: readonly PlacedCue[] = [];
  awake = false;
  open = false;
  started = false;
  last: Snapshot | undefined;

  take(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (effect.type === 'place-cues') this.placed = effect.cues;
      if (effect.type === 'wake-lock') this.awake = effect.on;
      if (effect.type === 'save') this.last = effect.snapshot;
      if (effect.type !== 'notify') continue;
      if (effect.name === 'routine-start') {
        must(!this.open, 'starts once');
        this.open = this.started = true;
      }
      if (effect.name === 'routine-stop' || effect.name === 'routine-complete') {
        must(this.open, 'ends what has started');
        this.open = false;
      }
    }
  }

  /** Whether anything is still to sound. */
  sounds(now: number): boolean {
    return this.placed.some(({ at }) => at > now);
  }
}

const ONCE: ReadonlySet<string> = new Set(['place-cues', 'say', 'announce', 'flash', 'vibrate', 'save']);

function checkEffects(state: PlayerState, effects: readonly Effect[], now: number, page: Page): void {
  const names = effects
    .map((effect) => (effect.type === 'notify' ? effect.name : effect.type))
    .filter((name) => ONCE.has(name) || name === 'segment-change');
  must(new Set(names).size === names.length, 'each effect once');
  must(page.awake === (state.status === 'running'), 'the screen is kept on while running, and only then');
  must(
    page.open === (state.status === 'running' || state.status === 'paused'),
    'starts and ends are balanced',
  );
  if (state.status !== 'running' || state.muted) must(!page.sounds(now), 'silence unless it runs');
  if (!page.started)
    must(
      effects.every(({ type }) => type === 'forget'),
      'nothing before the start',
    );
  const speaks = state.voice && !state.muted;
  for (const effect of effects) {
    if (effect.type === 'say') must(speaks, 'no voice that is not wanted');
    if (effect.type === 'announce') must(!speaks, 'no announcement beside our voice');
    if (effect.type !== 'place-cues') continue;
    must(
      effect.cues.every(
        ({ at }, place) => at >= Math.max(now, effect.cues[place - 1]?.at ?? now) && at < Infinity,
      ),
      'cues are ahead, and in order',
    );
  }
}

function checkState(state: PlayerState, now: number): void {
  const left = remaining(state, ms(now));
  const { position, total, elapsed, length } = progress(state, ms(now));
  must(left >= 0 && left <= Math.ceil(lengthOf(state)), 'what is shown is in the segment');
  must(elapsed >= 0 && elapsed <= length, 'the place is in the segment');
  must(position >= 0 && position <= total, 'the position is in the timeline');
  must(state.index < Math.max(1, state.timeline.segments.length), 'the segment exists');
  must((state.run !== undefined) === (state.status === 'running'), 'the clock runs while running');
  must((state.pausedBy !== undefined) === (state.status === 'paused'), 'a pause says by whom');
  must(!state.away || state.status === 'paused', 'who was away is paused');
  must(!state.offer || state.status === 'idle', 'an offer is made before the start');
  const wake = nextWake(state, ms(now));
  must(
    wake === undefined || (state.status === 'running' && Number.isFinite(wake)),
    'wakes only while running',
  );
  must(new Set(state.log.map(({ segment }) => segment)).size === state.log.length, 'nothing done twice');
}

/** What may be new in the log: what the clock went over from the place before, or what the reader has done there. */
function checkLog(before: PlayerState, after: PlayerState, event: PlayerEvent): void {
  if (before.timeline !== after.timeline || event.type === 'accept-offer') return;
  const known = new Set(before.log.map(({ segment }) => segment));
  const { segments, starts } = after.timeline;
  for (const { segment, seconds } of after.log.filter((done) => !known.has(done.segment))) {
    const done = segments[segment];
    must(isWorking(done) && segment >= before.index, 'only work is logged, and only what was ahead');
    if (done?.waits) {
      must(event.type === 'done' && seconds === 0, 'what waits is logged when it is done');
      continue;
    }
    must(seconds === done?.seconds, 'what the clock passed lasted as long as it should');
    const passed = (starts[segment + 1] ?? 0) - (starts[before.index] ?? 0) + Math.min(0, before.extra);
    const went = before.elapsed + (event.now - (before.run?.anchor ?? event.now)) / 1000;
    must(went >= passed - 1e-6, 'what is logged as passed has passed');
  }
}

/** Time alone never takes a run back. */
function checkOnward(before: PlayerState, after: PlayerState, event: PlayerEvent): void {
  if (event.type !== 'tick' && event.type !== 'hidden' && event.type !== 'shown') return;
  const seen = before.run?.seen.now ?? event.now;
  const now = ms(Math.max(seen, event.now));
  must(progress(after, now).position >= progress(before, seen).position - 1e-6, 'time goes on');
  must(
    after.index > before.index || elapsedAt(after, now) >= elapsedAt(before, seen),
    'no segment goes back',
  );
}

function eventOf({ input }: Step, state: PlayerState, page: Page, other: Timeline): PlayerInput {
  if (input === 'offer-saved') return page.last ? { type: 'offer', saved: page.last } : { type: 'tick' };
  if (input !== 'retime') return input;
  return { type: 'retime', timeline: other, index: state.index };
}

describe('any sequence of events', () => {
  it(`keeps what is promised, in ${RUNS} of them`, () => {
    let ran = 0;
    fc.assert(
      fc.property(
        fc.tuple(arbitraryTimeline, arbitraryTimeline),
        fc.array(step, { minLength: 4, maxLength: 30 }),
        fc.boolean(),
        ([timeline, other], steps, voice) => {
          frozen(timeline);
          frozen(other);
          ran += 1;
          const page = new Page();
          let state = newPlayer(ROUTINE, timeline, { voice });
          let [now, wall] = [50_000, 1.7e12];
          for (const one of steps) {
            now += one.nowBy;
            wall += one.wallBy;
            const before = frozen(state);
            const event: PlayerEvent = {
              ...eventOf(one, state, page, state.timeline === timeline ? other : timeline),
              ...{ now: ms(now), wall: ms(wall) },
            };
            const [after, effects] = transition(before, frozen(event));
            const latest = Math.max(now, before.run?.seen.now ?? now);
            page.take(effects);
            checkState(after, now);
            checkEffects(after, effects, latest, page);
            checkLog(before, after, event);
            checkOnward(before, after, event);
            state = after;
          }
        },
      ),
      { numRuns: RUNS },
    );
    expect(ran).toBeGreaterThanOrEqual(RUNS);
  });
});

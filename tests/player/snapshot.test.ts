import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoutineId } from '../../src/model/ids.js';
import { fingerprintOf, readSnapshot, type Snapshot } from '../../src/player/snapshot.js';
import { progress } from '../../src/player/views.js';
import { ms, Play, ZERO } from './play.js';
import { arbitraryTimeline, ROUTINE, SAMPLE, timelineOf } from './timelines.js';

const timeline = timelineOf(SAMPLE);
const HOUR = 3600_000;

/** What is saved when the page is hidden, 50 seconds into the run. */
function saved(): Snapshot {
  const play = new Play(timeline).start().ticks(0, 50).send({ type: 'hidden' }, 50.5);
  const [save] = play.of('save');
  if (!save) throw new Error('Nothing was saved');
  return save.snapshot;
}

function read(value: unknown, later = 0): Snapshot | undefined {
  return readSnapshot(value, { routine: ROUTINE, timeline, wall: ms(saved().savedAt + later) });
}

describe('what is saved', () => {
  it('is read back as it was, through JSON', () => {
    expect(read(JSON.parse(JSON.stringify(saved())))).toEqual(saved());
  });

  it('is read back from any place of any run', () => {
    fc.assert(
      fc.property(arbitraryTimeline, fc.array(fc.nat(60), { maxLength: 40 }), (random, gaps) => {
        const play = new Play(random).start();
        let at = 0;
        for (const gap of gaps) {
          at += gap;
          play.tick(at);
          if (gap % 3 === 0) play.send({ type: 'done' }, at);
        }
        const [save] = play.send({ type: 'hidden' }, at + 0.25).of('save');
        if (!save) return;
        const { savedAt } = save.snapshot;
        const text: unknown = JSON.parse(JSON.stringify(save.snapshot));
        const back = readSnapshot(text, { routine: ROUTINE, timeline: random, wall: savedAt });
        expect(back).toEqual(save.snapshot);
      }),
    );
  });

  it('goes on where it was, with what was done', () => {
    const play = new Play(timeline).send({ type: 'offer', saved: saved() }, 100);
    expect(play.state.status).toBe('idle');
    expect(play.effects).toEqual([]);
    play.send({ type: 'accept-offer' }, 110);
    expect(progress(play.state, ms(ZERO + 111_000)).position).toBe(51.5);
    expect(play.state.log).toEqual([{ segment: 2, seconds: 30 }]);
    expect(play.state.offer).toBeUndefined();
    expect(play.notices).toEqual(['routine-start']);
  });

  it('is forgotten when it is declined', () => {
    const play = new Play(timeline).send({ type: 'offer', saved: saved() }, 0);
    expect(play.send({ type: 'decline-offer' }, 1).effects).toEqual([{ type: 'forget' }]);
    expect(play.start().state.log).toEqual([]);
  });

  it('is nothing of a run that another tab has', () => {
    const play = new Play(timeline).start().tick(20).send({ type: 'taken-over' }, 21);
    expect(play.of('save')).toEqual([]);
    expect(play.send({ type: 'hidden' }, 22).of('save')).toEqual([]);
    expect(play.send({ type: 'next' }, 23).of('save')).toEqual([]);
    expect(play.send({ type: 'stop', by: 'page' }, 24).of('forget')).toEqual([]);
  });
});

describe('what is read', () => {
  it('is twelve hours old at most; a clock that was set back makes it no older', () => {
    expect(read(saved(), 12 * HOUR)).toBeDefined();
    expect(read(saved(), 12 * HOUR + 1)).toBeUndefined();
    expect(read(saved(), -400 * HOUR)).toBeDefined();
  });

  it('is of this routine and this timeline', () => {
    const other = { routine: 'other' as RoutineId, timeline, wall: saved().savedAt };
    expect(readSnapshot(saved(), other)).toBeUndefined();
    const slower = { routine: ROUTINE, timeline: timelineOf(SAMPLE, 2), wall: saved().savedAt };
    expect(readSnapshot(saved(), slower)).toBeUndefined();
  });

  const step = { entry: 'bridge', sets: 1, of: 2, reps: 0, seconds: 30 };
  const refused: Readonly<Record<string, unknown>> = {
    version: [0, 2, '1', undefined],
    routine: ['', null],
    fingerprint: ['', 1, '00000000'],
    index: [-1, 14, 1.5, '4', null, NaN],
    elapsed: [-1, 31, NaN, Infinity, '6', null],
    savedAt: [NaN, Infinity, '1', null],
    log: [
      ...[{}, 'x', null, [null], [{}], [{ segment: 0, seconds: 3 }], [{ segment: 2 }]],
      ...[[{ segment: 2, seconds: -1 }], [{ segment: 99, seconds: 1 }], [{ segment: '2', seconds: 1 }]],
      [
        { segment: 2, seconds: 1 },
        { segment: 2, seconds: 1 },
      ],
      Array.from({ length: 5000 }, () => ({ segment: 2, seconds: 1 })),
    ],
    earlier: [
      ...[{}, null, [1], [{ ...step, entry: '<b>' }], [{ ...step, sets: 3 }], [{ ...step, reps: 0.5 }]],
      ...[[{ ...step, seconds: NaN }], [{ ...step, of: '2' }], Array.from({ length: 2000 }, () => step)],
    ],
  };

  it.each(Object.entries(refused))('is refused with a wrong %s', (field, values) => {
    expect(read({ ...saved(), earlier: [step] })).toBeDefined();
    for (const value of values as readonly unknown[])
      expect(read({ ...saved(), [field]: value })).toBeUndefined();
    const rest: Record<string, unknown> = { ...saved() };
    delete rest[field];
    expect(read(rest)).toBeUndefined();
  });

  it('is never anything but a snapshot, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({ ...fieldsOf(saved()) }, { requiredKeys: [] }),
          fc.json().map((text) => JSON.parse(text) as unknown),
        ),
        (value) => {
          const back = read(value);
          if (back) expect(Object.keys(back).sort()).toEqual(Object.keys(saved()).sort());
        },
      ),
    );
  });

  it('carries nothing along that it does not know', () => {
    const text = JSON.stringify({ ...saved(), extra: 1 }).replace('{', '{"__proto__":{"x":1},');
    expect(read(JSON.parse(text))).toEqual(saved());
  });
});

/** Each field as it should be, or anything. */
function fieldsOf(value: Snapshot): Record<string, fc.Arbitrary<unknown>> {
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, fc.oneof(fc.constant(field), fc.anything())]),
  );
}

describe('the fingerprint of a timeline', () => {
  it('is the same for the same, and another for another pace, side or entry', () => {
    const others = [
      timelineOf(SAMPLE, 1.001),
      timelineOf(SAMPLE.slice(0, 1)),
      timelineOf(SAMPLE.map((s) => ({ ...s, steps: s.steps.map((one) => ({ ...one, entry: 'bridge' })) }))),
      timelineOf(SAMPLE.map((s) => ({ ...s, steps: s.steps.map((one) => ({ ...one, waits: true })) }))),
    ];
    expect(fingerprintOf(timelineOf(SAMPLE))).toBe(fingerprintOf(timeline));
    expect(new Set([timeline, ...others].map(fingerprintOf)).size).toBe(5);
    expect(fingerprintOf(timeline)).toMatch(/^[\da-f]{8}$/);
  });
});

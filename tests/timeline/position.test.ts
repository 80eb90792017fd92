import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Seconds } from '../../src/model/ids.js';
import { compile } from '../../src/timeline/compile.js';
import { at, type Position } from '../../src/timeline/position.js';
import type { Timeline } from '../../src/timeline/timeline.js';
import { choose, exactly, libraryOf, sectionOf, stepOf, timelines } from './arbitraries.js';

/** Goes through the timeline from its start, one segment after the other. */
function scan({ segments }: Timeline, seconds: number): Position {
  let start = 0;
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1;
    const end = start + segment.seconds;
    if (seconds < end || isLast) {
      const elapsed = Math.min(Math.max(0, seconds) - start, segment.seconds);
      return { index, elapsed: elapsed as Seconds };
    }
    start = end;
  }
  return { index: 0, elapsed: 0 as Seconds };
}

describe('the position at a time', () => {
  it('is what a scan from the start finds, at any time and at each boundary', () => {
    fc.assert(
      fc.property(timelines, fc.double({ min: -0.1, max: 1.1, noNaN: true }), (timeline, share) => {
        for (const time of [share * timeline.total, ...timeline.starts, -1, timeline.total + 1]) {
          expect(at(timeline, time)).toEqual(scan(timeline, time));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('passes over segments without length, unless nothing else is behind them', () => {
    const times = [20, 0, 0, 15, 0].map((hold) => stepOf('plank', { hold: exactly(hold) }));
    const nothing = 0 as Seconds;
    const chosen = choose({ firstReady: nothing, ready: nothing });
    const timeline = compile({ sections: [sectionOf(times)] }, libraryOf({ id: 'plank' }), chosen);
    expect(timeline.starts).toEqual([0, 3, 23, 23, 23, 38, 38]);
    expect(at(timeline, 22.5)).toEqual({ index: 1, elapsed: 19.5 });
    expect(at(timeline, 23)).toEqual({ index: 4, elapsed: 0 });
    expect(at(timeline, 38)).toEqual({ index: 5, elapsed: 0 });
    expect(at(timeline, Infinity)).toEqual({ index: 5, elapsed: 0 });
  });

  it('is the start of a timeline that is empty', () => {
    const empty = compile({ sections: [] }, libraryOf(), choose());
    expect(at(empty, 5)).toEqual({ index: 0, elapsed: 0 });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Seconds } from '../../src/model/ids.js';
import { compile } from '../../src/timeline/compile.js';
import { summarise } from '../../src/timeline/summarise.js';
import { choose, exactly, libraryOf, sectionOf, stepOf, timelines } from './arbitraries.js';

describe('a summary', () => {
  it('adds up to the timeline: sections to the total, titles and steps to their section', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const sections = summarise(timeline);
        expect(sections.map(({ section }) => section)).toEqual(timeline.sections);
        const sum = (parts: readonly { seconds: number }[]) =>
          parts.reduce((all, { seconds }) => all + seconds, 0);
        expect(sum(sections)).toBeCloseTo(timeline.total, 6);
        for (const { section, seconds, steps } of sections) {
          expect(timeline.segments[section.from]!.seconds + sum(steps)).toBeCloseTo(seconds, 6);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tells each step once, with what is done in a set', () => {
    const library = libraryOf({ id: 'plank' }, { id: 'lunge', sides: 'limb', measure: 'reps' });
    const steps = [
      stepOf('plank', { hold: exactly(20) }),
      stepOf('lunge', { sets: exactly(2), reps: exactly(8), rest: exactly(40) }),
    ];
    const section = sectionOf(steps, { rounds: exactly(3), stepRest: 10 as Seconds });
    const [main] = summarise(compile({ sections: [section] }, library, choose()));
    expect(main).toMatchObject({
      rounds: 3,
      steps: [
        { step: { key: '0.0' }, work: { kind: 'hold', seconds: 20 }, sets: 1, bothSides: false },
        { step: { key: '0.1' }, work: { kind: 'reps', reps: 8 }, sets: 2, bothSides: true },
      ],
    });
    // Ready for 10 s, then for 7 s in each further round; 20 s of work in each.
    expect(main?.steps[0]?.seconds).toBe(10 + 7 + 7 + 3 * 20);
    // A rest leads there; twice 8 repetitions of 4 s on each side, with a change of 6 s, and 40 s between.
    expect(main?.steps[1]?.seconds).toBe(3 * (10 + 2 * (2 * 32 + 6) + 40));
  });
});

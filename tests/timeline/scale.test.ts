import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../src/model/amount.js';
import type { EntryId, Seconds } from '../../src/model/ids.js';
import type { RoutineSection, RoutineStep } from '../../src/model/routine.js';
import { compile } from '../../src/timeline/compile.js';
import { swapKey, type Preferences } from '../../src/timeline/preferences.js';
import { scaleTo } from '../../src/timeline/scale.js';
import {
  choose,
  courses,
  exactly,
  libraryOf,
  preferences,
  sectionOf,
  stepOf,
  type Course,
} from './arbitraries.js';
import { naiveTotal } from './naive-total.js';

const share = fc.double({ min: -0.2, max: 1.2, noNaN: true });

/** Scales to a time between the shortest and the longest, or a little outside. */
function scaled(course: Course, chosen: Preferences, part: number) {
  const fit = (minutes: number) => scaleTo(course, course.library, chosen, minutes);
  const { shortest, longest } = fit(0).says;
  const target = Math.round(1000 * (shortest + part * (longest - shortest))) / 1000;
  return { ...fit(target / 60), target };
}

/** The range in which a step's hold may lie, and what it is where that says nothing. */
function limitsOf(step: RoutineStep, place: number, index: number, { library }: Course, chosen: Preferences) {
  const named = library.get(step.entry);
  const swap = library.get(chosen.swaps.get(swapKey(place, index)) ?? step.entry) ?? named;
  if (!swap || swap.measure !== named?.measure || !swap.measure.includes('hold')) return undefined;
  const [own, its] = [step.hold, swap.dose.hold];
  const limits = typeof its === 'object' ? its : undefined;
  if (typeof own !== 'object' || own.min === own.max) return limits;
  if (swap === named || !limits) return own;
  const [min, max] = [own.min, own.max].map((end) => Math.max(limits.min, Math.min(limits.max, end)));
  return min === max ? limits : { min: min as Seconds, max: max as Seconds };
}

/** The same course by hand: so many rounds more, so much of each hold's range. */
function byHand(
  course: Course,
  chosen: Preferences,
  extra: number,
  numerator: number,
  denominator: number,
): Course {
  const sections = course.sections.map((section, place): RoutineSection => {
    const steps = section.steps.map((step, index) => {
      const limits = limitsOf(step, place, index, course, chosen);
      if (!limits) return step;
      const more = Math.floor((numerator * (limits.max - limits.min)) / denominator);
      return { ...step, hold: exactly(limits.min + more) };
    });
    return { ...section, rounds: exactly(Math.min(section.rounds.max, section.rounds.min + extra)), steps };
  });
  return { ...course, sections };
}

const isWithin = (value: Range, limits: Range) => value.min >= limits.min && value.max <= limits.max;

describe('a scaled sequence', () => {
  it('never exceeds the time where that fits, and is the shortest or the longest where it does not', () => {
    fc.assert(
      fc.property(courses, preferences(), share, (course, chosen, part) => {
        const { timeline, says, target } = scaled(course, chosen, part);
        expect(says.fits).toBe(target >= says.shortest && target <= says.longest);
        if (says.fits) expect(timeline.total).toBeLessThanOrEqual(target);
        else expect(timeline.total).toBe(target < says.shortest ? says.shortest : says.longest);
      }),
      { numRuns: 100 },
    );
  });

  it('is what its sections compile to, with rounds and holds in whole numbers within their ranges', () => {
    fc.assert(
      fc.property(courses, preferences(), share, (course, chosen, part) => {
        const { sections, timeline, rounds, share } = scaled(course, chosen, part);
        expect(compile({ sections }, course.library, chosen)).toEqual(timeline);
        expect(rounds).toEqual(sections.map((section) => section.rounds.min));
        expect(share >= 0 && share <= 1).toBe(true);
        sections.forEach((section, place) => {
          const written = course.sections[place]!;
          expect(isWithin(section.rounds, written.rounds)).toBe(true);
          expect(section.rounds.min).toBe(section.rounds.max);
          section.steps.forEach((step, index) => {
            const before = written.steps[index]!;
            expect({ ...step, hold: before.hold }).toEqual(before);
            const limits = limitsOf(before, place, index, course, chosen);
            if (!limits) return expect(step.hold).toEqual(before.hold);
            const hold = step.hold as Range;
            expect(Number.isInteger(hold.min) && hold.min === hold.max).toBe(true);
            expect(isWithin(hold, limits)).toBe(true);
          });
        });
      }),
      { numRuns: 100 },
    );
  });

  it('is never shorter for more time', () => {
    fc.assert(
      fc.property(courses, preferences(), share, share, (course, chosen, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const totals = [less, more].map((part) => scaled(course, chosen, part).timeline.total);
        expect(totals[0]).toBeLessThanOrEqual(totals[1]!);
      }),
      { numRuns: 100 },
    );
  });

  it('has the fewest rounds that can reach the time, and of their lengths the closest', () => {
    const inside = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(courses, preferences({ pace: 1 }), inside, (course, chosen, part) => {
        const { timeline, target, says } = scaled(course, chosen, part);
        fc.pre(says.fits);
        const total = (extra: number, numerator: number, denominator: number) =>
          naiveTotal(byHand(course, chosen, extra, numerator, denominator), chosen);
        const most = Math.max(0, ...course.sections.map(({ rounds }) => rounds.max - rounds.min));
        let extra = 0;
        while (extra < most && total(extra, 1, 1) < target) extra++;
        const possible = [total(extra, 0, 1), ...(extra > 0 ? [total(extra - 1, 1, 1)] : [])];
        for (const span of spans(course, chosen)) {
          for (let seconds = 1; seconds <= span; seconds++) possible.push(total(extra, seconds, span));
        }
        expect(timeline.total).toBe(Math.max(...possible.filter((length) => length <= target)));
      }),
      { numRuns: 100 },
    );
  });

  const library = libraryOf(
    { id: 'knee-to-chest', dose: { hold: { min: 10, max: 30 } as never } },
    { id: 'rotation', dose: { hold: { min: 5, max: 10 } as never } },
    { id: 'tilt', measure: 'reps', dose: { reps: exactly(5) } },
  );
  const chosen = choose({ firstReady: 7 as Seconds });
  const evening = (rounds: Range) => ({
    sections: [
      sectionOf([stepOf('knee-to-chest', { hold: exactly(20) }), stepOf('rotation'), stepOf('tilt')], {
        rounds,
      }),
    ],
  });
  // A title of 3 s; in each round 3 × 7 s to get ready, 20 s of repetitions, and 15 to 40 s of holds.
  const fit = (seconds: number, rounds: Range = { min: 1, max: 3 }) =>
    scaleTo(evening(rounds), library, chosen, seconds / 60);

  it('says what it did', () => {
    const { sections, timeline, rounds, share, says } = fit(130);
    expect(says).toEqual({ fits: true, shortest: 59, longest: 246 });
    expect(rounds).toEqual([2]);
    // Two more of the second hold's five seconds, and eight of the first one's twenty, in two rounds each, would be 135.
    expect(share).toBe(0.3);
    expect(timeline.total).toBe(115 + 2 * (6 + 1));
    expect(sections[0]?.steps.map(({ hold }) => hold)).toEqual([exactly(16), exactly(6), undefined]);
  });

  it('goes back a round where the next one is too long as a whole', () => {
    expect(fit(59)).toMatchObject({ rounds: [1], share: 0, timeline: { total: 59 } });
    expect(fit(114)).toMatchObject({ rounds: [1], share: 1, timeline: { total: 84 } });
    expect(fit(115)).toMatchObject({ rounds: [2], share: 0, timeline: { total: 115 } });
    // 246 / 60 * 60 is a little less than 246.
    expect(fit(246)).toMatchObject({ rounds: [3], share: 1, timeline: { total: 246 } });
  });

  const nothing = 0 as Seconds;
  /** Holds alone: nobody gets ready for them. */
  const bare = (holds: number, range: Range, rounds: Range, seconds: number) =>
    scaleTo(
      { sections: [sectionOf(Array(holds).fill(stepOf('stretch')) as RoutineStep[], { rounds })] },
      libraryOf({ id: 'stretch', dose: { hold: range as Range<Seconds> } }),
      choose({ firstReady: nothing, ready: nothing }),
      seconds / 60,
    );

  it('goes back a round where that comes closer, or as close', () => {
    // In one round 33 to 96 s; in two 63 s and then 6 s more at a time.
    const fit = (seconds: number) => bare(3, { min: 10, max: 31 }, { min: 1, max: 2 }, seconds);
    expect(fit(97)).toMatchObject({ rounds: [1], timeline: { total: 96 } });
    expect(fit(99)).toMatchObject({ rounds: [2], timeline: { total: 99 } });
    // In one round up to 93 s, which two reach as well.
    const even = bare(3, { min: 10, max: 30 }, { min: 1, max: 2 }, 94);
    expect(even).toMatchObject({ rounds: [1], timeline: { total: 93 } });
  });

  it('makes a hold as long as there is time for, whatever its range', () => {
    const lengths = Array.from({ length: 100 }, (_, index) => index + 1);
    for (const max of lengths) {
      // Some shares of a range are not quite what they are multiplied back to: 1 / 49 * 49 is less than 1.
      expect(bare(1, { min: 0, max }, exactly(1), 3 + 1)).toMatchObject({
        share: 1 / max,
        timeline: { total: 4 },
      });
    }
  });

  it('gives the shortest or the longest where nothing fits', () => {
    expect(fit(58)).toMatchObject({ rounds: [1], share: 0, timeline: { total: 59 }, says: { fits: false } });
    expect(fit(247)).toMatchObject({
      rounds: [3],
      share: 1,
      timeline: { total: 246 },
      says: { fits: false },
    });
    expect(fit(NaN).says.fits).toBe(false);
    const empty = scaleTo({ sections: [] }, library, chosen, 5);
    expect(empty).toMatchObject({ says: { fits: false, shortest: 0, longest: 0 }, timeline: { total: 0 } });
  });

  it('leaves a swapped step alone where the other is measured otherwise', () => {
    const swaps = new Map([[swapKey(0, 2), 'rotation' as EntryId]]);
    const { sections } = scaleTo(evening(exactly(1)), library, { ...chosen, swaps }, 99);
    expect(sections[0]?.steps.map(({ hold }) => hold)).toEqual([exactly(30), exactly(10), undefined]);
  });
});

/** How many seconds there are between the ends of each hold's range. */
function spans(course: Course, chosen: Preferences): Set<number> {
  const all = course.sections.flatMap((section, place) =>
    section.steps.map((step, index) => limitsOf(step, place, index, course, chosen)),
  );
  return new Set(all.map((limits) => (limits ? limits.max - limits.min : 0)));
}

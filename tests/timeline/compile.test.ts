import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Seconds } from '../../src/model/ids.js';
import { compile } from '../../src/timeline/compile.js';
import type { Preferences } from '../../src/timeline/preferences.js';
import type { Segment, Timeline } from '../../src/timeline/timeline.js';
import { choose, courses, exactly, libraryOf, preferences, sectionOf, stepOf } from './arbitraries.js';
import { naiveTotal } from './naive-total.js';

const any = fc.tuple(courses, preferences());

/** Holds of every timeline that there is. */
function always(check: (timeline: Timeline, chosen: Preferences) => void): void {
  fc.assert(
    fc.property(any, ([course, chosen]) => {
      check(compile(course, course.library, chosen), chosen);
    }),
    { numRuns: 500 },
  );
}

const PAUSES: readonly string[] = ['get-ready', 'switch-side', 'rest'];
const isWork = ({ kind }: Segment): boolean => kind === 'work' || kind === 'hold' || kind === 'reps';
const pairs = ({ segments }: Timeline) => segments.slice(1).map((next, i) => [segments[i]!, next] as const);

describe('every timeline', () => {
  it('is as long as a sum over the routine says', () => {
    fc.assert(
      fc.property(any, ([course, chosen]) => {
        expect(compile(course, course.library, chosen).total).toBeCloseTo(naiveTotal(course, chosen), 6);
      }),
      { numRuns: 2000 },
    );
  });

  it('starts each segment where the one before it ends, and ends with the total', () => {
    always(({ segments, starts, total }) => {
      expect(starts).toHaveLength(segments.length + 1);
      expect(starts[0]).toBe(0);
      expect(starts.at(-1)).toBe(total);
      segments.forEach(({ seconds, lead }, index) => {
        expect(starts[index + 1]).toBe(starts[index]! + seconds);
        expect(lead).toBeGreaterThanOrEqual(0);
        expect(lead).toBeLessThanOrEqual(seconds);
      });
    });
  });

  it('has no two pauses in a row, none at the end, and none without length', () => {
    always((timeline) => {
      const isPause = ({ kind }: Segment): boolean => PAUSES.includes(kind);
      expect(timeline.segments.filter((segment) => isPause(segment) && segment.seconds <= 0)).toEqual([]);
      expect(pairs(timeline).filter((pair) => pair.every(isPause))).toEqual([]);
      const last = timeline.segments.at(-1);
      expect(last === undefined || isWork(last)).toBe(true);
    });
  });

  it('gives each side of a set the same, and switches between the two and nowhere else', () => {
    fc.assert(
      fc.property(courses, preferences({ switchSides: 4 as Seconds, pace: 1 }), (course, chosen) => {
        const { segments, steps } = compile(course, course.library, chosen);
        steps.forEach(({ entry, from, to }) => {
          const { sides } = course.library.get(entry)!;
          const own = segments.slice(from, to);
          for (let number = 1; number <= (own[0]?.set?.of ?? 0); number++) {
            const set = own.filter((segment) => segment.set?.number === number && segment.kind !== 'rest');
            const windowOf = (side: Segment['side']) =>
              set.filter((segment) => isWork(segment) && segment.side === side).map(withoutSide);
            const switches = set.filter(({ kind }) => kind === 'switch-side');
            if (sides === 'none' || sides === 'alternating') {
              expect(switches).toEqual([]);
              expect(windowOf(undefined)).toHaveLength(set.length);
              continue;
            }
            const other = chosen.firstSide === 'left' ? 'right' : 'left';
            expect(windowOf(chosen.firstSide)).toEqual(windowOf(other));
            const half = windowOf(other).length;
            expect(half).toBeGreaterThan(0);
            expect(set).toHaveLength(2 * half + 1);
            expect(set.indexOf(switches[0]!)).toBe(half);
            expect(set.slice(0, half).every(({ side }) => side === chosen.firstSide)).toBe(true);
            expect(switches[0]?.side).toBe(other);
          }
        });
      }),
      { numRuns: 500 },
    );
  });

  it('counts sets, repetitions and rounds from 1 to the last', () => {
    always(({ segments, steps }) => {
      steps.forEach(({ from, to, round }) => {
        const own = segments.slice(from, to);
        const sets = own.map(({ set }) => set!.number);
        expect(sets).toEqual(sets.toSorted((a, b) => a - b));
        expect([...new Set(sets)]).toEqual(upTo(own[0]!.set!.of));
        const first = own.filter(({ set, side, rep }) => set!.number === 1 && side === own[0]!.side && rep);
        expect(first.map(({ rep }) => rep!.number)).toEqual(upTo(own[0]!.rep?.of ?? 0));
        expect(own.every((segment) => segment.round?.number === round.number)).toBe(true);
        expect(round.number).toBeLessThanOrEqual(round.of);
      });
    });
  });

  it('has its sections and steps side by side, each with what leads to it', () => {
    always(({ segments, sections, steps }, { firstReady, ready, pace }) => {
      let next = 0;
      sections.forEach(({ from, to }, index) => {
        expect(from).toBe(next);
        expect(segments[from]?.kind).toBe('title');
        expect(segments.slice(from, to).every(({ section }) => section === index)).toBe(true);
        expect(segments.slice(from + 1, to).every(({ kind }) => kind !== 'title')).toBe(true);
        next = to;
      });
      expect(next).toBe(segments.length);
      const factor = pace === 'none' ? 1 : pace;
      let behind = 0;
      steps.forEach(({ from, to, entry, section }, index) => {
        const own = segments.slice(from, to);
        expect(own.every((segment) => segment.step === index && segment.entry === entry)).toBe(true);
        expect(own.every((segment) => segment.section === section)).toBe(true);
        const leads = segments.slice(behind, from).filter(({ kind }) => kind !== 'title');
        behind = to;
        const expected = index === 0 ? firstReady : ready;
        if (leads.length === 0) return expect(expected).toBe(0);
        expect(leads).toHaveLength(1);
        const { kind, seconds, ...rest } = leads[0]!;
        expect(rest).toMatchObject({ step: index, entry, set: { number: 1 } });
        expect(rest.side).toBe(own[0]?.side);
        if (kind === 'get-ready') expect(seconds).toBe(expected * factor);
        else expect(kind).toBe('rest');
      });
    });
  });

  it('is longer by its pace, and no other for it', () => {
    fc.assert(
      fc.property(
        courses,
        preferences({ pace: 1 }),
        fc.double({ min: -5, max: 30, noNaN: true }),
        (course, chosen, pace) => {
          const plain = compile(course, course.library, chosen);
          const paced = compile(course, course.library, { ...chosen, pace });
          expect(paced.total).toBeCloseTo(plain.total * Math.min(10, Math.max(0.5, pace)), 4);
          const timeless = (segment: Segment) => ({ ...segment, seconds: 0, lead: 0 });
          expect(paced.segments.map(timeless)).toEqual(plain.segments.map(timeless));
          const unclocked = compile(course, course.library, { ...chosen, pace: 'none' });
          expect(unclocked.starts).toEqual(plain.starts);
          expect(unclocked.segments.every(({ kind, waits }) => waits === (kind !== 'title'))).toBe(true);
        },
      ),
    );
    const plank = { sections: [sectionOf([stepOf('plank', { hold: exactly(20) })])] };
    expect(compile(plank, libraryOf({ id: 'plank' }), choose({ pace: NaN })).total).toBe(33);
  });

  it('is the same in every order of sections, but for the order', () => {
    fc.assert(
      fc.property(
        courses,
        preferences({ firstReady: 7 as Seconds, ready: 7 as Seconds }),
        (course, chosen) => {
          const [after, before] = (['after', 'before'] as const).map((stretching) =>
            compile(course, course.library, { ...chosen, stretching }),
          );
          const keys = ({ steps }: Timeline) =>
            steps.map(({ key, round }) => `${key} ${round.number}`).sort();
          expect(keys(before!)).toEqual(keys(after!));
          expect(before!.total).toBeCloseTo(after!.total, 6);
        },
      ),
    );
  });
});

function withoutSide({ kind, seconds, waits, lead, rep, reps, cue, fault }: Segment) {
  return { kind, seconds, waits, lead, rep, reps, cue, fault };
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

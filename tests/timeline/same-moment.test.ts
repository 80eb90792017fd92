import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryId, Seconds } from '../../src/model/ids.js';
import type { RoutineSection } from '../../src/model/routine.js';
import { compile } from '../../src/timeline/compile.js';
import { swapKey, type Preferences } from '../../src/timeline/preferences.js';
import { sameMoment } from '../../src/timeline/same-moment.js';
import type { Segment, Timeline } from '../../src/timeline/timeline.js';
import {
  choose,
  courses,
  exactly,
  libraryOf,
  preferences,
  sectionOf,
  stepOf,
  timelines,
} from './arbitraries.js';

const everyIndex = ({ segments }: Timeline) => segments.map((_, index) => index);

describe('the same moment', () => {
  it('of the timeline itself is where one is', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const indexes = everyIndex(timeline);
        expect(indexes.map((index) => sameMoment(timeline, index, timeline))).toEqual(indexes);
      }),
      { numRuns: 300 },
    );
  });

  it('is found again at every pace, and there and back in every order of sections', () => {
    fc.assert(
      fc.property(courses, preferences({ pace: 1 }), fc.constantFrom(2, 'none'), (course, chosen, pace) => {
        const make = (other: Partial<Preferences>) =>
          compile(course, course.library, { ...chosen, ...other });
        const plain = make({});
        const indexes = everyIndex(plain);
        const paced = make({ pace: pace as Preferences['pace'] });
        expect(indexes.map((index) => sameMoment(plain, index, paced))).toEqual(indexes);
        const moved = make({ stretching: chosen.stretching === 'after' ? 'before' : 'after' });
        const work = indexes.filter((index) => !['get-ready', 'rest'].includes(plain.segments[index]!.kind));
        const back = work.map((index) => sameMoment(moved, sameMoment(plain, index, moved), plain));
        expect(back).toEqual(work);
      }),
      { numRuns: 300 },
    );
  });

  it('is a segment of the same step wherever there is that step, and always a segment', () => {
    const two = fc.tuple(preferences(), preferences());
    fc.assert(
      fc.property(courses, two, fc.nat(), ({ sections, library }, [before, after], cut) => {
        const from = compile({ sections }, library, before);
        const fewer = sections.map((section) => ({
          ...section,
          rounds: exactly(1 + (cut % section.rounds.min)),
        }));
        const to = compile({ sections: fewer }, library, after);
        for (const index of everyIndex(from)) {
          const found = sameMoment(from, index, to);
          expect(found >= 0 && found < Math.max(1, to.segments.length)).toBe(true);
          const [key, target] = [keyOf(from, index), keyOf(to, found)];
          const isLeft = to.steps.some(({ key, round }) => `${key} ${round.number}` === keyOf(from, index));
          if (key !== undefined && isLeft) expect(target).toBe(key);
        }
      }),
      { numRuns: 300 },
    );
  });

  const library = libraryOf(
    { id: 'plank', dose: { hold: exactly(20), sets: exactly(2) } },
    { id: 'lunge', sides: 'limb', dose: { hold: exactly(30), sets: exactly(2) } },
    { id: 'swing', measure: 'interval', dose: { work: exactly(20) } },
  );
  const make = (sections: readonly RoutineSection[], chosen: Partial<Preferences> = {}) =>
    compile({ sections }, library, choose(chosen));
  const swap = (place: number, index: number, id: string) =>
    ({ swaps: new Map([[swapKey(place, index), id as EntryId]]) }) satisfies Partial<Preferences>;
  const where = ({ segments }: Timeline, wanted: Partial<Segment>) =>
    segments.findIndex((segment) =>
      Object.entries(wanted).every(([key, value]) => segment[key as keyof Segment] === value),
    );

  it('is the start of the step, where a swap leaves no such segment', () => {
    const steps = [stepOf('plank'), stepOf('lunge'), stepOf('plank')];
    const from = make([sectionOf(steps, { stepRest: 15 as Seconds })]);
    const to = make([sectionOf(steps, { stepRest: 15 as Seconds })], swap(0, 1, 'swing'));
    const side = from.segments.findIndex(({ kind, set }) => kind === 'switch-side' && set?.number === 2);
    expect(to.segments[sameMoment(from, side, to)]).toMatchObject({ kind: 'rest', step: 1, entry: 'swing' });
    const rest = where(from, { kind: 'rest', step: 1 });
    expect(sameMoment(from, rest, to)).toBe(where(to, { kind: 'rest', step: 1 }));
  });

  it('is the rest that it was, where the sides change places', () => {
    const [from, to] = (['left', 'right'] as const).map((firstSide) =>
      make([sectionOf([stepOf('lunge')])], { firstSide }),
    );
    const rest = where(from!, { kind: 'rest' });
    expect(sameMoment(from!, rest, to!)).toBe(where(to!, { kind: 'rest' }));
    const left = from!.segments.findIndex(({ kind, set }) => kind === 'hold' && set?.number === 2);
    expect(to!.segments[sameMoment(from!, left, to!)]).toMatchObject({
      kind: 'hold',
      side: 'left',
      set: { number: 2 },
    });
  });

  it('is the start of the next step that is left, and at the end the last segment', () => {
    const rounds = (count: number) =>
      sectionOf([stepOf('plank'), stepOf('swing')], { rounds: exactly(count) });
    const end = sectionOf([stepOf('lunge')], { title: 'End' });
    const from = make([rounds(3), end]);
    const third = from.segments.findIndex(({ round }) => round?.number === 3);
    const to = make([rounds(1), end]);
    expect(to.segments[sameMoment(from, third, to)]).toMatchObject({ kind: 'get-ready', entry: 'lunge' });
    const short = make([rounds(1)]);
    expect(sameMoment(from, from.segments.length - 1, short)).toBe(short.segments.length - 1);
    expect(sameMoment(from, 9999, from)).toBe(from.segments.length - 1);
  });

  it('of a title is the title of the section that has what comes next', () => {
    const gone = { ...sectionOf([stepOf('plank')]), title: 'Gone' };
    const end = { ...sectionOf([stepOf('lunge')]), title: 'End' };
    const from = make([end, gone, end]);
    const to = make([end, { ...gone, steps: [] }, end]);
    expect(sameMoment(from, from.sections[1]!.from, to)).toBe(to.sections[1]!.from);
    expect(sameMoment(from, 0, make([]))).toBe(0);
    expect(sameMoment(make([]), 0, from)).toBe(0);
  });
});

/** Which step of which round a segment belongs to. */
function keyOf({ segments, steps }: Timeline, index: number): string | undefined {
  const step = segments[index]?.step;
  return step === undefined ? undefined : `${steps[step]!.key} ${steps[step]!.round.number}`;
}

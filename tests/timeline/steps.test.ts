import { describe, expect, it } from 'vitest';
import type { EntryId, FaultId, Seconds } from '../../src/model/ids.js';
import { compile } from '../../src/timeline/compile.js';
import { swapKey, type Preferences } from '../../src/timeline/preferences.js';
import type { Segment, Timeline } from '../../src/timeline/timeline.js';
import { choose, exactly, libraryOf, sectionOf, stepOf } from './arbitraries.js';

const isWork = ({ kind }: Segment): boolean => kind === 'work' || kind === 'hold' || kind === 'reps';

/** A timeline in short: "hold 10 left 1/2". */
function told({ segments }: Timeline): string[] {
  return segments.map(({ kind, seconds, side, set, waits }) =>
    [kind, seconds, side, set && `${set.number}/${set.of}`, waits && 'waits'].filter(Boolean).join(' '),
  );
}

describe('a step', () => {
  const birdDog = {
    id: 'bird-dog',
    sides: 'diagonal',
    measure: 'reps-with-hold',
    dose: { sets: { min: 1, max: 3 }, reps: { min: 2, max: 4 }, hold: { min: 5, max: 10 } as never },
  } as const;

  it('is laid out set by set and side by side', () => {
    const own = { sets: exactly(2), reps: exactly(1), rest: { min: 20, max: 30 } as never };
    const timeline = compile(
      { sections: [sectionOf([stepOf('bird-dog', own)])] },
      libraryOf(birdDog),
      choose(),
    );
    expect(told(timeline)).toEqual([
      'title 3',
      'get-ready 10 left 1/2',
      'hold 8 left 1/2',
      'switch-side 6 right 1/2',
      'hold 8 right 1/2',
      'rest 30 left 2/2',
      'hold 8 left 2/2',
      'switch-side 6 right 2/2',
      'hold 8 right 2/2',
    ]);
    expect(timeline.segments[2]).toMatchObject({ lead: 3, rep: { number: 1, of: 1 }, waits: false });
  });

  it('rests between steps and rounds, else its reader gets ready; an empty section has no title', () => {
    const library = libraryOf({ id: 'plank' }, { id: 'swing', measure: 'interval' });
    const steps = [
      stepOf('plank', { hold: exactly(20) }),
      stepOf('gone'),
      stepOf('swing', { work: { min: 15, max: 25 } as never }),
    ];
    const rounds = { min: 2, max: 3 };
    const circuit = (stepRest: number, roundRest: number) => ({
      sections: [
        sectionOf([stepOf('gone')], { title: 'Empty' }),
        sectionOf(steps, { rounds, stepRest: stepRest as Seconds, roundRest: roundRest as Seconds }),
      ],
    });
    expect(told(compile(circuit(10, 60), library, choose())).map((line) => line.replace(' 1/1', ''))).toEqual(
      [
        'title 3',
        'get-ready 10',
        'hold 20',
        'rest 10',
        'work 15',
        'rest 60',
        'hold 20',
        'rest 10',
        'work 15',
      ],
    );
    const kinds = compile(circuit(0, 0), library, choose()).segments.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'rest')).toEqual([]);
    expect(kinds.filter((kind) => kind === 'get-ready')).toHaveLength(4);
    expect(compile(circuit(0, 0), library, choose()).sections.map(({ title }) => title)).toEqual(['Main']);
  });

  it('waits for its reader where nobody wrote how long it lasts', () => {
    const only = (entry: Parameters<typeof libraryOf>[0], chosen: Partial<Preferences> = {}) =>
      compile({ sections: [sectionOf([stepOf(entry.id)])] }, libraryOf(entry), choose(chosen)).segments.slice(
        2,
      );
    const words = 'a few' as const;
    const cases = [
      [only({ id: 'a', measure: 'hold', dose: { hold: words } }), { kind: 'hold', seconds: 5, waits: true }],
      [only({ id: 'a', measure: 'interval' }), { kind: 'work', seconds: 30, waits: true }],
      [only({ id: 'a', measure: 'reps', dose: { reps: words } }), { kind: 'reps', seconds: 30, waits: true }],
      [
        only(
          { id: 'a', measure: 'reps-with-hold', dose: { reps: words, hold: exactly(5) } },
          { reps: 'tempo' },
        ),
        { kind: 'reps', seconds: 30, waits: true, reps: undefined },
      ],
      [
        only({ id: 'a', measure: 'reps-with-hold', dose: { reps: exactly(1), hold: words } }),
        { kind: 'hold', seconds: 8, lead: 3, waits: true },
      ],
      [
        only({ id: 'a', measure: 'reps', dose: { reps: exactly(8) } }, { reps: 'tempo' }),
        { kind: 'reps', seconds: 32, reps: 8, waits: true },
      ],
    ] as const;
    for (const [segments, expected] of cases) {
      expect(segments).toHaveLength(1);
      expect(segments[0]).toMatchObject(expected);
    }
  });

  it('counts repetitions at their tempo where its reader asks for it, both sides together where they take turns', () => {
    const march = (perSide: boolean, reps: Preferences['reps'], tempo?: string) =>
      compile(
        { sections: [sectionOf([stepOf('march', { reps: { min: 6, max: 9 }, perSide, tempo })])] },
        libraryOf({ id: 'march', sides: 'alternating', measure: 'reps', repetition: 3 as Seconds }),
        choose({ reps }),
      ).segments[2];
    expect(march(false, 'done')).toMatchObject({ reps: 6, seconds: 18, waits: true, side: undefined });
    expect(march(true, 'done')).toMatchObject({ reps: 12, seconds: 36, waits: true });
    expect(march(true, 'tempo')).toMatchObject({ reps: 12, seconds: 36, waits: false });
    expect(march(false, 'tempo', '3-1-1-0')).toMatchObject({ reps: 6, seconds: 30, waits: false });
    expect(march(false, 'tempo', 'slowly')).toMatchObject({ reps: 6, seconds: 18, waits: false });
  });

  it('shows another cue and another fault in each set, through all rounds', () => {
    const faults = ['sag', 'twist'].map((id) => ({ id: id as FaultId, name: id, fix: '' }));
    const library = libraryOf({ id: 'plank', dose: { sets: exactly(2) }, cues: ['a', 'b', 'c'], faults });
    const section = sectionOf([stepOf('plank')], { rounds: exactly(2) });
    const shown = compile({ sections: [section] }, library, choose()).segments.filter(isWork);
    expect(shown.map(({ cue, fault }) => [cue, fault])).toEqual([
      ['a', 'sag'],
      ['b', 'twist'],
      ['c', 'sag'],
      ['a', 'twist'],
    ]);
  });

  it('may be swapped: its numbers hold where the measure is the same, within what the other allows', () => {
    const limits = { hold: { min: 10, max: 20 } as never, sets: exactly(3), load: 'light' };
    const library = libraryOf(
      { id: 'plank', dose: { hold: exactly(60) } },
      { id: 'side-plank', sides: 'limb', dose: limits },
      { id: 'swing', measure: 'interval', dose: { work: exactly(20) } },
    );
    const step = stepOf('plank', { hold: exactly(45), sets: exactly(1), load: 'a vest', note: 'Breathe' });
    const swapped = (id: string) =>
      compile(
        { sections: [sectionOf([]), sectionOf([step])] },
        library,
        choose({ swaps: new Map([[swapKey(1, 0), id as EntryId]]) }),
      );
    const other = swapped('side-plank');
    expect(other.steps[0]).toMatchObject({
      key: '1.0',
      entry: 'side-plank',
      insteadOf: 'plank',
      load: 'light',
    });
    expect(other.steps[0]?.note).toBeUndefined();
    expect(other.segments.filter(isWork).map(({ seconds }) => seconds)).toEqual(Array(6).fill(20));
    const interval = swapped('swing');
    expect(interval.segments.filter(isWork)).toMatchObject([{ kind: 'work', seconds: 20 }]);
    for (const same of ['plank', 'gone']) {
      expect(swapped(same).steps[0]).toMatchObject({ entry: 'plank', load: 'a vest', note: 'Breathe' });
      expect(swapped(same).steps[0]?.insteadOf).toBeUndefined();
    }
  });
});

describe('stretches', () => {
  const titles = (phases: readonly string[], stretching: Preferences['stretching']) => {
    const sections = phases.map((phase) => sectionOf([stepOf('a')], { title: phase, phase: phase as never }));
    const timeline = compile({ sections }, libraryOf({ id: 'a' }), choose({ stretching }));
    return { order: timeline.sections.map(({ phase }) => phase), keys: timeline.steps.map(({ key }) => key) };
  };

  it('stay where they are written, or stand right behind the warm-up, or first where there is none', () => {
    const written = ['warm-up', 'warm-up', 'main', 'stretch', 'cool-down', 'stretch'];
    expect(titles(written, 'after').order).toEqual(written);
    expect(titles(written, 'before')).toEqual({
      order: ['warm-up', 'warm-up', 'stretch', 'stretch', 'main', 'cool-down'],
      keys: ['0.0', '1.0', '3.0', '5.0', '2.0', '4.0'],
    });
    expect(titles(['main', 'stretch'], 'before').order).toEqual(['stretch', 'main']);
    expect(titles(['warm-up', 'stretch'], 'before').order).toEqual(['warm-up', 'stretch']);
  });
});

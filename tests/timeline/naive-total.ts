/** How long a routine takes, reckoned from what is written in it and not from segments. */
import type { Amount } from '../../src/model/amount.js';
import type { RoutineSection, RoutineStep, TimedEntry } from '../../src/model/routine.js';
import type { Preferences } from '../../src/timeline/preferences.js';
import type { Course } from './arbitraries.js';

const number = (amount: Amount | undefined, which: 'min' | 'max' = 'min'): number | undefined =>
  amount === undefined || typeof amount === 'string' ? undefined : amount[which];

export function naiveTotal({ sections, library }: Course, preferences: Preferences): number {
  const factor = preferences.pace === 'none' ? 1 : Math.min(10, Math.max(0.5, preferences.pace));
  let total = 0;
  let anyStep = false;
  sections.forEach((section, index) => {
    const steps = section.steps.flatMap((step, place) => {
      const named = library.get(step.entry);
      const swap = library.get(preferences.swaps.get(`${index}.${place}`) ?? step.entry) ?? named;
      if (!swap) return [];
      return [stepSeconds(adapt(step, named, swap), swap, preferences)];
    });
    if (steps.length === 0) return;
    anyStep = true;
    total += sectionSeconds(section, steps, preferences.ready);
  });
  return factor * (anyStep ? total - preferences.ready + preferences.firstReady : 0);
}

/** Title, rounds of steps, and before each step either its rest or time to get ready. */
function sectionSeconds(section: RoutineSection, steps: readonly number[], ready: number): number {
  const rounds = section.rounds.min;
  const round = steps.reduce((sum, step) => sum + step, 0);
  const between = (steps.length - 1) * (section.stepRest || ready);
  return 3 + ready + rounds * (round + between) + (rounds - 1) * (section.roundRest || ready);
}

function adapt(step: RoutineStep, named: TimedEntry | undefined, entry: TimedEntry): RoutineStep {
  if (entry === named) return step;
  if (named?.measure !== entry.measure) return { entry: entry.id };
  const clamp = (key: 'sets' | 'reps' | 'hold' | 'work' | 'rest') => {
    const [low, high] = [number(entry.dose[key]), number(entry.dose[key], 'max')];
    const [min, max] = [number(step[key]), number(step[key], 'max')];
    if (low === undefined || high === undefined || min === undefined || max === undefined) return step[key];
    return { min: Math.max(low, Math.min(high, min)), max: Math.max(low, Math.min(high, max)) };
  };
  const keys = ['sets', 'reps', 'hold', 'work', 'rest'] as const;
  return { ...step, ...Object.fromEntries(keys.map((key) => [key, clamp(key)])) };
}

function stepSeconds(step: RoutineStep, entry: TimedEntry, preferences: Preferences): number {
  const { dose } = entry;
  const sets = number(step.sets) ?? number(dose.sets) ?? 1;
  const rest = number(step.rest, 'max') ?? number(dose.rest, 'max') ?? preferences.rest;
  const windows = ['none', 'alternating'].includes(entry.sides) ? 1 : 2;
  const set = windows * windowSeconds(step, entry) + (windows - 1) * preferences.switchSides;
  return sets * set + (sets - 1) * rest;
}

function windowSeconds(step: RoutineStep, entry: TimedEntry): number {
  const { dose, sides, measure } = entry;
  const twice = (key: 'reps' | 'hold' | 'work'): number => {
    const says = number(step[key]) === undefined ? dose.perSide : step.perSide;
    return sides === 'alternating' && says ? 2 : 1;
  };
  const say = (key: 'reps' | 'hold' | 'work') => number(step[key]) ?? number(dose[key]);
  const [reps, hold, work] = [say('reps'), say('hold'), say('work')];
  if (measure === 'hold') return hold === undefined ? 5 : hold * twice('hold');
  if (measure === 'interval') return work === undefined ? 30 : work * twice('work');
  if (reps === undefined) return 30;
  if (measure === 'reps-with-hold') return twice('reps') * reps * (3 + (hold ?? 5));
  const tempo = TEMPI[step.tempo ?? dose.tempo ?? ''];
  return twice('reps') * reps * (tempo ?? entry.repetition ?? 4);
}

/** Those of the arbitraries that can be counted. */
const TEMPI: Readonly<Record<string, number>> = { '3-1-1-0': 5, '2 – 0 – 2': 4, '0.5-0-0.5-0': 1 };

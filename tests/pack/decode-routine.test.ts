import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Amount } from '../../src/model/amount.js';
import { ID_PATTERN, type RoutineId } from '../../src/model/ids.js';
import { PACK_FORMAT } from '../../src/pack/card-data.js';
import { ContentFailure, type ContentSource } from '../../src/pack/content-source.js';
import { decodeFile } from '../../src/pack/decode-file.js';
import { decodeRoutine } from '../../src/pack/decode-routine.js';
import { loadRoutine } from '../../src/pack/load-routine.js';
import { Pack } from '../../src/pack/pack.js';
import type { RoutineData } from '../../src/pack/routine-data.js';
import { routine } from './routine-arbitrary.js';

const ENTRY = { id: 'plank', name: 'Plank', measure: 'hold' };
const SECTION = { title: 'Main', phase: 'main', steps: [{ entry: 'plank' }] };
const SMALLEST = { format: PACK_FORMAT, id: 'calm', name: 'Calm', sections: [SECTION], entries: [ENTRY] };

/** Holds an amount to what a clock can run. */
function checkAmount(amount: Amount | undefined, least: number, most: number): void {
  if (amount === undefined || typeof amount === 'string') return;
  expect(amount.min).toBeGreaterThanOrEqual(least);
  expect(amount.max).toBeGreaterThanOrEqual(amount.min);
  expect(amount.max).toBeLessThanOrEqual(most);
}

/** Touches everything that a run needs, as strictly as a player that trusts its types would. */
function readAll({ sections, entries, ...data }: RoutineData): void {
  const texts: unknown[] = [data.id, data.name, data.level, data.updated.text, ...data.equipment];
  const known = entries.map(({ id }) => id);
  expect(new Set(known).size).toBe(known.length);
  expect(sections.length).toBeGreaterThan(0);
  for (const { title, rounds, roundRest, stepRest, steps } of sections) {
    texts.push(title);
    checkAmount(rounds, 1, 20);
    for (const rest of [roundRest, stepRest]) checkAmount({ min: rest, max: rest }, 0, 86_400);
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) expect(known).toContain(step.entry);
  }
  for (const step of [...sections.flatMap(({ steps }) => steps), ...entries.map(({ dose }) => dose)]) {
    for (const amount of [step.sets, step.reps]) checkAmount(amount, 1, 1000);
    for (const amount of [step.hold, step.work, step.rest]) checkAmount(amount, 0, 86_400);
    texts.push(step.load ?? '', step.tempo ?? '');
  }
  for (const { id, name, cues, faults, easier, harder, equipment, sideNames, repetition } of entries) {
    expect(id).toMatch(ID_PATTERN);
    texts.push(name, ...cues, ...equipment, sideNames?.left ?? '', sideNames?.right ?? '');
    for (const fault of faults) texts.push(fault.id, fault.name, fault.fix);
    for (const other of [...easier, ...harder]) expect(known).toContain(other);
    checkAmount({ min: repetition ?? 0, max: repetition ?? 0 }, 0, 86_400);
  }
  expect(texts.filter((text) => typeof text !== 'string')).toEqual([]);
}

function decodeAny(value: unknown): void {
  try {
    readAll(decodeRoutine(value));
  } catch (error) {
    expect(error).toBeInstanceOf(ContentFailure);
    expect(error).toMatchObject({ reason: 'invalid' });
  }
}

/** `value` with the parts that `change` picks replaced. */
function mutate(value: unknown, change: () => { with: unknown } | undefined): unknown {
  const changed = change();
  if (changed) return changed.with;
  if (Array.isArray(value)) return value.map((item) => mutate(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mutate(part, change)]));
}

describe('decodeRoutine', () => {
  it('gives back any routine that was written', () => {
    fc.assert(
      fc.property(routine, (data) => {
        expect(decodeRoutine(JSON.parse(JSON.stringify(data)))).toEqual(data);
        readAll(data);
      }),
      { numRuns: 200 },
    );
  });

  it('makes a sound routine or a ContentFailure of any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.boolean(), (value, asRoutine) => {
        decodeAny(asRoutine ? { ...SMALLEST, ...Object(value) } : value);
      }),
      { numRuns: 500 },
    );
  });

  it('makes a sound routine or a ContentFailure of one in which anything was replaced', () => {
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(-1, 0.5, 1e9, '1e9', { min: 9, max: 1 }, { min: 1 }),
    );
    fc.assert(
      fc.property(routine, fc.infiniteStream(fc.nat(19)), fc.infiniteStream(odd), (data, dice, values) => {
        const { id, name } = data;
        const changed = mutate(data, () =>
          dice.next().value === 0 ? { with: values.next().value } : undefined,
        );
        decodeAny({ ...Object(changed), format: PACK_FORMAT, id, name });
      }),
      { numRuns: 300 },
    );
  });

  it('fills in everything that a file leaves out', () => {
    const data = decodeRoutine(SMALLEST);
    readAll(data);
    expect(data.kind).toBe('routine');
    expect(data.sections[0]).toMatchObject({ rounds: { min: 1, max: 1 }, roundRest: 0, stepRest: 0 });
  });

  it('leaves out steps of entries that the file does not hold, and sections without steps', () => {
    const sections = [SECTION, { ...SECTION, steps: [{ entry: 'squat' }] }];
    expect(decodeRoutine({ ...SMALLEST, sections }).sections).toHaveLength(1);
  });

  it.each([
    ['more rounds than anyone does', 'rounds', { min: 1, max: 1e9 }, { min: 1, max: 1 }],
    ['half a round', 'rounds', { min: 0.5, max: 1 }, { min: 1, max: 1 }],
    ['a rest without end', 'roundRest', 1e9, 0],
    ['a rest before the start', 'stepRest', -5, 0],
  ])('does not take %s', (_, field, value, instead) => {
    const [section] = decodeRoutine({ ...SMALLEST, sections: [{ ...SECTION, [field]: value }] }).sections;
    expect(section).toHaveProperty(field, instead);
  });

  it.each([
    ['another format', { ...SMALLEST, format: 2 }, 'Format 2'],
    ['an id that is a path', { ...SMALLEST, id: '../calm' }, 'No id or name'],
    ['no name', { ...SMALLEST, name: '' }, 'No id or name'],
    ['nothing to do', { ...SMALLEST, entries: [] }, 'No steps'],
  ])('refuses %s and says why', (_, value, message) => {
    expect(() => decodeRoutine(value)).toThrow(new ContentFailure('invalid', message));
  });
});

describe('loadRoutine', () => {
  it('reads the file of a routine, as one', async () => {
    const asked: string[] = [];
    const read = (url: string) => {
      asked.push(url);
      return Promise.resolve(JSON.stringify({ ...SMALLEST, more: 'x' }));
    };
    const pack = new Pack('/pack/', read, decodeFile);
    const data = await loadRoutine(pack, 'calm' as RoutineId);
    expect(data).toEqual(decodeRoutine(SMALLEST));
    expect(await loadRoutine(pack, 'calm' as RoutineId)).toBe(data);
    expect(asked).toEqual(['/pack/routines/calm.json']);
  });

  it('does not let what is no id choose the address', async () => {
    const asked: string[] = [];
    const read = (url: string) => {
      asked.push(url);
      return Promise.reject(new ContentFailure('not-found', url));
    };
    const pack = new Pack('/pack/', read, decodeFile);
    await expect(loadRoutine(pack, '../items/x' as RoutineId)).rejects.toThrow(ContentFailure);
    expect(asked).toEqual(['/pack/routines/..%2Fitems%2Fx.json']);
  });

  it('says so when a source has cards alone', async () => {
    const source: ContentSource = {
      card: () => Promise.reject(new Error('unused')),
      hrefOf: () => undefined,
    };
    await expect(loadRoutine(source, 'calm' as RoutineId)).rejects.toMatchObject({ reason: 'not-found' });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { plainText } from '../../src/model/prose.js';
import { buildLibrary, LibraryBuilder, parseEntry, type SourceFile } from '../../src/parse/index.js';
import { entryId, entryText, VOCABULARY } from '../cli/generated-content.js';

const CONTENT = join(import.meta.dirname, '../../content');

function readContent(): SourceFile[] {
  return readdirSync(CONTENT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** The thirteen movements of the two articles. */
const MOVEMENTS = [
  'superman partial-crunch bird-dog romanian-deadlift straight-leg-deadlift leg-lift glute-bridge',
  'back-extension kettlebell-swing knee-to-chest supine-trunk-rotation pelvic-tilt piriformis-stretch',
].flatMap((line) => line.split(' '));

function entry(id: string, fields: string): SourceFile {
  const text = entryText(1).replace('aka: [the 1th of them]', fields);
  return { path: `${id}.md`, text };
}

const vocabulary = Object.entries(VOCABULARY).map(([path, text]) => ({ path, text }));

describe('the content of this project', () => {
  const { exercises, problems } = buildLibrary(readContent());

  it('has no problems', () => {
    expect(problems).toEqual([]);
  });

  it.each(MOVEMENTS)('has %s, with faults that have a sign, a cause and a fix', (id) => {
    const exercise = [...exercises.values()].find((found) => found.id === id);
    expect(exercise?.faults.length).toBeGreaterThan(0);
    for (const { sign, cause, fix } of exercise?.faults ?? []) {
      for (const part of [sign, cause, fix]) expect(plainText(part).length).toBeGreaterThan(3);
    }
  });
});

describe('buildLibrary', () => {
  it('gives the same, in whatever order the files come', () => {
    const files = [
      ...vocabulary,
      ...Array.from({ length: 12 }, (_, number) => ({
        path: `${entryId(number)}.md`,
        text: entryText(number),
      })),
      { path: 'again/move-3.md', text: entryText(3) },
      entry('x', 'harder: [y]'),
      entry('y', 'harder: [x, move-1]'),
    ];
    const whole = (built: ReturnType<typeof buildLibrary>) => ({
      problems: built.problems,
      exercises: [...built.exercises].sort(([a], [b]) => (a < b ? -1 : 1)),
      vocabulary: JSON.stringify([...built.library.vocabulary.levels]),
      ladder: [...built.library.ladder],
    });
    const expected = whole(buildLibrary(files));
    expect(expected.problems.map(({ code }) => code)).toEqual(['ladder-cycle', 'duplicate-id'].sort());
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        expect(whole(buildLibrary(shuffled))).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('makes every step of a ladder known at both ends, and finds a circle if and only if there is one', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const step = fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids), up: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 7 }), (steps) => {
        const named = (id: string, up: boolean) =>
          [
            ...new Set(steps.filter(({ from, up: way }) => from === id && way === up).map(({ to }) => to)),
          ].join(', ');
        const files = ids.map((id) =>
          entry(id, `harder: [${named(id, true)}]\neasier: [${named(id, false)}]`),
        );
        const { problems, exercises } = buildLibrary([...vocabulary, ...files]);
        const all = [...exercises.values()];
        for (const { id, harder, easier } of all) {
          for (const other of harder) expect(exercises.get(other)?.easier).toContain(id);
          for (const other of easier) expect(exercises.get(other)?.harder).toContain(id);
        }
        // The oracle: entries that nothing is easier than are taken away until none is left, or none can be.
        let left = new Map(all.map(({ id, easier }) => [id, easier]));
        for (let before = -1; before !== left.size;) {
          before = left.size;
          left = new Map([...left].filter(([, easier]) => easier.some((id) => left.has(id))));
        }
        const circles = problems.filter(({ code }) => code === 'ladder-cycle');
        expect(circles.length > 0).toBe(left.size > 0);
      }),
      { numRuns: 150 },
    );
  });

  it('walks a ladder that is as long as the library', () => {
    const files = Array.from({ length: 3000 }, (_, number) => ({
      path: `m-${number}.md`,
      text: `---\nname: M\nharder: [m-${(number + 1) % 3000}]\n---\n`,
    }));
    const builder = new LibraryBuilder();
    for (const file of files) builder.add(file);
    const circles = builder.finish().problems;
    expect(circles).toHaveLength(1);
    expect(circles[0]?.message.split(' → ')).toHaveLength(3001);
  });
});

describe('a figure file with errors', () => {
  it('is not told what it lacks, since that may be what is wrong', () => {
    const figure = (zone: string) => `kind: figure
camera: { yaw: 0, pitch: 0 }
ground: { kind: mat, from: 0, to: 9 }
support: [right-foot]
tempo: [1, 1, 1, 1]
poses: [{ hip: 9 }]
faults:
  no-such-fault:
    zones: [${zone}]
    change: { lumbar: 9 }
`;
    const codes = (zone: string) => {
      const files = [
        { path: 'move-1.md', text: entryText(1) },
        { path: 'figures/move-1.yaml', text: figure(zone) },
      ];
      return buildLibrary(files)
        .problems.filter(({ file }) => file.startsWith('figures'))
        .map(({ code }) => code);
    };
    expect(codes('lumbar')).toContain('undrawn-fault');
    expect(codes('lumber')).toEqual(['bad-value']);
  });
});

describe('LibraryBuilder', () => {
  const before = { path: 'move-1.md', text: entryText(1) };

  it.each([
    ['its prose', (text: string) => text.replace('Stiffen', 'Brace'), false],
    ['the place of its fields', (text: string) => text.replace('aka:', '# a comment\naka:'), false],
    ['its name', (text: string) => text.replace('Movement', 'Exercise'), true],
    ['its ladder', (text: string) => text.replace('aka: [the 1th of them]', 'easier: [move-2]'), true],
  ])('knows whether other files are touched when an entry changes %s', (_, change, isTouched) => {
    const builder = new LibraryBuilder();
    expect(builder.add(before)).toBe(true);
    expect(change(before.text)).not.toBe(before.text);
    expect(builder.add({ ...before, text: change(before.text) })).toBe(isTouched);
  });

  it('knows that a figure touches no entry but its own', () => {
    const builder = new LibraryBuilder();
    builder.add(before);
    expect(builder.add({ path: 'figures/move-1.yaml', text: 'kind: figure' })).toBe(false);
    expect(builder.remove('figures/move-1.yaml')).toBe(false);
  });

  it('forgets a file that is removed', () => {
    const builder = new LibraryBuilder();
    builder.add(before);
    expect(builder.remove('move-1.md')).toBe(true);
    expect(builder.remove('move-1.md')).toBe(false);
    expect(builder.finish().entries.size).toBe(0);
  });

  it('keeps no text of the files that it was given', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const builder = new LibraryBuilder();
    collect();
    const before = process.memoryUsage().heapUsed;
    const padding = 'word '.repeat(10_000);
    for (let number = 0; number < 400; number++) {
      builder.add({ path: `${entryId(number)}.md`, text: `${entryText(number)}${padding}${number}` });
    }
    collect();
    // The texts are 20 MB.
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(4_000_000);
    expect(builder.finish().entries.size).toBe(400);
  });
});

describe('parseEntry', () => {
  it.each([
    ['content/exercises/bird-dog.md', 'bird-dog'],
    ['C:\\content\\bird-dog.md', 'bird-dog'],
    ['bird-dog', 'bird-dog'],
    ['content/Bird Dog.md', undefined],
    ['content/.md', undefined],
    ['content/bird-dog.en.md', undefined],
  ])('takes the id of %s from its name', (path, id) => {
    expect(parseEntry({ path, text: entryText(1) }).id).toBe(id);
  });

  it('says "per side" once for a dose, wherever it is written', () => {
    const text = entryText(1).replace(/^dose:.*$/m, 'dose: { reps: 5, hold: 20 s each side, load: none }');
    const { exercise } = parseEntry({ path: 'x.md', text });
    expect(exercise?.doses).toEqual([
      { reps: { min: 5, max: 5 }, hold: { min: 20, max: 20 }, load: 'none', perSide: true },
    ]);
  });
});

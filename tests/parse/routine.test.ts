import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildLibrary, isRoutineFile, LibraryBuilder, parseRoutine } from '../../src/parse/index.js';
import { splitFile } from '../../src/parse/split-file.js';
import { parseYaml } from '../../src/parse/yaml/parse-yaml.js';
import { readerOf } from '../../src/parse/yaml/some-fields.js';
import { entryText, routineText, VOCABULARY } from '../cli/generated-content.js';

const CONTENT = join(import.meta.dirname, '../../content');
const vocabulary = Object.entries(VOCABULARY).map(([path, text]) => ({ path, text }));

describe("the project's routines", () => {
  const files = readdirSync(CONTENT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  const { routines } = buildLibrary(files);
  const shipped = files.filter(isRoutineFile);

  it('are six, and all of their files hold one', () => {
    expect([...routines.keys()].sort()).toEqual([
      'dynamic-warm-up',
      'evening-stretch',
      'five-minute-desk-break',
      'posterior-chain-in-30-minutes',
      'strong-lower-back-first-weeks',
      'strong-lower-back-with-load',
    ]);
    expect(shipped.map(({ path }) => path.split(/[/\\]/).at(-2)).sort()).toEqual([
      ...Array.from({ length: 5 }, () => 'routines'),
      'sequences',
    ]);
  });

  it.each(shipped)('outlines $path as the whole of it is read', (file) => {
    const text = splitFile(file, () => {})?.frontMatter.text ?? '';
    const names = ['kind', 'sections'];
    const whole = parseYaml(text, 2, () => {})?.entries.filter(({ key }) => names.includes(key));
    const some = readerOf(names)(text, 2)?.entries.filter(({ key }) => names.includes(key));
    expect(some).toEqual(whole);
    expect(whole).toHaveLength(2);
  });
});

describe('the places of steps', () => {
  /** A step as it is written, and whether it is sound, faulty, or asks for too many repetitions. */
  const step = fc.constantFrom(
    ['{ entry: move-0, reps: 5 }', 'sound'],
    ['{ entry: move-0, reps: 99 }', 'too-many'],
    ['{ reps: 99 }', 'faulty'],
    ['{ entry: Move, reps: 99 }', 'faulty'],
    ['{ entry: move-0, reps: 99 s, hold: 5 s }', 'sound'],
    ['just words', 'faulty'],
  );
  const section = fc.record({ isSound: fc.boolean(), steps: fc.array(step, { minLength: 1, maxLength: 5 }) });

  it('are their own, whatever was left out before them', () => {
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 4 }), (sections) => {
        const lines = ['---', 'kind: sequence', 'name: x', 'level: easy', 'updated: 2026-11-22', 'sections:'];
        const expected: number[] = [];
        for (const { isSound, steps } of sections) {
          lines.push('  - title: x', `    phase: ${isSound ? 'main' : 'nowhere'}`, '    steps:');
          for (const [text, what] of steps) {
            lines.push(`      - ${text}`);
            if (isSound && what === 'too-many') expected.push(lines.length);
          }
        }
        const routine = { path: 'x.md', text: `${lines.join('\n')}\n---\n` };
        const { problems } = buildLibrary([
          ...vocabulary,
          { path: 'move-0.md', text: entryText(0) },
          routine,
        ]);
        const found = problems.filter(({ code }) => code === 'dose-out-of-range').map(({ line }) => line);
        expect(found).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});

describe('parseRoutine', () => {
  it('never throws, and gives places as many as there are steps', () => {
    const text = routineText(['move-0', 'move-1']);
    const cut = fc.tuple(
      fc.nat(text.length),
      fc.nat(12),
      fc.constantFrom('', '{', '- ', '\n', ': ', '"', '---\n'),
    );
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 4 }), (cuts) => {
        const changed = cuts.reduce(
          (so, [at, length, put]) => so.slice(0, at) + put + so.slice(at + length),
          text,
        );
        const { routine, places } = parseRoutine({ path: 'course.md', text: changed });
        if (!routine) return;
        expect(places.map((section) => section.length)).toEqual(
          routine.sections.map(({ steps }) => steps.length),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('LibraryBuilder', () => {
  const routine = { path: 'course.md', text: routineText(['move-0']) };

  it.each([
    ['its steps', (text: string) => text.replace('reps: 5', 'reps: 6'), false],
    ['its name', (text: string) => text.replace('Course', 'Way'), false],
    ['into a sequence', (text: string) => text.replace('kind: routine', 'kind: sequence'), true],
    ['into an entry', () => entryText(3), true],
  ])('knows whether other files are touched when a routine changes %s', (_, change, isTouched) => {
    const builder = new LibraryBuilder();
    expect(builder.add(routine)).toBe(true);
    expect(change(routine.text)).not.toBe(routine.text);
    expect(builder.add({ ...routine, text: change(routine.text) })).toBe(isTouched);
  });

  it('forgets a routine that is removed', () => {
    const builder = new LibraryBuilder();
    builder.add(routine);
    expect(builder.finish().routinePaths).toEqual(new Set(['course.md']));
    builder.remove('course.md');
    expect(builder.finish().routines.size).toBe(0);
  });
});

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeRoutine } from '../../src/pack/decode-routine.js';
import { entryText, routineText } from './generated-content.js';
import { Workspace } from './workspace.js';

const BUILD = 'build content --out pack';
const COURSE = 'content/routines/course.md';

function withCourse(entries = ['move-0', 'move-9']): Workspace {
  return new Workspace().generate(12).write({ [COURSE]: routineText(entries) });
}

function courseIn(workspace: Workspace) {
  return decodeRoutine(JSON.parse(workspace.read('pack')['routines/course.json'] ?? ''));
}

describe('formcue build, of a routine', () => {
  it('writes one file with all that a run needs, and a row of the index', async () => {
    const workspace = withCourse();
    expect(await workspace.run(BUILD)).toEqual({
      code: 0,
      out: '12 items and 1 routine in pack: 15 files written, 0 removed. 0 errors, 0 warnings.\n',
      error: '',
    });
    const course = courseIn(workspace);
    expect(course).toMatchObject({
      id: 'course',
      kind: 'routine',
      name: 'Course',
      level: 'Easy',
      equipment: ['Mat', 'Wall'],
      sections: [
        { title: 'Warm-up', steps: [{ entry: 'move-0', reps: { min: 5, max: 5 } }] },
        { title: 'Main', rounds: { min: 2, max: 2 }, roundRest: 60, steps: [{}, {}] },
      ],
      more: [{ title: 'How often' }],
      sources: [{ id: 'study-one' }, { id: 'guide-two' }],
      updated: { iso: '2026-11-22', text: '22 November 2026' },
    });
    // Easier than move-9, by the ladder.
    expect(course.entries.map(({ id }) => id)).toEqual(['move-0', 'move-9', 'move-8']);
    expect(course.entries[1]).toMatchObject({
      name: 'Movement number 9',
      sides: 'none',
      measure: 'reps-with-hold',
      dose: { hold: { min: 2, max: 10 } },
      cues: ['A full glass stays on your low back', 'The heel reaches away, not up', 'Push the floor away'],
      faults: [{ name: 'The low back sags', fix: expect.stringMatching(/^Raise only .* still\.$/) }, {}],
      easier: ['move-8'],
      harder: [],
    });
    expect(JSON.parse(workspace.read('pack')['index.json'] ?? '')).toMatchObject({
      entries: expect.arrayContaining([{ id: 'course', kind: 'routine', name: 'Course', level: 'Easy' }]),
    });
  });

  it('leaves out the step of an entry that does not compile', async () => {
    const workspace = withCourse().write({
      'content/move-9.md': entryText(9).replace('level: hard\n', ''),
    });
    const { code, out } = await workspace.run(BUILD);
    expect(code).toBe(1);
    expect(out).toContain('content/move-9.md:2:1  error  missing-field');
    expect(courseIn(workspace).entries.map(({ id }) => id)).toEqual(['move-0']);
  });

  it('does not write again what has not changed, and writes what is missing', async () => {
    const workspace = withCourse();
    await workspace.run(BUILD);
    const traces = workspace.traces('pack');
    expect((await workspace.run(BUILD)).out).toContain('12 items and 1 routine in pack: nothing changed.');
    expect(workspace.traces('pack')).toEqual(traces);
    rmSync(join(workspace.path, 'pack/routines/course.json'));
    expect((await workspace.run(BUILD)).out).toContain('1 file written');
  });

  it('writes it again when one of its entries has changed', async () => {
    const workspace = withCourse();
    await workspace.run(BUILD);
    const before = workspace.traces('pack');
    workspace.write({ 'content/move-8.md': entryText(8).replace('Push the floor', 'Press the floor') });
    await workspace.run(BUILD);
    const after = workspace.traces('pack');
    const changed = Object.keys(after).filter((name) => before[name] !== after[name]);
    expect(changed.sort()).toEqual(['items/move-8.json', 'routines/course.json']);
    expect(courseIn(workspace).entries[2]?.cues).toContain('Press the floor away');
  });

  it('removes the file of one that is gone, and no other', async () => {
    const workspace = withCourse().write({ 'pack/routines/mine.json': '{}' });
    await workspace.run(BUILD);
    rmSync(join(workspace.path, COURSE));
    expect((await workspace.run(BUILD)).out).toContain('12 items in pack: 1 file written, 1 removed.');
    expect(Object.keys(workspace.read('pack')).filter((name) => name.startsWith('routines'))).toEqual([
      'routines/mine.json',
    ]);
  });

  it('removes the item of an entry that has become a routine', async () => {
    const workspace = new Workspace().generate(3);
    await workspace.run(BUILD);
    workspace.write({ 'content/move-2.md': routineText(['move-0']) });
    await workspace.run(BUILD);
    expect(existsSync(join(workspace.path, 'pack/items/move-2.json'))).toBe(false);
    expect(existsSync(join(workspace.path, 'pack/routines/move-2.json'))).toBe(true);
  });

  it('goes on from the state of a version that knew no routines', async () => {
    const workspace = withCourse();
    await workspace.run(BUILD);
    const path = join(workspace.path, 'pack/.formcue-state.json');
    const { routines, ...state } = JSON.parse(readFileSync(path, 'utf8')) as { routines: string[] };
    expect(routines).toEqual(['course']);
    writeFileSync(path, JSON.stringify({ ...state, items: [...Array(12).keys()].map((n) => `move-${n}`) }));
    rmSync(join(workspace.path, 'content/move-11.md'));
    expect((await workspace.run(BUILD)).out).toContain('1 removed');
  });
});

describe('formcue build --watch, of a routine', () => {
  it('follows the routine and every entry that it may come to', async () => {
    const workspace = withCourse(['move-0']);
    const watching = workspace.watch(`${BUILD} --watch`);
    expect(await watching.next()).toContain('12 items and 1 routine in pack: 15 files written');
    // An entry that the routine has come to only now, and that has not changed.
    workspace.write({ [COURSE]: routineText(['move-0', 'move-5']) });
    expect(await watching.next()).toContain('1 file written');
    expect(courseIn(workspace).entries.map(({ id }) => id)).toEqual(['move-0', 'move-5']);
    workspace.write({ 'content/move-5.md': entryText(5).replace('Push the floor', 'Press the floor') });
    expect(await watching.next()).toContain('2 files written');
    expect(courseIn(workspace).entries[1]?.cues).toContain('Press the floor away');
    // No routine names this one.
    workspace.write({ 'content/move-3.md': entryText(3).replace('Push the floor', 'Press the floor') });
    expect(await watching.next()).toContain('1 file written');
    renameSync(join(workspace.path, 'content/move-5.md'), join(workspace.path, 'content/move-50.md'));
    expect(await watching.next()).toMatch(/ in pack: .* 1 error/);
    expect(courseIn(workspace).entries.map(({ id }) => id)).toEqual(['move-0']);
    rmSync(join(workspace.path, COURSE));
    expect(await watching.next()).toContain('12 items in pack: 1 file written, 1 removed. 0 errors');
    expect(await watching.stop()).toBe(0);
  });
});

describe('formcue check, of a routine', () => {
  it('finds nothing in a sound one, and holds it against its entries', async () => {
    const workspace = withCourse();
    expect((await workspace.run('check --strict')).out).toBe('0 errors, 0 warnings in 19 files.\n');
    workspace.write({ [COURSE]: routineText(['move-0', 'mov-9']).replace('reps: 5', 'reps: 50') });
    const { code, out } = await workspace.run(`check ${COURSE}`);
    expect(code).toBe(1);
    expect(out).toContain(`${COURSE}:9:32  warning  dose-out-of-range  Reps is 50, `);
    expect(out).toMatch(/course\.md:16:18 {2}error {2}unknown-id .* Did you mean "move-9"\?/);
  });

  it('looks up no ids of a file that is alone', async () => {
    const workspace = new Workspace().write({
      'elsewhere/course.md': routineText(['no-such-thing']).replace('phase: warm-up', 'phase: main'),
    });
    const { out } = await workspace.run('check elsewhere/course.md');
    expect(out).toMatch(/^elsewhere\/course\.md:6:5 {2}error {2}missing-warm-up .*\n1 error, 0 warnings/);
  });
});

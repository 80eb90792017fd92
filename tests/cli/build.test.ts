import fc from 'fast-check';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeCard } from '../../src/pack/decode.js';
import { entryText } from './generated-content.js';
import { Workspace } from './workspace.js';

const BUILD = 'build content --out pack';

describe('formcue build', () => {
  it('writes an item for each entry, an index and the vocabulary', async () => {
    const workspace = new Workspace().generate(3);
    expect(await workspace.run(BUILD)).toEqual({
      code: 0,
      out: '3 items in pack: 5 files written, 0 removed. 0 errors, 0 warnings.\n',
      error: '',
    });
    const files = workspace.read('pack');
    expect(Object.keys(files).sort()).toEqual([
      'index.json',
      'items/move-0.json',
      'items/move-1.json',
      'items/move-2.json',
      'vocabulary.json',
    ]);
    expect(JSON.parse(files['index.json'] ?? '')).toEqual({
      format: 1,
      entries: [0, 1, 2].map((number) => ({
        id: `move-${number}`,
        kind: number % 2 ? 'stretch' : 'exercise',
        name: `Movement number ${number}`,
        level: number % 2 ? 'Hard' : 'Easy',
      })),
    });
    expect(decodeCard(JSON.parse(files['items/move-1.json'] ?? ''))).toMatchObject({
      name: 'Movement number 1',
      eyebrow: 'Brace · Hard · Wall',
      primary: [{ name: 'deep back', anatomical: 'multifidus' }],
      cautions: [{ when: 'Wrist pain', source: 'guide-two' }],
      sources: [{ id: 'guide-two' }, { id: 'study-one', year: 1998 }],
    });
    expect(JSON.parse(files['vocabulary.json'] ?? '')).toMatchObject({
      format: 1,
      levels: [
        ['easy', { name: 'Easy' }],
        ['hard', { name: 'Hard' }],
      ],
      muscleGroups: [
        ['back', 'Back'],
        ['hips', 'Hips'],
      ],
    });
  });

  it('writes every list of an item, nothing that is absent, and no white space', async () => {
    const workspace = new Workspace().generate(1);
    await workspace.run(BUILD);
    const item = workspace.read('pack')['items/move-0.json'];
    expect(JSON.parse(item ?? '')).toMatchObject({ coaching: [], more: [] });
    expect(item).not.toMatch(/null|undefined/);
    expect(item).not.toContain('\n');
  });

  it('gives the same bytes, whatever the names of the folders and the order in which files were made', async () => {
    const texts = new Map(Array.from({ length: 6 }, (_, number) => [`move-${number}.md`, entryText(number)]));
    const expected = new Workspace().generate(6);
    await expected.run(BUILD);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...texts], { minLength: 6 }),
        fc.array(fc.constantFrom('', 'z/', 'a/b/'), { minLength: 6, maxLength: 6 }),
        async (files, folders) => {
          const workspace = new Workspace().generate(0);
          files.forEach(([name, text], index) =>
            workspace.write({ [`content/${folders[index]}${name}`]: text }),
          );
          await workspace.run(BUILD);
          expect(workspace.read('pack')).toEqual(expected.read('pack'));
        },
      ),
      { numRuns: 5 },
    );
  });

  it('builds what is sound, prints the problems, and ends with 1', async () => {
    const workspace = new Workspace().generate(2).write({
      'content/broken.md': '---\nname: x\n---\n',
      'content/partly.md': entryText(3).replace('equipment: [wall]', 'equipment: [wall, 5]'),
    });
    const { code, out } = await workspace.run(BUILD);
    expect(code).toBe(1);
    expect(out).toContain('content/broken.md:2:1  error  missing-field');
    expect(out).toMatch(/3 items in pack: 5 files written, 0 removed\. \d+ errors, 0 warnings\.\n$/);
    expect(JSON.parse(workspace.read('pack')['items/partly.json'] ?? '')).toMatchObject({
      eyebrow: expect.stringMatching(/ · Wall$/),
    });
  });

  describe('again', () => {
    it('writes nothing when nothing has changed, and says the same of problems', async () => {
      const workspace = new Workspace().generate(3).write({ 'content/broken.md': 'x' });
      const first = await workspace.run(BUILD);
      const traces = workspace.traces('pack');
      const again = await workspace.run(BUILD);
      expect(again.code).toBe(1);
      expect(again.out.split('\n')[0]).toBe(first.out.split('\n')[0]);
      expect(again.out).toContain('3 items in pack: nothing changed. 1 error, 0 warnings.');
      expect(workspace.traces('pack')).toEqual(traces);
    });

    it('writes nothing when files were only touched', async () => {
      const workspace = new Workspace().generate(3);
      await workspace.run(BUILD);
      const traces = workspace.traces('pack');
      utimesSync(join(workspace.path, 'content/move-1.md'), 1, 1);
      expect((await workspace.run(BUILD)).out).toContain('3 items in pack: 0 files written, 0 removed.');
      expect(workspace.traces('pack')).toEqual(traces);
    });

    it('writes only what has changed', async () => {
      const workspace = new Workspace().generate(10);
      await workspace.run(BUILD);
      const before = workspace.traces('pack');
      // move-9 shows the name of move-8.
      workspace.write({ 'content/move-8.md': entryText(8).replace('Movement number 8', 'The eighth') });
      expect((await workspace.run(BUILD)).out).toContain('3 files written');
      const after = workspace.traces('pack');
      const changed = Object.keys(after).filter((name) => before[name] !== after[name]);
      expect(changed.sort()).toEqual(['index.json', 'items/move-8.json', 'items/move-9.json']);
    });

    it('removes the item of an entry that is gone, and no file of anyone else', async () => {
      const workspace = new Workspace().generate(3);
      await workspace.run(BUILD);
      workspace.write({ 'pack/items/theirs.json': '{}', 'pack/other.txt': 'x' });
      rmSync(join(workspace.path, 'content/move-2.md'));
      expect((await workspace.run(BUILD)).out).toContain('2 items in pack: 1 file written, 1 removed.');
      expect(Object.keys(workspace.read('pack')).sort()).toEqual([
        'index.json',
        'items/move-0.json',
        'items/move-1.json',
        'items/theirs.json',
        'other.txt',
        'vocabulary.json',
      ]);
    });

    it('restores an item that someone has removed', async () => {
      const workspace = new Workspace().generate(3);
      await workspace.run(BUILD);
      rmSync(join(workspace.path, 'pack/items/move-1.json'));
      expect((await workspace.run(BUILD)).out).toContain('1 file written');
      expect((await workspace.run(BUILD)).out).toContain('nothing changed');
    });

    it('does not take another content folder for the last one', async () => {
      const workspace = new Workspace().generate(2);
      await workspace.run(BUILD);
      renameSync(join(workspace.path, 'content'), join(workspace.path, 'other'));
      const { out } = await workspace.run('build other --out pack');
      expect(out).toContain('2 items in pack: 0 files written');
    });

    it.each([
      ['no JSON', '{'],
      ['another shape', '{"items":7}'],
      ['null', 'null'],
    ])('builds anew when the state of the last build is %s', async (_, state) => {
      const workspace = new Workspace().generate(2);
      await workspace.run(BUILD);
      workspace.write({ 'pack/.formcue-state.json': state });
      expect((await workspace.run(BUILD)).out).toContain('2 items in pack: 0 files written, 0 removed.');
    });

    it('removes nothing outside, whatever the state says', async () => {
      const workspace = new Workspace().generate(2).write({ 'keep.json': '{}' });
      await workspace.run(BUILD);
      const state = JSON.parse(
        readFileSync(join(workspace.path, 'pack/.formcue-state.json'), 'utf8'),
      ) as object;
      workspace.write({
        'pack/.formcue-state.json': JSON.stringify({ ...state, files: [], items: ['../../keep'] }),
      });
      await workspace.run(BUILD);
      expect(existsSync(join(workspace.path, 'keep.json'))).toBe(true);
    });
  });

  describe('never writes outside of the folder it was given', () => {
    it('when the folder of items is a link', async () => {
      const workspace = new Workspace().generate(1).write({ 'elsewhere/x.txt': '' });
      mkdirSync(join(workspace.path, 'pack'));
      symlinkSync('../elsewhere', join(workspace.path, 'pack/items'));
      expect((await workspace.run(BUILD)).code).toBe(2);
      expect(Object.keys(workspace.read('elsewhere'))).toEqual(['x.txt']);
    });

    it('when an item is a link', async () => {
      const workspace = new Workspace().generate(1).write({ 'victim.json': 'mine' });
      mkdirSync(join(workspace.path, 'pack/items'), { recursive: true });
      symlinkSync('../../victim.json', join(workspace.path, 'pack/items/move-0.json'));
      expect((await workspace.run(BUILD)).code).toBe(0);
      expect(readFileSync(join(workspace.path, 'victim.json'), 'utf8')).toBe('mine');
      expect(workspace.read('pack')).toHaveProperty(['items/move-0.json']);
    });

    it('when the folder is a link that leads around the content', async () => {
      const workspace = new Workspace().generate(1);
      symlinkSync('.', join(workspace.path, 'pack'));
      expect((await workspace.run(BUILD)).code).toBe(2);
      expect(existsSync(join(workspace.path, 'index.json'))).toBe(false);
    });

    it('when its temporary file is a link', async () => {
      const workspace = new Workspace().generate(1).write({ 'victim.json': 'mine' });
      mkdirSync(join(workspace.path, 'pack'));
      symlinkSync('../victim.json', join(workspace.path, `pack/.formcue-${process.pid}.tmp`));
      expect((await workspace.run(BUILD)).code).toBe(0);
      expect(readFileSync(join(workspace.path, 'victim.json'), 'utf8')).toBe('mine');
    });
  });

  it('leaves the earlier item whole when it cannot write the new one', async () => {
    const workspace = new Workspace().generate(1);
    await workspace.run(BUILD);
    const before = workspace.read('pack');
    writeFileSync(join(workspace.path, 'content/move-0.md'), entryText(0).replace('Movement', 'Other'));
    // A folder in the place of the temporary file: nothing can be written.
    mkdirSync(join(workspace.path, `pack/.formcue-${process.pid}.tmp`));
    const { code, error } = await workspace.run(BUILD);
    expect(code).toBe(2);
    expect(error).toMatch(/^formcue: .+\n$/);
    expect(workspace.read('pack')).toEqual(before);
  });
});

describe('formcue build --watch', () => {
  it('rebuilds what changes, and what shows it, and nothing else', async () => {
    const workspace = new Workspace().generate(10);
    const watching = workspace.watch(`${BUILD} --watch`);
    expect(await watching.next()).toContain('10 items in pack: 12 files written');
    let traces = workspace.traces('pack');
    /** The files of the pack that were written since the last time. */
    const rewritten = () => {
      const [before, now] = [traces, workspace.traces('pack')];
      traces = now;
      return Object.keys(now).filter((name) => before[name] !== now[name]);
    };

    workspace.write({ 'content/move-1.md': entryText(1).replace('Stiffen', 'Brace') });
    expect(await watching.next()).toContain('10 items in pack: 1 file written, 0 removed. 0 errors');
    expect(rewritten()).toEqual(['items/move-1.json']);

    // move-9 shows the name of move-8.
    workspace.write({ 'content/move-8.md': entryText(8).replace('Movement number 8', 'The eighth') });
    expect(await watching.next()).toContain('3 files written');
    expect(rewritten().sort()).toEqual(['index.json', 'items/move-8.json', 'items/move-9.json']);

    workspace.write({ 'content/new/folder/move-11.md': entryText(11) });
    expect(await watching.next()).toContain('11 items in pack: 2 files written');

    // A file in a folder that was not there at first.
    workspace.write({ 'content/new/folder/move-11.md': entryText(11).replace('level: hard', 'level: hrad') });
    expect(await watching.next()).toContain('1 error');

    rmSync(join(workspace.path, 'content/new'), { recursive: true });
    expect(await watching.next()).toContain('10 items in pack: 1 file written, 1 removed. 0 errors');
    expect(await watching.stop()).toBe(0);

    // What watching has left behind is what a build would make.
    expect((await workspace.run(BUILD)).out).toContain('nothing changed');
    await workspace.run('build content --out fresh');
    expect(workspace.read('pack')).toEqual(workspace.read('fresh'));
  });
});

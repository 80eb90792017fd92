import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { decodeStill } from '../../src/pack/decode-figure.js';
import { decodeCard } from '../../src/pack/decode.js';
import type { FilmSource } from '../../src/figure/film.js';
import { prepareMotion } from '../../src/figure/motion.js';
import { drawMuscleMap } from '../../src/figure/muscle-map.js';
import type { Picture } from '../../src/figure/picture.js';
import * as stills from '../../src/figure/stills.js';
import { BUILD_NAMES, BUILDS } from '../../src/figure/surface.js';
import type { EntryId } from '../../src/model/ids.js';
import * as cards from '../../src/pack/to-card.js';
import { parseFigure } from '../../src/parse/parse-figure.js';
import { entryText } from './generated-content.js';
import { FIGURE, FIGURE_OF_BOTH } from './generated-figures.js';
import { Workspace } from './workspace.js';

vi.mock('../../src/figure/stills.js', async (load) => {
  const actual = await load<typeof stills>();
  return { ...actual, drawPhase: vi.fn(actual.drawPhase) };
});
const drawPhase = vi.mocked(stills.drawPhase);
vi.mock('../../src/pack/to-card.js', async (load) => {
  const actual = await load<typeof cards>();
  return { ...actual, toCard: vi.fn(actual.toCard) };
});
const toCard = vi.mocked(cards.toCard);

const BUILD = 'build content --out pack';
const PHASES = ['end', 'mid', 'motion', 'muscles', 'start'];
/** The other figure is seen from elsewhere, which tells the two apart. */
const OTHER = FIGURE_OF_BOTH.replace('yaw: -16', 'yaw: -20');

/** Two entries with figures; only the second has both faults drawn. */
function drawn(): Workspace {
  return new Workspace().generate(2).write({
    'content/figures/move-0.yaml': FIGURE,
    'content/figures/move-1.yaml': OTHER,
  });
}

function figureFiles(workspace: Workspace): string[] {
  return Object.keys(workspace.read('pack'))
    .filter((name) => name.startsWith('figures/'))
    .sort();
}

/** Beside each fault there is what is correct. */
function filesOf(id: string, ...faults: string[]): string[] {
  const states = [...PHASES, ...faults, ...faults.map((fault) => `${fault}--correct`)];
  return states.map((state) => `figures/${id}/${state}.json`).sort();
}

describe('figures in formcue build', () => {
  it('are written beside the items, each state a file, and the card says which faults have one', async () => {
    const workspace = drawn();
    expect((await workspace.run(BUILD)).out).toBe(
      '2 items in pack: 20 files written, 0 removed. 0 errors, 0 warnings.\n',
    );
    expect(figureFiles(workspace)).toEqual([
      ...filesOf('move-0', 'low-back-sags'),
      ...filesOf('move-1', 'low-back-sags', 'hips-open'),
    ]);
    const files = workspace.read('pack');
    for (const name of figureFiles(workspace).filter((file) => !file.endsWith('motion.json'))) {
      const [, id, state] = /^figures\/(.+)\/(.+)\.json$/.exec(name) ?? [];
      const still = decodeStill(JSON.parse(files[name] ?? ''));
      expect(still).toMatchObject({ id, state });
      expect(still.paths.length).toBeGreaterThan(state === 'muscles' ? 1 : 5);
    }
    expect(JSON.parse(files['figures/move-0/motion.json'] ?? '')).toMatchObject({ format: 1, id: 'move-0' });
    const cards = [0, 1].map((number) => decodeCard(JSON.parse(files[`items/move-${number}.json`] ?? '')));
    expect(cards.map(({ figure }) => figure)).toEqual([['low-back-sags'], ['low-back-sags', 'hips-open']]);
  });

  it('show one person in all pictures of an entry', async () => {
    const workspace = drawn();
    await workspace.run(BUILD);
    const files = workspace.read('pack');
    const builds = ['move-0', 'move-1'].map((id) => {
      const own = figureFiles(workspace).filter((name) => name.startsWith(`figures/${id}/`));
      return [...new Set(own.map((name) => (JSON.parse(files[name] ?? '') as { build: string }).build))];
    });
    expect(builds).toEqual([[stills.buildFor('move-0' as EntryId)], [stills.buildFor('move-1' as EntryId)]]);
    const { muscles, build } = JSON.parse(files['figures/move-0/motion.json'] ?? '') as FilmSource;
    const { paths } = JSON.parse(files['figures/move-0/muscles.json'] ?? '') as Picture;
    expect(paths).toEqual(drawMuscleMap(muscles, BUILDS[build]).paths);
    const start = JSON.parse(files['figures/move-0/start.json'] ?? '') as Picture;
    const { movement } = parseFigure({ path: 'figures/move-0.yaml', text: FIGURE });
    for (const name of BUILD_NAMES) {
      const hair = stills.hairFor('move-0' as EntryId);
      const picture = stills.drawPhase(prepareMotion(movement!, BUILDS[name]), 'start', { hair });
      expect(JSON.stringify(picture.paths) === JSON.stringify(start.paths)).toBe(name === build);
    }
  });

  it.each([
    ['none', undefined, undefined],
    ['limb', 'right', 'left'],
    ['diagonal', 'right', 'left'],
  ])(
    'say what their mirror images show where the movement has sides: %s',
    async (sides, drawnSide, other) => {
      const workspace = drawn();
      const text = entryText(0).replace(/^sides: .*$/m, `sides: ${sides}`);
      await workspace.write({ 'content/move-0.md': text }).run(BUILD);
      const files = workspace.read('pack');
      for (const state of ['start', 'end', 'low-back-sags', 'low-back-sags--correct']) {
        const still = decodeStill(JSON.parse(files[`figures/move-0/${state}.json`] ?? ''));
        expect(still.side).toBe(drawnSide);
        expect(still.view).toContain('facing right');
        if (other) expect(still.mirrored?.[1]).toContain(`facing ${other}`);
        else expect(still.mirrored).toBeUndefined();
      }
      const map = decodeStill(JSON.parse(files['figures/move-0/muscles.json'] ?? ''));
      expect([map.side, map.mirrored]).toEqual([undefined, undefined]);
    },
  );

  it('are left out where an entry has none, which is a warning once others have one', async () => {
    const workspace = drawn().write({ 'content/move-2.md': entryText(2) });
    const { code, out } = await workspace.run(BUILD);
    expect(code).toBe(0);
    expect(out).toContain('content/move-2.md:1:1  warning  missing-figure');
    expect(decodeCard(JSON.parse(workspace.read('pack')['items/move-2.json'] ?? '')).figure).toBeUndefined();
  });

  it('are left out when they are broken, and everything sound is built', async () => {
    const workspace = drawn().write({
      'content/figures/move-1.yaml': 'kind: figure\n',
    });
    const { code, out } = await workspace.run(BUILD);
    expect(code).toBe(1);
    expect(out).toMatch(/^content\/figures\/move-1\.yaml:\d+:\d+ {2}error /);
    expect(figureFiles(workspace)).toEqual(filesOf('move-0', 'low-back-sags'));
    expect(Object.keys(workspace.read('pack'))).toContain('items/move-1.json');
  });

  it.each([
    ['a pose that no body takes', 'neck: -2\n', 'neck: -90\n', 'pose-limit'],
    ['a field that cannot be read', 'hip: 76\n', 'hip: high\n', 'wrong-type'],
    ['nothing that carries the body', 'support: [right-knee, left-knee]\n', '', 'missing-field'],
  ])('are left out with %s, and what was written of them goes', async (_what, from, to, code) => {
    const broken = FIGURE.replace(from, to);
    expect(broken).not.toBe(FIGURE);
    const workspace = drawn();
    await workspace.run(BUILD);
    workspace.write({ 'content/figures/move-0.yaml': broken });
    const result = await workspace.run(BUILD);
    expect(result.code).toBe(1);
    expect(result.out).toMatch(
      new RegExp(`^content/figures/move-0\\.yaml:\\d+:\\d+ {2}error {2}${code} `, 'm'),
    );
    expect(figureFiles(workspace)).toEqual(filesOf('move-1', 'low-back-sags', 'hips-open'));
    expect(decodeCard(JSON.parse(workspace.read('pack')['items/move-0.json'] ?? '')).figure).toBeUndefined();
    // What a warning tells of is drawn, and so is what has been mended.
    const far = FIGURE.replace('neck: -12', 'neck: -60');
    const mended = await workspace.write({ 'content/figures/move-0.yaml': far }).run(BUILD);
    expect(mended.out).toContain('fault-limit');
    expect(mended.code).toBe(0);
    expect(figureFiles(workspace)).toContain('figures/move-0/low-back-sags.json');
  });

  it('give the same bytes every time', async () => {
    const workspace = drawn();
    await workspace.run(BUILD);
    await workspace.run('build content --out other');
    expect(workspace.read('other')).toEqual(workspace.read('pack'));
  });

  describe('again', () => {
    it('write nothing, and are not drawn, when nothing has changed', async () => {
      const workspace = drawn();
      await workspace.run(BUILD);
      const traces = workspace.traces('pack');
      drawPhase.mockClear();
      expect((await workspace.run(BUILD)).out).toContain('2 items in pack: nothing changed.');
      expect(drawPhase).not.toHaveBeenCalled();
      expect(workspace.traces('pack')).toEqual(traces);
    });

    it('write only what has changed', async () => {
      const workspace = drawn();
      await workspace.run(BUILD);
      const before = workspace.traces('pack');
      workspace.write({ 'content/figures/move-0.yaml': FIGURE.replace('lumbar: -26', 'lumbar: -24') });
      expect((await workspace.run(BUILD)).out).toContain('2 items in pack: 3 files written, 0 removed.');
      // The picture beside the fault has its frame.
      const after = workspace.traces('pack');
      expect(
        Object.keys(after)
          .filter((name) => before[name] !== after[name])
          .sort(),
      ).toEqual(
        ['low-back-sags--correct', 'low-back-sags', 'motion'].map((state) => `figures/move-0/${state}.json`),
      );
    });

    it('remove the files of a figure that is gone, with its folder, and no file of anyone else', async () => {
      const workspace = drawn();
      await workspace.run(BUILD);
      workspace.write({ 'pack/figures/theirs.txt': 'x', 'pack/figures/move-0/theirs.json': '{}' });
      for (const id of ['move-0', 'move-1']) rmSync(join(workspace.path, `content/figures/${id}.yaml`));
      const { out } = await workspace.run(BUILD);
      expect(out).toContain('2 items in pack: 2 files written, 16 removed. 0 errors, 0 warnings.');
      expect(figureFiles(workspace)).toEqual(['figures/move-0/theirs.json', 'figures/theirs.txt']);
      expect(() => readFileSync(join(workspace.path, 'pack/figures/move-1'))).toThrow('ENOENT');
      expect(workspace.read('pack')['items/move-0.json']).not.toContain('"figure"');
    });

    it('remove the file of a fault that is no longer drawn', async () => {
      const workspace = drawn();
      await workspace.run(BUILD);
      workspace.write({ 'content/figures/move-1.yaml': FIGURE.replace('yaw: -16', 'yaw: -20') });
      // What is written: the motion, and the card, which no longer offers it.
      expect((await workspace.run(BUILD)).out).toContain('2 files written, 2 removed.');
      expect(figureFiles(workspace)).toEqual([
        ...filesOf('move-0', 'low-back-sags'),
        ...filesOf('move-1', 'low-back-sags'),
      ]);
    });

    it('are removed with their entry', async () => {
      const workspace = drawn();
      await workspace.run(BUILD);
      rmSync(join(workspace.path, 'content/move-1.md'));
      rmSync(join(workspace.path, 'content/figures/move-1.yaml'));
      expect((await workspace.run(BUILD)).out).toContain('1 item in pack: 1 file written, 10 removed.');
      expect(figureFiles(workspace)).toEqual(filesOf('move-0', 'low-back-sags'));
    });

    it('restore a file that someone has removed', async () => {
      const workspace = drawn();
      await workspace.run(BUILD);
      rmSync(join(workspace.path, 'pack/figures/move-0/end.json'));
      expect((await workspace.run(BUILD)).out).toContain('1 file written');
      expect((await workspace.run(BUILD)).out).toContain('nothing changed');
    });

    it.each(['figures/../../keep.json', '../keep.json', 'figures/move-0/../../../keep.json', 'keep.json'])(
      'remove nothing outside, whatever the state says: %s',
      async (name) => {
        const workspace = drawn().write({ 'keep.json': '{}' });
        await workspace.run(BUILD);
        const path = 'pack/.formcue-state.json';
        const state = JSON.parse(readFileSync(join(workspace.path, path), 'utf8')) as object;
        workspace.write({ [path]: JSON.stringify({ ...state, files: [], figures: [name] }) });
        await workspace.run(BUILD);
        expect(readFileSync(join(workspace.path, 'keep.json'), 'utf8')).toBe('{}');
      },
    );
  });

  it.each(['figures', 'figures/move-0'])('are never written through a link: %s', async (folder) => {
    const workspace = drawn().write({ 'elsewhere/x.txt': '' });
    mkdirSync(join(workspace.path, 'pack/figures'), { recursive: true });
    if (folder === 'figures') rmSync(join(workspace.path, 'pack/figures'), { recursive: true });
    symlinkSync(join(workspace.path, 'elsewhere'), join(workspace.path, 'pack', folder));
    expect((await workspace.run(BUILD)).code).toBe(2);
    expect(Object.keys(workspace.read('elsewhere'))).toEqual(['x.txt']);
  });
});

describe('figures in formcue build --watch', () => {
  beforeEach(() => void drawPhase.mockClear());

  /** From where the figures were seen that have been drawn since the last time. */
  function drawnYaws(): number[] {
    const yaws = drawPhase.mock.calls.map(([{ movement }]) => movement.camera.yaw);
    drawPhase.mockClear();
    return [...new Set(yaws)].sort((a, b) => b - a);
  }

  it('have their own entry compiled again, and all entries when the first comes and the last goes', async () => {
    toCard.mockClear();
    /** The entries that have been compiled since the last time. */
    const compiled = () => {
      const ids = toCard.mock.calls.map(([{ id }]) => id);
      toCard.mockClear();
      return ids.sort();
    };
    const workspace = new Workspace().generate(3);
    const watching = workspace.watch(`${BUILD} --watch`);
    await watching.next();
    expect(compiled()).toEqual(['move-0', 'move-1', 'move-2']);
    workspace.write({ 'content/figures/move-0.yaml': FIGURE });
    expect(await watching.next()).toContain('2 warnings');
    expect(compiled()).toEqual(['move-0', 'move-1', 'move-2']);
    workspace.write({ 'content/figures/move-1.yaml': OTHER });
    expect(await watching.next()).toContain('1 warning.');
    expect(compiled()).toEqual(['move-1']);
    workspace.write({ 'content/figures/move-1.yaml': FIGURE });
    await watching.next();
    expect(compiled()).toEqual(['move-1']);
    rmSync(join(workspace.path, 'content/figures/move-1.yaml'));
    expect(await watching.next()).toContain('2 warnings');
    expect(compiled()).toEqual(['move-1']);
    rmSync(join(workspace.path, 'content/figures/move-0.yaml'));
    expect(await watching.next()).toContain('0 warnings');
    expect(compiled()).toEqual(['move-0', 'move-1', 'move-2']);
    await watching.stop();
  });

  it('are drawn again only where what they show has changed', async () => {
    const workspace = drawn();
    const watching = workspace.watch(`${BUILD} --watch`);
    expect(await watching.next()).toContain('2 items in pack: 20 files written');
    expect(drawnYaws()).toEqual([-16, -20]);
    let traces = workspace.traces('pack');
    /** The files of the pack that were written since the last time. */
    const rewritten = () => {
      const [before, now] = [traces, workspace.traces('pack')];
      traces = now;
      return Object.keys(now)
        .filter((name) => before[name] !== now[name])
        .sort();
    };

    workspace.write({ 'content/figures/move-0.yaml': FIGURE.replace('lumbar: -26', 'lumbar: -24') });
    expect(await watching.next()).toContain('2 items in pack: 3 files written, 0 removed.');
    expect(drawnYaws()).toEqual([-16]);
    expect(rewritten()).toEqual(
      ['low-back-sags--correct', 'low-back-sags', 'motion'].map((state) => `figures/move-0/${state}.json`),
    );

    // Words that no picture says.
    workspace.write({ 'content/move-1.md': entryText(1).replace('Stiffen', 'Brace') });
    expect(await watching.next()).toContain('1 file written');
    expect(drawnYaws()).toEqual([]);
    expect(rewritten()).toEqual(['items/move-1.json']);

    // Words that they do say.
    workspace.write({
      'content/move-1.md': entryText(1)
        .replace('The hips open', 'The hips open {#hips-open}')
        .replace('turns up', 'turns out'),
    });
    expect(await watching.next()).toContain(' written');
    expect(drawnYaws()).toEqual([-20]);
    expect(rewritten()).toEqual(['figures/move-1/hips-open.json', 'items/move-1.json']);

    rmSync(join(workspace.path, 'content/figures/move-0.yaml'));
    expect(await watching.next()).toContain('7 removed');
    expect(drawnYaws()).toEqual([]);
    expect(figureFiles(workspace)).toEqual(filesOf('move-1', 'low-back-sags', 'hips-open'));

    workspace.write({ 'content/figures/move-0.yaml': FIGURE });
    expect(await watching.next()).toContain(' written');
    expect(drawnYaws()).toEqual([-16]);
    expect(await watching.stop()).toBe(0);

    // What watching has left behind is what a build would make.
    await workspace.run('build content --out fresh');
    expect(workspace.read('pack')).toEqual(workspace.read('fresh'));
  });
});

import { describe, expect, it } from 'vitest';
import { buildFor } from '../../src/figure/stills.js';
import type { EntryId } from '../../src/model/ids.js';
import { FIGURE, FIGURE_OF_BOTH } from './generated-figures.js';
import { Workspace } from './workspace.js';

/** Three entries, two with a figure: `move-0` has one drawn fault, `move-1` two. */
function drawn(): Workspace {
  return new Workspace().generate(3).write({
    'content/figures/move-0.yaml': FIGURE,
    'content/figures/move-1.yaml': FIGURE_OF_BOTH,
  });
}

/** The files that a command wrote into `pictures`. */
async function pictures(command: string, workspace = drawn()): Promise<Record<string, string>> {
  const { code, out, error } = await workspace.run(`figures ${command} --out pictures`);
  expect([code, error]).toEqual([0, '']);
  const files = workspace.read('pictures');
  const count = Object.keys(files).length;
  expect(out).toBe(`${count} ${count === 1 ? 'picture' : 'pictures'} in pictures.\n`);
  return files;
}

function titleOf(svg = ''): string | undefined {
  return /<title[^>]*>(.*?)<\/title>/.exec(svg)?.[1];
}

describe('formcue figures', () => {
  it('writes the end of every movement that has a figure', async () => {
    const files = await pictures('');
    expect(Object.keys(files).sort()).toEqual(['move-0.svg', 'move-1.svg']);
    for (const svg of Object.values(files)) {
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*role="img"/);
      expect(svg).toContain('class="arrow"');
      expect(svg).toContain('class="ghost"');
      expect(svg).toMatch(/<\/svg>\n$/);
      expect(svg).not.toMatch(/NaN|undefined|null/);
    }
    expect(titleOf(files['move-1.svg'])).toBe('Movement number 1, end');
  });

  it('writes only the entries that are named, each once', async () => {
    expect(Object.keys(await pictures('move-1 move-1'))).toEqual(['move-1.svg']);
  });

  it.each([
    ['start', 'move-0-start.svg', 'start'],
    ['mid', 'move-0-mid.svg', 'halfway'],
    ['end', 'move-0.svg', 'end'],
  ])('writes a phase: %s', async (phase, file, words) => {
    const files = await pictures(`move-0 --phase ${phase}`);
    expect(Object.keys(files)).toEqual([file]);
    expect(titleOf(files[file])).toBe(`Movement number 0, ${words}`);
    expect(files[file]?.includes('class="arrow"')).toBe(phase === 'end');
  });

  it('writes each phase as another picture', async () => {
    const workspace = drawn();
    for (const phase of ['start', 'mid', 'end']) {
      await workspace.run(`figures move-0 --phase ${phase} --out pictures`);
    }
    const drawings = Object.values(workspace.read('pictures')).map((svg) => svg.slice(svg.indexOf('<path')));
    expect(new Set(drawings).size).toBe(3);
  });

  it('writes a fault, with its marks and its words', async () => {
    const files = await pictures('move-0 --fault low-back-sags');
    expect(Object.keys(files)).toEqual(['move-0-low-back-sags.svg']);
    const svg = files['move-0-low-back-sags.svg'];
    expect(svg).toContain('class="fault-line"');
    expect(svg).toContain('class="correct-line"');
    expect(titleOf(svg)).toBe('Movement number 0, fault: the low back sags');
    expect(svg).toContain('>The low back dips towards the floor as the leg goes up. ');
  });

  it('writes a fault of every entry that draws it', async () => {
    expect(Object.keys(await pictures('--fault hips-open'))).toEqual(['move-1-hips-open.svg']);
    expect(Object.keys(await pictures('--fault low-back-sags')).sort()).toEqual([
      'move-0-low-back-sags.svg',
      'move-1-low-back-sags.svg',
    ]);
  });

  it('writes all faults that are drawn', async () => {
    expect(Object.keys(await pictures('--fault all')).sort()).toEqual([
      'move-0-low-back-sags.svg',
      'move-1-hips-open.svg',
      'move-1-low-back-sags.svg',
    ]);
  });

  it('draws the build that is asked for, else that of the entry', async () => {
    const own = (await pictures('move-0'))['move-0.svg'];
    const [slender, broad] = [
      (await pictures('move-0 --build slender'))['move-0.svg'],
      (await pictures('move-0 --build broad'))['move-0.svg'],
    ];
    expect(slender).not.toBe(broad);
    expect(own).toBe(buildFor('move-0' as EntryId) === 'slender' ? slender : broad);
    const fault = 'move-0 --fault low-back-sags --build';
    const faults = [await pictures(`${fault} slender`), await pictures(`${fault} broad`)];
    expect(new Set(faults.map((files) => files['move-0-low-back-sags.svg'])).size).toBe(2);
  });

  it('writes the size that is asked for, else none', async () => {
    expect((await pictures('move-0'))['move-0.svg']).not.toMatch(/^<svg[^>]* (?:width|height)=/);
    expect((await pictures('move-0 --size 640x480'))['move-0.svg']).toMatch(
      /^<svg[^>]* width="640" height="480"/,
    );
  });

  it('writes the colours that are asked for, else those of the reader', async () => {
    const dark = '@media (prefers-color-scheme:dark)';
    const both = (await pictures('move-0'))['move-0.svg'];
    expect(both).toContain(dark);
    const themes = [
      (await pictures('move-0 --theme light'))['move-0.svg'],
      (await pictures('move-0 --theme dark'))['move-0.svg'],
    ];
    for (const svg of themes) expect(svg).not.toContain(dark);
    expect(new Set([both, ...themes]).size).toBe(3);
  });

  it.each([
    ['', 'light', '#fff'],
    ['', 'dark', '#14181f'],
    ['--size 900x300 ', 'dark', '#14181f'],
    ['--size 300x900 ', 'light', '#fff'],
    ['--size 640x480 ', 'dark', '#14181f'],
  ])(
    'fills the whole picture with the background of its theme: %s--theme %s',
    async (size, theme, colour) => {
      const svg = (await pictures(`move-0 ${size}--theme ${theme}`))['move-0.svg'] ?? '';
      const numbers = (pattern: RegExp) => (pattern.exec(svg)?.slice(1) ?? []).map(Number);
      const [left = 0, top = 0, width = 0, height = 0] = numbers(
        /viewBox="([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+)"/,
      );
      const [x = NaN, y = NaN, wide = NaN, high = NaN] = numbers(
        /<\/desc><rect x="([-\d.]+)" y="([-\d.]+)" width="([-\d.]+)" height="([-\d.]+)" fill="/,
      );
      expect(svg).toContain(`height="${high}" fill="${colour}"/><path`);
      // A browser shows the frame as large as it fits, in the middle; what is beside it is of the picture too.
      const [columns = width, rows = height] = (size.match(/\d+/g) ?? []).map(Number);
      const unit = Math.max(width / columns, height / rows);
      const [middle, centre] = [left + width / 2, top + height / 2];
      expect(x).toBeLessThanOrEqual(middle - (columns * unit) / 2);
      expect(x + wide).toBeGreaterThanOrEqual(middle + (columns * unit) / 2);
      expect(y).toBeLessThanOrEqual(centre - (rows * unit) / 2);
      expect(y + high).toBeGreaterThanOrEqual(centre + (rows * unit) / 2);
    },
  );

  it('has no background without a theme', async () => {
    expect((await pictures('move-0'))['move-0.svg']).not.toContain('<rect');
  });

  it('gives every element of a file an id that no other file has', async () => {
    const workspace = drawn();
    for (const state of ['--phase end', '--fault all']) {
      await workspace.run(`figures ${state} --out pictures`);
    }
    const ids = Object.values(workspace.read('pictures')).flatMap((svg) => svg.match(/ id="[^"]+"/g) ?? []);
    expect(ids.length).toBeGreaterThanOrEqual(10);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('takes content from elsewhere, and makes folders', async () => {
    const workspace = new Workspace()
      .generate(1)
      .write({ 'content/figures/move-0.yaml': FIGURE, 'sub/x.txt': '' });
    const { code, out } = await workspace.run('figures --content ./content --out a/b/c');
    expect([code, out]).toEqual([0, '1 picture in a/b/c.\n']);
    expect(Object.keys(workspace.read('a/b/c'))).toEqual(['move-0.svg']);
  });

  it('escapes what entries say', async () => {
    const workspace = drawn();
    const text = workspace.read('content')['move-0.md'] ?? '';
    workspace.write({ 'content/move-0.md': text.replace('Movement number 0', 'Rows <b> & "bows"') });
    const svg = (await pictures('move-0', workspace))['move-0.svg'];
    expect(titleOf(svg)).toBe('Rows &#60;b&#62; &#38; &#34;bows&#34;, end');
    expect(svg).not.toContain('<b>');
  });

  it.each([
    ['cannot be read', 'kind: figure\n'],
    ['no body takes', FIGURE.replace('neck: -2\n', 'neck: -90\n')],
    ['nothing carries', FIGURE.replace(/^support.*\n/m, '')],
  ])('draws the sound figures where there is one that %s', async (_what, text) => {
    const workspace = drawn().write({ 'content/figures/move-1.yaml': text });
    expect(Object.keys(await pictures('', workspace))).toEqual(['move-0.svg']);
    const { code, error } = await workspace.run('figures move-1 --out pictures');
    expect(code).toBe(2);
    expect(error).toContain('The figure of "move-1" has errors; "formcue check content" says which.');
  });

  it('names the content that comes with Formcue where there is none, and draws from it', async () => {
    const workspace = new Workspace();
    const { code, error } = await workspace.run('figures bird-dog --out pictures');
    expect(code).toBe(2);
    const [, packaged = ''] = /There is no folder "content"\. .*(--content \S+)/.exec(error) ?? [];
    expect(Object.keys(await pictures(`bird-dog ${packaged}`, workspace))).toEqual(['bird-dog.svg']);
  });

  it.each([
    ['figures', 'Say where the pictures go, such as: formcue figures bird-dog --out pictures'],
    ['figures move-3 --out p', 'There is no figure of "move-3" in "content". Did you mean "move-0"?'],
    ['figures move-2 --out p', 'There is no figure of "move-2" in "content". Did you mean "move-0"?'],
    [
      'figures move-0 squat --out p',
      'There is no figure of "squat" in "content". Another folder is named by --content.',
    ],
    [
      'figures --out p --phase strat',
      '--phase cannot be "strat". It is one of start, mid, end. Did you mean "start"?',
    ],
    [
      'figures --out p --theme drak',
      '--theme cannot be "drak". It is one of light, dark. Did you mean "dark"?',
    ],
    [
      'figures --out p --build braod',
      '--build cannot be "braod". It is one of slender, broad. Did you mean "broad"?',
    ],
    ['figures --out p --size 640', '--size is a width and a height in pixels, such as 640x480, not "640".'],
    ['figures --out p --size 0x10', '--size is a width and a height in pixels'],
    ['figures --out p --size 640x48000', '--size is a width and a height in pixels'],
    [
      'figures move-0 --out p --fault low-back-sag',
      'No fault "low-back-sag" of "move-0" is drawn. Did you mean "low-back-sags"?',
    ],
    [
      'figures move-0 --out p --fault hips-open',
      'The fault "hips-open" of "move-0" is not drawn: It is not drawn here.',
    ],
    [
      'figures move-1 --out p --fault elbows-flare',
      'No fault "elbows-flare" of "move-1" is drawn. Drawn are hips-open, low-back-sags.\n',
    ],
    [
      'figures --out p --fault elbows-flare',
      'No fault "elbows-flare" is drawn. Drawn are hips-open, low-back-sags.\n',
    ],
    ['figures --out p --fault hips-opn', 'No fault "hips-opn" is drawn. Did you mean "hips-open"?'],
    ['figures --out p --fault all --phase end', 'Name a --phase or a --fault, not both.'],
    ['figures --out p --content contnet', 'There is no file or folder "contnet". Did you mean "content"?'],
    [
      'figures bird-dog --out p',
      'There is no figure of "bird-dog" in "content". One comes with Formcue: --content ',
    ],
    [
      'figures bird-dog --out p --content empty',
      'There is no figure of "bird-dog" in "empty". One comes with',
    ],
    ['figures --out p --content notes.txt', '"notes.txt" is not a folder.'],
    [
      'figures --out p --content empty',
      'No figure in "empty" can be drawn; "formcue check empty" may say why.',
    ],
    ['figures --out notes.txt', '"notes.txt" is not a folder; name another --out.'],
    ['figures --out p --them dark', 'There is no option --them. Did you mean "theme"?'],
    ['figurs --out p', 'There is no command "figurs". Did you mean "figures"?'],
  ])('answers "formcue %s" with 2 and what is wrong, and writes nothing', async (command, message) => {
    const workspace = drawn().write({ 'notes.txt': 'mine', 'empty/x.txt': '' });
    const before = workspace.read('.');
    const { code, out, error } = await workspace.run(command);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(/^formcue: /);
    expect(error).toContain(
      command.startsWith('figures') ? '\nTry "formcue figures --help".\n' : '\nTry "formcue --help".\n',
    );
    expect(error).toContain(message);
    expect(workspace.read('.')).toEqual(before);
  });

  it('says what its options are', async () => {
    const { code, out } = await new Workspace().run('figures --help');
    expect(code).toBe(0);
    for (const option of ['--out', '--content', '--phase', '--fault', '--build', '--size', '--theme'])
      expect(out).toContain(option);
  });
});

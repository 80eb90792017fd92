import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryText } from './generated-content.js';
import { Workspace } from './workspace.js';

const FAULTY = entryText(1)
  .replace('level: hard', 'level: hrad')
  .replace('name: Movement', 'name: Bulletproof movement');

interface WrittenVocabulary {
  readonly equipment: readonly (readonly [id: string, ...rest: unknown[]])[];
}

describe('formcue check', () => {
  it('finds nothing in sound content, and says how much it looked at', async () => {
    const { code, out } = await new Workspace().generate(3).run('check');
    expect([code, out]).toEqual([0, '0 errors, 0 warnings in 9 files.\n']);
  });

  it('prints each problem on a line with its place, and ends with 1', async () => {
    const { code, out } = await new Workspace()
      .generate(3)
      .write({ 'content/x.md': FAULTY })
      .run('check content');
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^content\/x\.md:3:7 {2}warning {2}promise-word {2}"Bulletproof" .* {2}Write /),
      'content/x.md:5:8  error  unknown-id  There is no level with the id "hrad".  Did you mean "hard"?',
      '1 error, 1 warning in 10 files.',
      '',
    ]);
  });

  describe('of content without lists of its own', () => {
    /** It names a word of each list. */
    const ENTRY = readFileSync('content/exercises/wall-hip-hinge.md', 'utf8')
      .replace(/^(?:easier|sources):.*\n/gm, '')
      .replace(/\[\^[\w-]+\]/g, '');
    const EQUIPMENT = 'kind: equipment\nentries:\n  rings: { name: Rings }\n';

    it('takes those that come with Formcue, and says so', async () => {
      const { out } = await new Workspace().write({ 'content/x.md': ENTRY }).run('check');
      expect(out).not.toContain('unknown-id');
      expect(out).toMatch(
        /\nWords that come with Formcue: muscles, equipment, conditions, levels, patterns\.\n$/,
      );
    });

    it('takes a list of its own whole', async () => {
      const files = { 'content/x.md': ENTRY, 'content/equipment.yaml': EQUIPMENT };
      const { out } = await new Workspace().write(files).run('check');
      expect(out.match(/unknown-id.*/g)).toEqual([
        expect.stringContaining('There is no piece of equipment with the id "wall".'),
      ]);
      expect(out).toMatch(/\nWords that come with Formcue: muscles, conditions, levels, patterns\.\n$/);
    });

    it('says nothing of them for a file that is checked by itself', async () => {
      const { out } = await new Workspace().write({ 'x.md': ENTRY }).run('check x.md');
      expect(out).toMatch(/ in 1 file\.\n$/);
    });

    it('builds with the same lists, and goes over to its own when they come', async () => {
      const workspace = new Workspace().write({ 'content/x.md': ENTRY });
      const equipment = async () => {
        await workspace.run('build content --out pack');
        const vocabulary = JSON.parse(workspace.read('pack')['vocabulary.json'] ?? '') as WrittenVocabulary;
        return vocabulary.equipment.map(([id]) => id);
      };
      expect(await equipment()).toContain('wall');
      workspace.write({ 'content/equipment.yaml': EQUIPMENT });
      expect(await equipment()).toEqual(['rings']);
    });
  });

  it('gives the same as JSON', async () => {
    const workspace = new Workspace().generate(1).write({ 'content/x.md': FAULTY });
    const { code, out } = await workspace.run('check --format json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      files: 8,
      errors: 1,
      warnings: 1,
      problems: [
        { code: 'promise-word' },
        { file: 'content/x.md', line: 5, column: 8, severity: 'error', code: 'unknown-id' },
      ],
    });
  });

  it('counts warnings when it is strict', async () => {
    const workspace = new Workspace().generate(1).write({ 'content/x.md': FAULTY.replace('hrad', 'hard') });
    expect((await workspace.run('check')).code).toBe(0);
    expect((await workspace.run('check --strict')).code).toBe(1);
  });

  it('checks a file or a folder of the content against all of it, and reports on that alone', async () => {
    const workspace = new Workspace().generate(2).write({
      'content/more/x.md': entryText(9).replace('aka:', 'after: [move-1]\naka:'),
      'content/y.md': FAULTY,
    });
    // move-8, which it names as easier, is not there.
    for (const path of ['content/more/x.md', 'content/more', './content/more/']) {
      const { out } = await workspace.run(`check ${path}`);
      expect(out).toMatch(/unknown-id {2}There is no entry with the id "move-8"/);
      expect(out).toMatch(/1 error, 0 warnings in 1 file\.\n$/);
    }
  });

  it('checks a file from elsewhere by itself', async () => {
    const { code, out } = await new Workspace().generate(1).write({ 'x.md': FAULTY }).run('check x.md');
    expect([code, out.split('\n').at(-2)]).toEqual([0, '0 errors, 1 warning in 1 file.']);
  });

  it('reports vocabulary files once, and what holds between files', async () => {
    const workspace = new Workspace().generate(1).write({
      'content/vocabulary/levels.yaml': 'kind: levels\nentries:\n  easy: { name: Easy, colour: red }\n',
      'content/a/move-0.md': entryText(0),
    });
    const { out } = await workspace.run('check content content/vocabulary');
    expect(out.match(/unknown-field/g)).toHaveLength(1);
    expect(out).toContain(
      'content/move-0.md:1:1  error  duplicate-id  The id "move-0" is taken by content/a/move-0.md.',
    );
  });

  it('passes over hidden files, node_modules, readme files and files that are no content', async () => {
    const junk = {
      '.git/x.md': '',
      'node_modules/p/x.md': '',
      'README.md': '',
      'notes.txt': '',
      '.x.md': '',
    };
    const files = Object.fromEntries(Object.entries(junk).map(([path, text]) => [`content/${path}`, text]));
    const { out } = await new Workspace().generate(1).write(files).run('check');
    expect(out).toBe('0 errors, 0 warnings in 7 files.\n');
  });

  describe('goes on when a file cannot be read', () => {
    /** The problem lines of a check of one sound entry and what `prepare` adds to the folder. */
    async function unreadable(prepare: (content: string) => void): Promise<string[]> {
      const workspace = new Workspace().generate(1);
      prepare(join(workspace.path, 'content'));
      const { code, out } = await workspace.run('check');
      expect(code).toBe(1);
      return out.split('\n').filter((line) => line.includes('unreadable-file'));
    }

    it('because it is not UTF-8', async () => {
      const workspace = new Workspace().generate(1).write({
        'content/latin.md': Buffer.from(`${entryText(0)}caf\u00e9`, 'latin1'),
        'content/utf16.md': Buffer.from(`\ufeff${entryText(0)}`, 'utf16le'),
        'content/sound.md': `${entryText(0)}A true \ufffd is text.`,
      });
      const { out } = await workspace.run('check');
      expect(out.split('\n').filter(Boolean)).toEqual([
        expect.stringMatching(
          /^content\/latin\.md:1:1 {2}error {2}unreadable-file {2}The file is not UTF-8 text\./,
        ),
        expect.stringMatching(/^content\/utf16\.md:1:1 {2}error {2}unreadable-file/),
        '2 errors, 0 warnings in 10 files.',
      ]);
    });

    it('because it is larger than any entry, without reading it', async () => {
      const workspace = new Workspace()
        .generate(1)
        .write({ 'content/large.md': Buffer.alloc(10_000_000, 'x') });
      expect((await workspace.run('check')).out).toMatch(
        /^content\/large\.md:1:1 {2}error {2}file-too-large /,
      );
    });

    it('because links of folders lead in a circle', async () => {
      const lines = await unreadable((content) => {
        mkdirSync(join(content, 'a'));
        symlinkSync(content, join(content, 'a/up'));
        symlinkSync('.', join(content, 'a/here'));
      });
      expect(lines.map((line) => line.split(':')[0])).toEqual(['content/a/here', 'content/a/up']);
    });

    it('because a link leads outside', async () => {
      const outside = new Workspace().write({ 'secret.md': entryText(5), 'folder/x.md': entryText(6) });
      const lines = await unreadable((content) => {
        symlinkSync(join(outside.path, 'secret.md'), join(content, 'secret.md'));
        symlinkSync(join(outside.path, 'folder'), join(content, 'folder'));
        symlinkSync('/etc/hostname', join(content, 'hostname.md'));
      });
      expect(lines).toHaveLength(3);
      for (const line of lines) expect(line).toContain('leads outside');
    });

    it('because a link leads nowhere', async () => {
      const lines = await unreadable((content) => symlinkSync('gone.md', join(content, 'x.md')));
      expect(lines).toEqual([
        expect.stringContaining('content/x.md:1:1  error  unreadable-file  It could not be read (ENOENT).'),
      ]);
    });

    it('because it is a pipe', async () => {
      const lines = await unreadable((content) => execFileSync('mkfifo', [join(content, 'x.md')]));
      expect(lines).toEqual([expect.stringContaining('not a regular file')]);
    });
  });

  it('follows a link to a file within the content', async () => {
    const workspace = new Workspace().generate(2);
    symlinkSync('move-0.md', join(workspace.path, 'content/other.md'));
    expect((await workspace.run('check')).out).toBe('0 errors, 0 warnings in 9 files.\n');
  });

  it.each([
    ['check contnet', 'There is no file or folder "contnet". Did you mean "content"?'],
    ['check content/move0.md', 'There is no file or folder "content/move0.md". Did you mean "move-0.md"?'],
    ['check notes.txt', '"notes.txt" is neither a folder nor a .md or .yaml file.'],
    ['check --formt json', 'There is no option --formt. Did you mean "format"?'],
    ['check --format xml', '--format is "text" or "json", not "xml".'],
    ['check --format', 'The option --format needs a value.'],
    ['check --strict=yes', 'The option --strict takes no value.'],
    ['chekc', 'There is no command "chekc". Did you mean "check"?'],
    ['build', 'Name one folder of content'],
    ['build content', 'Say where the pack goes'],
    ['build content more --out pack', 'Name one folder of content'],
    ['build notes.txt --out pack', '"notes.txt" is not a folder.'],
    ['build content --out .', 'contains the content'],
    ['build content --out content', 'contains the content'],
    ['build content --out notes.txt', 'is not a folder'],
    ['build content --out pack --wacth', 'Did you mean "watch"?'],
  ])('answers "formcue %s" with 2 and what is wrong', async (command, message) => {
    const { code, out, error } = await new Workspace().generate(1).write({ 'notes.txt': '' }).run(command);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(/^formcue: /);
    expect(error).toContain(message);
  });

  it.each([
    ['--help', 'formcue check [paths]'],
    ['check --help', '--strict'],
    ['build --help', '--watch'],
    ['--version', '0.'],
  ])('answers "formcue %s"', async (command, text) => {
    const { code, out, error } = await new Workspace().run(command);
    expect([code, error]).toEqual([0, '']);
    expect(out).toContain(text);
  });
});

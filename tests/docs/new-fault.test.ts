/**
 * CONTRIBUTING's way to a new fault, gone step by step in a copy of the project, with the guide's own sample. Of the commands it runs what
 * content has to do with: a build also compiles the scripts, which are the same.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandsOf } from './check-commands.js';
import { blocksOf } from './blocks.js';

/** For a machine that does much else; alone it takes a quarter of a minute in all. */
const MINUTES = 5 * 60_000;

const LEFT_OUT = ['.git', 'node_modules', 'artifacts', 'storybook-static', 'stills', 'pictures'];
const POSES = 'tests/figure/golden.test.ts';

const guide = readFileSync('CONTRIBUTING.md', 'utf8');
const [, section = ''] = /^## A new fault in a content file\n([^]*?)^## /m.exec(guide) ?? [];
const samples = blocksOf('CONTRIBUTING.md').filter(({ text }) => section.includes(text.split('\n')[0] ?? ''));
const sampleOf = (language: string) => samples.find((sample) => sample.language === language)?.text ?? '';
const [entry = '', figure = ''] = ['md', 'yaml'].map(
  (kind) => new RegExp(`\`(content/(?:exercises|figures)/[\\w-]+\\.${kind})\``).exec(section)?.[1] ?? '',
);

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

let copy: string;

function run(program: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: copy,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/** What a script of package.json does after the build. */
function afterBuild(script: string) {
  const command = scripts[script]?.split(' && ').at(-1) ?? '';
  const [node, program = '', ...args] = command.split(' ');
  expect(node, script).toBe('node');
  return run(program, ...args);
}

/** Writes a file of the copy anew. */
function edit(file: string, change: (text: string) => string): void {
  const text = readFileSync(join(copy, file), 'utf8');
  const changed = change(text);
  expect(changed, `nothing to change in ${file}`).not.toBe(text);
  writeFileSync(join(copy, file), changed);
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'formcue-fault-'));
  const root = resolve('.');
  cpSync(root, copy, {
    recursive: true,
    filter: (path) => path === root || !LEFT_OUT.includes(basename(path)),
  });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'dir');
}, MINUTES);
afterAll(() => rmSync(copy, { recursive: true }));

describe('a new fault, as CONTRIBUTING says', { timeout: MINUTES, sequential: true }, () => {
  it('is written with these commands, in this order', () => {
    const commands = samples
      .filter(({ language }) => language === 'sh')
      .flatMap(({ text }) => commandsOf(text));
    expect(commands).toEqual([
      'npm run check',
      'npm start',
      'npm run poses',
      'npm run docs',
      'npm test',
      'npm run visual',
      'npm run visual:accept',
    ]);
  });

  it('is right as it stands in the guide: the check has nothing against it', () => {
    edit(entry, (text) =>
      text.replace(/(\n## Common faults\n[^]*?)(?=\n## )/, `$1\n${sampleOf('markdown')}\n`),
    );
    edit(figure, (text) => text.replace(/^faults:\n/m, `$&${sampleOf('yaml').replace(/^/gm, '  ')}\n`));
    const { status, output } = afterBuild('check');
    expect(status, output).toBe(0);
  });

  it('fails the test of poses, which says how they are written anew, until they are', () => {
    const test = () => run('node_modules/vitest/vitest.mjs', 'run', '--project', 'node', POSES);
    const before = test();
    expect(before.status).not.toBe(0);
    expect(before.output).toContain('npm run poses');

    const { status, output } = afterBuild('poses');
    expect(status, output).toBe(0);
    expect(output).toMatch(/^wrote bird-dog: heel-goes-up\nLook at /);

    const after = test();
    expect(after.status, after.output).toBe(0);
  });

  it('changes the pages that the guide names, and no others', () => {
    const places = ['custom-elements.json', 'demo', 'docs', 'src', 'stories'];
    const read = () =>
      new Map(
        places
          .flatMap((place) =>
            place.includes('.')
              ? [place]
              : readdirSync(join(copy, place), { recursive: true, withFileTypes: true })
                  .filter((file) => file.isFile())
                  .map((file) => join(file.parentPath, file.name).slice(copy.length + 1)),
          )
          .map((file) => [file, readFileSync(join(copy, file), 'utf8')]),
      );
    const before = read();
    const built = run('dist/cli/formcue.js', 'build', 'content', '--out', 'dist/cdn/content');
    expect(built.status, built.output).toBe(0);
    const { status, output } = afterBuild('docs');
    expect(status, output).toBe(0);
    const changed = [...read()].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);
    expect(changed.length).toBeGreaterThan(0);
    const [, step = ''] = /^6\. ([^]*?)^7\. /m.exec(section) ?? [];
    const named = [...step.matchAll(/`([\w/-]+\.html)`/g)].map(([, file]) => file);
    expect(changed.sort()).toEqual(named.sort());
  });
});

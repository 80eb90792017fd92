/**
 * The guides, followed to the letter by someone who has no clone: a folder with the package installed, the samples of the page saved in it, and
 * its commands run there.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { findBrowser } from '../../tools/browsers.mjs';
import { blocksOf, nameOf, type Block } from '../docs/blocks.js';
import { commandsOf } from '../docs/check-commands.js';
import { usePacked } from './packed.js';
import { addressOf, serveFolder } from './serve-folder.js';

const packed = usePacked();
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch(await findBrowser());
});
afterAll(() => browser.close());

/** A folder of a reader, in which the package is installed. */
function readersFolder(name: string): string {
  const folder = join(packed().project, name);
  mkdirSync(folder);
  symlinkSync('../node_modules', join(folder, 'node_modules'), 'dir');
  return folder;
}

function save(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `${text}\n`);
}

/** Runs `npx formcue …` as npx would, but never from anywhere else than the folder. */
function follow(folder: string, command: string): { status: number | null; output: string } {
  const args = command.replace(/^npx formcue /, '').split(' ');
  const program = join(folder, 'node_modules/formcue/dist/cli/formcue.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/** Opens a page of a folder. What the console says goes to `complaints`. */
async function open(folder: string, path: string): Promise<{ tab: Page; complaints: string[] }> {
  const site = await serveFolder(folder);
  const tab = await browser.newPage({ viewport: { width: 1280, height: 6000 } });
  onTestFinished(async () => {
    await tab.close();
    site.close();
  });
  const complaints: string[] = [];
  tab.on('console', (message) => complaints.push(message.text()));
  tab.on('pageerror', (error) => complaints.push(error.message));
  await tab.goto(`${addressOf(site)}/${path}`);
  return { tab, complaints };
}

function programCommands(blocks: readonly Block[]): string[] {
  const commands = blocks.filter(({ language }) => language === 'sh').flatMap(({ text }) => commandsOf(text));
  return commands.filter((command) => command.startsWith('npx formcue '));
}

describe('the guide for authors', () => {
  const page = 'docs/authors.md';
  const guide = readFileSync(page, 'utf8');
  const blocks = blocksOf(page);
  const entry = 'content/wall-hip-hinge.md';
  /** Where each sample of a whole file is saved. */
  const samples: readonly (readonly [file: string, start: string])[] = [
    [entry, '---\nkind: exercise'],
    ['content/vocabulary/equipment.yaml', 'kind: equipment'],
    ['content/sources.yaml', 'kind: sources'],
    ['content/figures/wall-hip-hinge.yaml', 'kind: figure'],
    ['look.html', '<!doctype html>'],
  ];

  function saveSamples(folder: string, only = samples): void {
    for (const [file, start] of only) {
      save(folder, file, blocks.find(({ text }) => text.startsWith(start))?.text ?? '');
    }
  }

  it('says where each of its files goes', () => {
    for (const [file] of samples) expect(guide).toMatch(new RegExp(`\`(?:${file}|${dirname(file)}/)\``));
  });

  it('has an entry that is sound with nothing beside it', () => {
    const folder = readersFolder('entry');
    saveSamples(folder, samples.slice(0, 1));
    const { status, output } = follow(folder, 'npx formcue check content --strict');
    expect(output).toMatch(/^0 errors, 0 warnings in 1 file\.\nWords that come with Formcue: /);
    expect(status).toBe(0);
  });

  it('has samples that are sound together, and are seen as a card with its figure', async () => {
    const folder = readersFolder('author');
    saveSamples(folder);
    const { output } = follow(folder, 'npx formcue check content --strict');
    expect(output).toMatch(/^0 errors, 0 warnings in 4 files\./);
    for (const command of programCommands(blocks)) {
      const { status, output } = follow(folder, command);
      expect(status, `${command}: ${output}`).toBe(0);
    }
    const [, path = ''] = /`http:\/\/localhost:8000\/([\w.]+)`/.exec(guide) ?? [];
    const { tab, complaints } = await open(folder, path);
    const card = tab.locator('exercise-card:state(ready)');
    await card.locator('slot[name="media"] exercise-figure:state(ready)').waitFor();
    expect(await card.locator('[part~="title"]').textContent()).toContain('Wall hip hinge');
    expect(complaints).toEqual([]);
  });
});

describe('the guide for publishers', () => {
  it('has commands that can be followed with an entry of one’s own', () => {
    const folder = readersFolder('publisher');
    const entry = blocksOf('docs/authors.md').find(({ language }) => language === 'markdown');
    save(folder, 'content/wall-hip-hinge.md', entry?.text ?? '');
    const commands = programCommands(blocksOf('docs/publishers.md'));
    for (const command of commands) {
      const { status, output } = follow(folder, command);
      expect(status, `${command}: ${output}`).toBe(0);
    }
    expect(commands.some((command) => command.includes(' figures '))).toBe(true);
    expect(readdirSync(join(folder, 'pictures'))).toContain('bird-dog-low-back-sags.svg');
  });
});

describe('the guide for developers', () => {
  const blocks = blocksOf('docs/developers.md');
  const scripts = blocks.filter(({ language }) => language === 'ts');
  const isForNode = ({ text }: Block): boolean => text.includes('node:');
  const library = blocks.find(({ text }) => text.startsWith('<content-library'))?.text ?? '';

  function bundle(folder: string, contents: string, options: BuildOptions): Promise<unknown> {
    const stdin = { contents, loader: 'ts', resolveDir: folder } as const;
    return build({ stdin, bundle: true, format: 'esm', logLevel: 'silent', ...options });
  }

  it.each(scripts.filter((block) => !isForNode(block)).map((block) => [nameOf(block), block.text] as const))(
    'has a script that works in the page that the guide sets up: %s',
    async (name, text) => {
      const folder = readersFolder(name.replace(/\W+/g, '-'));
      const items = join(packed().folder, 'dist/cdn/content');
      cpSync(items, join(folder, 'pack'), { recursive: true });
      cpSync(join(items, 'items/bird-dog.json'), join(folder, 'api/exercises/bird-dog'));
      await bundle(folder, `import 'formcue/define/all';\n${text}`, { outfile: join(folder, 'page.js') });
      const head = '<!doctype html><title>x</title><link rel="icon" href="data:," />';
      save(folder, 'page.html', `${head}${library}<script type="module" src="page.js"></script>`);

      const { tab, complaints } = await open(folder, 'page.html');
      const made = text.match(/createElement\('exercise-card'\)/g)?.length ?? 0;
      await tab.locator('exercise-card:is(:state(ready), :state(failed))').nth(made).waitFor();
      // The guide says so, of a source that is no pack.
      const said = text.includes('library.source =') ? [expect.stringContaining('no figures')] : [];
      // A figure is asked for when its card is there already.
      await expect.poll(() => complaints, { timeout: 10_000 }).toEqual(said);
      expect(await tab.locator('exercise-card:state(ready)').count()).toBe(1 + made);
      // One sample is a function for tests.
      const settled: unknown = await tab.evaluate(
        "import('/page.js').then(({ settled }) => settled?.(document.querySelector('exercise-card')))",
      );
      expect(settled).not.toBe(false);
    },
  );

  it.each(scripts.filter(isForNode).map((block) => [nameOf(block), block.text] as const))(
    'has a script that works in Node: %s',
    async (name, text) => {
      const folder = readersFolder(name.replace(/\W+/g, '-'));
      cpSync(join(packed().folder, 'content'), join(folder, 'content'), { recursive: true });
      const outfile = join(folder, 'script.mjs');
      await bundle(folder, text, { outfile, platform: 'node', packages: 'external' });
      const { status, stdout, stderr } = spawnSync(process.execPath, [outfile], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect([status, stdout, stderr]).toEqual([0, '', '']);
    },
  );

  it('has one of each', () => {
    expect(scripts.filter(isForNode)).toHaveLength(1);
    expect(scripts.filter(({ text }) => text.includes("createElement('exercise-card')"))).toHaveLength(1);
  });
});

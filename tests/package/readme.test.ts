/**
 * The promise of the README: who reads nothing else has a live card within five minutes. Its own commands and its own page are followed here,
 * from a packed package to a browser, as they stand in it.
 */
import { execSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { findBrowser } from '../../tools/browsers.mjs';
import { blocksOf } from '../docs/blocks.js';
import { commandsOf } from '../docs/check-commands.js';
import { addressOf, serveFolder } from './serve-folder.js';

const FIVE_MINUTES = 300_000;

const readme = readFileSync('README.md', 'utf8');
const steps = blocksOf('README.md').filter(({ line }) => line < lineOf('## What you get'));
const commands = steps.filter(({ language }) => language === 'sh').flatMap(({ text }) => commandsOf(text));
const page = steps.find(({ language }) => language === 'html')?.text ?? '';
/** What the page is called, and what is opened in the browser. */
const [, name = ''] = /as `([\w.]+)`/.exec(readme) ?? [];
const [, path = ''] = /`http:\/\/localhost:8000\/([\w.]+)`/.exec(readme) ?? [];

function lineOf(heading: string): number {
  return readme.slice(0, readme.indexOf(heading)).split('\n').length;
}

/** Where an element ends, in pixels from the top. */
async function bottomOf(element: Locator): Promise<number> {
  const { y, height } = (await element.boundingBox()) ?? { y: Infinity, height: 0 };
  return y + height;
}

it('gives a live card within five minutes to someone who follows the README to the letter', async () => {
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'formcue-reader-'));
  const [install, pack, ...rest] = commands;
  // The project is installed and built when this runs.
  expect(install).toBe('npm ci');
  const npm = { npm_config_ignore_scripts: 'true', npm_config_pack_destination: folder };
  execSync(pack ?? '', { stdio: 'ignore', env: { ...process.env, ...npm } });
  const server = rest.pop();
  expect(server).toMatch(/http\.server/);
  for (const command of rest) execSync(command, { stdio: 'ignore', cwd: folder });
  expect(path).toBe(name);
  writeFileSync(join(folder, name), page);

  const site = await serveFolder(folder);
  const browser = await chromium.launch(await findBrowser());
  try {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const complaints: string[] = [];
    tab.on('console', (message) => complaints.push(message.text()));
    tab.on('pageerror', (error) => complaints.push(error.message));
    tab.on('requestfailed', (request) => complaints.push(request.url()));
    await tab.goto(`${addressOf(site)}/${path}`);
    const card = tab.locator('exercise-card:state(ready)');
    await card.waitFor();
    await card.locator('exercise-figure:state(ready)').first().waitFor();
    // A place that is too small hides what does not fit, below its end.
    const end = await bottomOf(card);
    for (const part of ['title', 'dose', 'step']) {
      expect(await bottomOf(card.locator(`[part~="${part}"]`).first()), part).toBeLessThan(end);
    }
    // The fault that stands open has a figure of its own, below.
    await card.getByRole('button', { name: /play/i }).first().click();
    await card.locator('exercise-figure:state(playing)').waitFor();
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
    site.close();
    rmSync(folder, { recursive: true });
  }
  const took = performance.now() - started;
  console.log(
    `From the packed file to a figure that moves: ${(took / 1000).toFixed(1)} s, and the time to read.`,
  );
  expect(took).toBeLessThan(FIVE_MINUTES);
});

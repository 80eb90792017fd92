/** Every code block of the README, of CONTRIBUTING and of the guides is run, rendered, compiled or checked. None is left out. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../tools/browsers.mjs';
import { STRICT_POLICY } from '../../tools/serve.mjs';
import { usePacked } from '../package/packed.js';
import { blocksOf, nameOf, PAGES, type Block } from './blocks.js';
import { problemsOfCommands } from './check-commands.js';
import { problemsOfMarkdown, problemsOfYaml } from './check-content.js';
import { problemsOfCss, undocumentedProperties } from './check-css.js';
import { problemsOfHtml, problemsOfScript } from './check-html.js';
import { problemsOfTypes, TYPED, type TypedLanguage } from './check-types.js';

/** Builds and compilers, on a busy machine. */
const MINUTES = 5 * 60_000;

const packed = usePacked();
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch(await findBrowser());
});
afterAll(() => browser.close());

/** What is wrong with a sample of each language. Compilers look at all samples of theirs at once, below. */
const CHECKS: Readonly<Record<string, (sample: string) => string[] | Promise<string[]>>> = {
  html: (sample) => problemsOfHtml(browser, sample),
  js: (sample) => problemsOfScript(browser, sample),
  css: (sample) => problemsOfCss(browser, sample),
  sh: problemsOfCommands,
  markdown: problemsOfMarkdown,
  yaml: problemsOfYaml,
  json: problemsOfJson,
  http: problemsOfHeader,
};

function problemsOfJson(sample: string): string[] {
  JSON.parse(sample);
  const files = [...sample.matchAll(/"\.\/(node_modules\/formcue\/[^"]+)"/g)].map(([, file = '']) => file);
  return files
    .filter((file) => !existsSync(join(packed().project, file)))
    .map((file) => `there is no ${file}`);
}

/** The one header in the guides is the policy that the demo is served under. */
function problemsOfHeader(sample: string): string[] {
  const policy = sample.replace(/^Content-Security-Policy: /, '').replace(/\s+/g, ' ');
  return policy === STRICT_POLICY ? [] : [`not the policy that is tested: ${policy}`];
}

const blocks = PAGES.flatMap(blocksOf);
const isTyped = ({ language }: Block): boolean => (TYPED as readonly string[]).includes(language);

describe('the code samples', () => {
  it('are all found', () => {
    const fences = PAGES.flatMap((page) => readFileSync(page, 'utf8').match(/^ *```\w+$/gm) ?? []);
    expect(blocks.length).toBeGreaterThanOrEqual(fences.length);
    expect(fences.length).toBeGreaterThan(30);
  });

  it('are in languages that are checked', () => {
    const unknown = blocks.filter((block) => !(block.language in CHECKS) && !isTyped(block));
    expect(unknown.map((block) => `${nameOf(block)} ${block.language}`)).toEqual([]);
  });

  it.each(
    blocks
      .filter(({ language }) => language in CHECKS)
      .map((block) => [nameOf(block), block.language, block] as const),
  )(
    'hold: %s (%s)',
    async (_, language, { text }) => {
      expect(await CHECKS[language]?.(text)).toEqual([]);
    },
    MINUTES,
  );

  it.each(TYPED)(
    'compile in a project that has the package: %s',
    (language: TypedLanguage) => {
      const samples = blocks.filter((block) => block.language === language);
      expect(samples).not.toEqual([]);
      expect(problemsOfTypes(packed().project, language, samples)).toEqual([]);
    },
    MINUTES,
  );
});

describe('the words around them', () => {
  it.each(PAGES)('%s names no custom property that is not documented', (page) => {
    expect(undocumentedProperties(readFileSync(page, 'utf8'))).toEqual([]);
  });
});

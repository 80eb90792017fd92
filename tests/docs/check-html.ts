/** Samples of HTML and of scripts for pages: as they are parsed, and as they run in a browser beside the built files. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Browser } from 'playwright-core';
import { DOCUMENTED, THEMES, type DocumentedElement } from './documented.js';

/** Where samples take the site to be. What a sample asks for beside it does not exist, and fails. */
const SITE = 'http://publisher.test';
const SCRIPT = '<script async src="/formcue/formcue.js"></script>';
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** The entry that stands for the reader's own in samples, and the one that it is made of. */
const OWN = ['my-exercise', 'bird-dog'] as const;

/** What a script may ask of the page's own server: what it sends there is taken. */
const TAKES_ANYTHING = /^\/lesson\//;

/** What the built folder has at an address of the site; undefined for anything else. */
async function answer(path: string): Promise<{ body: string; contentType: string } | undefined> {
  const file =
    /^\/(?:node_modules\/formcue\/dist\/cdn|formcue)\/(.*)$/.exec(path)?.[1] ??
    /^\/pack\/(.*)$/.exec(path)?.[1]?.replace(/^/, 'content/');
  if (!file) return undefined;
  const [own, real] = OWN;
  const text = await readFile(`dist/cdn/${file.replace(own, real)}`, 'utf8').catch(() => undefined);
  const body = file.includes(own) ? text?.replaceAll(`"${real}"`, `"${own}"`) : text;
  return body === undefined ? undefined : { body, contentType: TYPES[extname(file)] ?? 'text/plain' };
}

/** What is wrong with a page that holds `sample`: in its words, in the console, in what it asks for. */
export async function problemsOfHtml(browser: Browser, sample: string): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 6000 } });
  const problems = unclosed(sample);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
  await page.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin === SITE && pathname === '/page.html') {
      const script = /formcue\.js"/.test(sample) ? '' : SCRIPT;
      const icon = '<link rel="icon" href="data:,">';
      const body = /^<!doctype/i.test(sample)
        ? sample
        : `<!doctype html><title>x</title>${icon}${script}${sample}`;
      return route.fulfill({ contentType: 'text/html', body });
    }
    const found = origin === SITE ? await answer(pathname) : undefined;
    if (found) return route.fulfill(found);
    if (origin === SITE && TAKES_ANYTHING.test(pathname)) return route.fulfill({ status: 204 });
    problems.push(`asks for ${route.request().url()}`);
    return route.fulfill({ status: 404 });
  });
  await page.goto(`${SITE}/page.html`);
  problems.push(...(await page.evaluate(findUndocumented, { documented: DOCUMENTED, themes: THEMES })));
  const elements = 'exercise-card, exercise-figure';
  if (await page.locator(elements).count()) {
    await page.waitForFunction((selector) => {
      const all = [...document.querySelectorAll(selector)];
      return all.every((element) => element.matches(':state(ready), :state(failed)'));
    }, elements);
    for (const element of await page.locator(':is(exercise-card, exercise-figure):state(failed)').all()) {
      problems.push(`failed: ${await element.evaluate(({ outerHTML }) => outerHTML.slice(0, 90))}`);
    }
  }
  await page.close();
  return problems;
}

/** What a script does in a page with a card and a figure: it must not fail, and it must find what it names. */
export function problemsOfScript(browser: Browser, sample: string): Promise<string[]> {
  const elements = ['card', 'figure'].map(
    (kind) => `<exercise-${kind} exercise="bird-dog"></exercise-${kind}>`,
  );
  return problemsOfHtml(browser, `${elements.join('')}<script>${sample}</script>`);
}

/** A tag of ours that is not closed swallows the rest of the page, and no parser complains. */
function unclosed(sample: string): string[] {
  return Object.keys(DOCUMENTED).flatMap((tag) => {
    const opened = sample.match(new RegExp(`<${tag}[\\s>]`, 'g'))?.length ?? 0;
    const closed = sample.match(new RegExp(`</${tag}>`, 'g'))?.length ?? 0;
    return opened === closed ? [] : [`<${tag}> is opened ${opened} times and closed ${closed} times`];
  });
}

/** Runs in the page: tags, attributes, values, slots and themes that nothing documents. */
function findUndocumented({
  documented,
  themes,
}: {
  documented: Readonly<Record<string, DocumentedElement>>;
  themes: readonly string[];
}): string[] {
  const everywhere = /^(?:id|class|slot|hidden|lang|dir|title|style|data-.*|aria-.*)$/;
  const problems: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const theme =
      element.getAttribute('data-fc-theme') ??
      /\bfc-theme-(\w+)/.exec(element.getAttribute('class') ?? '')?.[1];
    if (theme && !themes.includes(theme)) problems.push(`there is no theme ${theme}`);
    const parent = documented[element.parentElement?.localName ?? ''];
    if (parent && element.slot && !parent.slots.includes(element.slot))
      problems.push(`no slot ${element.slot}`);
    if (!element.localName.includes('-')) continue;
    const known = documented[element.localName];
    if (!known) {
      problems.push(`there is no <${element.localName}>`);
      continue;
    }
    for (const { name, value } of element.attributes) {
      const values = known.attributes[name];
      if (!(name in known.attributes) && !everywhere.test(name)) problems.push(`no attribute ${name}`);
      else if (values && !values.includes(value))
        problems.push(`${name} is none of ${values.join(', ')}: ${value}`);
    }
  }
  return problems;
}

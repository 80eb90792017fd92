/** Samples of CSS: a browser must take every selector and every declaration, and every name of ours must be documented. */
import type { Browser } from 'playwright-core';
import { CUSTOM_PROPERTIES, DOCUMENTED } from './documented.js';

/** A rule, outside of comments. Samples nest nothing but rules in a media query. */
const RULE = /([^{}]+)\{([^{}]*)\}/g;
const MEDIA = /@media ([^{}]+)\{((?:[^{}]+\{[^{}]*\})*)\s*\}/g;

export async function problemsOfCss(browser: Browser, sample: string): Promise<string[]> {
  const written = sample.replace(/\/\*.*?\*\//gs, '');
  const queries = [...written.matchAll(MEDIA)].map(([, query = '']) => query.trim());
  const css = written.replace(MEDIA, '$2');
  const rules = [...css.matchAll(RULE)].map(([, selector = '', body = '']) => ({
    selector: selector.trim(),
    declarations: body
      .split(';')
      .map((declaration) => declaration.trim())
      .filter(Boolean),
  }));
  const rest = css.replace(RULE, '').trim();
  const page = await browser.newPage();
  const refused = await page.evaluate(
    ({ rules, queries }) => [
      // Of a feature that is misspelt, neither itself nor its opposite holds.
      ...queries
        .filter((query) => !matchMedia(`${query} or (not ${query})`).matches)
        .map((query) => `not a query: ${query}`),
      ...rules.flatMap(({ selector, declarations }) => [
        ...(CSS.supports(`selector(${selector})`) ? [] : [`not a selector: ${selector}`]),
        ...declarations
          .filter((declaration) => !CSS.supports(`(${declaration})`))
          .map((one) => `not CSS: ${one}`),
      ]),
    ],
    { rules, queries },
  );
  await page.close();
  return [
    ...(rest || !rules.length ? [`not a rule: ${rest}`] : []),
    ...refused,
    ...undocumentedProperties(sample),
    ...rules.flatMap(({ selector }) => undocumentedNames(selector)),
  ];
}

/** Custom properties of ours that nothing documents. A name that ends in a hyphen, or `…`, stands for many. */
export function undocumentedProperties(text: string): string[] {
  const names = [...text.matchAll(/--fc-[a-z0-9-]*[a-z0-9](?![a-z0-9-])/g)].map(([name]) => name);
  return names.filter((name) => !CUSTOM_PROPERTIES.has(name)).map((name) => `undocumented: ${name}`);
}

/** Parts and states in a selector that the element before them does not have. */
function undocumentedNames(selector: string): string[] {
  const used = /([a-z-]+)?::part\(([\w-]+)\)|([a-z-]+)?:state\(([\w-]+)\)/g;
  return [...selector.matchAll(used)].flatMap(([found, owner = '', part, host = '', state]) => {
    const element = DOCUMENTED[owner || host];
    const isKnown = part ? element?.parts.includes(part) : element?.states.includes(state ?? '');
    return isKnown ? [] : [`undocumented: ${found}`];
  });
}

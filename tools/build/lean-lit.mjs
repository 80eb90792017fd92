/**
 * Leaves out of the script tag what our templates never use of Lit: events and properties in markup (a card answers clicks at its root),
 * bindings of whole elements, templates of SVG and MathML, bindings inside <style> and its like, directives, and hooks for polyfills. Nothing
 * else of Lit is changed, and the package itself is not.
 */
import { readFile } from 'node:fs/promises';

/** What is replaced in Lit's own minified file: exactly one match for each, or the build fails and this list is looked at again. */
const LEAVE_OUT = [
  {
    what: 'bindings of properties and events',
    pattern: /ctor:"\."===(\w+)\[1\]\?\w+:"\?"===\1\[1\]\?(\w+):"@"===\1\[1\]\?\w+:(\w+)\}/g,
    instead: 'ctor:"?"===$1[1]?$2:$3}',
  },
  {
    what: 'bindings of elements',
    pattern: /:6===\w+\.type&&\(\w+=new \w+\(\w+,this,\w+\)\)/g,
    instead: ':0',
  },
  {
    what: 'marks of elements that are bound',
    pattern:
      /else \w+\.startsWith\(\w+\)&&\(\w+\.push\(\{type:6,index:\w+\}\),\w+\.removeAttribute\(\w+\)\);/g,
    instead: '',
  },
  {
    what: 'tags of templates in SVG and MathML',
    pattern: /,(\w+)=x\(2\),(\w+)=x\(3\)/g,
    instead: ',$1=0,$2=0',
  },
  {
    what: 'what opens SVG and MathML',
    pattern: /=2===\w+\?"<svg>":3===\w+\?"<math>":""/g,
    instead: '=""',
  },
  {
    what: 'what closes SVG and MathML',
    pattern: /\+\(2===\w+\?"<\/svg>":3===\w+\?"<\/math>":""\)/g,
    instead: '',
  },
  {
    what: 'the wrapper around SVG and MathML',
    pattern:
      /,2===(\w+)\|\|3===\1\)\{const (\w+)=this\.el\.content\.firstChild;\2\.replaceWith\(\.\.\.\2\.childNodes\)\}/g,
    instead: ');',
  },
  {
    what: 'bindings where only text may stand',
    pattern:
      /if\((\w+)\.test\((\w+)\.tagName\)\)\{const .*?\2\.append\(\w+\[\w+\],\w+\(\)\)\}\}(?=\}else if)/g,
    instead: '',
  },
  {
    what: 'the search for where only text may stand',
    pattern: /\(\w+\.test\((\w+)\[2\]\)&&\(\w+=RegExp\("<\/"\+\1\[2\],"g"\)\),(\w+=\w+)\)/g,
    instead: '$2',
  },
  {
    what: 'directives',
    pattern:
      /(function \w+\((\w+),(\w+),\w+=\2,\w+\)\{)if\(\3===\w+\)return \3;[^}]*?_\$litDirective\$;return[^}]*?,\3\}/g,
    instead: '$1return $3}',
  },
  {
    what: 'what directives are told when they come',
    pattern: /,this\._\$Cv=\w+\?\.isConnected\?\?!0/g,
    instead: '',
  },
  {
    what: 'what directives are told when they go',
    pattern: /this\._\$AP\?\.\(!1,!0,\w+\);/g,
    instead: ';',
  },
  {
    what: 'what directives are told when a root comes or goes',
    pattern: /setConnected\(\w+\)\{void 0===this\._\$AM&&\(this\._\$Cv=\w+,this\._\$AP\?\.\(\w+\)\)\}/g,
    instead: '',
  },
  {
    what: 'hooks for polyfills',
    pattern:
      /,\w+=\w+\.litHtmlPolyfillSupport;\w+\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/g,
    instead: '',
  },
];

/** What a template of ours must not have then. */
const NEEDS_MORE = /\s[.@][\w-]+=["']?$|<[\w-]+\s+$/;

/** A binding inside one of the elements in which only text may stand. */
const IN_TEXT = /<(script|style|textarea|title)\b(?:(?!<\/\1)[^])*\0/i;

/** Tags of templates that our own must not have. */
export const NEEDS_WHOLE_LIT = new Set(['svg', 'mathml']);

/** @type {import('esbuild').Plugin} */
export const leanLit = {
  name: 'lean-lit',
  setup(build) {
    build.onResolve({ filter: /^lit(?:-html)?\/(?:async-)?directive/ }, () => ({
      errors: [{ text: 'tools/build/lean-lit.mjs leaves out what directives need.' }],
    }));
    build.onLoad({ filter: /\/lit-html\/lit-html\.js$/ }, async ({ path }) => ({
      contents: leanLitSource(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

/** @param {string} source */
export function leanLitSource(source) {
  return LEAVE_OUT.reduce((code, { what, pattern, instead }) => {
    const count = [...code.matchAll(pattern)].length;
    if (count !== 1)
      throw new Error(`Lit has changed: ${what} found ${count} times. See tools/build/lean-lit.mjs.`);
    return code.replace(pattern, instead);
  }, source);
}

/**
 * Throws if a template needs what is left out.
 * @param {readonly string[]} pieces what stands between its expressions
 */
export function checkTemplate(pieces) {
  const found =
    pieces.slice(0, -1).find((piece) => NEEDS_MORE.test(piece)) ?? IN_TEXT.exec(pieces.join('\0'))?.[0];
  if (found !== undefined)
    throw new Error(
      `"${found.trim().slice(-40)}": tools/build/lean-lit.mjs leaves out what this binding needs.`,
    );
}

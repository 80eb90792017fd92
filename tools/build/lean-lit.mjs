/**
 * Leaves out of the script tag what our templates never use of Lit: events and properties in markup (a card answers clicks at its root),
 * bindings of whole elements, directives, and hooks for polyfills. Nothing else of Lit is changed, and the package itself is not.
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
    what: 'directives',
    pattern:
      /(function \w+\((\w+),(\w+),\w+=\2,\w+\)\{)if\(\3===\w+\)return \3;[^}]*?_\$litDirective\$;return[^}]*?,\3\}/g,
    instead: '$1return $3}',
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
  const found = pieces.slice(0, -1).find((piece) => NEEDS_MORE.test(piece));
  if (found !== undefined)
    throw new Error(
      `"${found.trim().slice(-40)}": tools/build/lean-lit.mjs leaves out what this binding needs.`,
    );
}

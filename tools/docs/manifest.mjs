/** custom-elements.json: what editors, frameworks and docs know of the elements. Made from their JSDoc. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { root } from '../steps.mjs';

/**
 * @typedef {import('custom-elements-manifest/schema.js').Package} Manifest
 * @typedef {import('custom-elements-manifest/schema.js').ClassDeclaration & import('custom-elements-manifest/schema.js').CustomElement} ElementDeclaration
 * @typedef {import('custom-elements-manifest/schema.js').ClassMember} Member
 */

/** The analyzer's functions, which it publishes without types, and the TypeScript of its own that they need. */
const ANALYZER = '@custom-elements-manifest/analyzer';
/** @type {{ create: (options: object) => Manifest, ts: typeof import('typescript') }} */
const { create, ts } = await import(`${ANALYZER}/index.js`);

/** @returns {Manifest} */
export function makeManifest() {
  const manifest = create({
    modules: elementModules().map((file) =>
      ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true),
    ),
    context: { dev: false },
  });
  for (const module of manifest.modules) {
    module.path = builtPath(module.path);
    for (const { declaration } of module.exports ?? []) {
      if (declaration.module) declaration.module = builtPath(declaration.module);
    }
  }
  for (const element of elementsOf(manifest)) {
    addAttributes(element);
    element.members = (element.members ?? []).filter(isPublic);
    if (element.superclass?.module) element.superclass.module = builtPath(element.superclass.module);
    // The analyzer also guesses at events from the code; those that count are documented.
    element.events = (element.events ?? []).filter(({ description }) => description);
  }
  manifest.modules.push(...elementsOf(manifest).map(definition));
  return manifest;
}

/** The member from which an element makes its properties and attributes. */
const DEFAULTS = 'defaults';

/**
 * Says of each property in an element's `defaults` which attribute it has, and what it is when nothing sets it.
 * @param {ElementDeclaration} element
 */
function addAttributes(element) {
  const fields = (element.members ?? []).filter((member) => member.kind === 'field');
  /** @type {Record<string, unknown>} */
  const defaults = runInNewContext(`(${fields.find(({ name }) => name === DEFAULTS)?.default ?? '{}'})`);
  element.attributes = fields
    .filter(({ name }) => Object.hasOwn(defaults, name))
    .map((field) => {
      const value = defaults[field.name];
      if (value !== undefined) field.default = typeof value === 'string' ? `'${value}'` : String(value);
      const attribute = field.name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
      Object.assign(field, { attribute });
      const { name, kind: _, ...described } = field;
      return { ...described, attribute: undefined, name: attribute, fieldName: name };
    });
}

/** The module of each element: a folder and a file of the tag's name. */
function elementModules() {
  return readdirSync(join(root, 'src/elements'))
    .map((tag) => `src/elements/${tag}/${tag}.ts`)
    .filter((file) => existsSync(join(root, file)))
    .sort();
}

/** @param {string} source */
function builtPath(source) {
  return source.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');
}

/**
 * The classes that are elements.
 * @param {Manifest} manifest
 * @returns {ElementDeclaration[]}
 */
export function elementsOf({ modules }) {
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(
      /** @returns {declaration is ElementDeclaration} */
      (declaration) => 'tagName' in declaration && Boolean(declaration.tagName),
    );
}

/** @param {Member} member */
function isPublic({ name, privacy }) {
  return privacy === undefined && !name.startsWith('#') && name !== DEFAULTS;
}

/**
 * The module that registers an element.
 * @param {ElementDeclaration} element
 * @returns {import('custom-elements-manifest/schema.js').Module}
 */
function definition({ name, tagName = '' }) {
  return {
    kind: 'javascript-module',
    path: `dist/define/${tagName}.js`,
    exports: [
      {
        kind: 'custom-element-definition',
        name: tagName,
        declaration: { name, module: `dist/elements/${tagName}/${tagName}.js` },
      },
    ],
  };
}

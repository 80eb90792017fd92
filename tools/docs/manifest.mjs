/** custom-elements.json: what editors, frameworks and docs know of the elements. Made from their JSDoc. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { runInNewContext } from 'node:vm';
import { root } from '../steps.mjs';
import { addTokenProperties } from './token-properties.mjs';
import { literalUnions } from './literal-unions.mjs';

/**
 * @typedef {import('custom-elements-manifest/schema.js').Package} Manifest
 * @typedef {import('custom-elements-manifest/schema.js').Module} Module
 * @typedef {import('custom-elements-manifest/schema.js').ClassDeclaration} ClassDeclaration
 * @typedef {import('custom-elements-manifest/schema.js').ClassMember} Member
 * @typedef {import('custom-elements-manifest/schema.js').CustomElementField} Field
 * @typedef {Field | import('custom-elements-manifest/schema.js').ClassMethod} CustomElementMember
 * @typedef {import('custom-elements-manifest/schema.js').CustomElement} CustomElement
 * @typedef {ClassDeclaration & CustomElement & { tagName: string, members?: CustomElementMember[] }} ElementDeclaration
 */

/** The analyzer's functions, which it publishes without types, and the TypeScript of its own that they need. */
const ANALYZER = '@custom-elements-manifest/analyzer';
/** @type {{ create: (options: object) => Manifest, ts: typeof import('typescript') }} */
const { create, ts } = await import(`${ANALYZER}/index.js`);

/** The module that exports every class by name, for those who install the package. */
const ENTRY = 'src/index.ts';

/** @returns {Manifest} */
export function makeManifest() {
  const manifest = create({
    modules: [...supportModules(), ...elementModules()].map((file) =>
      ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true),
    ),
    context: { dev: false },
  });
  const unions = literalUnions(ts);
  manifest.modules = manifest.modules.map((module) => tidyModule(module, unions));
  for (const element of elementsOf(manifest)) {
    addAttributes(element);
  }
  for (const declaration of classesOf(manifest)) tidyClass(declaration);
  manifest.modules = manifest.modules.filter(({ declarations = [] }) => declarations.length > 0);
  addTokenProperties(elementsOf(manifest));
  manifest.modules.push(...elementsOf(manifest).map(definition), entry(manifest));
  // The version of the format that has custom states.
  return { ...manifest, schemaVersion: '2.1.0', readme: 'README.md' };
}

/**
 * Paths as they are in the package, and types with their values written out.
 * @param {Module} module
 * @param {ReadonlyMap<string, string>} unions
 * @returns {Module}
 */
function tidyModule(module, unions) {
  const declarations = (module.declarations ?? []).filter(({ kind }) => kind === 'class');
  const names = new Set(declarations.map(({ name }) => name));
  const tidied = { ...module, declarations, exports: module.exports?.filter(({ name }) => names.has(name)) };
  return JSON.parse(JSON.stringify(tidied), (key, /** @type {unknown} */ value) => {
    if ((key === 'path' || key === 'module') && typeof value === 'string') return builtPath(value);
    if (key === 'text' && typeof value === 'string') return unions.get(value) ?? value;
    return value;
  });
}

/** What a class inherits from the browser, by what the source calls it. */
const OF_THE_BROWSER = new Map([
  ['Base', 'HTMLElement'],
  ['Event', 'Event'],
]);

/**
 * What of a class is there for others.
 * @param {ClassDeclaration & Partial<CustomElement>} declaration
 */
function tidyClass(declaration) {
  const name = OF_THE_BROWSER.get(declaration.superclass?.name ?? '');
  if (name) declaration.superclass = { name, package: 'global:' };
  declaration.members = (declaration.members ?? []).filter(isPublic);
  for (const member of declaration.members) {
    // A name from the code is no value.
    if (member.kind === 'field' && !('attribute' in member)) delete member.default;
  }
  // The analyzer also guesses at events from the code; those that count are documented.
  const events = (declaration.events ?? []).filter(({ description }) => description);
  if (events.length) declaration.events = events;
  else delete declaration.events;
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

/** What elements inherit, and the classes of their events. */
function supportModules() {
  return readdirSync(join(root, 'src/elements'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /(?:-element|(?:^|[/-])events)\.ts$/.test(file))
    .map((file) => `src/elements/${file}`)
    .sort();
}

/** @param {string} source */
function builtPath(source) {
  return source.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');
}

/**
 * @param {Manifest} manifest
 * @returns {ClassDeclaration[]}
 */
function classesOf({ modules }) {
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(
      /** @returns {declaration is ClassDeclaration} */
      (declaration) => declaration.kind === 'class',
    );
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

/**
 * The fields of the events' classes, by the name of the class. Those that every event has are not among them.
 * @param {Manifest} manifest
 * @returns {ReadonlyMap<string, readonly Field[]>}
 */
export function eventFields(manifest) {
  return new Map(
    classesOf(manifest)
      .filter(({ superclass }) => superclass?.name === 'Event')
      .map(({ name, members = [] }) => [name, members.filter((member) => member.kind === 'field')]),
  );
}

/** @param {Member} member */
function isPublic({ name, privacy }) {
  return (privacy === undefined || privacy === 'public') && !name.startsWith('#') && name !== DEFAULTS;
}

/**
 * The module that registers an element.
 * @param {ElementDeclaration} element
 * @returns {Module}
 */
function definition({ name, tagName }) {
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

/**
 * The module that a page imports classes from: `formcue`. The others have no name in the package.
 * @param {Manifest} manifest
 * @returns {Module}
 */
function entry({ modules }) {
  const source = readFileSync(join(root, ENTRY), 'utf8');
  const exported = new Set(
    [...source.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = '']) => names.split(/[\s,]+/)),
  );
  return {
    kind: 'javascript-module',
    path: builtPath(ENTRY),
    exports: modules.flatMap(({ path, declarations = [] }) =>
      declarations
        .filter(({ name }) => exported.has(name))
        .map(({ name }) => ({
          kind: /** @type {const} */ ('js'),
          name,
          declaration: { name, module: path },
        })),
    ),
  };
}

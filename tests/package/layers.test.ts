import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const src = join(root, 'src');

/** The table of src/README.md: what each folder may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  parse: ['model'],
  figure: ['model'],
  pack: ['model', 'parse', 'figure'],
  timeline: ['model'],
  player: ['model', 'timeline'],
  elements: ['model', 'figure', 'pack', 'timeline', 'player'],
  define: ['model', 'pack', 'elements'],
  cli: ['model', 'parse', 'figure', 'pack', 'timeline'],
  'index.ts': ['model', 'parse', 'pack', 'elements'],
  'version.ts': [],
};

/** The one module of the elements that may know the parser; others may only import it when a card needs it. */
const BRINGS_PARSER = 'elements/shared/markdown-card.ts';

interface Import {
  readonly from: string;
  readonly to: string;
  readonly dynamic: boolean;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

const imports = files.flatMap(importsOf);

/** The imports of our own modules, of types too. */
function importsOf(from: string): Import[] {
  const file = ts.createSourceFile(from, readFileSync(join(src, from), 'utf8'), ts.ScriptTarget.Latest);
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, dynamic: boolean): void => {
    if (!specifier || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return;
    const path = resolve(src, dirname(from), specifier.text.replace(/\.js$/, '.ts'));
    found.push({ from, to: relative(src, path).replaceAll('\\', '/'), dynamic });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier, false);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], true);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The top folder of a module, or its name when it stands in none. */
function layerOf(file: string): string {
  return file.split('/')[0] ?? file;
}

/** What a tsconfig compiles, relative to src. */
function covered(config: string): string[] {
  const path = join(root, config);
  const { config: json } = ts.readConfigFile(path, (file) => readFileSync(file, 'utf8')) as {
    config: unknown;
  };
  const { fileNames, options } = ts.parseJsonConfigFileContent(json, ts.sys, root);
  expect(options.strict).toBe(true);
  return fileNames.map((file) => relative(src, file).replaceAll('\\', '/'));
}

describe('the import rule of src/README.md', () => {
  it('knows every folder, and finds the imports', () => {
    expect(Object.keys(MAY_IMPORT).sort()).toEqual([...new Set(files.map(layerOf))].sort());
    expect(imports.length).toBeGreaterThan(100);
  });

  it('is kept: a folder imports only from the folders above it', () => {
    const broken = imports.filter(({ from, to }) => {
      const [layer, target] = [layerOf(from), layerOf(to)];
      if (target === layer || target === 'version.ts') return false;
      if (from === BRINGS_PARSER && target === 'parse') return false;
      return !MAY_IMPORT[layer]?.includes(target);
    });
    expect(broken).toEqual([]);
  });

  it('lets an element have the parser only when a card needs it', () => {
    const known = imports.filter(({ to }) => to === BRINGS_PARSER);
    expect(known.length).toBeGreaterThan(0);
    expect(known.filter(({ dynamic }) => !dynamic)).toEqual([]);
  });
});

describe('the type checks', () => {
  it('reach every module', () => {
    expect(files.filter((file) => !covered('tsconfig.json').includes(file))).toEqual([]);
    const built = files.filter((file) => !file.startsWith('define/script'));
    expect(built.filter((file) => !covered('tsconfig.build.json').includes(file))).toEqual([]);
  });

  it('hold model to player without DOM and Node, and elements and define without Node', () => {
    const inLayers = (...layers: string[]): string[] =>
      files.filter((file) => layers.includes(layerOf(file)));
    expect(
      inLayers('model', 'parse', 'figure', 'pack', 'timeline', 'player').filter(
        (file) => !covered('tsconfig.pure.json').includes(file),
      ),
    ).toEqual([]);
    expect(
      inLayers('elements', 'define', 'index.ts').filter(
        (file) => !covered('tsconfig.browser.json').includes(file),
      ),
    ).toEqual([]);
  });
});

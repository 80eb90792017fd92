import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { publint } from 'publint';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { usePacked } from './packed.js';

const packed = usePacked();
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
  exports: Record<string, unknown>;
  sideEffects: string[];
};

/** Imports `specifier` in a fresh Node with no DOM; says what it exports and which tags it registered. */
function importInNode(specifier: string, withRegistry = true): { names: string[]; tags: string[] } {
  const code = `
    const tags = [];
    if (${withRegistry}) globalThis.customElements = { get() {}, define: (tag) => tags.push(tag) };
    const module = await import('${specifier}');
    console.log(JSON.stringify({ names: Object.keys(module), tags }));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: packed().project,
    encoding: 'utf8',
  });
  return JSON.parse(output) as { names: string[]; tags: string[] };
}

/** What a bundler keeps of a module that is imported for nothing but its side effects. */
async function bundled(specifier: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `import '${specifier}';`, resolveDir: packed().project },
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['production'],
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

describe('the packed package', () => {
  it('resolves every specifier of its exports', () => {
    const specifiers = Object.keys(manifest.exports).flatMap((key) =>
      key === './define/*'
        ? ['all', 'content-library', 'exercise-card', 'exercise-figure'].map(
            (name) => `formcue/define/${name}`,
          )
        : key === './cdn/*'
          ? [
              'formcue/cdn/formcue.js',
              'formcue/cdn/content/index.json',
              'formcue/cdn/content/items/bird-dog.json',
            ]
          : key === './schema/*'
            ? ['formcue/schema/exercise.schema.json', 'formcue/schema/muscles.schema.json']
            : key === './themes/*'
              ? ['all', 'page', 'paper', 'night', 'clinic', 'play'].map(
                  (name) => `formcue/themes/${name}.css`,
                )
              : key === './tokens/*'
                ? ['formcue/tokens/role.tokens.json', 'formcue/tokens/themes/paper.tokens.json']
                : [key.replace(/^\./, 'formcue')],
    );
    expect(specifiers.length).toBeGreaterThan(Object.keys(manifest.exports).length);
    const code = `console.log(${JSON.stringify(specifiers)}.map((s) => import.meta.resolve(s)).join('\\n'))`;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: packed().project,
      encoding: 'utf8',
    });
    for (const url of output.trim().split('\n')) expect(existsSync(new URL(url)), url).toBe(true);
  });

  it.each([
    [
      'formcue',
      ['ContentLibrary', 'ExerciseCard', 'ExerciseFigure', 'Pack', 'VERSION', 'define', 'setDefaultLibrary'],
    ],
    ['formcue/parse', ['parseEntry']],
    ['formcue/pack', ['Pack', 'decodeCard']],
  ])('%s can be imported in Node, and registers nothing', (specifier, names) => {
    const { names: exported, tags } = importInNode(specifier);
    expect(exported).toEqual(expect.arrayContaining(names));
    expect(tags).toEqual([]);
  });

  it.each([
    ['all', ['content-library', 'exercise-card', 'exercise-figure']],
    ['exercise-card', ['exercise-card']],
    ['exercise-figure', ['exercise-figure']],
    ['content-library', ['content-library']],
  ])('formcue/define/%s registers its tags, and no other', (name, expected) => {
    expect(importInNode(`formcue/define/${name}`).tags).toEqual(expected);
    expect(importInNode(`formcue/define/${name}`, false).tags).toEqual([]);
  });

  it('keeps its registering modules in a bundle, and drops everything else that is not used', async () => {
    expect(await bundled('formcue/define/exercise-card')).toContain('customElements.define');
    for (const specifier of ['formcue', 'formcue/parse', 'formcue/pack']) {
      // What bundlers keep of a package without side effects: the names of the files.
      expect((await bundled(specifier)).replace(/^\s*\/\/.*$/gm, '').trim()).toBe('');
    }
  });

  it('names as side effects exactly what registers or runs', () => {
    expect(manifest.sideEffects).toEqual([
      './dist/cdn/*.js',
      './dist/cli/formcue.js',
      './dist/define/*.js',
      './dist/themes/*.css',
    ]);
    for (const pattern of manifest.sideEffects) {
      const [folder = '', ending = ''] = pattern.split('*');
      const found = packed().files.filter((file) => `./${file}`.startsWith(folder) && file.endsWith(ending));
      expect(found, pattern).not.toEqual([]);
    }
    expect(
      readdirSync(join(packed().folder, 'dist/define'))
        .filter((file) => file.endsWith('.js'))
        .sort(),
    ).toEqual(['all.js', 'content-library.js', 'exercise-card.js', 'exercise-figure.js']);
  });

  it('holds what is published, and nothing of the workshop', () => {
    const { files } = packed();
    for (const file of [
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'docs/developers.md',
      'custom-elements.json',
      'content/sources.yaml',
    ]) {
      expect(files).toContain(file);
    }
    const ofTheWorkshop = /^(?:src|tests|tools|bench|demo|stories|artifacts)\/|\.formcue-state/;
    // The way through the source, to which the README leads.
    expect(files.filter((file) => ofTheWorkshop.test(file))).toEqual(['src/README.md']);
  });

  it('is clean in the eyes of publint', async () => {
    const { messages } = await publint({ pkgDir: packed().folder, pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  it('depends on nothing that only developers have', () => {
    const used = new Set<string>();
    for (const file of packed().files.filter((name) => /^dist\/(?!cdn\/).*\.js$/.test(name))) {
      const code = readFileSync(join(packed().folder, file), 'utf8');
      for (const { fileName } of ts.preProcessFile(code).importedFiles) {
        const name = /^(?:@[^/]+\/)?[^./][^/]*/.exec(fileName)?.[0];
        if (name && !name.startsWith('node:')) used.add(name);
      }
    }
    expect([...used].sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });
});

describe('the version', () => {
  it('is the same in package.json, in the code and on the command line', () => {
    const code = "import { VERSION } from 'formcue'; console.log(VERSION)";
    const inCode = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: packed().project,
      encoding: 'utf8',
    });
    const onCommandLine = execFileSync('npx', ['formcue', '--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(inCode.trim()).toBe(manifest.version);
    expect(onCommandLine).toContain(manifest.version);
  });
});

/** Writes JSON Schema for editors from the one schema in `src/model/schema.ts`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { root } from '../steps.mjs';

/**
 * Writes one file for each kind of content file. Needs the compiled modules in dist/.
 * @param {string} folder
 */
export async function writeSchemas(folder) {
  const model = pathToFileURL(join(root, 'dist/model/schema.js')).href;
  /** @type {typeof import('../../src/model/schema.js')} */
  const { entryFields, vocabularyFiles } = await import(model);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

  const figures = pathToFileURL(join(root, 'dist/model/figure-schema.js')).href;
  /** @type {typeof import('../../src/model/figure-schema.js')} */
  const { figureFile } = await import(figures);

  const routines = pathToFileURL(join(root, 'dist/model/routine-schema.js')).href;
  /** @type {typeof import('../../src/model/routine-schema.js')} */
  const { routineFields } = await import(routines);

  mkdirSync(folder, { recursive: true });
  write('exercise', 'Front matter of an exercise or a stretch', entryFields);
  write('routine', 'Front matter of a routine or a sequence', routineFields);
  write('figure', 'A figure file', figureFile);
  for (const [kind, schema] of Object.entries(vocabularyFiles)) {
    write(kind, `A vocabulary file: ${kind}`, schema);
  }

  /**
   * @param {string} name
   * @param {string} title
   * @param {Parameters<typeof toJsonSchema>[0]} schema
   */
  function write(name, title, schema) {
    const file = `${name}.schema.json`;
    // `input`: what an author writes. Checks that JSON Schema cannot express are the command line's alone.
    const { $schema, ...rest } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
    const json = {
      $schema,
      $id: `https://unpkg.com/formcue@${version}/dist/schema/${file}`,
      title: `${title} (Formcue ${version})`,
      description: 'The whole format: docs/content-format.md. `formcue check` finds more than an editor can.',
      ...rest,
    };
    writeFileSync(join(folder, file), `${JSON.stringify(json, null, 2)}\n`);
  }
}

import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { routineFields } from '../../src/model/routine-schema.js';
import { ROUTINE_KINDS } from '../../src/model/routine.js';
import { entryFields, vocabularyFiles } from '../../src/model/schema.js';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Schema = { [keyword: string]: Json };

/** Keywords that say nothing about a value. */
const NOTES = ['$schema', '$id', 'title', 'description', 'default'];

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

function schemaOf(kind: string): Schema {
  return JSON.parse(readFileSync(`dist/schema/${kind}.schema.json`, 'utf8')) as Schema;
}

/** Whether `value` fits: JSON Schema as far as our schemas use it. An unknown keyword is an error, so that none is skipped. */
function fits(schema: Schema, value: Json): boolean {
  const map = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  return Object.entries(schema).every(([keyword, rule]) => {
    switch (keyword) {
      case 'type':
        return rule === 'integer' ? Number.isInteger(value) : rule === typeOf(value);
      case 'const':
        return value === rule;
      case 'enum':
        return (rule as Json[]).includes(value);
      case 'anyOf':
        return (rule as Schema[]).some((option) => fits(option, value));
      case 'allOf':
        return (rule as Schema[]).every((option) => fits(option, value));
      case 'properties':
        return (
          !map ||
          Object.entries(properties).every(([key, part]) => !(key in map) || fits(part, map[key] ?? null))
        );
      case 'required':
        return !map || (rule as string[]).every((key) => key in map);
      case 'additionalProperties':
        return (
          !map ||
          Object.entries(map).every(
            ([key, part]) => key in properties || (typeof rule === 'object' && fits(rule as Schema, part)),
          )
        );
      case 'propertyNames':
        return !map || Object.keys(map).every((key) => fits(rule as Schema, key));
      case 'items':
        return !Array.isArray(value) || value.every((item) => fits(rule as Schema, item));
      case 'minItems':
        return !Array.isArray(value) || value.length >= Number(rule);
      case 'maxItems':
        return !Array.isArray(value) || value.length <= Number(rule);
      case 'minLength':
        return typeof value !== 'string' || value.length >= Number(rule);
      case 'maxLength':
        return typeof value !== 'string' || value.length <= Number(rule);
      case 'minimum':
        return typeof value !== 'number' || value >= Number(rule);
      case 'maximum':
        return typeof value !== 'number' || value <= Number(rule);
      case 'pattern':
        return typeof value !== 'string' || new RegExp(String(rule)).test(value);
      case 'format':
        return rule === 'date' && (typeof value !== 'string' || /^\d{4}-\d\d-\d\d$/.test(value));
      default:
        if (NOTES.includes(keyword)) return true;
        throw new Error(`The schema uses "${keyword}", which this test does not know.`);
    }
  });
}

function typeOf(value: Json): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

/** Front matter of every entry, and every vocabulary file, read by another YAML library. */
const contents = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:md|yaml)$/.test(file))
  .map((file) => {
    const text = readFileSync(`content/${file}`, 'utf8');
    const yaml = file.endsWith('.md') ? (text.split(/^---$/m)[1] ?? '') : text;
    return { file, value: parse(yaml, { schema: 'core' }) as Record<string, Json> };
  });

/** Which schema a content file is held against. */
function schemaFor(file: string, kind: string): string {
  if (!file.endsWith('.md')) return kind;
  return ROUTINE_KINDS.some((known) => known === kind) ? 'routine' : 'exercise';
}

describe('the JSON Schema for editors', () => {
  it('is there for every kind of file, and says which version it is of', () => {
    const kinds = ['exercise', 'figure', 'routine', ...Object.keys(vocabularyFiles)];
    expect(readdirSync('dist/schema').sort()).toEqual(kinds.map((kind) => `${kind}.schema.json`).sort());
    for (const kind of kinds) {
      const schema = schemaOf(kind);
      expect(schema.$id).toContain(`@${version}/dist/schema/${kind}.schema.json`);
      expect(schema.title).toContain(version);
      expect(schema.description).toBeTruthy();
      expect(schema.additionalProperties).toBe(false);
    }
    expect(Object.keys(schemaOf('exercise').properties as object)).toEqual(Object.keys(entryFields.entries));
    expect(Object.keys(schemaOf('routine').properties as object)).toEqual(Object.keys(routineFields.entries));
  });

  it.each(contents)('accepts content/$file', ({ file, value }) => {
    expect(fits(schemaOf(schemaFor(file, String(value.kind))), value)).toBe(true);
  });

  it.each([
    ['a field that does not exist', { colour: 'red' }],
    ['a kind that does not exist', { kind: 'routine' }],
    ['an id that is none', { level: 'Very hard' }],
    ['a list where a word belongs', { name: ['Bird dog'] }],
    ['no muscles', { muscles: { primary: [] } }],
  ])('refuses %s', (_, change) => {
    const [entry] = contents.filter(({ file }) => file.endsWith('.md'));
    const schema = schemaOf('exercise');
    expect(fits(schema, entry?.value ?? null)).toBe(true);
    expect(fits(schema, { ...entry?.value, ...change })).toBe(false);
  });

  it.each([
    ['a step without an entry', { steps: [{ reps: 5 }] }],
    ['a phase that does not exist', { phase: 'middle' }],
    ['no steps', { steps: [] }],
  ])('refuses a routine with %s', (_, change) => {
    const routine = contents.find(({ value }) => value.kind === 'routine')?.value;
    const [section] = routine?.sections as { [key: string]: Json }[];
    const schema = schemaOf('routine');
    expect(fits(schema, { ...routine, sections: [section ?? null] })).toBe(true);
    expect(fits(schema, { ...routine, sections: [{ ...section, ...change }] })).toBe(false);
  });
});

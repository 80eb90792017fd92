import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { tagsOf } from '../../tools/docs/interface.mjs';
import { elementsOf, type Manifest } from '../../tools/docs/manifest.mjs';
import { SETTINGS, tokensByTag } from '../../tools/tokens/elements.mjs';
import { loadProject } from '../../tools/tokens/load.mjs';

const { tokens } = loadProject();

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
const elements = elementsOf(manifest);
const tags = tagsOf(manifest).map((tag) => [tag.tag, tag] as const);

/** The sources of an element: its own folder, and what elements share. */
function sourceOf(tag: string): string {
  return [`src/elements/${tag}`, 'src/elements/shared']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
    )
    .join('\n');
}

/** The names of the classes and interfaces that the package exports, as far as the elements' types speak of them. */
function exportedTypes(): string[] {
  const classes = manifest.modules.find(({ path }) => path === 'dist/index.js')?.exports ?? [];
  const interfaces = readFileSync('src/pack/content-source.ts', 'utf8').matchAll(/^export interface (\w+)/gm);
  return [...classes.map(({ name }) => name), ...[...interfaces].map(([, name = '']) => name)];
}

describe('what is made from the source and the content', () => {
  it('is fresh: the manifest, the docs and the text in the demo', () => {
    expect(execFileSync(process.execPath, ['tools/docs.mjs', '--check'], { encoding: 'utf8' })).toContain(
      'fresh',
    );
  });
});

describe('the manifest', () => {
  it('is one by the schema of the format', () => {
    const schema = JSON.parse(
      readFileSync('node_modules/custom-elements-manifest/schema.json', 'utf8'),
    ) as object;
    const ajv = new Ajv({ strict: false });
    ajv.validate(schema, manifest);
    expect(ajv.errors).toBe(null);
    expect(manifest.schemaVersion).toBe('2.1.0');
  });

  it('names files that are in the package, and every class as the entry exports it', async () => {
    const entry: Record<string, unknown> = await import('../../src/index.js');
    const classes = manifest.modules.find(({ path }) => path === 'dist/index.js')?.exports ?? [];
    expect(classes.map(({ name }) => name).sort()).toEqual([
      'ContentErrorEvent',
      'ContentLibrary',
      'ContentReadyEvent',
      'ExerciseCard',
      'ExerciseFigure',
      'ExerciseRequestEvent',
      'FigurePauseEvent',
      'FigurePlayEvent',
    ]);
    for (const { name } of classes) expect(entry[name], name).toBeTypeOf('function');
    for (const { path } of manifest.modules) expect(existsSync(path), path).toBe(true);
  });

  it.each(tags)('says all that <%s> inherits, and nothing of its inside', (tag, { properties, methods }) => {
    const names = [...properties, ...methods].map(({ name }) => name);
    expect(names).toContain('updateComplete');
    expect(names.includes('load')).toBe(tag !== 'content-library');
    const inside = ['defaults', 'requestUpdate', 'update', 'states', 'wanted', 'show', 'connectedCallback'];
    expect(names.filter((name) => inside.includes(name) || name.startsWith('#'))).toEqual([]);
  });

  it.each(tags)('has no name twice for <%s>: property, attribute, method, event, slot, part', (_, tag) => {
    const { properties, methods, events, slots, parts } = tag;
    const names = [
      // A property and its own attribute are one.
      ...properties.flatMap(({ name, attribute = name }) => [...new Set([name, attribute])]),
      ...[...methods, ...events, ...slots, ...parts].map(({ name }) => name),
    ];
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(tags)('writes the types of <%s> as values, and with no name that nobody can import', (_, tag) => {
    const known = [...exportedTypes(), 'Promise'];
    const types = [
      ...tag.properties.map(({ type }) => type),
      ...tag.events.flatMap(({ type, fields }) => [type, ...fields.map((field) => field.type)]),
    ];
    const names = types.flatMap((type) => type.replace(/'[^']*'/g, '').match(/\b[A-Z]\w*/g) ?? []);
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('knows the values, the defaults and the ranges of attributes', () => {
    const attribute = (tag: string, name: string) =>
      tags.find(([one]) => one === tag)?.[1].properties.find((one) => one.attribute === name);
    expect(attribute('exercise-card', 'view')).toMatchObject({
      values: ['full', 'compact', 'faults'],
      default: "'full'",
    });
    expect(attribute('exercise-card', 'audience')?.values).toEqual(['reader', 'trainer']);
    expect(attribute('exercise-card', 'side')?.values).toEqual(['left', 'right']);
    expect(attribute('exercise-figure', 'phase')?.values).toEqual(['start', 'mid', 'end']);
    expect(attribute('exercise-figure', 'side')?.values).toEqual(['left', 'right']);
    expect(attribute('exercise-figure', 'view')?.values).toEqual([
      'side',
      'front',
      'back',
      'three-quarter',
      'muscles',
    ]);
    expect(attribute('exercise-card', 'heading-level')).toMatchObject({
      name: 'headingLevel',
      default: '3',
      values: ['2', '3', '4', '5', '6'],
      description: expect.stringContaining('2 to 6') as string,
    });
    for (const [, { properties }] of tags)
      for (const { attribute: name, type, description } of properties)
        if (name && type === 'number') expect(description).toMatch(/\d to \d/);
  });

  it('has every tag that a module registers', () => {
    expect(elements.map(({ tagName }) => tagName).sort()).toEqual([
      'content-library',
      'exercise-card',
      'exercise-figure',
    ]);
  });

  it.each(elements.map((element) => [element.tagName ?? '', element] as const))(
    'says a sentence about all of <%s>',
    (_, element) => {
      const { summary, attributes, members, events, slots, cssParts, cssProperties } = element;
      const all = [
        attributes,
        members?.filter(({ name }) => name !== 'version'),
        events,
        slots,
        cssParts,
        cssProperties,
        element.cssStates,
      ];
      expect(summary).toMatch(/\.$/);
      const fields = tags
        .find(([tag]) => tag === element.tagName)?.[1]
        .events.flatMap((event) => event.fields);
      expect(fields?.filter(({ description }) => !description)).toEqual([]);
      expect(all.flatMap((items) => items ?? []).filter(({ description }) => !description)).toEqual([]);
    },
  );

  it.each(elements.map((element) => [element.tagName ?? '', element] as const))(
    'knows every part, slot and custom property of <%s>',
    (tag, element) => {
      const source = sourceOf(tag);
      const names = (items: readonly { name: string }[] | undefined): string[] =>
        (items ?? []).map(({ name }) => name).sort();
      const hasLook = tag !== 'content-library';
      const slots = hasLook
        ? [...source.matchAll(/(?:<slot|createElement\('slot'\))(?: name="([a-z]+)")?/g)].map(
            ([, name = '']) => name,
          )
        : [];
      const read = [...source.matchAll(/(?:getPropertyValue\('|var\()(--fc-[a-z-]+)/g)]
        .map(([, name = '']) => name)
        .filter((name) => SETTINGS.has(name) || source.includes(`getPropertyValue('${name}`));
      const used = (tokensByTag(tokens).get(tag) ?? []).map(({ property }) => property);
      expect(names(element.cssProperties)).toEqual([...new Set([...used, ...(hasLook ? read : [])])].sort());
      expect(names(element.slots)).toEqual([...new Set(slots)].sort());
    },
  );
});

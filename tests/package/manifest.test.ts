import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { elementsOf, type Manifest } from '../../tools/docs/manifest.mjs';

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
const elements = elementsOf(manifest);

/** The sources of an element: its own folder, and what elements share. */
function sourceOf(tag: string): string {
  return [`src/elements/${tag}`, 'src/elements/shared']
    .flatMap((folder) => readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8')))
    .join('\n');
}

describe('what is made from the source and the content', () => {
  it('is fresh: the manifest, the docs and the text in the demo', () => {
    expect(execFileSync(process.execPath, ['tools/docs.mjs', '--check'], { encoding: 'utf8' })).toContain(
      'fresh',
    );
  });
});

describe('the manifest', () => {
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
      ];
      expect(summary).toMatch(/\.$/);
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
      const properties = hasLook
        ? [...source.matchAll(/(?:var\(|getPropertyValue\(')\s*(--fc-[a-z-]+)/g)].map(([, name = '']) => name)
        : [];
      const slots = hasLook
        ? [...source.matchAll(/(?:<slot|createElement\('slot'\))(?: name="([a-z]+)")?/g)].map(
            ([, name = '']) => name,
          )
        : [];
      expect(names(element.cssProperties)).toEqual([...new Set(properties)].sort());
      expect(names(element.slots)).toEqual([...new Set(slots)].sort());
    },
  );
});

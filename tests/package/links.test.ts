/** Whoever reads the package, in a folder of theirs, finds what its pages speak of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenLinks } from '../docs/links.js';
import { usePacked } from './packed.js';

const packed = usePacked();

function read(file: string): string {
  return readFileSync(join(packed().folder, file), 'utf8');
}

describe('the pages of the package', () => {
  const pages = () => packed().files.filter((file) => file.endsWith('.md'));

  it('are the guides, as well as the content', () => {
    expect(pages()).toEqual(
      expect.arrayContaining([
        'README.md',
        'docs/developers.md',
        'docs/elements.md',
        'docs/editor-support.md',
      ]),
    );
  });

  it('have no link, and no picture, that leads to what is not packed', () => {
    const broken = pages().flatMap((page) =>
      brokenLinks(join(packed().folder, page)).map((target) => `${page}: ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('what editors show', () => {
  const { homepage } = JSON.parse(readFileSync('package.json', 'utf8')) as { homepage?: string };
  const data = () => packed().files.filter((file) => file.startsWith('dist/editor/'));

  it('names no address but that of the package, and no file', () => {
    expect(data()).toHaveLength(3);
    const links = data().flatMap((file) => read(file).match(/https?:\/\/[^"\s]+|\]\([^)]*\)/g) ?? []);
    expect(links.filter((link) => homepage === undefined || !link.startsWith(homepage))).toEqual([]);
  });

  it('comes with the page that the manifest names', () => {
    const { readme = '' } = JSON.parse(read('custom-elements.json')) as { readme?: string };
    expect(packed().files).toContain(readme);
  });
});

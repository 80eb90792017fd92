/** The documentation in Storybook: every page is there, and its links lead on. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forStorybook } from '../../stories/guides/for-storybook.js';
import { TITLES } from '../../stories/guides/pages.js';
import { PAGES } from './blocks.js';

const files = readdirSync('stories/guides').filter((file) => file.endsWith('.mdx'));
const shown = new Map(
  files.map((file) => {
    const text = readFileSync(`stories/guides/${file}`, 'utf8');
    const [, title = ''] = /<Meta title="([^"]+)"/.exec(text) ?? [];
    const [, raw = ''] = /from '\.\.\/\.\.\/(.*)\?raw'/.exec(text) ?? [];
    const [, path = ''] = /forStorybook\(text, '(.*)'\)/.exec(text) ?? [];
    return [title, { raw, path }];
  }),
);

describe('the documentation in Storybook', () => {
  it('is all of it', () => {
    expect(Object.keys(TITLES).sort()).toEqual([...PAGES].sort());
  });

  it.each(Object.entries(TITLES))('has %s as %s', (page, title) => {
    expect(shown.get(title)).toEqual({ raw: page, path: page });
  });

  it.each(PAGES)('has no link in %s that leads out of Storybook by accident', (page) => {
    const text = forStorybook(readFileSync(page, 'utf8'), page).replace(/```.*?```|`[^`\n]*`/gs, '');
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !/^(?:https:|#|\?path=\/docs\/guides-)/.test(target))).toEqual([]);
    expect(text).not.toMatch(/src(?:set)?="docs/);
  });

  it.each(PAGES)('shows nothing of another host by itself in %s', (page) => {
    const text = readFileSync(page, 'utf8').replace(/```.*?```|`[^`\n]*`/gs, '');
    expect(text.match(/!\[[^\]]*\]\((?:https?:)?\/\/|\b(?:src|srcset)="(?:https?:)?\/\//g)).toBeNull();
  });

  it('leads from guide to guide, to the place that is meant', () => {
    expect(forStorybook('[own content](publishers.md#your-own-content)', 'docs/developers.md')).toBe(
      '[own content](?path=/docs/guides-publishers--overview#your-own-content)',
    );
    expect(forStorybook('[the source](src/README.md)', 'CONTRIBUTING.md')).toBe('the source');
    expect(forStorybook('`[a](b.md)`', 'README.md')).toBe('`[a](b.md)`');
  });
});

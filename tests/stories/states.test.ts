/**
 * Every element arrives with its stories: for each tag of the manifest, stories/elements/<tag>.stories.ts has a story for each state that a
 * page can bring it into, under one name, and it does bring it there.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { ContentSource } from '../../src/pack/content-source.js';
import { declarations } from '../../stories/support/manifest.js';
import type { StoryFacts } from '../../stories/support/parameters.js';

/** What of a story is looked at, with what its file says of all. */
interface Story {
  readonly args: Readonly<Record<string, unknown>>;
  readonly globals: Readonly<Record<string, unknown>>;
  readonly facts: StoryFacts;
  readonly hasPlay: boolean;
  /** The content that a loader makes for it, if one does. */
  readonly source: () => Promise<ContentSource | undefined>;
}

interface Written {
  readonly args?: Story['args'];
  readonly globals?: Story['globals'];
  readonly parameters?: { readonly formcue?: StoryFacts };
  readonly play?: unknown;
  readonly loaders?: readonly (() => Promise<{ readonly source?: ContentSource }>)[];
}

type Holds = (story: Story) => boolean | Promise<boolean>;

function failsFor(reason: string): Holds {
  return async ({ facts, source }) => {
    const failure = await (await source())?.card('any' as never).catch((cause: unknown) => cause);
    return facts.settles === 'failed' && (failure as { reason?: string } | undefined)?.reason === reason;
  };
}

const THEMES = readdirSync('tokens/themes').map((file) => file.replace('.tokens.json', ''));

/** The states, by the name of their story, and what shows that it is one. */
const STATES: Readonly<Record<string, Holds>> = {
  Default: ({ args, facts }) => Object.keys(args).length > 0 && facts.settles === undefined,
  Loading: async ({ facts, source }) => facts.settles === 'loading' && (await source()) !== undefined,
  FailedNetwork: failsFor('unreachable'),
  FailedNotFound: failsFor('not-found'),
  FailedInvalid: failsFor('invalid'),
  NothingNamed: ({ args, facts }) =>
    Object.values(args).includes(undefined) && /^(?:idle|loading)$/.test(facts.settles ?? 'ready'),
  LongWords: async ({ globals, source, hasPlay }) => {
    const card = await (await source())?.card('long-words' as never);
    return globals.language === 'de' && hasPlay && /\S{30}/.test(card?.name ?? '');
  },
  RightToLeft: ({ globals }) => globals.direction === 'rtl',
  Dark: ({ globals }) => globals.scheme === 'dark',
  ...Object.fromEntries(
    THEMES.map((theme): [string, Holds] => [
      `Theme${theme.charAt(0).toUpperCase()}${theme.slice(1)}`,
      ({ globals }) => globals.theme === theme,
    ]),
  ),
  Narrow: ({ facts, hasPlay }) => facts.width === 240 && hasPlay,
  Print: ({ globals, facts, hasPlay }) =>
    globals.scheme === 'light' && typeof facts.width === 'number' && hasPlay,
};

/** States that an element does not have, and why: `'exercise-card': { Print: 'It is never printed.' }` */
const WITHOUT: Readonly<Record<string, Readonly<Record<string, string>>>> = {};

// The stories are made for a browser, which they ask what its reader prefers.
vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
vi.stubGlobal('window', globalThis);

async function storiesOf(tag: string): Promise<ReadonlyMap<string, Story>> {
  const file = join(import.meta.dirname, `../../stories/elements/${tag}.stories.ts`);
  const { default: meta, ...stories } = (await import(file)) as Record<string, Written>;
  return new Map(
    Object.entries(stories).map(([name, story]) => [
      name,
      {
        args: { ...meta?.args, ...story.args },
        globals: { ...meta?.globals, ...story.globals },
        facts: { ...meta?.parameters?.formcue, ...story.parameters?.formcue },
        hasPlay: story.play !== undefined,
        source: async () => (await story.loaders?.[0]?.())?.source,
      },
    ]),
  );
}

const STORIES = await Promise.all(
  declarations.map(async ({ tagName }) => [tagName, await storiesOf(tagName)] as const),
);
// For addresses of content. Templates would take it for a real one while they are loaded.
vi.stubGlobal('document', { baseURI: 'http://localhost/' });

describe.each(STORIES)('the stories of <%s>', (tag, stories) => {
  it('are there, all of them', () => {
    const wanted = Object.keys(STATES).filter((state) => !(state in (WITHOUT[tag] ?? {})));
    expect(wanted.filter((state) => !stories.has(state))).toEqual([]);
  });

  it.each(Object.entries(STATES))('show what their name says: %s', async (state, holds) => {
    const story = stories.get(state);
    // Whether one may be missing is said above.
    if (story) expect(await holds(story)).toBe(true);
  });
});

it('knows of each exception why it is one, and of which element', () => {
  const tags = declarations.map(({ tagName }) => tagName);
  for (const [tag, states] of Object.entries(WITHOUT)) {
    expect(tags).toContain(tag);
    for (const [state, why] of Object.entries(states)) {
      expect(Object.keys(STATES)).toContain(state);
      expect(why).toMatch(/\.$/);
    }
  }
});

it('knows all themes', () => {
  expect(THEMES.length).toBeGreaterThan(4);
});

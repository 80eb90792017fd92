/**
 * The parts of a body, by their headings: which section each token belongs to.
 */
import type { Tokens } from 'marked';
import { plainText } from '../../model/prose.js';
import { withSuggestion } from '../suggest.js';
import { buildHeading, type PlacedToken, type PlainHeading } from './blocks.js';
import type { Notes } from './inlines.js';

/** The headings of the format. */
const SECTION_TITLES = {
  setup: 'Setup',
  steps: 'Steps',
  cues: 'Cues',
  faults: 'Common faults',
  breathing: 'Breathing',
  why: 'Why',
  coaching: 'Coaching',
} as const;

export type SectionKey = keyof typeof SECTION_TITLES;

/** By title as it is mostly written, and simplified. */
const KEYS: ReadonlyMap<string, SectionKey> = new Map(
  Object.entries(SECTION_TITLES).flatMap(([key, title]) => [
    [title, key as SectionKey],
    [simplified(title), key as SectionKey],
  ]),
);

/** A section as it stands in the file; the text before the first heading has no title. */
export interface SectionTokens {
  readonly title: string;
  /** Undefined for the start of the body. */
  readonly heading: PlacedToken | undefined;
  readonly tokens: PlacedToken[];
}

export interface Outline {
  /** What stands before the first heading. */
  readonly summary: SectionTokens;
  readonly sections: ReadonlyMap<SectionKey, SectionTokens>;
  /** Sections with titles that mean nothing to the format. */
  readonly more: readonly SectionTokens[];
}

/**
 * Parts a body at its headings of level two. A section that stands twice is one, with the contents of both.
 *
 * @param isFree whether every heading is the author's own, and none is one of the format's
 */
export function outline(tokens: readonly PlacedToken[], notes: Notes, isFree = false): Outline {
  const summary: SectionTokens = { title: '', heading: undefined, tokens: [] };
  const sections = new Map<SectionKey, SectionTokens>();
  const more: SectionTokens[] = [];
  let current = summary;
  for (const placed of tokens) {
    const { token } = placed;
    if (token.type !== 'heading' || token.depth > 2) {
      current.tokens.push(placed);
      continue;
    }
    const title = titleOf(token, placed, notes);
    const key = isFree ? undefined : keyOf(title);
    if (token.depth === 1) reportLevelOne(title, key, placed, notes);
    else if (key === undefined && (!isFree || title === '')) reportUnknown(title, placed, notes);
    if (key !== undefined) {
      const known = sections.get(key);
      if (known) reportDuplicate(title, known, placed, notes);
      current = known ?? { title, heading: placed, tokens: [] };
      sections.set(key, current);
    } else if (title !== '') {
      const section = { title, heading: placed, tokens: [] };
      more.push(section);
      // A title of the whole entry: what follows it is still the summary.
      if (token.depth === 2 || current !== summary) current = section;
    }
  }
  return { summary, sections, more };
}

function titleOf(token: Tokens.Heading | PlainHeading, { stretch, at }: PlacedToken, notes: Notes): string {
  return plainText(buildHeading(token, stretch, at, notes)).trim();
}

/** Case, blanks and a colon at the end do not count. */
function keyOf(title: string): SectionKey | undefined {
  return KEYS.get(title) ?? KEYS.get(simplified(title));
}

function simplified(title: string): string {
  return title.toLowerCase().split(/\s+/).join(' ').replace(/ ?:$/, '');
}

function reportLevelOne(
  title: string,
  key: SectionKey | undefined,
  { stretch, at }: PlacedToken,
  notes: Notes,
): void {
  notes.report(
    stretch.at(at),
    'unknown-heading',
    'A heading of level one does not start a section.',
    key === undefined
      ? 'Take it out: the name of the entry stands in the front matter.'
      : `Write it with two hashes: ## ${title}.`,
  );
}

function reportUnknown(title: string, { stretch, at }: PlacedToken, notes: Notes): void {
  const titles = Object.values(SECTION_TITLES);
  notes.report(
    stretch.at(at),
    'unknown-heading',
    title === '' ? 'A heading has no words.' : `"${title}" is not one of the sections.`,
    withSuggestion(`The sections are ${titles.join(', ')}.`, title, titles),
  );
}

function reportDuplicate(
  title: string,
  first: SectionTokens,
  { stretch, at }: PlacedToken,
  notes: Notes,
): void {
  const line = first.heading ? first.heading.stretch.at(first.heading.at).line : 1;
  notes.report(
    stretch.at(at),
    'duplicate-heading',
    `The section "${title}" stands here again.`,
    `Move what follows to the section in line ${line}.`,
  );
}

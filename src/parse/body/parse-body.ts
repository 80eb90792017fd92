/**
 * The body of an entry: Markdown → sections, steps, cues, faults and citations.
 *
 * Never throws on bad content, and loses no words but those that the format does not show: the texts of footnotes, the addresses of images
 * and unused link definitions. This part knows the format's headings, not the fields of the front matter, and not which sources exist.
 */
import type { Section } from '../../model/exercise.js';
import type { Block, Inline } from '../../model/prose.js';
import type { Report } from '../report.js';
import {
  buildBlock,
  buildBlocks,
  isUnclosedFence,
  place,
  reportUnclosedFence,
  type PlacedToken,
} from './blocks.js';
import type { Body, CitationPlace } from './body.js';
import { checkProse, readWhy } from './claims.js';
import { flatten, readFaults } from './faults.js';
import { findExcess, type Excess } from './guard.js';
import { trimmed } from './inline-nodes.js';
import type { Notes } from './inlines.js';
import { EmphasisTooDeep, lex } from './lexer.js';
import { readPlain } from './plain.js';
import { outline, type Outline, type SectionKey, type SectionTokens } from './sections.js';
import { Stretch } from './stretch.js';

const EMPTY_BODY: Body = {
  summary: [],
  setup: [],
  steps: [],
  cues: [],
  faults: [],
  breathing: [],
  why: [],
  coaching: [],
  more: [],
  citations: [],
};

/**
 * Reads a body.
 *
 * @param text with LF line ends, at most `MAX_BODY_SIZE` long
 * @param firstLine the line of the file in which `text` starts, from 1
 */
export function parseBody(text: string, firstLine: number, report: Report): Body {
  return parse(text, firstLine, report, false, readSections);
}

/** Reads a body without sections of the format's: what stands before the first heading, and sections of the author's own. */
export function parseFreeBody(text: string, firstLine: number, report: Report): Body {
  return parse(text, firstLine, report, true, ({ summary, more }, _, notes) => ({
    ...EMPTY_BODY,
    summary: readSummary(summary, notes),
    more: more.map((section) => readMore(section, notes)),
    citations: inOrder(notes.citations),
  }));
}

type ReadParts = (parts: Outline, firstLine: number, notes: Notes) => Body;

function parse(text: string, firstLine: number, report: Report, isFree: boolean, readParts: ReadParts): Body {
  const whole = Stretch.of(text.replace(/\r\n?/g, '\n'), firstLine);
  const notes: Notes = { report, citations: [], passages: [] };
  const read = readTokens(whole, firstLine, notes);
  if ('excess' in read) return refuse(read.excess, firstLine, report);
  const parts = outline(read.tokens, notes, isFree);
  checkProse(notes);
  return readParts(parts, firstLine, notes);
}

function refuse({ line, message }: Excess, firstLine: number, report: Report): Body {
  report(
    { line: firstLine + line, column: 1 },
    'body-too-deep',
    message,
    'Make it simpler, or split the entry in two.',
  );
  return EMPTY_BODY;
}

type Read = { readonly tokens: readonly PlacedToken[] } | { readonly excess: Excess };

/** The tokens of a body. What follows a fence that is never closed is read as if the fence were not there. */
function readTokens(whole: Stretch, firstLine: number, notes: Notes): Read {
  const plain = readPlain(whole);
  if (plain) return { tokens: plain };
  const read = lexWithinLimits(whole);
  const fence = 'tokens' in read && read.tokens.find(({ token }) => isUnclosedFence(token));
  if (!fence) return read;
  const before = whole.text.slice(0, fence.at);
  const after = whole.text.slice(fence.at).replace(/^[`~]+/, (marks) => ' '.repeat(marks.length));
  const again = lexWithinLimits(Stretch.of(before + after, firstLine));
  // As code it can be read, and the fence is reported where the code is.
  if ('excess' in again) return read;
  reportUnclosedFence(fence.stretch, fence.at, notes);
  return again;
}

function lexWithinLimits(whole: Stretch): Read {
  const excess = findExcess(whole.text);
  if (excess) return { excess };
  try {
    return { tokens: place(lex(whole.text), whole) };
  } catch (error) {
    const offset = error instanceof EmphasisTooDeep ? whole.text.indexOf(error.near) : 0;
    const line = whole.text.slice(0, Math.max(0, offset)).split('\n').length - 1;
    const message =
      error instanceof EmphasisTooDeep ? error.message : 'The body is nested too deep to be read.';
    return { excess: { line, message } };
  }
}

function readSections({ summary, sections, more }: Outline, firstLine: number, notes: Notes): Body {
  const blocks = (key: SectionKey): readonly Block[] => readBlocks(sections.get(key)?.tokens ?? [], notes);
  const faults = readFaults(sections.get('faults')?.tokens ?? [], notes);
  checkProse(notes);
  const body = {
    summary: readSummary(summary, notes),
    setup: blocks('setup'),
    steps: readItems(sections.get('steps'), STEPS, notes),
    cues: readItems(sections.get('cues'), CUES, notes),
    faults: faults.faults,
    breathing: blocks('breathing'),
    why: readWhy(sections.get('why')?.tokens ?? [], notes),
    coaching: blocks('coaching'),
    more: [...readStray(faults.stray, notes), ...more.map((section) => readMore(section, notes))],
  };
  if (body.steps.length === 0) reportNoSteps(sections.get('steps'), firstLine, notes);
  return { ...body, citations: inOrder(notes.citations) };
}

function inOrder(citations: readonly CitationPlace[]): CitationPlace[] {
  return [...citations].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}

function readBlocks(tokens: readonly PlacedToken[], notes: Notes): readonly Block[] {
  const blocks = buildBlocks(tokens, notes);
  checkProse(notes);
  return blocks;
}

function readSummary({ tokens }: SectionTokens, notes: Notes): readonly Inline[] {
  return trimmed(flatten(readBlocks(tokens, notes)));
}

function readMore({ title, tokens }: SectionTokens, notes: Notes): Section {
  return { title, blocks: readBlocks(tokens, notes) };
}

interface ListRule {
  readonly needsOrder: boolean;
  readonly message: string;
  readonly mend: string;
}

const STEPS: ListRule = {
  needsOrder: true,
  message: 'Steps holds something else than an ordered list.',
  mend: 'Write each step as an item: "1. One thing to do."',
};

const CUES: ListRule = {
  needsOrder: false,
  message: 'Cues holds something else than a list.',
  mend: 'Write each cue as an item: "- A short reminder."',
};

/** The items of a section that is a list. Other blocks are reported once, and become items. */
function readItems(
  section: SectionTokens | undefined,
  rule: ListRule,
  notes: Notes,
): readonly (readonly Block[])[] {
  const items: (readonly Block[])[] = [];
  let isReported = false;
  for (const placed of section?.tokens ?? []) {
    for (const block of buildBlock(placed, notes)) {
      const fits = block.type === 'list' && (block.ordered || !rule.needsOrder);
      if (!fits && !isReported) {
        notes.report(placed.stretch.at(placed.at), 'section-shape', rule.message, rule.mend);
        isReported = true;
      }
      items.push(...(block.type === 'list' ? block.items : [[block]]));
    }
  }
  checkProse(notes);
  return items.filter((item) => item.length > 0);
}

/** What stands under Common faults but belongs to no fault is kept as a section of its own. */
function readStray(tokens: readonly PlacedToken[], notes: Notes): readonly Section[] {
  const [first] = tokens.filter((placed) => placed.token.type !== 'space');
  const blocks = readBlocks(tokens, notes);
  if (!first || blocks.length === 0) return [];
  notes.report(
    first.stretch.at(first.at),
    'section-shape',
    'Common faults holds text that belongs to no fault.',
    'Name each fault with a heading of level three: "### The low back sags".',
  );
  return [{ title: 'Common faults', blocks }];
}

function reportNoSteps(steps: SectionTokens | undefined, firstLine: number, notes: Notes): void {
  const heading = steps?.heading;
  notes.report(
    heading ? heading.stretch.at(heading.at) : { line: firstLine, column: 1 },
    'missing-section',
    heading ? 'The section Steps is empty.' : 'There is no section Steps.',
    'Write a heading "## Steps" and under it an ordered list.',
  );
}

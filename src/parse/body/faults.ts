/**
 * **Common faults**: a heading of level three names each fault, and bold labels part its text into sign, cause, fix and coach.
 */
import type { Fault } from '../../model/exercise.js';
import { ID_MAX_LENGTH, isId, type FaultId } from '../../model/ids.js';
import { plainText, type Block, type Inline } from '../../model/prose.js';
import { suggest } from '../suggest.js';
import { buildBlocks, buildHeading, type PlacedToken } from './blocks.js';
import { append, trimmed } from './inline-nodes.js';
import type { Notes } from './inlines.js';
import { slug } from './slug.js';

const PARTS = ['sign', 'cause', 'fix', 'coach'] as const;
type Part = (typeof PARTS)[number];

/** What a fault must have. */
const NEEDED: readonly Part[] = ['sign', 'cause', 'fix'];

const LABELS = PARTS.map(writtenLabel);
const WRITTEN_ID = /\s*\{#([^{}]*)\}\s*$/;

export interface FaultSection {
  readonly faults: readonly Fault[];
  /** What stands before the first fault, and so belongs to none. */
  readonly stray: readonly PlacedToken[];
}

/** The faults that the tokens of the section make up. */
export function readFaults(tokens: readonly PlacedToken[], notes: Notes): FaultSection {
  const stray: PlacedToken[] = [];
  const parts: PlacedToken[][] = [];
  for (const placed of tokens) {
    if (placed.token.type === 'heading' && placed.token.depth === 3) parts.push([placed]);
    else (parts.at(-1) ?? stray).push(placed);
  }
  const ids = new FaultIds();
  const faults = parts.map((part) => readFault(part, ids, notes));
  return { faults: faults.filter((fault) => fault !== undefined), stray };
}

function readFault(tokens: readonly PlacedToken[], ids: FaultIds, notes: Notes): Fault | undefined {
  const [heading, ...content] = tokens;
  if (heading?.token.type !== 'heading') return undefined;
  const written = plainText(buildHeading(heading.token, heading.stretch, heading.at, notes));
  const name = written.replace(WRITTEN_ID, '');
  const id = uniqueId(faultId(written, heading.token.raw, heading, ids.size + 1, notes), heading, ids, notes);
  const parts = splitParts(flatten(buildBlocks(content, notes)));
  reportMissing(name, parts, heading, notes);
  const { sign, cause, fix, coach } = parts.text;
  return { id, name, sign, cause, fix, coach };
}

/** The id written behind a heading, or else one made from it. */
function faultId(written: string, raw: string, heading: PlacedToken, number: number, notes: Notes): string {
  const own = WRITTEN_ID.exec(written)?.[1]?.trim();
  const made = slug(written.replace(WRITTEN_ID, ''));
  const fallback = made === '' ? `fault-${number}` : made;
  if (own === undefined && made !== '') return made;
  if (own !== undefined && isId(own)) return own;
  const at = own === undefined ? heading.at : heading.at + Math.max(0, raw.trimStart().lastIndexOf('{#'));
  notes.report(
    heading.stretch.at(at),
    'bad-id',
    own === undefined ? 'No id can be made from this heading.' : `"${own}" does not have the form of an id.`,
    `Write an id of lower-case letters, digits and single hyphens behind it: {#${fallback}}.`,
  );
  return fallback;
}

function uniqueId(id: string, heading: PlacedToken, ids: FaultIds, notes: Notes): FaultId {
  if (ids.has(id)) {
    notes.report(
      heading.stretch.at(heading.at),
      'duplicate-fault',
      `Another fault of this entry has the id "${id}" already.`,
      'Name the fault differently, or write an id of its own behind the heading, such as {#other-id}.',
    );
  }
  return ids.add(id);
}

/** The ids of an entry's faults, each once. */
class FaultIds {
  private readonly taken = new Set<string>();
  /** The next number to try, by what stands before it and its length: what keeps many faults of one name linear. */
  private readonly next = new Map<string, number>();

  get size(): number {
    return this.taken.size;
  }

  has(id: string): boolean {
    return this.taken.has(id);
  }

  /** Takes `id`, or when it is taken, the first that is free of it with a number behind it. */
  add(id: string): FaultId {
    let unique = id;
    let number = 2;
    while (this.taken.has(unique)) {
      const ending = `-${number}`;
      const stem = id.slice(0, ID_MAX_LENGTH - ending.length).replace(/-$/, '');
      const key = `${stem} ${ending.length}`;
      const next = this.next.get(key) ?? number;
      if (next > number) {
        // It may have one more digit, and so leave less room before it.
        number = next;
        continue;
      }
      unique = stem + ending;
      number++;
      this.next.set(key, number);
    }
    this.taken.add(unique);
    return unique as FaultId;
  }
}

interface Parts {
  readonly text: Readonly<Record<Part, readonly Inline[]>>;
  /** Bold labels that mean nothing. */
  readonly unknown: readonly string[];
}

/** Each part runs to the next label. Text before the first label belongs to the sign. */
function splitParts(inlines: readonly Inline[]): Parts {
  const text: Record<Part, Inline[]> = { sign: [], cause: [], fix: [], coach: [] };
  const lead: Inline[] = [];
  const unknown: string[] = [];
  let current = lead;
  let afterLabel = false;
  let index = 0;
  for (const inline of inlines) {
    const label = labelOf(inline, inlines[++index]);
    const name = label?.toLowerCase();
    const part = name === undefined ? undefined : PARTS.find((candidate) => candidate === name);
    if (part) {
      current = text[part];
      if (current.length > 0 && !isBreak(current.at(-1))) current.push({ type: 'break' });
      afterLabel = true;
      continue;
    }
    if (label !== undefined) unknown.push(label);
    append(current, afterLabel && typeof inline === 'string' ? inline.replace(/^\s*:?\s*/, '') : inline);
    afterLabel = false;
  }
  return {
    text: {
      sign: joined([trimmed(lead), trimmed(text.sign)]),
      cause: trimmed(text.cause),
      fix: trimmed(text.fix),
      coach: trimmed(text.coach),
    },
    unknown,
  };
}

function isBreak(inline: Inline | undefined): boolean {
  return typeof inline === 'object' && inline.type === 'break';
}

/** The words of a label: bold text with a colon in it or at the start of what comes `next`. */
function labelOf(inline: Inline, next: Inline | undefined): string | undefined {
  if (typeof inline !== 'object' || inline.type !== 'strong') return undefined;
  const text = plainText(inline.children).trim();
  if (text.endsWith(':')) return text.slice(0, -1).trim();
  return typeof next === 'string' && /^\s*:/.test(next) ? text : undefined;
}

function reportMissing(name: string, parts: Parts, heading: PlacedToken, notes: Notes): void {
  const missing = NEEDED.filter((part) => parts.text[part].length === 0);
  const meant = parts.unknown.flatMap((label) => {
    const near = suggest(label, LABELS);
    return near === undefined ? [] : [`Did you mean "**${near}:**" by "**${label}:**"?`];
  });
  if (missing.length === 0 && meant.length === 0) return;
  const lacks = missing.length > 0 ? `lacks its ${missing.join(', ')}` : 'has a label that means nothing';
  const labels = missing.map((part) => `**${writtenLabel(part)}:**`).join(', ');
  notes.report(
    heading.stretch.at(heading.at),
    'fault-incomplete',
    `${name === '' ? 'A fault without a name' : `"${name}"`} ${lacks}.`,
    [...(missing.length > 0 ? [`Write ${labels} and what is to be said behind it.`] : []), ...meant].join(
      ' ',
    ),
  );
}

function writtenLabel(part: Part): string {
  return part.charAt(0).toUpperCase() + part.slice(1);
}

/** Blocks as one text, with a break between them. */
export function flatten(blocks: readonly Block[]): readonly Inline[] {
  const texts = blocks.map((block) =>
    block.type === 'list' ? joined(block.items.map(flatten)) : block.children,
  );
  return joined(texts);
}

function joined(texts: readonly (readonly Inline[])[]): readonly Inline[] {
  const [first = [], ...others] = texts.filter((text) => text.length > 0);
  if (others.length === 0) return first;
  const all = [...first];
  for (const text of others) all.push({ type: 'break' }, ...text);
  return all;
}

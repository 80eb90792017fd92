/**
 * An exercise → what its card shows: every id resolved to the words of its library.
 *
 * An id that nothing has is shown in its own words, "erector-spinae" as "erector spinae": the checker has told the author, and a
 * reader is better served by that than by a gap.
 */
import type { Exercise } from '../model/exercise.js';
import type { EntryId, FaultId, LevelId, MuscleId, SourceId } from '../model/ids.js';
import type { Block, Inline } from '../model/prose.js';
import type { Vocabulary } from '../model/vocabulary.js';
import {
  PACK_FORMAT,
  type CardCaution,
  type CardData,
  type CardSource,
  type EntryLink,
  type MuscleName,
} from './card-data.js';
import { doseFacts, inOneLine } from './format-dose.js';
import { longDate, sideNames } from './words.js';

/** The words of a library. */
export interface Names {
  readonly vocabulary: Vocabulary;
  /** The name of an entry, if there is one. */
  nameOf(id: EntryId): string | undefined;
}

/** For an entry that stands alone: every id is shown in its own words. */
export const NO_NAMES: Names = {
  vocabulary: {
    muscles: new Map(),
    muscleGroups: new Map(),
    equipment: new Map(),
    conditions: new Map(),
    levels: new Map(),
    patterns: new Map(),
    sources: new Map(),
  },
  nameOf: () => undefined,
};

/** What the card of `exercise` shows; `figure` are the faults that have a picture, if the entry has a figure. The keys are always in the same order. */
export function toCard(exercise: Exercise, names: Names, figure?: readonly FaultId[]): CardData {
  const { vocabulary } = names;
  const { sides } = exercise;
  const [dose = {}, ...otherDoses] = exercise.doses;
  const muscles = (ids: readonly MuscleId[]) => ids.map((id) => muscleName(id, vocabulary));
  const links = (ids: readonly EntryId[]) => ids.map((id) => entryLink(id, names));
  return {
    format: PACK_FORMAT,
    id: exercise.id,
    kind: exercise.kind,
    name: exercise.name,
    eyebrow: eyebrowOf(exercise, vocabulary),
    primary: muscles(exercise.muscles.primary),
    secondary: muscles(exercise.muscles.secondary),
    sides: sides === 'none' ? undefined : (exercise.sideNames ?? sideNames(sides)),
    dose: doseFacts(dose, sides),
    otherDoses: otherDoses.map((other) => ({
      label: other.label ?? '',
      text: inOneLine(doseFacts(other, sides)),
    })),
    summary: exercise.summary,
    setup: exercise.setup,
    steps: exercise.steps,
    cues: exercise.cues,
    faults: exercise.faults,
    breathing: exercise.breathing,
    why: exercise.why,
    coaching: exercise.coaching,
    more: exercise.more,
    cautions: exercise.cautions.map((caution) => cardCaution(caution, names)),
    easier: links(exercise.easier),
    harder: links(exercise.harder),
    after: links(exercise.after),
    confusedWith: links(exercise.confusedWith),
    sources: sourceIdsOf(exercise).map((id) => cardSource(id, vocabulary)),
    updated: { iso: exercise.updated, text: longDate(exercise.updated) },
    figure,
  };
}

/** The name of a level. */
export function levelName(level: LevelId, { levels }: Vocabulary): string {
  return levels.get(level)?.name ?? inWords(level);
}

function eyebrowOf({ pattern, level, equipment }: Exercise, vocabulary: Vocabulary): string {
  return [
    vocabulary.patterns.get(pattern)?.name ?? inWords(pattern),
    levelName(level, vocabulary),
    ...equipment.map((id) => vocabulary.equipment.get(id)?.name ?? inWords(id)),
  ].join(' · ');
}

/** An id as words: all that is known of what nothing defines. */
export function inWords(id: string): string {
  return id.replaceAll('-', ' ');
}

function muscleName(id: MuscleId, { muscles }: Vocabulary): MuscleName {
  const muscle = muscles.get(id);
  const { name = inWords(id), anatomical } = muscle ?? {};
  return { name, anatomical: anatomical === name ? undefined : anatomical };
}

function entryLink(id: EntryId, names: Names): EntryLink {
  return { id, name: names.nameOf(id) ?? inWords(id) };
}

function cardCaution(caution: Exercise['cautions'][number], names: Names): CardCaution {
  return {
    when: names.vocabulary.conditions.get(caution.when)?.name ?? inWords(caution.when),
    do: caution.do.replace(/\.$/, ''),
    instead: caution.instead && entryLink(caution.instead, names),
    source: caution.source,
  };
}

/** What is shown of a source. */
export function cardSource(id: SourceId, { sources }: Vocabulary): CardSource {
  const source = sources.get(id);
  if (!source) return { id, title: inWords(id), publisher: '', url: '' };
  const { title, publisher, url, year } = source;
  return { id, title, publisher, url, year };
}

/** Each source once, in the order in which a reader of the whole card meets it, then those of the whole entry. */
function sourceIdsOf(exercise: Exercise): SourceId[] {
  const found = new Set<SourceId>();
  citedInline(exercise.summary, found);
  for (const blocks of [exercise.setup, ...exercise.steps, ...exercise.cues]) citedIn(blocks, found);
  for (const { sign, cause, fix, coach } of exercise.faults) {
    for (const part of [sign, cause, fix, coach]) citedInline(part, found);
  }
  for (const { source } of exercise.cautions) if (source) found.add(source);
  for (const blocks of [exercise.breathing, exercise.why, exercise.coaching]) citedIn(blocks, found);
  for (const { blocks } of exercise.more) citedIn(blocks, found);
  for (const source of exercise.sources) found.add(source);
  return [...found];
}

/** Adds the sources that `blocks` cite, in reading order. */
export function citedIn(blocks: readonly Block[], found: Set<SourceId>): void {
  for (const block of blocks) {
    if (block.type === 'list') for (const item of block.items) citedIn(item, found);
    else citedInline(block.children, found);
  }
}

/** Adds the sources that a paragraph cites, in reading order. */
export function citedInline(inlines: readonly Inline[], found: Set<SourceId>): void {
  for (const inline of inlines) {
    if (typeof inline === 'string') continue;
    if (inline.type === 'citation') found.add(inline.source);
    else if ('children' in inline) citedInline(inline.children, found);
  }
}

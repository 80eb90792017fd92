/**
 * A routine → the file that a run of it needs: its course, and every entry that it may come to.
 */
import type { Exercise } from '../model/exercise.js';
import type { EntryId, EquipmentId, FaultId, Seconds, SourceId } from '../model/ids.js';
import { plainText, type Block } from '../model/prose.js';
import type { Routine } from '../model/routine.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { PACK_FORMAT } from './card-data.js';
import type { RoutineData, RoutineEntry } from './routine-data.js';
import { cardSource, citedIn, citedInline, inWords, levelName } from './to-card.js';
import { longDate, sideNames } from './words.js';

/** An entry that a routine may come to, and its figure. */
export interface CompiledParts {
  readonly exercise: Exercise;
  /** The faults that have a picture; absent without a figure. */
  readonly figure?: readonly FaultId[] | undefined;
  /** How long one repetition of the figure takes. */
  readonly repetition?: Seconds | undefined;
}

/**
 * What a run of `routine` needs. The keys are always in the same order.
 *
 * @param entries those that its steps name, and all that easier and harder lead to from them; what is not among them is named nowhere
 */
export function toRoutine(
  routine: Routine,
  entries: readonly CompiledParts[],
  vocabulary: Vocabulary,
): RoutineData {
  const named = new Set(routine.sections.flatMap(({ steps }) => steps.map(({ entry }) => entry)));
  const equipment = entries.flatMap(({ exercise }) => (named.has(exercise.id) ? exercise.equipment : []));
  const known = new Set(entries.map(({ exercise }) => exercise.id));
  return {
    format: PACK_FORMAT,
    id: routine.id,
    kind: routine.kind,
    name: routine.name,
    level: levelName(routine.level, vocabulary),
    equipment: equipmentNames(equipment, vocabulary),
    sections: routine.sections,
    withoutWarmUp: routine.withoutWarmUp,
    entries: entries.map((parts) => routineEntry(parts, known, vocabulary)),
    summary: routine.summary,
    more: routine.more,
    sources: sourcesOf(routine).map((id) => cardSource(id, vocabulary)),
    updated: { iso: routine.updated, text: longDate(routine.updated) },
  };
}

function routineEntry(
  { exercise, figure, repetition }: CompiledParts,
  known: ReadonlySet<EntryId>,
  vocabulary: Vocabulary,
): RoutineEntry {
  const { id, name, sides, measure } = exercise;
  return {
    id,
    name,
    sides,
    sideNames: sides === 'none' ? undefined : (exercise.sideNames ?? sideNames(sides)),
    measure,
    dose: exercise.doses[0] ?? {},
    repetition,
    cues: exercise.cues.map(plainBlocks),
    faults: exercise.faults.map((fault) => ({ id: fault.id, name: fault.name, fix: plainText(fault.fix) })),
    easier: exercise.easier.filter((other) => known.has(other)),
    harder: exercise.harder.filter((other) => known.has(other)),
    equipment: equipmentNames(exercise.equipment, vocabulary),
    figure,
  };
}

function equipmentNames(ids: readonly EquipmentId[], { equipment }: Vocabulary): string[] {
  return [...new Set(ids)].map((id) => equipment.get(id)?.name ?? inWords(id));
}

/** The words of blocks alone, in a line. */
function plainBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.type === 'list' ? block.items.map(plainBlocks).join(' ') : plainText(block.children),
    )
    .join(' ');
}

function sourcesOf({ summary, more, sources }: Routine): SourceId[] {
  const found = new Set<SourceId>();
  citedInline(summary, found);
  for (const { blocks } of more) citedIn(blocks, found);
  for (const source of sources) found.add(source);
  return [...found];
}

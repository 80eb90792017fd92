/**
 * One Markdown file → one routine or sequence, or the problems that stand in the way.
 *
 * What is faulty but may be left out is left out, and the rest compiles, as in an entry. Whether the entries that it names exist, and what
 * their doses are, is for `compile-routine.ts` to say.
 */
import type { RoutineId, Seconds } from '../model/ids.js';
import { compareProblems, type Position, type Problem } from '../model/problem.js';
import {
  routineFields,
  sectionFields,
  stepFields,
  type RoutineFields,
  type WrittenSection,
  type WrittenStep,
} from '../model/routine-schema.js';
import {
  SECTION_PHASES,
  type Routine,
  type RoutineKind,
  type RoutineSection,
  type RoutineStep,
} from '../model/routine.js';
import { parseFreeBody } from './body/parse-body.js';
import { checkFieldWording } from './check-field-wording.js';
import { openFile } from './open-file.js';
import { toDose } from './parse-entry.js';
import { fieldOf, routineReferencesOf, type Reference } from './references.js';
import type { Report, SourceFile } from './report.js';
import { validate } from './validate.js';
import { nodeAt, positionOf, type YamlMap, type YamlNode } from './yaml/node.js';

/** Where a step stands. */
export interface StepPlace {
  readonly at: Position;
  /** Where each of its values stands, by field. */
  readonly fieldsAt: ReadonlyMap<string, Position>;
}

export interface ParsedRoutine {
  /** From the file's name; `undefined` where that is not an id. */
  readonly id: RoutineId | undefined;
  /** Absent when something that every routine needs is missing or faulty. */
  readonly routine?: Routine;
  /** For each section of `routine`, the places of its steps. */
  readonly places: readonly (readonly StepPlace[])[];
  /** Every id that the file names, with its place. */
  readonly references: readonly Reference[];
  /** By place. */
  readonly problems: readonly Problem[];
}

/** Reads a routine or a sequence. Never throws: what is wrong with the text is in `problems`. */
export function parseRoutine(file: SourceFile): ParsedRoutine {
  const problems: Problem[] = [];
  const { id: name, tree, body: part, report } = openFile(file, problems);
  const id = name as RoutineId | undefined;
  const fields = tree && readFields(tree, report);
  const body = part && parseFreeBody(part.text, part.firstLine, report);
  const references: Reference[] = tree ? routineReferencesOf(tree) : [];
  for (const { source, at } of body?.citations ?? []) references.push({ target: 'source', id: source, at });
  problems.sort(compareProblems);
  const parsed = { id, references, problems, places: tree ? placesIn(tree) : [] };
  if (!id || !fields || !body) return parsed;
  const sections = fields.sections.map((section) => toSection(section, fields.kind));
  const { summary, more } = body;
  return { ...parsed, routine: { id, ...fields, sections, summary, more } };
}

function readFields(tree: YamlMap, report: Report): RoutineFields | undefined {
  checkFieldWording(tree, report);
  const fields = validate(routineFields, tree, report);
  if (fields?.kind === 'routine') {
    checkWarmUp(tree, report);
    checkRounds(tree, report);
  }
  return fields;
}

/** Looks at what is written, so that a phase that cannot be read is not called another one as well. */
function checkWarmUp(tree: YamlMap, report: Report): void {
  const [first] = itemsOf(tree, 'sections');
  const written = fieldOf(first, 'phase');
  const phase = written?.type === 'scalar' && SECTION_PHASES.find((known) => known === written.value);
  const reason = fieldOf(tree, 'withoutWarmUp');
  if (!first || !phase) return;
  if (phase === 'warm-up') {
    if (!reason) return;
    const message = 'WithoutWarmUp gives a reason, but the routine starts with a warm-up.';
    report(reason.at, 'bad-value', message, 'Take out one of the two.');
  } else if (!reason) {
    report(
      first.at,
      'missing-warm-up',
      'The routine does not start with a warm-up.',
      'Put a section with "phase: warm-up" first, or say why there is none: "withoutWarmUp: …".',
    );
  }
}

function checkRounds(tree: YamlMap, report: Report): void {
  for (const section of itemsOf(tree, 'sections')) {
    const rounds = validSection(section)?.rounds;
    if (!rounds || rounds.min === rounds.max) continue;
    report(
      positionOf(section, ['rounds']),
      'bad-amount',
      'Rounds is a range, and only a sequence can be made longer or shorter.',
      `Write one number, such as ${rounds.min}, or "kind: sequence".`,
    );
  }
}

/** Those steps that the validated fields hold, too: what makes one faulty is in it alone. */
function placesIn(tree: YamlMap): StepPlace[][] {
  return itemsOf(tree, 'sections')
    .filter((section) => validSection(section))
    .map((section) =>
      itemsOf(section, 'steps').flatMap((step) =>
        step.type === 'map' && validate(stepFields, step, unheard) ? [placeOf(step)] : [],
      ),
    );
}

function validSection(section: YamlNode): WrittenSection | undefined {
  return section.type === 'map' ? validate(sectionFields, section, unheard) : undefined;
}

/** The validation of the whole reports. */
const unheard: Report = () => {};

function placeOf(step: YamlMap): StepPlace {
  return { at: step.at, fieldsAt: new Map(step.entries.map(({ key, value }) => [key, value.at])) };
}

function itemsOf(node: YamlNode, field: string): readonly YamlNode[] {
  const list = nodeAt(node, [field]);
  return list.type === 'list' ? list.items : [];
}

function toSection(written: WrittenSection, kind: RoutineKind): RoutineSection {
  const { title, phase, rounds = { min: 1, max: 1 }, roundRest, stepRest, steps } = written;
  return {
    title,
    phase,
    // A routine is not scaled: what was written, and reported, starts small.
    rounds: kind === 'routine' ? { min: rounds.min, max: rounds.min } : rounds,
    roundRest: roundRest ?? NO_REST,
    stepRest: stepRest ?? NO_REST,
    steps: steps.map(toStep),
  };
}

const NO_REST = 0 as Seconds;

function toStep(written: WrittenStep): RoutineStep {
  return toDose(written);
}

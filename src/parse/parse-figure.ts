/**
 * One figure file → a movement with the places of its poses, or problems.
 */
import { figureFile, type WrittenFault, type WrittenFigure } from '../model/figure-schema.js';
import type { EntryId, FaultId } from '../model/ids.js';
import type { Movement } from '../model/movement.js';
import { compareProblems, FILE_START, type Position, type Problem } from '../model/problem.js';
import { readMovement } from '../model/read-movement.js';
import { badId } from './explain-issue.js';
import { entryIdOf } from './parse-entry.js';
import { fieldOf } from './references.js';
import { reporter, type Report, type SourceFile } from './report.js';
import { splitFile } from './split-file.js';
import { validate } from './validate.js';
import { nodeAt, positionOf, type YamlMap, type YamlNode } from './yaml/node.js';
import { parseYaml } from './yaml/parse-yaml.js';

/** A movement and where its parts stand in the file. */
export interface ParsedFigure {
  readonly path: string;
  /** That of the entry that it draws: the name of the file without the ending. */
  readonly id?: EntryId | undefined;
  /** Absent when the file does not hold together. */
  readonly movement?: Movement | undefined;
  /** Where each key pose stands. */
  readonly keysAt: readonly Position[];
  /** Where each fault stands. */
  readonly faultsAt: ReadonlyMap<FaultId, Position>;
  readonly problems: readonly Problem[];
}

/** Whether `path` names a figure file: YAML in a folder called `figures`. */
export function isFigurePath(path: string): boolean {
  return /(?:^|[/\\])figures[/\\][^/\\]+\.ya?ml$/i.test(path);
}

/** Reads a figure file. Never throws: what is wrong with the text is in `problems`. */
export function parseFigure(file: SourceFile): ParsedFigure {
  const problems: Problem[] = [];
  const report = reporter(file.path, problems);
  const id = entryIdOf(file.path);
  if (!id) {
    const { code, message, mend } = badId(file.path);
    report(FILE_START, code, message, mend);
  }
  const text = splitFile(file, report)?.frontMatter;
  const tree = text && parseYaml(text.text, text.firstLine, report);
  const figure = tree && readFigure(tree, report);
  problems.sort(compareProblems);
  return {
    path: file.path,
    id,
    keysAt: [],
    faultsAt: new Map(),
    ...figure,
    problems,
  };
}

function readFigure(
  tree: YamlMap,
  report: Report,
): Pick<ParsedFigure, 'movement' | 'keysAt' | 'faultsAt'> | undefined {
  const fields = validate(figureFile, tree, report);
  if (!fields) return undefined;
  // What is written, and wrong, has been reported.
  if (!fields.pelvisAt && !fields.support && !fieldOf(tree, 'support') && !fieldOf(tree, 'pelvisAt')) {
    const message = 'Nothing says what carries the body.';
    const mend =
      'Add "support: [right-foot, left-foot]" or what else does, or "pelvisAt" where apparatus does.';
    report(tree.at, 'missing-field', message, mend);
  }
  const { faults, faultsAt } = wholeFaults(fields, tree, report);
  const keysAt = fields.poses.map((_, index) => positionOf(nodeAt(tree, ['poses']), [index]));
  return { movement: readMovement({ ...fields, faults }), keysAt, faultsAt };
}

/** Those faults that say all they must, and where each stands. */
function wholeFaults({ faults = {} }: WrittenFigure, tree: YamlMap, report: Report) {
  const whole: Record<string, WrittenFault> = {};
  const faultsAt = new Map<FaultId, Position>();
  const map = fieldOf(tree, 'faults');
  for (const { key, keyAt, value } of map?.type === 'map' ? map.entries : []) {
    const fault = Object.hasOwn(faults, key) ? faults[key] : undefined;
    if (!fault) continue;
    if (fault.notDrawn === undefined && (!fault.change || !fault.zones?.length)) {
      const lacks = fault.change ? 'zones' : 'change';
      const written = fieldOf(value, lacks);
      // What is written, and wrong, has been reported.
      if (written && !isEmptyList(written)) continue;
      const mend = `Add "${lacks}", or say why it is not drawn: "notDrawn: The breath cannot be seen."`;
      report(keyAt, 'missing-field', `The fault "${key}" has no "${lacks}".`, mend);
      continue;
    }
    whole[key] = fault;
    faultsAt.set(key as FaultId, keyAt);
  }
  return { faults: whole, faultsAt };
}

function isEmptyList(node: YamlNode): boolean {
  return node.type === 'list' && node.items.length === 0;
}

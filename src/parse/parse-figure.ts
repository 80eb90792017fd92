/**
 * One figure file → a movement with the places of its poses, or problems.
 */
import { figureFile, type WrittenFigure } from '../model/figure-schema.js';
import { isId, type EntryId, type FaultId } from '../model/ids.js';
import type { FaultState, Movement, NotDrawn, Stature } from '../model/movement.js';
import { compareProblems, FILE_START, type Position, type Problem } from '../model/problem.js';
import { badId } from './explain-issue.js';
import { cameraOf, cropOf, faultState, keyPoses, shiftOf } from './figure-poses.js';
import { fieldOf } from './references.js';
import { reporter, type Report, type SourceFile } from './report.js';
import { splitFile } from './split-file.js';
import { validate } from './validate.js';
import { nodeAt, positionOf, type YamlMap } from './yaml/node.js';
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

/** The id of the entry that a figure file draws. */
export function figureId(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? path).replace(/\.ya?ml$/i, '');
}

/** Reads a figure file. Never throws: what is wrong with the text is in `problems`. */
export function parseFigure(file: SourceFile): ParsedFigure {
  const problems: Problem[] = [];
  const report = reporter(file.path, problems);
  const id = figureId(file.path);
  if (!isId(id)) {
    const { code, message, mend } = badId(id);
    report(FILE_START, code, message, mend);
  }
  const text = splitFile(file, report)?.frontMatter;
  const tree = text && parseYaml(text.text, text.firstLine, report);
  const figure = tree && readFigure(tree, report);
  problems.sort(compareProblems);
  return {
    path: file.path,
    ...(isId(id) && { id: id as EntryId }),
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
  const [first, ...others] = keyPoses(fields.poses);
  if (!first) return undefined;
  const keys = [first, ...others] as const;
  const faults = new Map<FaultId, FaultState | NotDrawn>();
  const faultsAt = new Map<FaultId, Position>();
  const faultMap = fieldOf(tree, 'faults');
  for (const { key: written, keyAt } of faultMap?.type === 'map' ? faultMap.entries : []) {
    const fault = Object.hasOwn(fields.faults, written) ? fields.faults[written] : undefined;
    if (!fault) continue;
    const id = written as FaultId;
    faultsAt.set(id, keyAt);
    if (fault.notDrawn !== undefined) {
      faults.set(id, { notDrawn: fault.notDrawn });
    } else if (fault.change && fault.zones && fault.zones.length > 0) {
      faults.set(id, faultState(fault, keys));
    } else {
      const lacks = fault.change ? 'zones' : 'change';
      const mend = `Add "${lacks}", or say why it is not drawn: "notDrawn: The breath cannot be seen."`;
      report(keyAt, 'missing-field', `The fault "${written}" has no "${lacks}".`, mend);
    }
  }
  const keysAt = fields.poses.map((_, index) => positionOf(nodeAt(tree, ['poses']), [index]));
  return { movement: movementOf(fields, keys, faults), keysAt, faultsAt };
}

function movementOf(fields: WrittenFigure, keys: Movement['keys'], faults: Movement['faults']): Movement {
  const { camera, ground, support, pelvisAt, anchor, planted, holds, apparatus, spine, crop } = fields;
  const { tempo, easing, arrows, near, layers } = fields;
  const [x = 0, y = 0, z = 0] = pelvisAt ?? [];
  const [out = 0, hold = 0, back = 0, rest = 0] = tempo;
  return {
    camera: cameraOf(camera),
    ground: { kind: ground.kind, from: ground.from as Stature, to: ground.to as Stature },
    support,
    pelvisAt: pelvisAt && [x as Stature, y as Stature, z as Stature],
    anchor,
    planted,
    holds,
    apparatus: apparatus && { kind: apparatus.kind, x: apparatus.x as Stature },
    spine,
    crop: crop && cropOf(crop),
    tempo: [out, hold, back, rest],
    easing,
    arrows: arrows.map(({ along, shift }) => ({ along, shift: shiftOf(shift) })),
    near,
    layers,
    keys,
    faults,
  };
}

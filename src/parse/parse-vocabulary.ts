/**
 * One YAML file → the words and sources that it adds to the library's vocabulary, or problems.
 */
import { isId } from '../model/ids.js';
import { compareProblems, type Position, type Problem } from '../model/problem.js';
import { vocabularyFiles, type VocabularyKind } from '../model/schema.js';
import type { Muscle, Source, Term } from '../model/vocabulary.js';
import { badId, unknownKind } from './explain-issue.js';
import { isFigurePath } from './parse-figure.js';
import { fieldOf } from './references.js';
import { reporter, type Report, type SourceFile } from './report.js';
import { splitFile } from './split-file.js';
import { validate } from './validate.js';
import { positionOf, type YamlMap } from './yaml/node.js';
import { parseYaml } from './yaml/parse-yaml.js';

/** A word or source with its id and the place of that id. */
export interface VocabularyItem {
  readonly id: string;
  readonly at: Position;
  readonly value: Muscle | Source | Term;
  /** Where a muscle names its group. */
  readonly groupAt: Position;
}

export interface ParsedVocabulary {
  readonly path: string;
  /** Absent when the file is not a vocabulary at all. */
  readonly kind?: VocabularyKind;
  /** In the order of the file. */
  readonly items: readonly VocabularyItem[];
  /** Groups of muscles, by key. */
  readonly groups: readonly (readonly [key: string, name: string])[];
  readonly problems: readonly Problem[];
}

/** All kinds of vocabulary files. */
export const VOCABULARY_KINDS = Object.keys(vocabularyFiles) as VocabularyKind[];

/** Whether `path` names a vocabulary file rather than Markdown or a figure. */
export function isVocabularyPath(path: string): boolean {
  return !isEntryPath(path) && !isFigurePath(path);
}

/** Whether `path` names an entry or a routine: all YAML is something else. */
export function isEntryPath(path: string): boolean {
  return !/\.ya?ml$/i.test(path);
}

/** Reads a vocabulary file. Never throws: what is wrong with the text is in `problems`. */
export function parseVocabulary(file: SourceFile): ParsedVocabulary {
  const problems: Problem[] = [];
  const read = readFile(file, reporter(file.path, problems));
  problems.sort(compareProblems);
  return { path: file.path, items: [], groups: [], ...read, problems };
}

function readFile(file: SourceFile, report: Report): Partial<ParsedVocabulary> {
  const text = splitFile(file, report)?.frontMatter;
  const tree = text && parseYaml(text.text, text.firstLine, report);
  const kind = tree && kindOf(tree, report);
  if (!kind) return {};
  for (const map of ['entries', 'groups']) checkKeys(tree, map, report);
  const fields = validate(vocabularyFiles[kind], tree, report);
  if (!fields) return { kind };
  const values: Readonly<Record<string, VocabularyItem['value']>> = fields.entries;
  const groups = 'groups' in fields ? fields.groups : {};
  return {
    kind,
    items: keysOf(tree, 'entries').flatMap(({ key: id, keyAt: at }) => {
      const value = isId(id) && Object.hasOwn(values, id) ? values[id] : undefined;
      return value ? [{ id, at, value, groupAt: positionOf(tree, ['entries', id, 'group']) }] : [];
    }),
    groups: Object.entries(groups).filter(([key]) => isId(key)),
  };
}

function kindOf(tree: YamlMap, report: Report): VocabularyKind | undefined {
  const node = fieldOf(tree, 'kind');
  const written = node?.type === 'scalar' ? String(node.value) : '';
  const kind = VOCABULARY_KINDS.find((known) => known === written);
  if (!node) {
    report(
      tree.at,
      'missing-field',
      'The field "kind" is missing.',
      `Add it: one of ${VOCABULARY_KINDS.join(', ')}.`,
    );
  } else if (!kind) {
    const { code, message, mend } = unknownKind(written, VOCABULARY_KINDS);
    report(node.at, code, message, mend);
  }
  return kind;
}

function keysOf(tree: YamlMap, field: string) {
  const map = fieldOf(tree, field);
  return map?.type === 'map' ? map.entries : [];
}

function checkKeys(tree: YamlMap, field: string, report: Report): void {
  for (const { key, keyAt } of keysOf(tree, field)) {
    if (isId(key)) continue;
    const { code, message, mend } = badId(key);
    report(keyAt, code, message, mend);
  }
}

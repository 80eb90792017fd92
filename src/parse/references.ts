/**
 * What an entry or a routine refers to by id, each with its place, read from the front matter as it stands.
 *
 * Only ids of the right form count: what is not an id is a problem of the field, not of what it names.
 */
import { isId } from '../model/ids.js';
import type { Position } from '../model/problem.js';
import type { YamlMap, YamlNode } from './yaml/node.js';

/** What an id may name. */
export type ReferenceTarget = 'entry' | 'muscle' | 'equipment' | 'condition' | 'level' | 'pattern' | 'source';

export interface Reference {
  readonly target: ReferenceTarget;
  readonly id: string;
  readonly at: Position;
}

/** What the ids in a field name; or, for a field of fields, what those in them do. */
interface Targets {
  readonly [field: string]: ReferenceTarget | Targets;
}

const ENTRY_TARGETS: Targets = {
  level: 'level',
  pattern: 'pattern',
  equipment: 'equipment',
  muscles: { primary: 'muscle', secondary: 'muscle' },
  easier: 'entry',
  harder: 'entry',
  after: 'entry',
  confusedWith: 'entry',
  cautions: { when: 'condition', instead: 'entry', source: 'source' },
  sources: 'source',
};

const ROUTINE_TARGETS: Targets = {
  level: 'level',
  sections: { steps: { entry: 'entry' } },
  sources: 'source',
};

/** Every reference of an entry's front matter. Those of its body are the citations. */
export function referencesOf(tree: YamlMap): Reference[] {
  return collected(tree, ENTRY_TARGETS);
}

/** The same for a routine or a sequence. */
export function routineReferencesOf(tree: YamlMap): Reference[] {
  return collected(tree, ROUTINE_TARGETS);
}

function collected(tree: YamlMap, targets: Targets): Reference[] {
  const found: Reference[] = [];
  collect(tree, targets, found);
  return found;
}

function collect(node: YamlNode, targets: Targets | ReferenceTarget, found: Reference[]): void {
  if (node.type === 'list') {
    for (const item of node.items) collect(item, targets, found);
  } else if (typeof targets === 'string') {
    const id = idIn(node);
    if (id) found.push({ target: targets, id, at: node.at });
  } else if (node.type === 'map') {
    for (const { key, value } of node.entries) {
      const inner = Object.hasOwn(targets, key) ? targets[key] : undefined;
      if (inner) collect(value, inner, found);
    }
  }
}

/** An id and where it stands. */
export interface IdPlace {
  readonly id: string;
  readonly at: Position;
}

/** The ids in `node`, whether one stands there or a list. */
export function idsIn(node: YamlNode | undefined): IdPlace[] {
  const places: IdPlace[] = [];
  for (const value of node?.type === 'list' ? node.items : [node]) {
    const id = idIn(value);
    if (value && id) places.push({ id, at: value.at });
  }
  return places;
}

function idIn(node: YamlNode | undefined): string | undefined {
  const isText = node?.type === 'scalar' && typeof node.value === 'string' && isId(node.value);
  return isText ? String(node.value) : undefined;
}

/** The value of a map's field. */
export function fieldOf(node: YamlNode | undefined, field: string): YamlNode | undefined {
  return node?.type === 'map' ? node.entries.find(({ key }) => key === field)?.value : undefined;
}

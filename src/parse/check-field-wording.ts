/**
 * Holds the words of front matter to the same rules as the prose of the body.
 */
import { fieldOf } from './references.js';
import type { Report } from './report.js';
import { checkWording } from './wording.js';
import type { YamlMap, YamlNode } from './yaml/node.js';

/** Fields that a reader sees as they are written, or that hold such fields. */
const SHOWN = ['name', 'aka', 'sideNames', 'dose', 'otherDoses', 'cautions', 'sections', 'withoutWarmUp'];
/** Fields of a caution, or of a step, that hold ids. */
const IDS = ['when', 'instead', 'source', 'entry'];

/** Reports promises, each at the value that makes it. */
export function checkFieldWording(tree: YamlMap, report: Report): void {
  for (const field of SHOWN) {
    const value = fieldOf(tree, field);
    if (value) checkValue(value, report);
  }
}

function checkValue(value: YamlNode, report: Report): void {
  if (value.type === 'list') {
    for (const item of value.items) checkValue(item, report);
  } else if (value.type === 'map') {
    for (const entry of value.entries) if (!IDS.includes(entry.key)) checkValue(entry.value, report);
  } else if (typeof value.value === 'string') {
    checkWording(value.value, () => value.at, report);
  }
}

/**
 * Which prose of a body is checked for its wording, and where a citation must stand.
 *
 * Under **Why** every paragraph needs one; elsewhere a sentence that speaks of evidence does, in its paragraph.
 */
import type { Block } from '../../model/prose.js';
import { checkClaims, checkWording, reportUncited } from '../wording.js';
import { buildBlock, type PlacedToken } from './blocks.js';
import type { Notes } from './inlines.js';
import type { Passage } from './passage.js';

/** Checks the passages that were read since the last call. */
export function checkProse(notes: Notes): void {
  for (const passage of notes.passages.splice(0)) {
    checkPassageWording(passage, notes);
    if (!passage.cited && !passage.isHeading) {
      checkClaims(passage.text, (offset) => passage.at(offset), notes.report);
    }
  }
}

/** The blocks under **Why**. A line that ends in a colon leads in the list after it: its citation holds for all items. */
export function readWhy(tokens: readonly PlacedToken[], notes: Notes): readonly Block[] {
  const blocks: Block[] = [];
  let leadIn: Passage | undefined;
  for (const placed of tokens) {
    if (placed.token.type === 'space') continue;
    blocks.push(...buildBlock(placed, notes));
    const passages = notes.passages.splice(0);
    passages.forEach((passage) => checkPassageWording(passage, notes));
    const isLed = placed.token.type === 'list' && leadIn !== undefined;
    if (leadIn && !isLed) requireCitation(leadIn, notes);
    const isCovered = isLed && leadIn?.cited;
    leadIn =
      placed.token.type === 'list'
        ? undefined
        : passages.find((passage) => passage.text.trimEnd().endsWith(':'));
    for (const passage of passages) if (!isCovered && passage !== leadIn) requireCitation(passage, notes);
  }
  if (leadIn) requireCitation(leadIn, notes);
  return blocks;
}

function requireCitation(passage: Passage, notes: Notes): void {
  const start = passage.text.search(/\S/);
  if (passage.cited || passage.isHeading || start < 0) return;
  reportUncited(passage.at(start), 'A paragraph under Why has no citation.', notes.report);
}

function checkPassageWording(passage: Passage, notes: Notes): void {
  checkWording(passage.text, (offset) => passage.at(offset), notes.report);
}

/**
 * The prose of an entry: its sections, faults and citations.
 */
import type { Fault, Section } from '../../model/exercise.js';
import type { SourceId } from '../../model/ids.js';
import type { Position } from '../../model/problem.js';
import type { Block, Inline } from '../../model/prose.js';

export interface Body {
  readonly summary: readonly Inline[];
  readonly setup: readonly Block[];
  readonly steps: readonly (readonly Block[])[];
  readonly cues: readonly (readonly Block[])[];
  readonly faults: readonly Fault[];
  readonly breathing: readonly Block[];
  readonly why: readonly Block[];
  readonly coaching: readonly Block[];
  readonly more: readonly Section[];
  /** Every citation in reading order. */
  readonly citations: readonly CitationPlace[];
}

export interface CitationPlace {
  readonly source: SourceId;
  readonly at: Position;
}

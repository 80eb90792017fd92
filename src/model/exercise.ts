/**
 * An exercise or a stretch, as the rest of Formcue knows it: its fields and its prose, with no trace of the file it came from.
 */
import type { Dose } from './amount.js';
import type { EntryId, FaultId } from './ids.js';
import type { Block, Inline } from './prose.js';
import type { EntryFields } from './schema.js';

/** What goes wrong: how it looks, why it happens, what to do instead. Empty prose where the author left a part out. */
export interface Fault {
  readonly id: FaultId;
  readonly name: string;
  readonly sign: readonly Inline[];
  readonly cause: readonly Inline[];
  readonly fix: readonly Inline[];
  /** What a trainer says or does. */
  readonly coach: readonly Inline[];
}

/** A section under a heading that is not one of the format's own. */
export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Exercise extends Omit<EntryFields, 'dose' | 'otherDoses'> {
  readonly id: EntryId;
  /** The usual dose first. */
  readonly doses: readonly Dose[];
  readonly summary: readonly Inline[];
  readonly setup: readonly Block[];
  readonly steps: readonly (readonly Block[])[];
  readonly cues: readonly (readonly Block[])[];
  readonly faults: readonly Fault[];
  readonly breathing: readonly Block[];
  readonly why: readonly Block[];
  /** Notes for a trainer. */
  readonly coaching: readonly Block[];
  readonly more: readonly Section[];
}

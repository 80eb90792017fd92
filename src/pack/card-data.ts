/**
 * What a card needs, and no more: an entry with every id resolved to the words a reader sees.
 *
 * This is the JSON of one item in a compiled pack. Empty lists and absent parts are left out of the file; see `decode.ts`.
 */
import type { Dose } from '../model/amount.js';
import type { Fault, Section } from '../model/exercise.js';
import type { EntryId, SourceId } from '../model/ids.js';
import type { Block, Inline } from '../model/prose.js';
import type { EntryKind, Measure, Sides } from '../model/schema.js';

/** The version of the pack's files. A loader refuses a file of another one. */
export const PACK_FORMAT = 1;

/** Another entry, as a link shows it. */
export interface EntryLink {
  readonly id: EntryId;
  readonly name: string;
}

export interface MuscleName {
  readonly name: string;
  readonly anatomical: string;
}

export interface CardCaution {
  /** The condition, as a reader would say it: "Wrist pain". */
  readonly when: string;
  readonly do: string;
  readonly instead?: EntryLink | undefined;
  readonly source?: SourceId | undefined;
}

export interface CardSource {
  readonly id: SourceId;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly year?: number | undefined;
}

export interface CardData {
  readonly format: typeof PACK_FORMAT;
  readonly id: EntryId;
  readonly kind: EntryKind;
  readonly name: string;
  readonly aka: readonly string[];
  /** Names, not ids. */
  readonly level: string;
  readonly pattern: string;
  readonly equipment: readonly string[];
  readonly primary: readonly MuscleName[];
  readonly secondary: readonly MuscleName[];
  readonly sides: Sides;
  readonly sideNames?: { readonly left: string; readonly right: string } | undefined;
  readonly measure: Measure;
  /** The usual dose first. */
  readonly doses: readonly Dose[];
  readonly summary: readonly Inline[];
  readonly setup: readonly Block[];
  readonly steps: readonly (readonly Block[])[];
  readonly cues: readonly (readonly Block[])[];
  readonly faults: readonly Fault[];
  readonly breathing: readonly Block[];
  readonly why: readonly Block[];
  readonly coaching: readonly Block[];
  readonly more: readonly Section[];
  readonly cautions: readonly CardCaution[];
  readonly easier: readonly EntryLink[];
  readonly harder: readonly EntryLink[];
  readonly after: readonly EntryLink[];
  readonly confusedWith: readonly EntryLink[];
  /** In the order in which they are first cited, then those that stand for the whole entry. */
  readonly sources: readonly CardSource[];
  /** `YYYY-MM-DD`. */
  readonly updated: string;
}

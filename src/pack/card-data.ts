/**
 * What a card needs, and no more: an entry in the words that a reader sees.
 *
 * This is the JSON of one item in a compiled pack. Every id is resolved, every amount and date is written out, and every list is there, empty
 * or not, so that a card only has to set it in type.
 */
import type { Fault, Section } from '../model/exercise.js';
import type { EntryId, FaultId, SourceId } from '../model/ids.js';
import type { Block, Inline } from '../model/prose.js';
import type { EntryKind } from '../model/schema.js';

/** The version of the pack's files. A loader refuses a file of another one. */
export const PACK_FORMAT = 1;

/** Another entry, as a link shows it. */
export interface EntryLink {
  readonly id: EntryId;
  readonly name: string;
}

export interface MuscleName {
  readonly name: string;
  /** The anatomical name, where it is another one. */
  readonly anatomical?: string | undefined;
}

/** One fact of a dose, shown as a value above its label: "5–10", "reps, each side". */
export interface DoseFact {
  readonly value: string;
  readonly label: string;
}

/** Another dose than the usual one, in a line: "One long hold", "1 set · 20–30 s hold". */
export interface OtherDose {
  readonly label: string;
  readonly text: string;
}

export interface CardCaution {
  /** The condition, as a reader would say it: "Wrist pain". */
  readonly when: string;
  /** What to do, without a full stop at its end. */
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

/** A day, for machines as `YYYY-MM-DD` and in words. */
export interface CardDate {
  readonly iso: string;
  readonly text: string;
}

export interface CardData {
  readonly format: typeof PACK_FORMAT;
  readonly id: EntryId;
  readonly kind: EntryKind;
  readonly name: string;
  /** Pattern, level and equipment in a line: "Core stability · Beginner · Mat". */
  readonly eyebrow: string;
  readonly primary: readonly MuscleName[];
  readonly secondary: readonly MuscleName[];
  /** What each side is called; absent for a movement without sides. */
  readonly sides?: { readonly left: string; readonly right: string } | undefined;
  /** The usual dose. */
  readonly dose: readonly DoseFact[];
  readonly otherDoses: readonly OtherDose[];
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
  readonly updated: CardDate;
  /** The faults that have a picture. Absent for an entry without a figure. */
  readonly figure?: readonly FaultId[] | undefined;
}

/**
 * Where cards get their content from: the one interface between elements and packs.
 */
import type { EntryId } from '../model/ids.js';
import type { CardData } from './card-data.js';

/** Why content did not come. */
export type FailureReason =
  /** The file, or the entry in it, does not exist. */
  | 'not-found'
  /** No answer within 10 seconds. */
  | 'timeout'
  /** The network cannot be reached, or the server refused. */
  | 'unreachable'
  /** The answer is not content: another type, another format, or over the size limit. */
  | 'invalid'
  /** There is no pack to ask: no `<content-library>` around the card and none beside the script. */
  | 'no-library';

/** Content that did not come. `message` is exact and meant for developers; readers get a calm line instead. */
export class ContentFailure extends Error {
  declare readonly reason: FailureReason;

  constructor(reason: FailureReason, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.reason = reason;
  }
}

/** Gives out content. Safe to call for the same entry many times: work under way is shared, failures are not kept. */
export interface ContentSource {
  /** Rejects with a {@link ContentFailure}. */
  card(id: EntryId): Promise<CardData>;
  /** The address of an entry's own page, if the publisher gave a pattern for them. */
  hrefOf(id: EntryId): string | undefined;
  /**
   * What another file of the pack holds, such as a figure's, ready to be used; rejects with a {@link ContentFailure}. A source without it
   * has cards alone.
   */
  file?(name: string): Promise<unknown>;
}

/** Fetches a text file. Rejects with a {@link ContentFailure}. */
export type ReadText = (url: string) => Promise<string>;

/** What parsed JSON is, by the name of its file in the pack. Throws a {@link ContentFailure} when it is something else. */
export type Decode = (value: unknown, name: string) => unknown;

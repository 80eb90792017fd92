/**
 * Brings an element its content: finds the library, asks it or reads one file, and sees to it that only the answer to the last question
 * counts. It knows nothing of how content is shown.
 */
import { ContextEvent } from '@lit/context';
import type { EntryId } from '../../model/ids.js';
import type { CardData } from '../../pack/card-data.js';
import { ContentFailure, type ContentSource } from '../../pack/content-source.js';
import { contentContext, defaultLibrary } from './context.js';

const LIBRARY = 'content-library';

/** What is asked of a source. */
export type Ask<T> = (source: ContentSource, id: EntryId) => Promise<T>;

const askForCard: Ask<CardData> = (source, id) => source.card(id);

/** The element that wants content. */
export interface ContentHost extends HTMLElement {
  /** Asks again: the library has other content now. */
  load(): Promise<void>;
}

export class ContentLoader {
  readonly #host: ContentHost;
  /** Counts questions. */
  #question = 0;
  /** Whether the last question still waits for its answer. */
  #isOpen = false;
  #source: ContentSource | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ContentHost) {
    this.#host = host;
  }

  /** The address of an entry's own page, if the library has one. */
  hrefOf(id: EntryId): string | undefined {
    return this.#source?.hrefOf(id);
  }

  /**
   * The content of the file at `url`, or what `ask` gets of the entry `id`: its card, or something else. Undefined when there is nothing to show: nothing was asked for, the library has
   * no content yet (the host is told when it has), or this question is void because a later one was asked or the host has left the page.
   */
  async read(id: EntryId | undefined, url?: string): Promise<CardData | undefined>;
  async read<T>(id: EntryId | undefined, url: undefined, ask: Ask<T>): Promise<T | undefined>;
  async read(id: EntryId | undefined, url?: string, ask: Ask<unknown> = askForCard): Promise<unknown> {
    const question = ++this.#question;
    this.#isOpen = true;
    let content: unknown;
    let failure: { cause: unknown } | undefined;
    try {
      content = await (url ? this.#readFile(url) : this.#readEntry(id, ask));
    } catch (cause) {
      failure = { cause };
    }
    if (question !== this.#question) return undefined;
    this.#isOpen = false;
    if (failure) throw failure.cause;
    return content;
  }

  /** To be called when the host is back in the page: it may be in another library now. */
  reconnect(): void {
    const before = this.#source;
    if (before) this.#askLibrary();
    if (this.#isOpen || this.#source !== before) void this.#host.load();
  }

  /** To be called when the host has left the page: nothing refers to it any more. */
  disconnect(): void {
    this.#question++;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** A file stands alone: it asks no library. */
  async #readFile(url: string): Promise<CardData> {
    this.#unsubscribe?.();
    this.#source = undefined;
    return (await import('./read-file.js')).readFile(new URL(url, document.baseURI).href);
  }

  async #readEntry(id: EntryId | undefined, ask: Ask<unknown>): Promise<unknown> {
    if (!id) return undefined;
    // A library around the host that is not defined yet is still its library.
    if (this.#host.closest(`${LIBRARY}:not(:defined)`)) await customElements.whenDefined(LIBRARY);
    if (!this.#askLibrary() && !this.#source) {
      throw new ContentFailure(
        'no-library',
        'There is no library for it: put it into <content-library>, or use src.',
      );
    }
    return this.#source && ask(this.#source, id);
  }

  /** Finds the source. False if no library answered, so that it is the default one. */
  #askLibrary(): boolean {
    let answered = false;
    this.#unsubscribe?.();
    this.#source = defaultLibrary;
    const take = (source: ContentSource | undefined, unsubscribe?: () => void): void => {
      // A library that came between gives an `unsubscribe` of its own; the one outside is left.
      if (this.#unsubscribe !== unsubscribe) this.#unsubscribe?.();
      this.#unsubscribe = unsubscribe;
      const isOther = source !== this.#source;
      this.#source = source;
      if (answered && isOther) void this.#host.load();
      answered = true;
    };
    this.#host.dispatchEvent(new ContextEvent(contentContext, this.#host, take, true));
    return answered;
  }
}

/**
 * Brings an element its content: finds the library, asks it or reads one file, and sees to it that only the answer to the last question
 * counts. It knows nothing of how content is shown.
 */
import { ContextEvent } from '@lit/context';
import type { EntryId } from '../../model/ids.js';
import type { CardData } from '../../pack/card-data.js';
import { ContentFailure, type ContentSource } from '../../pack/content-source.js';
import { contentContext, defaultLibrary } from './context.js';
import { readFile } from './read-file.js';

const LIBRARY = 'content-library';

/** The element that wants content. */
export interface ContentHost extends HTMLElement {
  /** Asks again: the library has other content now. */
  load(): Promise<void>;
  /** Shows links again: the library has other addresses now. */
  requestUpdate(): void;
}

export class ContentLoader {
  readonly #host: ContentHost;
  /** Counts questions. */
  #generation = 0;
  /** Whether an answer came while the host was out of the page. */
  #missed = false;
  #usesLibrary = false;
  #source: ContentSource | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ContentHost) {
    this.#host = host;
  }

  /** The address of an entry's own page, if the library has one. */
  hrefOf(id: EntryId): string | undefined {
    return (this.#source ?? defaultLibrary)?.hrefOf(id);
  }

  /**
   * The content of the file at `url`, or of the entry `id`. Undefined when there is nothing to show: nothing was asked for, the library has
   * no content yet (the host is told when it has), or a later question made this one void.
   */
  async read(id: EntryId | undefined, url: string | undefined): Promise<CardData | undefined> {
    const generation = ++this.#generation;
    this.#missed = false;
    this.#usesLibrary = url === undefined;
    const isVoid = (): boolean => {
      if (generation !== this.#generation) return true;
      this.#missed = !this.#host.isConnected;
      return this.#missed;
    };
    try {
      const card = await (url === undefined ? this.#readEntry(id) : this.#readFile(url));
      return isVoid() ? undefined : card;
    } catch (cause) {
      if (isVoid()) return undefined;
      throw cause;
    }
  }

  /** To be called when the host is back in the page: it may be in another library now. */
  reconnect(): void {
    const before = this.#source;
    this.#askLibrary();
    if (this.#missed) void this.#host.load();
    else if (this.#source !== before) this.#sourceChanged();
  }

  /** To be called when the host has left the page: nothing refers to it any more. */
  disconnect(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  async #readFile(url: string): Promise<CardData> {
    this.#askLibrary();
    return readFile(new URL(url, document.baseURI).href);
  }

  async #readEntry(id: EntryId | undefined): Promise<CardData | undefined> {
    if (!id) return undefined;
    // A library around the host that is not defined yet is still its library.
    while (hasUndefinedLibrary(this.#host)) await customElements.whenDefined(LIBRARY);
    if (!this.#askLibrary() && !this.#source) {
      throw new ContentFailure(
        'no-library',
        'There is no library around it, and the page has no default one.',
      );
    }
    return this.#source?.card(id);
  }

  #sourceChanged(): void {
    if (this.#usesLibrary) void this.#host.load();
    else this.#host.requestUpdate();
  }

  /** Finds the source. False if no library answered, so that it is the default one. */
  #askLibrary(): boolean {
    let answered = false;
    this.disconnect();
    this.#source = defaultLibrary;
    const take = (source: ContentSource | undefined, unsubscribe?: () => void): void => {
      // A library that came between gives an `unsubscribe` of its own; the one outside is left.
      if (this.#unsubscribe !== unsubscribe) this.#unsubscribe?.();
      this.#unsubscribe = unsubscribe;
      const isOther = source !== this.#source;
      this.#source = source;
      if (answered && isOther) this.#sourceChanged();
      answered = true;
    };
    this.#host.dispatchEvent(new ContextEvent(contentContext, this.#host, take, true));
    return answered;
  }
}

function hasUndefinedLibrary(host: Element): boolean {
  for (let at: Element | undefined = host; at;) {
    if (at.closest(`${LIBRARY}:not(:defined)`)) return true;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return false;
}

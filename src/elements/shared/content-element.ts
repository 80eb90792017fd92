/**
 * An element that shows an entry: when it asks for its content, where it finds it, and what it tells the page. It sees to it that only the
 * answer to the last question counts. How content is shown is each element's own.
 */
import { ContextEvent } from '@lit/context';
import type { EntryId } from '../../model/ids.js';
import { ContentFailure, type ContentSource } from '../../pack/content-source.js';
import { BaseElement } from './base-element.js';
import { contentContext, defaultLibrary } from './context.js';
import { ContentErrorEvent, ContentReadyEvent } from './events.js';
import { logOnce } from './log-once.js';
import { stopWaiting, whenNear } from './near-viewport.js';

const LIBRARY = 'content-library';

/** The id of an entry; or the address of a file, which comes first. */
export type Wanted = readonly [id: string | undefined, url?: string | undefined];

export abstract class ContentElement<Content extends { readonly id: EntryId }> extends BaseElement {
  /** Whether the element has left its sleep: it came near the viewport, or was told to load. */
  protected awake = false;
  /** Where its content comes from; undefined while no library has any, and for a file, which stands alone. */
  protected source: ContentSource | undefined;
  protected readonly states = this.attachInternals().states;
  /** Counts questions. */
  #question = 0;
  /** Whether the last question still waits for its answer. */
  #isOpen = false;
  #unsubscribe: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.awake) {
      whenNear(this, () => void this.load());
      return;
    }
    // It may be in another library now.
    const before = this.source;
    if (before) this.#askLibrary();
    if (this.#isOpen || this.source !== before) void this.load();
  }

  disconnectedCallback(): void {
    stopWaiting(this);
    this.#question++;
    this.#leaveLibrary();
  }

  /**
   * Loads the content now, or again. What is shown stays until the answer is there. Resolves when the content is shown or has failed;
   * never rejects.
   */
  async load(): Promise<void> {
    const [id, url] = this.wanted();
    const asked = url || id;
    const question = ++this.#question;
    stopWaiting(this);
    this.awake = this.#isOpen = true;
    this.#setState(asked ? 'loading' : '');
    if (!asked) this.show(undefined);
    try {
      const content = await (url ? this.#readFile(url) : this.#readEntry(id as EntryId));
      if (question !== this.#question) return;
      this.#isOpen = false;
      if (!content) return;
      this.show(content);
      this.#setState('ready');
      this.dispatchEvent(new ContentReadyEvent(content.id));
    } catch (cause) {
      if (question !== this.#question) return;
      this.#isOpen = false;
      const { reason, message } =
        cause instanceof ContentFailure ? cause : new ContentFailure('invalid', String(cause));
      this.fail();
      this.#setState('failed');
      logOnce('error', `<${this.localName} ${url ? 'src' : 'exercise'}="${asked}"> ${message}`);
      this.dispatchEvent(new ContentErrorEvent(asked ?? '', reason, message));
    }
  }

  /** What is to be shown. */
  protected abstract wanted(): Wanted;

  /** Asks `source` for it. */
  protected abstract ask(source: ContentSource, id: EntryId): Promise<Content>;

  /** Shows it; undefined when nothing is wanted. */
  protected abstract show(content: Content | undefined): void;

  /** Goes back to the fallback: the content did not come. */
  protected abstract fail(): void;

  /** Shows the state to the page. */
  #setState(name: 'loading' | 'ready' | 'failed' | ''): void {
    for (const state of ['loading', 'ready', 'failed']) this.states.delete(state);
    if (name) this.states.add(name);
  }

  async #readFile(url: string): Promise<Content> {
    this.#leaveLibrary();
    this.source = undefined;
    // Only cards read files.
    return (await import('./read-file.js')).readFile(
      new URL(url, document.baseURI).href,
    ) as Promise<unknown> as Promise<Content>;
  }

  /** Undefined when the library has no content yet: the element asks again when it has. */
  async #readEntry(id: EntryId | undefined): Promise<Content | undefined> {
    if (!id) return undefined;
    // A library around the element that is not defined yet is still its library.
    if (this.closest(`${LIBRARY}:not(:defined)`)) await customElements.whenDefined(LIBRARY);
    if (!this.#askLibrary() && !this.source) {
      throw new ContentFailure(
        'no-library',
        'There is no library for it: put it into <content-library>, or use src.',
      );
    }
    return this.source && this.ask(this.source, id);
  }

  /** Finds the source. False if no library answered, so that it is the default one. */
  #askLibrary(): boolean {
    let answered = false;
    this.#leaveLibrary();
    this.source = defaultLibrary;
    const take = (source: ContentSource | undefined, unsubscribe?: () => void): void => {
      // A library that came between gives an `unsubscribe` of its own; the one outside is left.
      if (this.#unsubscribe !== unsubscribe) this.#unsubscribe?.();
      this.#unsubscribe = unsubscribe;
      const isOther = source !== this.source;
      this.source = source;
      if (answered && isOther) void this.load();
      answered = true;
    };
    this.dispatchEvent(new ContextEvent(contentContext, this, take, true));
    return answered;
  }

  #leaveLibrary(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}

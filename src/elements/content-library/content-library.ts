/**
 * `<content-library>`: gives content to what stands inside it. It knows where content comes from, not what is made of it.
 */
import { ContextProvider } from '@lit/context';
import type { ContentSource } from '../../pack/content-source.js';
import { decodeFile } from '../../pack/decode-file.js';
import { Pack } from '../../pack/pack.js';
import { BaseElement } from '../shared/base-element.js';
import { contentContext } from '../shared/context.js';
import { fetchForeign } from '../shared/fetch-foreign.js';

/**
 * Provides a content pack to the cards inside it, however late either of them is defined.
 *
 * It has no shadow root and no style: its children stand in the page as they are, before and after it is defined.
 *
 * @summary Where the cards inside it get their content.
 * @tag content-library
 */
export class ContentLibrary extends BaseElement {
  static override readonly defaults = { src: undefined, links: undefined };

  /** The address of a compiled pack, the folder that `formcue build` wrote. */
  declare src: string | undefined;

  /** The addresses of the entries' own pages, with `{id}` in the place of the id: `/exercises/{id}/`. */
  declare links: string | undefined;

  #source: ContentSource | undefined;

  readonly #provider = new ContextProvider(this, { context: contentContext });

  /** Content from elsewhere, instead of `src`. */
  get source(): ContentSource | undefined {
    return this.#source;
  }
  set source(source: ContentSource | undefined) {
    this.#source = source;
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#provider.hostConnected();
  }

  protected override update(): void {
    this.#provider.setValue(this.#source ?? this.#pack());
  }

  #pack(): ContentSource | undefined {
    if (this.src === undefined) return undefined;
    const base = new URL(this.src.replace(/\/?$/, '/'), document.baseURI);
    return new Pack(base.href, fetchForeign, decodeFile, this.links);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'content-library': ContentLibrary;
  }
}

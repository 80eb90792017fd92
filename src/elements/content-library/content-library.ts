/**
 * `<content-library>`: gives content to what stands inside it. It knows where content comes from, not what is made of it.
 */
import { ContextProvider } from '@lit/context';
import { ReactiveElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { ContentSource } from '../../pack/content-source.js';
import { Pack } from '../../pack/pack.js';
import { VERSION } from '../../version.js';
import { contentContext } from '../shared/context.js';
import { fetchText } from '../shared/fetch-text.js';

/**
 * Provides a content pack to the cards inside it, however late either of them is defined.
 *
 * It has no shadow root and no style: its children stand in the page as they are, before and after it is defined.
 *
 * @summary Where the cards inside it get their content.
 * @tag content-library
 */
export class ContentLibrary extends ReactiveElement {
  static readonly version: string = VERSION;

  /** The address of a compiled pack, the folder that `formcue build` wrote. */
  @property() src: string | undefined;

  /** The addresses of the entries' own pages, with `{id}` in the place of the id: `/exercises/{id}/`. */
  @property() links: string | undefined;

  /** Content from elsewhere, instead of `src`. */
  @property({ attribute: false }) source: ContentSource | undefined;

  readonly #provider = new ContextProvider(this, { context: contentContext });

  /** No root: there is nothing to render. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#provider.setValue(this.source ?? this.#pack());
  }

  #pack(): ContentSource | undefined {
    if (this.src === undefined) return undefined;
    return new Pack(new URL(this.src, document.baseURI).href, fetchText, this.links);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'content-library': ContentLibrary;
  }
}

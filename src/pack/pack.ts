/**
 * A compiled pack at some address: the {@link ContentSource} of most cards. It fetches nothing by itself; reading is handed in.
 */
import type { EntryId } from '../model/ids.js';
import type { CardData } from './card-data.js';
import { ContentFailure, type ContentSource, type Decode, type ReadText } from './content-source.js';

export class Pack implements ContentSource {
  readonly #base: string;
  readonly #read: ReadText;
  readonly #decode: Decode;
  readonly #hrefPattern: string | undefined;
  readonly #cards = new Map<EntryId, Promise<CardData>>();

  /**
   * @param baseUrl The folder of the pack, with a slash at its end.
   * @param decode What makes a card of an item's JSON: `decodeCard`, or `trustCard` for content as trusted as the page's own scripts.
   * @param hrefPattern The address of an entry's own page, with `{id}` in the place of its id.
   */
  constructor(baseUrl: string, read: ReadText, decode: Decode, hrefPattern?: string) {
    this.#base = baseUrl;
    this.#read = read;
    this.#decode = decode;
    this.#hrefPattern = hrefPattern;
  }

  card(id: EntryId): Promise<CardData> {
    let card = this.#cards.get(id);
    if (!card) {
      card = this.#load(id);
      this.#cards.set(id, card);
      card.catch(() => this.#cards.delete(id));
    }
    return card;
  }

  hrefOf(id: EntryId): string | undefined {
    return this.#hrefPattern?.replaceAll('{id}', () => id);
  }

  async #load(id: EntryId): Promise<CardData> {
    // What is not an id must not choose the path.
    const url = `${this.#base}items/${encodeURIComponent(id)}.json`;
    const json = await this.#read(url);
    try {
      return this.#decode(JSON.parse(json));
    } catch (cause) {
      throw new ContentFailure('invalid', `${url}: ${String(cause)}`, { cause });
    }
  }
}

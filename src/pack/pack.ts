/**
 * A compiled pack at some address: the {@link ContentSource} of most cards. It fetches nothing by itself; reading is handed in.
 */
import { isId, type EntryId } from '../model/ids.js';
import type { CardData } from './card-data.js';
import { ContentFailure, type ContentSource, type ReadText } from './content-source.js';
import { decodeCard } from './decode.js';

export class Pack implements ContentSource {
  readonly #base: string;
  readonly #read: ReadText;
  readonly #hrefPattern: string | undefined;
  readonly #cards = new Map<EntryId, Promise<CardData>>();

  /**
   * @param baseUrl The folder of the pack, with or without a slash at its end.
   * @param hrefPattern The address of an entry's own page, with `{id}` in the place of its id.
   */
  constructor(baseUrl: string, read: ReadText, hrefPattern?: string) {
    this.#base = baseUrl.replace(/\/?$/, '/');
    this.#read = read;
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
    // An id is part of an address: what is not one must not choose the path.
    if (!isId(id)) throw new ContentFailure('not-found', `"${id}" is not an id`);
    const url = `${this.#base}items/${id}.json`;
    const json = await this.#read(url);
    try {
      return decodeCard(JSON.parse(json));
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : '';
      throw new ContentFailure('invalid', `${url}: ${reason}`, { cause });
    }
  }
}

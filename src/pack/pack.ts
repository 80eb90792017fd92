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
  readonly #files = new Map<string, Promise<unknown>>();

  /**
   * @param baseUrl The folder of the pack, with a slash at its end.
   * @param decode What makes content of JSON: `decodeFile`, or `trustFile` for content as trusted as the page's own scripts.
   * @param hrefPattern The address of an entry's own page, with `{id}` in the place of its id.
   */
  constructor(baseUrl: string, read: ReadText, decode: Decode, hrefPattern?: string) {
    this.#base = baseUrl;
    this.#read = read;
    this.#decode = decode;
    this.#hrefPattern = hrefPattern;
  }

  card(id: EntryId): Promise<CardData> {
    // What is not an id must not choose the path.
    return this.file(`items/${encodeURIComponent(id)}.json`) as Promise<CardData>;
  }

  file(name: string): Promise<unknown> {
    let file = this.#files.get(name);
    if (!file) {
      file = this.#load(name);
      this.#files.set(name, file);
      file.catch(() => this.#files.delete(name));
    }
    return file;
  }

  hrefOf(id: EntryId): string | undefined {
    return this.#hrefPattern?.replaceAll('{id}', () => id);
  }

  async #load(name: string): Promise<unknown> {
    const url = this.#base + name;
    const json = await this.#read(url);
    try {
      return this.#decode(JSON.parse(json), name);
    } catch (cause) {
      throw new ContentFailure('invalid', `${url}: ${String(cause)}`, { cause });
    }
  }
}

/** Sources of content for the stories that need one which no server is: silent, failing, or with made-up entries. */
import { ContentFailure, type ContentSource, type FailureReason } from '../../src/pack/content-source.js';
import { fetchText } from '../../src/elements/shared/fetch-text.js';
import type { CardData } from '../../src/pack/card-data.js';
import type { FigureStill } from '../../src/pack/figure-data.js';
import { decodeFile } from '../../src/pack/decode-file.js';
import { Pack } from '../../src/pack/pack.js';
import { bare, longWords } from './fixtures.js';

const hrefOf = (): undefined => undefined;

/** A source that never answers. */
export function silentSource(): ContentSource {
  const never = new Promise<never>(() => undefined);
  return { card: () => never, file: () => never, hrefOf };
}

let attempts = 0;

/** A failure with words of its own: the same message is logged once in the life of a page, and a story may be shown again. */
function failure(reason: FailureReason, message: string): ContentFailure {
  return new ContentFailure(reason, `${message} (attempt ${++attempts})`);
}

/** A source that has nothing, for `reason`. */
export function failingSource(reason: FailureReason, message: string): ContentSource {
  const fail = async (): Promise<never> => {
    throw failure(reason, message);
  };
  return { card: fail, file: fail, hrefOf };
}

/** A source that fails the first time, and then is `source`. */
export function recoveringSource(source: ContentSource, message: string): ContentSource {
  let isFirst = true;
  return {
    ...source,
    card: async (id) => {
      if (!isFirst) return source.card(id);
      isFirst = false;
      throw failure('unreachable', message);
    },
  };
}

/** The words of the project's content, without its figures. */
export function wordsOnly(base: string): ContentSource {
  const pack = new Pack(new URL(base, document.baseURI).href, fetchText, decodeFile);
  return { card: async (id) => ({ ...(await pack.card(id)), figure: undefined }), hrefOf };
}

/** A pack of one entry, which is long words in a card, and the figures of the bird dog with long words below its map of muscles. */
export function longSource(base: string): ContentSource {
  const pack = new Pack(new URL(base, document.baseURI).href, fetchText, decodeFile);
  const description = `${longWords.primary.map(({ name }) => name).join(', ')}.`;
  return {
    ...cardSource(longWords, bare),
    file: async (name) => {
      const content = await pack.file(name.replace(`/${longWords.id}/`, '/bird-dog/'));
      return name.endsWith('/muscles.json') ? { ...(content as FigureStill), description } : content;
    },
  };
}

/** A source with some cards and no figures. */
export function cardSource(...cards: readonly CardData[]): ContentSource {
  return {
    card: async (id) => {
      const found = cards.find((card) => card.id === id);
      if (!found) throw new ContentFailure('not-found', `There is no entry "${id}".`);
      return found;
    },
    hrefOf,
  };
}

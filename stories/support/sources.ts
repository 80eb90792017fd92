/** Sources of content for the stories that need one which no server is: silent, failing, or with made-up entries. */
import { ContentFailure, type ContentSource, type FailureReason } from '../../src/pack/content-source.js';
import type { CardData } from '../../src/pack/card-data.js';

const hrefOf = (): undefined => undefined;

/** A source that never answers. */
export function silentSource(): ContentSource {
  const never = new Promise<never>(() => undefined);
  return { card: () => never, file: () => never, hrefOf };
}

/** A source that has nothing, for `reason`. Each story says something else, because the same message is logged once. */
export function failingSource(reason: FailureReason, message: string): ContentSource {
  const fail = (): Promise<never> => Promise.reject(new ContentFailure(reason, message));
  return { card: fail, file: fail, hrefOf };
}

/** A source that fails the first time, and then has `card`. */
export function recoveringSource(card: CardData, message: string): ContentSource {
  let asked = 0;
  return {
    card: async () => {
      if (asked++ === 0) throw new ContentFailure('unreachable', message);
      return card;
    },
    hrefOf,
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

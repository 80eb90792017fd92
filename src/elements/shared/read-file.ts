/**
 * Reads the one file that a card names with `src`: compiled JSON, or Markdown, for which the parser is loaded only then. Loaded itself
 * only for such a card.
 */
import type { CardData } from '../../pack/card-data.js';
import { ContentFailure } from '../../pack/content-source.js';
import { decodeCard } from '../../pack/decode.js';
import { fetchForeign } from './fetch-foreign.js';

/** The entry in the file at `url`. Rejects with a {@link ContentFailure}. */
export async function readFile(url: string): Promise<CardData> {
  const text = await fetchForeign(url);
  if (/\.(md|markdown)$/i.test(new URL(url).pathname)) {
    return (await import('./markdown-card.js')).markdownCard(url, text);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new ContentFailure('invalid', `${url} is not JSON (${String(cause)})`, { cause });
  }
  return decodeCard(json);
}

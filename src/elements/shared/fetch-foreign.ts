/**
 * Fetches a text file from anywhere: no web page that stands in for a missing file, and no more than a card could need.
 */
import { ContentFailure } from '../../pack/content-source.js';
import { fetchText } from './fetch-text.js';

/** Bytes, after decompression. */
const MAX_SIZE = 1024 * 1024;

/** The text at `url`. Sends no credentials. Rejects with a {@link ContentFailure}. */
export function fetchForeign(url: string): Promise<string> {
  return fetchText(url, readLimited);
}

async function readLimited({ url, headers, body }: Response): Promise<string> {
  if (headers.get('content-type')?.startsWith('text/html')) {
    throw new ContentFailure('invalid', `${url} answered with a web page`);
  }
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for (;;) {
    const part = await reader?.read();
    if (!part?.value) return text + decoder.decode();
    size += part.value.length;
    if (size > MAX_SIZE) {
      void reader?.cancel();
      throw new ContentFailure('invalid', `${url} is larger than 1 MB`);
    }
    text += decoder.decode(part.value, { stream: true });
  }
}

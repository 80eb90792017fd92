/**
 * Fetches a text file within limits, and says exactly why when it cannot.
 */
import { ContentFailure } from '../../pack/content-source.js';

/** Milliseconds until the whole file must have come. */
const TIMEOUT = 10_000;
/** Bytes, after decompression. */
const MAX_SIZE = 1024 * 1024;

/** The text at `url`. Sends no credentials. Rejects with a {@link ContentFailure}. */
export async function fetchText(url: string): Promise<string> {
  try {
    const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT) });
    if (!response.ok) {
      const gone = response.status === 404 || response.status === 410;
      throw new ContentFailure(gone ? 'not-found' : 'unreachable', `${url} answered ${response.status}.`);
    }
    if (response.headers.get('content-type')?.startsWith('text/html')) {
      throw new ContentFailure('invalid', `${url} answered with a web page.`);
    }
    return await readText(url, response);
  } catch (cause) {
    if (cause instanceof ContentFailure) throw cause;
    if (cause instanceof DOMException && cause.name === 'TimeoutError') {
      throw new ContentFailure('timeout', `${url} did not answer within ${TIMEOUT / 1000} seconds.`);
    }
    throw new ContentFailure('unreachable', `${url} could not be reached (${String(cause)}).`, { cause });
  }
}

async function readText(url: string, response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for (;;) {
    const part = await reader?.read();
    if (!part?.value) return text + decoder.decode();
    size += part.value.length;
    if (size > MAX_SIZE) {
      void reader?.cancel();
      throw new ContentFailure('invalid', `${url} is larger than 1 MB.`);
    }
    text += decoder.decode(part.value, { stream: true });
  }
}

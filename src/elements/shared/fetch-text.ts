/**
 * Fetches a text file, and says exactly why when it cannot.
 */
import { ContentFailure } from '../../pack/content-source.js';

/** Milliseconds until the whole file must have come. */
const TIMEOUT = 10_000;

/** The text at `url`, as `read` finds it in the answer. Sends no credentials. Rejects with a {@link ContentFailure}. */
export async function fetchText(
  url: string,
  read = (response: Response): Promise<string> => response.text(),
): Promise<string> {
  try {
    const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT) });
    const { ok, status } = response;
    if (ok) return await read(response);
    throw new ContentFailure(
      status === 404 || status === 410 ? 'not-found' : 'unreachable',
      `${url} answered ${status}`,
    );
  } catch (cause) {
    if (cause instanceof ContentFailure) throw cause;
    const isLate = (cause as Error).name === 'TimeoutError';
    throw new ContentFailure(isLate ? 'timeout' : 'unreachable', `${url}: ${String(cause)}`, { cause });
  }
}

import { expect } from 'chai';
import { fetchForeign } from '../../src/elements/shared/fetch-foreign.js';
import { fetchText } from '../../src/elements/shared/fetch-text.js';
import { ContentFailure } from '../../src/pack/content-source.js';
import { answerRequests, tidy } from './fixtures/page.js';

/** The failure of a request that is answered by `answer`. */
async function failure(
  answer: (url: string, init: RequestInit) => Promise<Response>,
  fetched: (url: string) => Promise<string> = fetchText,
): Promise<ContentFailure> {
  answerRequests(answer);
  try {
    await fetched('https://example.org/x.json');
  } catch (cause) {
    if (cause instanceof ContentFailure) return cause;
  }
  throw new Error('It did not fail as it should.');
}

/** A body that goes on for as long as it is read. */
function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(64 * 1024).fill(32)) });
}

const timeout = AbortSignal.timeout.bind(AbortSignal);

describe('fetching a text', () => {
  afterEach(() => {
    tidy();
    AbortSignal.timeout = timeout;
  });

  it('gives the text, without sending credentials', async () => {
    let credentials: string | undefined;
    answerRequests(async (_url, init) => {
      credentials = init.credentials;
      return new Response('grüezi');
    });
    expect(await fetchText('/x')).to.equal('grüezi');
    expect(credentials).to.equal('omit');
  });

  it('puts letters together that come in two pieces, and drops a byte order mark', async () => {
    const bytes = new TextEncoder().encode('\uFEFFé');
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        for (const byte of bytes) stream.enqueue(Uint8Array.of(byte));
        stream.close();
      },
    });
    answerRequests(async () => new Response(body));
    expect(await fetchForeign('/x')).to.equal('é');
  });

  it('gives an empty text for an empty file', async () => {
    answerRequests(async () => new Response(null));
    expect(await fetchText('/x')).to.equal('');
    expect(await fetchForeign('/x')).to.equal('');
  });

  for (const [status, reason] of [
    [404, 'not-found'],
    [410, 'not-found'],
    [403, 'unreachable'],
    [500, 'unreachable'],
  ] as const) {
    it(`calls an answer of ${status} ${reason}, and names address and status`, async () => {
      const { message, reason: found } = await failure(async () => new Response('', { status }));
      expect(found).to.equal(reason);
      expect(message).to.include('https://example.org/x.json').and.to.include(String(status));
    });
  }

  it('does not take a web page for content that comes from anywhere', async () => {
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    const answer = async (): Promise<Response> => new Response('<!doctype html>', { headers });
    expect((await failure(answer, fetchForeign)).reason).to.equal('invalid');
  });

  it('calls a network that is not there unreachable', async () => {
    expect((await failure(() => Promise.reject(new TypeError('Failed to fetch')))).reason).to.equal(
      'unreachable',
    );
  });

  it('gives up after ten seconds without an answer', async () => {
    let asked: number | undefined;
    AbortSignal.timeout = (milliseconds) => {
      asked = milliseconds;
      return timeout(20);
    };
    const { reason } = await failure(
      (_url, { signal }) =>
        new Promise((_resolve, reject) =>
          signal?.addEventListener('abort', () => reject(signal.reason as DOMException)),
        ),
    );
    expect([asked, reason]).to.deep.equal([10_000, 'timeout']);
  });

  it('gives up on an answer that starts and never ends', async () => {
    AbortSignal.timeout = () => timeout(50);
    const { reason } = await failure(async (_url, { signal }) => {
      const body = new ReadableStream<Uint8Array>({
        start(stream) {
          stream.enqueue(Uint8Array.of(32));
          signal?.addEventListener('abort', () => stream.error(signal.reason));
        },
      });
      return new Response(body);
    }, fetchForeign);
    expect(reason).to.equal('timeout');
  });

  it('stops reading beyond one megabyte', async () => {
    let size = 0;
    const body = endless().pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(bytes, stream) {
          size += bytes.length;
          stream.enqueue(bytes);
        },
      }),
    );
    const { reason, message } = await failure(async () => new Response(body), fetchForeign);
    expect(reason).to.equal('invalid');
    expect(message).to.include('1 MB');
    expect(size).to.be.below(2 * 1024 * 1024);
  });

  it('says what a real server says', async () => {
    const absent = new URL('/tests/elements/fixtures/absent.json', location.href).href;
    try {
      await fetchText(absent);
      expect.fail('It did not fail.');
    } catch (cause) {
      expect((cause as ContentFailure).reason).to.equal('not-found');
    }
  });
});

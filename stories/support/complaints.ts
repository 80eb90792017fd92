/**
 * Watches what goes wrong while a story is shown: errors and warnings in the console, exceptions that nobody caught, requests that failed or
 * went to another host. A story that should cause some of it declares it, and must cause it.
 */
export interface Watch {
  /** What went wrong until now. */
  readonly complaints: readonly string[];
  /** Puts everything back. */
  readonly stop: () => void;
}

export function watch(): Watch {
  const complaints: string[] = [];
  const [error, warn] = [console.error.bind(console), console.warn.bind(console)];
  const ask = window.fetch.bind(window);
  const end = new AbortController();
  const listen = { signal: end.signal, capture: true };

  console.error = (...words: unknown[]) => {
    complaints.push(`console.error: ${words.map(String).join(' ')}`);
    error(...words);
  };
  console.warn = (...words: unknown[]) => {
    complaints.push(`console.warn: ${words.map(String).join(' ')}`);
    warn(...words);
  };
  window.fetch = async (...request) => {
    const address = addressOf(request[0]);
    try {
      const response = await ask(...request);
      if (!response.ok) complaints.push(`request: ${address} answered ${response.status}`);
      return response;
    } catch (cause) {
      complaints.push(`request: ${address} failed: ${String(cause)}`);
      throw cause;
    }
  };
  window.addEventListener(
    'error',
    (event) => {
      const { target } = event;
      if (target instanceof Element) complaints.push(`request: <${target.localName}> did not load its file`);
      else complaints.push(`uncaught: ${event.message}`);
    },
    listen,
  );
  // The page's policy lets no request out, whoever makes it: a script, an image, a font, a style sheet, also inside an element.
  window.addEventListener(
    'securitypolicyviolation',
    ({ blockedURI }) => complaints.push(`request to another host: ${blockedURI}`),
    listen,
  );
  window.addEventListener(
    'unhandledrejection',
    ({ reason }) => complaints.push(`unhandled rejection: ${String(reason)}`),
    listen,
  );
  return {
    complaints,
    stop: () => {
      console.error = error;
      console.warn = warn;
      window.fetch = ask;
      end.abort();
    },
  };
}

/** What a story has to answer for: complaints that it did not declare, and declared ones that did not come. */
export function judge(complaints: readonly string[], declared: readonly RegExp[]): readonly string[] {
  const unexpected = complaints.filter((line) => !declared.some((pattern) => pattern.test(line)));
  const missing = declared.filter((pattern) => !complaints.some((line) => pattern.test(line)));
  return [...unexpected, ...missing.map((pattern) => `declared, and did not happen: ${String(pattern)}`)];
}

function addressOf(request: RequestInfo | URL): string {
  return request instanceof Request ? request.url : String(request);
}

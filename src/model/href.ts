/**
 * Which addresses a link may have.
 *
 * Content may come from someone the publisher does not know, so an address is judged as a browser would read it: control
 * characters and spaces at the ends are dropped, tabs and line breaks anywhere, and only then does the scheme count.
 */

const SAFE_SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);

/** The scheme of `href` in lower case, as the URL standard's parser finds it; `undefined` for a relative address. */
export function schemeOf(href: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- these are the characters that the URL parser drops
  const read = href.replace(/^[\u0000-\u0020]+|[\t\n\r]/g, '');
  return /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase();
}

/** Whether a link may lead to `href`: http, https, mailto, tel or a relative address. */
export function isSafeHref(href: string): boolean {
  const scheme = schemeOf(href);
  return scheme === undefined || SAFE_SCHEMES.has(scheme);
}

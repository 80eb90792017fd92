/**
 * Which addresses a link may have.
 *
 * Content may come from someone the publisher does not know, and a browser drops control characters, spaces, tabs and line breaks before
 * it looks for a scheme: so an address must plainly have one of those that are allowed, or plainly none.
 */

/** One of the allowed schemes, or no colon before the path, the query or the fragment: then there is no scheme. */
const SAFE = /^(?:https?|mailto|tel):|^[^:]*(?:[/?#]|$)/i;

/**
 * Whether a link may lead to `href`: http, https, mailto, tel or a relative address. An address with anything odd in its scheme, which a
 * browser might read as another one, is not allowed.
 */
export function isSafeHref(href: string): boolean {
  return SAFE.test(href);
}

/** The scheme of `href` in lower case, as the URL standard's parser finds it; `undefined` for a relative address. */
export function schemeOf(href: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- these are the characters that the URL parser drops
  const read = href.replace(/^[\u0000-\u0020]+|[\t\n\r]/g, '');
  return /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase();
}

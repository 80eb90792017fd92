import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeHref } from '../../src/model/href.js';

const SAFE = ['http:', 'https:', 'mailto:', 'tel:'];

/** The scheme that a browser would follow from a page at https; undefined when it would follow none. */
function followed(href: string): string | undefined {
  try {
    return new URL(href, 'https://page.example/').protocol;
  } catch {
    return undefined;
  }
}

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'javascript:',
        'JavaScript',
        'data:',
        'vbscript:',
        'blob:',
        'file:',
        'https:',
        'mailto:',
        ':',
        '//',
        '/',
        '\\',
      ),
      fc.constantFrom(
        '\t',
        '\n',
        '\r',
        ' ',
        '\0',
        '\u0001',
        '\u001f',
        '\u00a0',
        '\u200b',
        '\ufeff',
        'a',
        '&colon;',
        '%3a',
        '@',
        '#',
        '?',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

describe('isSafeHref', () => {
  it('lets nothing through that a browser would follow to another scheme', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 12 })), (href) => {
        const scheme = followed(href);
        if (isSafeHref(href) && scheme !== undefined) expect(SAFE).toContain(scheme);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    'https://a.example',
    'HTTP://a.example',
    'mailto:a@b.example',
    'tel:+1',
    '/a',
    'a/b',
    '?a=b:c',
    '#a',
    '',
    './a:b',
  ])('lets "%s" through', (href) => expect(isSafeHref(href)).toBe(true));

  it.each([
    'javascript:alert(1)',
    ' JAVASCRIPT:x',
    'java\nscript:x',
    '\u0001javascript:x',
    'data:text/html,x',
    'file:///etc',
    'x:y',
  ])('stops "%s"', (href) => expect(isSafeHref(href)).toBe(false));
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkTemplate, leanLitSource } from '../../tools/build/lean-lit.mjs';

const lit = readFileSync('node_modules/lit-html/lit-html.js', 'utf8');

describe('the lean Lit of the script tag', () => {
  it('lacks some things, and is all there otherwise', () => {
    const lean = leanLitSource(lit);
    expect(lean).not.toMatch(/litHtmlPolyfillSupport|_\$litDirective\$;return|"@"===/);
    expect(lit.length - lean.length).toBeGreaterThan(300);
    expect(lit.length - lean.length).toBeLessThan(500);
  });

  it('is not made of a Lit that has changed', () => {
    expect(() => leanLitSource(lit.replace('litHtmlPolyfillSupport', 'other'))).toThrow(/polyfills found 0/);
    expect(() => leanLitSource(`${lit};${lit}`)).toThrow(/found 2 times/);
  });

  it.each([
    [['<p @click=', '></p>']],
    [['<p .title="', '"></p>']],
    [['<p ', '></p>']],
    [['<p>', '</p><a class="b"\n  @focus=', '></a>']],
  ])('has no use for %j', (pieces) => {
    expect(() => checkTemplate(pieces)).toThrow('lean-lit');
  });

  it('is enough for attributes, their presence, and children', () => {
    expect(() => checkTemplate(['<p id=', ' ?hidden=', '>a @b ', '.', '</p>'])).not.toThrow();
  });
});

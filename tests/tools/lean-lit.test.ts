import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkTemplate, leanLitSource } from '../../tools/build/lean-lit.mjs';

const lit = readFileSync('node_modules/lit-html/lit-html.js', 'utf8');

describe('the lean Lit of the script tag', () => {
  it('lacks some things, and is all there otherwise', () => {
    const lean = leanLitSource(lit);
    expect(lean).not.toMatch(
      /litHtmlPolyfillSupport|_\$litDirective\$;return|"@"===|<svg>|<math>|textContent\.split|setConnected/,
    );
    expect(lit.length - lean.length).toBeGreaterThan(900);
    expect(lit.length - lean.length).toBeLessThan(1_200);
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
    [['<p>', '</p><style>a { color: ', ' }</style>']],
    [['<textarea rows="2">', '</textarea>']],
  ])('has no use for %j', (pieces) => {
    expect(() => checkTemplate(pieces)).toThrow('lean-lit');
  });

  it('is enough for attributes, their presence, and children', () => {
    expect(() =>
      checkTemplate(['<p id=', ' ?hidden=', '>a @b ', '.', '</p><title>c</title>', '']),
    ).not.toThrow();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapseLineBreaks, minifyTemplatesIn } from '../../tools/build/minify-templates.mjs';

describe('templates in the built script', () => {
  it('have their style sheets minified, with every escape kept', async () => {
    const source = 'const styles = css`\n  .a {\n    color: red;\n    content: "\\\\2014 \\`";\n  }\n`;';
    expect(await minifyTemplatesIn(source)).toBe('const styles = `.a{color:red;content:"—\\`"}`;');
  });

  it('have no white space left in custom properties, but for that of strings', async () => {
    const source = 'css`.a { --b: var(--c, light-dark(#fff, #000)); content: "a, --b: c" }`';
    expect(await minifyTemplatesIn(source)).toBe(
      '`.a{--b:var(--c,light-dark(#fff,#000));content:"a, --b: c"}`',
    );
  });

  it.each(['html`<p @click=${f}></p>`', 'html`<p .title="${t}"></p>`', 'html`<p ${f}></p>`', 'svg`<g/>`'])(
    'have nothing that the lean Lit lacks: %s',
    async (source) => {
      await expect(minifyTemplatesIn(source)).rejects.toThrow('lean-lit');
    },
  );

  it('keep a style sheet with an expression as it is', async () => {
    const source = 'css`\n  .a { width: ${width}px; }\n`';
    expect(await minifyTemplatesIn(source)).toBe(source);
  });

  it('lose line breaks in markup, in templates inside templates too', async () => {
    const source = 'html`<p\n  id=${id}\n>\n  ${on ? html`<b>\n yes\n</b>` : nothing}\n</p>`';
    expect(await minifyTemplatesIn(source)).toBe(
      'html`<p id=${id}>${on ? html`<b> yes </b>` : nothing}</p>`',
    );
  });

  it('leave other templates and plain strings alone', async () => {
    const source = 'const text = `\n  a\n`; const other = words`\n  <g/>\n`; const s = "html`\\n`";';
    expect(await minifyTemplatesIn(source)).toBe(source);
  });

  it.each([
    ['a space between two words or elements stays one', ['<b>a</b>\n  <i>b</i>'], ['<b>a</b> <i>b</i>']],
    ['none stays beside a block', ['<p>\n a\n</p>\n', '\n<li\n>'], ['<p>a</p>', '<li>']],
    ['one stays beside an expression', ['<p>', '\n', '</p>'], ['<p>', ' ', '</p>']],
    ['spaces without a line break stay', ['<p>a   b</p>'], ['<p>a   b</p>']],
    ['quoted attributes stay', ['<p title="a\n  b">'], ['<p title="a\n  b">']],
    [
      'quoted attributes stay across expressions',
      ['<p title="a\n', '\n  b" \n>'],
      ['<p title="a\n', '\n  b">'],
    ],
    ['an apostrophe in text opens nothing', ["it's\n  <b\n id=x>"], ["it's <b id=x>"]],
    ['comments stay', ['<!-- a\n  "b -->\n<p>'], ['<!-- a\n  "b --><p>']],
    [
      'a space before /> stays, as an unquoted value may stand before it',
      ['<br class=', '\n/>'],
      ['<br class=', ' />'],
    ],
    ['a literal with preformatted text stays as it is', ['<pre>\n a</pre>\n'], ['<pre>\n a</pre>\n']],
  ])('%s', (_, before, after) => {
    expect(collapseLineBreaks(before)).toEqual(after);
  });

  it('show the same words with the same gaps, whatever the markup', () => {
    const piece = fc
      .array(
        fc.constantFrom('<p>', '</p>', 'word', ' ', '\n  ', "it's", ' \n', '<b id="a\nb">', '<!-- \n -->'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        // Beside the tag of a block, white space is not shown.
        const shown = (texts: readonly string[]): string =>
          texts
            .join('${}')
            .replace(/\s+/g, ' ')
            .replace(/ ?(<\/?p>) ?/g, '$1');
        expect(shown(collapseLineBreaks(pieces))).toBe(shown(pieces));
      }),
    );
  });
});

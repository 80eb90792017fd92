import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getCSSLanguageService, TextDocument } from 'vscode-css-languageservice';
import { defaultCss, themeSheet } from '../../tools/tokens/css.mjs';
import { readUses, SHEETS, tokensByTag } from '../../tools/tokens/elements.mjs';
import { loadProject, loadTheme, loadTokens } from '../../tools/tokens/load.mjs';

const { tokens, themes } = loadProject();
const uses = readUses(tokens);

/** A file with colours: a name, and a hex value or an alias. */
function source(json: Record<string, unknown>, layer = 'role'): Parameters<typeof loadTheme>[0] {
  return { layer, file: `${layer}.tokens.json`, json };
}
const RED = { colorSpace: 'srgb', components: [1, 0, 0], hex: '#ff0000' };
const colour = (value: unknown): object => ({ $type: 'color', $value: value, $description: 'A colour.' });

/** Every colour that a sheet writes out, by name or by number, as editors find them, and the line that it stands in. */
function coloursIn(css: string): { colour: string; line: string }[] {
  const service = getCSSLanguageService();
  const document = TextDocument.create('file:///sheet.css', 'css', 1, css);
  const lines = css.split('\n');
  return service
    .findDocumentColors(document, service.parseStylesheet(document))
    .map(({ range }) => ({ colour: document.getText(range), line: lines[range.start.line] ?? '' }));
}

describe('the tokens of the project', () => {
  it('are all defined: styles name no other', () => {
    expect(uses.flatMap(({ sheet, unknown }) => unknown.map((name) => `${sheet.file}: ${name}`))).toEqual([]);
  });

  it('are all used', () => {
    const used = new Set([...tokensByTag(tokens, uses).values()].flat());
    expect(tokens.filter((token) => !used.has(token)).map(({ property }) => property)).toEqual([]);
  });

  it('are all described, and listed in docs/tokens.md', () => {
    const page = readFileSync('docs/tokens.md', 'utf8');
    expect(tokens.filter(({ description }) => !/\.$/.test(description))).toEqual([]);
    expect(tokens.filter(({ property }) => !page.includes(`| \`${property}\``))).toEqual([]);
  });

  it('have the same default where a style uses them in place, and only where nothing else can inherit', () => {
    // Behind a figure or a chosen button there has to be a colour, and the ring on a button is not in the colour of its sign.
    const known = ['surface Canvas', 'surface var(--page, Canvas)', 'focus var(--ink)'];
    const others = uses
      .flatMap(({ inPlace }) => inPlace)
      .filter(({ token, fallback }) => fallback !== defaultCss(token, tokens))
      .map(({ token, fallback }) => `${token.name} ${fallback}`)
      .filter((each) => !known.includes(each));
    expect(others).toEqual([]);
  });

  it('have hex values that are their components', () => {
    const text = (hex: string): number[] =>
      [1, 3, 5].map((at) => Math.round((parseInt(hex.slice(at, at + 2), 16) / 255) * 1e4) / 1e4);
    const values = [...tokens, ...themes.flatMap((theme) => theme.tokens)]
      .flatMap(({ type, value, extension }) => (type === 'color' ? [value, extension.dark] : []))
      .filter((value) => value !== undefined) as (typeof RED)[];
    expect(values.length).toBeGreaterThan(100);
    expect(values.filter(({ hex, components }) => text(hex).join() !== components.join())).toEqual([]);
  });

  it('are the only colours in the styles', () => {
    // What a mask lets through, ink on paper, and what a token is mixed with to be darker or lighter.
    const isMeant = (line: string): boolean =>
      /^\s*(?:mask: |color: #000;)|color-mix\(.*, #(?:000|fff)\)/.test(line);
    const found = SHEETS.flatMap(({ file }) => {
      const [, css = ''] = /css`([^]*)`/.exec(readFileSync(file, 'utf8')) ?? [];
      expect(css, file).not.toBe('');
      return coloursIn(css)
        .filter(({ line }) => !isMeant(line))
        .map(({ colour }) => `${file}: ${colour}`);
    });
    expect(found).toEqual([]);
  });

  it('have no colours beside them that the system or the scheme chooses, but the page’s own two', () => {
    const other =
      /\blight-dark\(|\b(?:GrayText|LinkText|VisitedText|ActiveText|(?:AccentColor|Button|Field|Highlight|Mark|SelectedItem)(?:Text|Face|Border)?)\b/g;
    const found = SHEETS.flatMap(({ file }) => {
      const css = readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\//g, '');
      return (css.match(other) ?? []).map((colour) => `${file}: ${colour}`);
    });
    expect(found).toEqual([]);
  });
});

describe('the themes', () => {
  it('are five, in the order in which people read them, and each sheet sets tokens alone', () => {
    expect(themes.map(({ name }) => name)).toEqual(['page', 'paper', 'night', 'clinic', 'play']);
    for (const theme of themes) {
      const rules = themeSheet(theme, themes).replace(/\/\*.*?\*\//g, '');
      expect(rules.match(/^\S.*$/gm)).toEqual([
        `[data-fc-theme='${theme.name}'],`,
        `.fc-theme-${theme.name} {`,
        '}',
      ]);
      expect(rules.match(/^ {2}(?!--fc-).*$/gm)).toBeNull();
    }
  });

  it('take back what any other theme sets, wherever one lies within another', () => {
    const all = new Set(themes.flatMap((theme) => theme.tokens.map(({ property }) => property)));
    expect(all.size).toBeGreaterThan(20);
    for (const theme of themes) {
      const own = theme.tokens.map(({ property }) => property);
      const sheet = themeSheet(theme, themes);
      for (const property of all) {
        const isTakenBack = sheet.includes(`  ${property}: initial;`);
        expect(isTakenBack, `${theme.name} ${property}`).toBe(!own.includes(property));
      }
      expect(sheet.includes('--fc-scheme: initial;'), theme.name).toBe(theme.colorScheme === undefined);
    }
  });
});

describe('a file of tokens', () => {
  it('gives names, types of groups, and values behind aliases', () => {
    const found = loadTokens([
      source({ base: { $type: 'color', red: { $value: RED } } }, 'base'),
      source({ wrong: colour('{base.red}') }),
    ]);
    expect(found.map(({ property, type, value }) => [property, type, value])).toEqual([
      ['--fc-base-red', 'color', RED],
      ['--fc-wrong', 'color', RED],
    ]);
  });

  it.each([
    [{ a: colour('{b}'), b: colour('{a}') }, 'role.tokens.json: a goes in a circle: a → b → a.'],
    [{ a: colour('{nowhere}') }, 'role.tokens.json: a names {nowhere}, which is no token.'],
    [{ a: { b: { $value: 1 } } }, 'role.tokens.json: a.b has the $type undefined.'],
    [{ a: 3 }, 'role.tokens.json: a is neither a group nor a token.'],
    [{ 'A b': colour(RED) }, 'role.tokens.json: A b is no name: lower case, digits and hyphens.'],
    [
      { a: { ...colour(RED), $extensions: { formcue: { css: 'mix({no.such})' } } } },
      'role.tokens.json: a names {no.such}, which is no token.',
    ],
    [
      { a: { ...colour(RED), $extensions: { formcue: { drak: RED } } } },
      'role.tokens.json: a has drak in its $extensions, which nobody reads.',
    ],
    [
      { a: colour({ ...RED, alpha: 0.5 }) },
      'role.tokens.json: a is no opaque colour with six digits in its hex, which is what CSS gets.',
    ],
    [
      { a: { ...colour(RED), $extensions: { formcue: { dark: { ...RED, hex: 'red' } } } } },
      'role.tokens.json: a is no opaque colour with six digits in its hex, which is what CSS gets.',
    ],
  ])('says where it is wrong: %j', (json, message) => {
    expect(() => loadTokens([source(json)])).toThrow(message);
  });

  it('sets no token twice', () => {
    expect(() => loadTokens([source({ a: colour(RED) }), source({ a: colour(RED) })])).toThrow(
      'a stands twice',
    );
  });

  it.each([
    [{ nothing: colour(RED) }, 'paper.tokens.json: nothing is no token, so a theme cannot set it.'],
    [{ radius: colour(RED) }, 'paper.tokens.json: radius is a color, but the token is a dimension.'],
    [
      { text: colour('{base.accent}') },
      'paper.tokens.json: text names another token, but a theme says its values.',
    ],
    [
      { text: { ...colour(RED), $extensions: { formcue: { css: 'var({mute})' } } } },
      'paper.tokens.json: text names another token, but a theme says its values.',
    ],
  ])('of a theme sets known tokens: %j', (json, message) => {
    expect(() => loadTheme(source({ $description: 'A theme.', ...json }, 'paper'), tokens)).toThrow(message);
  });
});

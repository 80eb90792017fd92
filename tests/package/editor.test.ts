/** What editors offer for our tags, asked of the language services that editors have, with the data as it is packed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { getCSSLanguageService, newCSSDataProvider, type CSSDataV1 } from 'vscode-css-languageservice';
import {
  getLanguageService,
  newHTMLDataProvider,
  TextDocument,
  type HTMLDataV1,
  type MarkupContent,
} from 'vscode-html-languageservice';
import { tagsOf } from '../../tools/docs/interface.mjs';
import type { Manifest } from '../../tools/docs/manifest.mjs';
import { htmlData } from '../../tools/editor/vscode.mjs';
import { webTypes } from '../../tools/editor/web-types.mjs';
import { usePacked } from './packed.js';

const packed = usePacked();

function read<Data>(file: string): Data {
  return JSON.parse(readFileSync(join(packed().folder, file), 'utf8')) as Data;
}

const THEMES = ['page', 'paper', 'night', 'clinic', 'play'];

const tags = () => tagsOf(read<Manifest>('custom-elements.json'));

/** A document, and where the bar stands in it. */
function withCursor(marked: string, language: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const document = TextDocument.create(`file:///page.${language}`, language, 1, text);
  return { document, position: document.positionAt(offset) };
}

/** What is said of something, as Markdown. */
function said(documentation: string | MarkupContent | undefined): string {
  return typeof documentation === 'object' ? documentation.value : (documentation ?? '');
}

describe('the HTML data for VS Code', () => {
  const service = () =>
    getLanguageService({
      customDataProviders: [
        newHTMLDataProvider('formcue', read<HTMLDataV1>('dist/editor/vscode.html-custom-data.json')),
      ],
    });

  function offered(marked: string) {
    const { document, position } = withCursor(marked, 'html');
    const html = service();
    return html.doComplete(document, position, html.parseHTMLDocument(document)).items;
  }

  function hover(marked: string): string {
    const { document, position } = withCursor(marked, 'html');
    const html = service();
    return said(
      html.doHover(document, position, html.parseHTMLDocument(document))?.contents as MarkupContent,
    );
  }

  it('is what the format says', () => {
    expect(problems('vscode-html-languageservice', 'dist/editor/vscode.html-custom-data.json')).toEqual([]);
  });

  it('completes tags', () => {
    const names = offered('<|').map(({ label }) => label);
    expect(names).toEqual(expect.arrayContaining(tags().map(({ tag }) => tag)));
  });

  it('completes every attribute, each with what it does', () => {
    for (const { tag, properties } of tags()) {
      const items = offered(`<${tag} |></${tag}>`);
      for (const { attribute, description } of properties) {
        if (!attribute) continue;
        expect(said(items.find(({ label }) => label === attribute)?.documentation)).toContain(description);
      }
    }
  });

  it.each([
    ['exercise-card', 'view', ['full', 'compact', 'faults']],
    ['exercise-card', 'audience', ['reader', 'trainer']],
    ['exercise-card', 'side', ['left', 'right']],
    ['exercise-card', 'heading-level', ['2', '3', '4', '5', '6']],
    ['exercise-figure', 'phase', ['start', 'mid', 'end']],
    ['exercise-figure', 'view', ['side', 'front', 'back', 'three-quarter', 'muscles']],
  ])('completes the values of <%s %s>, and no others', (tag, attribute, values) => {
    const labels = offered(`<${tag} ${attribute}="|"></${tag}>`).map(({ label }) => label);
    expect(labels).toEqual(values);
  });

  it('completes the themes on every tag, each with what it looks like', () => {
    for (const tag of ['exercise-card', 'body', 'section']) {
      const items = offered(`<${tag} data-fc-theme="|"></${tag}>`);
      expect(items.map(({ label }) => label)).toEqual(THEMES);
      for (const { documentation } of items) expect(said(documentation)).toMatch(/\w.*\./);
      expect(offered(`<${tag} |></${tag}>`).map(({ label }) => label)).toContain('data-fc-theme');
    }
  });

  it('completes what is there or not without a value, and all else with one', () => {
    const text = (marked: string, label: string) =>
      offered(marked).find((item) => item.label === label)?.textEdit?.newText;
    expect(text('<exercise-card |>', 'eager')).toBe('eager');
    expect(text('<exercise-card |>', 'view')).toBe('view="$1"');
  });

  it('explains a tag and an attribute where the pointer rests', () => {
    expect(hover('<exercise-c|ard></exercise-card>')).toMatch(
      /live from its content file\.[^]*\*\*Slots\*\*[^]*`cta`[^]*\*\*Events\*\*[^]*`content-ready`/,
    );
    expect(hover('<exercise-card vi|ew="full"></exercise-card>')).toContain("by default `'full'`");
  });

  it('leads to the documentation once the package has an address', () => {
    const [tag] = htmlData(tags(), [], 'https://example.com/elements').tags;
    expect(tag).toMatchObject({
      references: [{ name: 'Documentation', url: 'https://example.com/elements#content-library' }],
    });
  });
});

describe('the CSS data for VS Code', () => {
  function offered(marked: string): string[] {
    const { document, position } = withCursor(marked, 'css');
    const service = getCSSLanguageService({
      customDataProviders: [newCSSDataProvider(read<CSSDataV1>('dist/editor/vscode.css-custom-data.json'))],
    });
    return service
      .doComplete(document, position, service.parseStylesheet(document))
      .items.map(({ label }) => label);
  }

  it('is what the format says', () => {
    expect(problems('vscode-css-languageservice', 'dist/editor/vscode.css-custom-data.json')).toEqual([]);
  });

  it('completes custom properties', () => {
    const names = offered('exercise-card { -| }');
    expect(names).toEqual(
      expect.arrayContaining(tags().flatMap((tag) => tag.cssProperties.map(({ name }) => name))),
    );
  });

  it.each([
    ['--fc-figure-build', ['slender', 'broad']],
    ['--fc-scheme', ['light', 'dark']],
  ])('completes the values of %s', (property, values) => {
    expect(offered(`exercise-figure { ${property}: | }`)).toEqual(expect.arrayContaining(values));
  });

  it('completes parts and states', () => {
    const names = offered('exercise-card:| {}');
    for (const { parts, states } of tags()) {
      expect(names).toEqual(expect.arrayContaining(parts.map(({ name }) => `::part(${name})`)));
      expect(names).toEqual(expect.arrayContaining(states.map(({ name }) => `:state(${name})`)));
    }
  });
});

describe('the Web Types for JetBrains', () => {
  type Item = Readonly<Record<string, unknown>> & { readonly name: string };
  interface Element extends Item {
    readonly attributes: readonly (Item & { readonly values?: readonly Item[] })[];
    readonly slots: readonly Item[];
    readonly js: Readonly<Record<'properties' | 'events', readonly Item[]>>;
    readonly css: Readonly<Record<'properties' | 'parts' | 'pseudo-classes', readonly Item[]>>;
    readonly source: Readonly<Record<string, string>>;
  }
  interface WebTypes {
    readonly name: string;
    readonly version: string;
    readonly contributions: {
      readonly html: {
        readonly attributes: readonly (Item & { readonly values: readonly Item[] })[];
        readonly elements: readonly Element[];
      };
    };
  }
  const webTypesFile = () => read<Record<string, string>>('package.json')['web-types'] ?? '';
  const elements = () => read<WebTypes>(webTypesFile()).contributions.html.elements;

  it('are where package.json says, and of this version', () => {
    const { name, version } = read<{ name: string; version: string }>('package.json');
    expect(read<WebTypes>(webTypesFile())).toMatchObject({
      name,
      version,
      'description-markup': 'markdown',
      'js-types-syntax': 'typescript',
    });
  });

  it('have everything of every element, each with a description', () => {
    const names = (items: readonly { name: string }[]) => items.map(({ name }) => name);
    expect(names(elements())).toEqual(tags().map(({ tag }) => tag));
    tags().forEach((tag, index) => {
      const element = elements()[index];
      if (!element) throw new Error(tag.tag);
      const { attributes, slots, js, css, source } = element;
      expect(source).toEqual({ module: 'formcue', symbol: tag.className });
      expect(names(attributes)).toEqual(tag.properties.flatMap(({ attribute }) => attribute ?? []));
      expect(names(js.properties)).toEqual(names(tag.properties));
      expect(js.events.map(({ name, type }) => [name, type])).toEqual(
        tag.events.map(({ name, type }) => [name, type]),
      );
      expect([names(slots), names(css.parts), names(css.properties)]).toEqual([
        names(tag.slots),
        names(tag.parts),
        names(tag.cssProperties),
      ]);
      expect(names(css['pseudo-classes'])).toEqual(tag.states.map(({ name }) => `state(${name})`));
      const all = [element, ...attributes, ...slots, ...Object.values(js), ...Object.values(css)].flat();
      expect(all.filter(({ description }) => !description)).toEqual([]);
    });
  });

  it('have the values of attributes', () => {
    const attribute = (tag: string, name: string) =>
      elements()
        .find((element) => element.name === tag)
        ?.attributes.find((one) => one.name === name);
    expect(attribute('exercise-card', 'view')).toMatchObject({
      default: 'full',
      value: { kind: 'plain', type: "'full' | 'compact' | 'faults'" },
      values: [{ name: 'full' }, { name: 'compact' }, { name: 'faults' }],
    });
    expect(attribute('exercise-card', 'eager')?.value).toEqual({ kind: 'no-value' });
    expect(attribute('exercise-card', 'heading-level')).toMatchObject({
      default: '3',
      value: { kind: 'plain', type: '2 | 3 | 4 | 5 | 6' },
      values: ['2', '3', '4', '5', '6'].map((name) => ({ name })),
    });
  });

  it('have the themes as the values of an attribute of every element', () => {
    const [attribute, ...others] = read<WebTypes>(webTypesFile()).contributions.html.attributes;
    expect(attribute?.name).toBe('data-fc-theme');
    expect(attribute?.values.map(({ name }) => name)).toEqual(THEMES);
    expect(others).toEqual([]);
  });

  it('have the values of custom properties', () => {
    const figure = elements().find(({ name }) => name === 'exercise-figure');
    const build = figure?.css.properties.find(({ name }) => name === '--fc-figure-build');
    expect(build?.values).toEqual(['slender', 'broad']);
  });

  it('lead to the documentation once the package has an address', () => {
    const homepage = 'https://example.com/elements';
    const [element] = webTypes(tags(), [], { name: '', version: '', homepage }).contributions.html.elements;
    expect(element).toMatchObject({ 'doc-url': 'https://example.com/elements#content-library' });
  });
});

/** What the schema of a language service finds in a file of the package. */
function problems(service: string, file: string): unknown[] {
  const path = `node_modules/${service}/docs/customData.schema.json`;
  const schema = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  // It names a draft by an address that validators do not know.
  delete schema.$schema;
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.validate(schema, read(file));
  return ajv.errors ?? [];
}

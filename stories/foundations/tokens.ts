/** The design tokens as pages show them, read from the same files as everything else that is made of them. */

import { byThemeOrder } from '../../tools/tokens/theme-order.mjs';

/** What a group or a token of a DTCG file holds. */
interface Group {
  readonly $type?: string;
  readonly $description?: string;
  readonly $value?: unknown;
  readonly $extensions?: { readonly formcue?: Readonly<Record<string, unknown>> };
  readonly [name: string]: unknown;
}

export interface Token {
  /** The custom property: `--fc-accent`. */
  readonly property: string;
  readonly layer: Layer;
  readonly type: string;
  readonly description: string;
  /** The property with its default, wherever that comes from: what an element uses. */
  readonly css: string;
}

export const LAYERS = ['base', 'role', 'component'] as const;
export type Layer = (typeof LAYERS)[number];

export const PAGES = ['colour', 'figure', 'type', 'space', 'radius', 'line', 'motion'] as const;
/** Where a token is shown. */
export type Page = (typeof PAGES)[number];

const files = import.meta.glob<Group>('../../tokens/*.tokens.json', { eager: true, import: 'default' });
const themeFiles = import.meta.glob<Group>('../../tokens/themes/*.tokens.json', {
  eager: true,
  import: 'default',
});

/** By the path that names it: `accent`, `base.accent`. */
const nodes = new Map<string, { readonly node: Group; readonly type: string; readonly layer: Layer }>();
for (const layer of LAYERS) {
  const file = files[`../../tokens/${layer}.tokens.json`];
  if (file) collect(file, [], '', layer);
}

function collect(group: Group, path: readonly string[], inherited: string, layer: Layer): void {
  const type = group.$type ?? inherited;
  if ('$value' in group) nodes.set(path.join('.'), { node: group, type, layer });
  for (const [name, child] of Object.entries(group)) {
    if (!name.startsWith('$') && typeof child === 'object' && child !== null) {
      collect(child as Group, [...path, name], type, layer);
    }
  }
}

export const tokens: readonly Token[] = [...nodes].map(([path, { node, type, layer }]) => ({
  property: propertyOf(path),
  layer,
  type,
  description: node.$description ?? '',
  css: cssOf(path),
}));

/** In their order, with what each says of itself. */
export const themes = Object.entries(themeFiles)
  .map(([path, file]) => ({
    name: /([^/]+)\.tokens\.json$/.exec(path)?.[1] ?? path,
    description: file.$description ?? '',
  }))
  .sort((a, b) => byThemeOrder(a.name, b.name));

export function tokensOn(page: Page): readonly Token[] {
  return tokens.filter((token) => pageOf(token) === page);
}

/** Each token has one page, so that none is lost. */
function pageOf({ property, type }: Token): Page {
  if (/^--fc-figure-/.test(property)) return 'figure';
  if (type === 'color') return 'colour';
  if (type === 'duration' || type === 'cubicBezier') return 'motion';
  if (/radius/.test(property)) return 'radius';
  if (/font|size|weight|line-height|letter/.test(property) || /^font/.test(type)) return 'type';
  return /line|outline|focus/.test(property) ? 'line' : 'space';
}

function propertyOf(path: string): string {
  return `--fc-${path.replaceAll('.', '-')}`;
}

/** What a page has set, or else what the token follows, or else the default. */
function cssOf(path: string): string {
  const { follows = [] } = nodes.get(path)?.node.$extensions?.formcue ?? {};
  const properties = [path, ...(follows as readonly string[])].map(propertyOf);
  return properties.reduceRight((inner, property) => `var(${property}, ${inner})`, defaultOf(path));
}

function defaultOf(path: string): string {
  const found = nodes.get(path);
  if (!found) throw new Error(`No token has the path "${path}".`);
  const { $value, $extensions } = found.node;
  const { css, dark } = $extensions?.formcue ?? {};
  // A colour that is inherited is that of the text around.
  if (css === 'inherit' && found.type === 'color') return 'currentColor';
  if (typeof css === 'string') return resolved(css);
  const light = valueOf($value);
  return dark === undefined ? light : `light-dark(${light}, ${valueOf(dark)})`;
}

/** An expression with the tokens that it names: `{base.accent}`. */
function resolved(css: string): string {
  return css.replace(/\{([\w.-]+)\}/g, (_, path: string) => cssOf(path));
}

/** A value of a DTCG file as CSS. */
function valueOf(value: unknown): string {
  if (typeof value === 'string') return resolved(value);
  if (Array.isArray(value)) return value.map(valueOf).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  if ('unit' in value && 'value' in value) return `${String(value.value)}${String(value.unit)}`;
  if ('components' in value) {
    const {
      colorSpace,
      components,
      alpha = 1,
    } = value as {
      colorSpace: string;
      components: readonly unknown[];
      alpha?: number;
    };
    const channels = `${components.map(String).join(' ')} / ${alpha}`;
    return colorSpace === 'srgb' ? `color(srgb ${channels})` : `${colorSpace}(${channels})`;
  }
  throw new Error(`A value that pages of tokens cannot show: ${JSON.stringify(value)}`);
}

/** What the elements are documented to have: the only names that a sample may use. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { elementsOf, type Manifest } from '../../tools/docs/manifest.mjs';

export interface DocumentedElement {
  /** The values that each attribute takes; undefined where any will do. */
  readonly attributes: Readonly<Record<string, readonly string[] | undefined>>;
  readonly slots: readonly string[];
  readonly parts: readonly string[];
  readonly states: readonly string[];
}

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
const elements = elementsOf(manifest);

function namesOf(items: readonly { readonly name: string }[] = []): string[] {
  return items.map(({ name }) => name);
}

/** The literals of a union such as `'full' | 'compact' | undefined` or `2 | 3`; undefined for any other type. */
function literalsOf(type = ''): readonly string[] | undefined {
  const members = type.split('|').map((member) => member.trim());
  const literals = members
    .filter((member) => /^'.*'$|^\d+$/.test(member))
    .map((member) => member.replaceAll("'", ''));
  const isUnion = literals.length > 0 && members.every((member) => /^'.*'$|^\d+$|^undefined$/.test(member));
  return isUnion ? literals : undefined;
}

/** By tag. */
export const DOCUMENTED: Readonly<Record<string, DocumentedElement>> = Object.fromEntries(
  elements.map(({ tagName = '', attributes = [], slots, cssParts, ...rest }) => [
    tagName,
    {
      attributes: Object.fromEntries(attributes.map(({ name, type }) => [name, literalsOf(type?.text)])),
      slots: namesOf(slots),
      parts: namesOf(cssParts),
      states: namesOf('cssStates' in rest ? (rest.cssStates as { name: string }[]) : []),
    },
  ]),
);

/** Every custom property that is documented: by an element, or as a token. */
export const CUSTOM_PROPERTIES: ReadonlySet<string> = new Set([
  ...elements.flatMap(({ cssProperties }) => namesOf(cssProperties)),
  ...readTokens(),
]);

/** The themes that ship. */
export const THEMES: readonly string[] = existsSync('tokens/themes')
  ? readdirSync('tokens/themes').map((file) => file.replace('.tokens.json', ''))
  : [];

/** The names of all tokens: the path to each, joined by hyphens. */
function readTokens(): string[] {
  const files = existsSync('tokens')
    ? readdirSync('tokens').filter((file) => file.endsWith('.tokens.json'))
    : [];
  return files.flatMap((file) => tokenNames(JSON.parse(readFileSync(`tokens/${file}`, 'utf8')), '--fc'));
}

function tokenNames(group: unknown, path: string): string[] {
  if (typeof group !== 'object' || group === null) return [];
  if ('$value' in group) return [path];
  return Object.entries(group)
    .filter(([key]) => !key.startsWith('$'))
    .flatMap(([key, inner]) => tokenNames(inner, `${path}-${key}`));
}

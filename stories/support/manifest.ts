/** What the stories know of an element: its declaration in custom-elements.json, which is made from the source. */
import manifest from '../../custom-elements.json' with { type: 'json' };

export interface Feature {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

export interface CustomProperty extends Feature {
  /** What it takes, as CSS writes that: `<color>`, `<length>`, `slender | broad`. From the `$type` of its token; not every type has one. */
  readonly syntax?: string;
}

export interface Attribute extends Feature {
  /** The property that follows the attribute. */
  readonly fieldName: string;
}

export interface Member extends Feature {
  readonly kind: string;
  /** The attribute that the property follows. */
  readonly attribute?: string;
}

/** An element as it is declared. A list that is absent is empty. */
export interface Declaration {
  readonly tagName: string;
  readonly description?: string;
  readonly summary?: string;
  readonly attributes?: readonly Attribute[];
  readonly members?: readonly Member[];
  readonly events?: readonly Feature[];
  readonly slots?: readonly Feature[];
  readonly cssProperties?: readonly CustomProperty[];
  readonly cssParts?: readonly Feature[];
  readonly cssStates?: readonly Feature[];
}

const modules = manifest.modules as readonly { readonly declarations?: readonly object[] }[];

/** Every element of the manifest. */
export const declarations: readonly Declaration[] = modules
  .flatMap((module) => module.declarations ?? [])
  .filter((declaration): declaration is Declaration => 'tagName' in declaration);

/**
 * The declaration of `tag`.
 * @throws {Error} if the manifest has none
 */
export function declarationOf(tag: string): Declaration {
  const found = declarations.find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`custom-elements.json has no <${tag}>: run "npm run docs".`);
  return found;
}

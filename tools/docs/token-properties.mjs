/** The custom properties of the elements, from the tokens that their styles use. */
import { defaultCss } from '../tokens/css.mjs';
import { tokensByTag } from '../tokens/elements.mjs';
import { loadProject } from '../tokens/load.mjs';

/** What a type of DTCG is in a registered custom property. @type {Readonly<Record<string, string>>} */
const SYNTAX = {
  color: '<color>',
  dimension: '<length>',
  fontWeight: '<number>',
  number: '<number>',
};

/**
 * Adds the tokens that each element uses, before the custom properties that its JSDoc names. Those are no tokens: where they are a choice of
 * words, the JSDoc gives it as their type, which is their syntax.
 * @param {readonly import('./manifest.mjs').ElementDeclaration[]} elements
 */
export function addTokenProperties(elements) {
  const { tokens } = loadProject();
  const byTag = tokensByTag(tokens);
  for (const element of elements) {
    const own = (byTag.get(element.tagName ?? '') ?? []).map((token) => ({
      name: token.property,
      description: token.description,
      default: defaultCss(token, tokens),
      ...(SYNTAX[token.type] && { syntax: SYNTAX[token.type] }),
    }));
    const named = (element.cssProperties ?? []).map((property) => {
      const { type, ...rest } = /** @type {typeof property & { type?: { text: string } }} */ (property);
      return type ? { ...rest, syntax: type.text } : rest;
    });
    if (own.length + named.length > 0) element.cssProperties = [...own, ...named];
  }
}

/**
 * Types of our tags in templates of Svelte 5, which sets a property where the element has one of that name, and an attribute otherwise. Svelte's
 * checker lets every name pass that begins with `data-`: the theme has its type for objects that are spread.
 */
import { givenType, importOwn, member, ownProps, settable, themeMember, themeType } from './members.mjs';

/**
 * @param {readonly import('../docs/interface.mjs').Tag[]} tags
 * @param {readonly string[]} themes
 */
export function svelteTypes(tags, themes) {
  return `/** Formcue's elements in templates of Svelte 5. Made from custom-elements.json. */
import type { HTMLAttributes } from 'svelte/elements';
${importOwn(tags)}

${themeType(themes)}

${tags.map(propsOf).join('\n\n')}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${tags.map(({ tag, className }) => `    '${tag}': ${className}Props;`).join('\n')}
  }
}
`;
}

/** @param {import('../docs/interface.mjs').Tag} tag */
function propsOf(tag) {
  const members = [
    ...settable(tag).map((property) => member({ ...property, type: givenType(property) })),
    ...settable(tag).flatMap((property) =>
      property.attribute && property.attribute !== property.name
        ? [member({ ...property, name: property.attribute, type: givenType(property) })]
        : [],
    ),
    ...tag.events.flatMap(({ name, type, description }) =>
      // With a colon as in Svelte 4, which still works.
      ['on', 'on:'].map((on) =>
        member({ name: `${on}${name}`, type: `((event: ${type}) => void)`, description }),
      ),
    ),
    themeMember,
  ];
  const { className } = tag;
  return `${ownProps(tag, members)}

/** Everything that \`<${tag.tag}>\` takes in a template. */
export type ${className}Props = ${className}OwnProps &
  Omit<HTMLAttributes<${className}>, keyof ${className}OwnProps>;`;
}

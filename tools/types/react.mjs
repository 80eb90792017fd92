/** Types of our tags in JSX of React 19, which sets a property where the element has one of that name, and an attribute otherwise. */
import {
  givenType,
  importOwn,
  member,
  ownProps,
  settable,
  themeMember,
  themeOfAll,
  themeType,
} from './members.mjs';

/**
 * @param {readonly import('../docs/interface.mjs').Tag[]} tags
 * @param {readonly string[]} themes
 */
export function reactTypes(tags, themes) {
  return `/** Formcue's elements in JSX of React 19. Made from custom-elements.json. */
import type { CSSProperties, ClassAttributes, HTMLAttributes } from 'react';
${importOwn(tags)}

${themeType(themes)}

/** Styles, and tokens of ours. */
export type Styles = CSSProperties & { readonly [token: \`--fc-\${string}\`]: string | number };

${tags.map(propsOf).join('\n\n')}

declare module 'react' {
${themeOfAll('<T>')}
  namespace JSX {
    interface IntrinsicElements {
${tags.map(({ tag, className }) => `      '${tag}': ${className}Props;`).join('\n')}
    }
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
    ...tag.events.map(({ name, type, description }) =>
      member({ name: `on${name}`, type: `((event: ${type}) => void)`, description }),
    ),
    member({ name: 'class', type: 'string', description: 'The same as `className`.' }),
    themeMember,
  ];
  const { className } = tag;
  return `${ownProps(tag, members)}

/** Everything that \`<${tag.tag}>\` takes in JSX. */
export type ${className}Props = ${className}OwnProps &
  Omit<HTMLAttributes<${className}>, keyof ${className}OwnProps | 'style'> &
  ClassAttributes<${className}> & { style?: Styles };`;
}

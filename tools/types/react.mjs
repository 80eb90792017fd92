/** Types of our tags in JSX of React 19, which sets a property where the element has one of that name, and an attribute otherwise. */
import { attributeType, importOwn, member, ownProps, settable } from './members.mjs';

/** @param {readonly import('../docs/interface.mjs').Tag[]} tags */
export function reactTypes(tags) {
  return `/** Formcue's elements in JSX of React 19. Made from custom-elements.json. */
import type { CSSProperties, ClassAttributes, HTMLAttributes } from 'react';
${importOwn(tags)}

/** Styles, and tokens of ours. */
export type Styles = CSSProperties & { readonly [token: \`--fc-\${string}\`]: string | number };

${tags.map(propsOf).join('\n\n')}

declare module 'react' {
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
    ...settable(tag).map(member),
    ...settable(tag).flatMap((property) =>
      property.attribute && property.attribute !== property.name
        ? [member({ ...property, name: property.attribute, type: attributeType(property) })]
        : [],
    ),
    ...tag.events.map(({ name, type, description }) =>
      member({ name: `on${name}`, type: `((event: ${type}) => void)`, description }),
    ),
    member({ name: 'class', type: 'string', description: 'The same as `className`.' }),
  ];
  const { className } = tag;
  return `${ownProps(tag, members)}

/** Everything that \`<${tag.tag}>\` takes in JSX. */
export type ${className}Props = ${className}OwnProps &
  Omit<HTMLAttributes<${className}>, keyof ${className}OwnProps | 'style'> &
  ClassAttributes<${className}> & { style?: Styles };`;
}

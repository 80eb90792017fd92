/**
 * Types of our tags in templates of Vue 3, which sets a property where the element has one of that name, and an attribute otherwise. Vue's
 * checker knows `heading-level` and `headingLevel` as the same.
 */
import { givenType, importOwn, member, ownProps, settable, themeOfAll, themeType } from './members.mjs';

/**
 * @param {readonly import('../docs/interface.mjs').Tag[]} tags
 * @param {readonly string[]} themes
 */
export function vueTypes(tags, themes) {
  return `/** Formcue's elements in templates of Vue 3. Made from custom-elements.json. */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
${importOwn(tags)}

${themeType(themes)}

/** Of any element: strict templates refuse what has no name here. The checker writes \`data-fc-theme\` so for components. */
type DataAttributes = { dataFcTheme?: Theme | undefined; [name: \`data\${string}\`]: unknown };

/** A tag, as Vue's checker knows components. */
type Component<Tag, Props, Events> = new () => Tag & {
  /** Only for types: no element has it. */
  $props: Props & Omit<HTMLAttributes, keyof Props> & PublicProps & DataAttributes;
  /** Only for types: no element has it. */
  $emit: EmitFn<Events>;
};

${tags.map(propsOf).join('\n\n')}

declare module 'vue' {
${themeOfAll('')}
  interface GlobalComponents {
${tags.map(({ tag, className }) => `    '${tag}': ${className}Component;`).join('\n')}
  }
}
`;
}

/** @param {import('../docs/interface.mjs').Tag} tag */
function propsOf(tag) {
  const { className, events } = tag;
  const members = [
    ...settable(tag).map((property) => member({ ...property, type: givenType(property) })),
    ...events.map(({ name, type, description }) =>
      member({ name: handler(name), type: `((event: ${type}) => void)`, description }),
    ),
  ];
  const emits = events.map(({ name, type }) => `  '${name}': (event: ${type}) => void;`);
  return `${ownProps(tag, members)}

/** What \`<${tag.tag}>\` tells. */
export ${emits.length ? `interface ${className}Events {\n${emits.join('\n')}\n}` : `type ${className}Events = Record<never, never>;`}

/** \`<${tag.tag}>\` in a template. */
export type ${className}Component = Component<${className}, ${className}OwnProps, ${className}Events>;`;
}

/** `onContentReady`. @param {string} event */
function handler(event) {
  return `on${event.replace(/(?:^|-)(.)/g, (_, /** @type {string} */ letter) => letter.toUpperCase())}`;
}

/** What the types of every framework have in common: members of an interface, with the words of the manifest. */

/**
 * @typedef {import('../docs/interface.mjs').Tag} Tag
 * @typedef {import('../docs/interface.mjs').Property} Property
 */

/** The properties of a tag that a template can set. @param {Tag} tag */
export function settable({ properties }) {
  return properties.filter(({ isReadOnly }) => !isReadOnly);
}

/**
 * What a template may hand over, where it may have written a number as text: an attribute is text, and a property that is a number takes it.
 * @param {Property} property
 */
export function givenType({ type }) {
  const values = type.split(' | ');
  const asText = values.flatMap((value) => {
    if (value === 'number') return '`${number}`';
    return /^\d+$/.test(value) ? `'${value}'` : [];
  });
  return [...new Set([...values, ...asText])].join(' | ');
}

/** The attribute that sets a theme, on any element. */
export const themeAttribute = {
  name: 'data-fc-theme',
  description: 'The theme of everything inside. Its style sheet has to be in the page.',
};

/** The same in a framework. Its values are the type `Theme`. */
export const themeMember = member({ ...themeAttribute, type: 'Theme' });

/** The same for every other element: what is added to a framework's interface. @param {string} parameters its own */
export function themeOfAll(parameters) {
  return `  interface HTMLAttributes${parameters} {\n${themeMember.replace(/^/gm, '  ')}\n  }`;
}

/** The names of the themes. @param {readonly string[]} themes */
export function themeType(themes) {
  return `/** The themes that come with the package. */\nexport type Theme = ${themes.map((name) => `'${name}'`).join(' | ')};`;
}

/** An optional member, which may be undefined by name. @param {{ name: string, type: string, description: string }} member */
export function member({ name, type, description }) {
  const key = /^\w+$/.test(name) ? name : `'${name}'`;
  return `  /** ${description.replace(/\s+/g, ' ')} */\n  ${key}?: ${type} | undefined;`;
}

/** An import of everything of Formcue's that the types speak of. @param {readonly Tag[]} tags */
export function importOwn(tags) {
  const names = tags.flatMap((tag) => [
    tag.className,
    ...tag.events.map(({ type }) => type),
    ...settable(tag).flatMap(({ type }) => type.match(/\b[A-Z]\w+/g) ?? []),
  ]);
  return `import type { ${[...new Set(names)].sort().join(', ')} } from '../index.js';`;
}

/** The interface of what is a tag's own. @param {Tag} tag @param {readonly string[]} members */
export function ownProps({ tag, className }, members) {
  return `/** What is \`<${tag}>\`'s own. */\nexport interface ${className}OwnProps {\n${members.join('\n')}\n}`;
}

/** What the types of every framework have in common: members of an interface, with the words of the manifest. */

/**
 * @typedef {import('../docs/interface.mjs').Tag} Tag
 * @typedef {import('../docs/interface.mjs').Property} Property
 */

/** The properties of a tag that a template can set. @param {Tag} tag */
export function settable({ properties }) {
  return properties.filter(({ isReadOnly }) => !isReadOnly);
}

/** An attribute is text: numbers may be written as such. @param {Property} property */
export function attributeType({ type }) {
  return type.replace(/\bnumber\b(?!\})/, 'number | `${number}`');
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

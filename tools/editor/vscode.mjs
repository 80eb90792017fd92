/** Custom data for VS Code, and for other editors that use its language services: tags and attributes for HTML; for CSS what styles an element. */

/**
 * @typedef {import('../docs/interface.mjs').Tag} Tag
 * @typedef {import('../docs/interface.mjs').Named} Named
 */
import { themeAttribute } from '../types/members.mjs';

/**
 * @param {readonly Tag[]} tags
 * @param {readonly Named[]} themes
 * @param {string | undefined} homepage with an anchor for each tag
 */
export function htmlData(tags, themes, homepage) {
  return {
    version: 1.1,
    globalAttributes: [
      {
        name: themeAttribute.name,
        description: markdown([themeAttribute.description]),
        values: themes.map(({ name, description }) => ({ name, description: markdown([description]) })),
      },
    ],
    tags: tags.map((tag) => ({
      name: tag.tag,
      description: markdown(tagText(tag)),
      attributes: tag.properties
        .filter(({ attribute }) => attribute)
        .map(({ attribute, type, values, default: value, description }) => ({
          name: attribute,
          description: markdown([
            description,
            type === 'boolean' ? '' : `\`${type}\`${value === undefined ? '' : `, by default \`${value}\``}`,
          ]),
          // The editors' name for attributes that are there or not.
          ...(type === 'boolean' ? { valueSet: 'v' } : {}),
          ...(values.length ? { values: values.map((name) => ({ name })) } : {}),
        })),
      ...(homepage ? { references: [{ name: 'Documentation', url: `${homepage}#${tag.tag}` }] } : {}),
    })),
  };
}

/** @param {readonly Tag[]} tags */
export function cssData(tags) {
  return {
    version: 1.1,
    properties: styled(tags, 'cssProperties', (name) => name),
    pseudoElements: styled(tags, 'parts', (name) => `::part(${name})`),
    pseudoClasses: styled(tags, 'states', (name) => `:state(${name})`),
  };
}

/**
 * What tags can be styled by; a name that several have is told of once.
 * @param {readonly Tag[]} tags
 * @param {'cssProperties' | 'parts' | 'states'} kind
 * @param {(name: string) => string} write
 */
function styled(tags, kind, write) {
  /** @type {Map<string, { lines: string[], values: readonly string[] }>} */
  const all = new Map();
  for (const tag of tags) {
    for (const item of tag[kind]) {
      const { lines = [] } = all.get(item.name) ?? {};
      const values = 'values' in item ? item.values : [];
      all.set(item.name, { lines: [...lines, `\`<${tag.tag}>\`: ${item.description}`], values });
    }
  }
  return [...all].map(([name, { lines, values }]) => ({
    name: write(name),
    description: markdown(lines),
    ...(values.length ? { values: values.map((value) => ({ name: value })) } : {}),
  }));
}

/** @param {Tag} tag */
function tagText(tag) {
  return [
    tag.summary,
    tag.description,
    list(
      'Slots',
      tag.slots.map(({ name, description }) => ({ name: name || '(default)', description })),
    ),
    list('Events', tag.events),
  ];
}

/**
 * @param {string} title
 * @param {readonly Named[]} items
 */
function list(title, items) {
  if (!items.length) return '';
  return [`**${title}**`, '', ...items.map(({ name, description }) => `- \`${name}\`: ${description}`)].join(
    '\n',
  );
}

/** @param {readonly string[]} paragraphs */
function markdown(paragraphs) {
  return { kind: 'markdown', value: paragraphs.filter(Boolean).join('\n\n') };
}

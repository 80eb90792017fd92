/** Web Types, which editors of JetBrains read from a package. */

import { themeAttribute } from '../types/members.mjs';

/** @typedef {import('../docs/interface.mjs').Tag} Tag */

/**
 * @param {readonly Tag[]} tags
 * @param {readonly import('../docs/interface.mjs').Named[]} themes
 * @param {{ name: string, version: string, homepage: string | undefined }} of the package
 */
export function webTypes(tags, themes, { name: library, version, homepage }) {
  return {
    name: library,
    version,
    'description-markup': 'markdown',
    'js-types-syntax': 'typescript',
    contributions: {
      html: {
        // Of any element.
        attributes: [
          {
            ...themeAttribute,
            value: { kind: 'plain', type: themes.map(({ name }) => `'${name}'`).join(' | ') },
            values: themes.map(({ name, description }) => ({ name, description })),
          },
        ],
        elements: tags.map((tag) => ({
          name: tag.tag,
          description: [tag.summary, tag.description].filter(Boolean).join('\n\n'),
          ...(homepage ? { 'doc-url': `${homepage}#${tag.tag}` } : {}),
          source: { module: library, symbol: tag.className },
          attributes: tag.properties
            .filter(({ attribute }) => attribute)
            .map(({ attribute, type, values, default: value, description }) => ({
              name: attribute,
              description,
              ...(value === undefined ? {} : { default: value.replace(/^'(.*)'$/, '$1') }),
              value: type === 'boolean' ? { kind: 'no-value' } : { kind: 'plain', type },
              ...(values.length ? { values: values.map((name) => ({ name })) } : {}),
            })),
          slots: tag.slots,
          js: {
            properties: tag.properties.map(({ name, type, default: value, description, isReadOnly }) => ({
              name,
              description,
              type,
              ...(value === undefined ? {} : { default: value }),
              ...(isReadOnly ? { 'read-only': true } : {}),
            })),
            events: tag.events.map(({ name, type, description }) => ({ name, description, type })),
          },
          css: {
            properties: tag.cssProperties.map(({ name, description, values }) => ({
              name,
              description,
              ...(values.length ? { values } : {}),
            })),
            parts: tag.parts,
            'pseudo-classes': tag.states.map(({ name, description }) => ({
              name: `state(${name})`,
              description,
            })),
          },
        })),
      },
    },
  };
}

/**
 * What a tag offers to those who write it, read from the manifest: the one place that knows how, for the docs, the editors' data and the
 * frameworks' types.
 */
import { elementsOf, eventFields } from './manifest.mjs';

/**
 * @typedef {import('./manifest.mjs').Manifest} Manifest
 * @typedef {import('./manifest.mjs').Field} Field
 *
 * @typedef {object} Property
 * @property {string} name of the property
 * @property {string | undefined} attribute
 * @property {string} type without `undefined`
 * @property {readonly string[]} values the words and numbers among the values, where it is a choice of them
 * @property {string | undefined} default
 * @property {string} description
 * @property {boolean} isReadOnly
 *
 * @typedef {object} Told an event
 * @property {string} name
 * @property {string} type its class
 * @property {string} description
 * @property {readonly Property[]} fields
 *
 * @typedef {object} Call a method
 * @property {string} signature
 * @property {string} name
 * @property {string} description with that of its parameters
 *
 * @typedef {{ readonly name: string, readonly description: string }} Named
 *
 * @typedef {Named & { readonly default?: string, readonly values: readonly string[] }} Styling a custom property, and its words, where it is a choice of them
 *
 * @typedef {object} Tag
 * @property {string} tag
 * @property {string} className
 * @property {string} summary
 * @property {string} description
 * @property {readonly Property[]} properties
 * @property {readonly Call[]} methods
 * @property {readonly Told[]} events
 * @property {readonly Named[]} slots the default one has no name
 * @property {readonly Named[]} parts
 * @property {readonly Named[]} states
 * @property {readonly Styling[]} cssProperties
 */

/**
 * @param {Manifest} manifest
 * @returns {Tag[]}
 */
export function tagsOf(manifest) {
  const fieldsOf = eventFields(manifest);
  return elementsOf(manifest).map((element) => {
    const members = element.members ?? [];
    return {
      tag: element.tagName,
      className: element.name,
      summary: element.summary ?? '',
      description: element.description ?? '',
      properties: members
        .filter((member) => member.kind === 'field' && !member.static)
        .map((member) => property(/** @type {Field} */ (member))),
      methods: members.filter((member) => member.kind === 'method').map(method),
      events: (element.events ?? []).map(({ name, type: { text }, description = '' }) => ({
        name,
        type: text,
        description,
        fields: (fieldsOf.get(text) ?? []).map(property),
      })),
      slots: named(element.slots),
      parts: named(element.cssParts),
      states: named(element.cssStates),
      cssProperties: named(element.cssProperties).map(({ syntax = '', ...rest }) => ({
        ...rest,
        values: syntax.includes('<') ? [] : syntax.split(' | ').filter(Boolean),
      })),
    };
  });
}

/**
 * @param {Field} field
 * @returns {Property}
 */
function property({ name, attribute, type, default: byDefault, description = '', readonly = false }) {
  const values = (type?.text ?? 'unknown').split(' | ').filter((value) => value !== 'undefined');
  return {
    name,
    attribute,
    type: values.join(' | '),
    values: values.flatMap((value) => /^'(.*)'$|^(\d+)$/.exec(value)?.slice(1).find(Boolean) ?? []),
    default: byDefault,
    description,
    isReadOnly: readonly,
  };
}

/**
 * @param {import('custom-elements-manifest/schema.js').ClassMethod} method
 * @returns {Call}
 */
function method({ name, parameters = [], return: result, description = '' }) {
  const list = parameters.map((parameter) => `${parameter.name}: ${parameter.type?.text}`).join(', ');
  const notes = parameters.flatMap((parameter) =>
    parameter.description ? [`\`${parameter.name}\`: ${parameter.description}.`] : [],
  );
  return {
    name,
    signature: `${name}(${list}): ${result?.type?.text ?? 'void'}`,
    description: [description, ...notes].join(' '),
  };
}

/**
 * @template {{ name: string, description?: string }} Item
 * @param {readonly Item[] | undefined} items
 */
function named(items) {
  return (items ?? []).map((item) => ({ ...item, description: item.description ?? '' }));
}

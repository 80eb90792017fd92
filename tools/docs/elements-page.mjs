/** docs/elements.md, from the manifest. */
import { tagsOf } from './interface.mjs';

/** @typedef {import('./interface.mjs').Tag} Tag */

/**
 * @param {import('./manifest.mjs').Manifest} manifest
 * @returns {string}
 */
export function elementsPage(manifest) {
  return `# Elements

Made from the source by \`npm run docs\`; \`custom-elements.json\` holds the same for tools, and
[your editor and your framework](editor-support.md) can know it.

An attribute sets its property; a property never writes its attribute. No name is shared by a property, a method, an event, a slot or a
part of one element.

${tagsOf(manifest).map(section).join('\n')}`;
}

/** @param {Tag} tag */
function section(tag) {
  return [
    `## \`<${tag.tag}>\`\n`,
    `${[tag.summary, tag.description].filter(Boolean).join('\n\n')}\n`,
    table(
      'Attributes',
      ['attribute', 'property', 'type', 'default', ''],
      tag.properties.filter(({ attribute }) => attribute),
      ({ name, attribute, type, default: value, description }) => [
        code(attribute),
        code(name),
        code(type),
        code(value),
        description,
      ],
    ),
    table(
      'Properties without an attribute',
      ['property', 'type', ''],
      tag.properties.filter(({ attribute }) => !attribute),
      ({ name, type, description, isReadOnly }) => [
        code(name),
        code(type),
        isReadOnly ? `${description} Read only.` : description,
      ],
    ),
    table('Methods', ['method', ''], tag.methods, ({ signature, description }) => [
      code(signature),
      description,
    ]),
    table('Events', ['event', 'class', 'fields', ''], tag.events, ({ name, type, fields, description }) => [
      code(name),
      code(type),
      fields.map((field) => code(field.name)).join(', '),
      description,
    ]),
    table(
      'Fields of the events',
      ['class', 'field', 'type', ''],
      tag.events.flatMap(({ type, fields }) => fields.map((field) => ({ ...field, of: type }))),
      ({ of, name, type, description }) => [code(of), code(name), code(type), description],
    ),
    table('Slots', ['slot', ''], tag.slots, ({ name, description }) => [
      name ? code(name) : '(default)',
      description,
    ]),
    table('States', ['state', ''], tag.states, ({ name, description }) => [
      code(`:state(${name})`),
      description,
    ]),
    table('Parts', ['part', ''], tag.parts, ({ name, description }) => [
      code(`::part(${name})`),
      description,
    ]),
    table(
      'Custom properties',
      ['property', 'default', ''],
      tag.cssProperties,
      ({ name, default: value, description }) => [code(name), code(value), description],
    ),
  ]
    .filter(Boolean)
    .join('\n');
}

/**
 * A heading and a table; nothing without rows.
 * @template Row
 * @param {string} title
 * @param {readonly string[]} columns
 * @param {readonly Row[]} rows
 * @param {(row: Row) => readonly string[]} cells
 */
function table(title, columns, rows, cells) {
  if (!rows.length) return '';
  // A column that says nothing is left out.
  const lines = rows.map((row) => cells(row));
  const isUsed = columns.map((_, index) => lines.some((line) => line[index]));
  const write = (/** @type {readonly string[]} */ line) =>
    `| ${line
      .filter((_, index) => isUsed[index])
      .map((cell) => cell.replace(/\s+/g, ' ').replace(/\|/g, '\\|'))
      .join(' | ')} |`;
  return `### ${title}\n\n${[columns, columns.map(() => '---'), ...lines].map(write).join('\n')}\n`;
}

/** @param {string | undefined} text */
function code(text) {
  if (text === undefined) return '';
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

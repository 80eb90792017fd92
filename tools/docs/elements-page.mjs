/** docs/elements.md, from the manifest. */
import { elementsOf } from './manifest.mjs';

/** @typedef {import('./manifest.mjs').ElementDeclaration} ElementDeclaration */

/**
 * @param {import('./manifest.mjs').Manifest} manifest
 * @returns {string}
 */
export function elementsPage(manifest) {
  return `# Elements

Made from the source by \`npm run docs\`; \`custom-elements.json\` holds the same for tools.

${elementsOf(manifest).map(elementSection).join('\n')}`;
}

/** @param {ElementDeclaration} element */
function elementSection(element) {
  const {
    tagName,
    summary,
    description,
    members = [],
    slots,
    events,
    cssParts,
    cssProperties,
    attributes = [],
  } = element;
  const states =
    'cssStates' in element ? /** @type {{ name: string, description?: string }[]} */ (element.cssStates) : [];
  const fields = members.filter((member) => member.kind === 'field');
  const methods = members.filter((member) => member.kind === 'method');
  const withAttribute = new Set(attributes.map(({ fieldName }) => fieldName));
  return [
    `## \`<${tagName}>\`\n`,
    `${[summary, description].filter(Boolean).join('\n\n')}\n`,
    table(
      'Attributes',
      ['attribute', 'type', 'default', ''],
      attributes,
      ({ name, type, default: value, description }) => [
        code(name),
        code(type?.text.replace(/ \| undefined$/, '')),
        code(value),
        description,
      ],
    ),
    table(
      'Properties without an attribute',
      ['property', 'type', ''],
      fields.filter(({ name, static: isStatic }) => !isStatic && !withAttribute.has(name)),
      ({ name, type, description }) => [code(name), code(type?.text), description],
    ),
    table('Methods', ['method', ''], methods, ({ name, description }) => [code(`${name}()`), description]),
    table('Slots', ['slot', ''], slots, ({ name, description }) => [
      name ? code(name) : '(default)',
      description,
    ]),
    table('Events', ['event', 'type', ''], events, ({ name, type, description }) => [
      code(name),
      code(type?.text),
      description,
    ]),
    table(
      'Custom properties',
      ['property', 'default', ''],
      cssProperties,
      ({ name, default: value, description }) => [code(name), code(value), description],
    ),
    table('Parts', ['part', ''], cssParts, ({ name, description }) => [code(name), description]),
    table('States', ['state', ''], states, ({ name, description }) => [code(`:state(${name})`), description]),
  ]
    .filter(Boolean)
    .join('\n');
}

/**
 * A heading and a table; nothing without rows.
 * @template Row
 * @param {string} title
 * @param {readonly string[]} columns
 * @param {readonly Row[] | undefined} rows
 * @param {(row: Row) => readonly (string | undefined)[]} cells
 */
function table(title, columns, rows, cells) {
  if (!rows?.length) return '';
  const lines = rows.map((row) =>
    cells(row).map((cell) => (cell ?? '').replace(/\s+/g, ' ').replace(/\|/g, '\\|')),
  );
  const all = [columns, columns.map(() => '---'), ...lines];
  return `### ${title}\n\n${all.map((line) => `| ${line.join(' | ')} |`).join('\n')}\n`;
}

/** @param {string | undefined} text */
function code(text) {
  return text === undefined ? '' : `\`${text}\``;
}

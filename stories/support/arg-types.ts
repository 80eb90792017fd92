/**
 * The tables and controls of an element, made from its declaration. What a designer can change has a control: attributes and custom
 * properties. The rest is there to be read.
 *
 * An attribute is named by its property and a custom property by itself; every other row is named as it is written, `::part(title)`, because
 * a part and an attribute may be called the same.
 */
import type { ArgTypes } from '@storybook/web-components-vite';
import type { Attribute, Declaration, Feature } from './manifest.js';

/** The rows with nothing to change, which the controls leave out. */
export const READ_ONLY = /^(?:\.|event |slot |::part|:state)|\(\)$/;

type Row = ArgTypes[string];

export function argTypesOf(declaration: Declaration): ArgTypes {
  const { attributes = [], members = [], events = [], slots = [] } = declaration;
  const { cssProperties = [], cssParts = [], cssStates = [] } = declaration;
  const properties = members.filter(({ kind, attribute }) => kind === 'field' && attribute === undefined);
  const methods = members.filter(({ kind }) => kind === 'method');
  return Object.fromEntries<Row>([
    ...attributes.map((item) => [item.fieldName, attribute(item)] as const),
    ...cssProperties.map((item) => [item.name, customProperty(item)] as const),
    ...toRead('Properties', properties, (name) => `.${name}`),
    ...toRead('Methods', methods, (name) => `${name}()`),
    ...toRead('Events', events, (name) => `event ${name}`),
    ...toRead('Slots', slots, (name) => `slot ${name || '(default)'}`),
    ...toRead('Parts', cssParts, (name) => `::part(${name})`),
    ...toRead('States', cssStates, (name) => `:state(${name})`),
  ]);
}

function attribute(item: Attribute): Row {
  const type = item.type?.text ?? 'string';
  return { ...described(item, 'Attributes'), ...controlFor(type, item.description ?? '') };
}

/** How a value of `type` is set. The range of a number is the one that its sentence gives: "0.25 to 2". */
function controlFor(type: string, description: string): Partial<Row> {
  const words = type.split('|').map((word) => word.trim());
  const values = words.flatMap((word) => valueOf(word) ?? []);
  const isOptional = words.includes('undefined');
  if (values.length > 0 && values.length + Number(isOptional) === words.length) {
    const options = isOptional ? [undefined, ...values] : values;
    const control = options.length > 3 ? 'select' : 'inline-radio';
    return { options, control: { type: control, labels: { undefined: 'not set' } } };
  }
  if (words.includes('boolean')) return { control: { type: 'boolean' } };
  if (type === 'number') {
    const [, from, to] = /(\d+(?:\.\d+)?) to (\d+(?:\.\d+)?)/.exec(description) ?? [];
    if (from === undefined || to === undefined) return { control: { type: 'number' } };
    const [min, max] = [Number(from), Number(to)];
    // A range that begins between whole numbers goes by its own beginning: 0.25, 0.5, 0.75.
    return { control: { type: 'range', min, max, step: Number.isInteger(min) ? 1 : min } };
  }
  return { control: { type: 'text' } };
}

/** The value that is a type of its own: `'full'`, `2`. */
function valueOf(type: string): string | number | undefined {
  return /^\d+$/.test(type) ? Number(type) : /^'(.*)'$/.exec(type)?.[1];
}

function customProperty(item: Feature): Row {
  const isColour = /\bcolour\b|^What is behind/.test(item.description ?? '');
  return {
    ...described(item, 'Custom properties'),
    control: { type: isColour ? 'color' : 'text' },
  };
}

function toRead(
  category: string,
  items: readonly Feature[],
  called: (name: string) => string,
): (readonly [string, Row])[] {
  return items.map((item) => {
    const name = called(item.name);
    return [name, { ...described(item, category), name, control: false }];
  });
}

function described(item: Feature, category: string): Row {
  const { name, description = '', type } = item;
  const byDefault = item.default ?? (/\| undefined$/.test(type?.text ?? '') ? 'not set' : undefined);
  return {
    name,
    description,
    table: {
      category,
      ...(type && { type: { summary: type.text } }),
      ...(byDefault !== undefined && { defaultValue: { summary: byDefault } }),
    },
  };
}

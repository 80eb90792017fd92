/**
 * The tables and controls of an element, made from its declaration. What a designer can change has a control: attributes and custom
 * properties. The rest is there to be read.
 *
 * An attribute is named by its property and a custom property by itself; every other row is named as it is written, `::part(title)`, because
 * a part and an attribute may be called the same.
 */
import type { ArgTypes } from '@storybook/web-components-vite';
import type { Attribute, CustomProperty, Declaration, Feature } from './manifest.js';

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

/**
 * What the controls of `declaration` stand at before they are touched: its defaults, where a control would else show another value. An
 * element that is given its default has no attribute for it.
 */
export function defaultArgs({ attributes = [] }: Declaration): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    attributes.flatMap(({ fieldName, default: byDefault, type, description }) => {
      const { options, control } = controlFor(type?.text ?? 'string', description ?? '');
      const value = valueOf(byDefault ?? '');
      const isShown = options !== undefined || /range|number/.test(kindOf(control));
      return isShown && value !== undefined ? [[fieldName, value]] : [];
    }),
  );
}

function kindOf(control: Row['control']): string {
  return (typeof control === 'object' && control.type) || '';
}

function attribute(item: Attribute): Row {
  const type = item.type?.text ?? 'string';
  return { ...described(item, 'Attributes'), ...controlFor(type, item.description ?? '') };
}

/** How a value of `type` is set. The range of a number is the one that its sentence gives: "0.25 to 2". */
function controlFor(type: string, description: string): Partial<Row> {
  const words = type.split('|').map((word) => word.trim());
  const values = words.flatMap((word) => valueOf(word) ?? []);
  const range = rangeIn(description);
  if (values.length > 0) {
    const isOptional = words.includes('undefined');
    // Words and numbers: the words, and some of the numbers between.
    const between = words.includes('number') && range ? quartersOf(range) : [];
    if (between.length > 0 || values.length + Number(isOptional) === words.length) {
      return choice(isOptional ? [undefined, ...values, ...between] : [...values, ...between]);
    }
  }
  if (words.includes('boolean')) return { control: { type: 'boolean' } };
  if (type === 'number') {
    if (!range) return { control: { type: 'number' } };
    const [min, max] = range;
    // A range that begins between whole numbers goes by its own beginning: 0.25, 0.5, 0.75.
    return { control: { type: 'range', min, max, step: Number.isInteger(min) ? 1 : min } };
  }
  return { control: { type: 'text' } };
}

function choice(options: readonly (string | number | undefined)[]): Partial<Row> {
  const control = options.length > 3 ? 'select' : 'inline-radio';
  return { options, control: { type: control, labels: { undefined: 'not set' } } };
}

function rangeIn(description: string): readonly [min: number, max: number] | undefined {
  const [, from, to] = /(\d+(?:\.\d+)?) to (\d+(?:\.\d+)?)/.exec(description) ?? [];
  return from === undefined || to === undefined ? undefined : [Number(from), Number(to)];
}

/** What is a quarter, half and three quarters of the way through a range, as an attribute has it. */
function quartersOf([min, max]: readonly [number, number]): string[] {
  return [0.25, 0.5, 0.75].map((share) => String(min + share * (max - min)));
}

/** The value that is a type of its own, or a default: `'full'`, `2`, `0.25`. */
function valueOf(type: string): string | number | undefined {
  return /^\d+(?:\.\d+)?$/.test(type) ? Number(type) : /^'(.*)'$/.exec(type)?.[1];
}

function customProperty(item: CustomProperty): Row {
  return { ...described(item, 'Custom properties'), ...controlForSyntax(item) };
}

/** How a custom property is set, by its syntax. A length and a font are text: a page may write any unit, and any `calc()`. */
function controlForSyntax({ syntax = '', default: byDefault = '' }: CustomProperty): Partial<Row> {
  if (syntax === '<color>') return { control: { type: 'color' } };
  // A number with a default such as 4/3 is written, too.
  if (syntax === '<number>' && valueOf(byDefault) !== undefined) return { control: { type: 'number' } };
  if (/^[\w-]+(?: \| [\w-]+)+$/.test(syntax)) return choice([undefined, ...syntax.split(' | ')]);
  return { control: { type: 'text' } };
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

/** The controls of the stories come from the manifest: each kind of type gets the control that sets it. */
import { describe, expect, it } from 'vitest';
import { argTypesOf, defaultArgs, READ_ONLY } from '../../stories/support/arg-types.js';
import { declarationOf, declarations, type Declaration } from '../../stories/support/manifest.js';
import { loadProject } from '../../tools/tokens/load.mjs';

function controlOf(type: string, description = ''): unknown {
  const attributes = [{ name: 'a-b', fieldName: 'aB', type: { text: type }, description }];
  const { aB } = argTypesOf({ tagName: 'a-b', attributes });
  return { control: aB?.control, ...(aB?.options && { options: aB.options }) };
}

describe('the control of an attribute', () => {
  it('is a choice for a union of words', () => {
    expect(controlOf("'full' | 'compact' | 'faults'")).toMatchObject({
      control: { type: 'inline-radio' },
      options: ['full', 'compact', 'faults'],
    });
  });

  it('lets a choice be left out where it may be', () => {
    expect(controlOf("'left' | 'right' | undefined")).toMatchObject({
      options: [undefined, 'left', 'right'],
    });
  });

  it('is a list for more than three words', () => {
    expect(controlOf("'a' | 'b' | 'c' | 'd'")).toMatchObject({ control: { type: 'select' } });
  });

  it('is a list of numbers where only some are values', () => {
    expect(controlOf('2 | 3 | 4 | 5 | 6', 'The level, 2 to 6.')).toMatchObject({
      control: { type: 'select' },
      options: [2, 3, 4, 5, 6],
    });
  });

  it('is a list of the words and of some numbers, where it takes both', () => {
    expect(controlOf("'start' | 'end' | number | `${number}`", 'A number from 0 to 1.')).toMatchObject({
      control: { type: 'select' },
      options: ['start', 'end', '0.25', '0.5', '0.75'],
    });
    expect(controlOf("'start' | number", 'How many.')).toEqual({ control: { type: 'text' } });
  });

  it('is a switch for a boolean, and a line for text', () => {
    expect(controlOf('boolean')).toEqual({ control: { type: 'boolean' } });
    expect(controlOf('string | undefined')).toEqual({ control: { type: 'text' } });
  });

  it('takes the range of a number from its sentence', () => {
    expect(controlOf('number', 'The level, 2 to 6.')).toEqual({
      control: { type: 'range', min: 2, max: 6, step: 1 },
    });
    expect(controlOf('number', 'How fast: 0.25 to 2.')).toEqual({
      control: { type: 'range', min: 0.25, max: 2, step: 0.25 },
    });
    expect(controlOf('number', 'How many.')).toEqual({ control: { type: 'number' } });
  });
});

describe('a default', () => {
  const defaultOf = (text: string, value?: string) => {
    const item = { name: 'side', fieldName: 'side', type: { text }, ...(value && { default: value }) };
    return argTypesOf({ tagName: 'x-y', attributes: [item] }).side?.table?.defaultValue;
  };

  it('is what the manifest says, and where there may be no value, that', () => {
    expect(defaultOf('number', '3')).toEqual({ summary: '3' });
    expect(defaultOf("'left' | 'right' | undefined")).toEqual({ summary: 'not set' });
    expect(defaultOf('string')).toBeUndefined();
  });
});

describe('what a control stands at', () => {
  const argsOf = (tag: string) => defaultArgs(declarationOf(tag));

  it('is the default of the element', () => {
    expect(argsOf('exercise-card')).toEqual({ audience: 'reader', headingLevel: 3, view: 'full' });
    expect(argsOf('exercise-figure')).toEqual({ phase: 'end', speed: 1 });
  });

  it('is one of its options, or within its range', () => {
    for (const declaration of declarations) {
      const rows = argTypesOf(declaration);
      for (const [name, value] of Object.entries(defaultArgs(declaration))) {
        const { options, control } = rows[name] ?? {};
        const { min, max } = control as { min?: number; max?: number };
        if (options) expect(options, name).toContain(value);
        else expect([min, value, max], name).toEqual([min, value, max].sort((a, b) => Number(a) - Number(b)));
      }
    }
  });
});

describe('the control of a custom property', () => {
  const { tokens } = loadProject();
  const rows = declarations.flatMap((declaration) => Object.entries(argTypesOf(declaration)));
  const kindOf = (property: string) => {
    const row = rows.find(([name]) => name === property)?.[1];
    return (row?.control as { type?: string } | undefined)?.type;
  };

  it.each(tokens.map((token) => [token.property, token.type]))(
    'is a colour picker for a token that is a colour, and for no other: %s, a %s',
    (property, type) => expect(kindOf(property) === 'color').toBe(type === 'color'),
  );

  it('is a number for a number, and a line for what has a unit or a list', () => {
    expect(kindOf('--fc-weight')).toBe('number');
    for (const name of ['--fc-base-duration', '--fc-base-radius', '--fc-font', '--fc-figure-ratio'])
      expect(kindOf(name), name).toBe('text');
  });

  it('is a choice where there are words for it', () => {
    const optionsOf = (property: string) => rows.find(([name]) => name === property)?.[1].options;
    expect(optionsOf('--fc-scheme')).toEqual([undefined, 'light', 'dark']);
    expect(optionsOf('--fc-figure-build')).toEqual([undefined, 'slender', 'broad']);
  });
});

describe.each(declarations.map((declaration) => [declaration.tagName, declaration] as const))(
  'the rows of <%s>',
  (_tag, declaration: Declaration) => {
    const rows = argTypesOf(declaration);

    it('hold everything that is declared, each under a name of its own', () => {
      const { attributes = [], members = [], events = [], slots = [] } = declaration;
      const { cssProperties = [], cssParts = [], cssStates = [] } = declaration;
      const withoutAttribute = members.filter(({ attribute }) => attribute === undefined);
      const lists = [attributes, withoutAttribute, events, slots, cssProperties, cssParts, cssStates];
      expect(Object.keys(rows)).toHaveLength(lists.flat().length);
    });

    it('have a description each, and a control only where something can be changed', () => {
      for (const [name, row] of Object.entries(rows)) {
        expect(row.description, name).toBeTruthy();
        expect(row.control === false, name).toBe(READ_ONLY.test(name));
      }
    });
  },
);

it('says what to do about an element that is not in the manifest', () => {
  expect(() => declarationOf('no-such-tag')).toThrow(/npm run docs/);
});

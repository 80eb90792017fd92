import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isId } from '../../src/model/ids.js';
import { slug } from '../../src/parse/body/slug.js';
import { places, problemOf, read, show, showInlines } from './body-support.js';

/** A body whose Common faults start in line 7. */
const withFaults = (text: string): string => `## Steps\n\n1. a\n\n## Common faults\n\n${text}`;
const faultsOf = (text: string) => read(withFaults(text)).body.faults;
const WHOLE = '**Sign:** a **Cause:** b **Fix:** c';

function shown(text: string): Record<string, string> {
  const [fault] = faultsOf(text);
  if (!fault) throw new Error('no fault');
  const { sign, cause, fix, coach } = fault;
  return Object.fromEntries(
    Object.entries({ sign, cause, fix, coach }).map(([part, inlines]) => [part, showInlines(inlines)]),
  );
}

describe('the parts of a fault', () => {
  it('run from one label to the next, in any paragraphs and any order', () => {
    const text = '### x\n\n**Fix:** *a*\nb\n\nc **Sign:** d.[^e]\n\n**Coach:** f **Cause:** g';
    expect(places(withFaults(text))).toEqual([]);
    expect(shown(text)).toEqual({ sign: 'd.[^e]', cause: 'g', fix: '<em>a</em> b<br>c', coach: 'f' });
  });

  it('may be labelled in any case, with the colon in the bold text or behind it', () => {
    const text = '### x\n\n**sign**: a **CAUSE :** b __Fix__ : c';
    expect(places(withFaults(text))).toEqual([]);
    expect(shown(text)).toEqual({ sign: 'a', cause: 'b', fix: 'c', coach: '' });
  });

  it('are not started by bold words without a colon', () => {
    expect(shown(`### x\n\n${WHOLE} a **fix** b`)).toMatchObject({ fix: 'c a <b>fix</b> b' });
  });

  it('go on where a label stands twice', () => {
    expect(shown(`### x\n\n${WHOLE}\n\n**Fix:** d`)).toMatchObject({ fix: 'c<br>d' });
  });

  it('take in lists and headings of lower levels', () => {
    const text = '### x\n\n**Sign:** a\n\n- b\n- **Cause:** c\n\n#### d\n\n**Fix:**\n\n1. e\n2. f';
    expect(places(withFaults(text))).toEqual([]);
    expect(shown(text)).toMatchObject({ sign: 'a<br>b', cause: 'c<br>d', fix: 'e<br>f' });
  });

  it('start with the sign where there is no label', () => {
    const text = '### x\n\nIt dips.\n\n**Cause:** b **Fix:** c';
    expect(places(withFaults(text))).toEqual([]);
    expect(shown(text)).toMatchObject({ sign: 'It dips.' });
  });

  it('lose no words before the first label', () => {
    expect(shown(`### x\n\nOften.\n\n${WHOLE}`)).toMatchObject({ sign: 'Often.<br>a' });
  });

  it('that are missing are named in one problem at the heading', () => {
    const text = withFaults('### The hips turn\n\n**Sign:** a\n\n### y\n\n**Cause:** **Coach:** b');
    expect(places(text)).toEqual(['7:1 fault-incomplete', '11:1 fault-incomplete']);
    const [first, second] = read(text).problems;
    expect(first?.message).toBe('"The hips turn" lacks its cause, fix.');
    expect(first?.mend).toContain('**Cause:**, **Fix:**');
    expect(second?.message).toBe('"y" lacks its sign, cause, fix.');
  });

  it('with a misspelt label are kept, and the label is explained', () => {
    const text = '### x\n\n**Sign:** a **Cuase:** b **Fix:** c';
    expect(problemOf(withFaults(text), 'fault-incomplete').mend).toContain(
      'Did you mean "**Cause:**" by "**Cuase:**"?',
    );
    expect(shown(text)).toMatchObject({ sign: 'a <b>Cuase:</b> b', cause: '' });
    const lead = '### x\n\n**Signs:** a **Cause:** b **Fix:** c';
    expect(problemOf(withFaults(lead), 'fault-incomplete').mend).toContain('Did you mean "**Sign:**"');
    expect(shown(lead)).toMatchObject({ sign: '<b>Signs:</b> a' });
  });

  it('may hold bold words with a colon that are no label', () => {
    expect(places(withFaults(`### x\n\n${WHOLE} **Note:** d`))).toEqual([]);
  });
});

describe('the id of a fault', () => {
  it.each([
    ['The low back sags', 'low-back-sags'],
    ['Genou tordu à l’intérieur', 'genou-tordu-a-linterieur'],
    ['Hände weg, Füße zu', 'hande-weg-fusse-zu'],
    ['The', 'the'],
    ['Theo leans', 'theo-leans'],
    ['  90° / 45°  ', '90-45'],
    ["Don't *rush*!", 'dont-rush'],
    [`${'a'.repeat(63)} b`, 'a'.repeat(63)],
  ])('is made from its heading: %s', (heading, id) => {
    expect(faultsOf(`### ${heading}\n\n${WHOLE}`)[0]?.id).toBe(id);
  });

  it('is an id, or there is none, for any heading', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (heading) => {
        const id = slug(heading);
        expect(id === '' || isId(id)).toBe(true);
      }),
    );
  });

  it('is the one written behind the heading', () => {
    const [fault] = faultsOf(`### The low back sags {#sagging-back}\n\n${WHOLE}`);
    expect(fault).toMatchObject({ id: 'sagging-back', name: 'The low back sags' });
  });

  it('that is written but is none is reported at its place', () => {
    const text = withFaults(`### Hips {#Hips_Turn}\n\n${WHOLE}`);
    expect(places(text)).toEqual(['7:10 bad-id']);
    expect(problemOf(text, 'bad-id').mend).toContain('{#hips}');
    expect(read(text).body.faults[0]).toMatchObject({ id: 'hips', name: 'Hips' });
  });

  it('must be written where none can be made', () => {
    const text = withFaults(`### 骨盆\n\n${WHOLE}`);
    expect(places(text)).toEqual(['7:1 bad-id']);
    expect(read(text).body.faults[0]).toMatchObject({ id: 'fault-1', name: '骨盆' });
  });

  it('is reported where another fault has it, and both faults are kept', () => {
    const text = withFaults(`### The hips\n\n${WHOLE}\n\n### Hips\n\n${WHOLE}\n\n### x {#hips}\n\n${WHOLE}`);
    expect(places(text)).toEqual(['11:1 duplicate-fault', '15:1 duplicate-fault']);
    expect(read(text).body.faults.map(({ id }) => id)).toEqual(['hips', 'hips-2', 'hips-3']);
  });

  it('stays short enough where two long headings are the same', () => {
    const heading = 'a'.repeat(80);
    const ids = faultsOf(`### ${heading}\n\n${WHOLE}\n\n### ${heading}\n\n${WHOLE}`).map(({ id }) => id);
    expect(ids.every(isId)).toBe(true);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('text under Common faults that belongs to no fault', () => {
  it('is reported, and kept as a section of its own', () => {
    const text = withFaults(`Watch for these.\n\n- a\n\n### x\n\n${WHOLE}`);
    expect(places(text)).toEqual(['7:1 section-shape']);
    const { body } = read(text);
    expect(body.faults).toHaveLength(1);
    expect(body.more.map(({ title, blocks }) => [title, show(blocks)])).toEqual([
      ['Common faults', '<p>Watch for these.</p><ul><li><p>a</p></li></ul>'],
    ]);
  });
});

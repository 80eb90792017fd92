import { describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeCard } from '../../src/pack/decode.js';
import { cardFile, indexFile } from '../../src/pack/pack-files.js';
import { NO_NAMES, toCard } from '../../src/pack/to-card.js';
import type { CardData } from '../../src/pack/card-data.js';
import type { EntryId } from '../../src/model/ids.js';
import { buildLibrary, parseEntry, type SourceFile } from '../../src/parse/index.js';

const ENTRY = `---
kind: stretch
name: Plank
level: beginner
pattern: brace
equipment: [mat, foam-roller]
muscles: { primary: [obliques], secondary: [erector-spinae] }
sides: none
measure: hold
dose: { hold: 10-20 s }
otherDoses: [{ label: One long hold, hold: 1:00 }]
after: [plank-knees]
cautions: [{ when: wrist-pain, do: Rest on forearms, instead: plank-knees, source: in-caution }]
sources: [whole, in-fault]
updated: 2026-11-21
---

Holds the trunk *still[^in-summary]*.

## Why

Because.[^in-why]

## Steps

1. Rest
   - on forearms[^in-steps]

## Common faults

### The hips sag

**Sign:** A dip. **Cause:** Tired. **Fix:** Rest.[^in-fault]
`;
const PLANK = { path: 'plank.md', text: ENTRY };
const KNEES = {
  path: 'plank-knees.md',
  text: ENTRY.replace('name: Plank', 'name: Plank on the knees').replace(/^(after|cautions).*\n/gm, ''),
};
const WORDS = [
  ['levels', 'beginner: { name: Beginner }'],
  ['patterns', 'brace: { name: Brace }'],
  ['equipment', 'mat: { name: Mat }'],
  ['conditions', 'wrist-pain: { name: Wrist pain }'],
  ['sources', 'in-why: { title: Why, publisher: P, url: https://a.example, authors: A, note: n }'],
].map(([kind, entry]) => ({ path: `${kind}.yaml`, text: `kind: ${kind}\nentries:\n  ${entry}\n` }));

function cardOf(files: readonly SourceFile[], id: string): CardData {
  const { exercises, library } = buildLibrary(files);
  const exercise = exercises.get(id as EntryId);
  if (!exercise) throw new Error(`The test has no ${id}.`);
  return toCard(exercise, library);
}

describe('toCard', () => {
  it('resolves every id to the words that a reader sees', () => {
    expect(cardOf([PLANK, KNEES, ...WORDS], 'plank')).toMatchObject({
      format: 1,
      id: 'plank',
      kind: 'stretch',
      eyebrow: 'Brace · Beginner · Mat · foam roller',
      dose: [{ value: '10–20 s', label: 'hold' }],
      otherDoses: [{ label: 'One long hold', text: '1 min hold' }],
      updated: { iso: '2026-11-21', text: '21 November 2026' },
      after: [{ id: 'plank-knees', name: 'Plank on the knees' }],
      cautions: [
        {
          when: 'Wrist pain',
          instead: { id: 'plank-knees', name: 'Plank on the knees' },
          source: 'in-caution',
        },
      ],
    });
  });

  it('shows an id that nothing has in its own words', () => {
    const card = cardOf([PLANK, KNEES, ...WORDS], 'plank');
    expect(card.eyebrow).toMatch(/foam roller$/);
    expect(card.secondary).toEqual([{ name: 'erector spinae' }]);
    expect(card.sources[0]).toEqual({ id: 'in-summary', title: 'in summary', publisher: '', url: '' });
  });

  it('lists each source once, as a reader meets it, and those of the whole entry last', () => {
    const ids = cardOf([PLANK, KNEES, ...WORDS], 'plank').sources.map(({ id }) => id);
    expect(ids).toEqual(['in-summary', 'in-steps', 'in-fault', 'in-caution', 'in-why', 'whole']);
  });

  it('takes of a source what a card shows', () => {
    const source = cardOf([PLANK, KNEES, ...WORDS], 'plank').sources.find(({ id }) => id === 'in-why');
    expect(source).toEqual({ id: 'in-why', title: 'Why', publisher: 'P', url: 'https://a.example' });
  });

  it('makes a card of an entry that stands alone', () => {
    const { exercise } = parseEntry(PLANK);
    const card = exercise && toCard(exercise, NO_NAMES);
    expect(card).toMatchObject({
      eyebrow: 'brace · beginner · mat · foam roller',
      after: [{ id: 'plank-knees', name: 'plank knees' }],
    });
  });
});

describe('the files of a pack', () => {
  const root = join(import.meta.dirname, '../../content');
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  const { exercises, library } = buildLibrary(files);

  it.each([...exercises.values()])('give back the card of $name', (exercise) => {
    const card = toCard(exercise, library);
    expect(decodeCard(JSON.parse(cardFile(card)))).toEqual(card);
  });

  it('have an index that is sorted by id', () => {
    const entry = (id: string) => ({ id: id as EntryId, kind: 'exercise' as const, name: id, level: '' });
    expect(indexFile([entry('b'), entry('a-1'), entry('a')])).toBe(
      indexFile([entry('a'), entry('b'), entry('a-1')]),
    );
  });
});

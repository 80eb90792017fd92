import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeHref } from '../../src/model/href.js';
import { ID_PATTERN } from '../../src/model/ids.js';
import { plainText, type Block, type Inline } from '../../src/model/prose.js';
import { PACK_FORMAT, type CardData } from '../../src/pack/card-data.js';
import { ContentFailure } from '../../src/pack/content-source.js';
import { decodeCard } from '../../src/pack/decode.js';
import { cardFile } from '../../src/pack/pack-files.js';
import { card } from './card-arbitrary.js';

const SMALLEST = { format: PACK_FORMAT, id: 'plank', name: 'Plank' };

/** Touches everything that a card shows, as strictly as a template that trusts its types would. */
function readAll(data: CardData): void {
  const strings: unknown[] = [data.id, data.name, data.eyebrow, data.updated.iso, data.updated.text];
  strings.push(data.sides?.left ?? '', data.sides?.right ?? '');
  for (const { name, anatomical } of [...data.primary, ...data.secondary])
    strings.push(name, anatomical ?? '');
  for (const { value, label } of data.dose) strings.push(value, label);
  for (const { label, text } of data.otherDoses) strings.push(label, text);
  const inlines = (prose: readonly Inline[]): void => {
    strings.push(plainText(prose));
    for (const part of prose) {
      if (typeof part === 'string') continue;
      if (part.type === 'citation') strings.push(part.source);
      if (part.type === 'code') strings.push(part.text);
      if (part.type === 'link') expect(isSafeHref(part.href) && part.href !== '').toBe(true);
      if ('children' in part) inlines(part.children);
    }
  };
  const blocks = (prose: readonly Block[]): void => {
    for (const block of prose) {
      if (block.type === 'list') block.items.forEach(blocks);
      else inlines(block.children);
    }
  };
  inlines(data.summary);
  [data.setup, data.breathing, data.why, data.coaching, ...data.steps, ...data.cues].forEach(blocks);
  for (const { title, blocks: inside } of data.more) {
    strings.push(title);
    blocks(inside);
  }
  for (const fault of data.faults) {
    strings.push(fault.id, fault.name);
    [fault.sign, fault.cause, fault.fix, fault.coach].forEach(inlines);
  }
  for (const caution of data.cautions) strings.push(caution.when, caution.do, caution.source ?? '');
  const instead = data.cautions.flatMap((caution) => caution.instead ?? []);
  for (const link of [...data.easier, ...data.harder, ...data.after, ...data.confusedWith, ...instead]) {
    strings.push(link.name);
    expect(link.id).toMatch(ID_PATTERN);
  }
  for (const { id, title, publisher, url } of data.sources) {
    strings.push(id, title, publisher);
    expect(isSafeHref(url)).toBe(true);
  }
  expect(strings.filter((text) => typeof text !== 'string')).toEqual([]);
}

/** Decodes what may be anything: a sound card or a failure. */
function decodeAny(value: unknown): void {
  try {
    readAll(decodeCard(value));
  } catch (error) {
    expect(error).toBeInstanceOf(ContentFailure);
    expect(error).toMatchObject({ reason: 'invalid' });
  }
}

/** `value` with the parts that `change` picks replaced. */
function mutate(value: unknown, change: () => { with: unknown } | undefined): unknown {
  const changed = change();
  if (changed) return changed.with;
  if (Array.isArray(value)) return value.map((item) => mutate(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mutate(part, change)]));
}

describe('decodeCard', () => {
  it('gives back any card that was written', () => {
    fc.assert(
      fc.property(card, (data) => {
        expect(decodeCard(JSON.parse(cardFile(data)))).toEqual(data);
      }),
      { numRuns: 200 },
    );
  });

  it('makes a sound card or a ContentFailure of any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.boolean(), (value, asCard) => {
        decodeAny(asCard ? { ...SMALLEST, ...Object(value) } : value);
      }),
      { numRuns: 1000 },
    );
  });

  it('makes a sound card or a ContentFailure of a card in which anything was replaced', () => {
    fc.assert(
      fc.property(
        card,
        fc.infiniteStream(fc.nat(19)),
        fc.infiniteStream(fc.jsonValue()),
        (data, dice, values) => {
          const [id, name] = [data.id, data.name];
          const changed = mutate(data, () =>
            dice.next().value === 0 ? { with: values.next().value } : undefined,
          );
          decodeAny({ ...Object(changed), format: PACK_FORMAT, id, name });
        },
      ),
      { numRuns: 250 },
    );
  });

  it('fills in everything that a file leaves out', () => {
    const data = decodeCard(SMALLEST);
    readAll(data);
    expect(data.steps).toEqual([]);
    expect(data.kind).toBe('exercise');
  });

  it.each([
    ['nothing', null, 'Format undefined'],
    ['text', 'a page', 'Format undefined'],
    ['another format', { ...SMALLEST, format: 2 }, 'Format 2'],
    ['no id', { ...SMALLEST, id: undefined }, 'No id or name'],
    ['an id that is a path', { ...SMALLEST, id: '../plank' }, 'No id or name'],
    ['a name that is no text', { ...SMALLEST, name: ['Plank'] }, 'No id or name'],
  ])('refuses %s and says why', (_, value, message) => {
    expect(() => decodeCard(value)).toThrow(new ContentFailure('invalid', message));
  });

  it('shows a link that leads nowhere safe as its words', () => {
    const link = {
      type: 'link',
      href: ' java\nscript:alert(1)',
      children: ['click ', { type: 'strong', children: ['me'] }],
    };
    const data = decodeCard({ ...SMALLEST, summary: ['Do ', link] });
    expect(data.summary).toEqual(['Do ', 'click ', { type: 'strong', children: ['me'] }]);
  });

  it('keeps a source whose address is not safe, without the address', () => {
    const source = { id: 'who', title: 'Guideline', publisher: 'WHO', url: 'javascript:alert(1)' };
    expect(decodeCard({ ...SMALLEST, sources: [source] }).sources).toEqual([{ ...source, url: '' }]);
  });

  it('drops a link to an entry whose id could change an address', () => {
    const easier = [
      { id: 'javascript:alert(1)', name: 'x' },
      { id: 'plank', name: 'Plank' },
    ];
    expect(decodeCard({ ...SMALLEST, easier }).easier).toEqual([{ id: 'plank', name: 'Plank' }]);
  });

  it('takes nothing that it does not know', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"extra":1}',
    ) as object;
    const data = decodeCard({
      ...hostile,
      ...SMALLEST,
      summary: [{ type: '__proto__' }, { type: ['strong'] }, { type: 'toString' }],
    });
    expect(data).not.toHaveProperty('extra');
    expect(data.summary).toEqual([]);
    expect({}).not.toHaveProperty('polluted');
  });

  it('cuts off prose that is nested without end', () => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 5000; depth++) deep = { type: 'strong', children: [deep] };
    let lists: unknown = [];
    for (let depth = 0; depth < 5000; depth++) lists = [{ type: 'list', items: [lists] }];
    readAll(decodeCard({ ...SMALLEST, summary: [deep], setup: lists }));
  });
});

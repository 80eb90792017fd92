/**
 * Cards of every shape that the format allows, for properties.
 */
import fc from 'fast-check';
import type { EntryId, FaultId, SourceId } from '../../src/model/ids.js';
import type { Block, Inline } from '../../src/model/prose.js';
import { ENTRY_KINDS } from '../../src/model/schema.js';
import { PACK_FORMAT, type CardData } from '../../src/pack/card-data.js';

const words = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
const idText = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
const href = fc.oneof(fc.webUrl(), fc.constantFrom('mailto:a@b.example', 'tel:+123', '/x', '../y', '#z'));
const source = idText as fc.Arbitrary<SourceId>;

function optional<T>(arbitrary: fc.Arbitrary<T>) {
  return fc.option(arbitrary, { nil: undefined });
}

function list<T>(arbitrary: fc.Arbitrary<T>) {
  return fc.array(arbitrary, { maxLength: 3 });
}

const prose = fc.letrec<{ inline: Inline; block: Block }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    words,
    fc.record({ type: fc.constantFrom('strong', 'emphasis'), children: list(tie('inline')) }),
    fc.record({ type: fc.constant('link'), href, children: list(tie('inline')) }),
    fc.record({ type: fc.constant('code'), text: words }),
    fc.record({ type: fc.constant('citation'), source }),
    fc.record({ type: fc.constant('break') }),
  ),
  block: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.record({ type: fc.constantFrom('paragraph', 'heading'), children: list(tie('inline')) }),
    fc.record({ type: fc.constant('list'), ordered: fc.boolean(), items: list(list(tie('block'))) }),
  ),
}));
const inlines = list(prose.inline);
const blocks = list(prose.block);

const link = fc.record({ id: idText as fc.Arbitrary<EntryId>, name: words });
const muscle = fc.record({ name: words, anatomical: optional(words) });

export const card: fc.Arbitrary<CardData> = fc.record({
  format: fc.constant(PACK_FORMAT),
  id: idText as fc.Arbitrary<EntryId>,
  kind: fc.constantFrom(...ENTRY_KINDS),
  name: words,
  eyebrow: words,
  primary: list(muscle),
  secondary: list(muscle),
  sides: optional(fc.record({ left: words, right: words })),
  dose: list(fc.record({ value: words, label: words })),
  otherDoses: list(fc.record({ label: words, text: words })),
  summary: inlines,
  setup: blocks,
  steps: list(blocks),
  cues: list(blocks),
  faults: list(
    fc.record({
      id: idText as fc.Arbitrary<FaultId>,
      name: words,
      sign: inlines,
      cause: inlines,
      fix: inlines,
      coach: inlines,
    }),
  ),
  breathing: blocks,
  why: blocks,
  coaching: blocks,
  more: list(fc.record({ title: words, blocks })),
  cautions: list(fc.record({ when: words, do: words, instead: optional(link), source: optional(source) })),
  easier: list(link),
  harder: list(link),
  after: list(link),
  confusedWith: list(link),
  sources: list(
    fc.record({ id: source, title: words, publisher: words, url: fc.webUrl(), year: optional(fc.nat(2100)) }),
  ),
  updated: fc.constant({ iso: '2026-11-21', text: '21 November 2026' }),
  figure: optional(list(idText as fc.Arbitrary<FaultId>)),
});

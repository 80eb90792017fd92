/**
 * One item of a pack, read back: JSON of unknown origin → the data of a card.
 *
 * Nothing of the input is passed on. Each known field is read as the type that it must have; what has another type becomes that
 * type's empty value, so no template ever meets a surprise.
 */
import type { Fault } from '../model/exercise.js';
import { isId, type FaultId } from '../model/ids.js';
import {
  PACK_FORMAT,
  type CardCaution,
  type CardData,
  type DoseFact,
  type EntryLink,
  type MuscleName,
  type OtherDose,
} from './card-data.js';
import { ContentFailure } from './content-source.js';
import {
  blocks,
  date,
  inlines,
  items,
  list,
  object,
  oneOf,
  optionalText,
  sections,
  sources,
  text,
  type Fields,
} from './readers.js';

const link = object<EntryLink>({ id: text, name: text });
const links = list((value, depth) => (isId(link(value, depth).id) ? link(value, depth) : []));
const sides = object<{ left: string; right: string }>({ left: text, right: text });
const muscles = list(object<MuscleName>({ name: text, anatomical: optionalText }));

const ids = list<FaultId>((value) => (isId(text(value)) ? text<FaultId>(value) : []));

const fields = object<Omit<CardData, 'format'>>({
  id: text,
  kind: oneOf('exercise', 'stretch'),
  name: text,
  eyebrow: text,
  primary: muscles,
  secondary: muscles,
  sides: (value, depth) => (value ? sides(value, depth) : undefined),
  dose: list(object<DoseFact>({ value: text, label: text })),
  otherDoses: list(object<OtherDose>({ label: text, text })),
  summary: inlines,
  setup: blocks,
  steps: items,
  cues: items,
  faults: list(
    object<Fault>({ id: text, name: text, sign: inlines, cause: inlines, fix: inlines, coach: inlines }),
  ),
  breathing: blocks,
  why: blocks,
  coaching: blocks,
  more: sections,
  cautions: list(
    object<CardCaution>({
      when: text,
      do: text,
      instead: (value, depth) => links([value], depth)[0],
      source: optionalText,
    }),
  ),
  easier: links,
  harder: links,
  after: links,
  confusedWith: links,
  sources,
  updated: date,
  figure: (value, depth) => (value ? ids(value, depth) : undefined),
});

/**
 * A card made of `value`, whatever `value` is.
 * @throws ContentFailure `invalid` when it is of another format, or has no id or no name.
 */
export function decodeCard(value: unknown): CardData {
  const { format } = Object(value) as Fields;
  const card = fields(value, 0);
  if (format !== PACK_FORMAT) throw new ContentFailure('invalid', `Format ${format as string}`);
  if (!isId(card.id) || !card.name) throw new ContentFailure('invalid', 'No id or name');
  return { format, ...card };
}

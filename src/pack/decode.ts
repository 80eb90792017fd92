/**
 * One item of a pack, read back: JSON of unknown origin → the data of a card.
 *
 * Nothing of the input is passed on. Each known field is read as the type that it must have; what has another type becomes that
 * type's empty value, so no template ever meets a surprise: a reader for each type, and the shape of a card as a table of readers.
 */
import type { Fault, Section } from '../model/exercise.js';
import { isSafeHref } from '../model/href.js';
import { isId, type FaultId } from '../model/ids.js';
import type {
  Block,
  Break,
  Citation,
  Code,
  Emphasis,
  Heading,
  Inline,
  Link,
  List,
  Paragraph,
  Strong,
} from '../model/prose.js';
import {
  PACK_FORMAT,
  type CardCaution,
  type CardData,
  type CardDate,
  type CardSource,
  type DoseFact,
  type EntryLink,
  type MuscleName,
  type OtherDose,
} from './card-data.js';
import { ContentFailure } from './content-source.js';

/** Lists inside one another, far above what the parser lets through; what is deeper is left out. */
const MAX_DEPTH = 99;

/** Makes a `T` of any value that stands `depth` lists deep. */
type Read<T> = (value: unknown, depth: number) => T;

type Fields = Readonly<Record<string, unknown>>;

/** The fields of `shape`, and no others. */
const object =
  <T>(shape: { readonly [Key in keyof T]-?: Read<T[Key]> }): Read<T> =>
  (value, depth) => {
    const from = Object(value) as Record<keyof T, unknown>;
    const made: Partial<T> = {};
    for (const key in shape) made[key] = shape[key](from[key], depth);
    return made as T;
  };

/** What `read` makes of each item: one item, or a list of those that take its place. */
const list =
  <T>(read: Read<T | readonly T[]>): Read<T[]> =>
  (value, depth) =>
    Array.isArray(value) && depth < MAX_DEPTH ? value.flatMap((item) => read(item, depth + 1)) : [];

/** Brands are the parser's to give; text is typed as what its field holds. */
const optionalText = <Text extends string>(value: unknown): Text | undefined =>
  typeof value === 'string' ? (value as Text) : undefined;
const text = <Text extends string>(value: unknown): Text => optionalText(value) ?? ('' as Text);

const isTrue = (value: unknown): boolean => value === true;
const number = <N extends number>(value: unknown): N | undefined =>
  Number.isFinite(value) ? (value as N) : undefined;

/** The value, if it is one of `words`; otherwise the first of them. */
const oneOf =
  <Word extends string>(...words: [Word, ...Word[]]) =>
  (value: unknown): Word =>
    words.includes(value as Word) ? (value as Word) : words[0];

/** An address that a link may lead to, or nothing. */
const address = (value: unknown): string => (isSafeHref(text(value)) ? text(value) : '');

/** A node of prose, read by the shape of its type; nothing when its type has none here. */
const node =
  <T extends { readonly type: string }, Instead = never>(shapes: {
    readonly [Type in T['type']]: Read<Extract<T, { type: Type }> | Instead[]>;
  }): Read<T | Instead[]> =>
  (value, depth) => {
    const type = text<T['type']>((Object(value) as Fields)['type']);
    return Object.hasOwn(shapes, type) ? shapes[type](value, depth) : [];
  };

const inlines: Read<Inline[]> = list((value, depth) => optionalText(value) ?? inline(value, depth));
const anchor = object<Link>({ type: text, href: address, children: inlines });
const inline = node<Exclude<Inline, string>, Inline>({
  strong: object<Strong>({ type: text, children: inlines }),
  emphasis: object<Emphasis>({ type: text, children: inlines }),
  code: object<Code>({ type: text, text }),
  // A link that leads nowhere safe becomes its words.
  link: (value, depth) => {
    const read = anchor(value, depth);
    return read.href ? read : [...read.children];
  },
  citation: object<Citation>({ type: text, source: text }),
  break: object<Break>({ type: text }),
});

const blocks: Read<Block[]> = list((value, depth) => block(value, depth));
const items: Read<Block[][]> = list((value, depth) => [blocks(value, depth)]);
const block = node<Block>({
  paragraph: object<Paragraph>({ type: text, children: inlines }),
  heading: object<Heading>({ type: text, children: inlines }),
  list: object<List>({ type: text, ordered: isTrue, items }),
});

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
  more: list(object<Section>({ title: text, blocks })),
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
  sources: list(object<CardSource>({ id: text, title: text, publisher: text, url: address, year: number })),
  updated: object<CardDate>({ iso: text, text }),
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

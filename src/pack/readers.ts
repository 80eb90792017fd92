/**
 * Readers: each makes a value of one type of anything at all, and passes on nothing else of it. The shape of a file is a table of them.
 */
import type { Section } from '../model/exercise.js';
import { isSafeHref } from '../model/href.js';
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
import type { CardDate, CardSource } from './card-data.js';

/** Lists inside one another, far above what the parser lets through; what is deeper is left out. */
const MAX_DEPTH = 99;

/** Makes a `T` of any value that stands `depth` lists deep. */
export type Read<T> = (value: unknown, depth: number) => T;

export type Fields = Readonly<Record<string, unknown>>;

/** The fields of `shape`, and no others. */
export const object =
  <T>(shape: { readonly [Key in keyof T]-?: Read<T[Key]> }): Read<T> =>
  (value, depth) => {
    const from = Object(value) as Record<keyof T, unknown>;
    const made: Partial<T> = {};
    for (const key in shape) made[key] = shape[key](from[key], depth);
    return made as T;
  };

/** What `read` makes of each item: one item, or a list of those that take its place. */
export const list =
  <T>(read: Read<T | readonly T[]>): Read<T[]> =>
  (value, depth) =>
    Array.isArray(value) && depth < MAX_DEPTH ? value.flatMap((item) => read(item, depth + 1)) : [];

/** Brands are the parser's to give; text is typed as what its field holds. */
export const optionalText = <Text extends string>(value: unknown): Text | undefined =>
  typeof value === 'string' ? (value as Text) : undefined;
export const text = <Text extends string>(value: unknown): Text => optionalText(value) ?? ('' as Text);

const isTrue = (value: unknown): boolean => value === true;
const number = <N extends number>(value: unknown): N | undefined =>
  Number.isFinite(value) ? (value as N) : undefined;

/** The value, if it is one of `words`; otherwise the first of them. */
export const oneOf =
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

export const inlines: Read<Inline[]> = list((value, depth) => optionalText(value) ?? inline(value, depth));
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

export const blocks: Read<Block[]> = list((value, depth) => block(value, depth));
export const items: Read<Block[][]> = list((value, depth) => [blocks(value, depth)]);
const block = node<Block>({
  paragraph: object<Paragraph>({ type: text, children: inlines }),
  heading: object<Heading>({ type: text, children: inlines }),
  list: object<List>({ type: text, ordered: isTrue, items }),
});

export const sections = list(object<Section>({ title: text, blocks }));
export const sources = list(
  object<CardSource>({ id: text, title: text, publisher: text, url: address, year: number }),
);
export const date = object<CardDate>({ iso: text, text });

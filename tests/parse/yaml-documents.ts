/**
 * Random documents of the YAML subset, written in random styles: what stands where is known, what it means is for the oracle to say.
 */
import fc from 'fast-check';
import { parse } from 'yaml';

/**
 * The oracle: what `yaml` makes of a document by YAML 1.2's core schema, with keys as they are written.
 *
 * Lines that hold nothing but a comment are emptied for it. They mean nothing, but `yaml` 2.9.1 trips over some of them: it refuses
 * "a:\n#c\n b\nd: e", and takes a tab before a comment for indentation.
 */
export function oracle(text: string): unknown {
  const lines = text.split('\n').map((line) => (/^[ \t]*(?:#|$)/.test(line) ? '' : line));
  return parse(lines.join('\n'), { schema: 'core', version: '1.2', stringKeys: true, logLevel: 'error' });
}

/** A scalar or key as it is written, with its place in lines and columns from 1. */
export interface Placed {
  readonly written: string;
  readonly line: number;
  readonly column: number;
}

export interface Document {
  readonly text: string;
  /** Every key and scalar in the order of the document. */
  readonly placed: readonly Placed[];
}

type Tree =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'literal'; readonly written: string }
  | { readonly type: 'list'; readonly items: readonly Tree[] }
  | { readonly type: 'map'; readonly entries: readonly (readonly [string, Tree])[] };

const lookAlikes = fc.constantFrom(
  ...[
    '0b1',
    '0o8',
    '0x',
    '-0x1',
    '1_000',
    '1e',
    '.e5',
    '+.nan',
    '.Inf.',
    'nULL',
    'tRUE',
    'on',
    '2026-11-21',
    '12:30:45',
  ],
  ...[
    'true',
    'no',
    'null',
    '~',
    '010',
    '1:30',
    '0:45',
    '5-10',
    '.inf',
    '0x1F',
    '1e3',
    '-',
    '--',
    '- a',
    '? a',
    ': a',
  ],
  ...[
    'a: b',
    'a:b',
    'a #b',
    'a#b',
    '#a',
    '&a',
    '*a',
    '!a',
    '|',
    '> a',
    '%a',
    '@a',
    '`a`',
    '[a]',
    '{a}',
    'a, b',
    "it's",
    '"a"',
  ],
  ...[
    'a:',
    'http://a.b/c#d',
    'C:\\dir',
    ' a',
    'a ',
    'a\tb',
    'tab\t',
    'a\nb',
    '\u0000',
    '\u00a0a',
    '\u2028',
    '---',
    '...',
    '<<',
  ],
);
const punctuation = fc.string({ unit: fc.constantFrom(...'ab 1:#-,[]{}\'"\\&*!|>%@`?.'), maxLength: 8 });
const words = fc.stringMatching(/^[a-z]{1,8}( [a-z0-9]{1,6}){0,3}$/);
const texts = fc.oneof(words, words, lookAlikes, punctuation, fc.string({ unit: 'grapheme', maxLength: 12 }));

const literals = fc.oneof(
  fc.constantFrom('null', 'Null', 'NULL', '~', 'true', 'True', 'TRUE', 'false', 'False', 'FALSE'),
  fc.constantFrom(
    '.inf',
    '-.Inf',
    '+.INF',
    '.nan',
    '.NaN',
    '.NAN',
    '0',
    '-0',
    '+5',
    '007',
    '5.',
    '.5',
    '-.5e-3',
    '1.e2',
  ),
  fc.stringMatching(/^[-+]?[0-9]{1,25}$/),
  fc.stringMatching(/^[-+]?[0-9]{1,12}\.[0-9]{0,12}([eE][-+]?[0-9]{1,3})?$/),
  fc.stringMatching(/^0x[0-9a-fA-F]{1,20}$/),
  fc.stringMatching(/^0o[0-7]{1,24}$/),
);

const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];
const keys = fc.oneof(words, texts).filter((key) => !FORBIDDEN.includes(key));

const { map: maps } = fc.letrec<{ node: Tree; list: Tree; map: Tree }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    texts.map((text): Tree => ({ type: 'text', text })),
    literals.map((written): Tree => ({ type: 'literal', written })),
    tie('list'),
    tie('map'),
  ),
  list: fc.array(tie('node'), { maxLength: 4 }).map((items): Tree => ({ type: 'list', items })),
  map: fc
    .uniqueArray(fc.tuple(keys, tie('node')), { maxLength: 5, selector: ([key]) => key })
    .map((entries): Tree => ({ type: 'map', entries })),
}));

/** Documents of the subset: block and flow forms, quotes, comments, blank lines and indentations of every kind. */
export const documents: fc.Arbitrary<Document> = fc
  .tuple(maps, fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }))
  .map(([tree, choices]) => new Writer(choices).write(tree));

const PRINTABLE = /^[\t\x20-\x7e\x85\xa0-\ufefe\uff00-\ufffd]*$/;

/** Whether the oracle reads `text` back when it stands between `before` and `after`. */
function standsPlain(text: string, before: string, after: string, expected: unknown): boolean {
  if (!PRINTABLE.test(text)) return false;
  try {
    return JSON.stringify(oracle(before + text + after)) === JSON.stringify(expected);
  } catch {
    return false;
  }
}

class Writer {
  private readonly lines: string[] = [];
  private readonly placed: Placed[] = [];
  private next = 0;

  constructor(private readonly choices: readonly number[]) {}

  write(tree: Tree): Document {
    if (tree.type !== 'map') throw new Error('a document is a map');
    this.linesBetween();
    if (tree.entries.length === 0 || this.choose(12) === 0) {
      this.lines.push(this.flow(tree, ' '.repeat(this.choose(3))) + this.lineEnd());
    } else {
      const column = this.choose(4) === 0 ? this.choose(4) : 0;
      this.map(tree.entries, column, ' '.repeat(column));
    }
    this.linesBetween();
    return { text: this.lines.join('\n') + (this.choose(2) ? '\n' : ''), placed: this.placed };
  }

  /** A number from 0 to below `count`. */
  private choose(count: number): number {
    const choice = this.choices[this.next++ % this.choices.length] ?? 0;
    // Wraps round differently each time, so that few choices do not repeat one style.
    return (choice + Math.floor(this.next / this.choices.length)) % count;
  }

  private map(entries: readonly (readonly [string, Tree])[], column: number, prefix: string): void {
    entries.forEach(([key, value], index) => {
      if (index > 0) this.linesBetween();
      let line = index === 0 ? prefix : ' '.repeat(column);
      line = this.put(line, this.key(key, false));
      line += `${' '.repeat(this.choose(8) === 0 ? 1 : 0)}:`;
      this.value(value, column, line, true);
    });
  }

  private list(items: readonly Tree[], column: number, prefix: string): void {
    items.forEach((item, index) => {
      if (index > 0) this.linesBetween();
      this.value(item, column, `${index === 0 ? prefix : ' '.repeat(column)}-`, false);
    });
  }

  /** Writes a value behind `line`, which ends in a colon or a hyphen. */
  private value(tree: Tree, column: number, line: string, inMap: boolean): void {
    const isEmpty =
      tree.type === 'map' ? tree.entries.length === 0 : tree.type === 'list' && tree.items.length === 0;
    if (tree.type === 'text' || tree.type === 'literal' || isEmpty || this.choose(3) === 0) {
      this.oneLine(tree, column, line);
      return;
    }
    const isCompact = !inMap && this.choose(3) > 0;
    const deeper = tree.type === 'list' && inMap ? this.choose(4) : 1 + this.choose(4);
    const prefix = isCompact ? line + ' '.repeat(1 + this.choose(3)) : ' '.repeat(column + deeper);
    if (!isCompact) {
      this.lines.push(line + this.lineEnd());
      this.linesBetween();
    }
    if (tree.type === 'list') this.list(tree.items, prefix.length, prefix);
    else this.map(tree.entries, prefix.length, prefix);
  }

  private oneLine(tree: Tree, column: number, line: string): void {
    if (tree.type === 'literal' && tree.written === 'null' && this.choose(2)) {
      this.put(line, '');
      this.lines.push(line + this.lineEnd());
      return;
    }
    let start = line + (this.choose(6) ? ' ' : ' \t ');
    if (this.choose(8) === 0) {
      this.lines.push(line + this.lineEnd());
      this.linesBetween();
      start = ' '.repeat(column + 1 + this.choose(3));
    }
    const written =
      tree.type === 'list' || tree.type === 'map' ? this.flow(tree, start) : this.scalar(tree, start, false);
    this.lines.push(written + this.lineEnd());
  }

  /** `line` with a flow form behind it. */
  private flow(tree: Tree, line: string): string {
    if (tree.type === 'text' || tree.type === 'literal') return this.scalar(tree, line, true);
    const parts = tree.type === 'list' ? tree.items.length : tree.entries.length;
    let written = line + (tree.type === 'list' ? '[' : '{') + this.gap();
    for (let index = 0; index < parts; index++) {
      if (index > 0) written += `${this.gap()},${this.gap()}`;
      if (tree.type === 'list') written = this.flow(tree.items[index] as Tree, written);
      else written = this.flowEntry(tree.entries[index] as [string, Tree], written);
    }
    if (parts > 0 && this.choose(8) === 0) written += `${this.gap()},`;
    return written + this.gap() + (tree.type === 'list' ? ']' : '}');
  }

  private flowEntry([key, value]: readonly [string, Tree], line: string): string {
    const name = this.key(key, true);
    let written = `${this.put(line, name)}:`;
    if (value.type === 'literal' && value.written === '~' && this.choose(2)) {
      this.put(written, '');
      return written;
    }
    const isQuoted = name.startsWith('"') || name.startsWith("'");
    if (!isQuoted || this.choose(2)) written += ' ';
    return this.flow(value, written);
  }

  private scalar(tree: Tree & { type: 'text' | 'literal' }, line: string, inFlow: boolean): string {
    if (tree.type === 'literal') return this.put(line, tree.written);
    const { text } = tree;
    const isPlain = inFlow
      ? standsPlain(text, '[', ', b]', [text, 'b'])
      : standsPlain(text, 'k: ', '', { k: text });
    return this.put(line, isPlain && this.choose(3) ? text : this.quoted(text));
  }

  private key(key: string, inFlow: boolean): string {
    const before = inFlow ? '{' : '';
    // Also with a space before the colon, as `map` may write it: then "- :" is an item.
    const afters = inFlow ? [': 1}'] : [': 1', ' : 1'];
    const isPlain =
      key !== '' && key !== '<<' && afters.every((after) => standsPlain(key, before, after, { [key]: 1 }));
    return isPlain && this.choose(4) ? key : this.quoted(key);
  }

  private quoted(text: string): string {
    if (PRINTABLE.test(text) && this.choose(2)) return `'${text.replaceAll("'", "''")}'`;
    return `"${[...text].map((character) => this.escaped(character)).join('')}"`;
  }

  private escaped(character: string): string {
    const code = character.codePointAt(0) ?? 0;
    if (character === '"' || character === '\\') return `\\${character}`;
    if (PRINTABLE.test(character) && this.choose(5)) return character;
    if (code < 0x100 && this.choose(2)) return `\\x${code.toString(16).padStart(2, '0')}`;
    if (code < 0x10000 && this.choose(2)) return `\\u${code.toString(16).padStart(4, '0')}`;
    return `\\U${code.toString(16).padStart(8, '0')}`;
  }

  private put(line: string, written: string): string {
    this.placed.push({ written, line: this.lines.length + 1, column: line.length + 1 });
    return line + written;
  }

  private gap(): string {
    return ' '.repeat(this.choose(3));
  }

  private lineEnd(): string {
    return ['', '', '', '  ', ' \t', ' # a comment', '\t# key: value', '  #'][this.choose(8)] ?? '';
  }

  private linesBetween(): void {
    const more = ['', '   ', ' \t', '# a comment', '      # key: [value', '\t# tabbed'];
    while (this.choose(6) === 0) this.lines.push(more[this.choose(more.length)] ?? '');
  }
}

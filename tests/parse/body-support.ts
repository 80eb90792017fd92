/**
 * What the tests of the body parser share.
 */
import type { Body } from '../../src/parse/body/body.js';
import { parseBody } from '../../src/parse/body/parse-body.js';
import { reporter } from '../../src/parse/report.js';
import type { Problem, ProblemCode } from '../../src/model/problem.js';
import { plainText, type Block, type Inline } from '../../src/model/prose.js';

export interface ReadBody {
  readonly body: Body;
  readonly problems: readonly Problem[];
}

export function read(text: string, firstLine = 1): ReadBody {
  const problems: Problem[] = [];
  return { body: parseBody(text, firstLine, reporter('x.md', problems)), problems };
}

/** `line:column code` of each problem, without the missing Steps that short examples have. */
export function places(text: string, firstLine = 1): string[] {
  return read(text, firstLine)
    .problems.filter(({ code }) => code !== 'missing-section')
    .map(({ line, column, code }) => `${line}:${column} ${code}`);
}

export function codes(text: string): ProblemCode[] {
  return read(text).problems.map(({ code }) => code);
}

/** The one problem of `code`. */
export function problemOf(text: string, code: ProblemCode): Problem {
  const found = read(text).problems.filter((problem) => problem.code === code);
  if (found.length !== 1) throw new Error(`${found.length} problems of ${code} in ${text}`);
  return found[0] as Problem;
}

/** Prose in a notation that can be read at a glance: `<p>a <em>b</em></p>`. */
export function show(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.type === 'paragraph') return `<p>${showInlines(block.children)}</p>`;
      if (block.type === 'heading') return `<h>${showInlines(block.children)}</h>`;
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${show(item)}</li>`).join('')}</${tag}>`;
    })
    .join('');
}

export function showInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      switch (inline.type) {
        case 'strong':
          return `<b>${showInlines(inline.children)}</b>`;
        case 'emphasis':
          return `<em>${showInlines(inline.children)}</em>`;
        case 'code':
          return `<code>${inline.text}</code>`;
        case 'link':
          return `<a ${inline.href}>${showInlines(inline.children)}</a>`;
        case 'break':
          return '<br>';
        case 'citation':
          return `[^${inline.source}]`;
      }
    })
    .join('');
}

/** The words of blocks, with a blank between blocks. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.type === 'list' ? block.items.map(wordsOf).join(' ') : plainText(block.children)))
    .join(' ');
}

/** All words of a body, wherever they ended up. */
export function allWords(body: Body): string {
  return [
    plainText(body.summary),
    ...[body.setup, ...body.steps, ...body.cues, body.breathing, body.why, body.coaching].map(wordsOf),
    ...body.faults.flatMap(({ id, name, sign, cause, fix, coach }) => [
      id,
      name,
      ...[sign, cause, fix, coach].map(plainText),
    ]),
    ...body.more.flatMap(({ title, blocks }) => [title, wordsOf(blocks)]),
  ].join(' ');
}

/** The text of a file at a problem's place, to the end of its line. */
export function textAt(text: string, { line, column }: { line: number; column: number }): string | undefined {
  return text.split('\n')[line - 1]?.slice(column - 1);
}

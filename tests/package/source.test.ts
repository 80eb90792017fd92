import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Every module without its comments, which may name what the code must not do. */
const modules = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => {
    const source = readFileSync(join('src', file), 'utf8');
    const printer = ts.createPrinter({ removeComments: true });
    return { file, code: printer.printFile(ts.createSourceFile(file, source, ts.ScriptTarget.Latest)) };
  });

function findAll(pattern: RegExp): string[] {
  return modules.filter(({ code }) => pattern.test(code)).map(({ file }) => file);
}

describe('the source', () => {
  it('is there to be looked at', () => {
    expect(findAll(/html ?`/)).toContain('elements/exercise-card/card-sections.ts');
  });

  it.each([
    [
      'makes no HTML from strings',
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTML\w*|unsafeHTML|unsafeSVG)\b/,
    ],
    ['writes no document and evaluates no text', /document\.write|\beval\(|new Function\b/],
    ['has no style attributes, which a strict policy forbids', /style="|\sstyle=\$/],
    ['has no `any`', /(?::|\bas|<)\s*any\b/],
    ['leaves nothing for later', /\b(?:TODO|FIXME|XXX)\b/],
  ])('%s', (_, pattern) => {
    expect(findAll(pattern)).toEqual([]);
  });
});

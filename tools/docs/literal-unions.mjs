/** The values that a type's name stands for. Tools that read the manifest do not read the source: they need `'a' | 'b'`, not a name. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../steps.mjs';

/** Where the types of the elements' interface are declared. */
const FOLDERS = ['src/model', 'src/pack'];

/**
 * Each type that is a union of literals, and its values; and each kind of id, which is text.
 * @param {typeof import('typescript')} ts
 * @returns {ReadonlyMap<string, string>}
 */
export function literalUnions(ts) {
  /** @type {Map<string, string>} */
  const unions = new Map();
  for (const folder of FOLDERS) {
    for (const file of readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts'))) {
      const text = readFileSync(join(root, folder, file), 'utf8');
      const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
      for (const statement of source.statements) {
        if (!ts.isTypeAliasDeclaration(statement)) continue;
        const { name, type } = statement;
        if (ts.isUnionTypeNode(type) && type.types.every(ts.isLiteralTypeNode)) {
          unions.set(name.text, type.types.map((value) => value.getText()).join(' | '));
        } else if (/Id$/.test(name.text)) {
          unions.set(name.text, 'string');
        }
      }
    }
  }
  return unions;
}

/**
 * Reading arguments, and saying kindly what is wrong with them.
 */
import { parseArgs } from 'node:util';
import { withSuggestion } from '../parse/suggest.js';

/** Arguments that cannot be followed, or a folder that cannot be used. The message is for the person who typed them. */
export class UsageError extends Error {}

/** The options that a command knows: `text` ones take a value. */
export type Options = Readonly<Record<string, 'flag' | 'text'>>;

export interface Arguments {
  readonly flags: ReadonlySet<string>;
  readonly texts: ReadonlyMap<string, string>;
  readonly paths: readonly string[];
}

/**
 * Sorts `args` into options and paths.
 * @throws UsageError for an option that `options` does not have, or a value where none belongs, or the other way round.
 */
export function readArguments(args: readonly string[], options: Options): Arguments {
  const types = Object.fromEntries(
    Object.entries(options).map(([name, type]) => [
      name,
      { type: type === 'flag' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options: types,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const flags = new Set<string>();
  const texts = new Map<string, string>();
  const paths: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const type = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!type) {
      throw new UsageError(
        withSuggestion(`There is no option ${token.rawName}.`, token.name, Object.keys(options)),
      );
    }
    if (type === 'flag') {
      if (token.value !== undefined) throw new UsageError(`The option --${token.name} takes no value.`);
      flags.add(token.name);
    } else {
      if (!token.value) throw new UsageError(`The option --${token.name} needs a value.`);
      texts.set(token.name, token.value);
    }
  }
  return { flags, texts, paths };
}

/**
 * Reads a few fields of front matter, and passes over the others.
 */
import type { Report } from '../report.js';
import type { YamlMap } from './node.js';
import { parseYaml } from './parse-yaml.js';

/** Front matter of this length cannot have too many keys. */
const MAX_SIZE = 2048;

/**
 * Front matter of nothing but keys that start their lines and what is indented below them: what stands under one key cannot change how
 * another is read. The brackets and hyphens of a line, and its indentation, are too few to nest anything too deep.
 */
const ORDINARY =
  /^(?=[a-zA-Z])(?:(?:[a-zA-Z]+:(?=[ \n]|$)| {1,8}(?=\S))[^[{\n\r\u2028\u2029-]*(?:[[{-][^[{\n\r\u2028\u2029-]*){0,12}(?:\n|$))+$/;

/** The second reading of the text reports. */
const unheard: Report = () => {};

/**
 * A function that reads the fields `names` of front matter: they are as `parseYaml` has them, places included. Others may be left out,
 * and nothing is reported.
 */
export function readerOf(names: readonly string[]): (text: string, firstLine: number) => YamlMap | undefined {
  const wanted = new RegExp(String.raw`^(?:${names.join('|')}):.*(?:\n .*)*`, 'gm');
  return (text, firstLine) => {
    if (text.length > MAX_SIZE || !ORDINARY.test(text)) return parseYaml(text, firstLine, unheard);
    let kept = '';
    let done = 0;
    for (const { 0: entry, index } of text.matchAll(wanted)) {
      // Empty lines in the place of the others, so that places stay.
      kept += text.slice(done, index).replace(/[^\n]+/g, '') + entry;
      done = index + entry.length;
    }
    return parseYaml(kept, firstLine, unheard);
  };
}

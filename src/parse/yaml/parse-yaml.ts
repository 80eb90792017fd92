/**
 * Reads the YAML subset of `docs/content-format.md`: front matter and vocabulary files.
 *
 * Anything that it accepts, YAML 1.2 reads in the same way. It reads line by line in linear time, reports every mistake with its place, and
 * goes on behind it. It knows nothing of exercises.
 */
import { MAX_FRONT_MATTER_SIZE } from '../limits.js';
import type { Report } from '../report.js';
import { atDash, readEntries, readOneLine } from './block.js';
import { findControlCharacter } from './control-characters.js';
import { LineReader, OverLimit, type Finding } from './line-reader.js';
import { MapBuilder } from './map-builder.js';
import type { YamlMap } from './node.js';

/**
 * Reads `text`, whose lines end in line feeds and count from `firstLine`. Keys are text, as they are written.
 *
 * Never throws. Entries with a mistake are reported and left out; the others are in the map. Undefined if the text is no map, if nothing in
 * it could be read, or, after one problem and no other, if it passes a limit of `limits.ts`.
 */
export function parseYaml(text: string, firstLine: number, report: Report): YamlMap | undefined {
  if (text.length > MAX_FRONT_MATTER_SIZE) {
    report(
      { line: firstLine, column: 1 },
      'front-matter-too-large',
      `The YAML has ${text.length} characters, and at most ${MAX_FRONT_MATTER_SIZE} are allowed.`,
      'Move what is prose to the body, or split the file.',
    );
    return undefined;
  }
  const reader = new LineReader(text, firstLine);
  const invisible = findControlCharacter(text, firstLine);
  if (invisible) reader.findings.push(invisible);
  try {
    const map = readDocument(reader, firstLine);
    reader.findings.forEach((finding) => pass(finding, report));
    return map;
  } catch (error) {
    if (!(error instanceof OverLimit)) throw error;
    pass(error.finding, report);
    return undefined;
  }
}

function pass({ at, code, message, mend }: Finding, report: Report): void {
  report(at, code, message, mend);
}

function readDocument(reader: LineReader, firstLine: number): YamlMap | undefined {
  reader.nextLine();
  if (reader.ended) {
    if (reader.findings.length > 0) return undefined;
    return { type: 'map', entries: [], at: { line: firstLine, column: 1 } };
  }
  const first = reader.text.charAt(reader.pos);
  if (first === '{') {
    const node = readOneLine(reader, -1);
    return node?.type === 'map' ? node : undefined;
  }
  if (first === '[' || atDash(reader)) {
    const message = 'The document is a list, not "key: value" lines.';
    reader.find(reader.pos, 'yaml-syntax', message, 'Write "key: value" lines, with the list under a key.');
    return undefined;
  }
  return readTopMap(reader);
}

function readTopMap(reader: LineReader): YamlMap | undefined {
  const at = reader.place();
  const builder = new MapBuilder(reader);
  reader.nested(() => readEntries(reader, builder));
  while (!reader.ended) {
    const message = 'This line is indented less than the first one.';
    reader.find(reader.pos, 'yaml-syntax', message, 'Start all top-level keys in the same column.');
    reader.nested(() => readEntries(reader, builder));
  }
  return builder.isEmpty ? undefined : builder.build(at);
}

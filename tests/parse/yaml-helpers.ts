/** What the YAML tests share: reading with the problems collected, and the places of a tree. */
import type { Problem } from '../../src/model/problem.js';
import { reporter } from '../../src/parse/report.js';
import type { YamlMap, YamlNode } from '../../src/parse/yaml/node.js';
import { parseYaml } from '../../src/parse/yaml/parse-yaml.js';

export interface Reading {
  readonly map: YamlMap | undefined;
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

/** Plain data. Maps have no prototype, so no key can reach one. */
type YamlValue =
  string | number | boolean | null | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** The plain data of a tree. */
function toValue(node: YamlNode): YamlValue {
  switch (node.type) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(toValue);
    case 'map': {
      const map = Object.create(null) as Record<string, YamlValue>;
      for (const { key, value } of node.entries) map[key] = toValue(value);
      return map;
    }
  }
}

export function read(text: string, firstLine = 1): Reading {
  const problems: Problem[] = [];
  const map = parseYaml(text, firstLine, reporter('test.md', problems));
  return { map, value: map && toValue(map), problems };
}

/** `line:column code` of each problem. */
export function places(problems: readonly Problem[]): string[] {
  return problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

/** Every node below and with `node`, and every key, in the order of the document. */
export function* nodesOf(
  node: YamlNode,
): Generator<{ at: { line: number; column: number }; type: YamlNode['type'] | 'key' }> {
  yield node;
  if (node.type === 'list') for (const item of node.items) yield* nodesOf(item);
  if (node.type !== 'map') return;
  for (const { keyAt, value } of node.entries) {
    yield { at: keyAt, type: 'key' };
    yield* nodesOf(value);
  }
}

/** Processor time of `work`, in milliseconds. */
export function cpuOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

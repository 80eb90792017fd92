/**
 * The start that every Markdown file has in common: its id, its front matter as a tree, its body as text.
 */
import { isId } from '../model/ids.js';
import { FILE_START, type Problem, type ProblemCode } from '../model/problem.js';
import { reporter, type Report, type SourceFile } from './report.js';
import { splitFile, type Part } from './split-file.js';
import type { YamlMap } from './yaml/node.js';
import { parseYaml } from './yaml/parse-yaml.js';

export interface OpenFile {
  /** From the file's name; `undefined` where that is not an id. */
  readonly id: string | undefined;
  readonly tree: YamlMap | undefined;
  /** Absent, too, when the front matter is over a limit: then nothing more is read. */
  readonly body: Part | undefined;
  readonly report: Report;
}

/** Over these there is one problem, and nothing more is read. */
const LIMITS: ReadonlySet<ProblemCode> = new Set(['front-matter-too-deep', 'front-matter-too-many-keys']);

/** Opens a file. What is wrong so far, and what is reported later, goes to `problems`. */
export function openFile(file: SourceFile, problems: Problem[]): OpenFile {
  const report = reporter(file.path, problems);
  const id = idOf(file.path);
  if (!id) {
    const message = 'The name of the file, without its ending, does not have the form of an id.';
    report(
      FILE_START,
      'bad-id',
      message,
      'Name it with lower-case letters, digits and single hyphens: bird-dog.md.',
    );
  }
  const parts = splitFile(file, report);
  const tree = parts && parseYaml(parts.frontMatter.text, parts.frontMatter.firstLine, report);
  const isOverLimit = problems.some(({ code }) => LIMITS.has(code));
  return { id, tree, body: isOverLimit ? undefined : parts?.body, report };
}

/** The id that a file's name gives what is in it, if it has the form of one. */
export function idOf(path: string): string | undefined {
  const name = path
    .slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
    .replace(/\.[^.]*$/, '');
  return isId(name) ? name : undefined;
}

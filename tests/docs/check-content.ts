/** Samples of content: put among the project's own, and checked by the command that authors run. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const CLI = resolve('dist/cli/formcue.js');

/** A folder with a copy of the project's content, for as long as `use` takes. */
export function withContent<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'formcue-sample-'));
  try {
    cpSync('content', join(folder, 'content'), { recursive: true });
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs `formcue`, in `folder`. */
export function formcue(folder: string, args: readonly string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/** What an entry needs around a sample that is only a fault. */
const ENTRY = `---
kind: exercise
name: Sample
level: beginner
pattern: anti-extension
muscles: { primary: [multifidus] }
sides: none
measure: reps
dose: { sets: 1, reps: 5 }
updated: 2026-11-21
---

A sample.

## Steps

1. One thing.

## Common faults

`;
const FAULT = '\n\n**Sign:** What is seen. **Cause:** Why. **Fix:** What to do.\n';

/** The errors in a sample of Markdown: a whole entry, or a fault of one. */
export function problemsOfMarkdown(sample: string): string[] {
  if (sample.startsWith('---')) return problemsOf(sample, `${idOf(sample)}.md`);
  if (!sample.startsWith('### ')) return ['neither an entry nor a fault'];
  return problemsOf(`${ENTRY}${sample}${sample.includes('**Sign:**') ? '' : FAULT}`, 'sample.md');
}

/** The errors in a sample of YAML: a figure of an entry that the project has, or a file that stands alone. */
export function problemsOfYaml(sample: string): string[] {
  return /^kind: figure$/m.test(sample) ? problemsOf(sample, 'figures/bird-dog.yaml') : problemsOf(sample);
}

/** What the id of an entry is likely to be. */
function idOf(entry: string): string {
  const name = /^name: (.*)$/m.exec(entry)?.[1] ?? 'sample';
  return name.toLowerCase().replaceAll(' ', '-');
}

/**
 * Errors in `text` as the file `name` of the project's content, in the place of the one that has that name; without a name, in a folder of
 * its own. Warnings are advice: a sample is allowed to be short.
 */
function problemsOf(text: string, name?: string): string[] {
  return withContent((folder) => {
    const file = name ? (existingFile(folder, name) ?? join('content', name)) : 'sample/sample.yaml';
    if (!name) cpSync(join(folder, 'content/vocabulary'), join(folder, 'sample'), { recursive: true });
    writeFileSync(join(folder, file), `${text}\n`);
    const { output } = formcue(folder, [
      'check',
      name ? 'content' : 'sample/sample.yaml',
      '--format',
      'json',
    ]);
    const { problems } = JSON.parse(output) as { problems: Found[] };
    return problems
      .filter(({ file: where, severity }) => basename(where) === basename(file) && severity === 'error')
      .map(({ line, code, message }) => `${line}: ${code}: ${message}`);
  });
}

interface Found {
  readonly file: string;
  readonly line: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

/** Where the content has a file of that name. */
function existingFile(folder: string, name: string): string | undefined {
  if (existsSync(join(folder, 'content', name))) return join('content', name);
  const files = readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' });
  const found = files.find((file) => basename(file) === name && !file.startsWith('figures'));
  return found && join('content', found);
}

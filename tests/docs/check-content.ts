/** Samples of content: put among the project's own, and checked by the command that authors run. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const CLI = resolve('dist/cli/formcue.js');

/** A folder with a copy of the project's content and the package installed, for as long as `use` takes. */
export function withContent<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'formcue-sample-'));
  try {
    cpSync('content', join(folder, 'content'), { recursive: true });
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(resolve('.'), join(folder, 'node_modules/formcue'), 'dir');
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

/** What stands around a sample that is only a fault: an entry of the project, and its figure. */
const ENTRY = 'exercises/bird-dog.md';
const FIGURE = 'figures/bird-dog.yaml';
const FAULT = '**Sign:** What is seen. **Cause:** Why. **Fix:** What to do.';

/** The errors in a sample of Markdown: a whole entry, or a fault of one. */
export function problemsOfMarkdown(sample: string): string[] {
  if (sample.startsWith('---')) return problemsOf({ [`${idOf(sample)}.md`]: sample });
  if (!sample.startsWith('### ')) return ['neither an entry nor a fault'];
  return problemsOf({ [ENTRY]: withFault(sample) });
}

/** The errors in a sample of YAML: a figure, a fault in one, or a file that stands alone. */
export function problemsOfYaml(sample: string): string[] {
  if (/^kind: figure$/m.test(sample)) return problemsOf({ [figureWithFaultsOf(sample)]: sample });
  if (/^kind: /m.test(sample)) return problemsOf({ 'sample.yaml': sample }, 'sample');
  const [id = ''] = /^[a-z-]+(?=:)/.exec(sample) ?? [];
  const figure = readFileSync(join('content', FIGURE), 'utf8').trimEnd();
  return problemsOf({
    [FIGURE]: `${figure}\n${sample.replace(/^/gm, '  ')}`,
    [ENTRY]: withFault(`### Sample {#${id}}`),
  });
}

/** The figure of the project that the sample can stand for: its entry tells of the same faults, and maybe of more. */
function figureWithFaultsOf(sample: string): string {
  const [, faults = ''] = sample.split(/^faults:\n/m);
  const keys = [...faults.matchAll(/^ {2}[a-z-]+:$/gm)].map(([key]) => key);
  const own = readdirSync('content/figures').find((name) => {
    const lines = readFileSync(`content/figures/${name}`, 'utf8').split('\n');
    return keys.length > 0 && keys.every((key) => lines.includes(key));
  });
  return own ? `figures/${own}` : FIGURE;
}

/** The entry with one fault more. What the sample leaves out of it is added. */
function withFault(sample: string): string {
  const fault = sample.includes('**Sign:**') ? sample : `${sample}\n\n${FAULT}`;
  return readFileSync(join('content', ENTRY), 'utf8').replace(
    '## Breathing',
    () => `${fault}\n\n## Breathing`,
  );
}

/** What the id of an entry is likely to be. */
function idOf(entry: string): string {
  const name = /^name: (.*)$/m.exec(entry)?.[1] ?? 'sample';
  return name.toLowerCase().replaceAll(' ', '-');
}

/**
 * Errors in files, by name, among the project's content or in a folder with nothing but its vocabulary. A file that the content has is
 * replaced. Warnings are advice: a sample is allowed to be short.
 */
function problemsOf(
  files: Readonly<Record<string, string>>,
  where: 'content' | 'sample' = 'content',
): string[] {
  return withContent((folder) => {
    if (where === 'sample')
      cpSync(join(folder, 'content/vocabulary'), join(folder, where), { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(folder, where, existingFile(join(folder, where), name) ?? name), `${text}\n`);
    }
    const paths = where === 'sample' ? Object.keys(files).map((name) => `${where}/${name}`) : [where];
    const { output } = formcue(folder, ['check', ...paths, '--format', 'json']);
    const { problems } = JSON.parse(output) as { problems: Found[] };
    return problems
      .filter(
        ({ file, severity }) =>
          severity === 'error' && Object.keys(files).some((name) => file.endsWith(name)),
      )
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

/** Where a folder of content has an entry of that name, whatever folder it is in there. */
function existingFile(folder: string, name: string): string | undefined {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.find((file) => file === name || (name.endsWith('.md') && basename(file) === name));
}

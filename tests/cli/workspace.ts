/**
 * A folder of its own for a test, and a terminal to run commands in it.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.js';
import { entryId, entryText, VOCABULARY } from './generated-content.js';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export interface Watching {
  /** The next "… items in …" line that has not been given out yet. */
  next(): Promise<string>;
  /** Ends the command. */
  stop(): Promise<number>;
}

export class Workspace {
  readonly path = mkdtempSync(join(tmpdir(), 'formcue-'));

  constructor() {
    onTestFinished(() => rmSync(this.path, { recursive: true, force: true }));
  }

  /** Writes files by their paths. */
  write(files: Readonly<Record<string, string | Buffer>>): this {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, path)), { recursive: true });
      writeFileSync(join(this.path, path), content);
    }
    return this;
  }

  /** Writes the first entries of the generated content, with its vocabulary, into `content/`. */
  generate(count: number): this {
    for (const [name, text] of Object.entries(VOCABULARY))
      this.write({ [`content/vocabulary/${name}`]: text });
    for (let number = 0; number < count; number++)
      this.write({ [`content/${entryId(number)}.md`]: entryText(number) });
    return this;
  }

  /** Every file beneath `folder` but the state of builds, by path, with its text. */
  read(folder: string): Record<string, string> {
    const found: Record<string, string> = {};
    for (const entry of readdirSync(join(this.path, folder), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || entry.name === '.formcue-state.json') continue;
      found[path.slice(join(this.path, folder).length + 1)] = readFileSync(path, 'utf8');
    }
    return found;
  }

  /** What would tell that a file was written again: its inode and times. */
  traces(folder: string): Record<string, string> {
    return Object.fromEntries(
      Object.keys(this.read(folder)).map((name) => {
        const { ino, mtimeMs, ctimeMs } = statSync(join(this.path, folder, name));
        return [name, `${ino} ${mtimeMs} ${ctimeMs}`];
      }),
    );
  }

  async run(command: string, isInteractive = false): Promise<Run> {
    let out = '';
    let error = '';
    const code = await run(command.split(' ').filter(Boolean), {
      cwd: this.path,
      out: (text) => (out += text),
      error: (text) => (error += text),
      isInteractive,
    });
    return { code, out, error };
  }

  /** Starts a command that goes on. */
  watch(command: string): Watching {
    const abort = new AbortController();
    const lines: string[] = [];
    let wake: () => void = () => {};
    const ended = run(command.split(' '), {
      cwd: this.path,
      out: (text) => {
        lines.push(...text.split('\n').filter((line) => line.includes(' in ') && line.includes(' written')));
        wake();
      },
      error: () => {},
      isInteractive: false,
      signal: abort.signal,
    });
    onTestFinished(() => abort.abort());
    return {
      next: async () => {
        while (lines.length === 0) {
          const woken = new Promise<void>((resolve) => (wake = resolve));
          await Promise.race([woken, ended.then(() => Promise.reject(new Error('It ended.')))]);
        }
        return lines.shift() ?? '';
      },
      stop: () => {
        abort.abort();
        return ended;
      },
    };
  }
}

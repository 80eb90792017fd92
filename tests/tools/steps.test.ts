import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'formcue-steps-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs steps in a process of their own, as `npm test` does. */
function runSteps(
  steps: string,
  env: Record<string, string> = {},
): { status: number | null; lines: string[] } {
  const module = new URL('../../tools/steps.mjs', import.meta.url).href;
  const code = `import { runSteps } from '${module}'; await runSteps(${steps});`;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, lines: stdout.trimEnd().split('\n') };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // What was ended and not yet waited for is no longer running.
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

const PASS = "{ name: 'Good', command: ['node', '-e', ''] }";
const FAIL = "{ name: 'Bad', command: ['node', '-e', 'console.log(`what is wrong`); process.exit(3)'] }";

/** A step that writes a report, and exits with `code`. */
function counting(passed: number, failed: number, code: number): string {
  const report = JSON.stringify(join(folder, `${passed}-${failed}-${code}.json`));
  const script = `require('fs').writeFileSync(${report}, '{"passed":${passed},"failed":${failed}}'); process.exit(${code})`;
  return `{ name: 'Many', command: ['node', '-e', ${JSON.stringify(script)}], report: ${report}, count: (r) => r }`;
}

describe('running steps', () => {
  it.each([
    ['steps that pass', `[${PASS}, ${PASS}]`, '2 passed, 0 failed', 0],
    ['a step that fails, and the next one still runs', `[${FAIL}, ${PASS}]`, '1 passed, 1 failed', 1],
    ['what a report counted', `[${PASS}, ${counting(40, 0, 0)}]`, '41 passed, 0 failed', 0],
    ['failures in a report', `[${counting(40, 2, 1)}, ${PASS}]`, '41 passed, 2 failed', 1],
    ['a run that broke off after all tests had passed', `[${counting(40, 0, 1)}]`, '40 passed, 1 failed', 1],
    ['a run that had no test', `[${counting(0, 0, 0)}]`, '0 passed, 1 failed', 1],
    [
      'a run that wrote no report',
      `[{ name: 'Gone', command: ['node', '-e', ''], report: '${folder}/none.json', count: (r) => r }]`,
      '0 passed, 1 failed',
      1,
    ],
    [
      'a program that does not exist',
      "[{ name: 'No', command: ['no-such-program'] }]",
      '0 passed, 1 failed',
      1,
    ],
  ])('adds up %s', (_, steps, lastLine, code) => {
    const { status, lines } = runSteps(steps);
    expect(lines.at(-1)).toBe(lastLine);
    expect(status).toBe(code);
  });

  it('ends a step that hangs, with all that it started', () => {
    const child = join(folder, 'child');
    const script = `
      const { pid } = require('child_process').spawn(process.execPath, ['-e', 'for (;;);']);
      require('fs').writeFileSync('${child}', String(pid));
      for (;;);`;
    const steps = `[{ name: 'Hangs', command: ['node', '-e', ${JSON.stringify(script)}] }, ${PASS}]`;
    const { status, lines } = runSteps(steps, { FORMCUE_STEP_MINUTES: '0.03' });
    expect(lines.at(-1)).toBe('1 passed, 1 failed');
    expect(lines.join('\n')).toContain('No end after');
    expect(status).toBe(1);
    expect(isRunning(Number(readFileSync(child, 'utf8')))).toBe(false);
  });

  it('repeats at the end what a failed step printed', () => {
    const { lines } = runSteps(`[${FAIL}, ${PASS}]`);
    const again = lines.slice(lines.findLastIndex((line) => line.includes('Good')) + 1);
    expect(again).toContain('✗ Bad');
    expect(again).toContain('what is wrong');
  });
});

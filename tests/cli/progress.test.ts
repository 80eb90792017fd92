import { afterEach, describe, expect, it, vi } from 'vitest';
import { Progress, type Terminal } from '../../src/cli/terminal.js';

function terminal(isInteractive: boolean): Terminal & { written: string[] } {
  const written: string[] = [];
  return { cwd: '', out: () => {}, error: (text) => written.push(text), isInteractive, written };
}

describe('the progress line', () => {
  const now = vi.spyOn(performance, 'now');
  afterEach(() => now.mockReset());

  /** Does four things, 60 ms each. */
  function work(shownTo: Terminal): void {
    now.mockReturnValue(0);
    const progress = new Progress(shownTo, 'Read', 4);
    for (let done = 1; done <= 4; done++) {
      now.mockReturnValue(done * 60);
      progress.show(done);
    }
    progress.end();
  }

  it('tells a person how far long work has come, ten times a second at most, and goes away', () => {
    const shown = terminal(true);
    work(shown);
    expect(shown.written).toEqual(['\rRead 2 of 4', '\rRead 4 of 4', '\r\u001b[K']);
  });

  it('is silent to a program', () => {
    const shown = terminal(false);
    work(shown);
    expect(shown.written).toEqual([]);
  });

  it('is silent when the work is short', () => {
    const shown = terminal(true);
    now.mockReturnValue(0);
    const progress = new Progress(shown, 'Read', 1);
    progress.show(1);
    progress.end();
    expect(shown.written).toEqual([]);
  });
});

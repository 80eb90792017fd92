import { describe, expect, it } from 'vitest';
import { FIGURE } from './generated-figures.js';
import { Workspace } from './workspace.js';

/** The codes of what `formcue check` says of a figure with one mistake, and its whole answer. */
async function check(from: string | RegExp, to: string): Promise<{ codes: string[]; out: string }> {
  const text = FIGURE.replace(from, to);
  expect(text).not.toBe(FIGURE);
  const workspace = new Workspace().generate(1).write({ 'content/figures/move-0.yaml': text });
  const { out } = await workspace.run('check content');
  return { codes: [...out.matchAll(/ {2}(?:error|warning) {2}(\S+)/g)].map(([, code = '']) => code), out };
}

describe('one mistake in a figure', () => {
  it.each<[string, string | RegExp, string, string[]]>([
    ['an angle that is text', 'hip: 76', 'hip: high', ['wrong-type']],
    ['an unknown support', 'support: [right-knee', 'support: [right-nee', ['bad-value']],
    ['no support', /^support.*\n/m, '', ['missing-field']],
    [
      'a support that is high up: each pose is sunk',
      /^support.*$/m,
      'support: [head]',
      ['pose-floor', 'pose-floor'],
    ],
    ['hands that do not reach their place', 'pelvis: 76', 'pelvis: 36', ['pose-reach', 'pose-reach']],
    ['a neck that bends too far', 'neck: -2', 'neck: -90', ['pose-limit']],
  ])('is told once: %s', async (_what, from, to, expected) => {
    const { codes, out } = await check(from, to);
    expect(codes).toEqual(expected);
    expect(out).not.toMatch(/NaN|Infinity/);
  });
});

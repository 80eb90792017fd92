/** What a story has to answer for. */
import { expect, it } from 'vitest';
import { judge } from '../../stories/support/complaints.js';

it('is every complaint that it did not declare', () => {
  expect(judge(['console.error: a', 'console.warn: b'], [/: a$/])).toEqual(['console.warn: b']);
});

it('is what it declared and did not cause', () => {
  expect(judge([], [/: a$/])).toEqual([expect.stringContaining('did not happen')]);
});

it('is nothing, if what happened was declared', () => {
  expect(judge(['console.error: a', 'console.error: a'], [/: a$/])).toEqual([]);
});

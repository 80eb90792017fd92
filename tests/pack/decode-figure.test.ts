import { describe, expect, it } from 'vitest';
import { isId } from '../../src/model/ids.js';
import { decodeStill } from '../../src/pack/decode-figure.js';
import { correctState, stillFile } from '../../src/pack/figure-data.js';

const still = {
  format: 1,
  id: 'bird-dog',
  state: 'end',
  title: 'Bird dog',
  name: 'Bird dog',
  description: 'On hands and knees.',
  view: 'Side view.',
  mirrored: ['On knees and hands.', 'Side view of the other side.'],
  side: 'right',
  build: 'broad',
  frame: [-10, 0, 800, 600],
  paths: [
    ['skin', 'M1 2c3-4 5 6 7.5 8z'],
    ['legs far', ''],
  ],
};

describe('a still of unknown origin', () => {
  it('is taken as it is when it is sound, without anything more', () => {
    expect(decodeStill({ ...still, more: 1 })).toEqual(still);
    expect(decodeStill({ ...still, side: 'up' }).side).toBeUndefined();
    expect(decodeStill({ ...still, mirrored: undefined }).mirrored).toBeUndefined();
  });

  it.each([
    ['nothing', undefined],
    ['another format', { ...still, format: 2 }],
    ['an id that is none', { ...still, id: '../x' }],
    ['no title', { ...still, title: undefined }],
    ['words for its mirror image that are no text', { ...still, mirrored: ['x', 1] }],
    ['only half of the words for its mirror image', { ...still, mirrored: ['x'] }],
    ['no words for its view', { ...still, view: undefined }],
    ['no name', { ...still, name: 1 }],
    ['no build', { ...still, build: undefined }],
    ['an unknown build', { ...still, build: 'tall' }],
    ['a frame of three numbers', { ...still, frame: [0, 0, 9] }],
    ['a frame without a height', { ...still, frame: [0, 0, 9, 0] }],
    ['a frame without bounds', { ...still, frame: [0, 0, Infinity, 9] }],
    ['no paths', { ...still, paths: {} }],
    ['an unknown paint', { ...still, paths: [['gold', 'M0 0']] }],
    ['two classes', { ...still, paths: [['skin hidden', 'M0 0']] }],
    ['data that is no path', { ...still, paths: [['skin', 'url(#x)']] }],
    ['data that is no text', { ...still, paths: [['skin', ['M0 0']]] }],
    ['a path without an end', { ...still, paths: [['skin', 'M' + ' 1'.repeat(30_000)]] }],
    ['too many paths', { ...still, paths: Array.from({ length: 500 }, () => ['skin', 'M0 0']) }],
  ])('is refused: %s', (_, value) => {
    expect(() => decodeStill(value)).toThrow('Not a figure');
  });
});

describe('the state of what is correct beside a fault', () => {
  it('is read like any other, and is never the id of a fault', () => {
    const state = correctState('head-lifts');
    expect(isId('head-lifts')).toBe(true);
    expect(isId(state)).toBe(false);
    expect(decodeStill({ ...still, state }).state).toBe(state);
    expect(stillFile('bird-dog', state)).toBe('figures/bird-dog/head-lifts--correct.json');
  });
});

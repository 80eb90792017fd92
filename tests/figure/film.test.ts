import { describe, expect, it } from 'vitest';
import type { Film } from '../../src/figure/film.js';
import { boundsOf, pointsOf } from '../../src/figure/fit.js';
import { lighten } from '../../src/figure/lighten.js';
import { bodyAt, prepareMotion, settleMotion } from '../../src/figure/motion.js';
import { paintMuscles } from '../../src/figure/muscles.js';
import { loopsOf } from '../../src/figure/path-points.js';
import type { PicturePath } from '../../src/figure/picture.js';
import { drawScene } from '../../src/figure/scene.js';
import { drawFault, drawnFaults, drawPhase } from '../../src/figure/stills.js';
import { BUILD_NAMES, BUILDS } from '../../src/figure/surface.js';
import { unpackMovement } from '../../src/figure/unpack-movement.js';
import { VIEWS } from '../../src/figure/view.js';
import type { FaultId } from '../../src/model/ids.js';
import type { Movement } from '../../src/model/movement.js';
import { readFigures } from './figures.js';
import { shoot, sourceOf } from './films.js';
import { swapSides } from './swap-sides.js';

const FIGURES = readFigures();
const WELL_FORMED = /^(?:M-?\d+[ -]\d+(?:[mclq](?:[ -]?\d+)+)*z?)*$/;
/** What may be cut off by a straight edge. */
const CUT_OFF = /^(?:mat|mat-edge|floor|shadow)$/;
/** What only stills have. */
const MARKS = /^(?:ghost|fault-|casing|correct-line|arrow)/;

/** The paths of one frame that show. */
function shown({ paints, frames }: Film, index: number): PicturePath[] {
  const frame = frames.at(index)!;
  return paints.map((paint, path) => [paint, frame[path]!] as PicturePath).filter(([, d]) => d !== '');
}

/** A path without what does not show: the order of its parts, which unite, and where a prop begins. */
function looksOf(paint: string, d: string): string[] {
  if (/^(?:mat|prop|prop-light|tube)$/.test(paint)) return [...new Set(pointsOf(d).map(String))].sort();
  return (d.match(/M[^M]*/g) ?? []).sort();
}

function expectInside({ frame: [left, top, width, height] }: Film, paths: readonly PicturePath[]): void {
  const bounds = boundsOf(paths.flatMap(([, d]) => pointsOf(d)));
  expect(bounds.left * 10).toBeGreaterThan(left);
  expect(bounds.top * 10).toBeGreaterThan(top);
  expect(bounds.right * 10).toBeLessThan(left + width);
  expect(bounds.bottom * 10).toBeLessThan(top + height);
}

function figure(id: string): Movement {
  return FIGURES.find(([each]) => each === id)![1];
}

describe.each(FIGURES)('the film of %s', (id, movement) => {
  const source = sourceOf(id, movement);
  const film = shoot(source);
  const build = BUILDS[source.build];
  const packed = settleMotion(unpackMovement(source.figure), build);
  const count = film.frames.length;

  it('has the paths of one list of paints in every frame', () => {
    for (const index of [0, 1, count >> 1, count - 1]) {
      const picture = drawScene({
        movement: packed.movement,
        ...bodyAt(packed, index / (count - 1)),
        hair: source.hair,
        frameAround: packed.keys,
        keepEmpty: true,
      });
      expect(film.paints).toEqual(picture.paths.map(([paint]) => paint));
      expect(film.frames[index]).toEqual(picture.paths.map(([, d]) => d));
    }
    expect(film.frames.every((frame) => frame.length === film.paints.length)).toBe(true);
  });

  it('begins as the still of its start, and ends as that of its end without ghost and arrows', () => {
    for (const [index, phase] of [
      [0, 'start'],
      [-1, 'end'],
    ] as const) {
      const { frame, paths } = drawPhase(packed, phase, { hair: source.hair });
      const still = paths.filter(([paint]) => !MARKS.test(paint));
      expect(lighten({ frame, paths: shown(film, index) }).paths).toEqual(still);
    }
    expect(film.frame).toEqual(
      drawPhase(prepareMotion(movement, build), 'start', { hair: source.hair }).frame,
    );
  });

  it.each(BUILD_NAMES)('shows a %s body when that is asked for, in the same frame', (wanted) => {
    const asked = shoot(source, { build: wanted });
    expect(asked.frame).toEqual(film.frame);
    expect(asked.paints).toEqual(film.paints);
    expect(JSON.stringify(asked.frames) === JSON.stringify(film.frames)).toBe(wanted === source.build);
    const { figure: own, other = own } = source;
    const motion = settleMotion(unpackMovement(wanted === source.build ? own : other), BUILDS[wanted]);
    const { paths } = drawScene({
      movement: motion.movement,
      ...bodyAt(motion, 1),
      hair: source.hair,
      frameAround: motion.keys,
      keepEmpty: true,
    });
    expect(asked.frames.at(-1)).toEqual(paths.map(([, d]) => d));
    if (movement.crop || movement.apparatus?.kind === 'wall') return;
    for (const index of asked.frames.keys()) {
      expectInside(
        asked,
        shown(asked, index).filter(([paint]) => !CUT_OFF.test(paint)),
      );
    }
  });

  it('is mirrored exactly for the left side', () => {
    const left = shoot(source, { side: 'left' });
    expect(left.paints).toEqual(film.paints);
    expect(left.frame).toEqual([0 - film.frame[0] - film.frame[2], ...film.frame.slice(1)]);
    left.frames.forEach((frame, index) => {
      const own = film.frames[index]!.map((d) => pointsOf(d).map(([x, y]) => [0 - x, y]));
      expect(frame.map(pointsOf)).toEqual(own);
    });
  });

  it('shows both sides where they take turns, the second with its limbs changed over', () => {
    const both = shoot(sourceOf(id, movement, true));
    expect(both.frames).toHaveLength(2 * count);
    expect(both.frames.slice(0, count)).toEqual(film.frames);
    const other = settleMotion(swapSides(packed.movement), build);
    for (const index of [0, count >> 1, count - 1]) {
      const picture = drawScene({
        movement: other.movement,
        ...bodyAt(other, index / (count - 1)),
        hair: source.hair,
        frameAround: other.keys,
        keepEmpty: true,
      });
      expect(both.paints).toEqual(picture.paths.map(([paint]) => paint));
      const swapped = both.frames[count + index]!.map((d, path) => looksOf(both.paints[path]!, d));
      expect(swapped).toEqual(picture.paths.map(([paint, d]) => looksOf(paint, d)));
    }
  });

  it('ends in each fault that has a pose, in the frame of its own', () => {
    for (const [fault, state] of drawnFaults(movement)) {
      const into = shoot(source, { fault });
      const still = drawFault(prepareMotion(movement, build), state, { hair: source.hair });
      const expected = still.paths.filter(([paint]) => !MARKS.test(paint));
      const last = shown(into, -1);
      expect(last.map(([paint]) => paint).sort(), fault).toEqual(expected.map(([paint]) => paint).sort());
      for (const paint of ['top', 'shoe', 'hair']) {
        const around = (paths: readonly PicturePath[]) =>
          Object.values(
            boundsOf(paths.filter(([each]) => each === paint).flatMap(([, d]) => loopsOf(d).flat())),
          );
        around(last).forEach((edge, index) =>
          expect(Math.abs(edge - around(expected)[index]!), `${fault}: ${paint}`).toBeLessThan(0.5),
        );
      }
      expect(into.frames.at(-1)).not.toEqual(film.frames.at(-1));
    }
  });

  it('lies within its frame from everywhere, faults and both sides too', () => {
    const alternating = sourceOf(id, movement, true);
    const faults: readonly (FaultId | undefined)[] = [
      undefined,
      ...drawnFaults(movement).map(([each]) => each),
    ];
    for (const view of VIEWS.filter((each) => each !== 'side')) {
      for (const fault of faults) {
        const seen = shoot(alternating, { view, fault, ...(!fault && { paintMuscles }) });
        expect(seen.frame).toEqual(alternating.figure.frames?.[view]);
        for (const index of seen.frames.keys()) {
          const paths = shown(seen, index);
          expect(paths.filter(([, d]) => !WELL_FORMED.test(d))).toEqual([]);
          if (movement.apparatus?.kind === 'wall') continue;
          expectInside(
            seen,
            paths.filter(([paint]) => !CUT_OFF.test(paint)),
          );
        }
      }
    }
  });
});

describe('a film', () => {
  const movement = figure('bird-dog');
  const [out, hold, back, rest] = movement.tempo;
  const turn = out + hold + back + rest;

  it('follows the tempo: out, hold, back, rest', () => {
    const film = shoot(sourceOf('bird-dog', movement), { framesPerSecond: 15.5 });
    const last = film.frames.length - 1;
    expect(film.frames).toHaveLength(Math.round(15.5 * Math.max(out, back)));
    expect(film.duration).toBe(turn);
    expect(film.at).toEqual({ mid: out / 2, end: out + hold / 2 });
    expect(film.frameAt(0)).toBe(0);
    expect(film.frameAt(film.at.mid)).toBe(Math.round(last / 2));
    expect([out, film.at.end, out + hold].map((seconds) => film.frameAt(seconds))).toEqual([
      last,
      last,
      last,
    ]);
    expect(film.frameAt(out + hold + back / 2)).toBe(Math.round(last / 2));
    expect(film.frameAt(turn - rest / 2)).toBe(0);
    expect(film.frameAt(turn + out)).toBe(last);
    const way = Array.from({ length: 21 }, (_, step) => film.frameAt((step / 20) * out));
    expect(way).toEqual(way.toSorted((a, b) => a - b));
  });

  it('has the second side behind the first', () => {
    const film = shoot(sourceOf('bird-dog', movement, true));
    const count = film.frames.length / 2;
    expect(film.duration).toBe(2 * turn);
    expect(film.frameAt(out)).toBe(count - 1);
    expect(film.frameAt(turn)).toBe(count);
    expect(film.frameAt(turn + out)).toBe(2 * count - 1);
    expect(film.frameAt(2 * turn)).toBe(0);
  });

  it('shows one side when it is asked for, and in a fault', () => {
    const source = sourceOf('bird-dog', movement, true);
    const [[fault]] = drawnFaults(movement) as [[FaultId, unknown]];
    for (const options of [{ side: 'right' }, { side: 'left' }, { fault }] as const) {
      expect(shoot(source, options).duration).toBe(turn);
    }
  });

  it('is that of the correct movement for a fault without a pose', () => {
    const source = sourceOf('bird-dog', movement);
    const film = shoot(source, { fault: 'no-such-fault' as FaultId });
    expect(film.frames).toEqual(shoot(source).frames);
    expect(film.frame).toEqual(source.frame);
  });

  it('has weights and apparatus only from the painter of props', () => {
    const source = sourceOf('kettlebell-swing', figure('kettlebell-swing'));
    expect(shoot(source).paints).toContain('prop');
    expect(shoot(source, { paintProps: undefined }).paints).not.toContain('prop');
  });
});

/**
 * Lines along the body that a fault is marked on: the skin over a part of the spine, the seat, and a line across the hips.
 */
import type { CONTOURS } from '../model/movement.js';
import { NECK_POINT } from './body.js';
import { offset } from './frame.js';
import type { Skeleton } from './skeleton.js';
import { BACK_DEPTH } from './surface.js';
import type { Vector } from './vector.js';

/** The thickness of skin behind the base of the spine, and behind each neck point from the base of the neck's neighbour up. */
const BASE_DEPTH = 3;
const NECK_DEPTHS = [2.6, 2.6, 2.4] as const;
/** The back of the head, from the nape to the crown: in front of where the skull sits, and up. A neck shows by how the head sits on it. */
const BACK_OF_HEAD = [
  [-5, 2.4],
  [-5.6, 6.2],
  [-3.2, 10.2],
] as const;
/** The line across the hips: how far up and from the middle of the hips it runs, behind or in front of the body, and half its length. */
const HIP_LINE = { up: 7, away: 6, half: 12 } as const;

/**
 * The points of a contour, from the seat up, or from left to right.
 * @param side On which side of the body the line across the hips runs.
 */
export function contourOf(
  skeleton: Skeleton,
  zone: (typeof CONTOURS)[number],
  side: 'back' | 'front' = 'back',
): readonly Vector[] {
  const { pelvis, pelvisFrame, spine, skull, headFrame } = skeleton;
  const behindSpine = (point: number, depth: number): Vector[] => {
    const at = spine[point];
    return at ? [offset(at.at, at.frame, -depth, 0, 0)] : [];
  };
  const back = (from: number, to: number) =>
    spine.slice(from, to + 1).map(({ at, frame }) => offset(at, frame, -BACK_DEPTH, 0, 0));
  const seat = (up: number, behind: number) => offset(pelvis, pelvisFrame, -behind, up, 0);
  switch (zone) {
    case 'lumbar':
      return [seat(3.2, 6.2), ...behindSpine(0, BASE_DEPTH), ...back(1, 5)];
    case 'thoracic':
      return back(4, NECK_POINT);
    case 'back':
      return [seat(3.2, 6.2), ...behindSpine(0, BASE_DEPTH), ...back(1, NECK_POINT)];
    case 'pelvis':
      return [seat(-4, 6.6), seat(-1, 7.3), seat(2, 6.8), ...behindSpine(0, BASE_DEPTH + 0.2)];
    case 'neck':
      return [
        ...NECK_DEPTHS.flatMap((depth, index) => behindSpine(NECK_POINT - 1 + index, depth)),
        ...BACK_OF_HEAD.map(([ahead, up]) => offset(skull, headFrame, ahead, up, 0)),
      ];
    case 'hip-line': {
      const { up, away, half } = HIP_LINE;
      const ahead = side === 'front' ? away : -away;
      return [-half, 0, half].map((right) => offset(pelvis, pelvisFrame, ahead, up, right));
    }
  }
}

/**
 * A still picture read back: JSON of unknown origin → paths that can be put into a page. Anything that is not exactly a picture is refused,
 * since half a body would be worse than none.
 */
import type { Paint, PicturePath } from '../figure/picture.js';
import type { BuildName } from '../figure/surface.js';
import { isId } from '../model/ids.js';
import { PACK_FORMAT } from './card-data.js';
import { ContentFailure } from './content-source.js';
import type { FigureStill } from './figure-data.js';

/** Every paint of a still. */
const PAINTS: ReadonlySet<string> = new Set<Paint>([
  'skin',
  'top',
  'legs',
  'shoe',
  'hair',
  'ear',
  'gap',
  'shadow',
  'mat',
  'mat-edge',
  'floor',
  'prop',
  'prop-light',
  'tube',
  'ghost',
  'arrow',
  'arrow-head',
  'spine',
  'fault-glow',
  'casing',
  'fault-line',
  'correct-line',
  'fault-ring',
  'muscle-primary',
  'muscle-secondary',
  'muscle-hatch',
  'muscle',
  'body',
]);

const BUILDS: ReadonlySet<unknown> = new Set<BuildName>(['slender', 'broad']);

/** Characters of one path, and paths of one picture, far above what the drawing code makes. */
const MAX_PATH = 40_000;
const MAX_PATHS = 400;

/** Commands without arcs and exponents, and numbers: all that the drawing code writes. */
const PATH = /^[MLHVCSQTZmlhvcsqtz\d\s.,-]*$/;

/**
 * The picture that `value` is, and no other field of it.
 * @throws ContentFailure `invalid` when it is none.
 */
export function decodeStill(value: unknown): FigureStill {
  const { format, id, state, title, name, description, view, mirrored, side, build, frame, paths } = Object(
    value,
  ) as FigureStill;
  const isPicture =
    format === PACK_FORMAT &&
    isId(id) &&
    isText(state) &&
    isText(title) &&
    isText(name) &&
    isText(description) &&
    isText(view) &&
    (mirrored === undefined ||
      (Array.isArray(mirrored) && mirrored.length === 2 && mirrored.every(isText))) &&
    BUILDS.has(build) &&
    isFrame(frame) &&
    Array.isArray(paths) &&
    paths.length <= MAX_PATHS &&
    paths.every(isPath);
  if (!isPicture) throw new ContentFailure('invalid', 'Not a figure of this version');
  return {
    format,
    id,
    state,
    title,
    name,
    description,
    view,
    mirrored,
    side: side === 'left' || side === 'right' ? side : undefined,
    build,
    frame,
    paths,
  };
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length < 2_000;
}

function isFrame(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 4 || !value.every(Number.isFinite)) return false;
  const [, , width, height] = value as number[];
  return Number(width) > 0 && Number(height) > 0;
}

function isPath(value: unknown): value is PicturePath {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [paint, d] = value as unknown[];
  return (
    typeof paint === 'string' &&
    PAINTS.has(paint.replace(/ far$/, '')) &&
    typeof d === 'string' &&
    d.length <= MAX_PATH &&
    PATH.test(d)
  );
}

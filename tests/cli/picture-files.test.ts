import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { listContent, readContent } from '../../src/cli/content-folder.js';
import { drawFaultStill, drawPhaseStill, type DescribedStill } from '../../src/cli/draw-stills.js';
import { prepareMotion } from '../../src/figure/motion.js';
import { drawnFaults, PHASES } from '../../src/figure/stills.js';
import { BUILD_NAMES, BUILDS, type BuildName } from '../../src/figure/surface.js';
import { pictureToSvg } from '../../src/figure/svg.js';
import { buildLibrary } from '../../src/parse/index.js';

/** Bytes of one picture: the whole file, words included. */
const RAW_LIMIT = 9_000;
const GZIP_LIMIT = 4_000;

const CONTENT = listContent(join(import.meta.dirname, '../../content'), 'content').files.flatMap((file) => {
  const read = readContent(file);
  return 'text' in read ? [{ path: file.path, text: read.text }] : [];
});
const { library, exercises } = buildLibrary(CONTENT);
const ENTRIES = [...exercises.values()].flatMap((exercise) => {
  const movement = library.figures.get(exercise.id)?.movement;
  return movement ? [{ id: exercise.id, exercise, movement }] : [];
});

function stillsOf({ exercise, movement }: (typeof ENTRIES)[number], build: BuildName): DescribedStill[] {
  const motion = prepareMotion(movement, BUILDS[build]);
  return [
    ...PHASES.map((phase) => drawPhaseStill(exercise, motion, phase)),
    ...drawnFaults(movement).map(([id, state]) => drawFaultStill(exercise, motion, id, state)!),
  ];
}

describe('the picture files of all content', () => {
  it('are looked at', () => {
    expect(ENTRIES.length).toBeGreaterThanOrEqual(24);
  });

  it.each(ENTRIES)('$id: each state, theme and build is small', (entry) => {
    for (const build of BUILD_NAMES) {
      for (const { state, picture, ...words } of stillsOf(entry, build)) {
        for (const theme of [undefined, 'light', 'dark'] as const) {
          const options = { ...words, theme, size: [1920, 1080], idPrefix: `${entry.id}-${state}` } as const;
          const file = Buffer.from(`${pictureToSvg(picture, options)}\n`);
          const name = `${state}, ${build}, ${theme ?? 'both themes'}`;
          expect(file.length, name).toBeLessThanOrEqual(RAW_LIMIT);
          expect(gzipSync(file).length, name).toBeLessThanOrEqual(GZIP_LIMIT);
        }
      }
    }
  });
});

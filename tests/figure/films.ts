import type { FilmSource, FilmOptions, Film } from '../../src/figure/film.js';
import { shootFilm } from '../../src/figure/film.js';
import { prepareMotion } from '../../src/figure/motion.js';
import { packForOtherBuild, packMovement } from '../../src/figure/pack-movement.js';
import { drawProps } from '../../src/figure/props.js';
import { buildFor, frameOfMotion, hairFor } from '../../src/figure/stills.js';
import { BUILDS } from '../../src/figure/surface.js';
import type { EntryId } from '../../src/model/ids.js';
import type { Movement } from '../../src/model/movement.js';

/** What a film is made of, after its journey through JSON. */
export function sourceOf(id: string, movement: Movement, alternates = false): FilmSource {
  const hair = hairFor(id as EntryId);
  const build = buildFor(id as EntryId);
  const packing = { hair, build, alternates };
  const source: FilmSource = {
    alternates,
    hair,
    build,
    muscles: { primary: ['glutes'], secondary: ['quadriceps'] },
    frame: frameOfMotion(prepareMotion(movement, BUILDS[build]), { hair }),
    figure: packMovement(movement, packing),
    other: packForOtherBuild(movement, packing),
  };
  return JSON.parse(JSON.stringify(source)) as FilmSource;
}

/** The whole film, in as few frames as it may have. */
export function shoot(source: FilmSource, options: FilmOptions = {}): Film {
  const drawing = shootFilm(source, { framesPerSecond: 1, paintProps: drawProps, ...options });
  for (;;) {
    const { done, value } = drawing.next();
    if (done) return value;
  }
}

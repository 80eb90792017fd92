/**
 * Plays films: one clock for all figures of a page, which runs only while one of them plays. Loaded with the first movement.
 *
 * Truth is time stamps: a tick that comes late shows the frame of its own time. Time stands still while a figure is out of sight.
 */
import type { Film, FilmOptions, FilmSource } from '../../figure/film.js';

/** Figures that play at the same time; one more, and the one that has played longest is paused. */
const MAX_PLAYING = 4;

/** Milliseconds between two pictures, a little less than 1/30 s because screens are not exact. */
const FRAME_TIME = 31;

/**
 * Milliseconds between a picture and asking for the next. Whoever asks at once has the browser prepare a frame between the two in which
 * nothing moves, and pay for it.
 */
const REST = 20;

/** Milliseconds from one picture to the next, a little more than 1/30 s: a frame that is due with the next picture must not be missed. */
const NEXT = 34;

/** Seconds to sleep at most while a movement stands still: less than a wrong clock could be noticed. */
const LONGEST_REST = 1;

/** Milliseconds after which the page has its turn while a film is drawn. */
const SLICE = 8;

export interface PlayerHost {
  /** The figure, watched for being in sight. */
  readonly element: Element;
  readonly film: Film;
  /** Seconds to begin at. */
  readonly from: number;
  /** How fast, as a multiple of the movement's own tempo. */
  readonly speed: number;
  /** After how many repetitions the film ends. */
  readonly repetitions: number;
  /** Shows the frame with this number. */
  show(frame: number): void;
  /** The film ended, or was paused for another one. */
  stopped(hasEnded: boolean): void;
}

/** Oldest first. */
const playing: Player[] = [];
let request = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let lastTick = 0;
let observer: IntersectionObserver | undefined;

/** A figure that plays, from now until it stops. */
export class Player {
  readonly #host: PlayerHost;
  /** Seconds of the film at the time `#since`. */
  #from: number;
  /** The time stamp, in milliseconds, from which time runs; undefined while it stands still. */
  #since: number | undefined;
  #speed: number;
  #seconds: number;
  #frame = -1;
  isInSight = true;

  constructor(host: PlayerHost) {
    this.#host = host;
    this.#from = this.#seconds = host.from;
    this.#speed = host.speed;
    if (playing.length >= MAX_PLAYING) playing[0]?.stop(true);
    playing.push(this);
    observer ??= new IntersectionObserver(see);
    observer.observe(host.element);
    wake();
  }

  get element(): Element {
    return this.#host.element;
  }

  /** Seconds of the film that have been shown. */
  get seconds(): number {
    return this.#seconds;
  }

  set speed(speed: number) {
    this.hold();
    this.#speed = speed;
    wake();
  }

  seek(seconds: number): void {
    this.#seconds = seconds;
    this.hold();
    this.#show();
    wake();
  }

  /** Time stands still until the next tick. */
  hold(): void {
    this.#from = this.#seconds;
    this.#since = undefined;
  }

  tick(now: number): void {
    this.#since ??= now;
    this.#seconds = this.#from + ((now - this.#since) / 1000) * this.#speed;
    const end = this.#host.film.duration * this.#host.repetitions;
    if (this.#seconds >= end) {
      this.stop();
      this.#host.stopped(true);
    } else this.#show();
  }

  /** Milliseconds until another frame than the one that is shown is due, or the end. */
  get rest(): number {
    const { film, repetitions } = this.#host;
    const step = (this.#speed * NEXT) / 1000;
    const end = Math.min(this.#seconds + LONGEST_REST * this.#speed, film.duration * repetitions);
    let next = this.#seconds + step;
    while (next < end && film.frameAt(next % film.duration) === this.#frame) next += step;
    return ((Math.min(next, end) - this.#seconds) / this.#speed) * 1000;
  }

  /** Stops; `tell` when it is not the host that asked for it. */
  stop(tell = false): void {
    const index = playing.indexOf(this);
    if (index < 0) return;
    playing.splice(index, 1);
    observer?.unobserve(this.element);
    wake();
    if (tell) this.#host.stopped(false);
  }

  #show(): void {
    const { film } = this.#host;
    const frame = film.frameAt(this.#seconds % film.duration);
    if (frame === this.#frame) return;
    this.#frame = frame;
    this.#host.show(frame);
  }
}

function see(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) {
    const player = playing.find(({ element }) => element === target);
    if (player) player.isInSight = isIntersecting;
  }
  wake();
}

/** Starts the clock, or stops it, as is needed now. */
function wake(): void {
  const runs = !document.hidden && playing.some(({ isInSight }) => isInSight);
  for (const player of playing) if (document.hidden || !player.isInSight) player.hold();
  clearTimeout(timer);
  if (runs && !request) {
    request = requestAnimationFrame(tick);
    lastTick = -Infinity;
  } else if (!runs && request) {
    cancelAnimationFrame(request);
    request = 0;
  }
  document[playing.length ? 'addEventListener' : 'removeEventListener']('visibilitychange', wake);
}

function tick(now: number): void {
  request = 0;
  let rest = 0;
  if (now - lastTick >= FRAME_TIME) {
    lastTick = now;
    for (const player of [...playing]) if (player.isInSight) player.tick(now);
    rest =
      REST - NEXT + Math.min(...playing.filter(({ isInSight }) => isInSight).map((player) => player.rest));
  }
  // Nobody plays any more, or somebody has begun to, in answer to a tick.
  if (request || !Number.isFinite(rest)) return;
  if (rest > 0) timer = setTimeout(ask, rest);
  else ask();
}

function ask(): void {
  request = requestAnimationFrame(tick);
}

matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', ({ matches }) => {
  if (matches) for (const player of [...playing]) player.stop(true);
});

/** Draws one frame with every `next()`. */
export type ShootFilm = (motion: FilmSource, options: FilmOptions) => Generator<undefined, Film>;

let loadEngine = async (): Promise<ShootFilm> => (await import('./figure-engine.js')).shootFilm;

/** Takes films from elsewhere, for tests. */
export function useEngine(shoot: ShootFilm): void {
  loadEngine = () => Promise.resolve(shoot);
}

/** Draws a film in short slices, so that the page stays quick while the reader waits. Undefined when it is no longer `wanted`. */
export async function drawFilm(
  motion: FilmSource,
  options: FilmOptions,
  withMuscles: boolean,
  wanted: () => boolean,
): Promise<Film | undefined> {
  const { holds, apparatus } = motion.figure;
  const [shoot, muscles, props] = await Promise.all([
    loadEngine(),
    withMuscles ? import('./figure-muscles.js') : undefined,
    (holds ?? apparatus) ? import('./figure-props.js') : undefined,
  ]);
  const frames = shoot(motion, {
    ...options,
    paintMuscles: muscles?.paintMuscles,
    paintProps: props?.drawProps,
  });
  while (wanted()) {
    const end = performance.now() + SLICE;
    do {
      const { done, value } = frames.next();
      if (done) return value;
    } while (performance.now() < end);
    await nextTurn();
  }
  return undefined;
}

/** After what the page and its reader want to do first. A message comes sooner than a time-out, which browsers hold back. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

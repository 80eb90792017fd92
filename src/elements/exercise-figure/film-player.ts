/**
 * Plays films, at most four of a page at a time. An animation of the browser's keeps the time, so that a page that is busy cannot make it
 * lie; it stands still while a figure is out of sight. Loaded with the first movement.
 */
import type { Film } from '../../figure/film.js';
import { frameAtStep, stepsOf } from './film-strip.js';

export { drawFilm, fillStrip } from './draw-film.js';

/** Figures that play at the same time; one more, and one that is out of sight is paused, or else the one that has played longest. */
const MAX_PLAYING = 4;

export interface PlayerHost {
  /** The figure, watched for being in sight. */
  readonly element: Element;
  readonly film: Film;
  /** The film's frames, one below the other. */
  readonly strip: Element;
  /** Seconds to begin at. */
  readonly from: number;
  /** How fast, as a multiple of the movement's own tempo. */
  readonly speed: number;
  /** After how many repetitions the film ends. */
  readonly repetitions: number;
  /** The film ended, or was paused for another one. */
  stopped(hasEnded: boolean): void;
}

/** Oldest first. */
const playing: Player[] = [];
let observer: IntersectionObserver | undefined;

/** A figure that plays, from now until it stops. */
export class Player {
  readonly #host: PlayerHost;
  readonly #animation: Animation;
  isInSight = true;

  constructor(host: PlayerHost) {
    const { element, film, strip, from, speed, repetitions } = host;
    this.#host = host;
    this.#animation = strip.animate(stepsOf(film), {
      duration: film.duration * 1000,
      iterations: repetitions,
      fill: 'forwards',
    });
    this.#animation.onfinish = () => this.#end(true);
    this.speed = speed;
    this.seek(from);
    const oldest = playing.find(({ isInSight }) => !isInSight) ?? playing[0];
    if (oldest && playing.length >= MAX_PLAYING) oldest.#end(false);
    playing.push(this);
    observer ??= new IntersectionObserver(see);
    observer.observe(element);
    follow();
  }

  get element(): Element {
    return this.#host.element;
  }

  /** Seconds of the film that have been shown. */
  get seconds(): number {
    return Number(this.#animation.currentTime) / 1000;
  }

  /** The frame that is shown. */
  get frame(): number {
    const { film } = this.#host;
    return frameAtStep(film, this.seconds % film.duration);
  }

  set speed(speed: number) {
    this.#animation.playbackRate = speed;
  }

  seek(seconds: number): void {
    this.#animation.currentTime = seconds * 1000;
  }

  /** Runs while it can be seen. */
  follow(): void {
    if (document.hidden || !this.isInSight) this.#animation.pause();
    else if (this.#animation.playState === 'paused') this.#animation.play();
  }

  /** Stops; afterwards nothing is left of it. */
  stop(): void {
    const index = playing.indexOf(this);
    if (index < 0) return;
    playing.splice(index, 1);
    observer?.unobserve(this.element);
    this.#animation.cancel();
    follow();
  }

  #end(hasEnded: boolean): void {
    this.#host.stopped(hasEnded);
    this.stop();
  }
}

function see(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) {
    const player = playing.find(({ element }) => element === target);
    if (player) player.isInSight = isIntersecting;
  }
  follow();
}

function follow(): void {
  for (const player of playing) player.follow();
  document[playing.length ? 'addEventListener' : 'removeEventListener']('visibilitychange', follow);
}

/** Takes the film of what a figure shows: the last one is kept, and one that nobody waits for any more is not drawn to its end. */
import type { Film, FilmOptions, FilmSource } from '../../figure/film.js';
import type { ContentSource } from '../../pack/content-source.js';
import { motionFile } from '../../pack/figure-data.js';

/** Which film. */
export interface Question extends FilmOptions {
  readonly id: string;
  readonly muscles: boolean;
}

export class FigureFilms {
  readonly #isInUse: () => boolean;
  #key = '';
  #asked: Promise<Film | undefined> | undefined;
  #current: Film | undefined;

  /** @param isInUse whether the figure still is in the page */
  constructor(isInUse: () => boolean) {
    this.#isInUse = isInUse;
  }

  /** The film that was asked for last, once it is drawn. */
  get current(): Film | undefined {
    return this.#current;
  }

  /** Undefined when another one was asked for in the meantime, or there is none. Rejects when it cannot be drawn. */
  take(question: Question, source: ContentSource | undefined): Promise<Film | undefined> {
    const { id, side, view, fault, muscles, build } = question;
    const key = [id, side, view, fault, muscles, build].join();
    if (this.#asked && key === this.#key) return this.#asked;
    this.#key = key;
    this.#current = undefined;
    const isLast = (): boolean => asked === this.#asked;
    const asked: Promise<Film | undefined> = this.#draw(
      question,
      source,
      () => isLast() && this.#isInUse(),
    ).then(
      (film) => {
        if (!isLast()) return undefined;
        this.#current = film;
        if (!film) this.#asked = undefined;
        return film;
      },
      (cause: unknown) => {
        // To be asked for again.
        if (isLast()) this.#asked = undefined;
        throw cause;
      },
    );
    this.#asked = asked;
    return asked;
  }

  async #draw(
    { id, muscles, ...options }: Question,
    source: ContentSource | undefined,
    isWanted: () => boolean,
  ): Promise<Film | undefined> {
    const [{ drawFilm }, motion] = await Promise.all([
      import('./film-player.js'),
      source?.file?.(motionFile(id)),
    ]);
    return motion ? drawFilm(motion as FilmSource, options, muscles, isWanted) : undefined;
  }
}

/**
 * What a figure says: the key to what is marked in it, for everybody, and name and description of a film's picture, for those who do not see
 * it. The words of a still come with it.
 */
import type { Film } from '../../figure/film.js';
import type { FigureStill } from '../../pack/figure-data.js';
import * as say from '../shared/figure-strings.js';
import { secondsOf } from './film-poses.js';
import { html, set } from './make.js';
import { wordsOf } from './picture-dom.js';

/** What of the element's properties words tell of. */
export interface Told {
  readonly side: string | undefined;
  readonly view: string | undefined;
  readonly fault: string | undefined;
  readonly decorative: boolean;
}

export class FigureCaption {
  readonly element = html('p', 'caption');
  /** The muscles that are marked. */
  #muscles = '';

  get hasMuscles(): boolean {
    return this.#muscles !== '';
  }

  /** Explains what is marked in `still`. The names of muscles stay until there are others. */
  explain(still: FigureStill | undefined, muscles = this.#muscles): void {
    this.#muscles = muscles;
    const hasLines = still?.paths.some(([paint]) => /^fault-(line|ring)$/.test(paint));
    this.element.replaceChildren();
    for (const words of hasLines ? [say.HAPPENS, say.SHOULD_BE] : [])
      html('span', '', this.element).textContent = words;
    this.element.append(muscles);
    this.element.classList.toggle('names', muscles !== '');
    this.element.hidden = !this.element.textContent;
  }

  /** Names and describes a film's frame in the place of the still, or, without one, the film that plays. */
  describe(picture: Element, still: FigureStill, film: Film, told: Told, frame?: number): void {
    const isPose = frame === film.frameAt(secondsOf(film, still.state));
    const state = frame === undefined ? say.MOVING : say.BETWEEN;
    const title = told.fault || isPose ? still.title : `${still.name}, ${state}`;
    if (!told.decorative) set(picture, 'aria-label', title);
    const [description, view] = wordsOf(still, told.side);
    const words = picture.querySelector('desc');
    if (words)
      words.textContent = [description, told.view ? say.SEEN[told.view] : view, this.#muscles]
        .join(' ')
        .trim();
  }
}

/**
 * What a figure can do beyond showing its still: its button and its caption, movement, views and muscles that only the engine can draw.
 * Loaded after the first picture is there, or when one of these is asked for. How pictures are drawn is the engine's to know, how
 * they move the player's; both are loaded when something must move.
 */
import type { Film } from '../../figure/film.js';
import type { Paint, PicturePath } from '../../figure/picture.js';
import type { BuildName } from '../../figure/surface.js';
import type { ViewName } from '../../figure/view.js';
import type { FaultId } from '../../model/ids.js';
import { stillFile, type FigureStill } from '../../pack/figure-data.js';
import * as say from '../shared/figure-strings.js';
import { logOnce } from '../shared/log-once.js';
import { pageColour } from '../shared/page-colour.js';
import { REDUCED_MOTION, watchPreferences } from '../shared/preferences.js';
import { addStyles } from '../shared/styles.js';
import type { ExerciseFigure } from './exercise-figure.js';
import { FigureCaption } from './figure-caption.js';
import { styles } from './figure-controls.styles.js';
import { FigurePauseEvent, FigurePlayEvent } from './figure-events.js';
import { FigureFilms } from './figure-films.js';
import type { Player } from './film-player.js';
import { secondsAt, secondsOf } from './film-poses.js';
import { filmWindow, html, set } from './make.js';
import { pathOf, svg } from './picture-dom.js';

/** Repetitions without `loop`. */
const REPETITIONS = 3;

/** Those of the engine, which is not loaded to read a style. */
const BUILDS: readonly BuildName[] = ['slender', 'broad'];

const PLAY_ICON = 'M7 4v16l13-8z';
const PAUSE_ICON = 'M6 4h4v16H6zM14 4h4v16h-4z';

export class FigureControls {
  readonly #figure: ExerciseFigure;
  readonly #caption = new FigureCaption();
  readonly #controls = html('div', 'controls');
  readonly #toggle = html('button', 'toggle');
  /** The sign, twice: in the colour of the page, and over it in that of what is behind the figure. */
  readonly #icon = [svg('path', {}), svg('path', {})] as const;
  readonly #films = new FigureFilms(() => this.#figure.isConnected);
  /** Shows the film while it plays: a window, and behind it all frames of the film one below the other. */
  #moving: { readonly film: Film; readonly window: HTMLElement } | undefined;
  /** The frame that is shown at rest. Undefined while a still is shown. */
  #shown: { readonly film: Film; readonly paths: readonly string[] } | undefined;
  /** Seconds of the film at which it goes on. */
  #seconds = 0;
  /** Whether somebody chose this position, by pausing or seeking: it outlives another side, say. */
  #isChosen = false;
  /** The still for which they are. */
  #still: FigureStill | undefined;
  /** A position to go to as soon as there is a picture. */
  #sought: number | undefined;
  #player: Player | undefined;

  constructor(figure: ExerciseFigure) {
    this.#figure = figure;
    if (figure.shadowRoot) addStyles(figure.shadowRoot, styles);
    this.#toggle.setAttribute('type', 'button');
    this.#toggle.addEventListener('click', this.#onClick);
    const picture = svg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
    picture.append(...this.#icon);
    this.#toggle.append(picture);
    this.#controls.append(this.#toggle);
    this.#takePageColour();
    watchPreferences(this);
    figure.addEventListener('transitionend', ({ target, propertyName }) => {
      if (target === figure && propertyName === 'color') this.#takePageColour();
    });
    this.draw();
  }

  /** The reader's preferences have changed: the page may look otherwise, and the button do something else. */
  adapt(): void {
    this.#takePageColour();
    // What moves stops where it is.
    if (REDUCED_MOTION.matches) this.#figure.playing = false;
    this.#follow();
  }

  /** What is behind the figure shows in the gaps around its limbs. Asked again when the page's text has another colour: so may the rest. */
  #takePageColour(): void {
    const colour = pageColour(this.#figure);
    if (colour) this.#inside.box.style.setProperty('--page', colour);
  }

  /** The picture has been drawn, or taken away. */
  draw(): void {
    const figure = this.#figure;
    const { still, box } = this.#inside;
    this.#stop();
    const isSame = still?.id === this.#still?.id && still?.state === this.#still?.state;
    if (!isSame) {
      this.#seconds = 0;
      this.#isChosen = false;
    }
    this.#still = still;
    this.#shown = undefined;
    // To put in what is there would take the focus from it.
    const parts = [this.#caption.element, this.#controls];
    if (still && !this.#controls.isConnected) box.append(...parts);
    if (!still) for (const part of parts) part.remove();
    if (!still) figure.playing = false;
    this.#controls.hidden = !this.#canMove();
    const hasNames = isSame && figure.muscles;
    this.#caption.explain(still, still?.state === 'muscles' ? still.description : hasNames ? undefined : '');
    this.#follow();
    if (!still) return;
    const position = this.#sought;
    if (position !== undefined) this.seek(position);
    else if (figure.playing) return;
    else if (this.#isChosen) void this.#goTo(({ duration }) => this.#seconds % duration);
    else if (this.#needsFilm()) void this.#goTo((film) => this.#restOf(film));
  }

  /** The map of muscles stands. */
  #canMove(): boolean {
    return this.#still !== undefined && this.#still.state !== 'muscles';
  }

  /** Does what new values of properties ask for. */
  update(changed: ReadonlySet<string>): void {
    const has = (...names: readonly string[]): boolean => names.some((name) => changed.has(name));
    if (this.#player && has('speed')) this.#player.speed = this.#rate();
    if (has('exercise', 'fault', 'correct', 'phase', 'view')) {
      this.#isChosen = false;
      this.#load(undefined);
    } else if (has('side', 'muscles', 'decorative', 'loop')) this.#figure['draw']();
    else if (has('playing')) this.#follow();
  }

  /** Goes to a share of the repetition, from 0 to 1. */
  seek(position: number): void {
    this.#sought = this.#still ? undefined : position;
    this.#isChosen = this.#canMove();
    void this.#goTo((film) => Math.min(1, Math.max(0, position || 0)) * film.duration);
  }

  /** What a figure keeps from the page, and shares with its controls. */
  get #inside() {
    const figure = this.#figure;
    return {
      box: figure['box'],
      source: figure['source'],
      states: figure['states'],
      still: figure['still'],
      step: figure['step'],
    };
  }

  /** Shows the still that is wanted, or that of another state until something else is. */
  #load(step: string | undefined): void {
    this.#figure['step'] = step;
    void this.#figure.load();
  }

  /** Movement ends, and the picture below it can be seen again. */
  #stop(): void {
    this.#moving?.window.remove();
    if (!this.#player) return;
    this.#seconds = this.#player.seconds;
    this.#player.stop();
    this.#player = undefined;
    this.#drawing?.removeAttribute('visibility');
  }

  /** Movement ends where it is. */
  #pause(): void {
    const frame = this.#player?.frame;
    this.#stop();
    if (frame === undefined || !this.#moving) return;
    this.#isChosen = true;
    this.#showFrame(this.#moving.film, frame);
  }

  /** The shapes of the picture. */
  get #drawing(): Element | null | undefined {
    return this.#inside.box.firstElementChild?.lastElementChild;
  }

  readonly #onClick = (): void => {
    const figure = this.#figure;
    const wasPlaying = figure.playing;
    if (wasPlaying) figure.pause();
    else figure.play();
    figure.dispatchEvent(wasPlaying ? new FigurePauseEvent() : new FigurePlayEvent());
  };

  /** Whether no still shows what is wanted. */
  #needsFilm(): boolean {
    const { view, muscles } = this.#figure;
    return this.#canMove() && Boolean(view || muscles || this.#isBetween() || this.#otherBuild());
  }

  /** The build that the page asks for, where the still has another one. A film does not know the pose beside a fault. */
  #otherBuild(): BuildName | undefined {
    if (this.#figure.correct) return undefined;
    const wanted = getComputedStyle(this.#figure).getPropertyValue('--fc-figure-build').trim();
    return BUILDS.find((build) => build === wanted && build !== this.#still?.build);
  }

  #rate(): number {
    return Math.min(2, Math.max(0.25, Number(this.#figure.speed) || 1));
  }

  /** Does what `playing` says, and shows it on the button. */
  #follow(): void {
    const figure = this.#figure;
    if (figure.playing && figure['early']) {
      figure.playing = false;
      logOnce(
        'warn',
        '<exercise-figure playing> does not start by itself: set playing when the reader asks.',
      );
    }
    figure['early'] = false;
    if (this.#still && !this.#canMove()) figure.playing = false;
    const isReduced = REDUCED_MOTION.matches;
    const isAtStart = this.#still?.state === 'start';
    if (figure.playing && isReduced && this.#still) {
      figure.playing = false;
      this.#load(isAtStart ? figure.fault || 'end' : 'start');
      return;
    }
    const { playing } = figure;
    if (playing) void this.#run();
    else this.#pause();
    this.#inside.states[playing ? 'add' : 'delete']('playing');
    const label = isReduced ? (isAtStart ? say.SHOW_END : say.SHOW_START) : playing ? say.PAUSE : say.PLAY;
    set(this.#toggle, 'aria-label', label);
    for (const path of this.#icon) set(path, 'd', playing ? PAUSE_ICON : PLAY_ICON);
  }

  async #run(): Promise<void> {
    const figure = this.#figure;
    if (this.#player || !this.#canMove()) return;
    const film = await this.#takeFilm();
    if (!film) return;
    const { Player, fillStrip } = await import('./film-player.js');
    // Others may have asked for the same, or for another film, here and below.
    const isWanted = (): boolean => figure.playing && !this.#player && this.#films.current === film;
    if (!isWanted()) return;
    const window = this.#windowFor(film);
    const [strip] = window.children;
    if (!strip || !(await fillStrip(strip, film, isWanted)) || !isWanted()) return;
    // A new picture may have come in its place.
    if (!window.isConnected) this.#windowFor(film);
    this.#drawing?.setAttribute('visibility', 'hidden');
    this.#describe(film);
    this.#player = new Player({
      element: figure,
      film,
      strip,
      from: this.#seconds % film.duration,
      speed: this.#rate(),
      // The last one ends as the picture is that follows.
      repetitions: figure.loop ? Infinity : REPETITIONS - 1 + (this.#restOf(film) / film.duration || 1),
      stopped: (hasEnded) => {
        figure.playing = false;
        this.#pause();
        if (!hasEnded) return;
        this.#seconds = 0;
        this.#isChosen = false;
        figure['draw']();
      },
    });
  }

  /** The window for a film, in its place before the picture. Its frames are laid out there, out of sight, until it begins to move. */
  #windowFor(film: Film): HTMLElement {
    const picture = this.#inside.box.firstElementChild as SVGElement;
    if (this.#moving?.film !== film) this.#moving = { film, window: filmWindow() };
    const { window } = this.#moving;
    window.style.cssText = picture.style.cssText;
    picture.after(window);
    return window;
  }

  async #goTo(placeIn: (film: Film) => number): Promise<void> {
    const film = await this.#takeFilm();
    if (!film) return;
    this.#seconds = placeIn(film);
    if (this.#player) this.#player.seek(this.#seconds);
    else this.#showFrame(film, film.frameAt(this.#seconds));
  }

  /** Where a film stands at rest, in seconds. */
  #restOf(film: Film): number {
    return this.#isBetween()
      ? secondsAt(film, Number(this.#figure.phase))
      : secondsOf(film, this.#still?.state);
  }

  /** Whether a pose is wanted that is between start and end. */
  #isBetween(): boolean {
    const { phase, fault } = this.#figure;
    return Number(phase) > 0 && this.#still?.state === 'end' && !fault && !this.#inside.step;
  }

  /** Writes what differs in a frame from what is shown. */
  #showFrame(film: Film, frame: number): void {
    const paths = film.frames[frame];
    const picture = this.#inside.box.firstElementChild;
    const group = this.#drawing;
    if (!paths || !picture || !group) return;
    const shown = this.#shown?.film === film ? this.#shown.paths : undefined;
    if (shown)
      paths.forEach((d, index) => {
        if (d !== shown[index]) group.children[index]?.setAttribute('d', d);
      });
    else {
      set(picture, 'viewBox', film.frame.join(' '));
      // A film is drawn with the side that works.
      set(group, 'transform', '');
      group.replaceChildren(
        ...paths.map((d, index): PicturePath => [film.paints[index] as Paint, d]).map(pathOf),
      );
    }
    this.#shown = { film, paths };
    this.#describe(film, frame);
  }

  /** Puts a film's words in the place of the still's. */
  #describe(film: Film, frame?: number): void {
    const picture = this.#inside.box.firstElementChild;
    if (picture && this.#still) this.#caption.describe(picture, this.#still, film, this.#figure, frame);
  }

  /** The film of what is wanted now. Undefined when it did not come, or is no longer wanted. */
  async #takeFilm(): Promise<Film | undefined> {
    const { view, fault, muscles, correct } = this.#figure;
    const still = this.#still;
    if (!still || !this.#canMove()) return undefined;
    const { id } = still;
    const question = {
      id,
      muscles,
      // A movement without sides is never mirrored.
      side: still.side && this.#figure.side,
      build: this.#otherBuild(),
      view: view as ViewName | undefined,
      fault: correct ? undefined : (fault as FaultId | undefined),
    };
    try {
      const film = await this.#films.take(question, this.#inside.source);
      if (film && muscles && !this.#caption.hasMuscles) await this.#nameMuscles(id);
      return film;
    } catch (cause) {
      // The still stands.
      this.#figure.playing = false;
      const { message = cause } = cause as Partial<Error>;
      logOnce('error', `<exercise-figure exercise="${id}"> cannot move: ${String(message)}`);
      return undefined;
    }
  }

  /** Tells in words which muscles are marked: those of the map. */
  async #nameMuscles(id: string): Promise<void> {
    try {
      const map = (await this.#inside.source?.file?.(stillFile(id, 'muscles'))) as FigureStill | undefined;
      if (!map || map.id !== this.#still?.id || !this.#figure.muscles) return;
      this.#caption.explain(this.#still, map.description);
    } catch (cause) {
      logOnce('warn', `<exercise-figure exercise="${id}"> has no names for its muscles: ${String(cause)}`);
    }
  }
}

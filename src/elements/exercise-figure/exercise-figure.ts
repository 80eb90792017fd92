/**
 * `<exercise-figure>`: shows a still picture of an entry, and what its reader asks for: movement, another view, the muscles that work. How
 * pictures are drawn is the engine's to know, when the next frame is due the player's; both are loaded when something must move.
 */
import type { Paint } from '../../figure/picture.js';
import type { View } from '../../figure/stills.js';
import { isId, type EntryId, type FaultId } from '../../model/ids.js';
import { ContentFailure, type ContentSource } from '../../pack/content-source.js';
import { decodeStill } from '../../pack/decode-figure.js';
import { motionFile, stillFile, type FigureStill } from '../../pack/figure-data.js';
import { VERSION } from '../../version.js';
import { BaseElement } from '../shared/base-element.js';
import { ContentLoader } from '../shared/content-loader.js';
import { ContentErrorEvent, ContentReadyEvent } from '../shared/events.js';
import { logOnce } from '../shared/log-once.js';
import { stopWaiting, whenNear } from '../shared/near-viewport.js';
import * as say from '../shared/figure-strings.js';
import { addStyles } from '../shared/styles.js';
import { styles } from './exercise-figure.styles.js';
import { FigurePauseEvent, FigurePlayEvent } from './figure-events.js';
import type { Film, FilmOptions, FilmSource } from '../../figure/film.js';
import type { Player } from './film-player.js';
import { paletteOf } from './palette.js';
import { drawFrame, drawPicture, makeParts, type FigureParts } from './picture-dom.js';

/** Repetitions without `loop`. */
const REPETITIONS = 3;
/** The view, and the state of the still, that show no body in a pose. */
const MAP = 'muscles';

const PLAY_ICON = 'M7 4v16l13-8z';
const PAUSE_ICON = 'M6 4h4v16H6zM14 4h4v16h-4z';

/**
 * The drawn figure of one exercise or stretch: a still picture, which moves when its reader wants it to.
 *
 * Nothing happens until the figure is near the viewport. It keeps its place from the moment it is defined; a page that wants the place kept
 * before that gives the tag `display: block` and an `aspect-ratio` in its own style sheet. A figure never starts by itself: `playing` as
 * it stands in the page is ignored. Where readers ask for less motion, the start and the end of the movement take turns instead.
 * At most four figures of a page play at once.
 *
 * @summary The figure of one exercise or stretch, still or moving.
 * @tag exercise-figure
 *
 * @slot - The fallback: shown until, and unless, the picture comes.
 *
 * @fires {ContentReadyEvent} content-ready - The figure shows its picture.
 * @fires {ContentErrorEvent} content-error - The picture did not come, and the fallback stands.
 * @fires {FigurePlayEvent} figure-play - The reader set the figure in motion.
 * @fires {FigurePauseEvent} figure-pause - The reader stopped it.
 *
 * @csspart figure - The whole figure.
 * @csspart picture - The drawing.
 * @csspart caption - The key to the lines of a fault.
 * @csspart controls - The corner with the button.
 * @csspart toggle - The button that plays and pauses.
 *
 * @cssproperty --fc-figure-ratio - Width to height of the place. 4/3 by default.
 * @cssproperty --fc-figure-background - What is behind the figure. The card's surface by default, else white, or nearly black in a dark scheme.
 * @cssproperty --fc-surface - What is behind a card, and so behind its figure.
 * @cssproperty --fc-skin - The colour of skin. Varies with the exercise by default, as do hair and clothes.
 * @cssproperty --fc-hair - The colour of hair.
 * @cssproperty --fc-top - The colour of the top.
 * @cssproperty --fc-legs - The colour of the leggings.
 * @cssproperty --fc-shoe - The colour of the shoes.
 * @cssproperty --fc-mat - The colour of mat and floor.
 * @cssproperty --fc-prop - The colour of weights and apparatus.
 * @cssproperty --fc-accent - The colour of motion arrows and working muscles.
 * @cssproperty --fc-wrong - The colour of what goes wrong.
 * @cssproperty --fc-right - The colour of where it should be.
 * @cssproperty --fc-font - The font of the caption. The page's by default.
 *
 * @cssstate loading - The picture has been asked for.
 * @cssstate ready - The figure shows its picture.
 * @cssstate failed - The picture did not come.
 * @cssstate playing - The figure moves, or is about to.
 */
export class ExerciseFigure extends BaseElement {
  static readonly version: string = VERSION;
  static override readonly defaults = {
    exercise: undefined,
    fault: undefined,
    phase: 'end',
    side: undefined,
    view: undefined,
    muscles: false,
    playing: false,
    loop: false,
    speed: 1,
    decorative: false,
  };

  /** The id of the entry to show. It comes from the nearest `<content-library>`, else from the page's default library. */
  declare exercise: string | undefined;

  /** The id of a fault, which is shown instead of the correct movement. */
  declare fault: string | undefined;

  /** What is shown at rest: `start`, `mid` or `end`, or a number from 0 to 1, the share of a whole repetition, there and back. */
  declare phase: string;

  /** Which side works; the one that was drawn by default. */
  declare side: 'left' | 'right' | undefined;

  /** From where: the movement's own camera by default. `muscles` is a map of the body, front and back, with what works. */
  declare view: 'side' | 'front' | 'back' | 'three-quarter' | 'muscles' | undefined;

  /** Marks the working muscles on the figure. */
  declare muscles: boolean;

  /** Whether the figure moves. To be set by a script in answer to the reader; as an attribute in the page it is ignored. */
  declare playing: boolean;

  /** Plays until it is paused; without it, three repetitions. */
  declare loop: boolean;

  /** How fast, as a multiple of the movement's own tempo: 0.25 to 2. */
  declare speed: number;

  /** Hides the figure from assistive technology, for where words beside it say the same. It has no button then. */
  declare decorative: boolean;

  #still: FigureStill | undefined;
  #parts: FigureParts | undefined;
  /** The film, drawn or being drawn, and what it is drawn for. */
  #film: { readonly key: string; readonly film: Promise<Film | undefined> } | undefined;
  /** What is shown of it: the paths of a frame. Undefined while a still is shown. */
  #shown: readonly string[] | undefined;
  /** Seconds of the film at which it goes on. */
  #seconds = 0;
  #player: Player | undefined;
  #awake = false;
  /** Whether the page as it was written has had its say: what asks for movement after that is an answer to the reader. */
  #mayPlay = false;
  /** Under reduced motion: whether the other end of the movement is shown. */
  #stepped = false;
  readonly #loader = new ContentLoader(this);
  readonly #states = this.attachInternals().states;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#box();
    if (this.#awake) this.#loader.reconnect();
    else whenNear(this, () => void this.load());
  }

  disconnectedCallback(): void {
    stopWaiting(this);
    this.#loader.disconnect();
    this.playing = false;
    this.#stop();
  }

  protected override update(changed: ReadonlySet<string>): void {
    const has = (...names: readonly string[]): boolean => names.some((name) => changed.has(name));
    if (this.playing && !this.#mayPlay) {
      this.playing = false;
      logOnce(
        'warn',
        '<exercise-figure playing> does not start by itself: set playing when the reader asks.',
      );
    }
    this.#mayPlay = true;
    if (this.#player && has('speed')) this.#player.speed = this.#rate();
    if (!this.#awake) return;
    if (has('exercise', 'fault', 'phase', 'view')) {
      this.#stepped = false;
      void this.load();
    } else if (has('side', 'muscles', 'decorative', 'loop')) this.#draw();
    else if (has('playing')) this.#follow();
  }

  /** Loads the picture now, or again. Resolves when it is shown or has failed; never rejects. */
  async load(): Promise<void> {
    stopWaiting(this);
    this.#awake = true;
    this.#seconds = 0;
    const id = this.exercise as EntryId | undefined;
    this.#setState(id ? 'loading' : '');
    try {
      const state = this.#stillWanted();
      const still = await this.#loader.read(id, undefined, (source) => readStill(source, id ?? '', state));
      if (still || !id) this.#show(still);
    } catch (cause) {
      this.#fail(cause);
    }
  }

  /** Sets the figure in motion, in answer to the reader. Where less motion is asked for, shows the other end of the movement. */
  play(): void {
    this.#mayPlay = true;
    this.playing = true;
  }

  /** Stops where it is. */
  pause(): void {
    this.playing = false;
  }

  /** Goes to a position of the repetition: from 0, its beginning, to 1, its end. */
  seek(position: number): void {
    void this.#seek((film) => Math.min(1, Math.max(0, position || 0)) * film.duration);
  }

  readonly #onClick = (): void => {
    const wasPlaying = this.playing;
    if (wasPlaying) this.pause();
    else this.play();
    this.dispatchEvent(wasPlaying ? new FigurePauseEvent() : new FigurePlayEvent());
  };

  /** The state whose still is wanted, or comes closest. */
  #stillWanted(): string {
    const { phase } = this;
    if (this.view === MAP) return MAP;
    const state =
      this.fault ?? (phase === 'start' || phase === 'mid' ? phase : Number(phase) === 0 ? 'start' : 'end');
    if (!this.#stepped) return state;
    return state === 'start' ? 'end' : 'start';
  }

  /** Whether no still shows what is wanted. */
  #needsFilm(): boolean {
    return (
      this.view !== MAP &&
      Boolean(this.view || this.muscles || (Number(this.phase) > 0 && !this.fault && !this.#stepped))
    );
  }

  #rate(): number {
    return Math.min(2, Math.max(0.25, this.speed || 1));
  }

  #show(still: FigureStill | undefined): void {
    this.#still = still;
    if (still) this.#setState('ready');
    this.#draw();
    if (still) this.dispatchEvent(new ContentReadyEvent(still.id));
  }

  #fail(cause: unknown): void {
    const { reason, message } = failureOf(cause);
    this.playing = false;
    this.#show(undefined);
    this.#setState('failed');
    logOnce('error', `<exercise-figure exercise="${this.exercise}"> ${message}`);
    this.dispatchEvent(new ContentErrorEvent(this.exercise ?? '', reason, message));
  }

  #setState(name: 'loading' | 'ready' | 'failed' | ''): void {
    for (const state of ['loading', 'ready', 'failed']) this.#states.delete(state);
    if (name) this.#states.add(name);
  }

  /** Shows the still, and the film where the still is not enough or the figure plays. */
  #draw(): void {
    this.#stop();
    const still = this.#still;
    const box = this.#box();
    box.classList.toggle('drawn', Boolean(still));
    if (still) this.#drawStill(still, (this.#parts ??= this.#makeParts(box)));
    else {
      this.#parts = undefined;
      box.replaceChildren(document.createElement('slot'));
    }
    this.#follow();
    if (still && !this.playing && this.#needsFilm()) void this.#seek((film) => this.#restOf(film));
  }

  #drawStill(still: FigureStill, parts: FigureParts): void {
    const { id, title, description, paths, side } = still;
    const isMirrored = Boolean(side && this.side && this.side !== side);
    const { picture } = parts;
    this.#shown = undefined;
    drawPicture(parts, still, isMirrored);
    for (const [name, colour] of paletteOf(id)) picture.style.setProperty(name, colour);
    parts.description.textContent = isMirrored ? mirrorWords(description) : description;
    const names = this.decorative
      ? { 'aria-hidden': 'true' }
      : { role: 'img', 'aria-label': title, 'aria-describedby': 'description' };
    for (const name of ['aria-hidden', 'role', 'aria-label', 'aria-describedby'])
      picture.removeAttribute(name);
    for (const [name, value] of Object.entries(names)) picture.setAttribute(name, value);
    parts.controls.hidden = this.decorative || this.view === MAP;
    parts.caption.hidden = this.decorative || !paths.some(([paint]) => paint === 'fault-line');
  }

  /** Does what `playing` says, and shows it on the button. */
  #follow(): void {
    if (this.playing && isMotionReduced()) {
      this.playing = false;
      this.#stepped = !this.#stepped;
      void this.load();
      return;
    }
    if (this.playing) void this.#run();
    else this.#stop();
    this.#states[this.playing ? 'add' : 'delete']('playing');
    this.#parts?.toggle.setAttribute('aria-label', this.#label());
    this.#parts?.icon.setAttribute('d', this.playing ? PAUSE_ICON : PLAY_ICON);
  }

  #label(): string {
    if (isMotionReduced()) return this.#stillWanted() === 'start' ? say.SHOW_END : say.SHOW_START;
    return this.playing ? say.PAUSE : say.PLAY;
  }

  async #run(): Promise<void> {
    if (this.#player || !this.#still) return;
    const film = await this.#takeFilm();
    // Others may have asked for the same.
    if (!film || !this.playing || this.#player) return;
    const { Player } = await import('./film-player.js');
    if (!this.playing || this.#player) return;
    this.#player = new Player({
      element: this,
      film,
      from: this.#seconds % film.duration,
      speed: this.#rate(),
      repetitions: this.loop ? Infinity : REPETITIONS,
      show: (frame) => this.#showFrame(film, frame),
      stopped: (hasEnded) => {
        this.playing = false;
        this.#stop();
        if (!hasEnded) return;
        this.#seconds = 0;
        this.#draw();
      },
    });
  }

  #stop(): void {
    if (!this.#player) return;
    this.#seconds = this.#player.seconds;
    this.#player.stop();
    this.#player = undefined;
  }

  async #seek(secondsOf: (film: Film) => number): Promise<void> {
    const film = this.#still && (await this.#takeFilm());
    if (!film) return;
    this.#seconds = secondsOf(film);
    if (this.#player) this.#player.seek(this.#seconds);
    else this.#showFrame(film, film.frameAt(this.#seconds));
  }

  /** Where a film stands at rest, in seconds. */
  #restOf({ duration, at }: Film): number {
    const share = Number(this.phase);
    if (share >= 0 && !this.fault) return Math.min(1, share) * duration;
    if (this.phase === 'start' && !this.fault) return 0;
    return this.phase === 'mid' ? at.mid : at.end;
  }

  #showFrame(film: Film, frame: number): void {
    const paths = film.frames[frame];
    const parts = this.#parts;
    if (!paths || !parts) return;
    if (this.#shown) drawFrame(parts, this.#shown, paths);
    else
      drawPicture(parts, {
        frame: film.frame,
        paths: paths.map((d, index) => [film.paints[index] as Paint, d]),
      });
    this.#shown = paths;
  }

  /** The film of what is wanted now. Undefined when it did not come, or is no longer wanted. */
  #takeFilm(): Promise<Film | undefined> {
    const { view, fault, muscles } = this;
    const id = this.#still?.id;
    const { side } = this;
    const key = [id, side, view, fault, muscles].join();
    if (this.#film?.key !== key) {
      const options = { side, view: view as View | undefined, muscles, fault: fault as FaultId | undefined };
      const film = this.#makeFilm(id, options, () => this.#film?.key === key && this.isConnected);
      this.#film = { key, film };
      this.#shown = undefined;
    }
    return this.#film.film;
  }

  async #makeFilm(
    id: EntryId | undefined,
    options: FilmOptions,
    isWanted: () => boolean,
  ): Promise<Film | undefined> {
    try {
      const [{ drawFilm }, motion] = await Promise.all([
        import('./film-player.js'),
        this.#loader.read(id, undefined, (source, entry) =>
          readFile(source, motionFile(entry), (json) => json as FilmSource),
        ),
      ]);
      const film = motion ? await drawFilm(motion, options, isWanted) : undefined;
      if (!film && isWanted()) this.#film = undefined;
      return film;
    } catch (cause) {
      // The still stands.
      if (isWanted()) this.#film = undefined;
      this.playing = false;
      logOnce('error', `<exercise-figure exercise="${id}"> cannot move: ${failureOf(cause).message}`);
      return undefined;
    }
  }

  #makeParts(box: Element): FigureParts {
    const parts = makeParts(box);
    parts.toggle.addEventListener('click', this.#onClick);
    return parts;
  }

  /** The figure's box, made when the element is first in a page, so that it has its place. */
  #box(): Element {
    let box = this.shadowRoot?.firstElementChild;
    if (!box) {
      const root = this.attachShadow({ mode: 'open' });
      addStyles(root, styles);
      box = document.createElement('div');
      box.setAttribute('part', 'figure');
      box.append(document.createElement('slot'));
      root.append(box);
    }
    return box;
  }
}

function isMotionReduced(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function failureOf(cause: unknown): ContentFailure {
  return cause instanceof ContentFailure ? cause : new ContentFailure('invalid', String(cause));
}

function readStill(source: ContentSource, id: string, state: string): Promise<FigureStill> {
  // What is not an id must not choose the path.
  if (!isId(id) || !isId(state))
    throw new ContentFailure('not-found', `There is no figure "${id}", "${state}".`);
  return readFile(source, stillFile(id, state), decodeStill);
}

function readFile<T>(source: ContentSource, name: string, decode: (value: unknown) => T): Promise<T> {
  if (!source.file) throw new ContentFailure('not-found', 'Its library has no figures.');
  return source.file(name, decode);
}

/** A description of the mirror image. */
function mirrorWords(words: string): string {
  return words.replace(/\b(left|right)\b/g, (side) => (side === 'left' ? 'right' : 'left'));
}

declare global {
  interface HTMLElementTagNameMap {
    'exercise-figure': ExerciseFigure;
  }
}

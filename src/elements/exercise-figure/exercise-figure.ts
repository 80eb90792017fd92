/**
 * `<exercise-figure>`: shows a still picture of an entry. What its reader asks for beyond that, movement, other views, the button for it,
 * is in `figure-controls.ts`, which comes after the picture, or when it is asked for.
 */
import type { EntryId } from '../../model/ids.js';
import { ContentFailure, type ContentSource } from '../../pack/content-source.js';
import { correctState, stillFile, type FigureStill } from '../../pack/figure-data.js';
import { ContentElement, type Wanted } from '../shared/content-element.js';
import { logOnce } from '../shared/log-once.js';
import { whenIdle } from '../shared/when-idle.js';
import { styles } from './exercise-figure.styles.js';
import type { FigureControls } from './figure-controls.js';
import { pictureOf } from './picture-dom.js';

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
 * @cssproperty {light | dark} --fc-scheme - `light` or `dark`, for a figure that is not in the colour scheme of its page; the theme *night* sets it.
 * @cssproperty {slender | broad} --fc-figure-build - `slender` or `broad`. Varies with the exercise by default. Asked when a picture is drawn; a still of the other build stands until the engine has drawn this one.
 *
 * @cssstate loading - The picture has been asked for.
 * @cssstate ready - The figure shows its picture.
 * @cssstate failed - The picture did not come.
 * @cssstate playing - The figure moves, or is about to.
 */
export class ExerciseFigure extends ContentElement<FigureStill> {
  static override readonly defaults = {
    exercise: undefined,
    fault: undefined,
    correct: false,
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

  /** Shows, in the place of `fault`, the correct pose that it departs from, seen as the fault is: to stand beside it. */
  declare correct: boolean;

  /**
   * What is shown at rest: `start`, `mid` or `end`, or a number from 0 to 1, the share of the way from the start to the end. A number beyond
   * these, or another word, counts as `end`.
   */
  declare phase: 'start' | 'mid' | 'end' | number | `${number}`;

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

  /** How fast, as a multiple of the movement's own tempo: 0.25 to 2. A number beyond these counts as the nearest, 0 or a word as 1. */
  declare speed: number;

  /** Hides the picture from assistive technology, for where words beside it say the same. Its button stays. */
  declare decorative: boolean;

  protected still: FigureStill | undefined;
  /** A state that is shown in the place of the one that the properties name: a step, where less motion is asked for. */
  protected step: string | undefined;
  /** Whether `playing` stood in the page as it was written, which does not count; undefined before that is known. */
  protected early: boolean | undefined;
  protected controls: FigureControls | undefined;
  /** Holds the picture first, then what the controls add. It is there from the beginning, so that the figure has its place. */
  protected readonly box = document.createElement('div');

  constructor() {
    super();
    this.box.setAttribute('part', 'figure');
    this.box.append(document.createElement('slot'));
    this.openRoot(styles).append(this.box);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.playing = false;
  }

  protected override update(changed: ReadonlySet<string>): void {
    this.early ??= this.playing;
    if (this.awake) void this.#control((controls) => controls.update(changed));
  }

  /** Loads the picture now, or again. Resolves when it is shown or has failed; never rejects. */
  override load(): Promise<void> {
    return super.load();
  }

  /** Sets the figure in motion, in answer to the reader. Where less motion is asked for, shows the other end of the movement. */
  play(): void {
    this.early = false;
    this.playing = true;
  }

  /** Stops where it is. */
  pause(): void {
    this.playing = false;
  }

  /**
   * Goes to a position of the repetition.
   * @param position from 0, its beginning, to 1, its end; what is beyond counts as the nearest of these
   */
  seek(position: number): void {
    void this.#control((controls) => controls.seek(position));
  }

  protected override wanted(): Wanted {
    return [this.exercise];
  }

  protected override async ask(source: ContentSource, id: EntryId): Promise<FigureStill> {
    const { view, fault, correct } = this;
    const phase = `${this.phase}`;
    const pose = /^0*\.?0+$/.test(phase) ? 'start' : /^(start|mid)$/.test(phase) ? phase : 'end';
    // The map of muscles shows no body in a pose.
    const state = this.step ?? (view === 'muscles' ? view : fault || pose);
    if (!source.file) throw new ContentFailure('not-found', 'Its library has no figures.');
    const still = (name: string) => source.file?.(stillFile(id, name)) as Promise<FigureStill>;
    // The names of the muscles take their room together with the map.
    if (state === 'muscles') return (await Promise.all([still(state), this.#control()]))[0];
    if (!correct || !fault || state !== fault) return still(state);
    try {
      return await still(correctState(fault));
    } catch (cause) {
      if ((cause as Partial<ContentFailure>).reason !== 'not-found') throw cause;
      // A pack of before these were drawn.
      return still('end');
    }
  }

  protected override show(still: FigureStill | undefined): void {
    this.still = still;
    this.draw();
  }

  protected override fail(): void {
    this.show(undefined);
  }

  protected draw(): void {
    const { still, controls } = this;
    this.box.firstChild?.replaceWith(still ? pictureOf(still, this) : document.createElement('slot'));
    if (controls) controls.draw();
    // Whoever asks for something does not wait for this.
    else if (still) whenIdle(() => void this.#control());
  }

  /** Hands something to the controls, which are loaded for the first one. */
  async #control(then?: (controls: FigureControls) => void): Promise<void> {
    if (!this.controls) {
      try {
        const { FigureControls } = await import('./figure-controls.js');
        // Others may have waited for the same.
        this.controls ??= new FigureControls(this);
      } catch (cause) {
        // The still stands.
        this.playing = false;
        return logOnce('error', `<exercise-figure> has no controls: ${String(cause)}`);
      }
    }
    then?.(this.controls);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'exercise-figure': ExerciseFigure;
  }
}

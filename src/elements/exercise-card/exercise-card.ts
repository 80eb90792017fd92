/**
 * `<exercise-card>`: shows an entry, keeps its place in the page, and answers what the reader does. How a card looks is in
 * `card-sections.ts`, how content comes in `content-loader.ts`; what a page does with a request, it does not know.
 */
import { html, nothing, ReactiveElement, render, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { EntryId } from '../../model/ids.js';
import type { CardData } from '../../pack/card-data.js';
import { ContentFailure, type FailureReason } from '../../pack/content-source.js';
import { VERSION } from '../../version.js';
import { ContentLoader } from '../shared/content-loader.js';
import { setOpen } from '../shared/disclosure.js';
import { ContentErrorEvent, ContentReadyEvent, ExerciseRequestEvent } from '../shared/events.js';
import { logOnce } from '../shared/log-once.js';
import { stopWaiting, whenNear } from '../shared/near-viewport.js';
import * as say from '../shared/strings.js';
import { renderCard } from './card-sections.js';
import { styles } from './exercise-card.styles.js';
import { measurePlace, takePlace, type Place } from './place.js';

/** What a developer can do about a failure. */
const ADVICE: Readonly<Record<FailureReason, string>> = {
  'not-found': 'Check the id or the address.',
  timeout: 'Check the server.',
  unreachable: 'Check the address, and CORS.',
  invalid: 'Build the content with this version of Formcue.',
  'no-library': 'Put the card into <content-library>, or use src.',
};

/**
 * One exercise or stretch: what it trains, how to do it, what goes wrong and how to put it right.
 *
 * Nothing happens until the card is near the viewport. Until then, and whenever content does not come, its own children are shown.
 *
 * @summary One exercise or stretch, live from its content file.
 * @tag exercise-card
 *
 * @slot - The fallback: shown until, and unless, the content comes. Its height is the card's.
 * @slot media - A picture or film in the place of the panel at the top.
 * @slot cta - A promotion. It stands at the end, labelled as one.
 *
 * @fires {ExerciseRequestEvent} exercise-request - The reader asks for another entry. Bubbles; prevent it to answer it yourself.
 * @fires {ContentReadyEvent} content-ready - The card shows its content.
 * @fires {ContentErrorEvent} content-error - The content did not come, and the fallback stands.
 *
 * @csspart card - The whole card.
 * @csspart works - The panel that says what the movement works.
 * @csspart header - Everything from the name to the dose.
 * @csspart eyebrow - The line of pattern, level and equipment.
 * @csspart title - The name of the entry.
 * @csspart summary - What it is for.
 * @csspart side - Which side is meant.
 * @csspart dose - The usual dose.
 * @csspart other-dose - Each further dose.
 * @csspart label - The quiet headings: setup, steps, cues, cautions, variations.
 * @csspart heading - The heading of the faults.
 * @csspart row - The headings of what is further down: breathing, why, coaching, sources.
 * @csspart toggle - The button in a heading.
 * @csspart section - Each section below the steps, with a second name of its own: faults, cautions, ladder, breathing, coaching, why, sources.
 * @csspart step - Each step.
 * @csspart cue - Each cue.
 * @csspart tile - The heading around a fault's tile.
 * @csspart fault - The tile of a fault, a button.
 * @csspart panel - What a fault's tile opens.
 * @csspart caution - Each caution.
 * @csspart stop-rule - The rule when to stop.
 * @csspart chip - An entry in the ladder.
 * @csspart link - An entry in a caution.
 * @csspart source - Each source.
 * @csspart updated - The line with the date.
 * @csspart promotion - The box around a promotion.
 * @csspart show-all - The button that brings back what a small place left out.
 * @csspart back - The button that leads back from another entry.
 * @csspart failure - The line that stands below the fallback when content did not come.
 * @csspart message - The words in that line.
 * @csspart retry - The button in that line.
 *
 * @cssproperty --fc-text - The colour of the text. The page's by default, and every other colour is mixed from it.
 * @cssproperty --fc-mute - The colour of labels and notes.
 * @cssproperty --fc-surface - What is behind the card. The page by default.
 * @cssproperty --fc-soft - What is behind a tile and the panel at the top.
 * @cssproperty --fc-line - The colour of hairlines.
 * @cssproperty --fc-accent - The colour of numbers and citations.
 * @cssproperty --fc-wrong - The colour of what goes wrong.
 * @cssproperty --fc-right - The colour of what to do.
 * @cssproperty --fc-font - The font. The page's by default.
 * @cssproperty --fc-size - The size of the text. 15 sixteenths of the page's by default, at least 15 px.
 * @cssproperty --fc-radius - The radius of the card's corners; those inside follow it. 16 px by default.
 *
 * @cssstate loading - The content has been asked for.
 * @cssstate ready - The card shows its content.
 * @cssstate failed - The content did not come.
 */
export class ExerciseCard extends ReactiveElement {
  static readonly version: string = VERSION;
  static override styles = styles;

  /** What is shown; undefined while the fallback stands. */
  @state() private data: CardData | undefined;
  /** Whether the last load failed, and whether it is being tried again. */
  @state() private failed = false;
  @state() private trying = false;

  /** The id of the entry to show. It comes from the nearest `<content-library>`, else from the page's default library. */
  @property() exercise: string | undefined;

  /** The address of one file to show instead: compiled `.json`, or `.md`, for which the parser is loaded. */
  @property() src: string | undefined;

  /** How much is shown: `full`, `compact` (what to do, without faults and background) or `faults` alone. */
  @property() view: 'full' | 'compact' | 'faults' = 'full';

  /** For whom: `reader`, or `trainer` with coaching notes and anatomical names. */
  @property() audience: 'reader' | 'trainer' = 'reader';

  /** Which side is meant, shown in words. */
  @property() side: 'left' | 'right' | undefined;

  /** The level of the card's heading in the page, 2 to 6. Its parts have headings one and two levels below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** Loads at once, without waiting until the card is near the viewport. */
  @property({ type: Boolean }) eager = false;

  /** Whether the card has left its sleep: it came near the viewport, or was told to load. */
  #awake = false;
  readonly #loader = new ContentLoader(this);
  /** Another entry that the reader asked to see here, and the name of the one that it stands in for. */
  #detour: EntryId | undefined;
  #home: string | undefined;
  /** Whether the reader asked for what comes next, so that its heading gets the focus. */
  #takeFocus = false;
  #widthObserver: ResizeObserver | undefined;
  #internals: ElementInternals | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#awake) this.#loader.reconnect();
    else whenNear(this, () => void this.load());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    stopWaiting(this);
    this.#loader.disconnect();
    this.#leavePlace();
  }

  /** No root of its own at first: its children stand in the page as they are. `update` makes one with the first thing to show. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const isOther = changed.has('exercise') || changed.has('src');
    if (isOther) this.#detour = undefined;
    if (this.#awake ? isOther : this.eager) void this.load();
    // Another view has other parts; which of them are open begins anew.
    if (changed.has('view') && this.shadowRoot) render(nothing, this.shadowRoot);
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    if (this.shadowRoot || this.data || this.failed) render(this.render(), this.#root());
  }

  readonly #onClick = (event: Event): void => {
    const root = this.#root();
    const control = (event.target as Element).closest<HTMLElement>('button, a');
    // Clicks on the page's own elements in the slots come past here, too.
    if (control?.getRootNode() !== root) return;
    const part = control.getAttribute('aria-controls');
    const source = /^#(source-\d+)$/.exec(control.getAttribute('href') ?? '')?.[1];
    const { entry, do: action } = control.dataset;
    if (part) setOpen(root, part, control.ariaExpanded === 'false');
    else if (source) this.#showSource(event, source);
    else if (entry) this.#request(entry as EntryId);
    else if (action === 'all') {
      this.#showAll();
      this.#focusTitle();
    } else if (action) this.#follow(action === 'back' ? undefined : this.#detour);
  };

  /** The browser's search found something in a folded part. */
  readonly #onFound = ({ target }: Event): void => {
    const { id, className } = target as Element;
    if (className === 'cut') this.#showAll();
    else setOpen(this.#root(), id, true);
  };

  /** Brings back what a small place left out. */
  #showAll(): void {
    const root = this.#root();
    for (const part of root.querySelectorAll('.cut')) part.removeAttribute('hidden');
  }

  /** A fragment does not reach into a shadow root, so links to sources are answered here. */
  #showSource(event: Event, id: string): void {
    event.preventDefault();
    this.#showAll();
    setOpen(this.#root(), 'sources', true);
    this.#root().getElementById(id)?.focus();
  }

  #request(id: EntryId): void {
    if (!this.dispatchEvent(new ExerciseRequestEvent(id))) return;
    if (!this.#detour) this.#home = this.data?.name;
    this.#follow(id);
  }

  /** Shows another entry in this one's place, or this one again. */
  #follow(id: EntryId | undefined): void {
    this.#detour = id;
    this.#takeFocus = true;
    void this.load();
  }

  /**
   * Loads the content now, or again. What is shown stays until the answer is there. Resolves when the card is ready or has failed;
   * never rejects.
   */
  async load(): Promise<void> {
    stopWaiting(this);
    this.#awake = true;
    const url = this.#detour ? undefined : this.src;
    const id = this.#detour ?? (this.exercise as EntryId | undefined);
    const isAsked = url !== undefined || Boolean(id);
    if (!isAsked) this.data = undefined;
    this.trying = this.failed;
    this.#setState(isAsked ? 'loading' : undefined);
    try {
      const data = await this.#loader.read(id, url);
      if (data) this.#show(data);
    } catch (cause) {
      this.#fail(cause, id, url);
    }
  }

  #show(data: CardData): void {
    const place = this.data ? undefined : measurePlace(this);
    const hadFocus = this.shadowRoot?.activeElement;
    this.data = data;
    this.failed = false;
    this.#renderAnew();
    if (place) this.#keepPlace(place);
    this.#setState('ready');
    if (this.#takeFocus || hadFocus) this.#focusTitle(!this.#takeFocus);
    this.#takeFocus = false;
    this.dispatchEvent(new ContentReadyEvent(data.id));
  }

  #fail(cause: unknown, id: EntryId | undefined, url: string | undefined): void {
    const { reason, message } =
      cause instanceof ContentFailure ? cause : new ContentFailure('invalid', String(cause));
    // A reader who followed a link keeps what was there; after a change of the attribute it would be the wrong exercise.
    if (!this.#detour) this.data = undefined;
    this.failed = true;
    this.trying = this.#takeFocus = false;
    this.#setState('failed');
    logOnce(
      'error',
      `<exercise-card ${url === undefined ? `exercise="${id}"` : `src="${url}"`}> ${message} ${ADVICE[reason]}`,
    );
    this.dispatchEvent(new ContentErrorEvent(url ?? id ?? '', reason, message));
  }

  #setState(name: 'loading' | 'ready' | 'failed' | undefined): void {
    this.#internals ??= this.attachInternals();
    this.#internals.states.clear();
    if (name) this.#internals.states.add(name);
  }

  /** Renders with every part as open as it usually is. */
  #renderAnew(): void {
    render(nothing, this.#root());
    this.requestUpdate();
    this.performUpdate();
  }

  #focusTitle(preventScroll = false): void {
    const title = this.#root().getElementById('title');
    if (!title) return;
    title.tabIndex = -1;
    title.focus({ preventScroll });
  }

  /**
   * Takes exactly the place that the fallback had, before the next paint. The card grows when the reader opens something; another width
   * ends the bond.
   */
  #keepPlace(place: Place): void {
    const root = this.#root();
    const card = root.querySelector('article');
    if (!card) return;
    if (this.view !== 'compact') {
      for (const { id } of root.querySelectorAll('[part=row] + [hidden]')) setOpen(root, id, true);
    }
    takePlace(card, place, (name, open) => setOpen(root, name, open));
    const { width } = this.getBoundingClientRect();
    this.#widthObserver = new ResizeObserver(() => {
      if (this.getBoundingClientRect().width !== width) this.#leavePlace();
    });
    this.#widthObserver.observe(this);
  }

  #leavePlace(): void {
    this.#widthObserver?.disconnect();
    this.shadowRoot?.querySelector('article')?.removeAttribute('style');
  }

  /** The root, made when it is first needed. */
  #root(): ShadowRoot {
    if (this.shadowRoot) return this.shadowRoot;
    const root = super.createRenderRoot() as ShadowRoot;
    root.addEventListener('click', this.#onClick);
    root.addEventListener('beforematch', this.#onFound, true);
    root.addEventListener('slotchange', () => this.requestUpdate());
    return root;
  }

  #hasSlotted(name: string): boolean {
    return this.querySelector(`:scope > [slot=${name}]`) !== null;
  }

  protected render(): unknown {
    const { data, view, side } = this;
    return [
      data
        ? renderCard({
            data,
            view: view === 'compact' || view === 'faults' ? view : 'full',
            trainer: this.audience === 'trainer',
            side,
            level: Math.min(6, Math.max(2, Math.round(this.headingLevel) || 3)),
            home: data.id === this.#detour ? this.#home : undefined,
            hasMedia: this.#hasSlotted('media'),
            hasPromotion: this.#hasSlotted('cta'),
            hrefOf: (id) => this.#loader.hrefOf(id),
          })
        : html`<slot></slot>`,
      this.failed
        ? html`<p part="failure">
            <span role="status" part="message">${this.trying ? say.TRYING : say.FAILED}</span>
            <button part="retry" data-do="retry">${say.RETRY}</button>
          </p>`
        : nothing,
    ];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'exercise-card': ExerciseCard;
  }
}

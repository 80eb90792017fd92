/**
 * `<exercise-card>`: shows an entry, keeps its place in the page, and answers what the reader does. How a card looks is in
 * `card-sections.ts`, how content comes in `content-element.ts`; what a page does with a request, it does not know.
 */
import { html, nothing, render } from 'lit/html.js';
import type { EntryId } from '../../model/ids.js';
import type { CardData } from '../../pack/card-data.js';
import type { ContentSource } from '../../pack/content-source.js';
import { ContentElement, type Wanted } from '../shared/content-element.js';
import { ExerciseRequestEvent } from '../shared/events.js';
import * as say from '../shared/strings.js';
import { renderCard } from './card-sections.js';
import { styles } from './exercise-card.styles.js';
import { measurePlace, takePlace, type Place } from './place.js';

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
 * @csspart lead - The panel at the top, with a cue in large type.
 * @csspart header - Everything from the name to the dose.
 * @csspart eyebrow - The line of pattern, level and equipment.
 * @csspart title - The name of the entry.
 * @csspart summary - What it is for.
 * @csspart works - The line that says which muscles work.
 * @csspart side-name - Which side is meant.
 * @csspart dose - The usual dose.
 * @csspart other-dose - Each further dose.
 * @csspart label - The quiet headings: setup, steps, cues, cautions, variations.
 * @csspart heading - The heading of the faults.
 * @csspart row - The headings of what is further down: breathing, why, coaching, sources.
 * @csspart toggle - What is pressed to open one of those.
 * @csspart section - Each section below the steps; it has a second name of its own, which is one of those that follow.
 * @csspart steps - The steps, in a compact card, where they are a section that opens and closes.
 * @csspart faults - The section of what goes wrong.
 * @csspart cautions - The section of cautions, with the rule when to stop.
 * @csspart ladder - The section of variations.
 * @csspart breathing - The section on breathing.
 * @csspart coaching - The section for trainers.
 * @csspart why - The section on reasons.
 * @csspart more - Each section that the content adds under a heading of its own.
 * @csspart sources - The section of sources.
 * @csspart step - Each step.
 * @csspart cue - Each cue.
 * @csspart fault - The tile of a fault, which opens its panel.
 * @csspart tile - The heading in it.
 * @csspart panel - What a fault's tile opens.
 * @csspart figure - Each figure, an `<exercise-figure>`: at the top, on the tile of a fault, and twice in its panel.
 * @csspart figure-picture - The drawing in each figure.
 * @csspart figure-caption - The key to the lines of a fault in each figure.
 * @csspart figure-controls - The corner with the button of each figure.
 * @csspart figure-toggle - The button that plays and pauses each figure.
 * @csspart citation - The mark of each citation.
 * @csspart term - What each fact is: in the dose, in the panel of a fault, among the variations.
 * @csspart value - The words of each fact in the dose and in the panel of a fault.
 * @csspart views - The buttons that choose what the figure at the top shows.
 * @csspart view-button - Each of those buttons.
 * @csspart compare - The button that shows the correct pose beside that of a fault.
 * @csspart compare-caption - What stands below each of the two figures that are compared.
 * @csspart caution - Each caution.
 * @csspart stop-rule - The rule when to stop.
 * @csspart chip - An entry in the ladder.
 * @csspart link - An entry in a caution.
 * @csspart source - Each source.
 * @csspart updated - The line with the date.
 * @csspart promotion - The box around a promotion.
 * @csspart show-all - The button at the end of a small place, which shows the whole card.
 * @csspart back - The button that leads back from another entry.
 * @csspart failure - The line that stands below the fallback when content did not come.
 * @csspart message - The words in that line.
 * @csspart retry - The button in that line.
 *
 * @cssproperty {light | dark} --fc-scheme - `light` or `dark`, for a card that is not in the colour scheme of its page; the theme *night* sets it.
 *
 * @cssstate loading - The content has been asked for.
 * @cssstate ready - The card shows its content.
 * @cssstate failed - The content did not come.
 * @cssstate clipped - The card shows as much as its small place holds, and a button for the rest.
 * @cssstate detour - Another entry, which the reader asked for, is shown in the place of the card's own.
 */
export class ExerciseCard extends ContentElement<CardData> {
  static override readonly defaults = {
    exercise: undefined,
    src: undefined,
    view: 'full',
    audience: 'reader',
    side: undefined,
    headingLevel: 3,
    eager: false,
  };

  /** The id of the entry to show. It comes from the nearest `<content-library>`, else from the page's default library. */
  declare exercise: string | undefined;

  /** The address of one file to show instead: compiled `.json`, or `.md`, for which the parser is loaded. */
  declare src: string | undefined;

  /** How much is shown: `full`, `compact` (what to do, without faults and background) or `faults` alone. */
  declare view: 'full' | 'compact' | 'faults';

  /** For whom: `reader`, or `trainer` with coaching notes and anatomical names. */
  declare audience: 'reader' | 'trainer';

  /** Which side is meant, shown in words. */
  declare side: 'left' | 'right' | undefined;

  /**
   * The level of the card's heading in the page, 2 to 6. Its parts have headings one and two levels below. A number beyond these counts as the
   * nearest, 0 or a word as 3.
   */
  declare headingLevel: 2 | 3 | 4 | 5 | 6;

  /** Loads at once, without waiting until the card is near the viewport. */
  declare eager: boolean;

  /** What is shown; undefined while the fallback stands. */
  #data: CardData | undefined;
  /** The line below it, when content did not come. */
  #complaint = '';
  /** Another entry that the reader asked to see here, and the name of the one that it stands in for. */
  #detour: EntryId | undefined;
  #home: string | undefined;
  /** Whether the reader asked for what comes next, so that its heading gets the focus. */
  #takeFocus = false;
  #widthObserver: ResizeObserver | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leavePlace();
  }

  protected override update(changed: ReadonlySet<string>): void {
    const isOther = changed.has('exercise') || changed.has('src');
    if (isOther) this.#detour = undefined;
    if (this.awake ? isOther : this.eager) void this.load();
    // Another view has another height.
    if (changed.has('view')) this.#leavePlace();
    if (this.shadowRoot || this.#complaint) this.#render();
  }

  readonly #onClick = (event: Event): void => {
    const root = this.#root();
    const control = (event.target as Element).closest<HTMLElement>('button, a');
    // Clicks on the page's own elements in the slots come past here, too.
    if (control?.getRootNode() !== root) return;
    const { entry, do: action } = control.dataset;
    const hash = control.getAttribute('href');
    if (entry) this.#request(entry as EntryId);
    else if (action === 'all') {
      this.#leavePlace();
      this.#focus();
    } else if (action) this.#follow(action === 'back' ? undefined : this.#detour);
    else if (hash?.startsWith('#source-')) {
      // A fragment does not reach into a shadow root.
      event.preventDefault();
      this.#leavePlace();
      root.querySelector('#sources')?.setAttribute('open', '');
      this.#focus(hash);
    }
  };

  #request(id: EntryId): void {
    if (!this.dispatchEvent(new ExerciseRequestEvent(id))) return;
    if (!this.#detour) this.#home = this.#data?.name;
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
  override load(): Promise<void> {
    if (this.#complaint) this.#complaint = say.TRYING;
    this.requestUpdate();
    return super.load();
  }

  protected override wanted(): Wanted {
    return this.#detour ? [this.#detour] : [this.exercise, this.src];
  }

  protected override ask(source: ContentSource, id: EntryId): Promise<CardData> {
    return source.card(id);
  }

  protected override show(data: CardData | undefined): void {
    const place = this.#data ? undefined : measurePlace(this);
    const hadFocus = this.shadowRoot?.activeElement;
    this.#data = data;
    if (!data) return;
    this.#complaint = '';
    // Every part is as open as it usually is.
    render(nothing, this.#root());
    this.#render();
    if (place) this.#keepPlace(place);
    if (this.#takeFocus || hadFocus) this.#focus('#title', !this.#takeFocus);
    this.#takeFocus = false;
  }

  protected override fail(): void {
    // A reader who followed a link keeps what was there; after a change of the attribute it would be the wrong exercise.
    if (!this.#detour) this.#data = undefined;
    this.#complaint = say.FAILED;
    this.#takeFocus = false;
    this.requestUpdate();
  }

  #focus(selector = '#title', preventScroll = false): void {
    const target = this.#root().querySelector<HTMLElement>(selector);
    if (!target) return;
    target.tabIndex = -1;
    target.focus({ preventScroll });
  }

  /** Takes exactly the place that the fallback had, before the next paint. The card grows when the reader asks for it. */
  #keepPlace(place: Place): void {
    const card = this.#root().querySelector('article');
    if (!card) return;
    const foldable = this.view === 'compact' ? '[open]' : '.fold, [open]';
    if (!takePlace(card, place, card.querySelectorAll(foldable))) {
      card.classList.add('clipped');
      this.states.add('clipped');
      // The browser's search or the keyboard went to something below the end.
      card.firstElementChild?.addEventListener('scroll', this.#leavePlace);
    }
    const { width } = this.getBoundingClientRect();
    this.#widthObserver = new ResizeObserver(() => {
      if (this.getBoundingClientRect().width !== width) this.#leavePlace();
    });
    this.#widthObserver.observe(this);
  }

  readonly #leavePlace = (): void => {
    this.#widthObserver?.disconnect();
    const card = this.shadowRoot?.querySelector('article');
    card?.removeAttribute('style');
    card?.classList.remove('clipped');
    this.states.delete('clipped');
  };

  /** The root, made with the first thing to show: until then, the card's children stand in the page as they are. */
  #root(): ShadowRoot {
    if (this.shadowRoot) return this.shadowRoot;
    const root = this.openRoot(styles);
    root.addEventListener('click', this.#onClick);
    root.addEventListener('slotchange', () => this.requestUpdate());
    return root;
  }

  #render(): void {
    const data = this.#data;
    const home = data && data.id === this.#detour ? this.#home : undefined;
    this.states[home ? 'add' : 'delete']('detour');
    render(
      [
        data
          ? renderCard({
              data,
              view: this.view,
              trainer: this.audience === 'trainer',
              side: this.side,
              level: Math.max(2, Math.round(this.headingLevel) || 3),
              home,
              hasPromotion: this.querySelector(':scope > [slot=cta]') !== null,
              hrefOf: (id) => this.source?.hrefOf(id),
            })
          : html`<slot></slot>`,
        this.#complaint
          ? html`<p part="failure">
              <span role="status" part="message">${this.#complaint}</span>
              <button part="retry" data-do="retry">${say.RETRY}</button>
            </p>`
          : nothing,
      ],
      this.#root(),
    );
    // The figure's file is loaded when there is a figure, and after everything else.
    if (data?.figure)
      void import('./card-figures.js').then(({ dressCard }) =>
        dressCard(this.#root(), this.#data ?? data, this.side),
      );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'exercise-card': ExerciseCard;
  }
}

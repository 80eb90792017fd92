/**
 * The place that an element had in the page before it showed its content, and how to take exactly that place. It knows boxes and
 * margins, and folds what may be folded; what is in there, it does not know.
 */

/** Up to this height, in CSS pixels, a place is an empty tag or a lone line: such a card takes the height it likes. */
const SLIGHT = 48;

export interface Place {
  /** The height of the content box, in CSS pixels. */
  readonly height: number;
  /** The margins that reached out of the box at its start and its end, in CSS pixels. */
  readonly above: number;
  readonly below: number;
}

/** The place of `host` as it is laid out now; undefined where it has no height to speak of. */
export function measurePlace(host: HTMLElement): Place | undefined {
  const { display, paddingTop, paddingBottom, borderTopWidth, borderBottomWidth } = getComputedStyle(host);
  const insets = [paddingTop, paddingBottom, borderTopWidth, borderBottomWidth];
  const box = display === 'inline' ? contentBox(host) : host.getBoundingClientRect();
  const height = insets.reduce((rest, inset) => rest - parseFloat(inset), box.height);
  if (height < SLIGHT) return undefined;
  return {
    height,
    above: outerMargin(host, 'first', 'top', box),
    below: outerMargin(host, 'last', 'bottom', box),
  };
}

/**
 * Makes `card` take the place. Of the parts in `foldable`, the most needed first, those that fit are shown and the others folded: `<details>`
 * are closed, anything else is hidden. What remains of the place is quiet space. Returns false if even so the card is larger.
 */
export function takePlace(
  card: HTMLElement,
  { height, above, below }: Place,
  foldable: Iterable<Element>,
): boolean {
  const parts = [...foldable];
  for (const part of parts) show(part, true);
  const gains = parts.map(({ lastElementChild }) => (lastElementChild ? heightOf(lastElementChild) : 0));
  let room = gains.reduce((sum, gain) => sum + gain, height - heightOf(card));
  parts.forEach((part, index) => {
    const gain = gains[index] ?? 0;
    if (gain > room) show(part, false);
    else room -= gain;
  });
  card.style.minHeight = `${height}px`;
  card.style.marginBlock = `${above}px ${below}px`;
  return room >= 0;
}

function show(part: Element, isShown: boolean): void {
  if (part instanceof HTMLDetailsElement) part.open = isShown;
  else part.toggleAttribute('hidden', !isShown);
}

/** The largest of the margins that reach out of `host` at one of its ends: those of its first or last elements, down to where one is inset. */
function outerMargin(host: Element, child: 'first' | 'last', end: 'top' | 'bottom', box: DOMRect): number {
  const edge = box[end];
  let margin = 0;
  for (let at = host[`${child}ElementChild`]; at; at = at[`${child}ElementChild`]) {
    if (Math.abs(at.getBoundingClientRect()[end] - edge) > 0.5) break;
    margin = Math.max(margin, parseFloat(getComputedStyle(at).getPropertyValue(`margin-${end}`)));
  }
  return margin;
}

/** An inline box with blocks in it, as any tag is that a page has no style for, ends with their margins in Safari. */
function contentBox(host: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(host);
  return range.getBoundingClientRect();
}

function heightOf(element: Element): number {
  return element.getBoundingClientRect().height;
}
